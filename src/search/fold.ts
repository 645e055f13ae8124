import { stem } from './stem.ts';

/** Look-alike letters: a word that mixes scripts is rewritten in the one that can spell all of it. */
const CYRILLIC = 'авекмнорстухіѕј';
const LATIN = 'abekmhopctyxisj';

/** How much of a text is looked at. A query this long is no query; a record is never as long. */
const LONGEST = 20_000;

/**
 * The words of a text, folded so that a reader's spelling and the document's meet: lower case, ё as е, look-alike letters
 * of two scripts as one, addresses and compounds as their parts. Works for any string.
 */
export function wordsOf(text: string): string[] {
  const folded = text.slice(0, LONGEST).toWellFormed().normalize('NFC').toLowerCase().replaceAll('ё', 'е');
  return (folded.match(/[a-zа-яіѕј]+|\d+/gu) ?? []).map(oneScript).filter((word) => word.length <= 40);
}

/** The same words without their endings. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}

function oneScript(word: string): string {
  const foreign = /[іѕј]/u.test(word);
  if (!foreign && !(/[a-z]/u.test(word) && /[а-я]/u.test(word))) return word;
  const latin = swap(word, CYRILLIC, LATIN);
  if (/^[a-z]+$/u.test(latin)) return latin;
  return swap(word, LATIN, CYRILLIC);
}

function swap(word: string, from: string, to: string): string {
  return Array.from(word, (letter) => to[from.indexOf(letter)] ?? letter).join('');
}

/** Words that say nothing about what is asked. They are not in the index. */
const EMPTY = new Set(
  stemsOf(
    'а без бы в во вы где да для до его ее если есть еще же за и из или их к как какая какие какой какую когда кому кто ' +
      'куда ли мне можно мой мы на надо нам наш не него нее ней нет но ну нужно нужен о об он она они от по при про с со ' +
      'та так там те то того тоже только тот у уже что чтобы чем чего эта эти это я быть будет делать такое такой ' +
      'который которые взять узнать найти хочу',
  ),
);

/** Whether a stem says something about what is asked. */
export function isTelling(stem: string): boolean {
  return !EMPTY.has(stem);
}
