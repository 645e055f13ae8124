import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import ru from '../../content/i18n/ru.json' with { type: 'json' };

const content = path.resolve(import.meta.dirname, '../../content');

/** What Russian typography does not have, each with what stands in its place. */
const mistakes: Readonly<Record<string, RegExp>> = {
  'straight quotes: «ёлочки»': /"[А-Яа-яЁё]|[А-Яа-яЁё]"/u,
  'three dots: …': /\.{3}/u,
  'a hyphen for a dash: —': /[А-Яа-яЁё»)] - [А-Яа-яЁё«(]/u,
  'a space before a mark': /[А-Яа-яЁё»)] +[,.;:!?](?!\p{L})/u,
  'no space after a comma': /[А-Яа-яЁё],[А-Яа-яЁё]/u,
  'two spaces': /[^\s|] {2,}[^\s|]/u,
  'Latin letters in a Russian word': /[А-Яа-яЁё][A-Za-z]+[А-Яа-яЁё]/u,
};

const flawsOf = (text: string): string[] =>
  Object.entries(mistakes).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));

it('is kept in the words of the interface', () => {
  const flaws = Object.entries(ru).flatMap(([key, text]) => flawsOf(text).map((flaw) => `${key}: ${flaw}`));
  expect(flaws).toEqual([]);
});

/** Our own pages. The words of the documents are copied as they are, with all their mistakes. */
const pages = globSync('**/*.mdx', { cwd: content }).filter(
  (name) => !/(?:^|\/)text\.mdx$|\/editions\//u.test(name),
);

describe('is kept in our pages', () => {
  it.each(pages)('%s', (name) => {
    const lines = readFileSync(path.join(content, name), 'utf8').split('\n');
    const flaws = lines.flatMap((line, index) => {
      if (/^\s*definition: /u.test(line)) return [];
      // YAML and components have quotes and indents of their own; in «ёлочки» a document may speak.
      const words = line
        .replace(/^\s*(?:- )?(?:[\w-]+: )?/u, '')
        .replace(/\]\([^)]*\)/gu, ']')
        .replace(/<[^>]*>|`[^`]*`|«[^»]*»/gu, 'x');
      return flawsOf(words).map((flaw) => `${String(index + 1)}: ${flaw}: ${line.trim()}`);
    });
    expect(flaws).toEqual([]);
  });
});

it('knows each mistake when it sees it', () => {
  const examples = ['"да"', 'да...', 'да - нет', 'да , нет', 'да,нет', 'да  нет', 'дaa'];
  for (const [index, name] of Object.keys(mistakes).entries()) {
    const example = name.startsWith('Latin') ? 'дaда' : (examples[index] ?? '');
    expect(flawsOf(example), example).toContain(name);
  }
});
