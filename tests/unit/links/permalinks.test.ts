import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import {
  currentPermalinks,
  lastingPermalinks,
  parsePermalinks,
  unlisted,
  writePermalinks,
} from '../../../src/links/permalinks.ts';
import { successionsOf } from '../../../src/links/fate.ts';
import { retiredAddresses } from '../../../src/links/retired.ts';
import { shortHref } from '../../../src/links/short.ts';
import type { Successor } from '../../../src/model/successor.ts';
import { ContentCopy, fixture } from '../../fixtures/copy.ts';

const { library } = readContent(fixture).input;
const [first] = library.items;
describe('permalinks.lock', () => {
  it('reads back what it writes, sorted and without repetition', () => {
    const permalinks = currentPermalinks(library);
    const written = writePermalinks([...permalinks].reverse().concat(permalinks));
    expect(parsePermalinks(written)).toHaveLength(permalinks.length);
    expect(unlisted(parsePermalinks(written), permalinks)).toEqual([]);
    expect(writePermalinks(parsePermalinks(written))).toBe(written);
  });

  it('takes a thing that moved to another page for a new address', () => {
    const moved = { ref: first?.ref ?? 'a/clause/b', address: '/elsewhere/#clause-1' };
    expect(unlisted([moved], currentPermalinks(library)).map(({ ref }) => ref)).toContain(first?.ref);
  });

  it('promises no link of a draft', () => {
    const copy = new ContentCopy().edit('primer/index.mdx', 'regulation:\n', 'regulation:\n  draft: true\n');
    const { library: drafted } = readContent(copy.root).input;
    expect(drafted.byId.get('primer')?.passport.draft).toBe(true);
    expect(lastingPermalinks(library)).toEqual(currentPermalinks(library));
    expect(lastingPermalinks(drafted).filter(({ ref }) => ref.startsWith('primer/'))).toEqual([]);
  });

  it('reads any text without an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { ref, address } of parsePermalinks(text)) expect([ref, address]).not.toContain('');
      }),
    );
  });
});

describe('retiredAddresses', () => {
  it('keeps the old address of a thing that moved under its own name', () => {
    const old = { ref: first?.ref ?? 'a/clause/b', address: '/primer/old/#clause-1' };
    expect(retiredAddresses(library, [old], new Map())).toMatchObject([
      { page: 'primer/old', anchor: 'clause-1', fate: { kind: 'moved', to: [{ ref: first?.ref }] } },
    ]);
  });

  it('keeps the address of what was repealed', () => {
    const old = { ref: 'primer/step/old', address: '/primer/access/#step-old' } as const;
    const repealed: Successor = { from: old.ref, kind: 'repealed', title: 'Прежнее', to: [] };
    expect(retiredAddresses(library, [old], successionsOf([repealed]))).toMatchObject([
      { page: 'primer/access', anchor: 'step-old', fate: { kind: 'repealed', title: 'Прежнее', to: [] } },
    ]);
  });

  it('lists nothing while every address works', () => {
    expect(retiredAddresses(library, currentPermalinks(library), new Map())).toEqual([]);
  });
});

it('leaves the kind out of the short link of a clause only', () => {
  expect(shortHref('primer/clause/1.4.3')).toBe('/s/primer/1.4.3/');
  expect(shortHref('primer/step/letter')).toBe('/s/primer/step/letter/');
});
