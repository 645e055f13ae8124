import { plainText } from '../model/markup.ts';
import { textsOf, type Draft } from './draft.ts';

/** An address that the source names, with the clauses that name it. */
export interface ProposedContact {
  id: string;
  kind: 'email' | 'website';
  value: string;
  clauses: string[];
}

/** A word that the source introduces or defines. */
export interface ProposedTerm {
  id: string;
  term: string;
  definition: string;
  clauses: string[];
}

/** Every e-mail and web address of a text, each once. */
export function proposeContacts(draft: Draft): ProposedContact[] {
  const contacts = new Map<string, ProposedContact>();
  for (const { id, text } of textsOf(draft)) {
    const found = text.matchAll(
      /(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<website>https?:\/\/[^\s<>«»()[\]]+[^\s<>«»()[\].,;:])/gu,
    );
    for (const { groups } of found) {
      const value = groups?.['email'] ?? groups?.['website'] ?? '';
      const known = contacts.get(value);
      if (!known) {
        const kind = groups?.['email'] ? 'email' : 'website';
        contacts.set(value, { id: `${kind}-${String(contacts.size + 1)}`, kind, value, clauses: [id] });
      } else if (!known.clauses.includes(id)) known.clauses.push(id);
    }
  }
  return [...contacts.values()];
}

/** Terms of «(далее – …)», with the words before it, and of tables whose first column holds terms. */
export function proposeTerms(draft: Draft): ProposedTerm[] {
  const terms = textsOf(draft).flatMap(({ id, text }) => [...introduced(id, text), ...tabled(id, text)]);
  const once = terms.filter(({ term }, index) => terms.findIndex((other) => other.term === term) === index);
  return once.map((term, index) => ({ ...term, id: `term-${String(index + 1)}` }));
}

function introduced(id: string, markdown: string): ProposedTerm[] {
  const text = plainText(markdown);
  return [...text.matchAll(/\(далее\s*[–—-]\s*([^()]+)\)/gu)].flatMap(
    ({ 0: whole, 1: named = '', index }) => {
      const before = text.slice(0, index).trim();
      // The phrase may begin anywhere after the last stop; an opening bracket or stop is the nearest certain limit.
      const phrase = before.split(/[.;:()]\s|,\s(?=и\s|а\s)/u).at(-1) ?? '';
      const words = phrase.split(/\s+/u).slice(-14).join(' ');
      return named
        .replace(/\s+соответственно$/u, '')
        .split(/\s+и\s+|,\s*/u)
        .filter((term) => term !== '')
        .map((term) => ({ id: '', term, definition: `${words} ${whole}`, clauses: [id] }));
    },
  );
}

function tabled(id: string, markdown: string): ProposedTerm[] {
  const rows = markdown.split('\n').filter((line) => line.trim().startsWith('|'));
  const cells = (row = ''): string[] =>
    row
      .trim()
      .replace(/^\||\|$/gu, '')
      .split('|')
      .map((cell) => plainText(cell.trim()));
  if (!/термин|сокращени|понятие/iu.test(cells(rows[0])[0] ?? '')) return [];
  return rows.slice(2).flatMap((row) => {
    const [term = '', definition = ''] = cells(row);
    return term && definition ? [{ id: '', term, definition, clauses: [id] }] : [];
  });
}
