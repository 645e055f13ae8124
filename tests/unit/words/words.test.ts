import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/words/date.ts';
import { popoverId } from '../../../src/layout/popover-id.ts';
import { markupWords } from '../../../src/words/markup-words.ts';
import { say, wordsFor } from '../../../src/words/words.ts';
import ru from '../../../content/i18n/ru.json' with { type: 'json' };

describe('say', () => {
  it('puts values into a sentence', () => {
    expect(say('tracker.count', { done: 0, total: 15 })).toBe('Сделано 0 из 15');
  });

  it('leaves what has no value, for a custom element to fill in', () => {
    expect(say('tracker.count')).toBe('Сделано {done} из {total}');
  });
});

it('gives an element its own words and no others, without the prefix', () => {
  const words = JSON.parse(wordsFor('storage')) as Record<string, string>;
  expect(Object.keys(words)).toEqual(['refused', 'full', 'damaged', 'stuck', 'newer', 'download']);
  expect(words['download']).toBe(say('storage.download'));
});

it.each([
  ['2022-09-30', '30 сентября 2022 г.'],
  ['2024-02-29', '29 февраля 2024 г.'],
  ['2025-01-01', '1 января 2025 г.'],
])('writes %s in words, whatever the time zone', (iso, words) => {
  expect(formatDate(iso)).toBe(words);
});

it('keeps the popover of a clause apart from the anchor of the clause', () => {
  expect(popoverId('1.4.3')).toBe('words-1.4.3');
});

describe('words that the markup has anyway', () => {
  const scripts = globSync('src/browser/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const dropped = Object.entries(markupWords).flatMap(([prefix, names]) =>
    names.map((name) => ({ prefix, name })),
  );
  const sent = new Set(
    Object.keys(ru).flatMap((key) => {
      const [prefix = '', ...name] = key.split('.');
      return markupWords[prefix]?.includes(name.join('.')) ? [] : [name.join('.')];
    }),
  );

  it('is all that scripts ask for: what they name is there', () => {
    const known = new Set(Object.keys(ru).map((key) => key.slice(key.indexOf('.') + 1)));
    const asked = scripts.flatMap((code) =>
      // `words['x']`, `trackerWords[y ? 'x' : 'z']`: the name of the variable may tell the prefix.
      Array.from(code.matchAll(/\b(\w*)[wW]ords\[([^\]`]*)\]/gu), ([, prefix = '', inside = '']) =>
        Array.from(inside.matchAll(/'([^']+)'/gu), ([, name = '']) => ({ prefix, name })),
      ).flat(),
    );
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.some(({ prefix }) => prefix === 'tracker')).toBe(true);
    const missing = asked.filter(({ prefix, name }) =>
      prefix === 'tracker' ? !Object.hasOwn(ru, `tracker.${name}`) : !known.has(name),
    );
    expect(missing).toEqual([]);
  });

  it.each(dropped)('$prefix.$name exists and is not sent', ({ prefix, name }) => {
    expect(Object.keys(ru)).toContain(`${prefix}.${name}`);
    expect(Object.keys(JSON.parse(wordsFor(prefix)) as object)).not.toContain(name);
  });

  // Where another element is sent a word of the same name, its script may ask for it.
  it.each(dropped.filter(({ name }) => !sent.has(name)))('no script asks for $name', ({ name }) => {
    const asked = new RegExp(`(?:[wW]ords\\w*\\[|say\\()[^\\])]*'${name.replace('.', '\\.')}'`, 'u');
    expect(scripts.filter((code) => asked.test(code))).toEqual([]);
  });
});
