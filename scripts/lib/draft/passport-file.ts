import { Document } from 'yaml';
import { placeholders } from '../../../src/model/placeholder.ts';
import type { Found } from './found.ts';
import { shortTitleOf } from './short-title.ts';
import { pageOf, remarkAbove, remarkItems } from './yaml.ts';

/** The passport: what the document says of itself, and what its author has to write. */
export function passportFile(found: Found): string {
  const { head } = found.draft;
  const name = nameOf(found);
  const shortTitle = shortTitleOf(name, found.terms);
  const document = new Document({
    title: name,
    description: 'Раздел готовится.',
    regulation: {
      draft: true,
      order: 100,
      fullTitle: name,
      shortTitle,
      subject: shortTitle,
      citedAs: name,
      ...(head.issuer ? { issuer: withGuillemets(head.issuer.value) } : {}),
      ...(head.act ? { act: { ...head.act.value, title: withGuillemets(head.act.value.title) } } : {}),
      edition: editionOf(found),
      ...lists(found),
    },
  });
  remark(document, found);
  return pageOf(document, '{/* Обзор своими словами: что это, как проходит, что понадобится. */}');
}

function nameOf({ draft: { head, title } }: Found): string {
  const printed = head.title?.value ?? title.join(' ').replace(/[¹²³⁴-⁹]+/gu, '');
  // «ПОРЯДОК подключения …» is set so, and not written so.
  return (
    withGuillemets(printed).replace(/^(\p{Lu})(\p{Lu}{3,})(?=\s+\p{Ll})/u, setInCapitals) || 'Без названия'
  );
}

/** The site writes «ёлочки» in what is its own; the text itself keeps the quotes that are printed. */
function withGuillemets(words: string): string {
  return words.replace(/"([^"]+)"/gu, '«$1»');
}

function setInCapitals(_: string, first: string, rest: string): string {
  return first + rest.toLowerCase();
}

function editionOf({ draft: { head } }: Found): string {
  const words = head.editionWords === undefined ? undefined : withGuillemets(head.editionWords);
  if (words === undefined) return 'Дата редакции в документе не указана.';
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/[.\s]+$/u, '')}.`;
}

function lists({ parties, contacts, terms, corrections }: Found): object {
  return {
    ...(parties.length > 0
      ? {
          parties: parties.map(({ id, name, side, clauses }) => ({
            id,
            proposed: true,
            name,
            side,
            role: placeholders.role,
            clauses,
          })),
        }
      : {}),
    ...(contacts.length > 0
      ? {
          contacts: contacts.map(({ id, ...contact }) => ({
            id,
            proposed: true,
            ...contact,
            purpose: placeholders.purpose,
          })),
        }
      : {}),
    ...(terms.length > 0
      ? {
          terms: terms.map(({ id, term, definition, clauses }) => ({
            id,
            proposed: true,
            term,
            definition,
            explanation: placeholders.explanation,
            clauses,
          })),
        }
      : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
  };
}

function remark(document: Document, { draft: { head }, parties, terms }: Found): void {
  const at = (key: string, words: string | undefined): void => {
    if (words !== undefined) remarkAbove(document, ['regulation', key], words);
  };
  at('draft', 'уберите эту строку, когда есть участники, порядки и проверки');
  at('fullTitle', head.title ? head.title.doubt : 'название не найдено');
  at('shortTitle', 'коротко — как систему называют все; subject — к чему подключаются');
  at('issuer', head.issuer?.doubt);
  at('act', head.act?.doubt);
  at('edition', editionRemark(head.act !== undefined, head.editionWords !== undefined));
  at('parties', 'участники найдены по тексту: напишите, что делает каждый');
  at('contacts', 'найдены в тексте: напишите, для чего каждый');
  remarkItems(
    document,
    ['regulation', 'parties'],
    parties.map(({ side, shown }) =>
      [
        side === 'either' ? 'на чьей стороне, неясно' : '',
        shown === 'acts' ? 'определения нет, найден по предложениям, в которых он действует' : '',
      ]
        .filter(Boolean)
        .join('; '),
    ),
  );
  remarkItems(
    document,
    ['regulation', 'terms'],
    terms.map(({ sure, doubt }) =>
      [sure ? undefined : 'обрежьте definition до слов, которые и есть определение', doubt]
        .filter((remark) => remark !== undefined)
        .join('; '),
    ),
  );
}

function editionRemark(hasAct: boolean, hasWords: boolean): string | undefined {
  if (hasWords) return 'с какого дня действует эта редакция? Впишите edition и в text.mdx';
  return hasAct ? undefined : 'что известно о дате; если известен акт — добавьте act и issuer';
}
