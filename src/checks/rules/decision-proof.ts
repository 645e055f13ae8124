import { prove, type Flaw } from '../../decision/prove.ts';
import type { Decision } from '../../model/library.ts';
import { placesIn, type PlaceMaker } from '../place.ts';
import { answersInWords, soundlyNamed } from '../decisions.ts';
import { defineRule, type Finding } from '../rule.ts';

export const decisionProof = defineRule(
  'decision-proof',
  'Every combination of answers leads to an outcome, none to two that exclude each other, and nothing is out of reach.',
  (input) =>
    soundlyNamed(input).flatMap((decision) => {
      const at = placesIn(input, decision.page, 'decision');
      const flaws = prove(decision);
      return [
        ...gaps(flaws, at),
        ...overlaps(decision, flaws, at),
        ...flaws.flatMap((flaw) => outOfReach(decision, flaw, at)),
      ];
    }),
);

/** One finding for all gaps, with a few examples: one change often closes several. */
function gaps(flaws: readonly Flaw[], at: PlaceMaker): Finding[] {
  const found = flaws.filter((flaw) => flaw.kind === 'gap').map(({ answers }) => answersInWords(answers));
  if (found.length === 0) return [];
  const shown = found.slice(0, 3).join('; or ');
  const more = found.length > 3 ? `; and ${String(found.length - 3)} more` : '';
  return [
    {
      ...at('rules'),
      message: `no rule says what follows when ${shown}${more}`,
      hint: 'add a rule for these answers, or widen one that stands there',
    },
  ];
}

/** One finding for each set of rules that overlap. */
function overlaps(decision: Decision, flaws: readonly Flaw[], at: PlaceMaker): Finding[] {
  const found = flaws.filter((flaw) => flaw.kind === 'overlap');
  return [...Map.groupBy(found, ({ rules }) => rules.join()).values()].flatMap(([first]) => {
    if (!first) return [];
    const numbers = first.rules.map((rule) => String(rule + 1)).join(' and ');
    const outcomes = first.outcomes.map((id) => `"${id}"`).join(' and ');
    return [
      {
        ...at('rules', first.rules.at(-1) ?? 0),
        message: `rules ${numbers} hold at once, giving ${outcomes}, when ${answersInWords(first.answers)}`,
        hint:
          decision.hitPolicy === 'unique'
            ? 'narrow one of them, or set "hitPolicy: collect" if all their outcomes are meant to apply'
            : 'narrow one of them: no outcome is given twice, and "proceed" never stands beside an obstacle',
      },
    ];
  });
}

function outOfReach({ questions, outcomes }: Decision, flaw: Flaw, at: PlaceMaker): Finding[] {
  switch (flaw.kind) {
    case 'unreachable-rule':
      return [
        {
          ...at('rules', flaw.rule),
          message: `no answers make rule ${String(flaw.rule + 1)} hold`,
          hint: 'mend its "when": it asks for answers that are never given together',
        },
      ];
    case 'unreachable-outcome':
      return [
        {
          ...at(
            'outcomes',
            outcomes.findIndex(({ id }) => id === flaw.outcome),
          ),
          message: `no answers lead to the outcome "${flaw.outcome}"`,
          hint: 'add a rule that gives it, or remove it',
        },
      ];
    case 'unreachable-question':
      return [
        {
          ...at(
            'questions',
            questions.findIndex(({ id }) => id === flaw.question),
          ),
          message: `no answers lead to the question "${flaw.question}"`,
          hint: 'mend its "when": it asks for answers that are never given together',
        },
      ];
    case 'too-large':
      return [{ ...at('questions'), message: flaw.message, hint: 'split the decision in two' }];
    default:
      return [];
  }
}
