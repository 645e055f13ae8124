/**
 * Every limit on what is stored and exchanged, for writing as for reading: what one side lets pass, the other takes.
 */

/**
 * Characters that a field takes. Longer texts are read: notes of steps that were merged are joined, and nothing is cut.
 * What is stored as a whole is held by `longestValue`.
 */
export const limits = { name: 200, number: 100, note: 2000 } as const;

/**
 * Characters of one stored value, a case for example. More is foreign, and reading it could freeze the page. It is not
 * written either: the write is refused, and the reader is told.
 */
export const longestValue = 500_000;

/** Characters of a file: a hundred times what 200 busy cases take would still be a mistake. */
export const longestFile = 20_000_000;
/** The bytes that so many characters take at most. */
export const mostBytes = longestFile * 3;

/** Cases in a file: more could not be listed before they are taken in. */
export const mostCases = 5_000;

/** Procedures that the card of a case shows at once, and the most steps that are gone. A case may hold more; they stay. */
export const proceduresShown = 50;
/** Regulations of which a card asks what is marked beside the case's own procedures. A file can name thousands. */
export const regulationsAsked = 50;

/** The first and the last day that can be noted. What lies outside is a slip of the hand: 0001, 1026, 12026. */
export const firstDay = '2000-01-01';
export const lastDay = '2099-12-31';

/**
 * The latest moment of a stamp, in milliseconds. Far enough beyond `latestClock` that values which are each later than the
 * one before never come near it.
 */
const latestMoment = Date.UTC(2200, 0);
/** No clock shows this yet; one that does is wrong and is not asked. */
const latestClock = Date.UTC(2100, 0);
/** Clocks of two computers differ, though not by more: a day in milliseconds. */
export const DAY = 86_400_000;
/** A stamp counts for more than the initial value of its register, which has 0. */
export const earliestMoment = 1;

/** A stored moment. What is none counts as the earliest, so that it never beats a sound one. */
export function momentOf(at: unknown): number {
  return typeof at === 'number' && at >= 0 && at <= latestMoment ? at : earliestMoment;
}

/** The moment of a change: by the clock, but later than what it replaces, and always one that can be read again. */
export function momentAfter(previous: number | undefined, now: number): number {
  const moment = now >= 0 && now < latestClock ? now : earliestMoment;
  return previous === undefined ? moment : Math.min(Math.max(moment, previous + 1), latestMoment);
}
