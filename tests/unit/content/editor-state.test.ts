import { expect, it } from 'vitest';
import { namingsOf } from '../../../src/content/editing/dangling.ts';
import { openIn, type OpenProposal } from '../../../src/content/editing/open.ts';
import { editingStates, type EditingState } from '../../../src/content/editing/state.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

const index = 'primer/index.mdx';
const access = 'primer/access.mdx';

function stateOf({ root }: ContentCopy): EditingState {
  const [state] = editingStates(root).regulations;
  if (!state) throw new Error('no regulation is listed');
  return state;
}

/** Makes an entry a proposal. */
function propose(copy: ContentCopy, file: string, id: string): ContentCopy {
  return copy.edit(file, `- id: ${id}\n`, `- id: ${id}\n      proposed: true\n`);
}

function proposalIn({ root }: ContentCopy, words: string): OpenProposal {
  const open = openIn(root, 'primer').find((one) => one.words === words);
  if (open?.kind !== 'proposal') throw new Error(`no proposal is called ${words}`);
  return open;
}

it('lists what a regulation lacks, and nothing of a whole one but what is written when it is checked', () => {
  expect(stateOf(new ContentCopy().draw())).toMatchObject({
    id: 'primer',
    title: 'Пример',
    draft: false,
    mistakes: [],
    open: [],
    empty: ['issuer', 'act'],
    missing: ['questions', 'letter', 'facts'],
  });
  const poorer = new ContentCopy().remove('primer/notes.mdx').remove('primer/source.txt');
  expect(stateOf(poorer).missing).toEqual(['notes', 'questions', 'letter', 'source', 'facts']);
});

it('counts a field for filled in that has proposals', () => {
  const copy = new ContentCopy();
  copy.write(index, copy.read(index).replace(/ {2}contacts:\n(?: {4}.*\n)+/u, ''));
  expect(stateOf(copy).empty).toEqual(['issuer', 'act', 'contacts']);
  const proposed = '  contacts:\n    - id: phone\n      proposed: true\n      value: 12\n  terms:\n';
  expect(stateOf(copy.edit(index, '  terms:\n', proposed)).empty).toEqual(['issuer', 'act']);
});

it('lists a regulation whose passport cannot be read, with the mistake', () => {
  const state = stateOf(new ContentCopy().edit(index, 'order: 1', 'order: "1'));
  expect(state).toMatchObject({ id: 'primer', title: undefined, empty: undefined });
  expect(state.mistakes).toMatchObject([{ rule: 'yaml', file: index }]);
});

it('looks again when a file has changed', () => {
  const copy = new ContentCopy().draw();
  expect(stateOf(copy).mistakes).toEqual([]);
  copy.edit(access, 'waitsFor: operator', 'waitsFor: operatr');
  expect(stateOf(copy).mistakes).toMatchObject([{ rule: 'unknown-reference' }]);
});

it('tells the mistakes of files that belong to no regulation', () => {
  const copy = new ContentCopy().draw().edit('index.mdx', 'Здесь один', 'Здесь - один');
  expect(editingStates(copy.root).elsewhere).toMatchObject([{ file: 'index.mdx' }]);
});

it('knows what would name nothing without a proposal, in proposals too', () => {
  const copy = propose(propose(new ContentCopy(), index, 'operator'), access, 'answer');
  expect(namingsOf(copy.root, proposalIn(copy, 'Оператор'))).toEqual([
    { file: access, line: copy.lineOf(access, 'actor: operator') },
    { file: access, line: copy.lineOf(access, 'waitsFor: operator') },
  ]);
  expect(namingsOf(copy.root, proposalIn(copy, 'Оператор отвечает'))).toEqual([
    { file: access, line: copy.lineOf(access, 'requires: [answer]') },
    { file: 'primer/notes.mdx', line: copy.lineOf('primer/notes.mdx', 'step/answer') },
  ]);
});

it('knows it of a file that cannot be read by its schema yet', () => {
  const copy = propose(propose(new ContentCopy(), index, 'operator'), access, 'answer');
  copy.edit(access, 'does: Оператор отвечает.', "does: 'Оператор отвечает:'");
  expect(namingsOf(copy.root, proposalIn(copy, 'Оператор'))).toEqual([
    { file: access, line: copy.lineOf(access, 'actor: operator') },
    { file: access, line: copy.lineOf(access, 'waitsFor: operator') },
  ]);
});

it('knows that nothing names an entry that only its own lines name', () => {
  const copy = propose(new ContentCopy(), access, 'report');
  expect(namingsOf(copy.root, proposalIn(copy, 'Сообщать об изменениях'))).toEqual([]);
});
