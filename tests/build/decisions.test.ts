import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/decision/evaluate.ts';
import { anchorOf, pageHref } from '../../src/links/address.ts';
import { builtPage, readBuilt } from '../support/built-site.ts';
import { attribute, insideOf, valuesOf, withTag } from '../support/html.ts';
import { library } from '../support/library.ts';

interface Published {
  proved: Record<string, unknown>;
  rows: { answers: Record<string, string>; outcomes: string[]; clauses: string[] }[];
}

const decisions = library.regulations.flatMap((regulation) => regulation.decisions);

describe.each(decisions)('the table of $page', (decision) => {
  const { rows, proved } = JSON.parse(readBuilt(`/api/v1/decisions/${decision.page}.json`)) as Published;

  it('has as many rows as there are combinations of answers, each another one', () => {
    expect(new Set(rows.map(({ answers }) => JSON.stringify(answers))).size).toBe(rows.length);
    expect(proved).toEqual({
      combinations: rows.length,
      complete: true,
      unambiguous: true,
      reachable: true,
    });
  });

  it.each(rows)('agrees with the evaluation in $answers', ({ answers, outcomes, clauses }) => {
    const { outcomes: reached, next, dropped } = evaluate(decision, answers);
    expect([next, dropped]).toEqual([undefined, []]);
    expect(reached.map(({ id }) => id)).toEqual(outcomes);
    expect(clauses.every((ref) => library.items.some((item) => item.ref === ref))).toBe(true);
  });

  it('stands on the page row by row', () => {
    const { elements } = builtPage(pageHref(decision.page));
    const table = elements.find((element) => attribute(element, 'aria-labelledby') === 'proof');
    const shown = withTag(table ? insideOf(table) : [], 'tr')
      .slice(1)
      .map((row) => valuesOf(withTag(insideOf(row), 'a'), 'href'));
    expect(shown).toEqual(rows.map(({ outcomes }) => outcomes.map((id) => `#${anchorOf('outcome', id)}`)));
  });
});
