import { laidOut, plainText } from './markup.ts';

/** One sentence of a clause. Its address is the clause and its place in it: `1.8`, 2. */
export interface Sentence {
  clause: string;
  /** Place in the clause, counted from 1; the text after the children goes on counting. */
  index: number;
  /** The words without markup. */
  text: string;
}

/**
 * Where one sentence ends and the next begins: a closing mark with its brackets and quotes, a space, and a capital letter
 * or an opening quote. A semicolon before a capital letter ends a sentence too, as the documents print it by mistake.
 */
const border = /(?<=[.!?…;][)»”]*) (?=[«„“(]?\p{Lu})/u;

/** A piece that ends in an abbreviation or an initial is no sentence: «г. Москва», «п. А», «им. И. Иванова». */
const unfinished = /(?:^|[\s(«])(?:\p{L}|гг|пп|ст|стр|им|ул|руб|тыс|млн|млрд|обл|др|пр|см|ср|напр)\.$/u;

/** The sentences of a clause in reading order: those of its text, then those of its tail. */
export function sentencesOf({
  id,
  text,
  tail,
}: {
  id: string;
  text: string;
  tail?: string | undefined;
}): Sentence[] {
  return [text, tail ?? '']
    .flatMap(split)
    .map((sentence, place) => ({ clause: id, index: place + 1, text: sentence }));
}

/** The sentences that begin with these words; markup and the kind of a space do not count. */
export function sentencesBeginning(sentences: readonly Sentence[], words: string): Sentence[] {
  const plain = withPlainSpaces(plainText(words));
  return sentences.filter(({ text }) => withPlainSpaces(text).startsWith(plain));
}

function withPlainSpaces(text: string): string {
  return text.replace(/\s/gu, ' ');
}

function split(markdown: string): string[] {
  const pieces: string[] = [];
  for (const piece of laidOut(plainText(markdown)).split(border)) {
    const last = pieces.at(-1);
    if (last !== undefined && unfinished.test(last)) pieces[pieces.length - 1] = `${last} ${piece}`;
    else if (piece !== '') pieces.push(piece);
  }
  return pieces;
}
