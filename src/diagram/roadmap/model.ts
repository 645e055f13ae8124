import { anchorOf, hrefOf, pageHref } from '../../links/address.ts';
import type { Decision, Procedure, Regulation } from '../../model/library.ts';
import type { Party } from '../../model/regulation.ts';
import { withCondition } from '../../procedure/condition.ts';
import type { StepIn } from '../../procedure/step-fields.ts';

/** A column of the road map: one party, or nobody where the document names nobody. */
export interface Lane {
  /** Id of the party; undefined for the lane of steps that nobody is named for. */
  party: string | undefined;
  name: string;
  side: Party['side'] | 'unnamed';
}

/** Something that is drawn as a box and leads to its place on the site. */
export interface RoadNode {
  /** The anchor of the step, by which progress finds it: `step-letter`. */
  node: string;
  href: string;
  text: string;
  /** Colours the box: the side that acts. */
  tone: string;
}

export interface RoadStep extends RoadNode {
  /** Full title with the condition of the step, for the list in words. */
  title: string;
  /** Place in its procedure, counted from 1. */
  number: number;
  lane: number;
  /** What passes to another party, with its channel. */
  message: { to: number; text: string } | undefined;
  environment: string | undefined;
  ongoing: boolean;
}

/** A part of the road map: a check, a procedure, or the standing duties. */
export type RoadmapSection =
  | { kind: 'decision'; title: string; href: string }
  | { kind: 'procedure'; title: string; href: string; after: string[]; steps: RoadStep[] }
  | { kind: 'upkeep'; steps: RoadStep[] };

export interface Roadmap {
  lanes: Lane[];
  sections: RoadmapSection[];
}

const sideOrder: readonly Lane['side'][] = ['applicant', 'either', 'unnamed', 'host'];

/**
 * The whole way through a regulation, from the first question to the standing duties, in the order of its checks and
 * procedures. Only parties that act or receive something have a lane: the reader's side to the left, the other to the right.
 * @param nobody name of the lane for steps of nobody.
 */
export function roadmapOf(regulation: Regulation, nobody: string): Roadmap {
  const { decisions, procedures } = regulation;
  const lanes = lanesOf(regulation, nobody);
  const stepsOf = (procedure: Procedure): RoadStep[] =>
    procedure.steps.map((step, index) => roadStep(lanes, regulation, procedure, step, index + 1));
  // Two procedures may end in the same duty; it is one.
  const duties = procedures.flatMap(stepsOf).filter(({ ongoing }) => ongoing);
  const upkeep = [...Map.groupBy(duties, ({ title }) => title).values()].flatMap(([first]) => first ?? []);
  return {
    lanes,
    sections: [
      ...decisions.map(decisionSection),
      ...procedures.map((procedure): RoadmapSection => ({
        kind: 'procedure',
        title: procedure.title,
        href: pageHref(procedure.page),
        after: decisions
          .flatMap(({ outcomes }) => outcomes)
          .filter(({ id }) => procedure.appliesWhen.includes(id))
          .map(({ title, short }) => short ?? title),
        steps: stepsOf(procedure).filter(({ ongoing }) => !ongoing),
      })),
      ...(upkeep.length > 0 ? [{ kind: 'upkeep' as const, steps: upkeep }] : []),
    ],
  };
}

function lanesOf({ passport, procedures }: Regulation, nobody: string): Lane[] {
  const steps = procedures.flatMap((procedure) => procedure.steps);
  const active = new Set(steps.flatMap(({ actor, to }) => [actor, to]));
  const lanes: Lane[] = passport.parties
    .filter(({ id }) => active.has(id))
    .map(({ id, name, side }) => ({ party: id, name, side }));
  if (steps.some(({ actor }) => actor === undefined))
    lanes.push({ party: undefined, name: nobody, side: 'unnamed' });
  return lanes.sort((a, b) => sideOrder.indexOf(a.side) - sideOrder.indexOf(b.side));
}

function decisionSection({ page, title }: Decision): RoadmapSection {
  return {
    kind: 'decision',
    title,
    href: pageHref(page),
  };
}

function roadStep(
  lanes: readonly Lane[],
  { passport }: Regulation,
  { page }: Procedure,
  step: StepIn<'roadmap'>,
  number: number,
): RoadStep {
  const { id, title, short, neededIf, actor, to, sends, gives, channel, environment, ongoing } = step;
  const laneOf = (party: string | undefined): number => lanes.findIndex((lane) => lane.party === party);
  const lane = laneOf(actor);
  const name = withCondition(short ?? title, neededIf);
  const target = to === undefined ? -1 : laneOf(to);
  const what = sends ?? gives.join('; ');
  const passed = channel && !what.includes(channel) ? `${what} (${channel})` : what;
  return {
    node: anchorOf('step', id),
    href: hrefOf({ page, kind: 'step', id }),
    text: ongoing ? name : `${String(number)}.\u00A0${name}`,
    tone: lanes[lane]?.side ?? 'unnamed',
    title: withCondition(title, neededIf),
    number,
    lane,
    message: target >= 0 && target !== lane ? { to: target, text: passed } : undefined,
    environment: passport.environments.find((one) => one.id === environment)?.name,
    ongoing,
  };
}
