import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAUSE } from '../../../src/browser/draft-keeper.ts';
import { typing } from '../../support/typing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SECRET = 'пароль: Qwerty12';

describe('what is typed', () => {
  it('is stored at the first pause, not in the middle of a word', () => {
    const { field, stored } = typing();
    field.type('Ждём');
    vi.advanceTimersByTime(PAUSE - 1);
    field.type('Ждём звонка');
    vi.advanceTimersByTime(PAUSE - 1);
    expect(stored()).toBe('');
    vi.advanceTimersByTime(1);
    expect(stored()).toBe('Ждём звонка');
  });

  it('is stored when the field is left, without spaces round it', () => {
    const { field, stored } = typing();
    field.type(' Ждём \n');
    field.leave();
    expect(stored()).toBe('Ждём');
  });

  it.each([
    ['hidden', (page: ReturnType<typeof typing>['page']) => page.hide()],
    [
      'put away',
      (page: ReturnType<typeof typing>['page']) => page.window.dispatchEvent(new Event('pagehide')),
    ],
    ['frozen', (page: ReturnType<typeof typing>['page']) => page.document.dispatchEvent(new Event('freeze'))],
    ['left', (page: ReturnType<typeof typing>['page']) => page.leave()],
  ])('is stored when the page is %s', (_, act) => {
    const { field, page, stored, keeper } = typing();
    field.type('Ждём');
    act(page);
    expect([stored(), keeper.isUnsaved]).toEqual(['Ждём', false]);
  });

  it('is stored when its element is taken out of the page, and is heard no more', () => {
    const { field, controller, stored, page } = typing();
    field.type('Ждём');
    controller.abort();
    expect(stored()).toBe('Ждём');
    field.type('Потом');
    vi.advanceTimersByTime(1000);
    page.hide();
    expect(stored()).toBe('Ждём');
  });

  it('is not stored anew where nothing was changed', () => {
    const keep = vi.fn(() => undefined);
    const { field, page } = typing({ store: keep });
    field.leave();
    page.hide();
    field.type(' ');
    vi.advanceTimersByTime(1000);
    expect(keep).not.toHaveBeenCalled();
  });

  it('can be taken back: an emptied field is stored as such', () => {
    const { field, stored } = typing();
    field.type('Ждём');
    vi.advanceTimersByTime(1000);
    field.type('');
    vi.advanceTimersByTime(1000);
    expect(stored()).toBe('');
  });
});

describe('a field that the browser empties', () => {
  it('shows again what was typed and held back', () => {
    const typed = typing();
    typed.field.type(SECRET);
    typed.emptyByBack();
    vi.runAllTimers();
    expect([typed.field.value, typed.stored(), typed.keeper.isUnsaved]).toEqual([SECRET, '', true]);
  });
});

describe('drawing', () => {
  it('shows what another window has stored', () => {
    const { field, keeper, store } = typing();
    store('из другой вкладки');
    keeper.draw();
    expect(field.value).toBe('из другой вкладки');
  });

  it('never takes what is not stored', () => {
    const { field, keeper, store } = typing();
    field.type('Ждём');
    field.focused = false;
    store('из другой вкладки');
    keeper.draw();
    expect(field.value).toBe('Ждём');
    vi.advanceTimersByTime(1000);
    expect(field.value).toBe('Ждём');
  });

  it('takes nothing from under the hands, not even a space', () => {
    const { field, keeper, store, stored } = typing();
    field.type('Ждём ');
    vi.advanceTimersByTime(1000);
    expect([stored(), field.value]).toEqual(['Ждём', 'Ждём ']);
    store('из другой вкладки');
    keeper.draw();
    expect(field.value).toBe('Ждём ');
  });
});

describe('what may be a secret', () => {
  it('is held back at a pause without a question, and the reader is asked when the field is left', () => {
    const { field, stored, asked, keeper } = typing();
    field.type(SECRET);
    vi.advanceTimersByTime(1000);
    expect([stored(), asked, keeper.isUnsaved]).toEqual(['', [], true]);
    field.leave();
    expect([stored(), asked]).toEqual(['', [SECRET]]);
  });

  it('is neither stored nor lost while the page is drawn, hidden and shown again', () => {
    const { field, page, stored, keeper, store } = typing();
    field.type(SECRET);
    field.leave();
    store('из другой вкладки');
    keeper.draw();
    page.hide();
    page.show();
    keeper.draw();
    expect([stored(), field.value]).toEqual(['из другой вкладки', SECRET]);
  });

  it('makes the browser ask before the page is left, until it is answered', () => {
    const { field, page, keeper } = typing();
    expect(page.leave()).toBe(false);
    field.type(SECRET);
    field.leave();
    expect(page.leave()).toBe(true);
    keeper.allow();
    expect(page.leave()).toBe(false);
  });

  it('is stored where the reader says so, and not asked about again', () => {
    const { field, page, stored, asked, keeper } = typing();
    field.type(SECRET);
    field.leave();
    keeper.allow();
    field.leave();
    page.hide();
    expect([stored(), asked, keeper.isUnsaved]).toEqual([SECRET, [SECRET, undefined], false]);
  });

  it('is asked about again as long as it is one', () => {
    const { field, stored, asked } = typing();
    field.type(SECRET);
    field.leave();
    field.type(`Отправили. ${SECRET}`);
    field.leave();
    expect([stored(), asked]).toEqual(['', [SECRET, `Отправили. ${SECRET}`]]);
  });

  it('is no question any more when it is typed over', () => {
    const { field, stored, asked } = typing();
    field.type(SECRET);
    field.leave();
    field.type('Ждём');
    field.leave();
    expect([stored(), asked]).toEqual(['Ждём', [SECRET, undefined]]);
  });
});

describe('a store that is full', () => {
  it('leaves the text in the field, and the browser asks before the page is left', () => {
    const { field, page, keeper } = typing({ store: () => 'full' });
    field.type('Ждём');
    field.leave();
    keeper.draw();
    expect([field.value, keeper.isUnsaved, page.leave()]).toEqual(['Ждём', true, true]);
  });

  it('brings no second question about a text that the reader wants stored', () => {
    const { field, page, asked, keeper } = typing({ store: () => 'full' });
    field.type(SECRET);
    field.leave();
    keeper.allow();
    field.leave();
    page.hide();
    expect([asked, keeper.isUnsaved]).toEqual([[SECRET, undefined], true]);
  });

  it('is tried again at the next occasion', () => {
    let room = false;
    const kept: string[] = [];
    const { field, page, keeper } = typing({
      store: (text) => {
        if (!room) return 'full';
        kept.push(text);
        return undefined;
      },
    });
    field.type('Ждём');
    field.leave();
    room = true;
    page.hide();
    expect([kept, keeper.isUnsaved]).toEqual([['Ждём'], false]);
  });
});
