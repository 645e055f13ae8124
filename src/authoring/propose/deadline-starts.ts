import { GOES_ON } from './conditions.ts';

/*
 * The words that say from when a deadline is counted: «со дня получения заявки», «следующего за днём её регистрации». Where they
 * begin is known; where they end is not always, as no sign parts them from who acts then and what is done.
 */

/** Words that look like a verb by their ending and are none. */
const NOUN =
  '(?:анкет|смет|(?:за|у)?трат|(?:вы|до|о)?плат|палат|дат|ответ|результат|сертификат|аттестат|формат|совет|комитет|кабинет|бюджет|пакет|университет|институт|атрибут|аудит|лимит)';
const VERB = `(?:не\\s)?(?:(?!${NOUN}(?!\\p{L}))\\p{Ll}{2,}(?:ет|[её]т|ют|ит|ат|ят|ут)(?:ся)?|обязан[аоы]?|вправе|долж(?:ен|н[аоы])|может|могут)(?!\\p{L})`;
const PREPOSITION = '(?:в|на|с|к|по|из|от|до|за|у|о|об|для|через|при)';
/** «либо | в тот же день»: may stand between what joins two sentences and the verb of the second. */
const BETWEEN = `(?:(?:${PREPOSITION}|затем|одновременно|также|сразу|незамедлительно)\\s(?:[^.,;:|()\\n]{0,60}?\\s)?)?`;
const JOINED = '(?:а\\sтакже|и|или|либо)\\s';
/** «со дня подписания | и направляет», «со дня получения доступа | проводит»: the event ends before what is done. */
const VERB_NEXT = `\\s(?:${JOINED}${BETWEEN})?${VERB}`;
/** «со дня принятия решения | оператор», «с момента сбоя | Служба»: a noun in the nominative, as far as its ending tells. */
const ACTOR = [
  '(?!\\p{Ll}+(?:ов|ев|их|ых)\\s)\\p{Ll}{3,}[бвгджзклмнпрстфхцчшщь]',
  '(?!\\p{L}+(?:ов|ев|их|ых|ом|ем|ым|им|ам|ям)\\s)\\p{Lu}\\p{Ll}+(?:[бвгджзклмнпрстфхцчшщьй]|ия|жба|ржка|ица)',
].join('|');
/** Who acts is no part of the event. Capitals tell names, so they count here. */
const WHO_ACTS = `\\s(?:${JOINED})?(?-i:(?<!\\s${PREPOSITION}\\s)(?:${ACTOR}))\\s${VERB}`;

/** «со дня», «с момента», «с указанной даты», «следующего за днём», «со дня, следующего за днём» */
const NEXT_AFTER = 'следующ\\p{L}+\\s+за\\s+\\p{L}+';
const FROM_DAY = `со?\\s+(?:\\p{L}+\\s+){0,2}(?:дня|даты|момента|начала|числа)(?:,?\\s+${NEXT_AFTER})?`;
const BEGINNING = `(?:(?:считая|начиная|исчисля\\p{L}+)\\s+)?(?:${FROM_DAY}|${NEXT_AFTER}|после|по\\s+(?:истечении|окончании|завершении)|до\\s+(?:дня|даты|начала|момента)|от\\s+(?:дня|даты)|до\\s+(?=\\p{Ll}))`;
/** A stop ends the event, unless it is that of «2.1», «2025 г.» or «п. 5». */
const SIGN = '(?:[^.,;:|()\\n]|\\.(?=\\d)|(?<=\\s(?:гг?|п|пп|ст|ч))\\.)';
const REST = `(?:(?!${VERB_NEXT}|${WHO_ACTS})${SIGN})+`;
/** «обстоятельств, указанных в пункте 29», «после того, как она получена» */
const MORE = `,\\s+(?:${PREPOSITION}\\s+)?(?:${GOES_ON}|когда|как)(?!\\p{L})${SIGN}+`;

/** The event that a deadline is counted from. A source for regular expressions with the flags `iu`. */
export const EVENT = `(?:${BEGINNING}(?!\\p{L})(?:${REST}(?:${MORE})?|${MORE}))`;

/** What follows an event that is surely at its end: a sign, or what is done. Who acts is told by its ending alone. */
const SURE_END = new RegExp(`^(?:\\s*(?:[.,;:|\\n]|$)|\\s(?:${JOINED})?${VERB})`, 'iu');
const OPEN_END = new RegExp(`\\s${PREPOSITION}$`, 'iu');

/** Words behind a deadline that say from when it is counted in a way that is not known here. */
const UNREAD = /^,?\s+(?:считая|начиная|исчисл\p{L}+|отсчит\p{L}+|следующ\p{L}+|со?\s+\d)(?!\p{L})/iu;

/**
 * What of the start of a deadline an author has to look at.
 * @param found its words, where some were found
 * @param text the words of the whole deadline, and what follows them in the same sentence or cell
 */
export function doubtOfStart(found: string | undefined, text: string, rest: string): string | undefined {
  if (found !== undefined)
    return SURE_END.test(rest) && !OPEN_END.test(found)
      ? undefined
      : 'где кончаются слова о том, от чего считать срок, неясно: сверьте from с текстом';
  if (UNREAD.test(rest)) return 'от чего считать срок, сказано, но не разобрано: впишите from';
  return /[⁰¹²³⁴-⁹*]$/u.test(text)
    ? 'у срока есть сноска: не сказано ли в ней, от чего его считать'
    : undefined;
}
