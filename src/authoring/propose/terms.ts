import { plainText } from '../../model/markup.ts';
import { textsOf, walkDraft, type Draft, type DraftClause } from '../draft.ts';
import { tableRows } from '../source.ts';

/** A word that the source introduces or defines. */
export interface ProposedTerm {
  id: string;
  term: string;
  /** The words of the source. */
  definition: string;
  clauses: string[];
  /** Whether the definition is exactly what the source gives, with nothing to cut off. */
  sure: boolean;
}

type Found = Omit<ProposedTerm, 'id'>;

/** Terms of «(далее – …)», of lists and tables of terms, and of «Участник – это …», each once. */
export function proposeTerms(draft: Draft): ProposedTerm[] {
  const lists = new Set(walkDraft(draft.clauses).flatMap(({ clause }) => itemsOfTerms(clause)));
  const terms = [
    ...textsOf(draft).flatMap(({ id, text }) => {
      const found = [...introduced(id, text), ...tabled(id, text)];
      // «оператор – министерство (далее – Оператор)»: the item of a list of terms is the definition of its short name.
      if (lists.has(id) && found.length === 1)
        return found.map((term) => ({ ...term, ...withoutShortName(text) }));
      return [...found, ...(lists.has(id) ? defined(id, plainText(text)) : equated(id, plainText(text)))];
    }),
  ];
  const once = terms.filter(({ term }, index) => terms.findIndex((other) => other.term === term) === index);
  return once.map((term, index) => ({ ...term, id: `term-${String(index + 1)}` }));
}

/** The clauses of a list that says of itself that it holds terms: «используются понятия:», «Термины и определения». */
function itemsOfTerms({ title = '', text, children, kind }: DraftClause): string[] {
  const says = /(?:понят(?:ия|ий)|термин(?:ы|ов)|определени[яй]|сокращени[яй]|обозначени[яй])/iu;
  const list = kind === 'clause' ? text.endsWith(':') && says.test(text) : says.test(title);
  return list ? walkDraft(children).map(({ clause }) => clause.id) : [];
}

/** «(далее – Система)», «(далее соответственно – ФОИВ и РОИВ)», «именуемый в дальнейшем „Оператор“». */
function introduced(id: string, markdown: string): Found[] {
  const text = plainText(markdown);
  const named =
    /\(далее(?<before>\s+соответственно)?\s*(?:по\s+тексту\s*)?[–—-]\s*(?<named>[^()]+)\)|именуем\p{L}+\s+(?:в\s+дальнейшем|далее)\s*[–—-]?\s*[«"](?<party>[^»"]+)[»"]/giu;
  return [...text.matchAll(named)].flatMap(({ 0: whole, groups, index }) => {
    const before = text.slice(0, index).trim();
    // The phrase may begin anywhere after the last stop; an opening bracket or stop is the nearest certain limit.
    const phrase = before.split(/[.;:()]\s|,\s(?=и\s|а\s)/u).at(-1) ?? '';
    const words = phrase.split(/\s+/u).slice(-14).join(' ');
    return (groups?.['named'] ?? groups?.['party'] ?? '')
      .replace(/\s+соответственно$|^при\s+совместном\s+упоминании\s*[–—-]\s*/u, '')
      .split(/\s+и\s+|,\s*|;\s*/u)
      .map((term) => term.replace(/^[«"](.*)[»"]$/u, '$1').trim())
      .filter((term) => term !== '')
      .map((term) => ({ term, definition: `${words} ${whole}`.trim(), clauses: [id], sure: false }));
  });
}

function withoutShortName(markdown: string): Pick<Found, 'definition' | 'sure'> {
  const definition = plainText(markdown).replace(/\s*\(далее[^()]*\)[;.]?$/u, '');
  return { definition, sure: true };
}

/** Tables whose first column, or whose column of that name, holds terms. */
function tabled(id: string, markdown: string): Found[] {
  const [head = [], ...rows] = tableRows(markdown).map((row) => row.map(plainText));
  const at = head.findIndex((cell) => /термин|сокращени|понятие|обозначение|аббревиатура/iu.test(cell));
  if (at < 0 || at > 1) return [];
  return rows.flatMap((row) => {
    const [term = '', definition = ''] = row.slice(at);
    return term && definition ? [{ term, definition, clauses: [id], sure: true }] : [];
  });
}

/** An item of a list of terms: «заявитель — лицо, которое …», ««Система» – …». */
function defined(id: string, text: string): Found[] {
  const [, quoted, plain, definition] =
    /^(?:[«"]([^»"]{1,80})[»"]|([^–—:;.]{1,80}?))(?:\s*\([^()]*\))?\s+[–—-]\s+(?:это\s+)?(.+?)[;.]?$/su.exec(
      text,
    ) ?? [];
  const term = quoted ?? plain;
  // The caption of a table is no term.
  if (/^(?:таблица|рисунок|приложение)\s/iu.test(text)) return [];
  return term && definition ? [{ term: term.trim(), definition, clauses: [id], sure: true }] : [];
}

/** A sentence that defines: ««Система» – …», ««Поставщик» означает …», «Заявитель – это …». */
function equated(id: string, text: string): Found[] {
  const [, term, definition] =
    /^[«"]([^»"]{1,80})[»"]\s+(?:[–—-]\s+(?:это\s+)?|означа[ею]т\s+)(.+?)[;.]?$/su.exec(text) ?? [];
  const [, plain, words] = /^(\p{Lu}[^–—:;.,]{1,60}?)\s+[–—-]\s+это\s+(.+?)[;.]?$/su.exec(text) ?? [];
  if (term && definition) return [{ term, definition, clauses: [id], sure: true }];
  // «Участник — организация, которая …»: a sentence that says what somebody or something is.
  const [, named, clause] =
    /^(\p{Lu}\p{L}+(?:\s\p{Ll}+){0,3})\s+[–—-]\s+(?!это\s)([^.;:]*,\s+котор\p{L}+\s[^.;]*)[.;]/u.exec(text) ??
    [];
  if (named && clause) return [{ term: named, definition: clause, clauses: [id], sure: true }];
  return plain && words ? [{ term: plain, definition: words, clauses: [id], sure: true }] : [];
}
