import { join } from 'node:path';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { builtPages } from '../support/built-site.ts';
import { insideOf, withTag } from '../support/html.ts';
import { library } from '../support/library.ts';
import { sourceWords } from '../support/source-words.ts';
import { faultsOf, ownLines } from '../support/typography-faults.ts';

const content = join(import.meta.dirname, '../../content');
const sources = library.regulations.map((regulation) => ({
  id: regulation.id,
  words: sourceWords(content, regulation),
}));

/** The longest words that hold together, so that the narrowest screen has room for them. */
const LONGEST = 30;

describe.each(builtPages)('the words of $address', ({ address, elements }) => {
  const own = sources.filter(({ id }) => address.includes(`/${id}/`));
  const source = (own.length > 0 ? own : sources).map(({ words }) => words).join('\n');
  const lines = ownLines(withTag(elements, 'body'), source);

  it('break where Russian typography lets them', () => {
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.flatMap((line) => faultsOf(line).map((fault) => `${fault}: ${line.trim()}`))).toEqual([]);
  });

  it('break often enough', () => {
    const words = lines.flatMap((line) => line.split(/[ \n\t\r]+/u));
    expect(words.filter((word) => word.includes('\u{a0}') && word.length > LONGEST)).toEqual([]);
  });
});

it.each([
  ['<p>слово в слове</p>', 'a short word at the end of a line'],
  ['<p>слово в <b>слове</b></p>', 'a short word at the end of a line'],
  ['<p>слово в <code>слове</code></p>', 'a short word at the end of a line'],
  ['<p>есть ли слово</p>', 'a particle at the beginning of a line'],
  ['<p>слово — слово</p>', 'a dash at the beginning of a line'],
  ['<p>приказ № 730</p>', 'a number apart from its sign'],
  ['<p>читайте пункт 5</p>', 'a number apart from what it names'],
  ['<p>30 сентября</p>', 'a date in parts'],
  ['<p>сентября 2022</p>', 'a date in parts'],
  ['<p>2022 г.</p>', 'a date in parts'],
  ['<p>ФГИС КИ</p>', 'an abbreviation in parts'],
])('knows what is wrong with %s', (html, fault) => {
  const body = withTag(insideOf(parseFragment(`<div>${html}</div>`)), 'div');
  expect(ownLines(body, '').flatMap(faultsOf)).toEqual([fault]);
});
