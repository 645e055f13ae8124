import { markOfParagraph } from '../../../../src/authoring/marks.ts';
import { settingOf } from './setting.ts';
import { attribute, descendantsOf, elementsIn, isElement, styleOf, textOf, type Element } from './tree.ts';

/** Elements whose words are no part of a document. */
const aside = new Set(
  'script style noscript template nav header footer aside form button select option input textarea iframe svg canvas audio video dialog object'.split(
    ' ',
  ),
);
const asideRoles = /^(?:navigation|banner|contentinfo|search|complementary|dialog|menu|menubar|toolbar)$/u;

/** Whether the words of an element are no part of the document: the menu of a portal, its scripts, what is hidden. */
export function isAside(element: Element): boolean {
  // The running heads of a document that LibreOffice has saved as a page.
  if (element.tagName === 'div' && /^(?:header|footer)$/u.test(attribute(element, 'title') ?? ''))
    return true;
  if (element.tagName === 'header' || element.tagName === 'footer') return !isOfArticle(element);
  return (
    aside.has(element.tagName) ||
    asideRoles.test(attribute(element, 'role') ?? '') ||
    attribute(element, 'hidden') !== undefined ||
    attribute(element, 'aria-hidden') === 'true' ||
    styleOf(element, 'display') === 'none' ||
    // What Word hides from readers: its own notes on lists.
    styleOf(element, 'mso-hide') === 'all'
  );
}

/** The head of an article is its title; that of a page is the portal's. */
function isOfArticle({ parentNode }: Element): boolean {
  return parentNode !== null && 'tagName' in parentNode && ['article', 'main'].includes(parentNode.tagName);
}

/**
 * The element that holds the document: the innermost one with nearly all the words of the page that are not those of links and
 * of the portal.
 */
export function documentElementOf(body: Element): Element {
  let at = body;
  for (;;) {
    const whole = weight(at);
    const inner = elementsIn(at).find(
      (child) => !isAside(child) && isContainer(child) && weight(child) > whole * 0.85,
    );
    if (!inner) return at;
    at = inner;
  }
}

/** A list, a table or a paragraph is part of the document, even where it holds all of its words. */
function isContainer({ tagName }: Element): boolean {
  return ['div', 'main', 'article', 'section', 'body', 'center', 'font', 'span'].includes(tagName);
}

/** How many letters below an element are those of a document. Lists of links are menus. */
function weight(element: Element): number {
  if (isAside(element)) return 0;
  let letters = 0;
  for (const child of element.childNodes) {
    if (isElement(child)) letters += child.tagName === 'a' ? 0 : weight(child);
    else letters += textOf(child).replace(/\s+/gu, '').length;
  }
  return letters;
}

/** Whether a block holds nothing but links: «Главная / Документы», «Печать». */
export function isMenu(element: Element): boolean {
  const links = descendantsOf(element).filter(({ tagName }) => tagName === 'a');
  // An anchor of a footnote or of a clause leads nowhere else.
  const away = links.filter((link) => !(attribute(link, 'href') ?? '#').includes('#'));
  if (away.length < 3) return false;
  const linked = away.reduce((sum, link) => sum + textOf(link).trim().length, 0);
  return linked > textOf(element).replace(/\s+/gu, ' ').trim().length * 0.7;
}

/**
 * Whether all words of a block lead away from it: an advert, «см. текст в предыдущей редакции», «Открыть полный текст». An address
 * that is printed as it is stays, and so does what has a number, is set as a title, or stands in a list or a table.
 */
export function isLinkAway(element: Element): boolean {
  if (!/^(?:p|div)$/u.test(element.tagName)) return false;
  const words = textOf(element).replace(/\s+/gu, ' ').trim();
  const links = descendantsOf(element).filter(({ tagName }) => tagName === 'a');
  const [link] = links;
  if (!link || links.length > 1 || textOf(link).replace(/\s+/gu, ' ').trim() !== words) return false;
  return (
    /\s/u.test(words) &&
    attribute(link, 'href') !== undefined &&
    markOfParagraph(words).kind === 'plain' &&
    !/[@№]|\.\p{L}{2,}|\d{2}/u.test(words) &&
    !isSetAsTitle(element)
  );
}

function isSetAsTitle(element: Element): boolean {
  return [element, ...descendantsOf(element)].some((one) => {
    const { align, bold, heading } = settingOf(one, {});
    return align === 'centre' || bold === true || heading !== undefined;
  });
}

/** «Примечание портала.», «КонсультантПлюс: примечание.»: words of the publisher among those of the document. */
export function isRemarkOfPublisher(element: Element): boolean {
  if (!/^(?:p|div)$/u.test(element.tagName) || holdsBlocks(element)) return false;
  return /^(?:(?:Примечани[ея]|Комментари[ий])\s+(?:портала|сайта|издател|редакци[ия]\s+(?:портала|сайта))|Консультант\s?Плюс:|ГАРАНТ:|Информация\s+об\s+изменениях:|См\.\s+(?:текст|предыдущую|будущую)\s)/iu.test(
    textOf(element).trim(),
  );
}

/** A block around others may hold the document below a remark. */
function holdsBlocks(element: Element): boolean {
  return descendantsOf(element).some(({ tagName }) => /^(?:p|div|h[1-6]|table|ul|ol)$/u.test(tagName));
}
