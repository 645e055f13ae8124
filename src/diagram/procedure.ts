import type { Regulation } from '../model/library.ts';
import { withCondition } from '../procedure/condition.ts';
import { followers } from '../procedure/order.ts';
import type { StepIn } from '../procedure/step-fields.ts';
import { anchorOf } from '../links/address.ts';
import { flowchart, label } from './mermaid.ts';

/** A procedure without what the diagram does not show. */
interface DrawnProcedure {
  steps: readonly StepIn<'flowchart'>[];
}

/**
 * Draws a procedure as a Mermaid flowchart: one node a step, named as its anchor and linked to it; an arrow leads from
 * a step to each step that requires it, a dotted one back to where all may start again. The class of a node is the side that acts.
 */
export function procedureDiagram(procedure: DrawnProcedure, regulation: Regulation): string {
  const sideOf = (actor: string | undefined): string =>
    regulation.passport.parties.find((party) => party.id === actor)?.side ?? 'unnamed';
  const node = (id: string): string => anchorOf('step', id);
  return flowchart('dagre', [
    ...procedure.steps.map((step, index) => {
      const { id, title, short, actor, ongoing, requires, neededIf } = step;
      const name = short ?? title;
      // A condition stands on the arrows that lead to the step.
      const shown = requires.length > 0 ? name : withCondition(name, neededIf);
      const text = label(`${String(index + 1)}.\u{a0}${shown}`);
      return `${node(id)}${ongoing ? `([${text}])` : `[${text}]`}:::${sideOf(actor)}`;
    }),
    ...procedure.steps.flatMap(({ id, requires, neededIf }) =>
      requires.map((required) => `${node(required)} -->${onArrow(neededIf)} ${node(id)}`),
    ),
    ...procedure.steps.flatMap(({ id, returnsTo }) =>
      returnsTo.map(({ step, when }) => `${node(id)} -.->${onArrow(when)} ${node(step)}`),
    ),
    ...stacked(procedure.steps).map(([above, below]) => `${node(above)} ~~~ ${node(below)}`),
    ...procedure.steps.map(({ id }) => `click ${node(id)} href "#${node(id)}"`),
  ]);
}

function onArrow(condition: string | undefined): string {
  return condition === undefined ? '' : `|${label(condition)}|`;
}

/**
 * Pairs to draw one above the other, without an arrow: a step that neither requires anything nor opens anything would
 * stand in a column of its own and make the drawing too wide for a phone.
 */
function stacked(steps: DrawnProcedure['steps']): [string, string][] {
  return steps.flatMap(({ id, requires }, index): [string, string][] => {
    const below = steps[index + 1];
    const alone = requires.length === 0 && followers(steps, id).length === 0;
    return alone && below ? [[id, below.id]] : [];
  });
}

/** The same in words, one sentence a step, for those who do not see the drawing. */
export function describeProcedure(
  procedure: DrawnProcedure,
  nobody: string,
  regulation: Regulation,
): StepInWords[] {
  const numberOf = new Map(procedure.steps.map(({ id }, index) => [id, index + 1]));
  const numbers = (ids: readonly string[]): number[] => ids.flatMap((id) => numberOf.get(id) ?? []);
  return procedure.steps.map(({ id, title, neededIf, actor, requires, returnsTo }) => ({
    title,
    neededIf,
    actor: regulation.passport.parties.find((party) => party.id === actor)?.name ?? nobody,
    after: numbers(requires),
    before: numbers(followers(procedure.steps, id)),
    back: returnsTo.map(({ step, when }) => ({ to: numberOf.get(step) ?? 0, when })),
  }));
}

interface StepInWords {
  title: string;
  /** When the step is needed, where it is not needed by all. */
  neededIf: string | undefined;
  actor: string;
  /** Numbers of the steps that come first. */
  after: number[];
  /** Numbers of the steps that this one opens. */
  before: number[];
  /** Steps to which this one may send back, and when. */
  back: { to: number; when: string }[];
}
