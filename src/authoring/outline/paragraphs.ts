import type { Block } from '../blocks.ts';
import type { DraftClause } from '../draft.ts';
import { opensApproval } from '../head/roles.ts';
import { isHeading, ownNumber } from '../naming.ts';
import { addBullet } from './clauses.ts';
import { closeSections, isSet, openAppendix, openHeading } from './containers.ts';
import { addToForm, hasBlanks } from './forms.ts';
import type { Outline } from './outline.ts';
import { addRemark } from './remarks.ts';

const unnumbered = 'номера нет: проверьте, что это отдельный пункт, и как на него ссылаются';

/** A paragraph without a number or sign: a heading, the rest of a clause, an item of a list, or a clause of its own. */
export function addPlain(outline: Outline, block: Block, following: readonly Block[]): void {
  if (opensApproval(block.part.text) && !outline.last?.text.endsWith(':')) {
    const { container } = outline;
    const isBare = container?.kind === 'appendix' && container.children.length === 0;
    if (isBare && !outline.isInterrupted(container)) addTitle(container, block);
    else openAppendix(outline, block, undefined);
    return;
  }
  if (addRemark(outline, block)) return;
  if (isSignature(block)) addSignature(outline, block);
  else if (isSheetOfNames(block)) openSheet(outline, block);
  else if (endsForm(outline, block, following)) openHeading(outline, block);
  else if (completesContainer(outline, block)) return;
  else if (outline.appendix && (hasBlanks(block) || outline.last?.kind === 'form')) addToForm(outline, block);
  else if (goesOnSmall(outline, block)) return;
  else if (isItemAfterColon(outline, block)) addBullet(outline, block, undefined);
  else if (isCaption(block, following)) addCaption(outline, block);
  else if ((isSet(block) ? isShort(block) : isHeading(block.text)) && following.length > 0)
    openHeading(outline, block);
  else if (!joinsClause(outline, block, following)) addParagraph(outline, block, [unnumbered]);
}

/** «ЛИСТ СОГЛАСОВАНИЯ»: who has seen a document is kept with it, and is no part of it. */
function isSheetOfNames({ text }: Block): boolean {
  return /^листы?\s+(?:согласовани|ознакомлени|рассылки|виз)\p{L}*(?:\s[^.;:]{0,80})?$/iu.test(text);
}

function openSheet(outline: Outline, block: Block): void {
  outline.closeFrom(0);
  openHeading(outline, block).doubts.push(
    'это не текст документа, а запись о том, кто его видел: если она не нужна, удалите её здесь и в source.txt',
  );
}

/** «Порядок заполнения» below the table of a form, set as a heading and followed by a clause. */
function endsForm({ last }: Outline, block: Block, [next]: readonly Block[]): boolean {
  return (
    last?.kind === 'form' &&
    next?.mark.kind === 'number' &&
    isSet(block) &&
    isShort(block) &&
    !hasBlanks(block)
  );
}

/** Title of an appendix, a section or an article on lines of its own, or words of an article without parts. */
function completesContainer(outline: Outline, block: Block): boolean {
  const { container, last } = outline;
  const { text } = block;
  if (!container || container.children.length > 0 || last || outline.isInterrupted(container)) return false;
  const untitled = container.title === undefined && container.text === '';
  if (container.kind === 'appendix') {
    if (container.text !== '' || /[.:;]$/u.test(text) || hasBlanks(block) || isFirstSection(container, block))
      return false;
    addTitle(container, block);
    return true;
  }
  if (container.kind === 'section' && untitled && isHeading(text)) {
    addTitle(container, block);
    return true;
  }
  if (container.kind !== 'article') return false;
  if (untitled && (isHeading(text) || isSet(block))) addTitle(container, block);
  else outline.append(container, block);
  return true;
}

/** «к Порядку … № 87» and «ПОСЛЕДОВАТЕЛЬНОСТЬ ДЕЙСТВИЙ» are one title, in which nothing parts them: its author has to see that. */
const severalParagraphs = 'название сложено из нескольких абзацев: проверьте, что все они к нему относятся';

function addTitle(container: DraftClause, { text, part }: Block): void {
  if (container.title !== undefined && !container.doubts.includes(severalParagraphs))
    container.doubts.push(severalParagraphs);
  container.title = [container.title, text].filter(Boolean).join(' ');
  container.doubts.push(...(part.doubts ?? []));
}

/** «Общие положения» below the title of an appendix begins its text. */
function isFirstSection({ title }: DraftClause, { text, style }: Block): boolean {
  if (title === undefined || isOnlyOrigin(title)) return false;
  return /^(?:Общие\s+(?:положения|сведения)|Введение|Термины)/iu.test(text) || (style.heading ?? 0) > 1;
}

/** «Утверждены приказом … № 61», «к Порядку …»: what an appendix belongs to, with its own title still to come. */
function isOnlyOrigin(title: string): boolean {
  return (opensApproval(title) || /^к\s/u.test(title)) && /[№N]\s*\S+$/u.test(title);
}

/** «, или нет»: a paragraph in small letters goes on with the one before it, or is an item of its list. */
function goesOnSmall(outline: Outline, block: Block): boolean {
  const { last } = outline;
  if (!last || !/^[*_«(]*\p{Ll}/u.test(block.text)) return false;
  if (/[:;]$/u.test(last.text)) addBullet(outline, block, undefined);
  else if (outline.isInterrupted(last)) outline.appendChild(last, block);
  else {
    last.text += (last.text.endsWith('|') ? '\n\n' : ' ') + block.text;
    last.doubts.push('продолжено после пустой строки: похоже на разрыв страницы');
  }
  return true;
}

/** Items with capital letters and without signs: «Документы: / Заявка; / Анкета.» */
function isItemAfterColon({ last, levels }: Outline, { text }: Block): boolean {
  if (!last) return false;
  const first = last.text.endsWith(':') && text.endsWith(';');
  return first || (levels.at(-1)?.type === 'bullet ' && last.text.endsWith(';') && /[;.]$/u.test(text));
}

/** «Таблица 1. Сроки» right above its table. */
function isCaption({ text }: Block, [next]: readonly Block[]): boolean {
  return next?.mark.kind === 'table' && /^Таблица(?!\p{L})/u.test(text);
}

function addCaption(outline: Outline, block: Block): void {
  if (outline.last) outline.append(outline.last, block);
  else addParagraph(outline, block, [unnumbered]);
}

const longestHeading = 200;

function isShort({ text }: Block): boolean {
  return text.length <= longestHeading && !/[.:;,]$/u.test(text);
}

/**
 * A paragraph between two numbers belongs to the clause after which the second one comes. At the end of a section it ends the
 * clause before it, unless the document has clauses without numbers: then it may be one.
 */
function joinsClause(outline: Outline, block: Block, following: readonly Block[]): boolean {
  const { levels, containers } = outline;
  // Numbers may run on through sections and articles, not through appendices.
  const next = following.find(({ mark }) => mark.kind === 'number' || mark.kind === 'appendix')?.mark;
  const inArticle = containers.at(-1)?.clause.kind === 'article';
  const sure =
    next?.kind === 'number'
      ? levels.findLastIndex(({ clause, type }) => type === 'number' && isFollowedBy(clause, next.number))
      : -1;
  const mixed =
    levels[0]?.type === 'paragraph' || siblingsOf(outline).some(({ number }) => number === undefined);
  const at =
    sure >= 0 ? sure : inArticle && levels[0] ? 0 : mixed || levels.length === 0 ? -1 : endOfNumbers(outline);
  const clause = levels[at]?.clause;
  if (!clause) return false;
  const doubts = sure >= 0 || inArticle ? [] : ['абзац без номера отнесён к этому пункту: проверьте'];
  if (clause.children.length > 0) outline.appendTail(clause, block, doubts);
  else outline.append(clause, block, doubts);
  outline.levels = levels.slice(0, at + 1);
  return true;
}

function siblingsOf({ container, draft }: Outline): readonly DraftClause[] {
  return (container?.children ?? draft.clauses).filter(({ kind }) => kind === 'clause');
}

function endOfNumbers({ levels }: Outline): number {
  return levels.findLastIndex(({ type }) => type === 'number');
}

/** Whether a number is the next after that of a clause, or one inserted after it. */
function isFollowedBy({ number }: DraftClause, next: string): boolean {
  const own = ownNumber(number ?? '').split('.');
  const other = ownNumber(next).split('.');
  if (own.length !== other.length || own.slice(0, -1).join('.') !== other.slice(0, -1).join('.'))
    return false;
  const step = Number.parseInt(other.at(-1) ?? '', 10) - Number.parseInt(own.at(-1) ?? '', 10);
  return step === 1 || (step === 0 && other.at(-1) !== own.at(-1));
}

/** «Министр И. И. Иванов» */
function isSignature({ text, style }: Block): boolean {
  if (style.heading !== undefined || text.length > 160) return false;
  return /^(?:\p{Lu}[^.:;]*\s)?(?:\p{Lu}\.\s?){1,2}\s?\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?$|^\p{Lu}[^.:;]*\s\p{Lu}\p{L}+\s(?:\p{Lu}\.\s?){2}$/u.test(
    text,
  );
}

function addSignature(outline: Outline, block: Block): void {
  closeSections(outline);
  const number = outline.count('signature');
  const clause = outline.make(`signature-${String(number)}`, 'clause', block, {
    text: block.text,
    cite: number === 1 ? 'подпись' : `подпись ${String(number)}`,
    informational: 'подпись',
  });
  outline.place(clause, 0, 1, 'signature');
  outline.levels = [];
}

/** A clause of its own without a number. */
export function addParagraph(outline: Outline, block: Block, doubts: string[]): void {
  const number = String(outline.count('paragraph'));
  const clause = outline.make(`paragraph-${number}`, 'clause', block, {
    text: block.text,
    cite: `абзац без номера, ${number}-й`,
    doubts,
  });
  outline.place(clause, 0, 1, 'paragraph');
}
