/** What a reminder holds. */
interface Reminder {
  /** Unique and stable: the same reminder made again replaces the first. */
  uid: string;
  /** The day to be reminded on, as `isDay` lets it pass: `2026-12-01`. */
  day: string;
  title: string;
  text: string;
  url: string;
  /** When the file is made. */
  now: Date;
}

/**
 * A calendar file (RFC 5545) with one short event at nine in the morning by the clock of whoever opens it, and an alarm at
 * its start. An alarm of a whole day would lie after the start of the day, and Outlook takes every alarm for one before the
 * start (MS-OXCICAL 2.1.3.1.1.20.62).
 */
export function calendarFile({ uid, day, title, text, url, now }: Reminder): string {
  const date = day.replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Connection Navigator//RU',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d{3}/gu, '')}`,
    // Times without a zone are those of the reader's own clock (section 3.3.5, form 1).
    `DTSTART:${date}T090000`,
    `DTEND:${date}T091500`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${url.replace(/\s/gu, '')}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** Section 3.3.11: a backslash before what would end the text; no control characters. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\n/gu, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/gu, ' ')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Section 3.1: no line is longer than 75 octets; what goes on begins with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    if (bytesOf(current + character) > 75) {
      lines.push(current);
      current = ' ';
    }
    current += character;
  }
  return [...lines, current].join('\r\n');
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
