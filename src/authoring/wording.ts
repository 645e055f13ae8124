import { textSchema, type Wording } from '../model/text.ts';
import { flattenText } from '../model/walk.ts';
import { walkDraft, type Draft, type DraftClause, type DraftFootnote } from './draft.ts';

/** What a draft has as the block `text` of a page. Only what is there is written. */
export function wordingOf(draft: Draft): { title: string[]; footnotes?: object[]; clauses: object[] } {
  return {
    title: draft.title.length > 0 ? draft.title : ['Без названия'],
    ...(draft.footnotes.length > 0 ? { footnotes: draft.footnotes.map(footnoteData) } : {}),
    clauses: draft.clauses.map(clauseData),
  };
}

function clauseData(clause: DraftClause): object {
  const { id, kind, number, title, heading, cite, text, children, tail, footnotes } = clause;
  const { applies, since, repealed, informational, informationalSentences } = clause;
  return {
    id,
    ...(kind === 'clause' ? {} : { kind }),
    ...(number === undefined ? {} : { number }),
    ...(title === undefined ? {} : { title }),
    ...(heading === undefined ? {} : { heading }),
    ...(cite === undefined ? {} : { cite }),
    ...(text === '' ? {} : { text }),
    ...(applies === undefined ? {} : { applies }),
    ...(children.length > 0 ? { children: children.map(clauseData) } : {}),
    ...(tail === undefined ? {} : { tail }),
    ...(footnotes.length > 0 ? { footnotes: footnotes.map(footnoteData) } : {}),
    ...(since === undefined ? {} : { since }),
    ...(repealed === undefined ? {} : repealedData(repealed)),
    ...(informational === undefined ? {} : { informational }),
    ...(informationalSentences === undefined ? {} : { informationalSentences }),
  };
}

/** A clause without the day of its end has a field of its own. */
function repealedData(repealed: NonNullable<DraftClause['repealed']>): object {
  return repealed.from === undefined ? { repealedUndated: repealed } : { repealed };
}

function footnoteData({ id, mark, cite, text }: DraftFootnote): object {
  return { id, mark, cite, text };
}

/** Gives a citation of its own to every clause that would be cited as one before it. */
export function citeApart(draft: Draft): void {
  const cites = new Map(flattenText(asText(draft)).map(({ id, cite }) => [id, cite]));
  const seen = new Map<string, number>();
  for (const { clause } of walkDraft(draft.clauses)) {
    const cite = cites.get(clause.id) ?? clause.id;
    const count = (seen.get(cite) ?? 0) + 1;
    seen.set(cite, count);
    if (count === 1) continue;
    clause.cite = apart(clause, cite, seen);
    seen.set(clause.cite, 1);
    if (clause.kind !== 'appendix')
      clause.doubts.push(`«${cite}» в документе не одно: проверьте, как на него ссылаются`);
  }
}

function asText(draft: Draft): Wording {
  return textSchema.parse(wordingOf(draft));
}

/** «приложение № 1 к Порядку», else the citation with its count. */
function apart({ kind, title = '' }: DraftClause, cite: string, seen: ReadonlyMap<string, number>): string {
  const owner = kind === 'appendix' ? /^к\s+\S+(?:\s\S+)?/u.exec(title)?.[0] : undefined;
  const named = owner === undefined ? cite : `${cite} ${owner}`;
  if (!seen.has(named)) return named;
  let number = 2;
  while (seen.has(`${cite} (${String(number)})`)) number += 1;
  return `${cite} (${String(number)})`;
}
