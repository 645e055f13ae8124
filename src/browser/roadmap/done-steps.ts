import { browserStorage } from '../elements/storage-notice.ts';
import { openProgress } from '../state/progress.ts';

/** Ids of the steps of a regulation that the reader has marked as done. Reads only: what is damaged stays as it is. */
export function doneSteps(regulation: string): Set<string> {
  const readOnly = { ...browserStorage, set: () => 'refused' as const };
  const prefix = `${regulation}/step/`;
  const marks = Object.entries(openProgress(readOnly).read().value);
  return new Set(
    marks.flatMap(([ref, { done }]) => (done && ref.startsWith(prefix) ? [ref.slice(prefix.length)] : [])),
  );
}
