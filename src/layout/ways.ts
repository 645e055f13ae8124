import type { Regulation } from '../model/library.ts';
import { say } from '../words/words.ts';

/** A way into a regulation: a page of it and what kind of page that is. */
interface Way {
  page: string;
  title: string;
  kind: 'decision' | 'procedure' | 'document';
}

/** The ways into a regulation in the order in which a reader needs them: its checks, its procedures, its text. */
export function waysInto(regulation: Regulation): Way[] {
  return [
    ...regulation.decisions.map(({ page, title }) => ({ page, title, kind: 'decision' as const })),
    ...regulation.procedures.map(({ page, title }) => ({ page, title, kind: 'procedure' as const })),
    { page: regulation.text.page, title: say('regulation.text'), kind: 'document' },
  ];
}
