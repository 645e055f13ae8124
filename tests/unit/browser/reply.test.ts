import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/browser/reply/excerpts.ts';
import { filterPlaces } from '../../../src/browser/reply/filter.ts';
import { moved, restored } from '../../../src/browser/reply/order.ts';
import { emptyDraft, openReply, wouldReplace } from '../../../src/browser/state/reply.ts';
import { safeStorage } from '../../../src/browser/state/storage.ts';
import type { Ref } from '../../../src/model/ref.ts';

const place = (ref: Ref, title: string, quote: string): Place => ({
  ref,
  kind: 'clause',
  title,
  citation: `п. ${ref.split('/')[2] ?? ''}`,
  quote,
  verbatim: true,
  href: '/',
  short: '/',
});
const places = [
  place('a/clause/1.4', 'Письмо', 'Направить письмо и заполненную анкету Оператору.'),
  place('a/clause/1.5', 'Учётные записи', 'Куда придут логины, документ не говорит.'),
  place('a/clause/1.6', 'Ответ', 'Оператор отвечает.'),
];

describe('the filter', () => {
  it.each([
    ['', ['1.4', '1.5', '1.6']],
    ['  ?! ', ['1.4', '1.5', '1.6']],
    ['АНКЕТА', ['1.4']],
    ['учетные', ['1.5']],
    ['куда отправлять анкету оператору?', ['1.4']],
    ['1.6', ['1.6']],
    ['оператор', ['1.4', '1.6']],
    ['телефон', []],
    ['.*', ['1.4', '1.5', '1.6']],
  ])('finds by «%s»', (query, ids) => {
    expect(filterPlaces(places, query).map(({ ref }) => ref.split('/')[2])).toEqual(ids);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => Array.isArray(filterPlaces(places, query))),
    );
  });
});

describe('the order', () => {
  const picked: Ref[] = ['a/clause/1', 'a/clause/2', 'a/clause/3'];

  it('changes by one place', () => {
    expect(moved(picked, 'a/clause/2', -1)).toEqual(['a/clause/2', 'a/clause/1', 'a/clause/3']);
    expect(moved(picked, 'a/clause/2', 1)).toEqual(['a/clause/1', 'a/clause/3', 'a/clause/2']);
  });

  it('stays at its ends, and for a ref that is not there', () => {
    expect(moved(picked, 'a/clause/1', -1)).toBe(picked);
    expect(moved(picked, 'a/clause/3', 1)).toBe(picked);
    expect(moved(picked, 'a/clause/9', 1)).toBe(picked);
  });

  it('comes back with what was taken away', () => {
    expect(restored(['a/clause/3', 'a/clause/4'], picked)).toEqual([...picked, 'a/clause/4']);
  });
});

describe('the stored draft', () => {
  const key = 'navigator:reply';
  const storedAs = (raw: string) => {
    const stored = new Map([[key, raw]]);
    return openReply(
      safeStorage(() => ({
        getItem: (name) => stored.get(name) ?? null,
        setItem: (name, value) => stored.set(name, value),
      })),
    );
  };

  it('is read as it was written', () => {
    const entry = storedAs('{"version":1,"data":{"picked":[],"format":"text"}}');
    const draft = { ...emptyDraft, picked: ['a/step/b' as Ref], greeting: 'hello', format: 'rich' as const };
    entry.write(draft);
    expect(entry.read().value).toEqual(draft);
  });

  it.each([
    'text',
    '[]',
    '{}',
    '{"picked":{}}',
    '{"picked":["<b>"],"format":"text"}',
    '{"picked":["a/step/b","a/step/b"],"format":"text"}',
    '{"picked":[],"format":"pdf"}',
    '{"picked":[],"format":"text","greeting":7}',
    `{"picked":[${Array.from({ length: 51 }, (_, n) => `"a/step/${String(n)}"`).join()}],"format":"text"}`,
  ])('that is damaged is set aside: %s', (data) => {
    const { value, problem } = storedAs(`{"version":1,"data":${data}}`).read();
    expect([value, problem]).toEqual([emptyDraft, 'damaged']);
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        storedAs(JSON.stringify({ version: 1, data })).read();
      }),
    );
  });

  it('gives way to a shared set only when that changes nothing chosen', () => {
    const shared = { picked: ['a/step/b' as Ref], greeting: undefined, nextAction: undefined };
    expect(wouldReplace(emptyDraft, shared)).toBe(false);
    expect(wouldReplace({ ...emptyDraft, ...shared }, shared)).toBe(false);
    expect(wouldReplace({ ...emptyDraft, greeting: 'hello' }, shared)).toBe(true);
    expect(wouldReplace({ ...emptyDraft, picked: ['a/step/c'] }, shared)).toBe(true);
  });
});
