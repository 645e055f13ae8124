import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { fateOf, successionsOf, type Successions } from '../../../src/links/fate.ts';
import { retiredRefs, retiredRegulations } from '../../../src/links/retired.ts';
import type { Successor } from '../../../src/model/successor.ts';
import { fixture } from '../../fixtures/copy.ts';

const { library } = readContent(fixture).input;
const [first, second] = library.items;
if (!first || !second) throw new Error('the fixture has no items');

type Declared = [from: Successor['from'], to: Successor['to'], kind?: Successor['kind'], title?: string];

function declared(...entries: Declared[]): Successions {
  return successionsOf(
    entries.map(([from, to, kind = 'moved', title = 'Прежнее']) => ({ from, to, kind, title })),
  );
}

const refsOf = (successions: Successions, ref: string): (string | undefined)[] | undefined =>
  fateOf(library, successions, ref)?.to.map((place) => place.ref);

describe('fateOf', () => {
  it('finds what still exists', () => {
    expect(fateOf(library, declared(), first.ref)).toMatchObject({ kind: 'live', to: [{ ref: first.ref }] });
  });

  it('follows a chain of successions to what exists now', () => {
    const chain = declared(['primer/step/a', ['primer/step/b']], ['primer/step/b', [second.ref]]);
    expect(refsOf(chain, 'primer/step/a')).toEqual([second.ref]);
  });

  it('ends in nothing when successions run in a circle', () => {
    const circle = declared(['primer/step/a', ['primer/step/b']], ['primer/step/b', ['primer/step/a']]);
    expect(refsOf(circle, 'primer/step/a')).toEqual([]);
  });

  it('knows nothing of what was lost without a word', () => {
    expect(fateOf(library, declared(), 'primer/step/lost')).toBeUndefined();
  });

  it('names one place once, by whatever ways it is reached', () => {
    const both = declared(['primer/step/a', ['primer/step/b', second.ref]], ['primer/step/b', [second.ref]]);
    expect(refsOf(both, 'primer/step/a')).toEqual([second.ref]);
  });
});

describe('a regulation that is gone as a whole', () => {
  const gone = declared(['old', [], 'repealed', 'Прежний регламент']);

  it('takes everything with it that was published of it', () => {
    expect(fateOf(library, gone, 'old/clause/1.2')).toEqual({
      kind: 'repealed',
      title: 'Прежний регламент',
      to: [],
    });
    expect(fateOf(library, gone, 'older/clause/1.2')).toBeUndefined();
  });

  it('can lead to another regulation', () => {
    const replaced = declared(['old', ['primer'], 'moved', 'Прежний регламент']);
    expect(fateOf(library, replaced, 'old/step/letter')?.to).toEqual([
      { title: library.byId.get('primer')?.title, href: '/primer/' },
    ]);
  });

  it('goes after what is said of one thing of it', () => {
    const mixed = declared(['old', [], 'repealed'], ['old/step/letter', [first.ref]]);
    expect(refsOf(mixed, 'old/step/letter')).toEqual([first.ref]);
  });

  it('is known from its published links', () => {
    const locked = [
      { ref: 'old/step/letter', address: '/old/access/#step-letter' },
      { ref: 'old/clause/1@2024-01-01', address: '/old/text/#clause-1' },
      { ref: first.ref, address: '/' },
    ] as const;
    expect(retiredRegulations(library, locked)).toEqual(['old']);
    expect(retiredRefs(library, locked, gone, 'old').map(({ ref }) => ref)).toEqual([
      'old/step/letter',
      'old/clause/1@2024-01-01',
    ]);
    expect(retiredRefs(library, locked, gone, first.regulation)).toEqual([]);
  });
});
