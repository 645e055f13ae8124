import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRef, readReplyFragment, replyFragment, replyLimit } from '../../../src/links/reply-fragment.ts';
import { refKinds, type Ref } from '../../../src/model/ref.ts';

const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:[.-][a-z0-9]{1,8}){0,2}$/u);
const ref = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}(?:-[a-z]{1,8})?$/u), fc.constantFrom(...refKinds), id)
  .map((parts) => parts.join('/') as Ref);
const phrase = fc.option(id, { nil: undefined });

it('reads what was written', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(ref, { minLength: 1, maxLength: replyLimit }),
      phrase,
      phrase,
      (picked, greeting, nextAction) => {
        const set = { picked, greeting, nextAction };
        expect(readReplyFragment(replyFragment(set))).toEqual({ ...set, unreadable: 0 });
      },
    ),
  );
});

it('writes an address that a reader can read', () => {
  const picked: Ref[] = ['example/clause/1.4.3', 'example/step/letter'];
  expect(replyFragment({ picked, greeting: 'hello', nextAction: undefined })).toBe(
    '#r=example/clause/1.4.3,example/step/letter&g=hello',
  );
});

it('reads a fragment that was percent-encoded on its way', () => {
  expect(readReplyFragment('#r=example%2Fclause%2F1.4%2Cexample%2Fstep%2Fletter')?.picked).toEqual([
    'example/clause/1.4',
    'example/step/letter',
  ]);
});

it('reads a fragment with a sign behind it, wherever it ends, and one that was encoded as a whole', () => {
  const places = ['example/clause/1.4', 'example/step/letter'];
  for (const hash of [
    '#r=example/clause/1.4,example/step/letter.',
    '#r=example/clause/1.4,example/step/letter)',
    '#r=example/clause/1.4,example/step/letter%C2%BB;',
    '#r%3Dexample%2Fclause%2F1.4%2Cexample%2Fstep%2Fletter',
  ])
    expect(readReplyFragment(hash)).toMatchObject({ picked: places, unreadable: 0 });
  expect(readReplyFragment('#r=example/clause/1.4&g=hello&n=ask).')).toMatchObject({
    greeting: 'hello',
    nextAction: 'ask',
  });
});

it.each(['a/step/letter.', 'a/step/-b', 'a/step/', 'a/step/b/c'])('takes %s for no place', (text) => {
  expect(isRef(text)).toBe(false);
});

describe('a hostile or broken fragment', () => {
  it('never throws, and what is read of it has the form of a set', () => {
    const near = fc
      .string({ unit: 'binary', maxLength: 300 })
      .map((text) => `#r=a/clause/1,${text}&g=${text}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near, fc.webFragments()), (hash) => {
        const set = readReplyFragment(hash);
        for (const each of set?.picked ?? []) expect(each).toMatch(/^[a-z0-9-]+\/[a-z]+\/[a-z0-9.-]+$/u);
        for (const each of [set?.greeting, set?.nextAction]) expect(each ?? 'a').toMatch(/^[a-z0-9.-]+$/u);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['an anchor', '#clause-1.4'],
    ['markup', '#r=<img src=x onerror=alert(1)>'],
    ['encoded markup', '#r=%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
    ['10 000 characters', `#r=${'a/clause/1,'.repeat(1000)}`],
    ['one endless ref', `#r=a/clause/${'1'.repeat(7000)}`],
    ['a lone surrogate', '#r=\uD800/clause/1'],
    ['a broken percent sign', '#r=%E0%A4%A/clause/1'],
    ['an unknown kind', '#r=example/secret/1'],
    ['a path out of the folder', '#r=../../clause/1'],
    ['phrases alone', '#g=hello&n=ask'],
  ])('with %s gives nothing', (_name, hash) => {
    expect(readReplyFragment(hash)).toBeUndefined();
  });

  it('gives what can be read of it, once each, and counts the rest', () => {
    expect(readReplyFragment('#r=a/clause/1,<b>,a/clause/1,a/step/go&g=<i>&n=ask')).toEqual({
      picked: ['a/clause/1', 'a/step/go'],
      greeting: undefined,
      nextAction: 'ask',
      unreadable: 1,
    });
  });

  it('with too many places gives as many as a reply may hold', () => {
    const refs = Array.from({ length: replyLimit + 3 }, (_, index) => `a/clause/${String(index)}`);
    const set = readReplyFragment(`#r=${refs.join(',')}`);
    expect([set?.picked.length, set?.unreadable]).toEqual([replyLimit, 3]);
  });
});
