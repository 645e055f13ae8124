import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  holds,
  possibleQuestions,
  reasonsFor,
  unknownAnswers,
} from '../../../src/decision/evaluate.ts';
import type { Decision } from '../../../src/decision/types.ts';
import { anyAnswers, anyDecision, hostileKeys } from '../../fixtures/arbitrary/decision.ts';

const yesNo = [{ id: 'yes' }, { id: 'no' }];
const decision: Decision = {
  questions: [
    { id: 'acts', options: yesNo },
    { id: 'data', options: yesNo },
    { id: 'way', options: [{ id: 'mail' }, { id: 'portal' }], when: { acts: ['yes'], data: ['yes'] } },
  ],
  rules: [
    { when: { data: ['no'] }, outcome: 'no-data' },
    { when: { acts: ['no'] }, outcome: 'no-acts' },
    { when: { way: ['mail', 'portal'] }, outcome: 'ready' },
  ],
  outcomes: [{ id: 'no-acts' }, { id: 'no-data' }, { id: 'ready' }],
};
const idsOf = (things: readonly { id: string }[]): string[] => things.map(({ id }) => id);

describe('possibleQuestions', () => {
  it('counts what is asked and what may still be, and not what an answer has ruled out', () => {
    expect(idsOf(possibleQuestions(decision, {}))).toEqual(['acts', 'data', 'way']);
    expect(idsOf(possibleQuestions(decision, { acts: 'yes' }))).toEqual(['acts', 'data', 'way']);
    expect(idsOf(possibleQuestions(decision, { acts: 'no' }))).toEqual(['acts', 'data']);
    expect(idsOf(possibleQuestions(decision, { acts: 'yes', data: 'yes' }))).toEqual(['acts', 'data', 'way']);
  });

  it('is what is asked once everything is answered', () => {
    fc.assert(
      fc.property(anyDecision, anyAnswers, (any, answers) => {
        const { asked, kept, next } = evaluate(any, answers);
        if (next === undefined) expect(possibleQuestions(any, kept)).toEqual(asked);
      }),
    );
  });
});

describe('evaluate by priority', () => {
  const byPriority: Decision = {
    ...decision,
    hitPolicy: 'priority',
    questions: decision.questions.slice(0, 2),
    rules: [
      { when: { data: ['no'] }, outcome: 'no-data' },
      { when: { acts: ['no'] }, outcome: 'no-acts' },
      { when: { acts: ['yes'], data: ['yes'] }, outcome: 'ready' },
    ],
  };

  it('gives the outcome that is listed first of those that hold', () => {
    expect(idsOf(evaluate(byPriority, { acts: 'no', data: 'no' }).outcomes)).toEqual(['no-acts']);
    expect(idsOf(evaluate(byPriority, { acts: 'yes', data: 'no' }).outcomes)).toEqual(['no-data']);
  });

  it('gives none while a question is open: what comes first may still be reached', () => {
    expect(evaluate(byPriority, { data: 'no' }).outcomes).toEqual([]);
  });
});

describe('evaluate', () => {
  it('asks the first question first', () => {
    const { next, outcomes, kept, dropped } = evaluate(decision, {});
    expect([next?.id, outcomes, kept, dropped]).toEqual(['acts', [], {}, []]);
  });

  it('asks a question once its condition holds', () => {
    expect(evaluate(decision, { acts: 'yes', data: 'yes' }).next?.id).toBe('way');
    expect(idsOf(evaluate(decision, { acts: 'no', data: 'yes' }).asked)).toEqual(['acts', 'data']);
  });

  it('tells an outcome as soon as it holds, and goes on asking', () => {
    const { next, outcomes } = evaluate(decision, { acts: 'no' });
    expect([next?.id, idsOf(outcomes)]).toEqual(['data', ['no-acts']]);
  });

  it('lists several outcomes in the order of the decision, not of the rules', () => {
    expect(idsOf(evaluate(decision, { acts: 'no', data: 'no' }).outcomes)).toEqual(['no-acts', 'no-data']);
  });

  it('drops the answer to a question that is not asked any more', () => {
    const { kept, dropped, outcomes } = evaluate(decision, { acts: 'no', data: 'yes', way: 'mail' });
    expect([kept, dropped, idsOf(outcomes)]).toEqual([{ acts: 'no', data: 'yes' }, ['way'], ['no-acts']]);
  });

  it('drops all that hangs on a dropped answer, however far', () => {
    const chain: Decision = {
      questions: [
        { id: 'a', options: yesNo },
        { id: 'b', options: yesNo, when: { a: ['yes'] } },
        { id: 'c', options: yesNo, when: { b: ['yes'] } },
      ],
      rules: [{ when: { c: ['yes'] }, outcome: 'end' }],
      outcomes: [{ id: 'end' }],
    };
    const { kept, dropped, outcomes } = evaluate(chain, { a: 'no', b: 'yes', c: 'yes' });
    expect([kept, dropped, outcomes]).toEqual([{ a: 'no' }, ['b', 'c'], []]);
  });

  it('drops options and questions that the decision does not have, and asks anew', () => {
    const { kept, dropped, next } = evaluate(decision, { acts: 'maybe', weather: 'fine' });
    expect([kept, dropped, next?.id]).toEqual([{}, ['acts', 'weather'], 'acts']);
  });

  it('tells the answers that another version may know from those that lost their question by other answers', () => {
    const answers = { acts: 'maybe', weather: 'fine', data: 'no', way: 'mail' };
    expect(unknownAnswers(decision, answers)).toEqual({ acts: 'maybe', weather: 'fine' });
  });

  it.each(hostileKeys)('takes "%s" for nothing special, neither as a question nor as an option', (key) => {
    const { kept, dropped, outcomes } = evaluate(
      decision,
      Object.fromEntries([
        [key, 'yes'],
        ['acts', key],
      ]),
    );
    expect([kept, dropped, outcomes]).toEqual([{}, [key, 'acts'], []]);
  });
});

describe('evaluate, for any decision and any answers', () => {
  it('keeps only given answers that the decision knows, and drops exactly the others', () => {
    fc.assert(
      fc.property(anyDecision, anyAnswers, (any, answers) => {
        const { kept, dropped, asked } = evaluate(any, answers);
        for (const [id, option] of Object.entries(kept)) {
          expect(answers[id]).toBe(option);
          expect(idsOf(asked.find((question) => question.id === id)?.options ?? [])).toContain(option);
        }
        expect([...Object.keys(kept), ...dropped].sort()).toEqual(Object.keys(answers).sort());
      }),
    );
  });

  it('drops nothing from what it kept, and finds the same again', () => {
    fc.assert(
      fc.property(anyDecision, anyAnswers, (any, answers) => {
        const first = evaluate(any, answers);
        expect(evaluate(any, first.kept)).toEqual({ ...first, dropped: [] });
      }),
    );
  });

  it('has a next question exactly while one that is asked has no answer', () => {
    fc.assert(
      fc.property(anyDecision, anyAnswers, (any, answers) => {
        const { asked, kept, next } = evaluate(any, answers);
        expect(next).toBe(asked.filter(({ id }) => !Object.keys(kept).includes(id))[0]);
      }),
    );
  });

  it('gives the same whatever the order of answering', () => {
    fc.assert(
      fc.property(anyDecision, anyAnswers, (any, answers) => {
        const backwards = Object.fromEntries(Object.entries(answers).reverse());
        const sorted = ({ dropped, ...rest }: ReturnType<typeof evaluate>): object => ({
          ...rest,
          dropped: dropped.sort(),
        });
        expect(sorted(evaluate(any, backwards))).toEqual(sorted(evaluate(any, answers)));
      }),
    );
  });

  it('comes to an end when its questions are answered one by one', () => {
    fc.assert(
      fc.property(anyDecision, fc.nat({ max: 2 }), (any, pick) => {
        let answers: Record<string, string> = {};
        for (let turn = 0; turn <= any.questions.length; turn += 1) {
          const { next, dropped } = evaluate(any, answers);
          expect(dropped).toEqual([]);
          if (!next) return;
          answers = { ...answers, [next.id]: next.options[pick % next.options.length]?.id ?? '' };
        }
        expect.unreachable('more turns than questions');
      }),
    );
  });

  it('does not take back an outcome that no longer depends on what is still to be asked', () => {
    fc.assert(
      fc.property(anyDecision, anyAnswers, (any, answers) => {
        const before = evaluate(any, answers);
        const option = before.next?.options[0];
        if (!before.next || !option) return;
        const after = evaluate(any, { ...before.kept, [before.next.id]: option.id });
        expect(idsOf(after.outcomes)).toEqual(expect.arrayContaining(idsOf(before.outcomes)));
      }),
    );
  });
});

describe('holds', () => {
  it('is true of an empty condition', () => {
    expect(holds({}, {})).toBe(true);
  });

  it('needs every entry, each with one of its options', () => {
    const condition = { a: ['x', 'y'], b: ['z'] };
    expect(holds(condition, { a: 'y', b: 'z' })).toBe(true);
    expect(holds(condition, { a: 'y', b: 'x' })).toBe(false);
    expect(holds(condition, { a: 'y' })).toBe(false);
  });

  it('is satisfied by nothing while a question has no answer', () => {
    expect(holds({ a: [''] }, {})).toBe(false);
  });
});

describe('reasonsFor', () => {
  it('names the questions behind an outcome, in the order of the decision', () => {
    const both: Decision = {
      ...decision,
      rules: [{ when: { data: ['no'], acts: ['no'] }, outcome: 'no-acts' }],
    };
    expect(idsOf(reasonsFor(both, 'no-acts', { acts: 'no', data: 'no' }))).toEqual(['acts', 'data']);
    expect(idsOf(reasonsFor(decision, 'no-data', { acts: 'no', data: 'no' }))).toEqual(['data']);
  });

  it('names none for an outcome that does not hold', () => {
    expect(reasonsFor(decision, 'no-data', { data: 'yes' })).toEqual([]);
  });

  it('names only questions that are answered, and some for each outcome that holds by a condition', () => {
    fc.assert(
      fc.property(anyDecision, anyAnswers, (any, answers) => {
        const { kept, outcomes } = evaluate(any, answers);
        for (const { id } of outcomes) {
          const reasons = idsOf(reasonsFor(any, id, kept));
          const unconditional = any.rules.some(
            (rule) => rule.outcome === id && Object.keys(rule.when).length === 0,
          );
          expect(Object.keys(kept)).toEqual(expect.arrayContaining(reasons));
          expect(reasons.length > 0 || unconditional).toBe(true);
        }
      }),
    );
  });
});
