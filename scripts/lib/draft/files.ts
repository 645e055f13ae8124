import type { Found } from './found.ts';
import { notesFile } from './notes-file.ts';
import { passportFile } from './passport-file.ts';
import { stepsFile } from './proposals.ts';
import { reportFile, type ReceivedAs } from './report.ts';
import { textFile } from './text-file.ts';

/** The files of a new regulation, by their path in its folder. */
export function draftFiles(found: Found, source: string, received: ReceivedAs): Record<string, string> {
  const steps = stepsFile(found);
  const notes = notesFile(found);
  return {
    'source.txt': source,
    'text.mdx': textFile(found.draft),
    'index.mdx': passportFile(found),
    ...(steps === undefined ? {} : { 'steps.mdx': steps }),
    ...(notes === undefined ? {} : { 'notes.mdx': notes }),
    'received.md': reportFile(found, received),
  };
}
