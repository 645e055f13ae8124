import { expect, it } from 'vitest';
import { mistakesOn } from '../../../src/content/author.ts';
import { readContent } from '../../../src/content/disk.ts';
import { openIn } from '../../../src/content/editing/open.ts';
import { report } from '../../../src/content/report.ts';
import { pageBlocksSchema } from '../../../src/model/page.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

const proposal = `    - id: proposed-step
      proposed: true
      title: проверяет заявку
      does: Оператор проверяет заявку.
      actor: nobody-yet
      clauses: ['1']
`;
const steps = '  steps:\n';

it('publishes nothing of a proposal', () => {
  const before = new ContentCopy();
  const after = new ContentCopy().edit('primer/access.mdx', steps, steps + proposal);
  const libraryOf = ({ root }: ContentCopy): unknown => readContent(root).input.library.regulations;
  expect(libraryOf(after)).toEqual(libraryOf(before));
  const problems = after.draw().check();
  expect(problems, report(problems)).toEqual([]);
});

it('leaves a proposal out wherever Astro reads it, and looks into it no further', () => {
  const step = { id: 'one', title: 'Подать заявку', does: 'Подайте заявку.', clauses: ['1'] };
  const read = (entries: unknown[]): unknown =>
    pageBlocksSchema
      .parse({ procedure: { goal: 'Доступ', steps: entries } })
      .procedure?.steps.map(({ id }) => id);
  expect(read([{ proposed: true }, step])).toEqual(['one']);
  expect(read([{ proposed: true, id: 'X' }])).toEqual([]);
  expect(() => read([{ ...step, proposed: false }])).toThrow();
  expect(() => read([])).toThrow('has no entry');
});

it('leaves proposed notes out, of whatever kind', () => {
  const note = {
    id: 'one',
    kind: 'typo',
    title: 'Опечатка',
    clauses: ['1'],
    problem: 'Да.',
    response: 'Да.',
  };
  const read = (entries: unknown[]): unknown =>
    pageBlocksSchema.parse({ notes: entries }).notes?.map(({ id }) => id);
  expect(read([{ proposed: true, kind: 'silence' }, note])).toEqual(['one']);
  expect(read([{ proposed: true }])).toEqual([]);
  expect(() => read([{ ...note, kind: 'silence' }])).toThrow();
});

it('has no page for steps that are all proposed', () => {
  const copy = new ContentCopy();
  copy
    .write('primer/more.mdx', `---\ntitle: Шаги\nprocedure:\n  goal: Доступ\n${steps}${proposal}---\n`)
    .draw();
  const { library, pages } = readContent(copy.root).input;
  expect(pages.map(({ id }) => id)).not.toContain('primer/more');
  expect(library.byId.get('primer')?.procedures.map(({ id }) => id)).not.toContain('more');
  expect(copy.check()).toEqual([]);
});

it('checks a proposal once its mark is gone', () => {
  const accepted = proposal.replace('      proposed: true\n', '');
  const copy = new ContentCopy().edit('primer/access.mdx', steps, steps + accepted).draw();
  expect(copy.check()).toContainEqual(
    expect.objectContaining({
      rule: 'unknown-reference',
      line: copy.lineOf('primer/access.mdx', 'nobody-yet'),
    }),
  );
});

it('points at the right line and place below a proposal', () => {
  const copy = new ContentCopy()
    .edit('primer/access.mdx', steps, steps + proposal)
    .edit('primer/access.mdx', 'actor: operator', 'actor: operatr')
    .draw();
  const { here } = mistakesOn(copy.root, 'primer/access');
  expect(here.map(({ anchor, line }) => [anchor, line])).toEqual([
    ['step-answer', copy.lineOf('primer/access.mdx', 'operatr')],
  ]);
});

it('lists what is still to decide, with the line to remove', () => {
  const copy = new ContentCopy()
    .edit('primer/access.mdx', steps, steps + proposal)
    .insert('primer/text.mdx', '    # ПРОВЕРЬТЕ: похоже на раздел\n', "    - id: '1'\n")
    .insert('primer/index.mdx', '  # ПРОВЕРЬТЕ: когда издан\n', '  edition:');
  expect(openIn(copy.root, 'primer')).toMatchObject([
    {
      file: 'primer/access.mdx',
      line: copy.lineOf('primer/access.mdx', 'proposed: true'),
      words: 'проверяет заявку',
      kind: 'proposal',
      list: 'steps',
      clause: '1',
      anchor: 'clause-1',
    },
    {
      file: 'primer/index.mdx',
      line: copy.lineOf('primer/index.mdx', 'ПРОВЕРЬТЕ'),
      words: 'когда издан',
      kind: 'doubt',
      clause: undefined,
      anchor: undefined,
    },
    {
      file: 'primer/text.mdx',
      line: copy.lineOf('primer/text.mdx', 'ПРОВЕРЬТЕ'),
      words: 'похоже на раздел',
      kind: 'doubt',
      clause: '1',
      anchor: 'clause-1',
    },
  ]);
});
