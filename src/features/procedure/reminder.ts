import type { Words } from '../../words/word-types.ts';
import { calendarFile } from '../../cases/calendar.ts';
import type { Case } from '../../cases/case.ts';
import { isDay } from '../../cases/day.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { fill } from '../../browser/sentence.ts';
import { download, fileName } from '../../browser/download.ts';

/**
 * Hands over a calendar file that reminds the reader of a step.
 * @param caseName as the page prints it. @param day as the field gives it; empty where none is chosen
 * @returns what to tell the reader
 */
export function makeReminder(
  step: PageStep,
  day: string,
  { id, name }: Case,
  caseName: string,
  words: Words<'reminder'>,
): string {
  if (!isDay(day)) return words['hint'];
  const title = fill(words['title'], { title: step.title, name: caseName });
  const url = new URL(`#step-${step.id}`, location.href).href;
  const text = [name.value, document.title, url].filter(Boolean).join('\n');
  const uid = `${id}-${step.ref.replaceAll('/', '-')}-${day}@connection-navigator`;
  const file = calendarFile({ uid, day, title, text, url, now: new Date() });
  download(`${fileName(step.title)}.ics`, file, 'text/calendar');
  return words['made'];
}
