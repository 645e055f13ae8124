import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../src/checks/source/compare.ts';
import { readContent } from '../../src/content/disk.ts';
import type { Regulation } from '../../src/model/library.ts';

const { library, sources } = readContent(join(import.meta.dirname, '../../content')).input;

/** Where the text first departs from source.txt, which may be changed before. */
function difference(
  { id, text, passport }: Regulation,
  change = (source: string): string => source,
): ReturnType<typeof firstDifference> {
  return firstDifference(text, passport.corrections, change(sources.get(id) ?? ''));
}

describe.each(library.regulations)('the text of $id', (regulation) => {
  it('is source.txt word for word', () => {
    expect(difference(regulation)).toBeUndefined();
  });

  it('would not be, if any word of source.txt were lost', () => {
    const words = [...(sources.get(regulation.id) ?? '').matchAll(/\p{L}+/gu)];
    expect(words.length).toBeGreaterThan(200);
    for (const { 0: word, index } of words) {
      const lost = difference(
        regulation,
        (source) => source.slice(0, index) + source.slice(index + word.length),
      );
      // Words of a link's address do not count: readers do not see them.
      const seen = !/\]\([^)]*$/u.test((sources.get(regulation.id) ?? '').slice(0, index));
      expect(lost !== undefined, word).toBe(seen);
    }
  });
});

it('holds both regulations', () => {
  expect(library.regulations.map(({ id }) => id)).toEqual(['tor-knd', 'fgis-ki']);
});

it('corrects the six Cyrillic «API» of tor-knd and no more', () => {
  const torKnd = library.byId.get('tor-knd');
  const lookalikes = torKnd?.passport.corrections.filter(
    (one) => one.kind === 'replaced' && one.source === '\u0410\u0420\u0406',
  );
  expect(lookalikes?.map(({ clause }) => clause)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.4.3', '1.5']);
  expect(sources.get('tor-knd')?.match(/\u0410\u0420\u0406/gu)).toHaveLength(6);
  expect(sources.get('tor-knd')?.match(/API/gu)).toHaveLength(3);
});

it('shows the two support addresses of fgis-ki as written', () => {
  const fgisKi = library.byId.get('fgis-ki');
  const textOf = (id: string): string | undefined => fgisKi?.clauses.find((clause) => clause.id === id)?.text;
  expect(textOf('receive-4')).toContain('support@eski.gov.ru');
  expect(textOf('send-4')).toContain('support@eskigov.ru');
});
