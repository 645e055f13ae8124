import type { Place } from '../place.ts';

/** One value of the content that names something by its id. */
export interface Reference extends Place {
  id: string;
  /** What is named: «party», «step of this procedure». */
  what: string;
  /** Ids that it may name here. */
  known: readonly string[];
}

/** Whether the thing that is named exists. */
export function isResolved({ id, known }: Reference): boolean {
  return known.includes(id);
}

/** The ids of a list. */
export function idsOf(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id);
}
