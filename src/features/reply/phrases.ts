import type { Phrase } from '../../model/replies.ts';

/** The words of a phrase. */
export function textOf(phrases: readonly Phrase[], id: string | undefined): string | undefined {
  return phrases.find((phrase) => phrase.id === id)?.text;
}

/** The value of the select for a phrase; empty where the content no longer has the phrase. */
export function idOf(phrases: readonly Phrase[], id: string | undefined): string {
  return phrases.find((phrase) => phrase.id === id)?.id ?? '';
}
