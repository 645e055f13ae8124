import type { Library } from '../../src/model/library.ts';
import type { Ref } from '../../src/model/ref.ts';
import type { Answer } from '../../src/search/answer.ts';
import type { Asked } from './asked.ts';

/** How an answer to a question is to be judged. Undefined where the question does not ask for that. */
export interface Verdict {
  /** A place that answers came first; among the first three. */
  first: boolean | undefined;
  three: boolean | undefined;
  /** Where nothing answers: whether that was said, in general or by the place that says what is left unsaid. */
  silence: boolean | undefined;
  /** Something came first that does not answer, and nothing warned of it. */
  wrongAsCertain: boolean;
}

/** Judges the answer that the search gave. A place is right where it is, or rests on, a clause that answers. */
export function judge({ right, near, silent }: Asked, answer: Answer, library: Library): Verdict {
  const restsOn = (ref: Ref | undefined, clauses: readonly string[]): boolean => {
    const item = ref && library.byRef.get(ref);
    return item?.clauses.some((clause) => clauses.includes(`${item.regulation}/${clause}`)) ?? false;
  };
  const found = answer.hits.slice(0, 3).map(({ ref }) => ref);
  const answers = found.map((ref) => restsOn(ref, right));
  // What concerns no document has no clause near it; a place may still say that it is left unsaid.
  const tells = found.map(
    (ref) => ref !== undefined && isSilent(ref, library) && (near.length === 0 || restsOn(ref, near)),
  );
  const said = !answer.sure || (silent ? tells.includes(true) : tells[0] === true);
  const nothing = right.length === 0;
  return {
    first: nothing ? undefined : answers[0] === true,
    three: nothing ? undefined : answers.includes(true),
    silence: silent || nothing ? said : undefined,
    wrongAsCertain: answer.sure && answers[0] !== true && tells[0] !== true,
  };
}

/** Whether a thing says what its document leaves unsaid. */
function isSilent(ref: Ref, { byId }: Library): boolean {
  const [regulation = '', kind, id] = ref.split('/');
  const { notes = [], faq } = byId.get(regulation) ?? {};
  if (kind === 'note') return notes.some((note) => note.id === id && note.kind === 'silence');
  return kind === 'faq' && (faq?.items.some((one) => one.id === id && one.silent !== undefined) ?? false);
}
