import { zip, type AsyncZippable } from 'fflate';
import { fileName } from '../../browser/download.ts';
import { fill } from '../../browser/sentence.ts';
import { trackedRegulation } from '../../browser/tracked-file.ts';
import { markOn, type Case } from '../../cases/case.ts';
import { dayOf, printedDay } from '../../cases/day.ts';
import { markIn, overviewOf } from '../../cases/overview.ts';
import { noMark } from '../../cases/mark.ts';
import { textOfLine, type Block, type Cell, type LetterDocument } from '../../letters/document.ts';
import { fillLetter, type Organisation } from '../../letters/fill.ts';
import { printable } from '../../letters/fill-words.ts';
import type { SheetWords } from '../../letters/html.ts';
import { isReminder, preflight } from '../../letters/preflight.ts';
import type { ReadyLetter } from '../../letters/ready.ts';
import type { Values } from '../../letters/values.ts';
import type { Words } from '../../words/word-types.ts';
import { withCondition } from '../../procedure/condition.ts';
import { writeDocx } from './docx/docx.ts';
import { findingText } from './findings-panel.ts';

/** What a packet is made of. */
export interface PacketParts {
  on: Case;
  /** Ids of those whose steps the state sheets are to show. */
  regulations: readonly string[];
  /** Of the case. */
  name: string;
  /** Letters that are begun. */
  letters: readonly ReadyLetter[];
  organisation: Organisation;
  values: (letter: ReadyLetter) => Values;
  words: Words<'letter'>;
  trackerWords: Words<'tracker'>;
  sheetWords: SheetWords;
}

interface Filled {
  letter: ReadyLetter;
  document: LetterDocument;
  /** What is still to be mended. */
  open: string[];
}

/** All letters of a connection, its state and what is to be attached, as one archive. */
export async function packetOf(parts: PacketParts): Promise<Blob> {
  const { letters, organisation, values, on, words } = parts;
  const filled = letters.map((letter): Filled => {
    const mark = letter.step ? markOn(on, letter.step.ref) : noMark;
    const form = { letter, organisation };
    const entered = values(letter);
    return {
      letter,
      document: fillLetter(form, entered, {
        number: mark.outgoing,
        date: mark.state === 'done' ? mark.on : undefined,
      }),
      open: preflight(form, entered)
        .filter((finding) => !isReminder(finding))
        .map((finding) => findingText(finding, words)),
    };
  });
  const sheets = await Promise.all(parts.regulations.map((regulation) => stateSheet(regulation, parts)));
  const documents: [string, LetterDocument][] = [
    ...filled.map(({ letter, document }): [string, LetterDocument] => [letter.title, document]),
    ...sheets,
    [words['packetList'], listOfAttachments(filled, parts)],
  ];
  const files = await Promise.all(
    documents.map(async ([title, document], index): Promise<[string, Uint8Array]> => {
      const [author = []] = document.letterhead;
      const blob = await writeDocx(document, parts.sheetWords, textOfLine(author));
      return [packetName(index + 1, title), new Uint8Array(await blob.arrayBuffer())];
    }),
  );
  return new Blob([await zipped(Object.fromEntries(files))], { type: 'application/zip' });
}

/** A name that Windows takes: letters, digits and hyphens, numbered, so that none is one of its devices. */
export function packetName(number: number, title: string): string {
  return `${String(number).padStart(2, '0')}-${fileName(title)}.docx`;
}

/** Where each step of a regulation stands: the title of the sheet, and the sheet. */
async function stateSheet(
  regulation: string,
  { on, name, trackerWords, words }: PacketParts,
): Promise<[string, LetterDocument]> {
  const { procedures, title, shortTitle } = await trackedRegulation(regulation);
  const today = dayOf(new Date());
  const blocks = procedures.flatMap((procedure): Block[] => {
    const { marks } = overviewOf(on, procedure.steps, today);
    const rows = procedure.steps.map((step): Cell[] => {
      const { state, on: day, outgoing, incoming, note = '' } = markIn(marks, step);
      const numbers = [
        outgoing && fill(trackerWords['outgoingShort'], { number: outgoing }),
        incoming && fill(trackerWords['incomingShort'], { number: incoming }),
      ];
      const since = day === undefined ? '' : printedDay(day);
      const status = step.ongoing ? words['packetDuty'] : trackerWords[`state.${state}`];
      const known = [status, since, ...numbers].filter(Boolean).join(', ');
      return [withCondition(step.title, step.neededIf), known, note].map((text): Cell => [
        [{ text: printable(text).replaceAll('\n', ' ') }],
      ]);
    });
    return [
      { kind: 'heading', line: [{ text: procedure.title }] },
      { kind: 'table', head: [], rows },
    ];
  });
  const subject = `${words['packetSheet']}: ${printable(name)}, ${title}, ${printedDay(today)}`;
  return [`${words['packetSheet']} ${shortTitle}`, { ...EMPTY, subject: [{ text: subject }], blocks }];
}

/** What goes with each letter, and what is still to be mended in it. */
function listOfAttachments(filled: readonly Filled[], { words }: PacketParts): LetterDocument {
  const rows = filled.map(({ letter, document, open }): Cell[] => [
    [[{ text: letter.title }]],
    [...document.attachments],
    open.map((text) => [{ text }]),
  ]);
  const head = [words['packetLetter'], words['packetAttach'], words['packetOpen']];
  return { ...EMPTY, subject: [{ text: words['packetList'] }], blocks: [{ kind: 'table', head, rows }] };
}

const EMPTY: LetterDocument = {
  layout: 'form',
  letterhead: [],
  addressee: [],
  subject: [],
  blocks: [],
  attachments: [],
  signature: undefined,
  executor: [],
  number: '',
  date: '',
};

/** What is inside is compressed already. */
function zipped(files: AsyncZippable): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    zip(files, { level: 0 }, (error, data) => {
      if (error) reject(error);
      else resolve(new Uint8Array(data));
    });
  });
}
