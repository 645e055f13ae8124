import type { Ref } from '../../model/ref.ts';

/** The ref of a letter: browsers take only types from the model, which builds refs. */
export function makeLetterRef(regulation: string, id: string): Ref {
  return `${regulation}/letter/${id}`;
}
