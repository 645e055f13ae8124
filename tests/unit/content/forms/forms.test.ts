import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OldForm } from '../../../../src/content/forms/form.ts';
import { oldForms, unsaid } from '../../../../src/content/forms/forms.ts';
import { ask, findOld, rewrite } from '../../../../src/content/forms/migrate.ts';
import { samples } from './samples.ts';

const filesOf = (texts: Record<string, string>): Map<string, string> => new Map(Object.entries(texts));
const asWindows = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );

describe.each(oldForms)('$id', (form) => {
  const own = samples[form.id] ?? [];

  it('has a sample of what it rewrites', () => {
    expect(own.some(({ after }) => Object.keys(after).length > 0)).toBe(true);
  });

  it.each(own)('rewrites what a program can decide and nothing else: %#', ({ before, after }) => {
    expect(Object.fromEntries(rewrite(filesOf(before), [form]).files)).toEqual({ ...before, ...after });
  });

  it.each(own)('finds nothing in what it has written: %#', ({ before }) => {
    const { files } = rewrite(filesOf(before), oldForms);
    expect(findOld(files, oldForms)).toEqual([]);
  });

  it.each(own)('keeps the ends of lines as an editor on Windows has them: %#', ({ before, after }) => {
    const { files } = rewrite(filesOf(asWindows(before)), [form]);
    const made = Object.keys(after).filter((file) => !(file in before));
    const expected = { ...asWindows(before), ...asWindows(after) };
    // A file that is made has no mark of its encoding.
    for (const file of made) expected[file] = (expected[file] ?? '').slice(1);
    expect(Object.fromEntries(files)).toEqual(expected);
  });
});

it('names of every change of form the day and a decision that is there', () => {
  const decisions = globSync('*.md', { cwd: join(import.meta.dirname, '../../../../docs/decisions') });
  for (const { since, decision } of [...oldForms, ...unsaid]) {
    expect(since).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(decisions.some((file) => file.startsWith(`${decision}-`))).toBe(true);
  }
});

it('has one form of each name', () => {
  const ids = [...oldForms, ...unsaid].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('several forms', () => {
  const renamed = (id: string, from: string, to: string): OldForm => ({
    ...{ id, since: '2026-01-01', decision: '001', from: id, to: id },
    changes: (files) =>
      [...files].flatMap(([file, text]) =>
        text.includes(from) ? [{ file, at: text.indexOf(from), remove: from.length, insert: to }] : [],
      ),
  });
  const files = filesOf({ 'a.mdx': 'x one', 'b.mdx': 'x' });

  it('follow on each other, in whatever order they are listed', () => {
    const chain = [renamed('second', 'two', 'three'), renamed('first', 'one', 'two')];
    const { files: after, rewritten } = rewrite(files, chain);
    expect(after).toEqual(filesOf({ 'a.mdx': 'x three', 'b.mdx': 'x' }));
    expect(rewritten.map(({ form }) => form.id)).toEqual(['first', 'second']);
  });

  it('take turns where they change the same words', () => {
    const both = [renamed('whole', 'x one', 'y one'), renamed('part', 'one', 'two')];
    expect(rewrite(files, both).files.get('a.mdx')).toBe('y two');
  });

  it('are told apart from one that never ends', () => {
    expect(() => rewrite(files, [renamed('endless', 'x', 'xx')])).toThrow('endless');
  });
});

describe('what only an editor knows', () => {
  const asked = (texts: Record<string, string>): string[] =>
    ask(filesOf(texts), unsaid).map(({ of, file, line }) => `${of.id} ${file}:${String(line)}`);
  const notes = (more: string): string =>
    `---\ntitle: Т\nnotes:\n  - { id: typo, kind: typo }\n  - id: gap\n    kind: silence\n${more}---\n`;
  const passport = (more: string): string =>
    `---\ntitle: Т\nregulation:\n  order: 1\n${more}  edition: Это фрагмент приказа.\n---\n`;

  it('is asked at its line', () => {
    expect(asked({ 'a/index.mdx': passport(''), 'a/notes.mdx': notes('') })).toEqual([
      'extent a/index.mdx:5',
      'cost a/notes.mdx:5',
    ]);
  });

  it('is not asked where it is said', () => {
    expect(
      asked({
        'a/index.mdx': passport('  extent: whole\n'),
        'a/notes.mdx': notes('    cost: know\n'),
        'b/index.mdx': '---\ntitle: Т\nregulation:\n  edition: Редакция от 01.02.2025.\n---\n',
        'b/notes.mdx': '---\ntitle: Т\nnotes:\n  - { id: typo, kind: typo }\n---\n',
      }),
    ).toEqual([]);
  });

  it('is a page too that the whole site needs', () => {
    const site = { 'my.mdx': '', 'compare.mdx': '' };
    expect(asked(site)).toEqual(['site-pages organisation.mdx:1']);
    expect(asked({ ...site, 'organisation.mdx': '' })).toEqual([]);
  });
});

it('leaves a page alone whose frontmatter cannot be read', () => {
  const broken = { 'a/notes.mdx': '---\ntitle: Неясности документа\nnotes: [\n---\n' };
  expect(rewrite(filesOf(broken), oldForms).files).toEqual(filesOf(broken));
});
