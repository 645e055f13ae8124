import type { Regulation } from '../../model/library.ts';
import { clausesOf } from '../clauses.ts';
import type { CheckInput } from '../input.ts';
import { notesPages, placesIn, type Place, type PlaceMaker } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

/** Things whose ids must differ from one another. */
interface Kind {
  name: string;
  things: Identified[];
}
type Identified = Place & { id: string };

export const duplicateId = defineRule(
  'duplicate-id',
  'An id names one thing of its kind in a regulation; the id of an option, one option of its question.',
  (input) => input.library.regulations.flatMap((regulation) => kindsOf(input, regulation).flatMap(repeated)),
);

function kindsOf(input: CheckInput, regulation: Regulation): Kind[] {
  const { passport, procedures, decisions, faq } = regulation;
  const inPassport = placesIn(input, regulation.id, 'regulation');
  const inDecision = (page: string): PlaceMaker => placesIn(input, page, 'decision');
  return [
    {
      name: 'clause or footnote',
      things: clausesOf(input, regulation).map(({ id, file, path }) => ({ id, file, path })),
    },
    {
      name: 'step',
      things: procedures.flatMap(({ page, steps }) =>
        listed(steps, placesIn(input, page, 'procedure'), 'steps'),
      ),
    },
    {
      name: 'question',
      things: decisions.flatMap(({ page, questions }) => listed(questions, inDecision(page), 'questions')),
    },
    {
      name: 'outcome',
      things: decisions.flatMap(({ page, outcomes }) => listed(outcomes, inDecision(page), 'outcomes')),
    },
    ...decisions.flatMap(({ page, questions }) =>
      questions.map(({ id, options }, index) => ({
        name: `option of the question "${id}"`,
        things: listed(options, inDecision(page), 'questions', index, 'options'),
      })),
    ),
    ...regulation.letters.flatMap(({ page, fields, requirements }) => {
      const inLetter = placesIn(input, page, 'letter');
      return [
        { name: 'field of the letter', things: listed(fields, inLetter, 'fields') },
        { name: 'requirement of the letter', things: listed(requirements, inLetter, 'requirements') },
      ];
    }),
    { name: 'party', things: listed(passport.parties, inPassport, 'parties') },
    { name: 'contact', things: listed(passport.contacts, inPassport, 'contacts') },
    { name: 'term', things: listed(passport.terms, inPassport, 'terms') },
    { name: 'environment', things: listed(passport.environments, inPassport, 'environments') },
    ...(faq
      ? [
          { name: 'topic', things: listed(faq.topics, placesIn(input, faq.page, 'questions'), 'topics') },
          { name: 'question', things: listed(faq.items, placesIn(input, faq.page, 'questions'), 'items') },
        ]
      : []),
    {
      name: 'note',
      things: notesPages(input, regulation).flatMap(({ id, blocks }) =>
        listed(blocks.notes ?? [], placesIn(input, id, 'notes')),
      ),
    },
  ];
}

function listed(
  things: readonly { id: string }[],
  at: PlaceMaker,
  ...path: (string | number)[]
): Identified[] {
  return things.map(({ id }, index) => ({ id, ...at(...path, index) }));
}

function repeated({ name, things }: Kind): Finding[] {
  return things.flatMap(({ id, file, path }, index) => {
    const first = things.findIndex((other) => other.id === id);
    if (first === index) return [];
    return [
      {
        file,
        path: [...path, 'id'],
        message: `the id "${id}" is already that of another ${name}, in ${things[first]?.file ?? file}`,
        hint: 'give one of the two another id; keep the id that links and readers’ saved progress already use',
      },
    ];
  });
}
