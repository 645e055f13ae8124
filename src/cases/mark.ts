import { stepStates, type StepState } from '../procedure/state.ts';
import { isDay } from './day.ts';

/** What the reader noted about one step. */
export interface Mark {
  state: StepState;
  /** The day since which it is in this state, as the reader states it: `2026-11-22`. */
  on?: string;
  /** Number of the letter that went out, and of the one that came in. */
  outgoing?: string;
  incoming?: string;
  note?: string;
  /** Fingerprint of the wording that the reader had before them. */
  wording?: string;
}

export const noMark: Mark = { state: 'open' };

/** How long the words of a mark may be, in characters. */
export const limits = { number: 100, note: 2000, name: 200 } as const;

/** Reads a stored mark. @returns undefined when it is not what we wrote. */
export function parseMark(data: unknown): Mark | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { state, on, outgoing, incoming, note, wording } = data as Record<string, unknown>;
  const known = stepStates.find((name) => name === state);
  if (!known || !(on === undefined || (typeof on === 'string' && isDay(on)))) return undefined;
  const number = text(limits.number);
  if (!number(outgoing) || !number(incoming) || !text(limits.note)(note) || !text(100)(wording))
    return undefined;
  return makeMark({ state: known, on, outgoing, incoming, note, wording });
}

/** A mark without the fields that hold nothing. */
export function makeMark(fields: { state: StepState } & { [K in keyof Mark]?: Mark[K] | undefined }): Mark {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as unknown as Mark;
}

function text(longest: number): (value: unknown) => value is string | undefined {
  return (value): value is string | undefined =>
    value === undefined || (typeof value === 'string' && value.length <= longest && value.isWellFormed());
}
