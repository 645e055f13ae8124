import { plainText } from '../../model/markup.ts';
import { filledTable } from './filled-table.ts';
import { inNominative } from './instrumental.ts';
import { namedPhrase } from './phrase.ts';
import { textsOf, walkDraft, type Draft, type DraftClause } from '../draft.ts';

/** A word that the source introduces or defines. */
export interface ProposedTerm {
  id: string;
  term: string;
  /** The words of the source. */
  definition: string;
  clauses: string[];
  /** Whether the definition is exactly what the source gives, with nothing to cut off. */
  sure: boolean;
  /** What of the term itself the author has to check. */
  doubt?: string;
}

type Found = Omit<ProposedTerm, 'id'>;

/** Terms of «(далее – …)», of lists and tables of terms, and of «Участник – это …», each once. */
export function proposeTerms(draft: Draft): ProposedTerm[] {
  const known = new Set(textsOf(draft).flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const lists = new Set(walkDraft(draft.clauses).flatMap(({ clause }) => itemsOfTerms(clause)));
  const terms = [
    ...textsOf(draft).flatMap(({ id, text }) => {
      const found = [...introduced(id, text), ...tabled(id, text)];
      // «оператор – министерство (далее – Оператор)»: the item of a list of terms is the definition of its short name.
      if (lists.has(id) && found.length === 1)
        return found.map((term) => ({ ...term, ...withoutShortName(text) }));
      return [
        ...found,
        ...(lists.has(id) ? defined(id, plainText(text), known) : equated(id, plainText(text), known)),
      ];
    }),
  ];
  const once = terms.filter(({ term }, index) => terms.findIndex((other) => other.term === term) === index);
  return once.map((term, index) => ({ ...term, id: `term-${String(index + 1)}` }));
}

/** The clauses of a list that says of itself that it holds terms: «используются понятия:», «понимается:», «Термины». */
function itemsOfTerms({ title = '', text, children, kind }: DraftClause): string[] {
  const says =
    /(?:понят(?:ия|ий)|понима(?:ется|ются)|термин(?:ы|ов)|определени[яй]|сокращени[яй]|обозначени[яй])/iu;
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
    return (groups?.['named'] ?? groups?.['party'] ?? '')
      .replace(/\s+соответственно$|^при\s+совместном\s+упоминании\s*[–—-]\s*/u, '')
      .split(/\s+и\s+|,\s*|;\s*/u)
      .map((term) => term.replace(/^[«"](.*)[»"]$/u, '$1').trim())
      .filter((term) => term !== '')
      .map((term) => ({
        term,
        definition: `${namedPhrase(before, term)} ${whole}`.trim(),
        clauses: [id],
        sure: false,
      }));
  });
}

/** What an item of a list says of the short name in it: the words behind its dash, or those before the bracket. */
function withoutShortName(markdown: string): Pick<Found, 'definition' | 'sure'> {
  const words = plainText(markdown).replace(/^под\s+/iu, '');
  const [, behind] = /^[^–—]*\(далее[^()]*\)\s+[–—-]\s+(.+?)[;.]?$/su.exec(words) ?? [];
  return { definition: behind ?? words.replace(/\s*\(далее[^()]*\)[;.]?$/u, ''), sure: true };
}

/** Tables whose first column, or whose column of that name, holds terms. */
function tabled(id: string, markdown: string): Found[] {
  const { heads, rows } = filledTable(markdown);
  const at =
    heads.at(-1)?.findIndex((cell) => /термин|сокращени|понятие|обозначение|аббревиатура/iu.test(cell)) ?? -1;
  if (at < 0 || at > 1) return [];
  return rows.flatMap(({ cells }) => {
    const [term = '', definition = ''] = cells.slice(at);
    return term && definition ? [{ term, definition, clauses: [id], sure: true }] : [];
  });
}

/** An item of a list of terms: «заявитель — лицо, которое …», ««Система» – …», «под заявителем – …». */
function defined(id: string, text: string, known: ReadonlySet<string>): Found[] {
  const { under, quoted, plain, definition } =
    /^(?<under>под\s+)?(?:[«"](?<quoted>[^»"]{1,80})[»"]|(?<plain>[^–—:;.]{1,80}?))(?:\s*\([^()]*\))?\s+[–—-]\s+(?:это\s+)?(?<definition>.+?)[⁰¹²³⁴-⁹]*[;.]?$/isu.exec(
      text,
    )?.groups ?? {};
  const term = quoted ?? plain;
  // The caption of a table is no term.
  if (/^(?:таблица|рисунок|приложение)\s/iu.test(text)) return [];
  if (!term || !definition) return [];
  const found = { definition, clauses: [id], sure: true };
  return [
    under === undefined ? { term: term.trim(), ...found } : { ...underOf(term.trim(), known), ...found },
  ];
}

/** «под заявителем»: the term stands in another case than the glossary has it. */
function underOf(term: string, known: ReadonlySet<string>): Pick<Found, 'term' | 'doubt'> {
  return {
    term: inNominative(term, known),
    doubt: `в документе «под ${term}»: проверьте, что term стоит в именительном падеже`,
  };
}

/** A sentence that defines: ««Система» – …», ««Поставщик» означает …», «Заявитель – это …», «Под ключом понимается …». */
function equated(id: string, text: string, known: ReadonlySet<string>): Found[] {
  const meant = [...text.matchAll(MEANT)].flatMap(({ groups }): Found[] => {
    const { under, definition } = groups ?? {};
    return under && definition
      ? [{ ...underOf(under.trim(), known), definition, clauses: [id], sure: true }]
      : [];
  });
  if (meant.length > 0) return meant;
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

/** «Под ключом в настоящем Порядке понимается знак.» */
const MEANT =
  /(?<!\p{L})под\s+(?<under>[^–—:;.,()]{1,80}?)(?:\s*\([^()]*\))?\s+(?:в\s+(?:настоящ|эт)\p{L}+\s+\p{L}+\s+)?понима(?:ется|ются)\s+(?<definition>[^:.;]+?)[⁰¹²³⁴-⁹]*[.;]/giu;
