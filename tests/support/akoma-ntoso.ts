import { parseFragment } from 'parse5';
import { attribute, insideOf, type Element } from './html.ts';

/** Elements that the standard wants in the metadata of every document. */
const metadata = [
  ...['frbrwork', 'frbrexpression', 'frbrmanifestation'],
  ...['frbrthis', 'frbruri', 'frbrdate', 'frbrauthor', 'frbrcountry', 'frbrlanguage'],
];
const units = ['section', 'chapter', 'article', 'paragraph', 'subparagraph', 'point', 'hcontainer'];

/** What is wrong with the structure of a document: no validator, but what it would look at first. */
export function flawsOfAkomaNtoso(xml: string): string[] {
  // XML allows elements that close themselves, HTML does not.
  const html = xml.replace(/<\?xml[^>]*\?>/u, '').replace(/<(\w+)((?:\s[^<>]*?)?)\/>/gu, '<$1$2></$1>');
  const elements = insideOf(
    parseFragment(html.replaceAll('<body ', '<main ').replaceAll('</body>', '</main>')),
  );
  const named = (name: string): Element[] => elements.filter(({ tagName }) => tagName === name);
  const eIds = elements.flatMap((element) => attribute(element, 'eid') ?? []);
  return [
    ...metadata.filter((name) => named(name).length === 0).map((name) => `no ${name}`),
    ...eIds.filter((eId, index) => eIds.indexOf(eId) !== index).map((eId) => `the eId ${eId} stands twice`),
    ...eIds
      .filter((eId) => !/^[A-Za-z]+(?:_[a-z0-9.-]+)?(?:__[A-Za-z]+(?:_[a-z0-9.-]+)?)*$/u.test(eId))
      .map((eId) => `the eId ${eId} is no eId`),
    ...elements
      .filter(({ tagName }) => units.includes(tagName))
      .flatMap((element) => {
        const eId = attribute(element, 'eid');
        if (eId === undefined) return [`a ${element.tagName} has no eId`];
        const above = element.parentNode && 'attrs' in element.parentNode ? element.parentNode : undefined;
        const parent = above && units.includes(above.tagName) ? (attribute(above, 'eid') ?? '') : '';
        return parent === '' || eId.startsWith(`${parent}__`) ? [] : [`${eId} stands in ${parent}`];
      }),
    ...named('frbrdate')
      .map((element) => attribute(element, 'date') ?? '')
      .filter((date) => !/^\d{4}-\d{2}-\d{2}$/u.test(date))
      .map((date) => `the date ${date}`),
  ];
}
