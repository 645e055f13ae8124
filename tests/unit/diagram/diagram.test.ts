import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { allDiagrams } from '../../../src/diagram/all.ts';
import { decisionDiagram } from '../../../src/diagram/decision.ts';
import { fingerprint } from '../../../src/diagram/fingerprint.ts';
import { escaped, flowchart, label } from '../../../src/diagram/mermaid.ts';
import { describeProcedure, procedureDiagram } from '../../../src/diagram/procedure.ts';
import type { Library, Question, Regulation } from '../../../src/model/library.ts';
import { anyDecision } from '../../fixtures/arbitrary/decision.ts';
import { fixture } from '../../fixtures/copy.ts';

const { library } = readContent(fixture).input;

/** The same library with one step changed. */
function withFirstStep(change: object): Library {
  const regulations = library.regulations.map((regulation): Regulation => {
    const procedures = regulation.procedures.map((procedure) => ({
      ...procedure,
      steps: procedure.steps.map((step, index) => (index === 0 ? { ...step, ...change } : step)),
    }));
    return { ...regulation, procedures };
  });
  return { ...library, regulations };
}

/** Nodes, arrows and links of a diagram; their order is a matter of layout. */
function linesOf(page: string): Set<string> {
  const source = allDiagrams(library).find((diagram) => diagram.page === page)?.source ?? '';
  const [, drawing = ''] = source.split('flowchart TB\n');
  return new Set(drawing.trim().split(/\n\s*/u));
}

describe('allDiagrams', () => {
  it('draws a procedure: its steps by number and side, their order, their links', () => {
    expect(linesOf('primer/access')).toEqual(
      new Set([
        'step-request["1. Подать<br/>заявку"]:::applicant',
        'step-answer["2. Оператор<br/>отвечает"]:::host',
        'step-report(["3. Сообщать<br/>об изменениях"]):::applicant',
        'step-request --> step-answer',
        'step-answer --> step-report',
        'click step-request href "#step-request"',
        'click step-answer href "#step-answer"',
        'click step-report href "#step-report"',
      ]),
    );
  });

  it('writes a condition on the arrows that lead to its step, or into the step that none leads to', () => {
    const [primer] = withFirstStep({ neededIf: 'если доступа нет' }).regulations;
    const [procedure] = primer?.procedures ?? [];
    if (!primer || !procedure) throw new Error('the fixture has no procedure');
    const [first, second, ...rest] = procedure.steps;
    const steps = [first, { ...second, neededIf: 'если вернули' }, ...rest] as typeof procedure.steps;
    const lines = procedureDiagram({ steps }, primer)
      .split('\n')
      .map((line) => line.trim());
    expect(lines).toContain('step-request["1. Подать<br/>заявку (если<br/>доступа нет)"]:::applicant');
    expect(lines).toContain('step-request -->|"если вернули"| step-answer');
    expect(lines).toContain('step-answer["2. Оператор<br/>отвечает"]:::host');
  });

  it('draws a decision: its questions, the answers between them, its outcomes', () => {
    expect(linesOf('primer/choice')).toEqual(
      new Set([
        'question-need["Нужен ли<br/>доступ<br/>к системе?"]:::question',
        'question-way["Как подать<br/>заявку?"]:::question',
        'outcome-nothing(["Ничего делать<br/>не нужно"]):::stop',
        'outcome-apply(["Подайте<br/>заявку"]):::proceed',
        'question-need -->|"Да"| question-way',
        'question-need -->|"Нет"| outcome-nothing',
        'question-way -->|"По почте"| outcome-apply',
        'question-way -->|"Через портал"| outcome-apply',
        'click question-need href "#question-need"',
        'click question-way href "#question-way"',
        'click outcome-nothing href "#outcome-nothing"',
        'click outcome-apply href "#outcome-apply"',
      ]),
    );
  });

  it('keeps each drawing beside the others of its regulation', () => {
    const files = allDiagrams(library).map(({ page, file }) => [page, file]);
    expect(files).toEqual([
      ['primer/choice', 'primer/diagrams/choice.svg'],
      ['primer/access', 'primer/diagrams/access.svg'],
    ]);
  });

  it.each([
    ['the title', { title: 'Иначе' }],
    ['the short name', { short: 'Иначе' }],
    ['the party that acts', { actor: 'operator' }],
    ['what it requires', { requires: ['report'] }],
    ['whether it ever ends', { ongoing: true }],
  ])('goes stale when a step changes %s', (_, change) => {
    const print = (of: Library): string | undefined =>
      allDiagrams(of).find(({ page }) => page === 'primer/access')?.fingerprint;
    expect(print(withFirstStep(change))).not.toBe(print(library));
  });

  it('stays fresh when a step changes what is not drawn', () => {
    expect(allDiagrams(withFirstStep({ does: 'Иначе.', clauses: ['2'], gives: [] }))).toEqual(
      allDiagrams(library),
    );
  });
});

describe('decisionDiagram', () => {
  it('gives every question and outcome of any decision one node and one link', () => {
    fc.assert(
      fc.property(anyDecision, (any) => {
        const source = decisionDiagram({ ...any, id: 'x', page: 'x/x', title: 'Х', description: undefined });
        const nodes = [
          ...any.questions.map(({ id }) => `question-${id}`),
          ...any.outcomes.map(({ id }) => `outcome-${id}`),
        ];
        for (const node of nodes) {
          expect(source.split(`  click ${node} href "#${node}"\n`)).toHaveLength(2);
          expect(
            source
              .split('\n')
              .filter((line) => line.startsWith(`  ${node}[`) || line.startsWith(`  ${node}(`)),
          ).toHaveLength(1);
        }
      }),
    );
  });

  it('says whose way it is where one answer leads to several outcomes', () => {
    const [choice] = library.regulations.flatMap(({ decisions }) => decisions);
    if (!choice) throw new Error('The fixture has no decision.');
    const [need, way] = choice.questions;
    const ask = (id: string, first: string, second: string): Question =>
      ({
        ...(id === 'who' ? need : way),
        ...{ id, text: `${id}?`, short: `${id}?`, when: undefined },
        options: [first, second].map((text) => ({ id: text, text })),
      }) as Question;
    const source = decisionDiagram({
      ...choice,
      questions: [
        ask('who', 'Орган', 'Иной'),
        ask('ready', 'Готово', 'Нет'),
        ask('what', 'Получать', 'Передавать'),
      ],
      rules: [
        { when: { ready: ['Нет'] }, outcome: 'nothing' },
        { when: { who: ['Орган'], what: ['Получать'] }, outcome: 'apply' },
        { when: { who: ['Иной'], what: ['Получать'] }, outcome: 'nothing' },
        { when: { what: ['Передавать'] }, outcome: 'apply' },
      ],
    });
    const arrows = source.split('\n').filter((line) => line.startsWith('  question-what -->'));
    expect(arrows.map((line) => line.replaceAll('<br/>', ' ').trim()).sort()).toEqual([
      'question-what -->|"Иной, Получать"| outcome-nothing',
      'question-what -->|"Орган, Получать"| outcome-apply',
      'question-what -->|"Передавать"| outcome-apply',
    ]);
  });

  it('leads to the outcome of every rule that asks anything', () => {
    fc.assert(
      fc.property(anyDecision, (any) => {
        const source = decisionDiagram({ ...any, id: 'x', page: 'x/x', title: 'Х', description: undefined });
        for (const { when, outcome } of any.rules) {
          const arrows = Object.keys(when).filter((question) =>
            source
              .split('\n')
              .some(
                (line) =>
                  line.startsWith(`  question-${question} -->`) && line.endsWith(` outcome-${outcome}`),
              ),
          );
          expect(arrows.length > 0).toBe(Object.keys(when).length > 0);
        }
      }),
    );
  });
});

describe('describeProcedure', () => {
  it('says of each step who acts, and what comes before and after it', () => {
    const [primer] = library.regulations;
    const [procedure] = primer?.procedures ?? [];
    expect(primer && procedure && describeProcedure(procedure, 'никто', primer)).toEqual([
      { title: 'Подать заявку', actor: 'Организация', after: [], before: [2], back: [] },
      { title: 'Оператор отвечает', actor: 'Оператор', after: [1], before: [3], back: [] },
      { title: 'Сообщать об изменениях', actor: 'Организация', after: [2], before: [], back: [] },
    ]);
  });

  it('says so when nobody is named', () => {
    const [primer] = withFirstStep({ actor: undefined }).regulations;
    const [procedure] = primer?.procedures ?? [];
    expect(primer && procedure && describeProcedure(procedure, 'никто', primer)[0]?.actor).toBe('никто');
  });
});

describe('escaped', () => {
  it('writes the characters of Mermaid as entities', () => {
    expect(escaped('"a" <b> & #1; x')).toBe('#34;a#34; #60;b#62; #38; #35;1#59; x');
  });

  it('can be read back, and never ends a label early', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const inner = escaped(text);
        expect(inner).not.toMatch(/["<>&]/u);
        expect(inner.replace(/#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))).toBe(
          text,
        );
      }),
    );
  });
});

describe('label', () => {
  it('keeps the number of a step beside the word that follows', () => {
    expect(label('9.\u{a0}Тестирование и протокол')).toBe('"9. Тестирование<br/>и протокол"');
  });

  it('never breaks a word', () => {
    expect(label('к электрокардиографическому виду')).toBe('"к<br/>электрокардиографическому<br/>виду"');
  });

  it('cannot be left by what it says', () => {
    expect(label('"]; x')).toBe('"#34;]#59; x"');
  });
});

describe('flowchart', () => {
  it('goes from top to bottom, a line for each', () => {
    expect(flowchart('dagre', ['a --> b', 'b --> c'])).toMatch(
      /^flowchart TB\n {2}a --> b\n {2}b --> c\n$/mu,
    );
  });
});

describe('fingerprint', () => {
  it('is eight hex digits, the same for the same source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        expect(fingerprint(source)).toMatch(/^[0-9a-f]{8}$/u);
        expect(fingerprint(source)).toBe(fingerprint(source));
      }),
    );
  });

  it('tells apart sources that differ in one character', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 25 }), fc.nat({ max: 25 }), (source, a, b) => {
        fc.pre(a !== b);
        const withLetter = (letter: number): string => fingerprint(source + String.fromCharCode(97 + letter));
        expect(withLetter(a)).not.toBe(withLetter(b));
      }),
    );
  });
});
