import type { Procedure, Regulation } from '../model/library.ts';
import type { Deadline, Step } from '../model/procedure.ts';
import type { WordKey } from '../words/word-types.ts';
import { answered, fieldOf, fieldsIn, valueIn, type HeldValue, type StepFieldName } from './step-fields.ts';

/** A labelled line of a step: «Кто делает: Заявитель». How a value looks is the business of who writes it. */
export interface StepFact {
  field: StepFieldName;
  label: WordKey;
  value: FactValue;
  /** Whether it is our advice and not the document's. */
  advice: boolean;
}

export type FactValue =
  /** Each is Markdown of one line. */
  | { kind: 'texts'; texts: readonly string[] }
  | { kind: 'name'; name: string }
  /** A word of the interface. */
  | { kind: 'word'; word: WordKey }
  | { kind: 'deadline'; deadline: Deadline }
  /** Other steps of the procedure with their numbers, and when one goes there. */
  | { kind: 'steps'; steps: readonly { id: string; number: number }[]; when?: string };

/** The labelled lines of a step, in the order of what a reader asks, then of the list of fields. */
export function factsOf(
  use: 'page' | 'markdown',
  step: Step,
  { steps }: Pick<Procedure, 'steps'>,
  { passport }: Pick<Regulation, 'passport'>,
): StepFact[] {
  const place = (field: StepFieldName): number =>
    answered.findIndex((each) => each === fieldOf(field).answers);
  const fields = fieldsIn(use).toSorted((a, b) => place(a) - place(b));
  return fields.flatMap((field): StepFact[] => {
    const { label, absent, advice = false } = fieldOf(field);
    if (label === undefined) return [];
    const held = valueIn(step, field);
    const values = held ? factValues(held, steps, passport) : [];
    const missing = absent === undefined ? [] : [{ kind: 'word', word: absent } as const];
    return (values.length > 0 ? values : missing).map((value) => ({ field, label, value, advice }));
  });
}

function factValues(held: HeldValue, steps: readonly Step[], passport: Regulation['passport']): FactValue[] {
  const numbered = (ids: readonly string[]): { id: string; number: number }[] =>
    steps.flatMap(({ id }, index) => (ids.includes(id) ? [{ id, number: index + 1 }] : []));
  switch (held.holds) {
    case 'deadline':
      return [{ kind: 'deadline', deadline: held.value }];
    case 'party':
    case 'environment':
      return wordsIn(held, passport).map((name) => ({ kind: 'name', name }));
    case 'steps':
      return held.value.length > 0 ? [{ kind: 'steps', steps: numbered(held.value) }] : [];
    case 'returns':
      return held.value.map(({ step, when }) => ({ kind: 'steps', steps: numbered([step]), when }));
    default: {
      const texts = wordsIn(held, passport);
      return texts.length > 0 ? [{ kind: 'texts', texts }] : [];
    }
  }
}

/** The words of a field, one text for each thing that it holds. Ids of steps and of clauses are no words. */
export function textsOf(step: Step, field: StepFieldName, passport: Regulation['passport']): string[] {
  const held = valueIn(step, field);
  return held ? wordsIn(held, passport) : [];
}

function wordsIn(held: HeldValue, { parties, environments }: Regulation['passport']): string[] {
  switch (held.holds) {
    case 'text':
      return [held.value];
    case 'texts':
      return [...held.value];
    case 'party':
      return parties.filter(({ id }) => id === held.value).map(({ name }) => name);
    case 'environment':
      return environments.filter(({ id }) => id === held.value).map(({ name }) => name);
    case 'returns':
      return held.value.map(({ when }) => when);
    case 'deadline':
      return [held.value.text];
    default:
      return [];
  }
}
