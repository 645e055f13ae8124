import type { FieldCondition } from '../../model/form-field.ts';
import type { Letter, Regulation } from '../../model/library.ts';
import { wordsOf } from '../references/letter.ts';
import { addresses, groundsIn, inferences, line, listed, negations } from './line.ts';

/** What the letters of a guide claim: each as a whole, and each thing that the clauses ask of it with what meets it. */
export function letterFacts(regulation: Regulation): [name: string, fact: string][] {
  return regulation.letters.flatMap((letter) => [
    [`letter ${letter.id}`, letterFact(letter, regulation)],
    ...letter.requirements.map((requirement): [string, string] => [
      `requirement ${letter.id} ${requirement.id}`,
      line([
        `«${requirement.text}»`,
        requirement.by === undefined ? '' : `by ${requirement.by}`,
        listed('met by', meansOf(letter, requirement.id)),
        groundsIn(regulation, requirement),
      ]),
    ]),
  ]);
}

function letterFact(letter: Letter, regulation: Regulation): string {
  const { title, kind, from, to, addressee, sendTo, subject, steps, fields, attachments, inferred } = letter;
  const asked = (required: boolean): string =>
    fields
      .filter((field) => field.required === required)
      .map(({ id, when }) => id + conditionIn(when))
      .join(' ');
  const ours = [
    ...wordsOf(letter).map(({ words }) => words),
    ...fields.flatMap(({ label, hint = '' }) => [label, hint]),
    ...inferred,
  ];
  return line([
    `«${title}»`,
    kind,
    from ?? 'nobody',
    to === undefined ? '' : `→ ${to}`,
    listed('addressee', addressee),
    sendTo === undefined ? '' : `to ${sendTo}`,
    `about «${subject}»`,
    steps.length > 0 ? `serves ${steps.join(' ')}` : '',
    asked(true) === '' ? '' : `asks ${asked(true)}`,
    asked(false) === '' ? '' : `may ask ${asked(false)}`,
    listed(
      'attaches',
      attachments.map(({ text, when }) => text + conditionIn(when)),
    ),
    inferences(inferred.length),
    addresses(ours),
    negations(ours),
    groundsIn(regulation, letter),
  ]);
}

/** The words of the parts and attachments that meet a requirement. */
function meansOf(letter: Letter, requirement: string): string[] {
  return (['parts', 'attachments'] as const).flatMap((list) =>
    letter[list].flatMap((part, index) => {
      if (!('meets' in part) || !part.meets.includes(requirement)) return [];
      const words = wordsOf(letter).filter(({ path }) => path[0] === list && path[1] === index);
      return [words.map((each) => each.words).join(' · ') + conditionIn(part.when)];
    }),
  );
}

/** ` if exchange=edms`: when a field is asked or a part stands in the letter. */
function conditionIn(when: FieldCondition | undefined): string {
  if (!when) return '';
  const entries = Object.entries(when).map(
    ([field, wanted]) => `${field}=${typeof wanted === 'string' ? wanted : wanted.join('/')}`,
  );
  return ` if ${entries.join(' ')}`;
}
