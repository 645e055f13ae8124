import type { Regulation } from '../../model/library.ts';
import type { PlacedClause } from '../../model/walk.ts';
import { onlyGroups } from '../clauses.ts';
import type { CheckInput } from '../input.ts';
import { placesIn } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

/** Kinds of things about which somebody will ask. */
const answering: readonly string[] = ['clause', 'step', 'outcome', 'note'];

export const unaskedThing = defineRule(
  'unasked-thing',
  'Where the questions that people ask are written down, every step, result and note, and every clause that orders something, answers one of them.',
  (input) => input.library.regulations.flatMap((regulation) => find(input, regulation)),
);

/** Clauses that are no longer in force, that order nothing, or that only group others. */
function asksNothing(clause: PlacedClause): boolean {
  const { isFootnote, repealed, informational } = clause;
  // Every footnote is informational by itself, whatever it says.
  return repealed !== undefined || (informational !== undefined && !isFootnote) || onlyGroups(clause);
}

function find(input: CheckInput, { faq, items, clauses }: Regulation): Finding[] {
  if (!faq) return [];
  const said = new Set(faq.items.flatMap(({ says }) => says));
  const idle = new Set(clauses.filter(asksNothing).map(({ id }) => id));
  return items
    .filter(({ kind, id }) => answering.includes(kind) && !(kind === 'clause' && idle.has(id)))
    .filter(({ kind, id }) => !said.has(`${kind}/${id}`))
    .map(({ kind, id, title }) => ({
      ...placesIn(input, faq.page, 'questions')('items'),
      message: `no question is answered by ${kind}/${id} («${title}»)`,
      hint: 'name it in the "says" of the question that it answers, or write the question',
    }));
}
