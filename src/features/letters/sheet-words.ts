import type { SheetWords } from '../../letters/html.ts';

const KEYS = ['attachment', 'attachments', 'mailSubject', 'mailTo', 'number'] as const;

/** The words that a letter says whatever it is about. @param word by the rest of its key */
export function sheetWords(word: (key: `letter.${(typeof KEYS)[number]}`) => string): SheetWords {
  return Object.fromEntries(KEYS.map((key) => [key, word(`letter.${key}`)])) as unknown as SheetWords;
}
