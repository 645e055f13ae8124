import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/cases/calendar.ts';

const now = new Date('2026-11-22T10:20:30.400Z');
const reminder = {
  uid: 'x@y',
  day: '2026-12-31',
  title: 'Проверить ответ',
  text: 'а',
  url: 'https://e.org/',
  now,
};
/** Section 3.1: a line break and a space join two lines. */
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('is one event on the morning of the day, with an alarm at its start: Outlook knows none after it', () => {
    const lines = unfolded(calendarFile(reminder));
    expect(lines).toContain('DTSTART:20261231T090000');
    expect(lines).toContain('DTEND:20261231T091500');
    expect(lines).toContain('TRIGGER:PT0M');
    expect(lines).toContain('DTSTAMP:20261122T102030Z');
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'BEGIN:VALARM',
    ]);
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('escapes what would end a text', () => {
    const lines = unfolded(calendarFile({ ...reminder, text: 'a,b;c\\d\r\ne\u0000' }));
    expect(lines).toContain('DESCRIPTION:a\\,b\\;c\\\\d\\ne ');
  });

  it('has no line over 75 octets and loses no character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const file = calendarFile({ ...reminder, text, title: text });
        const lines = file.split('\r\n');
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
        const plain = unfolded(file).find((line) => line.startsWith('SUMMARY:'));
        const read = (plain ?? '')
          .slice(8)
          .replace(/\\(.)/gu, (_, letter: string) => (letter === 'n' ? '\n' : letter));
        const expected = text
          .toWellFormed()
          .replace(/\r\n?/gu, '\n')
          .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/gu, ' ');
        expect(read).toBe(expected);
      }),
    );
  });
});
