/** A word of the index that stands only in notes on what the document does not say. It lies in the stem's own chunk. */
export function silenceWord(stem: string): string {
  return `${stem}qq`;
}

export function isSilenceWord(word: string): boolean {
  return word.endsWith('qq');
}

/** A word that every contact is found by and nobody types: contacts are shown where nothing else is found. */
export const CONTACT_WORD = 'zzcontact';
