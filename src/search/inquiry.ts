import { isThanks, sentencesIn, tellingIn } from './inquiry-words.ts';

/** A question of an inquiry: of what a reader has written to the support. */
export interface InquiryQuestion {
  /** As the inquiry asks it, without what leads to it: «Подскажите, пожалуйста»; with what it is about where it says nothing by itself. */
  text: string;
  /** What to search for: the question, or what it asks about. */
  query: string;
  /** What stands before it, where it cannot be understood without. */
  context?: string;
}

/** A question of so few telling words is about what was said before it. */
const FEW_WORDS = 2;
/** How a question begins that stands behind another one: «…, и куда писать?». */
const ASKING =
  'где|куда|откуда|кто|кому|кем|когда|сколько|как|какой|какая|какое|какие|каким|чем|что|почему|зачем|нужно ли|надо ли|нужна ли|' +
  'нужен ли|можно ли|обязательно ли|должны ли|есть ли';
/** Question words that begin statements too: «Когда диск пришёл, …». */
const ALSO_STATING = /^(?:как|когда|что|чем|кто|какой|какая|какое|какие|каким)(?!\p{L})[^,]*,/iu;
const NEXT_QUESTION = new RegExp(
  `[,;]?(?<=[^.!?…])\\s+(?:а также|и|а|или)\\s+(?=(?:${ASKING})(?!\\p{L}))`,
  'giu',
);
const BEGINS_ASKING = new RegExp(`^(?:${ASKING})(?!\\p{L})`, 'iu');
/** What depends on the answer to the question before it: «Если нет, то какие…». */
const DEPENDING = new RegExp(`^если\\s[^.!?]*,\\s*(?:то\\s+)?(?:${ASKING})(?!\\p{L})`, 'iu');

const TO_KNOW =
  '(?:у?знать|понять|уточнить|подсказать|сказать|сообщить|разъяснить|пояснить|объяснить|ответить|прислать|выслать)';
/** Words that ask to be told; «хотим подключиться» tells and asks nothing. */
const TELL =
  `(?:(?:хотел(?:а|и|ось)?\\s+бы|хочу|хотим|могли\\s+бы)(?:\\s+(?:вы|вас))?\\s+${TO_KNOW}|` +
  '(?:подскажите|подскажете|скажите|уточните|разъясните|поясните|объясните|сообщите|ответьте|напишите|пришлите|вышлите|направьте|' +
  `дайте|укажите|прошу|просим|просьба|интересует|непонятно|не\\s+понятно|неясно)(?:\\s+вас)?(?:\\s+${TO_KNOW})?)`;
/** A trouble that is told in place of a question. */
const TROUBLE =
  'не\\s+(?:можем|могу|получается|получил[аи]?|приходит|приш(?:ёл|ел|ла|ло|ли)|подходит|открывается|работает|отвеча[ею]т)';
/** A sentence that asks without a question mark. */
const REQUEST = new RegExp(`(?<!\\p{L})(?:${TELL}|${TROUBLE})(?!\\p{L})`, 'iu');
const COMPLAINT = new RegExp(`(?<!\\p{L})${TROUBLE}(?!\\p{L})`, 'iu');
/** What leads to a question and is no part of it: «Коллеги, подскажите, пожалуйста, …». */
const LEAD_IN = new RegExp(
  '^(?:(?:здравствуйте|(?:уважаемые\\s+)?коллеги|и|а|но|также|ещё|еще|заодно|пожалуйста)(?!\\p{L})[,:!]?\\s+)*' +
    `(?:(?:не\\s+)?${TELL}(?!\\p{L})(?:,?\\s*пожалуйста)?[,:]?\\s+(?:о\\s+том,?\\s+)?(?=${ASKING}|нуж|можно|обязател|долж))?`,
  'iu',
);
/** A word that stands for something in the sentence before. */
const POINTING =
  /(?<!\p{L})(?:его|её|ее|их|ему|ей|им|он|она|оно|они|нём|нем|ней|них|это|этого|этом|этому|этот|эта|эту|этой|эти|этих|туда|там|тогда|оттуда)(?!\p{L})/iu;
/** What asks nothing by itself: «Что делать?» is about what was told before. */
const WHAT_NOW =
  'что\\s+(?:нам\\s+|теперь\\s+)?делать|как\\s+(?:нам\\s+)?(?:правильно\\s+)?(?:быть|поступить|действовать)|' +
  'куда\\s+(?:нам\\s+)?(?:писать|обращаться|обратиться|звонить)';
const BEGINS_WHAT_NOW = new RegExp(`^(?:и\\s+|а\\s+)?(?:${WHAT_NOW})(?!\\p{L})`, 'iu');
const ONLY_WHAT_NOW = new RegExp(`^(?:и\\s+|а\\s+)?(?:${WHAT_NOW})\\s*[?.!]*$`, 'iu');
/** So many sentences that state something are taken along with a question. */
const STATEMENTS = 2;
/** A question that is answered by yes or no: what was said before it are its conditions. */
const YES_OR_NO = /(?<!\p{L})(?:ли|можно|нельзя|допустимо)(?!\p{L})/iu;

/**
 * The questions of an inquiry, in its words and order; without any, its sentences that say something, unless it only says thanks.
 * Works for any string.
 */
export function questionsIn(inquiry: string): InquiryQuestion[] {
  const sentences = withTroubleAsQuestion(withListsSpelledOut(sentencesIn(inquiry)));
  const asking = sentences.filter(isQuestion);
  const others = isThanks(inquiry) ? [] : sentences.filter((sentence) => tellingIn(sentence) > 0);
  return (asking.length > 0 ? asking : others)
    .flatMap((sentence) => {
      const before = sentences.slice(0, sentences.indexOf(sentence));
      return partsOf(sentence).map((part, place, parts) => understood(part, before, parts[place - 1]));
    })
    .filter(({ query, context = '' }) => tellingIn(`${query} ${context}`) > 0);
}

/** Several questions of one sentence; «когда и как нам дадут доступ» is one. */
function partsOf(sentence: string): string[] {
  const parts = sentence.split(NEXT_QUESTION);
  return parts.every((part) => tellingIn(part) > 0) ? parts : [sentence];
}

function understood(part: string, before: readonly string[], first: string | undefined): InquiryQuestion {
  const text = asQuestion(part);
  const context = contextOf(text, before, first);
  if (context === undefined) return { text, query: text };
  return saysNothing(text) ? { text: `${context} ${text}`, query: context } : { text, query: text, context };
}

/**
 * What a question is about: «А что дальше?» says what it asks only with what stands before it.
 * @param before the sentences before its own
 * @param first what its own sentence asks before it
 */
function contextOf(text: string, before: readonly string[], first: string | undefined): string | undefined {
  const isShort = tellingIn(text) <= FEW_WORDS;
  const pointsBack = POINTING.test(text) || DEPENDING.test(text) || saysNothing(text);
  if (first !== undefined) return isShort || pointsBack ? first : undefined;
  const stated = before.slice(before.findLastIndex(isQuestion) + 1).slice(-STATEMENTS);
  if (stated.length === 0) return pointsBack ? before.at(-1) : undefined;
  const isConditional = isYesOrNo(text) || BEGINS_WHAT_NOW.test(text);
  return isShort || pointsBack || isConditional ? stated.join(' ') : undefined;
}

/** «Что делать?», «А что дальше?» */
function saysNothing(text: string): boolean {
  return ONLY_WHAT_NOW.test(text) || tellingIn(text) === 0;
}

function isYesOrNo(text: string): boolean {
  return YES_OR_NO.test(text) || (text.endsWith('?') && !BEGINS_ASKING.test(text));
}

/** «Пароль не подходит. Мы проверили. Что делать?» asks once: what to do about the trouble. */
function withTroubleAsQuestion(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const since = joined.findLastIndex((one) => one.endsWith('?')) + 1;
    const trouble = ONLY_WHAT_NOW.test(asQuestion(sentence))
      ? joined.findIndex((one, place) => place >= since && COMPLAINT.test(one))
      : -1;
    if (trouble < 0) joined.push(sentence);
    else joined[trouble] = `${joined[trouble] ?? ''} ${sentence}`;
  }
  return joined;
}

/** The question alone, as a sentence. */
function asQuestion(part: string): string {
  const text = part.trim();
  const own = text.replace(LEAD_IN, '');
  const sentence = own === '' ? text : own.charAt(0).toUpperCase() + own.slice(1);
  return (BEGINS_ASKING.test(sentence) || DEPENDING.test(sentence)) && !sentence.endsWith('?')
    ? `${sentence.replace(/[.,;:…]+$/u, '')}?`
    : sentence;
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
      if (tellingIn(item) >= FEW_WORDS) subject = item;
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
  return (
    sentence.endsWith('?') ||
    REQUEST.test(sentence) ||
    DEPENDING.test(sentence) ||
    (BEGINS_ASKING.test(sentence) && !ALSO_STATING.test(sentence))
  );
}
