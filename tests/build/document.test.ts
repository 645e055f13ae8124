import { describe, expect, it } from 'vitest';
import { anchorOf, pageHref } from '../../src/links/address.ts';
import { hasOwnHeading } from '../../src/features/text/own-headings.ts';
import { tailsAfter } from '../../src/model/walk.ts';
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
    // What only groups others has no words below its heading; those that end a clause come after all that stands in it.
    const tails = tailsAfter(regulation.clauses);
    const written = regulation.clauses.flatMap(({ id, text }) => [
      ...(text === '' ? [] : [text]),
      ...(tails.get(id) ?? []).map(({ tail = '' }) => tail),
    ]);
    expect(shown.map(textOf)).toEqual(written.map(wordsOf));
  },
);

describe('a heading that is ours', () => {
  it('stands in some regulation', () => {
    expect(
      library.regulations.flatMap(({ clauses }) => clauses.filter(hasOwnHeading)).length,
    ).toBeGreaterThan(0);
  });

  it.each([...library.regulations])(
    'is told from those of the document in $id, for every reader',
    (regulation) => {
      const { elements } = builtPage(pageHref(regulation.text.page));
      const [line] = elements.filter((element) => attribute(element, 'id') === 'own-headings');
      expect(line !== undefined, 'says whose they are').toBe(regulation.clauses.some(hasOwnHeading));
      if (line) expect(textOf(line)).toMatch(/добавлены нами\.$/u);
      for (const clause of regulation.clauses) {
        const heading = elements.find((one) => attribute(one, 'id') === anchorOf('clause', clause.id));
        expect(heading && attribute(heading, 'aria-describedby'), clause.id).toBe(
          hasOwnHeading(clause) ? 'own-headings' : undefined,
        );
      }
    },
  );
});
