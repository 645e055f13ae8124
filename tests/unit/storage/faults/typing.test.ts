import { expect, vi } from 'vitest';
import { typing } from '../../../support/typing.ts';
import { fault } from './fault.ts';

fault(62, 'text that was typed and not left is stored at the first pause', () => {
  vi.useFakeTimers();
  const { field, keeper, stored: text } = typing();
  field.type('Ждём звонка');
  vi.advanceTimersByTime(1000);
  expect([text(), keeper.isUnsaved]).toEqual(['Ждём звонка', false]);
  vi.useRealTimers();
});

fault(63, 'text that may be a secret is neither stored nor drawn over before the reader has answered', () => {
  const { field, keeper, stored: text } = typing();
  field.type('пароль: Qwerty12');
  keeper.flush(true);
  keeper.draw();
  expect([text(), field.value, keeper.isUnsaved]).toEqual(['', 'пароль: Qwerty12', true]);
  keeper.allow();
  expect([text(), field.value, keeper.isUnsaved]).toEqual(['пароль: Qwerty12', 'пароль: Qwerty12', false]);
});

fault(65, 'a field that was typed into and not left does not bring its text back over a later one', () => {
  vi.useFakeTimers();
  const { field, keeper, store, stored: text } = typing();
  field.focused = true;
  field.type('Ждём звонка');
  vi.advanceTimersByTime(1000);
  store('Позвонили');
  keeper.draw();
  keeper.flush();
  expect([text(), field.value]).toEqual(['Позвонили', 'Ждём звонка']);
  keeper.flush(true);
  expect([text(), field.value]).toEqual(['Позвонили', 'Позвонили']);
  vi.useRealTimers();
});

fault(67, 'a field that the browser has emptied takes nothing away, and is filled in again', () => {
  vi.useFakeTimers();
  const { field, page, emptyByBack, stored: text } = typing();
  field.type('01-12/345');
  field.leave();
  emptyByBack();
  page.window.dispatchEvent(new Event('pagehide'));
  expect(text()).toBe('01-12/345');
  vi.runAllTimers();
  expect(field.value).toBe('01-12/345');
  vi.useRealTimers();
});

fault(68, 'a secret that is typed with a pause is held back from its beginning on', () => {
  vi.useFakeTimers();
  const { field, stored: text } = typing();
  field.focused = true;
  field.type('пароль: Qw');
  vi.advanceTimersByTime(1000);
  expect(text()).toBe('');
  field.type('пароль придёт на диске');
  vi.advanceTimersByTime(1000);
  expect(text()).toBe('пароль придёт на диске');
  vi.useRealTimers();
});
