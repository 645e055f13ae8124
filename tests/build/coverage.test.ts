import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/links/coverage.ts';
import { builtPage, readBuilt } from '../support/built-site.ts';
import { attribute, textOf } from '../support/html.ts';
import { library } from '../support/library.ts';

interface Published {
  figures: Record<string, number>;
  clauses: {
    ref: string;
    sentences: { index: number; text: string; guide: string[]; informational?: string }[];
  }[];
  statements: { ref: string; grounds: { ref: string; sentences?: number[] }[]; inferred: string[] }[];
}

describe.each(library.regulations)('the coverage of $id', (regulation) => {
  const published = JSON.parse(readBuilt(`/api/v1/coverage/${regulation.id}.json`)) as Published;
  const { elements, ids } = builtPage(`/${regulation.id}/coverage/`);

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
    for (const { ref, sentences } of published.clauses) {
      const clause = ref.split('/').at(-1) ?? '';
      for (const { index, guide, informational } of sentences) {
        expect(guide.length > 0 || informational !== undefined, `${ref} ${String(index)}`).toBe(true);
        expect(ids).toContain(`sentence-${clause}-${String(index)}`);
      }
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
