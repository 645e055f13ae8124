import { join } from 'node:path';
import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { clauseHtml } from '../../src/words/clause-html.ts';
import { anchorOf } from '../../src/links/address.ts';
import { sentencesOf } from '../../src/model/sentences.ts';
import { builtPage, builtPages } from '../support/built-site.ts';
import { attribute, insideOf, type Element } from '../support/html.ts';
import { library } from '../support/library.ts';
import { sourceWords } from '../support/source-words.ts';
import { isVerbatim, notInSource, textsOf } from '../support/verbatim.ts';

const content = join(import.meta.dirname, '../../content');

/** The words inside the first element that holds the words of a document and comes after, or in, the one with that id. */
function markupAfter(elements: readonly Element[], id: string): string {
  const start = elements.findIndex((element) => attribute(element, 'id') === id);
  const found = elements
    .slice(start)
    .find((element) => attribute(element, 'class')?.split(' ').includes('verbatim'));
  return start >= 0 && found ? serialize(found) : '';
}

const normal = (html: string): string => serialize(parseFragment(html));

describe.each(library.regulations)('the words of $id', (regulation) => {
  const { id, clauses, text, passport } = regulation;
  const source = sourceWords(content, regulation);
  const pages = builtPages.filter(({ address }) => address.includes(`/${id}/`));

  it('stand on every page of it byte for byte as they were received', () => {
    expect(pages.length).toBeGreaterThanOrEqual(6);
    const wrong = pages.flatMap(({ address, elements }) =>
      notInSource(elements, source).map((words) => `${address}: ${words}`),
    );
    expect(wrong).toEqual([]);
  });

  it('stand in its text clause by clause, with no space of another kind', () => {
    const { elements } = builtPage(`/${text.page}/`);
    for (const clause of clauses)
      expect(markupAfter(elements, anchorOf('clause', clause.id)), clause.id).toBe(
        normal(clauseHtml(clause)),
      );
    const heads = elements.filter((element) => attribute(element, 'class')?.startsWith('document-title'));
    expect(heads.flatMap(insideOf).filter(isVerbatim).flatMap(textsOf)).toEqual(text.title);
  });

  it('stand so in the popovers of its clauses', () => {
    const popovers = pages.flatMap(({ elements }) =>
      elements.filter((element) => attribute(element, 'id')?.startsWith('words-')),
    );
    expect(popovers.length).toBeGreaterThan(clauses.length / 2);
    for (const popover of popovers) {
      const name = attribute(popover, 'id') ?? '';
      const clause = clauses.find((one) => `words-${one.id}` === name);
      expect(markupAfter([popover, ...insideOf(popover)], name), name).toBe(
        normal(clauseHtml(clause ?? { text: '', tail: undefined })),
      );
    }
  });

  it('stand so in its coverage, sentence by sentence', () => {
    const { elements } = builtPage(`/${id}/coverage/`);
    const shown = elements.filter(isVerbatim).map((element) => textsOf(element).join(''));
    expect(shown).toEqual(clauses.flatMap((clause) => sentencesOf(clause).map((sentence) => sentence.text)));
  });

  it('stand so in its definitions', () => {
    const definitions = passport.terms.flatMap(({ definition }) => definition ?? []);
    expect(definitions.length).toBeGreaterThan(2);
    expect(definitions.filter((words) => !source.includes(words))).toEqual([]);
    for (const address of [`/${id}/`, '/glossary/']) {
      const shown = builtPage(address).elements.filter(isVerbatim).flatMap(textsOf);
      expect(shown).toEqual(expect.arrayContaining(definitions));
    }
  });
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
