import { isSettled, type MarkState } from '../../procedure/state.ts';

/** How a step is coloured, in its card and in the diagram. */
export function shownState(state: MarkState, isNext: boolean): 'done' | 'waiting' | 'next' | 'open' {
  if (isSettled(state)) return 'done';
  if (state === 'waiting') return 'waiting';
  return isNext ? 'next' : 'open';
}
