import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/links/coverage.ts';
import { pageHref } from '../../src/links/address.ts';
import { noLongerInForce } from '../../src/words/in-force.ts';
import { say } from '../../src/words/words.ts';
import { builtPage, readBuilt } from '../support/built-site.ts';
import { attribute, textOf, withTag } from '../support/html.ts';
import { library } from '../support/library.ts';

interface Published {
  figures: Record<string, number>;
  clauses: {
    ref: string;
    sentences: { index: number; text: string; guide: string[]; informational?: string }[];
  }[];
  statements: { ref: string; grounds: { ref: string; sentences?: number[] }[]; inferred: string[] }[];
}

/** A regulation need not show its coverage; one that is only begun does not. */
const shownOf = library.regulations.filter(({ coveragePage }) => coveragePage !== undefined);

it('is shown of some regulation', () => {
  expect(shownOf.length).toBeGreaterThan(0);
});

describe.each(shownOf)('the coverage of $id', (regulation) => {
  const published = JSON.parse(readBuilt(`/api/v1/coverage/${regulation.id}.json`)) as Published;
  const { elements, ids } = builtPage(pageHref(regulation.coveragePage ?? ''));
  const [main] = withTag(elements, 'main');
  if (!main) throw new Error('the page has no main part');

  it('publishes the figures that are worked out from the content', () => {
    expect(published.figures).toEqual(coverageOf(regulation).figures);
    expect(published.figures['uncovered']).toBe(0);
  });

  it('shows the same figures on the page', () => {
    const shown = elements.filter((element) => attribute(element, 'data-figure') !== undefined);
    const {
      sentences,
      covered,
      informational,
      uncovered,
      noted,
      statements,
      statementsWithInferred,
      inferred,
    } = published.figures;
    expect(shown.map(textOf)).toEqual(
      [sentences, covered, informational, uncovered, noted, statements, statementsWithInferred, inferred].map(
        String,
      ),
    );
  });

  it('gives every sentence a ground or a reason, and the page an anchor for it', () => {
    // Nothing can rest on what is no longer in force.
    const ended = new Set(regulation.clauses.flatMap((one) => (one.repealed ? [one.id] : [])));
    for (const { ref, sentences } of published.clauses) {
      const clause = ref.split('/').at(-1) ?? '';
      for (const { index, guide, informational } of sentences) {
        expect(
          guide.length > 0 || informational !== undefined || ended.has(clause),
          `${ref} ${String(index)}`,
        ).toBe(true);
        expect(ids).toContain(`sentence-${clause}-${String(index)}`);
      }
    }
  });

  it('says on the page why nothing rests on a sentence: never that nothing does, and of what has ended that it has', () => {
    expect(textOf(main)).not.toContain(say('coverage.nothing'));
    for (const { id, repealed } of regulation.clauses) {
      const sentences = elements.filter((element) => attribute(element, 'id')?.startsWith(`sentence-${id}-`));
      for (const sentence of repealed ? sentences : [])
        expect(textOf(sentence), id).toContain(repealed && noLongerInForce(repealed));
    }
  });

  it('agrees both ways: what rests on a sentence names it, and what names it rests on it', () => {
    for (const { ref, sentences } of published.clauses) {
      for (const { index, guide } of sentences) {
        const naming = published.statements
          .filter(({ grounds }) =>
            grounds.some((ground) => ground.ref === ref && (ground.sentences?.includes(index) ?? true)),
          )
          .map((statement) => statement.ref)
          .filter((statement) => !statement.includes('/party/'));
        expect([...guide].sort(), `${ref} ${String(index)}`).toEqual(naming.sort());
      }
    }
  });
});
