import { hrefOf, pageHref } from './address.ts';
import { pageOfNote, type Regulation } from '../model/library.ts';

/** Something that a document says, or leaves unsaid, in one line; with its place on the site. */
interface Fact {
  text: string;
  href?: string;
}

/** What documents are compared by, in the order of the page. */
export const aspects = ['ways', 'environments', 'answers', 'channels', 'arrives', 'unsaid'] as const;
type Aspect = (typeof aspects)[number];

/** What one document has under each aspect. An empty list: nothing in its text. */
export function aspectsOf(regulation: Regulation): Record<Aspect, Fact[]> {
  return {
    ways: waysOf(regulation),
    environments: regulation.passport.environments.map(({ name }) => ({ text: name })),
    answers: answersOf(regulation),
    channels: channelsOf(regulation),
    arrives: arrivalsOf(regulation),
    unsaid: unsaidOf(regulation),
  };
}

/** Checks, then procedures with the number of their steps; standing duties are no steps. */
function waysOf({ decisions, procedures }: Regulation): Fact[] {
  return [
    ...decisions.map(({ page, title }) => ({ text: title, href: pageHref(page) })),
    ...procedures.map(({ page, title, steps }) => ({
      text: `${title} (${String(steps.filter(({ ongoing }) => !ongoing).length)})`,
      href: pageHref(page),
    })),
  ];
}

/** The parties of the side that is connected to, and the addresses that the text names. */
function answersOf({ id: page, passport }: Regulation): Fact[] {
  return [
    ...passport.parties
      .filter(({ side }) => side === 'host')
      .map(({ id, name }) => ({ text: name, href: hrefOf({ page, kind: 'party', id }) })),
    ...passport.contacts.map(({ id, value }) => ({
      text: value,
      href: hrefOf({ page, kind: 'contact', id }),
    })),
  ];
}

/** What the reader's side sends to somebody, and by which way where the text names one. */
function channelsOf(regulation: Regulation): Fact[] {
  return stepsOf(regulation)
    .filter(({ step, host }) => !host && step.to !== undefined)
    .map(({ step: { id, title, channel }, page }) => ({
      text: withWay(title, channel),
      href: hrefOf({ page, kind: 'step', id }),
    }));
}

/** What comes from the other side, and by which way. */
function arrivalsOf(regulation: Regulation): Fact[] {
  return stepsOf(regulation)
    .filter(({ step, host }) => host && step.gives.length > 0)
    .map(({ step: { id, gives, channel }, page }) => ({
      text: withWay(gives.join('; '), channel),
      href: hrefOf({ page, kind: 'step', id }),
    }));
}

function withWay(what: string, channel: string | undefined): string {
  return channel === undefined ? what : `${what} (${channel})`;
}

/** What the text leaves unsaid and nobody can go on without. */
function unsaidOf(regulation: Regulation): Fact[] {
  return regulation.notes
    .filter(({ kind, cost }) => kind === 'silence' && cost === 'blocks')
    .map((note) => ({
      text: note.title,
      href: hrefOf({ page: pageOfNote(regulation, note), kind: 'note', id: note.id }),
    }));
}

function stepsOf({ procedures, passport }: Regulation) {
  const hosts = new Set(passport.parties.filter(({ side }) => side === 'host').map(({ id }) => id));
  return procedures.flatMap(({ page, steps }) =>
    steps.map((step) => ({ step, page, host: step.actor !== undefined && hosts.has(step.actor) })),
  );
}
