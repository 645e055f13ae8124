import type { ActReference } from '../../../src/authoring/head/act.ts';
import { printedDay } from '../../../src/cases/day.ts';
import type { DiskContent } from '../../../src/content/disk.ts';
import { editionsOf } from '../../../src/editions/editions.ts';
import type { Regulation } from '../../../src/model/library.ts';
import { formatDateInFull } from '../../../src/words/date.ts';
import type { ReceivedDocument } from '../draft/receive.ts';
import { changesIn } from './changes.ts';
import { continueEdition, type Earlier, type NewEdition } from './new-edition.ts';
import { rehearse } from './rehearse.ts';
import type { Told } from './report.ts';
import { todoOf } from './todo.ts';
import { TouchedFinder } from './touched.ts';
import { editionFiles, type EditionFiles } from './write.ts';

/** A file that is said to be an edition of a regulation. */
interface Given {
  /** The content folder. */
  root: string;
  content: DiskContent;
  regulation: Regulation;
  /** Day from which the edition applies (ISO). */
  from: string;
  received: ReceivedDocument;
  /** The command line that takes it in. */
  command: string;
}

/** Compares a received edition with the one before it. Writes nothing in the content folder. */
export function takeIn({ root, content, regulation, from, received, command }: Given): {
  told: Told;
  files: EditionFiles;
} {
  const base = baseOf(regulation, from);
  const by = actWords(received.draft.head.editions);
  const taken = idsEverGiven(content, regulation, from);
  const edition = continueEdition(received.draft, base, taken, { from, by });
  const finder = new TouchedFinder(root, content, regulation);
  const files = editionFiles(edition, received.text, { from, by });
  const current = regulation.text.edition?.from;
  const isNext = current === undefined || from > current;
  const told: Told = {
    edition,
    changes: changesIn(edition, (clause, number) => finder.of(clause, number)),
    received,
    from,
    by,
    comparedWith: base.words,
    problems: isNext ? rehearse(root, regulation, files) : [],
    warnings: warningsOf(edition, by, base.by),
    todo: todoOf({ regulation, edition, from, by, command, permalinks: content.input.permalinks, isNext }),
  };
  return { told, files };
}

interface Base extends Earlier {
  by: string | undefined;
  /** Which edition it is, in words. */
  words: string;
}

/** The edition before the given day; where there is none, the first one. */
function baseOf(regulation: Regulation, from: string): Base {
  const { text, editions, passport } = regulation;
  const { corrections } = passport;
  const dated = editionsOf(regulation).filter((one) => one.from !== from);
  const base = dated.findLast((one) => one.from < from) ?? dated[0];
  if (!base) return { wording: text, corrections, by: undefined, words: 'text.mdx, без даты' };
  const words = `от ${formatDateInFull(base.from)}${base.by === undefined ? '' : ` (${base.by})`}`;
  const other = editions.find(({ page }) => page === base.page);
  return {
    ...(other ? { wording: other, corrections: other.corrections } : { wording: text, corrections }),
    by: base.by,
    words,
  };
}

/** Every id that a clause of a regulation has or had, but for those that an edition of the given day alone has. */
function idsEverGiven({ input }: DiskContent, regulation: Regulation, from: string): Set<string> {
  const prefix = `${regulation.id}/clause/`;
  const published = input.permalinks
    .map(({ ref }) => ref)
    .filter((ref) => ref.startsWith(prefix) && !ref.endsWith(`@${from}`))
    .map((ref) => ref.slice(prefix.length).replace(/@.*$/u, ''));
  const others = regulation.editions.filter(({ edition }) => edition.from !== from);
  return new Set([
    ...published,
    ...[...regulation.clauses, ...others.flatMap(({ placed }) => placed)].map(({ id }) => id),
  ]);
}

/** The last act that amended the document: «приказ Ведомства образцов от 01.07.2025 № 12». */
function actWords(editions: readonly ActReference[]): string | undefined {
  const last = editions.toSorted((one, other) => one.date.localeCompare(other.date)).at(-1);
  if (!last) return undefined;
  const { kind, issuer, date, number } = last;
  return [kind, issuer, `от ${printedDay(date)} № ${number}`].filter(Boolean).join(' ');
}

/** Signs that this is not the edition that it is said to be. */
function warningsOf(
  { before, matches }: NewEdition,
  by: string | undefined,
  byBefore: string | undefined,
): string[] {
  const found = [...matches.values()].filter(({ likeness }) => likeness >= 0.5).length;
  return [
    ...(found * 2 < before.length
      ? [`Узнано только ${String(found)} из ${String(before.length)} пунктов. Тот ли это документ?`]
      : []),
    ...(by !== undefined && by === byBefore
      ? [`Файл называет тот же акт, что и прежняя редакция: ${by}. Новая ли это редакция?`]
      : []),
  ];
}
