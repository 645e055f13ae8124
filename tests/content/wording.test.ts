import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import ru from '../../content/i18n/ru.json' with { type: 'json' };

const content = path.resolve(import.meta.dirname, '../../content');
const wording = parse(readFileSync(path.join(content, 'wording.yaml'), 'utf8')) as {
  use: string;
  not: string[];
}[];

/** «инструкци: say шаги» for each word that has another in its place. */
function strayWords(text: string): string[] {
  const own = text.toLowerCase().replaceAll(/«[^»]*»|`[^`]*`|\]\([^)]*\)/gu, ' ');
  return wording.flatMap(({ use, not }) =>
    not
      .filter((start) => new RegExp(`(?<![\\p{L}-])${start}`, 'u').test(own))
      .map((start) => `${start}: say ${use}`),
  );
}

it('calls one thing by one word in the interface', () => {
  const stray = Object.entries(ru).flatMap(([key, text]) =>
    strayWords(text).map((found) => `${key}: ${found}`),
  );
  expect(stray).toEqual([]);
});

const pages = globSync('**/*.mdx', { cwd: content }).filter(
  (name) => !/(?:^|\/)text\.mdx$|\/editions\//u.test(name),
);

it.each(pages)('calls one thing by one word in %s', (name) => {
  const lines = readFileSync(path.join(content, name), 'utf8').split('\n');
  const stray = lines.flatMap((line, index) => {
    // Words of the document, titles of its forms, ids and keys.
    if (/^\s*(?:- )?(?:definition|fullTitle|source|shown|id|kind|text): |^import /u.test(line)) return [];
    return strayWords(line).map((found) => `${String(index + 1)}: ${found}: ${line.trim()}`);
  });
  expect(stray).toEqual([]);
});

it('knows a stray word when it sees one, and leaves a document its own', () => {
  expect(strayWords('Откройте инструкцию и поставьте галочку')).toEqual([
    'инструкци: say шаги',
    'галочк: say отметка',
  ]);
  expect(strayWords('«Инструкция» — слово документа')).toEqual([]);
  expect(strayWords('Откройте порядок')).toEqual([]);
});
