import { bareNumber } from '../model/walk.ts';
import { DATE, isoDate } from './dates.ts';
import { walkDraft, type Draft, type DraftClause } from './draft.ts';

/** Finds what a text itself says about the force of its clauses: which are repealed, and which apply from a later day. */
export function markStatus(draft: Draft): void {
  const clauses = walkDraft(draft.clauses).map(({ clause }) => clause);
  for (const clause of clauses) {
    markRepealed(clause);
    markSince(clause, clauses);
  }
}

const repealed =
  /^\(?(?:(?:пункт|подпункт|абзац|раздел|статья|часть|глава|пункты)?\s*(?:утратил[аои]?\s+силу|исключ[её]н[аоы]?|признан[аоы]?\s+утратившими?\s+силу|отмен[её]н[аоы]?))(?!\p{L})/iu;
const fromDay = new RegExp(`с\\s+(${DATE})`, 'iu');

function markRepealed(clause: DraftClause): void {
  const words = [clause.text, clause.title].find((text) => text !== undefined && repealed.test(text));
  if (words === undefined) return;
  const rest = words.replace(repealed, '');
  // The date of the act that repeals is not the day from which it does.
  const from = isoDate(fromDay.exec(rest)?.[1] ?? '');
  const named = rest.replace(fromDay, '');
  const by = /(?:^|[–—-]|в\s+соответствии\s+с|на\s+основании)\s*(\p{L}.*[№N]\s*[^\s)]*[\p{L}\d])/u.exec(
    named,
  )?.[1];
  clause.repealed = {
    ...(from === undefined ? {} : { from }),
    ...(by === undefined ? {} : { by: lowerFirst(by) }),
  };
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const UNIT = '(?:пункт|подпункт|абзац|раздел|стать[яи]|част[ьи]|приложение|положение|порядок)';
const ownForce = new RegExp(
  `(?:(?:настоящ|данн)\\p{L}*\\s+${UNIT}\\p{L}*\\s+|^\\(?)(?:применяется|вступает\\s+в\\s+силу|действует|вводится\\s+в\\s+действие)\\s+с\\s+(${DATE})`,
  'iu',
);
const otherForce = new RegExp(
  `(?:^|[.;]\\s+)(?<unit>пункт|стать[яи])\\p{L}*\\s+(?<number>\\d+(?:\\.\\d+)*(?:\\(\\d+\\)|[¹²³⁴-⁹]+)?)\\s+(?:[^.;]{0,60}\\s)?(?:вступает|применяется|действует)\\p{L}*\\s+(?:в\\s+силу\\s+)?с\\s+(?<day>${DATE})`,
  'giu',
);

function markSince(clause: DraftClause, all: readonly DraftClause[]): void {
  for (const text of [clause.text, clause.title ?? '', clause.tail ?? '']) {
    const own = ownForce.exec(text);
    // «Настоящее положение» is the whole document, not the clause that says so.
    if (own && !/положение|порядок|приложение/iu.test(own[0])) setSince(clause, own[1]);
    for (const { groups } of text.matchAll(otherForce)) {
      const number = groups?.['number'] ?? '';
      const wanted = /^пункт/iu.test(groups?.['unit'] ?? '') ? number : `статья ${number}`;
      const named = all.find((other) => bareNumber(other.number ?? '').toLowerCase() === wanted);
      if (named && setSince(named, groups?.['day']))
        named.doubts.push(`день, с которого действует, назван в другом месте: ${clause.number ?? clause.id}`);
    }
  }
}

function setSince(clause: DraftClause, printed: string | undefined): boolean {
  const since = isoDate(printed ?? '');
  if (since !== undefined) clause.since = since;
  return since !== undefined;
}
