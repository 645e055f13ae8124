import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prove, type Flaw } from '../../../src/decision/prove.ts';
import { maxRows, truthTable } from '../../../src/decision/table.ts';
import { decisionSchema, type Condition, type DecisionBlock } from '../../../src/model/decision.ts';
import { anyDecision } from '../../fixtures/arbitrary/decision.ts';

/** A decision out of its bare bones: questions with two options, rules, outcomes with their effect. */
function decisionOf(
  questions: Record<string, Condition | undefined>,
  rules: [when: Record<string, string | string[]>, outcome: string][],
  effects: Record<string, string>,
  hitPolicy = 'unique',
): DecisionBlock {
  const text = { title: 'Т', meaning: 'Т.', actions: ['Т.'], clauses: ['1'] };
  const options = [
    { id: 'yes', text: 'Да' },
    { id: 'no', text: 'Нет' },
  ];
  return decisionSchema.parse({
    hitPolicy,
    questions: Object.entries(questions).map(([id, when]) => ({
      id,
      when,
      text: 'Т',
      options,
      clauses: ['1'],
    })),
    rules: rules.map(([when, outcome]) => ({ when, outcome })),
    outcomes: Object.entries(effects).map(([id, effect]) => ({ id, effect, ...text })),
    examples: [{ title: 'Т', answers: {}, outcomes: ['a'] }],
  });
}

describe('prove by priority', () => {
  const rules: Parameters<typeof decisionOf>[1] = [
    [{ q: 'yes' }, 'a'],
    [{ r: 'yes' }, 'b'],
    [{ r: 'no' }, 'c'],
  ];
  const questions = { q: undefined, r: undefined };

  it('lets rules meet', () => {
    const effects = { a: 'proceed', b: 'stop', c: 'proceed' };
    expect(prove(decisionOf(questions, rules, effects, 'priority'))).toEqual([]);
  });

  it('finds the outcome that another one always comes before', () => {
    const all: typeof rules = [...rules, [{ q: 'yes' }, 'd']];
    const effects = { a: 'proceed', b: 'stop', c: 'proceed', d: 'stop' };
    expect(prove(decisionOf(questions, all, effects, 'priority'))).toEqual([
      { kind: 'unreachable-outcome', outcome: 'd' },
    ]);
  });
});

describe('prove', () => {
  it('finds nothing wrong with a sound table', () => {
    const sound = decisionOf(
      { q: undefined },
      [
        [{ q: 'yes' }, 'a'],
        [{ q: 'no' }, 'b'],
      ],
      { a: 'proceed', b: 'stop' },
    );
    expect(prove(sound)).toEqual([]);
  });

  it('finds a gap', () => {
    const flaws = prove(decisionOf({ q: undefined, r: undefined }, [[{ q: 'yes' }, 'a']], { a: 'stop' }));
    expect(flaws).toEqual([
      { kind: 'gap', answers: { q: 'no', r: 'yes' } },
      { kind: 'gap', answers: { q: 'no', r: 'no' } },
    ]);
  });

  it('finds two rules that hold at once, even with the same outcome', () => {
    const rules: [Record<string, string | string[]>, string][] = [
      [{ q: ['yes', 'no'] }, 'a'],
      [{ q: 'no' }, 'a'],
    ];
    const overlap = { kind: 'overlap', answers: { q: 'no' }, rules: [0, 1], outcomes: ['a', 'a'] };
    expect(prove(decisionOf({ q: undefined }, rules, { a: 'stop' }))).toEqual([overlap]);
    expect(prove(decisionOf({ q: undefined }, rules, { a: 'stop' }, 'collect'))).toEqual([overlap]);
  });

  it('lets a collecting table have several obstacles at once, but none beside a way on', () => {
    const rules: [Record<string, string | string[]>, string][] = [
      [{ q: ['yes', 'no'] }, 'a'],
      [{ q: 'no' }, 'b'],
    ];
    expect(prove(decisionOf({ q: undefined }, rules, { a: 'stop', b: 'wait-until' }, 'collect'))).toEqual([]);
    expect(prove(decisionOf({ q: undefined }, rules, { a: 'proceed', b: 'proceed' }, 'collect'))).toEqual([]);
    expect(prove(decisionOf({ q: undefined }, rules, { a: 'proceed', b: 'stop' }, 'collect'))).toEqual([
      { kind: 'overlap', answers: { q: 'no' }, rules: [0, 1], outcomes: ['a', 'b'] },
    ]);
  });

  it('finds what is out of reach', () => {
    const flaws = prove(
      decisionOf(
        { q: undefined, r: { q: ['yes'] }, never: { q: ['no'], r: ['yes'] } },
        [
          [{ q: 'yes' }, 'a'],
          [{ q: 'no' }, 'a'],
          [{ q: 'no', r: 'no' }, 'b'],
        ],
        { a: 'stop', b: 'stop' },
      ),
    );
    expect(flaws).toEqual([
      { kind: 'unreachable-rule', rule: 2 },
      { kind: 'unreachable-outcome', outcome: 'b' },
      { kind: 'unreachable-question', question: 'never' },
    ]);
  });

  it('says so when the table is too large to prove', () => {
    const questions = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`q${String(index)}`, undefined]),
    );
    const [flaw, ...others] = prove(decisionOf(questions, [[{}, 'a']], { a: 'stop' }));
    expect(flaw).toMatchObject({
      kind: 'too-large',
      message: expect.stringContaining(String(maxRows)) as string,
    });
    expect(others).toEqual([]);
  });
});

/** Every way to answer, found without the code under test: all assignments, each cut down to what is asked. */
function bruteForce(decision: DecisionBlock): Record<string, string>[] {
  const assignments = decision.questions.reduce<Record<string, string>[]>(
    (rows, { id, options }) => rows.flatMap((row) => options.map((option) => ({ ...row, [id]: option.id }))),
    [{}],
  );
  const rows = assignments.map((assignment) => {
    const given: [string, string][] = [];
    for (const { id, when = {} } of decision.questions) {
      if (meets(when, given)) given.push([id, assignment[id] ?? '']);
    }
    return JSON.stringify(given);
  });
  return [...new Set(rows)].map((row) => Object.fromEntries(JSON.parse(row) as [string, string][]));
}

function meets(condition: Condition, given: readonly [string, string][]): boolean {
  return Object.entries(condition).every(([id, options]) =>
    given.some(([question, option]) => question === id && options.includes(option)),
  );
}

describe('prove, for any decision', () => {
  it('lists the rows that brute force lists', () => {
    fc.assert(
      fc.property(anyDecision, (any) => {
        const rows = truthTable(any).map(({ answers }) => answers);
        expect(rows).toHaveLength(bruteForce(any).length);
        expect(rows).toEqual(expect.arrayContaining(bruteForce(any)));
      }),
    );
  });

  it('finds the flaws that brute force finds', () => {
    fc.assert(
      fc.property(anyDecision, (any) => {
        const rows = bruteForce(any).map((answers) => ({
          answers,
          held: any.rules.filter(({ when }) => meets(when, Object.entries(answers))),
        }));
        const flaws = prove(any);
        const answersOf = (kind: 'gap' | 'overlap'): object[] =>
          flaws.flatMap((flaw) => (flaw.kind === kind ? [flaw.answers] : []));
        const sameRows = (found: object[], wanted: object[]): void => {
          expect(found).toHaveLength(wanted.length);
          expect(found).toEqual(expect.arrayContaining(wanted));
        };
        sameRows(
          answersOf('gap'),
          rows.filter(({ held }) => held.length === 0).map(({ answers }) => answers),
        );
        sameRows(
          answersOf('overlap'),
          rows
            .filter(({ held }) =>
              clash(
                any,
                held.map(({ outcome }) => outcome),
              ),
            )
            .map(({ answers }) => answers),
        );
        const unreached = (ids: (flaw: Flaw) => unknown): unknown[] =>
          flaws.map(ids).filter((id) => id !== undefined);
        expect(unreached((flaw) => (flaw.kind === 'unreachable-rule' ? flaw.rule : undefined))).toEqual(
          any.rules.flatMap((rule, index) => (rows.some(({ held }) => held.includes(rule)) ? [] : [index])),
        );
        expect(unreached((flaw) => (flaw.kind === 'unreachable-outcome' ? flaw.outcome : undefined))).toEqual(
          any.outcomes
            .map(({ id }) => id)
            .filter((id) => !rows.some(({ held }) => held.some(({ outcome }) => outcome === id))),
        );
        expect(
          unreached((flaw) => (flaw.kind === 'unreachable-question' ? flaw.question : undefined)),
        ).toEqual(
          any.questions
            .map(({ id }) => id)
            .filter((id) => !rows.some(({ answers }) => Object.keys(answers).includes(id))),
        );
      }),
    );
  });
});

/** Whether the outcomes of the rules that hold together exclude one another. */
function clash({ hitPolicy, outcomes }: DecisionBlock, given: string[]): boolean {
  if (hitPolicy === 'unique') return given.length > 1;
  const effects = given.map((id) => outcomes.find((outcome) => outcome.id === id)?.effect);
  const ways = effects.filter((effect) => effect === 'proceed').length;
  return new Set(given).size < given.length || (ways > 0 && ways < effects.length);
}
