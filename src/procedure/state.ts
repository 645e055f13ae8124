/** What it means for a step to be in a state. Whatever depends on the state asks this and names no state itself. */
interface StateTraits {
  /** Whether nothing is left to do: what comes after the step can be done. */
  settled: boolean;
  /** Whether the step counts in «Сделано 3 из 8». */
  counted: boolean;
  /**
   * Whether the reader can say a day, and what it is: the first of many, «Ждём с 12.11.2026», or that of an event, «Отказ,
   * 12.11.2026». The label of that field is the word `tracker.dateOf.<state>`.
   */
  dated: 'since' | 'on' | false;
  /** Who has to act now. The other side is listed among those who are waited for, with the days that have passed. */
  turn: 'reader' | 'other side' | 'nobody';
  /** How the card of the step and its node in the diagram are coloured; the next open step stands out among the open ones. */
  colour: 'open' | 'waiting' | 'done';
}

/**
 * The states of a step, in the order in which they are offered. Their names are stored and exported, so none is ever renamed.
 * docs/recipes/add-a-state.md says how to add one.
 */
const states = {
  open: { settled: false, counted: true, dated: false, turn: 'reader', colour: 'open' },
  doing: { settled: false, counted: true, dated: 'since', turn: 'reader', colour: 'open' },
  waiting: { settled: false, counted: true, dated: 'since', turn: 'other side', colour: 'waiting' },
  returned: { settled: false, counted: true, dated: 'on', turn: 'reader', colour: 'open' },
  done: { settled: true, counted: true, dated: 'on', turn: 'nobody', colour: 'done' },
  elsewhere: { settled: true, counted: true, dated: 'on', turn: 'nobody', colour: 'done' },
  unneeded: { settled: true, counted: false, dated: false, turn: 'nobody', colour: 'done' },
} as const satisfies Readonly<Record<string, StateTraits>>;

export type StepState = keyof typeof states;
/** The states that have a day: each has a word `tracker.dateOf.<state>`. */
type DatedState = {
  [State in StepState]: (typeof states)[State]['dated'] extends false ? never : State;
}[StepState];

export const stepStates = Object.keys(states) as StepState[];

/** The state of a mark: one of these, or one that another version of the site has stored. */
export type MarkState = StepState | 'unknown';

/** Nothing is known of it, so nothing is said to be done, and nobody is asked to act. */
const unknown: StateTraits = { settled: false, counted: true, dated: false, turn: 'nobody', colour: 'open' };

export function isSettled(state: MarkState): boolean {
  return traitsOf(state).settled;
}

export function isCounted(state: MarkState): boolean {
  return traitsOf(state).counted;
}

export function isDated(state: MarkState): state is DatedState {
  return traitsOf(state).dated !== false;
}

/** Whether a state goes on since its day. */
export function goesOn(state: MarkState): boolean {
  return traitsOf(state).dated === 'since';
}

export function turnIn(state: MarkState): StateTraits['turn'] {
  return traitsOf(state).turn;
}

export function colourOf(state: MarkState): StateTraits['colour'] {
  return traitsOf(state).colour;
}

function traitsOf(state: MarkState): StateTraits {
  return state === 'unknown' ? unknown : states[state];
}
