import { join } from 'node:path';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { clauseHtml } from '../../src/words/clause-html.ts';
import { renderBlock } from '../../src/words/markdown.ts';
import { popoverId } from '../../src/layout/popover-id.ts';
import { anchorOf, pageHref } from '../../src/links/address.ts';
import { sentencesOf } from '../../src/model/sentences.ts';
import { builtPage, builtPages } from '../support/built-site.ts';
import { attribute, insideOf, type Element } from '../support/html.ts';
import { library } from '../support/library.ts';
import { sourceWords } from '../support/source-words.ts';
import { isVerbatim, notInSource, textsOf } from '../support/verbatim.ts';

const content = join(import.meta.dirname, '../../content');

const holdsWords = (element: Element): boolean =>
  attribute(element, 'class')?.split(' ').includes('verbatim') ?? false;

/** The markup in the first element that holds words of a document; empty where none does. */
function wordsAmong(elements: readonly Element[]): string {
  const found = elements.find(holdsWords);
  return found ? serialize(found) : '';
}

/** The elements from the heading of a clause to that of the next one, without the words that end a clause around it. */
function elementsOfClause(elements: readonly Element[], id: string): Element[] {
  const start = elements.findIndex((element) => attribute(element, 'id') === anchorOf('clause', id));
  if (start < 0) throw new Error(`there is no clause ${id}`);
  const rest = elements.slice(start + 1);
  const next = rest.findIndex((element) => attribute(element, 'id')?.startsWith(anchorOf('clause', '')));
  return rest
    .slice(0, next < 0 ? undefined : next)
    .filter((element) => attribute(element, 'data-tail-of') === undefined);
}

const normal = (html: string): string => serialize(parseFragment(html));

describe.each(library.regulations)('the words of $id', (regulation) => {
  const { id, clauses, text, passport, coveragePage } = regulation;
  const source = sourceWords(content, regulation);
  const pages = builtPages.filter(({ address }) => address.includes(`/${id}/`));

  it('stand on every page of it byte for byte as they were received', () => {
    const own = new Set(regulation.items.map(({ page }) => pageHref(page)));
    expect(pages.map(({ address }) => address)).toEqual(expect.arrayContaining([pageHref(id), ...own]));
    const wrong = pages.flatMap(({ address, elements }) =>
      notInSource(elements, source).map((words) => `${address}: ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stand in its text clause by clause, with no space of another kind', () => {
    const { elements } = builtPage(`/${text.page}/`);
    for (const { id: clause, text: words, tail } of clauses) {
      // What only groups others has none; those that end a clause stand apart, after all that is in it.
      expect(wordsAmong(elementsOfClause(elements, clause)), clause).toBe(
        words && normal(renderBlock(words)),
      );
      const ends = elements.filter(
        (element) => attribute(element, 'data-tail-of') === anchorOf('clause', clause),
      );
      expect(
        ends.map((end) => serialize(end)),
        clause,
      ).toEqual(tail ? [normal(renderBlock(tail))] : []);
    }
    const heads = elements.filter((element) => attribute(element, 'class')?.startsWith('document-title'));
    expect(heads.flatMap(insideOf).filter(isVerbatim).flatMap(textsOf)).toEqual(text.title);
  });

  it('stand so in the popovers of its clauses', () => {
    const popovers = pages.flatMap(({ elements }) =>
      elements.filter((element) => attribute(element, 'id')?.startsWith('words-')),
    );
    // Whatever says what to do shows the words that it rests on.
    const guide = regulation.items.filter(({ kind }) => ['question', 'outcome', 'step'].includes(kind));
    const rested = new Set(guide.flatMap((item) => item.clauses.map(popoverId)));
    expect(popovers.map((popover) => attribute(popover, 'id'))).toEqual(expect.arrayContaining([...rested]));
    for (const popover of popovers) {
      const name = attribute(popover, 'id') ?? '';
      const clause = clauses.find((one) => `words-${one.id}` === name);
      expect(wordsAmong([popover, ...insideOf(popover)]), name).toBe(
        normal(clauseHtml(clause ?? { text: '', tail: undefined })),
      );
    }
  });

  it.runIf(coveragePage !== undefined)('stand so in its coverage, sentence by sentence', () => {
    const { elements } = builtPage(pageHref(coveragePage ?? ''));
    const shown = elements.filter(isVerbatim).map((element) => textsOf(element).join(''));
    expect(shown).toEqual(clauses.flatMap((clause) => sentencesOf(clause).map((sentence) => sentence.text)));
  });

  it('stand so in its definitions', () => {
    const definitions = passport.terms.flatMap(({ definition }) => definition ?? []);
    expect(definitions.filter((words) => !source.includes(words))).toEqual([]);
    for (const address of [`/${id}/`, '/glossary/']) {
      const shown = builtPage(address).elements.filter(isVerbatim).flatMap(textsOf);
      expect(shown).toEqual(expect.arrayContaining(definitions));
    }
  });
});

it('there are definitions to prove this by', () => {
  const terms = library.regulations.flatMap(({ passport }) => passport.terms);
  expect(terms.filter(({ definition }) => definition !== undefined).length).toBeGreaterThan(2);
});

it('knows a word that is not as it was received', () => {
  const [first] = library.regulations;
  if (!first) throw new Error('there is no regulation');
  const elements = insideOf(
    parseFragment(
      '<p data-verbatim>Использовать СМЭВ рекомендуется для иных видов</p>' +
        '<p class="verbatim">Использовать СМЭВ рекомендуется для\u{a0}иных видов</p>',
    ),
  );
  expect(notInSource(elements, sourceWords(content, first))).toEqual([
    'Использовать СМЭВ рекомендуется для\u{a0}иных видов',
  ]);
});
