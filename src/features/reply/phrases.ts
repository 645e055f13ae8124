import type { Phrase } from '../../model/replies.ts';

/** The words of a phrase. */
export function textOf(phrases: readonly Phrase[], id: string | undefined): string | undefined {
  return phrases.find((phrase) => phrase.id === id)?.text;
}

/** The id of a phrase as a select knows it: one that content no longer has is none. */
export function idOf(phrases: readonly Phrase[], id: string | undefined): string {
  return phrases.find((phrase) => phrase.id === id)?.id ?? '';
}
