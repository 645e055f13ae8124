import { citeApart, wordingOf } from '../../../src/authoring/wording.ts';
import { correctDraft, type DraftCorrection } from '../../../src/authoring/corrections.ts';
import { walkDraft, type Draft, type DraftClause, type DraftFootnote } from '../../../src/authoring/draft.ts';
import { matchClauses, type Match, type Unmatched } from '../../../src/editions/match.ts';
import type { Correction } from '../../../src/model/correction.ts';
import type { Clause, Footnote, Wording } from '../../../src/model/text.ts';
import { textSchema } from '../../../src/model/text.ts';
import { bareNumber, flattenText, type PlacedClause } from '../../../src/model/walk.ts';
import { plainText } from '../../../src/model/markup.ts';
import { freeIds } from './ids.ts';

/** A new edition, with the ids that its clauses had before. */
export interface NewEdition {
  draft: Draft;
  /** Where it is shown in other words than were received. */
  corrections: DraftCorrection[];
  before: PlacedClause[];
  after: PlacedClause[];
  /** By the id of a clause that both have. */
  matches: ReadonlyMap<string, Match>;
  /** By the id of a clause that only one has. */
  unmatched: ReadonlyMap<string, Unmatched>;
}

/** What the earlier edition says, and where it is shown in other words than were received. */
export interface Earlier {
  wording: Wording;
  corrections: readonly Correction[];
}

/**
 * Gives the clauses of a received text the ids that they have in an earlier edition, and what its author has said of them there.
 * @param taken every id that a clause of the document ever had
 * @param edition from when it applies, and by which act
 */
export function continueEdition(
  received: Draft,
  earlier: Earlier,
  taken: ReadonlySet<string>,
  edition: { from: string; by: string | undefined },
): NewEdition {
  const draft = structuredClone(received);
  const found = correctDraft(draft);
  const before = flattenText(earlier.wording);
  const { matches, added, gone } = matchClauses(before, placedIn(draft));
  const ids = freeIds(placedIn(draft), matches, taken, edition.from);
  rename(draft, ids);
  if (draft.title.join(' ') === earlier.wording.title.join(' ')) draft.title = [...earlier.wording.title];
  const corrections = correctAsBefore(draft, renamedIn(found, ids), earlier.corrections);
  const known = new Map(matches.map((match) => [ids.get(match.after.id) ?? '', match]));
  carryOver(draft, known, earlier.wording, edition);
  citeApart(draft);
  return {
    draft,
    corrections,
    before,
    after: placedIn(draft),
    matches: known,
    unmatched: new Map([
      ...added.map((one): [string, Unmatched] => [ids.get(one.clause.id) ?? '', one]),
      ...gone.map((one): [string, Unmatched] => [
        one.clause.id,
        { ...one, likest: one.likest && { ...one.likest, clause: renamed(one.likest.clause, ids) } },
      ]),
    ]),
  };
}

function placedIn(draft: Draft): PlacedClause[] {
  return flattenText(textSchema.parse(wordingOf(draft)));
}

function renamedIn(
  corrections: readonly DraftCorrection[],
  ids: ReadonlyMap<string, string>,
): DraftCorrection[] {
  const idOf = (id: string): string => ids.get(id) ?? id;
  return corrections.map((one) =>
    one.kind === 'moved'
      ? { ...one, clause: idOf(one.clause), after: idOf(one.after) }
      : { ...one, clause: idOf(one.clause) },
  );
}

/** Corrects what its author has corrected in the same clauses before, and gives the reasons that they gave. */
function correctAsBefore(
  draft: Draft,
  found: readonly DraftCorrection[],
  earlier: readonly Correction[],
): DraftCorrection[] {
  const replaced = earlier.filter((one) => one.kind === 'replaced');
  const parts = [...walkDraft(draft.clauses).map(({ clause }) => clause), ...notesOf(draft)];
  const again = replaced.filter(({ clause, source, shown }) => {
    const part = parts.find(({ id }) => id === clause);
    if (!part?.text.includes(source) || shown.includes(source)) return false;
    part.text = part.text.replaceAll(source, () => shown);
    return true;
  });
  const isSame = (one: DraftCorrection, other: Correction): boolean =>
    one.kind === other.kind &&
    one.clause === other.clause &&
    (one.kind === 'moved' || (other.kind === 'replaced' && one.source === other.source));
  const withReasons = found.map((one) => ({
    ...one,
    reason: earlier.find((other) => isSame(one, other))?.reason ?? one.reason,
  }));
  return [...withReasons, ...again];
}

function renamed(clause: PlacedClause, ids: ReadonlyMap<string, string>): PlacedClause {
  return { ...clause, id: ids.get(clause.id) ?? clause.id };
}

function notesOf(draft: Draft): DraftFootnote[] {
  return [...walkDraft(draft.clauses).flatMap(({ clause }) => clause.footnotes), ...draft.footnotes];
}

function rename(draft: Draft, ids: ReadonlyMap<string, string>): void {
  for (const part of [...walkDraft(draft.clauses).map(({ clause }) => clause), ...notesOf(draft)])
    part.id = ids.get(part.id) ?? part.id;
  for (const note of notesOf(draft))
    if (note.after !== undefined) note.after = ids.get(note.after) ?? note.after;
}

function carryOver(
  draft: Draft,
  matches: ReadonlyMap<string, Match>,
  earlier: Wording,
  edition: { from: string; by: string | undefined },
): void {
  const was = new Map(clausesIn(earlier.clauses).map((clause) => [clause.id, clause]));
  for (const { clause } of walkDraft(draft.clauses)) {
    const match = matches.get(clause.id);
    const old = match && was.get(match.before.id);
    if (old) carry(clause, old, match);
    if (match && match.sure !== 'certain') clause.doubts.push(doubtOf(match));
    if (clause.repealed && clause.repealed.from === undefined && !isRepealed(old)) {
      clause.repealed = {
        from: edition.from,
        ...(edition.by === undefined ? {} : { by: edition.by }),
        ...clause.repealed,
      };
      clause.doubts.push('утратил силу с того дня, с которого действует редакция?');
    }
  }
  carryCites(notesOf(draft), matches, footnotesIn(earlier));
}

function doubtOf({ before, likeness }: Match): string {
  return `раньше это было «${before.cite}»? Общих слов ${String(Math.round(likeness * 100))} %`;
}

function isRepealed(clause: Clause | undefined): boolean {
  return (clause?.repealed ?? clause?.repealedUndated) !== undefined;
}

/** What was said of a clause is said of it again where its words still bear it. */
function carry(clause: DraftClause, old: Clause, { likeness, before, sure }: Match): void {
  const { heading, cite, applies, informational, informationalSentences, number } = old;
  const same = likeness === 1;
  if (same) clause.kind = old.kind;
  // What was doubtful about these words has been decided.
  if (same && sure === 'certain') clause.doubts = [];
  if (cite !== undefined && bareNumber(number ?? '') === bareNumber(clause.number ?? '')) clause.cite = cite;
  if (same && isRepealed(old)) clause.repealed = withoutGaps(old.repealed ?? old.repealedUndated ?? {});
  if (clause.repealed && !isRepealed(old)) return;
  if (heading !== undefined && likeness >= 0.5) clause.heading = heading;
  if (applies.length > 0) clause.applies = applies;
  if (informational !== undefined) {
    clause.informational = informational;
    if (!same) clause.doubts.push(`слова ${before.cite} изменились: он и теперь ничего не требует?`);
  }
  const words = plainText([clause.text, clause.tail].filter(Boolean).join(' '));
  const stillThere = informationalSentences.filter(({ begins }) => words.includes(plainText(begins)));
  if (stillThere.length > 0) clause.informationalSentences = stillThere;
}

function withoutGaps({
  from,
  by,
}: {
  from?: string | undefined;
  by?: string | undefined;
}): NonNullable<DraftClause['repealed']> {
  return { ...(from === undefined ? {} : { from }), ...(by === undefined ? {} : { by }) };
}

function carryCites(
  notes: readonly DraftFootnote[],
  matches: ReadonlyMap<string, Match>,
  earlier: readonly Footnote[],
): void {
  for (const note of notes) {
    const old = earlier.find(({ id }) => id === matches.get(note.id)?.before.id);
    if (old?.mark === note.mark) note.cite = old.cite;
  }
}

function clausesIn(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => [clause, ...clausesIn(clause.children)]);
}

function footnotesIn({ clauses, footnotes }: Wording): Footnote[] {
  return [...clausesIn(clauses).flatMap((clause) => clause.footnotes), ...footnotes];
}
