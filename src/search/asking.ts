import { tellingIn } from './inquiry-words.ts';

/** How a question begins that stands behind another one: «…, и куда писать?». */
const ASKING =
  '(?:(?:в|во|до|для|за|из|к|ко|на|о|об|от|по|с|со|у|через)\\s+)?(?:как(?:ой|ая|ое|ие|им|ого|ому|ом|ую|их|ими)|чь(?:ё|е|я|и|ей|его|ему|им|их)|чей|' +
  'кого|ком|чего|чему|чём)|где|куда|откуда|кто|кому|кем|когда|сколько|как|чем|что|почему|зачем|нужно ли|надо ли|нужна ли|' +
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
/** A question that is answered by yes or no: what was said before it are its conditions. */
const YES_OR_NO = /(?<!\p{L})(?:ли|можно|нельзя|допустимо)(?!\p{L})/iu;

/** Whether a sentence asks, with or without a question mark. */
export function isQuestion(sentence: string): boolean {
  return (
    sentence.endsWith('?') ||
    REQUEST.test(sentence) ||
    DEPENDING.test(sentence) ||
    (BEGINS_ASKING.test(sentence) && !ALSO_STATING.test(sentence))
  );
}

/** Whether a sentence tells a trouble. */
export function isComplaint(sentence: string): boolean {
  return COMPLAINT.test(sentence);
}

/** Several questions of one sentence; «когда и как нам дадут доступ» is one, and so is «номер другой, а как сообщить его». */
export function questionsOf(sentence: string): string[] {
  const parts = sentence.split(NEXT_QUESTION);
  const [first = ''] = parts;
  const isOpposed = /^,\s+а\s/iu.test(sentence.slice(first.length));
  if (isOpposed && !isQuestion(first) && !BEGINS_ASKING.test(asQuestion(first))) return [sentence];
  return parts.every((part) => tellingIn(part) > 0) ? parts : [sentence];
}

/** The question alone, as a sentence. */
export function asQuestion(part: string): string {
  const text = part.trim();
  const own = text.replace(LEAD_IN, '');
  const sentence = own === '' ? text : own.charAt(0).toUpperCase() + own.slice(1);
  return (BEGINS_ASKING.test(sentence) || DEPENDING.test(sentence)) && !sentence.endsWith('?')
    ? `${sentence.replace(/[.,;:…]+$/u, '')}?`
    : sentence;
}

/** «Нам велели подключаться, куда слать анкету?» asks what stands behind the comma, unless it begins with a condition or a question. */
const STATED = new RegExp(
  `^(?<stated>.+),\\s+(?:(?:а|и|но|то|так)\\s+)?(?<asked>(?:${ASKING})(?!\\p{L})[^,]*?)[?.!]*$`,
  'iu',
);

/** A question, and what its own sentence states before it. */
export interface StatedQuestion {
  stated?: string;
  text: string;
}

/** Parts a question from the statement that stands before it in its sentence. */
export function withoutStatement(text: string): StatedQuestion {
  const { stated = '', asked = '' } = STATED.exec(text)?.groups ?? {};
  const isQuestionItself = BEGINS_ASKING.test(stated) || /^если(?!\p{L})/iu.test(stated);
  if (isQuestionItself || tellingIn(stated) === 0 || saysNothing(asked)) return { text };
  return { stated, text: `${asked.charAt(0).toUpperCase()}${asked.slice(1)}?` };
}

/** Whether a question is «Что делать?» and nothing more. */
export function isOnlyWhatNow(text: string): boolean {
  return ONLY_WHAT_NOW.test(text);
}

/** Whether a question tells nothing of what it asks: «Что делать?», «А сколько?» */
export function saysNothing(text: string): boolean {
  return isOnlyWhatNow(text) || tellingIn(text) === 0;
}

/** Whether a question cannot be understood without what stands before it. */
export function pointsBack(text: string): boolean {
  return POINTING.test(text) || DEPENDING.test(text) || saysNothing(text);
}

/** Whether what was said before a question may be the conditions under which it asks. */
export function isConditional(text: string): boolean {
  const isYesOrNo = YES_OR_NO.test(text) || (text.endsWith('?') && !BEGINS_ASKING.test(text));
  return isYesOrNo || BEGINS_WHAT_NOW.test(text);
}
