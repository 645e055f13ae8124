import { stem } from './stem.ts';

/** Latin letters and the Cyrillic ones that look like them, large or small; the last three are no Russian ones. */
const LATIN = 'abcehkmoptxyijs';
const CYRILLIC = 'авсенкмортхуіјѕ';

/** How much of a text is looked at. A query this long is no query; a record is never as long. */
const LONGEST = 20_000;

/** Letters, digits and marks of Russian text as they are typed. Classes of Unicode take a browser long to prepare, so it is asked first. */
const PLAIN = /^[\t\n\r -~«»\u2010-\u2015„“”…№А-Яа-яЁё]*$/;

/**
 * A text without the signs that make no other word of it: stress and accents, soft hyphens, joiners and other characters
 * that nobody sees. The breve of й and the dots of ё stay.
 */
export function withoutSigns(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/(?<![иИ])\u0306|(?<![еЕ])\u0308|(?![\u0306\u0308])\p{M}|\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC');
}

/**
 * The words of a text, folded so that a reader's spelling and the document's meet: lower case, ё as е, no accents, look-alike
 * letters of two scripts as one, addresses and compounds as their parts. Works for any string.
 */
export function wordsOf(text: string): string[] {
  const folded = withoutSigns(text.slice(0, LONGEST).toWellFormed()).toLowerCase().replaceAll('ё', 'е');
  return (folded.match(/[a-zа-яіѕј]+|\d+/gu) ?? [])
    .map(oneScript)
    .map(asWritten)
    .filter((word) => word.length <= 40);
}

/** The same words without their endings. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stem);
}

/** The stems of a text that say something about what is asked, as often as they stand in it. */
export function tellingStems(text: string): string[] {
  return stemsOf(text).filter(isTelling);
}

/** Abbreviations that are also spelt as they are said. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ['апи', 'api'],
  ['айпи', 'ip'],
]);

function asWritten(word: string): string {
  return SPOKEN.get(word) ?? word;
}

const RUSSIAN = /^[а-я]+$/;

/** A word that Russian letters can spell is Russian, whatever was typed: `aнкета`, `TOP`. What else Latin letters can spell is Latin. */
function oneScript(word: string): string {
  if (RUSSIAN.test(word)) return word;
  const russian = swap(word, LATIN, CYRILLIC);
  if (RUSSIAN.test(russian)) return russian;
  const latin = swap(word, CYRILLIC, LATIN);
  return /^[a-z]+$/u.test(latin) ? latin : russian;
}

function swap(word: string, from: string, to: string): string {
  return Array.from(word, (letter) => to[from.indexOf(letter)] ?? letter).join('');
}

/** Words that say nothing about what is asked. They are not in the index. */
const EMPTY = new Set(
  stemsOf(
    // Politeness, and words around a question.
    'подскажите подскажи пожалуйста скажите здравствуйте спасибо прошу просим просьба разъясните разъяснить уважаемые ' +
      'коллеги будьте добры объясните помогите вопрос вообще хотим хотели хотелось вас вам ваш наша наше наши нашей нашего ' +
      'нашу него себя свой своя свою уж вот ну ведь тогда потом сейчас также именно этом этого этот может могут можем ' +
      'должен должны должно должна следует требуется ' +
      'а без бы в во вы где да для до его ее если есть еще же за и из или их к как какая какие какой какую когда кому кто ' +
      'куда ли мне можно мой мы на надо нам наш не него нее ней нет но ну нужно нужен о об он она они от по при про с со ' +
      'та так там те то того тоже только тот у уже что чтобы чем чего эта эти это я быть будет делать такое такой ' +
      'который которые взять узнать найти хочу нас кого кем кому все всех всем через там тут здесь просто',
  ),
);

/** Whether a stem says something about what is asked. */
export function isTelling(stem: string): boolean {
  return !EMPTY.has(stem);
}
