import type { Letter, Regulation } from '../model/library.ts';
import { makeRef } from '../model/ref.ts';

/** A letter that asks the questions of the notes. */
export interface QuestionLetter {
  letter: Letter;
  /** The field that holds the ids of the chosen notes, as it is stored with a case: `tor-knd/letter/questions/questions`. */
  field: string;
}

/** The letter of a regulation in which questions of its notes can be chosen; undefined where it has none. */
export function questionLetterOf({
  id,
  letters,
}: Pick<Regulation, 'id' | 'letters'>): QuestionLetter | undefined {
  for (const letter of letters) {
    const field = letter.fields.find((each) => each.kind === 'several' && 'notes' in each.options);
    if (field) return { letter, field: `${makeRef(id, 'letter', letter.id)}/${field.id}` };
  }
  return undefined;
}
