import { haveOneOrigin, mergeCases, type Case } from './case.ts';
import { canonical, isObject, isSame, parseJson, type Json } from './json.ts';
import { DAY, longestFile, longestValue, mostBytes, mostCases } from './limits.ts';
import { noLaterThan } from './moments.ts';
import { encodeCase, parseCase } from './stored-case.ts';
import { decodeText } from './text-encoding.ts';
import { fingerprintOfText, isFingerprint, parseWording, type Wording } from './wording.ts';

const FORMAT = 'connection-navigator-cases';
const VERSION = 1;

/** What a file holds; docs/case-file.md describes it. */
export interface CaseFile {
  cases: Case[];
  /** Wordings under which the marks were made, by fingerprint. */
  wordings: Record<string, Wording>;
}

export type FileProblem = 'too-large' | 'encoding' | 'not-json' | 'foreign' | 'newer' | 'empty';

/** What was read from a file: the cases that can be taken in, and how many cannot. */
export type ReadFile =
  | ({
      ok: true;
      /** Cases that cannot be read. */
      damaged: number;
      /** Cases that are longer than a case can be here. */
      tooLarge: number;
    } & CaseFile)
  | { ok: false; problem: FileProblem };

/** Writes cases as a file. @param exported the moment of writing */
export function writeCaseFile({ cases, wordings }: CaseFile, exported: Date): string {
  const file = {
    format: FORMAT,
    version: VERSION,
    exported: exported.toISOString(),
    cases: cases.map(encodeCase),
    wordings,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads the bytes of a file, in whatever encoding an editor has saved it. Never throws. */
export function readCaseBytes(bytes: Uint8Array, now = Date.now()): ReadFile {
  if (bytes.length > mostBytes) return { ok: false, problem: 'too-large' };
  const text = decodeText(bytes);
  if (text !== undefined) return readCaseFile(text, now);
  const isOurs = isRestOfOurs(new TextDecoder().decode(bytes));
  return { ok: false, problem: isOurs ? 'encoding' : 'foreign' };
}

/**
 * Reads the text of a file. Never throws; what cannot be taken in is counted and left out.
 *
 * @param now the moment by the clock. Stamps that are later than the file can be are brought down to the moment of its
 * writing. Infinity for a clock that is not asked: the file says then when it was written
 */
export function readCaseFile(text: string, now = Date.now()): ReadFile {
  if (text.length > longestFile) return { ok: false, problem: 'too-large' };
  const data = parseJson(text.replace(/^\uFEFF/u, ''));
  if (data === undefined) return { ok: false, problem: isRestOfOurs(text) ? 'not-json' : 'foreign' };
  if (!isObject(data)) return { ok: false, problem: 'foreign' };
  const { format, version, exported, cases, wordings } = data;
  if (format !== FORMAT || typeof version !== 'number' || !Array.isArray(cases))
    return { ok: false, problem: 'foreign' };
  if (version > VERSION) return { ok: false, problem: 'newer' };
  if (cases.length === 0) return { ok: false, problem: 'empty' };
  if (cases.length > mostCases) return { ok: false, problem: 'too-large' };
  const read = cases.map(parseCase).filter((item) => item !== undefined);
  const fitting = read.filter(fits);
  const damaged = cases.length - read.length;
  const tooLarge = read.length - fitting.length;
  if (fitting.length === 0) return { ok: false, problem: tooLarge > 0 ? 'too-large' : 'foreign' };
  const written = Math.min(momentOfWriting(exported) ?? now, now);
  const latest = (Number.isFinite(now) ? now : written) + DAY;
  return {
    ok: true,
    cases: apart(fitting.map((item) => noLaterThan(item, written, latest))),
    wordings: readWordings(wordings),
    damaged,
    tooLarge,
  };
}

/** Whether what cannot be read was such a file once: nothing is left of it, or it says so. A document or a picture never was. */
function isRestOfOurs(text: string): boolean {
  return text.trim() === '' || text.includes(FORMAT);
}

/** Whether a case is short enough to be stored. Some room is left for what stores it. */
export function fits(item: Case): boolean {
  return JSON.stringify(encodeCase(item)).length <= longestValue - 1_000;
}

function momentOfWriting(exported: Json | undefined): number | undefined {
  const moment = typeof exported === 'string' ? Date.parse(exported) : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

/** Cases with ids of their own: those of one id and one origin are one case, and others get another id. */
function apart(cases: readonly Case[]): Case[] {
  const byId = new Map<string, Case>();
  for (const item of cases) {
    const same = byId.get(item.id);
    const isOne = same && (isSame(same, item) || (item.origin.value !== '' && haveOneOrigin(same, item)));
    const id = same && !isOne ? idOfStranger(item) : item.id;
    const known = byId.get(id);
    byId.set(id, known ? mergeCases(known, { ...item, id }) : { ...item, id });
  }
  return [...byId.values()];
}

/**
 * The id under which a case comes in whose own belongs to another one here: the same each time, so that the file can be
 * taken in again.
 */
export function idOfStranger(item: Case): string {
  return `case-${item.origin.value || fingerprintOfText(canonical(encodeCase(item)))}`.slice(0, 60);
}

function readWordings(data: Json | undefined): Record<string, Wording> {
  if (!isObject(data)) return {};
  return Object.fromEntries(
    Object.entries(data).flatMap(([fingerprint, item]) => {
      const wording = isFingerprint(fingerprint) ? parseWording(item, fingerprint) : undefined;
      return wording ? [[fingerprint, wording]] : [];
    }),
  );
}

/** A case without what names people and letters: for a link that only shows how far things are. */
export function withoutWords({ id, origin, name, procedures, steps, shelf }: Case): Case {
  return {
    id,
    origin,
    name: { value: name.value, at: name.at },
    procedures,
    shelf,
    letters: {},
    steps: Object.fromEntries(
      Object.entries(steps).map(([ref, { value, at }]) => {
        const { state, on, wording, unknown } = value;
        // A state of a later version is a word of the site. Whatever else is unknown may name somebody.
        const word = unknown?.['state'];
        const known = typeof word === 'string' && /^[a-z-]{1,40}$/u.test(word);
        const kept = known ? { unknown: { state: word } } : {};
        return [ref, { value: { state, ...(on && { on }), ...(wording && { wording }), ...kept }, at }];
      }),
    ),
  };
}
