import { isTelling, stemsOf } from './fold.ts';
import { GREETING } from './query.ts';

/** More questions than this are no letter to answer at once. */
const MOST = 9;
/** A question with fewer telling words is about what the sentence before it says. */
const FEWEST_WORDS = 2;
/** Longer letters are cut. */
const LONGEST = 20_000;

/** How a question begins that stands behind another one: «…, и куда писать?». */
const ASKING =
  'где|куда|откуда|кто|кому|кем|когда|сколько|как|какой|какая|какое|какие|каким|чем|что|почему|зачем|нужно ли|надо ли|нужна ли|' +
  'нужен ли|можно ли|обязательно ли|должны ли|есть ли';
const NEXT_QUESTION = new RegExp(
  `[,;]?(?<=[^.!?…])\\s+(?:а также|и|а|или)\\s+(?=(?:${ASKING})(?!\\p{L}))`,
  'giu',
);
/** A sentence that asks without a question mark. */
const REQUEST =
  /(?<!\p{L})(?:(?:хотел(?:а|и|ось)?|хочу|хотим)\s+(?:бы\s+)?(?:у?знать|понять|уточнить)|подскажите|скажите|уточните|разъясните|поясните|объясните|сообщите|прошу|просим|просьба|интересует|непонятно|не понятно|неясно|не можем|не могу|не получается|не приходит|не пришл?[аои]?л?|не подходит|не открывается|не работает)(?!\p{L})/iu;
/** What depends on the answer to the question before it: «Если нет, то какие…». */
const DEPENDING = new RegExp(`^если\\s[^.!?]*,\\s*(?:то\\s+)?(?:${ASKING})(?!\\p{L})`, 'iu');

/**
 * The questions of a letter, in its words and order; without any, its sentences that say something. Greetings and signatures
 * are left out. Works for any string.
 */
export function questionsIn(letter: string): string[] {
  const sentences = withListsSpelledOut(sentencesOf(letter));
  const asking = sentences.filter(isQuestion);
  const chosen = asking.length > 0 ? asking : sentences.filter((sentence) => tellingIn(sentence) > 0);
  return chosen
    .flatMap((sentence) =>
      sentence.split(NEXT_QUESTION).map((part) => withContext(part, sentence, sentences)),
    )
    .map((question) => question.trim())
    .filter((question) => tellingIn(question) > 0)
    .slice(0, MOST);
}

/**
 * «Просим сообщить: 1) …; 2) ….» asks once for each item. An item that says little, «в какой срок», is about what the item before
 * it says.
 */
function withListsSpelledOut(sentences: readonly string[]): string[] {
  const spelled: string[] = [];
  let inList = false;
  let subject = '';
  for (const sentence of sentences) {
    if (sentence.endsWith(':') && isQuestion(sentence)) {
      inList = true;
      subject = '';
    } else if (inList) {
      const item = asItem(sentence);
      if (tellingIn(item) >= FEWEST_WORDS) subject = item;
      spelled.push(item === subject || subject === '' ? `${item}?` : `${subject}, ${item}?`);
      inList = /[;,]$/u.test(sentence);
    } else {
      spelled.push(sentence);
    }
  }
  return spelled;
}

/** An item of a list without its last sign. */
function asItem(sentence: string): string {
  return sentence.replace(/[;,.?!]+$/u, '');
}

function isQuestion(sentence: string): boolean {
  return sentence.endsWith('?') || REQUEST.test(sentence) || DEPENDING.test(sentence);
}

/** «А что дальше?» says what it asks only with the sentence before it. */
function withContext(question: string, sentence: string, all: readonly string[]): string {
  const before = all[all.indexOf(sentence) - 1];
  return tellingIn(question) < FEWEST_WORDS && before !== undefined && !isQuestion(before)
    ? `${before} ${question}`
    : question;
}

function sentencesOf(letter: string): string[] {
  return letter
    .toWellFormed()
    .slice(0, LONGEST)
    .replace(GREETING, '')
    .replace(/^\s*(?:[-–•]|\d+[.)])\s+/gmu, '\n\n')
    .split(/\n\s*(?:с\s+(?:уважением|наилучшими|благодарностью)|--)/iu, 1)
    .flatMap((text) => text.replace(/\n(?=\s*(?:\p{Lu}|[-–•\d]))/gu, '\n\n').split(/\n\s*\n|(?<=[.!?…])\s+/u))
    .map((sentence) =>
      sentence
        .replace(/\s+/gu, ' ')
        .replace(/^[-–•,]\s*|^\d+[.)]\s+/u, '')
        .trim(),
    )
    .filter((sentence) => sentence !== '');
}

function tellingIn(sentence: string): number {
  return stemsOf(sentence).filter(isTelling).length;
}
