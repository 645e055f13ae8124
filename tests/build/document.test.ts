import { describe, expect, it } from 'vitest';
import { anchorOf, pageHref } from '../../src/links/address.ts';
import { hasOwnHeading } from '../../src/features/text/own-headings.ts';
import { renderBlock } from '../../src/words/markdown.ts';
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

describe('a heading that is ours', () => {
  it.each([...library.regulations])(
    'is told from those of the document in $id, for every reader',
    (regulation) => {
      const { elements } = builtPage(pageHref(regulation.text.page));
      const [line] = elements.filter((element) => attribute(element, 'id') === 'own-headings');
      expect(line && textOf(line)).toMatch(/добавлены нами\.$/u);
      for (const clause of regulation.clauses) {
        const heading = elements.find((one) => attribute(one, 'id') === anchorOf('clause', clause.id));
        expect(heading && attribute(heading, 'aria-describedby'), clause.id).toBe(
          hasOwnHeading(clause) ? 'own-headings' : undefined,
        );
      }
    },
  );
});
