import { blocksOf, isData, listOf, textOf, textsOf, type Data, type Pages } from './content.ts';
import type { Mutant, Operator } from './mutant.ts';

const decisionOf = (copy: Pages, file: string): Data => {
  const block = copy.files.get(file)?.data['decision'];
  return isData(block) ? block : {};
};

/** Takes a rule away. */
export const dropRule: Operator = (pages) =>
  blocksOf(pages, 'decision').flatMap(({ file, block }) =>
    listOf(block, 'rules').map((_, index): Mutant => ({
      kind: 'drop a rule',
      regulation: pages.regulation,
      what: `${file} rule ${String(index + 1)}`,
      spoil: (copy) => {
        const decision = decisionOf(copy, file);
        decision['rules'] = listOf(decision, 'rules').toSpliced(index, 1);
      },
    })),
  );

/** Gives a rule each other outcome of its decision. */
export const swapOutcome: Operator = (pages) =>
  blocksOf(pages, 'decision').flatMap(({ file, block }) =>
    listOf(block, 'rules').flatMap((rule, index) =>
      listOf(block, 'outcomes')
        .map((outcome) => textOf(outcome, 'id'))
        .filter((id) => id !== textOf(rule, 'outcome'))
        .map((id): Mutant => ({
          kind: 'swap an outcome',
          regulation: pages.regulation,
          what: `${file} rule ${String(index + 1)}: ${id} for ${textOf(rule, 'outcome')}`,
          spoil: (copy) => {
            const target = listOf(decisionOf(copy, file), 'rules')[index];
            if (target) target['outcome'] = id;
          },
        })),
    ),
  );

/** Lets a rule ask for another answer. */
export const changeCondition: Operator = (pages, random) =>
  blocksOf(pages, 'decision').flatMap(({ file, block }) =>
    listOf(block, 'rules').flatMap((rule, index) => {
      const when = isData(rule['when']) ? rule['when'] : {};
      return Object.keys(when).flatMap((question): Mutant[] => {
        const options = listOf(block, 'questions')
          .filter((one) => textOf(one, 'id') === question)
          .flatMap((one) => listOf(one, 'options').map((option) => textOf(option, 'id')));
        const other = random.pick(options.filter((id) => !textsOf(when, question).includes(id)));
        if (other === undefined) return [];
        return [
          {
            kind: 'change a condition',
            regulation: pages.regulation,
            what: `${file} rule ${String(index + 1)}: ${question} = ${other}`,
            spoil: (copy) => {
              const target = listOf(decisionOf(copy, file), 'rules')[index]?.['when'];
              if (isData(target)) target[question] = other;
            },
          },
        ];
      });
    }),
  );

/** Turns a stop into a go, or the other way round. */
export const changeEffect: Operator = (pages, random) =>
  blocksOf(pages, 'decision').flatMap(({ file, block }) =>
    listOf(block, 'outcomes').flatMap((outcome, index): Mutant[] => {
      const other = random.pick(
        ['proceed', 'do-first', 'wait-until', 'stop'].filter(
          (effect) => effect !== textOf(outcome, 'effect'),
        ),
      );
      if (other === undefined) return [];
      return [
        {
          kind: 'change an effect',
          regulation: pages.regulation,
          what: `${file} ${textOf(outcome, 'id')}: ${other} for ${textOf(outcome, 'effect')}`,
          spoil: (copy) => {
            const target = listOf(decisionOf(copy, file), 'outcomes')[index];
            if (target) target['effect'] = other;
          },
        },
      ];
    }),
  );
