import { tellingStems } from './fold.ts';
import { GREETING } from './query.ts';

/** Longer inquiries are cut. */
const LONGEST = 20_000;

/** Tags, and addresses that a mail program puts in angle brackets. */
const TAG = /<\/?[a-z][^<>\n]*>/giu;
/** What stands above a forwarded or quoted letter. */
const HEADER =
  /^\s*(?:(?:от|кому|копия|тема|дата|отправлено|from|to|cc|subject|sent|date)\s*:|.*(?:пишет|написал[аи]?|wrote)\s*:\s*$)/iu;
const QUOTED = /^\s*>/u;
const SALUTATION = new RegExp(
  `(?:${GREETING.source}|здравствуйте)[!,.]*|^\\s*уважаем\\p{L}+\\s+[^,!.?\\n]{1,80}[,!]`,
  'gimu',
);
const SIGNATURE = /\n\s*(?:с\s+(?:уважением|наилучшими|благодарностью)|--)/iu;
/** Sentences of an office that ask for no fact. */
const CLERICAL =
  /^(?:спасибо|благодар|заранее\s)|подтверд\p{L}*\s+получени|(?:просим|прошу)\s+ответ|ответ\p{L}*\s+(?:просим|прошу)|(?:жд[её]м|ожидаем)\s+(?:вашего\s+)?ответа/iu;

const DASH = '[-–—−•·*]';
const NUMBER = String.raw`(?:\d+[.)]|[а-я]\))\s+`;
/** What stands before an item of a list, on a line of its own or not: «Подскажите: - когда…; - куда…» */
const BEFORE_ITEM = new RegExp(String.raw`^\s*(?:${DASH}\s+|${NUMBER})|(?<=[:;])\s+${DASH}\s+`, 'gimu');
const BEFORE_LINE = new RegExp(String.raw`\n(?=\s*(?:\p{Lu}|${DASH}|\d))`, 'gu');
/** Marks of an item that are left before its words: «1) - когда…» */
const LEADING_MARKS = new RegExp(String.raw`^(?:(?:${DASH}|,)\s*|${NUMBER})+`, 'iu');

/** An abbreviation whose point ends no sentence. */
const ABBREVIATED = String.raw`(?<!(?:^|[^\p{L}])(?:пп?|подп|ст|ч|гл|абз|г|гг|т\.?\s?[кнчое]|т|др|пр|см|ср|напр|стр|рис|табл|им|ул|д|кв|оф|тел|доб|руб|тыс|млн|ред)\.)`;
const SENTENCE_END = new RegExp(String.raw`\n\s*\n|(?<=[.!?…])${ABBREVIATED}\s+|(?<=[?!])(?=\p{Lu})`, 'iu');

/** The sentences of an inquiry's own words, without thanks and signature. Works for any string. */
export function sentencesIn(ownWords: string): string[] {
  return ownWords
    .replace(BEFORE_ITEM, '\n\n')
    .split(SIGNATURE, 1)
    .flatMap((text) => text.replace(BEFORE_LINE, '\n\n').split(SENTENCE_END))
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim().replace(LEADING_MARKS, ''))
    .filter((sentence) => /\p{L}/u.test(sentence) && (sentence.endsWith('?') || !CLERICAL.test(sentence)));
}

/** Whether somebody only says thanks, whatever else is told: «Спасибо! Анкету получили.» */
export function isThanks(ownWords: string): boolean {
  return /^[^\p{L}]*(?:спасибо|благодар)/iu.test(ownWords);
}

/** How many words of a sentence say something. */
export function tellingIn(sentence: string): number {
  return tellingStems(sentence).length;
}

/** The words of an inquiry itself: without markup, headers, greeting, and what it quotes of earlier letters. Works for any string. */
export function ownWordsOf(inquiry: string): string {
  const lines = inquiry
    .toWellFormed()
    .slice(0, LONGEST)
    .replaceAll('&nbsp;', ' ')
    .replace(TAG, '\n')
    // Of long gaps the patterns below would try each beginning.
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .split('\n')
    .filter((line) => !HEADER.test(line));
  const own = lines.filter((line) => !QUOTED.test(line)).join('\n');
  // Whoever pastes nothing but a quotation asks what it asks.
  const words = own.trim() === '' ? lines.map((line) => line.replace(/^[\s>]+/u, '')).join('\n') : own;
  return words.replace(SALUTATION, ' ');
}
