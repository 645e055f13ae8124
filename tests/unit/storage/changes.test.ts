import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { concerns, onStorageChanged, type StorageChange } from '../../../src/storage/changes.ts';
import { openDraft } from '../../../src/storage/drafts.ts';
import { storedItems } from '../../../src/storage/stored-items.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import { wipedKey } from '../../../src/storage/wiped.ts';
import { FakePage } from '../../support/typing.ts';
import { MemoryStore } from './memory-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const anything: StorageChange = { key: null, newValue: undefined };

function listened(): { page: FakePage; heard: StorageChange[]; stop: AbortController } {
  const [page, heard, stop] = [new FakePage(), [] as StorageChange[], new AbortController()];
  onStorageChanged((change) => heard.push(change), stop.signal, page);
  return { page, heard, stop };
}
const tells = (page: FakePage, key: string | null, newValue: string | null): void => {
  page.window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
};
const shownAgain = (page: FakePage, persisted: boolean): void => {
  page.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
};

it('hears of what another tab stores and takes away', () => {
  const { page, heard } = listened();
  tells(page, 'a', 'x');
  tells(page, 'a', null);
  tells(page, null, null);
  expect(heard).toEqual([
    { key: 'a', newValue: 'x' },
    { key: 'a', newValue: null },
    { key: null, newValue: null },
  ]);
});

it('takes a wipe for a change of anything', () => {
  const { page, heard } = listened();
  tells(page, wipedKey, '{}');
  expect(heard).toEqual([anything]);
});

it('looks again when the page comes back from where it heard nothing', () => {
  const { page, heard } = listened();
  shownAgain(page, false);
  page.hide();
  vi.runAllTimers();
  expect(heard).toEqual([]);
  shownAgain(page, true);
  vi.runAllTimers();
  page.document.dispatchEvent(new Event('resume'));
  page.show();
  expect(heard).toEqual([anything, anything, anything]);
});

it('ends with its element', () => {
  const { page, heard, stop } = listened();
  shownAgain(page, true);
  stop.abort();
  tells(page, 'a', 'x');
  page.show();
  shownAgain(page, true);
  vi.runAllTimers();
  expect(heard).toEqual([]);
});

it('knows which values a change may be of', () => {
  expect([concerns(anything, 'a'), concerns({ key: 'a', newValue: 'x' }, 'a')]).toEqual([true, true]);
  expect(concerns({ key: 'b', newValue: 'x' }, 'a')).toBe(false);
});

it('a draft is kept under its name, shown among what is kept, and goes when it is dropped', () => {
  const store = new MemoryStore();
  const storage = safeStorage(() => store);
  const draft = openDraft(storage, 'case-name');
  expect(draft.read()).toBe('');
  expect(draft.write('ВИС')).toBeUndefined();
  expect(openDraft(storage, 'case-name').read()).toBe('ВИС');
  expect(openDraft(storage, 'other').read()).toBe('');
  expect(storedItems(storage).map(({ kind }) => kind)).toEqual(['draft']);
  expect(draft.write('я'.repeat(500_001))).toBe('large');
  store.full = true;
  expect(draft.write('ВИС «Реестр»')).toBe('full');
  draft.drop();
  expect(store.items.size).toBe(0);
  draft.write('');
  expect(store.items.size).toBe(0);
});
