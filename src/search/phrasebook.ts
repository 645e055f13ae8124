import type { Synonyms } from '../model/synonyms.ts';
import { stemsOf } from './fold.ts';

/** The everyday words of content/synonyms.yaml, ready to be put into the index beside the official ones. */
export interface Phrasebook {
  /** Everyday words for the official ones that stand in a title and a text. */
  everyday(title: readonly string[], text: readonly string[]): string[];
  /** Stems that ask for what a note with this title says the document is silent on. */
  silences(title: readonly string[]): string[];
  /** Stems that ask for a letter to be filled in. */
  letters: readonly string[];
}

/** How often one everyday word is repeated at most: it is a hint, not the word itself. */
const MOST = 3;

/** Reads the synonyms once for all records. */
export function makePhrasebook({ words, families, silences, letters }: Synonyms): Phrasebook {
  const pairs = Object.entries(words).map(([official, everyday]) => ({
    official: stemsOf(official),
    everyday: everyday.flatMap(stemsOf),
  }));
  const related = families.map((members) => members.map(stemsOf));
  const topics = silences.map(({ about, asked }) => ({
    about: about.map(stemsOf),
    asked: [...new Set(asked.flatMap(stemsOf))],
  }));
  return {
    everyday: (title, text) => {
      const timesOf = (phrase: readonly string[]): number =>
        Math.min(MOST, 2 * occurrences(title, phrase) + occurrences(text, phrase));
      return [
        ...pairs.flatMap(({ official, everyday }) => repeated(everyday, timesOf(official))),
        ...related.flatMap((members) => {
          const present = members.filter((member) => timesOf(member) > 0);
          if (present.length === 0) return [];
          return repeated(members.filter((member) => !present.includes(member)).flat(), 1);
        }),
      ];
    },
    silences: (title) =>
      topics
        .filter(({ about }) => about.some((phrase) => occurrences(title, phrase) > 0))
        .flatMap(({ asked }) => asked),
    letters: [...new Set(letters.flatMap(stemsOf))],
  };
}

function repeated(stems: readonly string[], times: number): string[] {
  return Array.from({ length: times }, () => stems).flat();
}

function occurrences(stems: readonly string[], phrase: readonly string[]): number {
  if (phrase.length === 0) return 0;
  return stems.filter((_, start) => phrase.every((stem, offset) => stems[start + offset] === stem)).length;
}
