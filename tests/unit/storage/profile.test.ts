/** What an earlier version of the site has left in a browser, all of it together, under today's code. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { change, markOn, type Case } from '../../../src/cases/case.ts';
import { readCaseFile, writeCaseFile } from '../../../src/cases/case-file.ts';
import type { Json, JsonObject } from '../../../src/cases/json.ts';
import { encodeCase } from '../../../src/cases/stored-case.ts';
import type { Wording } from '../../../src/cases/wording.ts';
import { openAnswers } from '../../../src/storage/answers.ts';
import { caseKey, chosenCase, listCases, openCase } from '../../../src/storage/cases.ts';
import { openDraft } from '../../../src/storage/drafts.ts';
import { applyImport, planFor } from '../../../src/storage/import.ts';
import { openReply } from '../../../src/storage/reply.ts';
import { safeStorage, type SafeStorage } from '../../../src/storage/storage.ts';
import { storedItems } from '../../../src/storage/stored-items.ts';
import { undo } from '../../../src/storage/undo.ts';
import { storedWording } from '../../../src/storage/wordings.ts';
import { MemoryStore } from './memory-store.ts';

const file = path.resolve(import.meta.dirname, '../../fixtures/stored/profile-6b7dc4b.json');
const { localStorage: left } = JSON.parse(readFileSync(file, 'utf8')) as {
  localStorage: Record<string, string>;
};
const NOW = Date.parse('2026-12-01');

/** What stands under the keys of a kind, by what follows its name. */
function ofKind(kind: string): Map<string, string> {
  const prefix = `navigator:${kind}:`;
  return new Map(
    Object.entries(left).flatMap(([key, raw]) =>
      key.startsWith(prefix) && !key.includes(':aside:') ? [[key.slice(prefix.length), raw]] : [],
    ),
  );
}

const dataOf = (raw: string | undefined): JsonObject =>
  (JSON.parse(raw ?? '{}') as { data: JsonObject }).data;
/** A case as that version stored it; of letters it knew nothing. */
const storedCases = new Map<string, JsonObject>(
  [...ofKind('case')].map(([id, raw]) => [id, { letters: {}, ...dataOf(raw) }]),
);
const storedWordings = new Map(
  [...ofKind('wording')].map(([print, raw]) => [print, JSON.parse(raw) as Wording]),
);

function opened(): { store: MemoryStore; storage: SafeStorage } {
  const store = new MemoryStore(left);
  return { store, storage: safeStorage(() => store) };
}

const cases = (storage: SafeStorage): Case[] => listCases(storage).map(({ value }) => value);
const encoded = (all: readonly Case[]): Map<string, Json> =>
  new Map(all.map((item) => [item.id, encodeCase(item)]));

describe('the stores of an earlier version', () => {
  it('hold something of every kind that it stored', () => {
    expect(new Set(storedItems(opened().storage).map(({ kind }) => kind))).toEqual(
      new Set(['case', 'wording', 'answers', 'reply', 'draft', 'settings', 'undo', 'aside']),
    );
    const marks = [...storedCases.values()].flatMap(({ steps }) => Object.values(steps as JsonObject));
    const fields = marks.flatMap((mark) => Object.keys((mark as { value: JsonObject }).value));
    expect(new Set(fields)).toEqual(
      new Set(['state', 'on', 'outgoing', 'incoming', 'note', 'wording', 'sum']),
    );
  });

  it('are read whole, and reading changes nothing', () => {
    const { store, storage } = opened();
    for (const { problem } of listCases(storage)) expect(problem).toBeUndefined();
    expect(encoded(cases(storage))).toEqual(storedCases);
    for (const [print, words] of storedWordings) expect(storedWording(storage, print)).toEqual(words);
    for (const [decision, raw] of ofKind('answers'))
      expect(openAnswers(storage, decision).read()).toMatchObject({ value: dataOf(raw), problem: undefined });
    for (const [field, text] of ofKind('draft')) expect(openDraft(storage, field).read()).toBe(text);
    const reply = openReply(storage).read();
    expect(reply).toMatchObject({ value: dataOf(left['navigator:reply']), problem: undefined });
    expect(reply.value.unread).toBeUndefined();
    expect(chosenCase(storage)).toBe(left['navigator:chosen-case']);
    expect(Object.fromEntries(store.items)).toEqual(left);
  });

  it('keep all that they hold when work goes on', () => {
    const { store, storage } = opened();
    const before = cases(storage);
    for (const item of before)
      expect(
        openCase(storage, item.id).apply(change.mark(item, 'r/step/new', { state: 'done' }, NOW)).problem,
      ).toBeUndefined();
    const mark = { value: { state: 'done' }, at: NOW };
    for (const [id, data] of storedCases)
      expect(dataOf(store.items.get(caseKey(id)))).toEqual({
        ...data,
        // A case that nobody had touched says from now on whose it is.
        origin:
          (data['origin'] as JsonObject)['value'] === '' ? (expect.anything() as unknown) : data['origin'],
        steps: { ...(data['steps'] as JsonObject), 'r/step/new': mark },
      });
    const others = ([key]: [string, string]): boolean => !storedCases.has(key.slice(caseKey('').length));
    expect([...store.items].filter(others).sort()).toEqual(Object.entries(left).filter(others).sort());
  });

  it('go out as a file and come in elsewhere with every case, mark and wording', () => {
    const { storage } = opened();
    const text = writeCaseFile(
      { cases: cases(storage), wordings: Object.fromEntries(storedWordings) },
      new Date(NOW),
    );
    const read = readCaseFile(text, NOW);
    if (!read.ok) throw new Error(read.problem);
    expect(read).toMatchObject({ damaged: 0, tooLarge: 0 });
    const elsewhere = safeStorage(() => new MemoryStore());
    const result = applyImport(elsewhere, read, 'merge', planFor(elsewhere, read), NOW);
    expect(result).toMatchObject({ done: true, changed: storedCases.size, wordingsLost: 0 });
    expect(encoded(cases(elsewhere))).toEqual(storedCases);
    for (const [print, words] of storedWordings) expect(storedWording(elsewhere, print)).toEqual(words);
  });

  it('let the last import be undone', () => {
    const { store, storage } = opened();
    const changes = dataOf(left['navigator:undo']) as unknown as Record<string, { before: string }>;
    const [id = ''] = Object.keys(changes);
    expect(undo(storage)).toEqual({ problem: undefined, undone: [id], later: [] });
    expect(store.items.get(caseKey(id))).toBe(changes[id]?.before);
  });

  it('show a state that neither version knows as unknown', () => {
    const states = cases(opened().storage).flatMap((item) =>
      Object.keys(item.steps).map((step) => markOn(item, step).state),
    );
    expect(new Set(states)).toEqual(
      new Set(['done', 'waiting', 'doing', 'unneeded', 'elsewhere', 'unknown']),
    );
  });
});
