import { colourOf, type StepState } from '../../procedure/state.ts';

/** The `data-state` that colours a step in its card and in the diagram. */
export function shownState(state: StepState, isNext: boolean): ReturnType<typeof colourOf> | 'next' {
  const colour = colourOf(state);
  return isNext && colour === 'open' ? 'next' : colour;
}
