import type { Deadline, Step } from '../model/procedure.ts';
import type { WordKey } from '../words/word-types.ts';

/** What a field can hold. It decides how the value is put into words and what its ids have to name. */
interface Held {
  /** The id of the step itself. */
  id: string | undefined;
  /** Markdown of one line. */
  text: string | undefined;
  texts: readonly string[];
  /** Ids of a party, of an environment, of steps of the same procedure. */
  party: string | undefined;
  environment: string | undefined;
  steps: readonly string[];
  returns: Step['returnsTo'];
  deadline: Deadline | undefined;
  flag: boolean;
  /** Ids of clauses, and by clause the beginnings of sentences: grounds, which the checks know of every statement. */
  clauses: Step['clauses'];
  sentences: Step['sentences'];
}

/** Who reads a field. The first two show it, the next finds steps by it, `wording` decides whether a step has changed. */
export type FieldUse = 'page' | 'markdown' | 'search' | 'wording' | 'flowchart' | 'roadmap';

/** What a reader asks of a step, in this order: what to send and how, what to have ready, what comes back. */
export const answered = ['sending', 'preparing', 'coming back'] as const;

interface StepField {
  holds: keyof Held;
  /** Who reads the field. A change in `wording` asks every reader who has marked such a step to look at it again. */
  in: readonly FieldUse[];
  /** Makes the field a labelled line of the step: «Срок: …». */
  label?: WordKey;
  /** Whether what it says is our advice and not the document's; the line says so. */
  advice?: true;
  /** Which of the reader's questions the line answers; the lines of a step are shown in this order. */
  answers?: (typeof answered)[number];
  /** What the line says of a step that does not have the field. Without it there is no line then. */
  absent?: WordKey;
}

type FieldOf<Value> = {
  [H in keyof Held]: Value extends Held[H] ? StepField & { holds: H } : never;
}[keyof Held];

/**
 * Every field of a step, in the order in which labelled lines are shown. The page, its Markdown, the search, the wording of
 * marks, the checks of ids and the mutations of content read this list; the diagrams take no field that it does not name.
 * To move a field that is in `wording` changes the fingerprints of all steps that have it, as a change of their words does.
 * docs/recipes/add-a-field.md says how to add one.
 */
const stepFields = {
  id: { holds: 'id', in: ['page', 'markdown', 'flowchart', 'roadmap'] },
  title: { holds: 'text', in: ['page', 'markdown', 'search', 'wording', 'flowchart', 'roadmap'] },
  short: { holds: 'text', in: ['markdown', 'flowchart', 'roadmap'] },
  neededIf: {
    holds: 'text',
    in: ['page', 'markdown', 'search', 'wording', 'flowchart', 'roadmap'],
    label: 'step.neededIf',
  },
  does: { holds: 'text', in: ['page', 'markdown', 'search', 'wording'] },
  actor: {
    holds: 'party',
    in: ['page', 'markdown', 'search', 'flowchart', 'roadmap'],
    label: 'step.actor',
    absent: 'step.nobody',
  },
  needs: {
    holds: 'texts',
    in: ['page', 'markdown', 'search', 'wording'],
    label: 'step.needs',
    answers: 'preparing',
  },
  gives: {
    holds: 'texts',
    in: ['page', 'markdown', 'search', 'wording', 'roadmap'],
    label: 'step.gives',
    answers: 'coming back',
  },
  to: { holds: 'party', in: ['page', 'markdown', 'roadmap'], label: 'step.to', answers: 'sending' },
  sends: { holds: 'text', in: ['roadmap'] },
  channel: {
    holds: 'text',
    in: ['page', 'markdown', 'search', 'wording', 'roadmap'],
    label: 'step.channel',
    answers: 'sending',
  },
  environment: {
    holds: 'environment',
    in: ['page', 'search', 'roadmap'],
    label: 'step.environment',
    answers: 'sending',
  },
  waitsFor: { holds: 'party', in: ['page', 'markdown'], label: 'step.waitsFor', answers: 'coming back' },
  deadline: {
    holds: 'deadline',
    in: ['page', 'markdown', 'search', 'wording'],
    label: 'step.deadline',
    answers: 'sending',
  },
  requires: {
    holds: 'steps',
    in: ['page', 'markdown', 'flowchart'],
    label: 'step.requires',
    answers: 'preparing',
  },
  returnsTo: {
    holds: 'returns',
    in: ['page', 'markdown', 'search', 'flowchart'],
    label: 'step.returns',
    answers: 'coming back',
  },
  ongoing: { holds: 'flag', in: ['page', 'markdown', 'flowchart', 'roadmap'] },
  clauses: { holds: 'clauses', in: ['page', 'markdown', 'wording'] },
  sentences: { holds: 'sentences', in: [] },
  prepare: {
    holds: 'texts',
    in: ['page', 'markdown', 'search', 'wording'],
    label: 'step.prepare',
    advice: true,
    answers: 'preparing',
  },
  record: {
    holds: 'texts',
    in: ['page', 'markdown', 'search', 'wording'],
    label: 'step.record',
    advice: true,
    answers: 'coming back',
  },
  inferred: { holds: 'texts', in: ['page', 'markdown'] },
} as const satisfies { readonly [Name in keyof Step]-?: FieldOf<Step[Name]> };

export type StepFieldName = keyof typeof stepFields;

/** The part of a step that one of the readers may take. */
export type StepIn<Use extends FieldUse> = Pick<
  Step,
  {
    [Name in StepFieldName]: Use extends (typeof stepFields)[Name]['in'][number] ? Name : never;
  }[StepFieldName]
>;

export const stepFieldNames = Object.keys(stepFields) as StepFieldName[];

/** What the list says of a field. */
export function fieldOf(name: StepFieldName): StepField {
  return stepFields[name];
}

/** The fields that one of the readers takes, in the order of the list. */
export function fieldsIn(use: FieldUse): StepFieldName[] {
  return stepFieldNames.filter((name) => fieldOf(name).in.includes(use));
}

/** The value of a field, with what it is. */
export type HeldValue = {
  [H in keyof Held]: { holds: H; value: NonNullable<Held[H]> };
}[keyof Held];

/** What a step has in a field; undefined where it does not have the field. */
export function valueIn(step: Step, name: StepFieldName): HeldValue | undefined {
  const value = step[name];
  // The list is checked against the schema above; that pairs of kind and value follow from it is beyond TypeScript.
  return value === undefined ? undefined : ({ holds: stepFields[name].holds, value } as HeldValue);
}
