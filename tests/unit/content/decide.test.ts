import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decide, type Answer, type Request } from '../../../src/content/editing/decide.ts';
import { openIn, type Open } from '../../../src/content/editing/open.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

const index = 'primer/index.mdx';

/** The invented content, where a party and a term are proposed. */
function draft(): ContentCopy {
  return new ContentCopy()
    .edit(index, '- id: operator\n', '- id: operator\n      proposed: true\n')
    .edit(index, '- id: request\n', '- id: request\n      proposed: true\n');
}

function open({ root }: ContentCopy, words: string): Open {
  const found = openIn(root, 'primer').find((one) => one.words === words);
  if (!found) throw new Error(`nothing to decide is called ${words}`);
  return found;
}

function ask(
  { root }: ContentCopy,
  { file, key }: Pick<Open, 'file' | 'key'>,
  more: Partial<Request>,
): Answer {
  return decide(root, { regulation: 'primer', file, key, decision: 'accept', anyway: false, ...more });
}

it('writes a decision once', () => {
  const copy = draft();
  const term = open(copy, 'заявка');
  expect(ask(copy, term, {})).toEqual({ outcome: 'written', file: index });
  expect(copy.read(index)).toBe(
    draft().read(index).replace('- id: request\n      proposed: true\n', '- id: request\n'),
  );
  expect(ask(copy, term, { decision: 'reject' })).toEqual({ outcome: 'changed', file: index });
});

it('rejects what others name only when it is asked to anyway', () => {
  const copy = draft();
  const before = copy.read(index);
  const party = open(copy, 'Оператор');
  expect(ask(copy, party, { decision: 'reject' })).toMatchObject({ outcome: 'needed', isLastEntry: false });
  expect(copy.read(index)).toBe(before);
  expect(ask(copy, party, { decision: 'reject', anyway: true })).toMatchObject({ outcome: 'written' });
  expect(copy.read(index)).not.toContain('- id: operator');
});

it('rejects the last step of a page only when it is asked to anyway', () => {
  const copy = draft();
  const step = '    - id: only\n      proposed: true\n      title: Да\n';
  copy.write('primer/more.mdx', `---\ntitle: Ещё\nprocedure:\n  goal: Да\n  steps:\n${step}---\n`);
  const only = open(copy, 'Да');
  expect(ask(copy, only, { decision: 'reject' })).toEqual({
    outcome: 'needed',
    namings: [],
    isLastEntry: true,
  });
  expect(ask(copy, only, { decision: 'reject', anyway: true })).toMatchObject({ outcome: 'written' });
  expect(copy.read('primer/more.mdx')).toContain('\n  steps: []\n---\n');
});

it('does not write over what was changed since it was shown', () => {
  const copy = draft();
  const term = open(copy, 'заявка');
  copy.edit(index, 'explanation: Просьба о доступе.', 'explanation: Просьба.');
  const edited = copy.read(index);
  expect(ask(copy, term, {})).toEqual({ outcome: 'changed', file: index });
  expect(copy.read(index)).toBe(edited);
});

it('keeps what was changed elsewhere in the file', () => {
  const copy = draft();
  const term = open(copy, 'заявка');
  copy.edit(index, 'role: Выдаёт доступ.', 'role: Отвечает.');
  expect(ask(copy, term, {})).toMatchObject({ outcome: 'written' });
  expect(copy.read(index)).toContain('role: Отвечает.');
});

it('says which line stands in the way of reading a file', () => {
  const copy = draft();
  const term = open(copy, 'заявка');
  copy.edit(index, 'shortTitle: Пример', 'shortTitle: "Пример');
  expect(ask(copy, term, {})).toMatchObject({ outcome: 'unreadable', file: index });
});

it('leaves a file alone that is not in UTF-8', () => {
  const copy = draft();
  const path = join(copy.root, index);
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0xcf, 0xf0])]));
  const before = readFileSync(path);
  expect(ask(copy, open(copy, 'заявка'), {})).toMatchObject({ outcome: 'by-hand', file: index });
  expect(readFileSync(path)).toEqual(before);
});

it.each([
  ['a folder that is no regulation', { regulation: '..' }],
  ['a folder above', { regulation: '../primer' }],
  ['nothing', { regulation: '' }],
  ['a file above', { file: '../../etc/passwd' }],
  ['a file above, through the folder', { file: 'primer/../../etc/passwd' }],
  ['a file that is not there', { file: 'primer/other.mdx' }],
  ['a folder in place of a file', { file: 'primer/letters' }],
])('takes nothing from a request as a path: %s', (_, more) => {
  const copy = draft().write('primer/letters/read-me.txt', '');
  const before = copy.read(index);
  expect(ask(copy, open(copy, 'заявка'), more)).toMatchObject({ outcome: 'changed' });
  expect(copy.read(index)).toBe(before);
});

it('follows no link out of the folder', () => {
  const outside = draft();
  const copy = draft();
  copy.remove(index);
  symlinkSync(join(outside.root, index), join(copy.root, index));
  const before = outside.read(index);
  expect(ask(copy, open(copy, 'заявка'), {})).toMatchObject({ outcome: 'refused' });
  expect(outside.read(index)).toBe(before);
});

it('writes into a folder that is a link itself', () => {
  const copy = draft();
  const link = `${copy.root}-link`;
  symlinkSync(copy.root, link);
  const { file, key } = open(copy, 'заявка');
  const request: Request = { regulation: 'primer', file, key, decision: 'accept', anyway: false };
  expect(decide(link, request)).toMatchObject({ outcome: 'written' });
  rmSync(link);
});
