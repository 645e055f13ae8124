import { expect, it } from 'vitest';
import { pageHref } from '../../src/links/address.ts';
import { renderBlock } from '../../src/site/markdown.ts';
import { builtPage } from '../support/built-site.ts';
import { attribute, elementsOf, textOf, withTag } from '../support/html.ts';
import { library } from '../support/library.ts';

/** What a reader reads of a text in Markdown. */
function wordsOf(markdown: string): string {
  return withTag(elementsOf(renderBlock(markdown)), 'body')
    .map(textOf)
    .join('');
}

it.each([...library.regulations])(
  'the text page of $id holds every clause, word for word and in order',
  (regulation) => {
    const { elements } = builtPage(pageHref(regulation.text.page));
    const shown = elements.filter((element) => attribute(element, 'class')?.split(' ').includes('verbatim'));
    const written = regulation.clauses.map(({ text, tail }) => wordsOf(tail ? `${text}\n\n${tail}` : text));
    expect(shown.map(textOf)).toEqual(written);
  },
);
