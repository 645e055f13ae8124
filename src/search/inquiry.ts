import {
  asQuestion,
  isComplaint,
  isConditional,
  isOnlyWhatNow,
  isQuestion,
  pointsBack,
  questionsOf,
  saysNothing,
  withoutStatement,
  type StatedQuestion,
} from './asking.ts';
import { isThanks, ownWordsOf, sentencesIn, tellingIn } from './inquiry-words.ts';

/** A question of an inquiry: of what a reader has written to the support. */
export interface InquiryQuestion {
  /** As the inquiry asks it, without what leads to it: «Подскажите, пожалуйста»; with what it is about where it says nothing by itself. */
  text: string;
  /** What to search for: the question, or what it asks about. */
  query: string;
  /** What stands before it, where it cannot be understood without. */
  context?: string;
  /** The whole inquiry, the words nearest to the question first. */
  about: string;
}

/** A question of so few telling words is about what was said before it. */
const FEW_WORDS = 2;
/** So many sentences that state something are taken along with a question. */
const STATEMENTS = 2;

/**
 * The questions of an inquiry, in its words and order; without any, its sentences that say something, unless it only says thanks.
 * Works for any string.
 */
export function questionsIn(inquiry: string): InquiryQuestion[] {
  const ownWords = ownWordsOf(inquiry);
  const sentences = withTroubleAsQuestion(withListsSpelledOut(sentencesIn(ownWords)));
  const asking = sentences.filter(isQuestion);
  const others = isThanks(ownWords) ? [] : sentences.filter((sentence) => tellingIn(sentence) > 0);
  return (asking.length > 0 ? asking : others)
    .flatMap((sentence) => {
      const at = sentences.indexOf(sentence);
      const before = sentences.slice(0, at);
      const about = [sentence, ...before.toReversed(), ...sentences.slice(at + 1)].join(' ');
      return questionsOf(sentence)
        .map((part) => withoutStatement(asQuestion(part)))
        .map((part, place, parts) => ({ ...understood(part, before, parts[place - 1]?.text), about }));
    })
    .filter(({ query, context = '' }) => tellingIn(`${query} ${context}`) > 0);
}

function understood(
  { stated, text }: StatedQuestion,
  before: readonly string[],
  first: string | undefined,
): Omit<InquiryQuestion, 'about'> {
  const context = stated ?? contextOf(text, before, first);
  if (context === undefined) return { text, query: text };
  return saysNothing(text) ? { text: `${context} ${text}`, query: context } : { text, query: text, context };
}

/**
 * What a question is about: «А что дальше?» says what it asks only with what stands before it.
 * @param before the sentences before its own
 * @param first what its own sentence asks before it
 */
function contextOf(text: string, before: readonly string[], first: string | undefined): string | undefined {
  const leans = tellingIn(text) <= FEW_WORDS || pointsBack(text);
  if (first !== undefined) return leans ? first : undefined;
  const stated = before.slice(before.findLastIndex(isQuestion) + 1).slice(-STATEMENTS);
  if (stated.length === 0) return pointsBack(text) ? before.at(-1) : undefined;
  return leans || isConditional(text) ? stated.join(' ') : undefined;
}

/** «Пароль не подходит. Мы проверили. Что делать?» asks once: what to do about the trouble. */
function withTroubleAsQuestion(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences) {
    const since = joined.findLastIndex((one) => one.endsWith('?')) + 1;
    const trouble = isOnlyWhatNow(asQuestion(sentence))
      ? joined.findIndex((one, place) => place >= since && isComplaint(one))
      : -1;
    if (trouble < 0) joined.push(sentence);
    else joined[trouble] = `${joined[trouble] ?? ''} ${sentence}`;
  }
  return joined;
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
