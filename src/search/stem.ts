/**
 * Porter's stemmer for Russian (https://snowballstem.org/algorithms/russian/stemmer.html), with one change: `й` becomes
 * `и` in the end, because Pagefind would drop its breve. Words in other letters stay as they are.
 */
export function stem(word: string): string {
  if (!/^[а-я]+$/u.test(word)) return word;
  const start = word.search(/[аеиоуыэюя]/u) + 1;
  if (start === 0) return plain(word);
  const head = word.slice(0, start);
  let rest = word.slice(start);

  const gerund = cut(rest, /(?:(?<=[ая])(?:вшись|вши|в)|(?:ив|ыв)(?:шись|ши)?)$/u);
  if (gerund !== undefined) {
    rest = gerund;
  } else {
    rest = cut(rest, /с[ья]$/u) ?? rest;
    const adjective = cut(rest, ADJECTIVE);
    if (adjective !== undefined) {
      rest = cut(adjective, /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)$/u) ?? adjective;
    } else {
      rest = cut(rest, VERB) ?? cut(rest, NOUN) ?? rest;
    }
  }
  rest = cut(rest, /и$/u) ?? rest;
  // «-ость» counts only in the second half of the word: after a vowel, a consonant, and both again.
  const tail = /[аеиоуыэюя][^аеиоуыэюя]+[аеиоуыэюя][^аеиоуыэюя]/u.exec(head.slice(-1) + rest);
  if (tail) rest = cut(rest, /ость?$/u) ?? rest;
  const superlative = cut(rest, /ейше?$/u);
  rest = superlative ?? rest;
  rest = rest.endsWith('нн') ? rest.slice(0, -1) : (cut(rest, /ь$/u) ?? rest);
  return plain(head + rest);
}

const ADJECTIVE = /(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/u;
const VERB =
  /(?:(?<=[ая])(?:ешь|йте|ете|нно|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н)|ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю)$/u;
const NOUN =
  /(?:иями|ями|ами|ией|иям|ием|иях|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)$/u;

function cut(text: string, ending: RegExp): string | undefined {
  return ending.test(text) ? text.replace(ending, '') : undefined;
}

function plain(word: string): string {
  return word.replaceAll('й', 'и');
}
