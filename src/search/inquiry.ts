import { isTelling, stemsOf } from './fold.ts';
import { GREETING } from './query.ts';

/** A question of an inquiry: of what a reader has written to the support. */
export interface InquiryQuestion {
  /** As the inquiry asks it, without what leads to it: «Подскажите, пожалуйста». */
  text: string;
  /** What to search for: the question, and the sentence before it where it cannot be understood without. */
  query: string;
}

/** A question with fewer telling words is about what the sentence before it says. */
const FEWEST_WORDS = 2;
/** Longer inquiries are cut. */
const LONGEST = 20_000;

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

/** Words that ask to be told. */
const TELL =
  '(?:хотел(?:а|и|ось)?\\s+бы|хочу|хотим|могли\\s+бы|подскажите|подскажете|скажите|уточните|разъясните|поясните|объясните|' +
  'сообщите|ответьте|прошу|просим|просьба|интересует|непонятно|не\\s+понятно|неясно)(?:\\s+(?:вы|вас))?' +
  '(?:\\s+(?:у?знать|понять|уточнить|подсказать|сказать|сообщить|разъяснить|пояснить|объяснить|ответить))?';
/** A sentence that asks without a question mark. */
const REQUEST = new RegExp(
  `(?<!\\p{L})(?:${TELL}|не можем|не могу|не получается|не приходит|не пришл?[аои]?л?|не подходит|не открывается|не работает)(?!\\p{L})`,
  'iu',
);
/** What leads to a question and is no part of it: «Коллеги, подскажите, пожалуйста, …». */
const LEAD_IN = new RegExp(
  '^(?:(?:здравствуйте|(?:уважаемые\\s+)?коллеги|и|а|но|также|ещё|еще|заодно|пожалуйста)(?!\\p{L})[,:!]?\\s+)*' +
    `(?:(?:не\\s+)?${TELL}(?!\\p{L})(?:,?\\s*пожалуйста)?[,:]?\\s+(?:о\\s+том,?\\s+)?(?=${ASKING}|нуж|можно|обязател|долж))?`,
  'iu',
);
/** A word that stands for something in the sentence before. */
const POINTING =
  /(?<!\p{L})(?:его|её|ее|их|ему|ей|им|он|она|оно|они|нём|нем|ней|них|это|этого|этом|этому|этот|эта|эту|этой|эти|этих|туда|там|тогда|оттуда)(?!\p{L})/iu;
/** A question that is answered by yes or no: what was said before it are its conditions. */
const YES_OR_NO = /(?<!\p{L})(?:ли|можно|нельзя|допустимо)(?!\p{L})/iu;
/** An abbreviation whose point ends no sentence. */
const ABBREVIATED = String.raw`(?<!(?:^|[^\p{L}])(?:пп?|подп|ст|ч|гл|абз|г|гг|т\.?\s?[кнчое]|т|др|пр|см|ср|напр|стр|рис|табл|им|ул|д|кв|оф|тел|доб|руб|тыс|млн|ред)\.)`;
const SENTENCE_END = new RegExp(String.raw`\n\s*\n|(?<=[.!?…])${ABBREVIATED}\s+|(?<=[?!])(?=\p{Lu})`, 'iu');

/**
 * The questions of an inquiry, in its words and order; without any, its sentences that say something. Greetings and signatures
 * are left out. Works for any string.
 */
export function questionsIn(inquiry: string): InquiryQuestion[] {
  const sentences = withListsSpelledOut(sentencesOf(inquiry));
  const asking = sentences.filter(isQuestion);
  const chosen = asking.length > 0 ? asking : sentences.filter((sentence) => tellingIn(sentence) > 0);
  return chosen
    .flatMap((sentence) => {
      const before = sentences[sentences.indexOf(sentence) - 1];
      return sentence
        .split(NEXT_QUESTION)
        .map((part, place, parts) => understood(part, place === 0 ? before : parts[place - 1]));
    })
    .filter(({ query }) => tellingIn(query) > 0);
}

/** A question with what it is about: «А что дальше?» says what it asks only with the sentence before it. */
function understood(part: string, before: string | undefined): InquiryQuestion {
  const text = asQuestion(part);
  const conditional = YES_OR_NO.test(text) && before !== undefined && !isQuestion(before);
  const leaning =
    tellingIn(text) < FEWEST_WORDS || POINTING.test(text) || DEPENDING.test(part) || conditional;
  // What is asked comes first: a long query is cut.
  return { text, query: leaning && before !== undefined ? `${text} ${before}` : text };
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
  return (
    sentence.endsWith('?') ||
    REQUEST.test(sentence) ||
    DEPENDING.test(sentence) ||
    (BEGINS_ASKING.test(sentence) && !ALSO_STATING.test(sentence))
  );
}

function sentencesOf(inquiry: string): string[] {
  return inquiry
    .toWellFormed()
    .slice(0, LONGEST)
    .replace(GREETING, '')
    .replace(/^\s*(?:[-–•]|\d+[.)])\s+/gmu, '\n\n')
    .split(/\n\s*(?:с\s+(?:уважением|наилучшими|благодарностью)|--)/iu, 1)
    .flatMap((text) => text.replace(/\n(?=\s*(?:\p{Lu}|[-–•\d]))/gu, '\n\n').split(SENTENCE_END))
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
