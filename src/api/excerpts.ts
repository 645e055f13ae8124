import { hrefOf } from '../links/address.ts';
import { citationOf } from '../links/citation.ts';
import { quoteOf } from '../links/quote.ts';
import type { RetiredRef } from '../links/retired.ts';
import { shortHref } from '../links/short.ts';
import type { Item, Regulation } from '../model/library.ts';
import { plainText } from '../model/markup.ts';
import { makeRef } from '../model/ref.ts';
import { sentencesOf } from '../model/sentences.ts';
import { LEFT_OUT, type PlacedClause } from '../model/walk.ts';
import { stemsOf, tellingStems } from '../search/fold.ts';
import type { ExcerptsDocument } from './schemas.ts';

/**
 * What can be quoted from one regulation, for the reply composer: each thing with its words, citation and addresses; and
 * what took the place of things that are gone, for drafts and shared sets that still name them.
 * @param regulation only its title where it is gone as a whole
 */
export function excerptsDocumentOf(
  regulation: Regulation | { title: string },
  retired: readonly RetiredRef[],
): ExcerptsDocument {
  return {
    title: regulation.title,
    places: 'items' in regulation ? placesOf(regulation) : [],
    retired: retired.map(({ ref, fate }) => ({
      ref,
      title: fate.title,
      to: fate.to.flatMap((place) => place.ref ?? []),
    })),
  };
}

/** The answer to a question, and the words of the document that it rests on first. */
function answerTo(
  { id, clauses: [clause = ''] }: Item,
  regulation: Regulation,
): Pick<ExcerptsDocument['places'][number], 'answer' | 'quote' | 'citation' | 'verbatim'> {
  const { answer = '', silent, next } = regulation.faq?.items.find((asked) => asked.id === id) ?? {};
  return {
    answer: plainText([answer, silent, next].filter(Boolean).join(' ')),
    quote: nearestSentence(
      answer,
      regulation.clauses.find((placed) => placed.id === clause),
    ),
    citation: citationOf({ clauses: [clause] }, regulation),
    verbatim: true,
  };
}

/**
 * Of a clause of several sentences the one that has most words in common with an answer. What leads to the items of a clause says
 * that they are left out.
 */
function nearestSentence(answer: string, clause: PlacedClause | undefined): string {
  const words = new Set(tellingStems(answer));
  const common = (text: string): number => stemsOf(text).filter((stem) => words.has(stem)).length;
  const sentences = clause ? sentencesOf(clause).map(({ text }) => text) : [];
  const [nearest = ''] = sentences.sort((a, b) => common(b) - common(a));
  return nearest.endsWith(':') ? `${nearest} ${LEFT_OUT}` : nearest;
}

/** The letters that a step, or the clause of a step, asks for. */
function fittingLetters(
  { kind, id }: Item,
  { id: regulation, letters }: Regulation,
): Pick<ExcerptsDocument['places'][number], 'letters'> {
  const fitting = letters.filter(
    ({ steps, clauses }) =>
      (kind === 'step' && steps.includes(id)) ||
      (kind === 'clause' && steps.length > 0 && clauses.includes(id)),
  );
  return fitting.length > 0
    ? { letters: fitting.map((letter) => makeRef(regulation, 'letter', letter.id)) }
    : {};
}

function placesOf(regulation: Regulation): ExcerptsDocument['places'] {
  return regulation.items.map((item) => {
    const { text, verbatim } = quoteOf(item, regulation);
    return {
      ref: item.ref,
      kind: item.kind,
      title: item.title,
      citation: citationOf(item, regulation),
      quote: text,
      verbatim,
      ...(item.kind === 'faq' ? answerTo(item, regulation) : {}),
      ...fittingLetters(item, regulation),
      href: hrefOf(item),
      short: shortHref(item.ref),
    };
  });
}
