import { headLength } from '../../../src/authoring/split.ts';
import type { SourcePart } from '../../../src/authoring/source.ts';
import type { ReceivedPart } from './received.ts';

/**
 * Puts the footnotes into the text: each below the part that has its mark, those of the title at the end, so that the lines
 * above the first clause stand together.
 */
export function withNotes(received: readonly ReceivedPart[]): SourcePart[] {
  const parts = received.map(({ kind, text, style, place, doubts = [] }): SourcePart => ({
    kind,
    text,
    style,
    place: { line: 0, ...place },
    doubts,
  }));
  const head = headLength(parts);
  const notesOf = (part: ReceivedPart): SourcePart[] =>
    (part.notes ?? []).map(({ mark, text }) => ({
      kind: 'paragraph',
      text: `${mark} ${text}`,
      style: {},
      place: { line: 0, ...part.place },
    }));
  return [
    ...parts.slice(0, head),
    ...parts.slice(head).flatMap((part, index) => [part, ...notesOf(received[head + index] ?? nothing)]),
    ...received.slice(0, head).flatMap(notesOf),
  ];
}

const nothing: ReceivedPart = { kind: 'paragraph', text: '', style: {}, place: {} };
