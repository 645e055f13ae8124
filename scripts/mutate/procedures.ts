import { fieldOf, stepFieldNames } from '../../src/procedure/step-fields.ts';
import { blocksOf, isData, listOf, textOf, textsOf, type Data, type Pages } from './content.ts';
import type { Mutant, Operator } from './mutant.ts';

/** The fields that name a party. */
const roles = stepFieldNames.filter((name) => fieldOf(name).holds === 'party');
/** The fields of one value that a step can do without. */
const facts = stepFieldNames.filter((name) => {
  const { holds, label } = fieldOf(name);
  return ['party', 'environment', 'flag'].includes(holds) || (holds === 'text' && label !== undefined);
});

interface StepPlace {
  file: string;
  step: Data;
  index: number;
  name: string;
  count: number;
}

function stepsOf(pages: Pages): StepPlace[] {
  return blocksOf(pages, 'procedure').flatMap(({ file, block }) => {
    const steps = listOf(block, 'steps');
    return steps.map((step, index) => ({
      file,
      step,
      index,
      name: `${file} ${textOf(step, 'id')}`,
      count: steps.length,
    }));
  });
}

function procedureOf(copy: Pages, file: string): Data {
  const block = copy.files.get(file)?.data['procedure'];
  return isData(block) ? block : {};
}

const stepIn = (copy: Pages, { file, index }: StepPlace): Data =>
  listOf(procedureOf(copy, file), 'steps')[index] ?? {};

const partiesOf = (pages: Pages): string[] =>
  blocksOf(pages, 'regulation').flatMap(({ block }) =>
    listOf(block, 'parties').map((party) => textOf(party, 'id')),
  );

/** Prints a step after the one that follows it. */
export const reorderSteps: Operator = (pages) =>
  stepsOf(pages)
    .filter(({ index, count }) => index + 1 < count)
    .map(({ file, index, name }): Mutant => ({
      kind: 'reorder steps',
      regulation: pages.regulation,
      what: `${name} and the next`,
      spoil: (copy) => {
        const procedure = procedureOf(copy, file);
        const steps = listOf(procedure, 'steps');
        procedure['steps'] = steps.toSpliced(index, 2, ...steps.slice(index, index + 2).reverse());
      },
    }));

/** Takes a step away, together with what required it. */
export const dropStep: Operator = (pages) =>
  stepsOf(pages).map(({ file, index, name, step }): Mutant => ({
    kind: 'drop a step',
    regulation: pages.regulation,
    what: name,
    spoil: (copy) => {
      const procedure = procedureOf(copy, file);
      const rest = listOf(procedure, 'steps').toSpliced(index, 1);
      for (const other of rest) {
        if (other['requires'] !== undefined)
          other['requires'] = textsOf(other, 'requires').filter((id) => id !== textOf(step, 'id'));
      }
      procedure['steps'] = rest;
    },
  }));

/** Forgets one of the steps that come first. */
export const dropRequires: Operator = (pages) =>
  stepsOf(pages).flatMap((place) =>
    textsOf(place.step, 'requires').map((required): Mutant => ({
      kind: 'drop a requires',
      regulation: pages.regulation,
      what: `${place.name}: not after ${required}`,
      spoil: (copy) => {
        const step = stepIn(copy, place);
        step['requires'] = textsOf(step, 'requires').filter((id) => id !== required);
      },
    })),
  );

/** Lets another party act, be waited for or receive something. */
export const changeParty: Operator = (pages, random) =>
  stepsOf(pages).flatMap((place) =>
    roles.flatMap((role): Mutant[] => {
      const party = textOf(place.step, role);
      const other = random.pick(partiesOf(pages).filter((id) => id !== party));
      if (party === '' || other === undefined) return [];
      return [
        {
          kind: `change ${role}`,
          regulation: pages.regulation,
          what: `${place.name}: ${other} for ${party}`,
          spoil: (copy) => {
            stepIn(copy, place)[role] = other;
          },
        },
      ];
    }),
  );

/** Forgets who acts, who is waited for, where a step takes place, by which channel it goes, or that it is a duty. */
export const dropFact: Operator = (pages) =>
  stepsOf(pages).flatMap((place) =>
    facts
      .filter((fact) => place.step[fact] !== undefined)
      .map((fact): Mutant => ({
        kind: 'drop a fact of a step',
        regulation: pages.regulation,
        what: `${place.name}: no ${fact}`,
        spoil: (copy) => {
          Reflect.deleteProperty(stepIn(copy, place), fact);
        },
      })),
  );

/** Makes one party of two. */
export const mergeParties: Operator = (pages) => {
  const parties = partiesOf(pages);
  return parties.flatMap((gone) =>
    parties
      .filter((kept) => kept !== gone)
      .map((kept): Mutant => ({
        kind: 'merge two parties',
        regulation: pages.regulation,
        what: `${gone} into ${kept}`,
        spoil: (copy) => {
          for (const { block } of blocksOf(copy, 'regulation'))
            block['parties'] = listOf(block, 'parties').filter((party) => textOf(party, 'id') !== gone);
          for (const { block } of blocksOf(copy, 'procedure')) {
            for (const step of listOf(block, 'steps')) {
              for (const role of roles) if (step[role] === gone) step[role] = kept;
            }
          }
        },
      })),
  );
};
