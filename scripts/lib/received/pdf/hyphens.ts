/** What the rest of a document tells of a word that the end of a line has broken. In small letters. */
export interface WordsOfPrint {
  /** All its words that have a hyphen inside a line. */
  hyphened: ReadonlySet<string>;
  /** All its words that stand whole inside a line. */
  whole: ReadonlySet<string>;
}

/** Whether a hyphen at the end of a line belongs to its word, and whether that is sure. */
export interface Hyphen {
  keeps: boolean;
  sure: boolean;
}

const kept: Hyphen = { keeps: true, sure: true };
const dropped: Hyphen = { keeps: false, sure: true };

/** «инфор- | мация» is one word, «информационно- | технический» keeps its hyphen. */
export function hyphenBetween(before: string, after: string, print: WordsOfPrint): Hyphen {
  const [stem, tail] = [before.toLowerCase(), after.toLowerCase()];
  if (print.hyphened.has(`${stem}-${tail}`)) return kept;
  if (print.whole.has(stem + tail)) return dropped;
  // No word is broken behind its first letter: «в-третьих».
  if (stem.length === 1 || isPronoun(stem, tail) || isAdverb(stem, tail)) return kept;
  // «по-новому» and «по-лучившему» look alike; of the second kind are more.
  if (stem === 'по' && /[ое]му$/u.test(tail)) return { keeps: false, sure: false };
  return ofCompound(stem, tail);
}

/** «кто-либо», «какой-то», «кое-кому», «всё-таки» */
function isPronoun(stem: string, tail: string): boolean {
  if (/^(?:либо|нибудь)$/u.test(tail)) return true;
  if (stem === 'кое') return new RegExp(`^(?:${PRONOUN})$`, 'u').test(tail);
  if (tail === 'таки') return /^(?:вс[её]|так|опять|довольно)$/u.test(stem);
  return tail === 'то' && new RegExp(`^(?:${PRONOUN})$`, 'u').test(stem);
}

const PRONOUN =
  'к(?:то|ого|ому|ем|ом)|ч(?:то|его|ему|[её]м|ей|ья|ь[её]|ьи|ьих)|как(?:ой|ая|ое|ие|их|им|ими|ого|ому|ую|ом)?|где|куда|откуда|когда|почему|зачем|отчего|сколько|скольких';

/** «по-русски», «по-прежнему», «во-первых», «из-за» */
function isAdverb(stem: string, tail: string): boolean {
  switch (stem) {
    case 'по':
      // Not «по-иски» and «по-дписки».
      return new RegExp(`(?:[вджйнрстьг]ски|[чш]ески|цки|[бвднпрстчш]ьи)$|^(?:${OWN_WAY})$`, 'u').test(tail);
    case 'во':
      return /^(?:первых|вторых)$/u.test(tail);
    case 'из':
      return /^(?:за|под)$/u.test(tail);
    default:
      return false;
  }
}

/** What stands behind «по-» in the most common of its adverbs. */
const OWN_WAY =
  'латыни|(?:нов|стар|друг|ин|разн|видим|всяк|особ|прост|добр|плох|мирн|людск)ому|(?:прежн|мо|тво|сво|наш|ваш|хорош)ему';

/** First parts that Russian joins to an adjective with a hyphen. */
const COMPOUND =
  /^(?:информационно|организационно|нормативно|научно|материально|социально|программно|планово|финансово|экономико|технико|санитарно|административно|контрольно|уч[её]тно|при[её]мо|проектно|учебно|судебно|лечебно|торгово|производственно|хозяйственно|кредитно|денежно|расч[её]тно|культурно|жилищно|товарно|инженерно|консультативно|справочно|методико|сметно|купли|интернет|веб|онлайн|вице)$/u;

/** «эксплуатационно-», «государственно-»: made of an adjective, as the first part of a compound is. */
const OF_ADJECTIVE = /(?:[аоуеи]нно|[ае]льно|ивно|ично|еско)$/u;
const ADJECTIVE = /(?:[ыи]й|[ая]я|[оыие]е|[оеы]й|[ое]го|[ое]му|[ыи]х|[ыи]ми?|[ую]ю|[ое]м)$/u;

/** Short rests are endings: «контрольно- | го» is one word. */
function ofCompound(stem: string, tail: string): Hyphen {
  if (tail.length < 5) return dropped;
  if (COMPOUND.test(stem)) return kept;
  if (/^(?:служащ|обязанн|пленн)/u.test(tail)) return dropped;
  return OF_ADJECTIVE.test(stem) && ADJECTIVE.test(tail) ? { keeps: true, sure: false } : dropped;
}
