import { describe, expect, it } from 'vitest';
import { pageMarkdown } from '../../../src/build/page-markdown.ts';
import { trackProcedure } from '../../../src/cases/tracked.ts';
import { readContent } from '../../../src/content/disk.ts';
import { describeProcedure, procedureDiagram } from '../../../src/diagram/procedure.ts';
import { roadmapOf } from '../../../src/diagram/roadmap/model.ts';
import type { Library, Procedure, Regulation } from '../../../src/model/library.ts';
import { stepSchema, type Step } from '../../../src/model/procedure.ts';
import { factsOf } from '../../../src/procedure/step-facts.ts';
import {
  fieldOf,
  stepFieldNames,
  valueIn,
  type FieldUse,
  type HeldValue,
  type StepFieldName,
} from '../../../src/procedure/step-fields.ts';
import { piecesToRead } from '../../../src/search/passages.ts';
import { fixture } from '../../fixtures/copy.ts';

const { library } = readContent(fixture).input;

/** What each reader makes of a step, its neighbours and its regulation. */
const made: Readonly<Record<FieldUse, (at: Place) => unknown>> = {
  page: ({ step, procedure, regulation }) => factsOf('page', step, procedure, regulation),
  markdown: ({ all, procedure }) => pageMarkdown(all, { id: procedure.page, title: '', body: '' }),
  search: ({ step, regulation }) => [
    step.title,
    piecesToRead(regulation, { kind: 'step', id: step.id } as Regulation['items'][number]),
  ],
  wording: ({ all, regulation, procedure }) =>
    trackProcedure(all, new Map(), regulation, procedure).steps.map(({ wording }) => wording),
  flowchart: ({ regulation, procedure }) => [
    procedureDiagram(procedure, regulation),
    describeProcedure(procedure, 'никто', regulation),
  ],
  roadmap: ({ regulation }) => roadmapOf(regulation, 'никто'),
};

interface Place {
  all: Library;
  regulation: Regulation;
  procedure: Procedure;
  step: Step;
}

/** The fixture with another first step of its procedure; it hands something over, so that the road map shows what. */
function withFirstStep(change: Partial<Step>): Place {
  const [regulation] = library.regulations;
  const procedure = regulation?.procedures[0];
  const [first, ...others] = procedure?.steps ?? [];
  if (!regulation || !procedure || !first) throw new Error('the fixture has no procedure');
  const step = { ...first, to: 'operator', ...change };
  const changed = { ...procedure, steps: [step, ...others] };
  const own = { ...regulation, procedures: [changed] };
  return {
    all: { ...library, regulations: [own], byId: new Map([[own.id, own]]) },
    regulation: own,
    procedure: changed,
    step,
  };
}

/** A value for each kind of field. */
const samples: { [H in HeldValue['holds']]: Extract<HeldValue, { holds: H }>['value'] } = {
  id: 'renamed',
  text: 'Невиданное.',
  texts: ['невиданное'],
  party: 'operator',
  environment: 'trial',
  steps: ['answer'],
  returns: [{ step: 'answer', when: 'если вернули' }],
  deadline: { text: 'в тот же день' },
  flag: true,
  clauses: ['2'],
  sentences: { '1': ['Организация'] },
};

function changeOf(name: StepFieldName): Partial<Step> {
  const sample = samples[fieldOf(name).holds];
  const isThere = valueIn(withFirstStep({}).step, name)?.value === sample;
  // Only a party can be there already.
  return { [name]: isThere ? 'organisation' : sample };
}

describe('stepFields', () => {
  it.each(Object.keys(stepSchema.shape))('names «%s», a field of the schema', (name) => {
    expect(
      stepFieldNames,
      `src/model/procedure.ts gives a step the field "${name}": say in src/procedure/step-fields.ts what it holds ` +
        'and who reads it (docs/recipes/add-a-field.md)',
    ).toContain(name);
  });

  it('names no field that the schema does not have', () => {
    expect(Object.keys(stepSchema.shape)).toEqual(expect.arrayContaining(stepFieldNames));
  });

  it.each(stepFieldNames)('says who reads «%s»', (name) => {
    const [before, after] = [withFirstStep({}), withFirstStep(changeOf(name))];
    const { in: uses, label } = fieldOf(name);
    // Whatever is no labelled line has a place of its own in StepView.astro, which no unit test can see.
    const seen = (Object.keys(made) as FieldUse[]).filter((use) => use !== 'page' || label !== undefined);
    const readers = seen.filter(
      (use) => JSON.stringify(made[use](before)) !== JSON.stringify(made[use](after)),
    );
    expect(readers, `a change of "${name}" changes other things than stepFields says`).toEqual(
      seen.filter((use) => uses.includes(use)),
    );
  });
});

describe('factsOf', () => {
  const lines = (change: Partial<Step>) => {
    const { step, procedure, regulation } = withFirstStep(change);
    return factsOf('page', step, procedure, regulation).map(({ field, value }) => [field, value]);
  };

  it('gives a line for each thing that the step has, in the order in which a reader asks', () => {
    expect(lines({ returnsTo: [{ step: 'answer', when: 'если вернули' }], requires: ['report'] })).toEqual([
      ['actor', { kind: 'name', name: 'Организация' }],
      ['to', { kind: 'name', name: 'Оператор' }],
      ['requires', { kind: 'steps', steps: [{ id: 'report', number: 3 }] }],
      ['gives', { kind: 'texts', texts: ['заявка'] }],
      ['returnsTo', { kind: 'steps', steps: [{ id: 'answer', number: 2 }], when: 'если вернули' }],
    ]);
  });

  it('says that nobody is named, and nothing of what else is missing', () => {
    expect(lines({ actor: undefined, to: undefined, gives: [] })).toEqual([
      ['actor', { kind: 'word', word: 'step.nobody' }],
    ]);
  });
});

it('the words of a step keep their order, on which the fingerprints of stored marks rest', () => {
  const { all, regulation, procedure } = withFirstStep({
    needs: ['доверенность', 'опись'],
    channel: 'почта',
    deadline: { text: 'в тот же день' },
  });
  const [tracked] = trackProcedure(all, new Map(), regulation, procedure).steps;
  expect(tracked?.wording.guide.split('\n')).toEqual([
    'Подайте заявку по почте или через портал.',
    'доверенность',
    'опись',
    'заявка',
    'почта',
    'в тот же день',
  ]);
});
