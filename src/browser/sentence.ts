/**
 * Replaces `{name}` in a sentence, so that signs do not meet: a title that ends a sentence by itself, «Куда писать?», is followed
 * by no full stop, and one that stands in quotes has inner ones of another kind, «ВИС „Реестр“».
 */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}(\.?)/gu, (whole, name: string, stop: string, place: number) => {
    const value = values[name];
    if (value === undefined) return whole;
    const text = isQuoted(sentence.slice(0, place)) ? withInnerQuotes(String(value)) : String(value);
    return /[.?!…]$/u.test(text) ? text : `${text}${stop}`;
  });
}

/** Whether a quotation is open at the end of a text. */
function isQuoted(text: string): boolean {
  return text.lastIndexOf('«') > text.lastIndexOf('»');
}

function withInnerQuotes(text: string): string {
  return text.replaceAll('«', '„').replaceAll('»', '“');
}

/** Keys under which words hold the three forms of a Russian plural: `<key>.one`, `<key>.few` and `<key>.many`. */
type PluralKey<W> = keyof W extends infer K ? (K extends `${infer Key}.few` ? Key : never) : never;

/** The form of a sentence that fits a number: «1 день», «2 дня», «5 дней». */
export function plural<W extends Readonly<Record<string, string>>>(
  words: W,
  key: PluralKey<W>,
  count: number,
): string {
  const form = new Intl.PluralRules('ru').select(count);
  const name: string = key;
  return words[`${name}.${form === 'other' ? 'many' : form}`] ?? '';
}

/** Letters that are written from right to left, and the signs that change the direction of writing. */
const TURNS =
  /[\p{Bidi_Control}\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A text of the reader's, to be put into a sentence of ours: it cannot turn the words round it, and it stays on one line.
 * Only where it needs to be is it set apart (U+2068, U+2069); what is stored is left as it is.
 */
export function isolated(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return TURNS.test(line) ? `\u2068${line.replace(/\p{Bidi_Control}/gu, '')}\u2069` : line;
}
