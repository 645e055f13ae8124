import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersFragment, readAnswersFragment, whatHolds } from '../../../src/decision/shared.ts';
import { isResultFragment } from '../../../src/decision/result-fragment.ts';
import { versionOf } from '../../../src/decision/version.ts';
import { readContent } from '../../../src/content/disk.ts';
import type { Decision } from '../../../src/model/library.ts';
import { fixture } from '../../fixtures/copy.ts';

const [choice] = readContent(fixture).input.library.regulations.flatMap(({ decisions }) => decisions);
if (!choice) throw new Error('the fixture has no decision');
const decision: Decision = choice;
const version = versionOf(decision);

const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:[.-][a-z0-9]{1,8}){0,2}$/u);

describe('a fragment', () => {
  it('holds the answers and the version of the questions', () => {
    expect(answersFragment({ need: 'yes', way: 'mail' }, '1a2b3c4d')).toBe('#a=need:yes,way:mail&v=1a2b3c4d');
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.dictionary(id, id, { minKeys: 1, maxKeys: 30 }), (answers) => {
        expect(readAnswersFragment(answersFragment(answers, '00ff00ff'))).toEqual({
          answers: { ...answers },
          version: '00ff00ff',
          unreadable: 0,
        });
      }),
    );
  });

  it.each([
    '#a=need:yes,way:mail&v=00ff00ff).',
    '#a=need:yes,way:mail&v=00ff00ff%C2%BB',
    '#a%3Dneed%3Ayes%2Cway%3Amail%26v%3D00ff00ff',
    '#a=need%3Ayes%2Cway%3Amail&v=00ff00ff;',
  ])('is read with a sign behind it, and however it was encoded on its way: %s', (hash) => {
    expect(isResultFragment(hash)).toBe(true);
    expect(readAnswersFragment(hash)).toEqual({
      answers: { need: 'yes', way: 'mail' },
      version: '00ff00ff',
      unreadable: 0,
    });
    expect(readAnswersFragment('#a=need:yes,way:mail.')?.answers).toEqual({ need: 'yes', way: 'mail' });
  });

  it.each(['', '#', '#question-need', '#step-letter', '#b=1', 'a=need:yes', '#A=need:yes'])(
    '"%s" is about something else',
    (hash) => {
      expect(readAnswersFragment(hash)).toBeUndefined();
    },
  );

  it.each([
    ['nothing', '#a='],
    ['a script', '#a=<script>alert(1)</script>'],
    ['percent signs that mean nothing', '#a=%E0%A4%A'],
    ['the prototype', '#a=__proto__:polluted'],
    ['spaces and capital letters', '#a=Need:yes,need: yes'],
    ['too many parts', '#a=need:yes:no'],
    ['an id that is too long', `#a=${'x'.repeat(81)}:yes`],
    ['more than any link of ours', `#a=${'need:yes,'.repeat(1000)}`],
  ])('that holds %s gives no answers, and says that it could not be read', (_, hash) => {
    const read = readAnswersFragment(hash);
    expect(read?.answers).toEqual({});
    expect(read?.unreadable).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('keeps what can be read of it, the first answer of two', () => {
    expect(readAnswersFragment('#a=need:yes,<b>,need:no,way:mail&v=<img>')).toEqual({
      answers: { need: 'yes', way: 'mail' },
      version: undefined,
      unreadable: 2,
    });
  });

  it('never makes the reader throw, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (junk) => {
        const read = readAnswersFragment(`#a=${junk}`);
        for (const [question, answer] of Object.entries(read?.answers ?? {}))
          expect(`${question}:${answer}`).toMatch(/^[a-z0-9.-]+:[a-z0-9.-]+$/u);
        if (read) whatHolds(decision, read, version);
      }),
    );
  });
});

describe('whatHolds', () => {
  const held = (
    answers: Record<string, string>,
    sharedVersion: string | undefined = version,
    unreadable = 0,
  ) => whatHolds(decision, { answers, version: sharedVersion, unreadable }, version);

  it('finds nothing wrong with a link of today', () => {
    expect(held({ need: 'yes', way: 'mail' })).toEqual({
      kept: { need: 'yes', way: 'mail' },
      departures: [],
    });
  });

  it('keeps what holds of an older link and says what does not', () => {
    expect(held({ need: 'yes', way: 'fax', colour: 'red' }, 'aaaaaaaa')).toEqual({
      kept: { need: 'yes' },
      departures: [
        { kind: 'changed' },
        { kind: 'no-option', question: 'way' },
        { kind: 'no-question', question: 'colour' },
      ],
    });
  });

  it('tells an answer to a question that is not asked from one to a question that is gone', () => {
    expect(held({ need: 'no', way: 'mail' }).departures).toEqual([{ kind: 'not-asked', question: 'way' }]);
  });

  it('names what a link leaves unanswered, and that a part of it could not be read', () => {
    expect(held({ need: 'yes' }, version, 1).departures).toEqual([
      { kind: 'unreadable' },
      { kind: 'unanswered', question: 'way' },
    ]);
  });

  it('takes a question called like a part of every object for what it is', () => {
    expect(held({ constructor: 'yes' }).departures).toEqual([
      { kind: 'no-question', question: 'constructor' },
      { kind: 'unanswered', question: 'need' },
    ]);
  });
});

describe('versionOf', () => {
  it.each<[string, (copy: Decision) => Decision]>([
    [
      'a question is worded anew',
      (one) => ({ ...one, questions: one.questions.map((q) => ({ ...q, text: `${q.text}!` })) }),
    ],
    [
      'a rule gives another outcome',
      (one) => ({ ...one, rules: one.rules.map((rule) => ({ ...rule, outcome: 'apply' })) }),
    ],
    [
      'a question is always asked',
      (one) => ({ ...one, questions: one.questions.map((q) => ({ ...q, when: undefined })) }),
    ],
    [
      'an option is gone',
      (one) => ({ ...one, questions: one.questions.map((q) => ({ ...q, options: q.options.slice(1) })) }),
    ],
  ])('changes when %s', (_, change) => {
    expect(versionOf(change(decision))).not.toBe(version);
  });

  it('stays when a hint is added', () => {
    const hinted = {
      ...decision,
      questions: decision.questions.map((question) => ({ ...question, hint: 'Да.' })),
    };
    expect(versionOf(hinted)).toBe(version);
  });
});
