import type { Words } from '../../words/word-types.ts';
import { proceduresOf, statusOf, type Case } from '../../cases/case.ts';
import { proceduresShown, regulationsAsked } from '../../cases/limits.ts';
import { dayOf } from '../../cases/day.ts';
import { markIn, overviewOf } from '../../cases/overview.ts';
import { currentMark, orphans } from '../../cases/revision.ts';
import type { Former, PageStep, TrackedProcedure, TrackedRegulation } from '../../cases/tracked.ts';
import { regulationIdOf } from '../../links/address.ts';
import { withCondition } from '../../procedure/condition.ts';
import { linkItem, listItem, part } from '../../browser/dom.ts';
import { fill, plural } from '../../browser/sentence.ts';
import { sitePath } from '../../browser/site-path.ts';
import { standing } from '../../browser/state-words.ts';
import { waitItem } from '../../browser/wait-item.ts';
import { trackedRegulation, trackedRegulations } from '../../browser/tracked-file.ts';
import { showBegunLetters } from './begun-letters.ts';
import { caseActions, isOffered, type CaseAction } from './case-actions.ts';

interface CardOptions {
  words: Words<'cases'>;
  trackerWords: Words<'tracker'>;
  template: (name: string) => DocumentFragment;
  act: (action: CaseAction, id: string) => void;
  /** Makes the case the chosen one, before a procedure of it is opened. */
  choose: (id: string) => void;
}

/** The card of a case: where each procedure stands, and what can be done with the case. */
export function caseCard(on: Case, name: string, options: CardOptions): HTMLElement {
  const card = part(options.template('card'), '[data-case]');
  card.dataset['case'] = on.id;
  part(card, '[data-name]').textContent = name;
  for (const action of caseActions) {
    const button = part(card, `[data-act="${action}"]`);
    button.hidden = !isOffered(action, statusOf(on));
    button.setAttribute('aria-label', fill(options.words[`act.${action}`], { name }));
    button.addEventListener('click', () => options.act(action, on.id));
  }
  const own = proceduresOf(on);
  const showAll = listInParts(card, options.words, (page) => procedureItem(on, page, options));
  showAll(own);
  void marksElsewhere(on).then(({ pages, gone }) => {
    showAll([...own, ...pages]);
    showOrphans(card, gone, options.words);
  });
  void showBegunLetters(card, on, options.choose);
  return card;
}

/**
 * The procedures of a case, which may be thousands: some at once, more on request.
 *
 * @returns shows procedures; further ones may follow those that it was called with before
 */
function listInParts(
  card: HTMLElement,
  words: Words<'cases'>,
  itemOf: (page: string) => HTMLElement,
): (pages: readonly string[]) => void {
  const list = part(card, '[data-procedures]');
  const more = part(card, '[data-more-procedures]');
  let all: readonly string[] = [];
  let room = proceduresShown;
  const draw = (): void => {
    list.append(...all.slice(list.children.length, room).map(itemOf));
    part(card, '[data-no-procedures]').hidden = all.length > 0;
    more.hidden = all.length <= room;
    more.textContent = fill(words['more'], { count: all.length - room });
  };
  more.addEventListener('click', () => {
    const first = room;
    room += proceduresShown;
    draw();
    // The button is gone with the last part.
    if (more.hidden) list.children[first]?.querySelector('a')?.focus();
  });
  return (pages) => {
    all = pages;
    draw();
  };
}

function procedureItem(on: Case, page: string, options: CardOptions): HTMLElement {
  const item = part(options.template('procedure'), 'li');
  const link = part(item, '[data-open]', HTMLAnchorElement);
  link.href = sitePath(`/${page}/`);
  link.textContent = page;
  part(item, '[data-sheet]', HTMLAnchorElement).href = sitePath(`/my/form/${page}/#${on.id}`);
  item.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) options.choose(on.id);
  });
  void trackedRegulation(regulationIdOf(page)).then(
    (regulation) => {
      const procedure = regulation.procedures.find((each) => each.page === page);
      if (procedure) drawProcedure(item, on, procedure, regulation, options);
      else part(item, '[data-count]').textContent = options.words['procedureGone'];
    },
    () => {
      part(item, '[data-count]').textContent = options.words['notLoaded'];
    },
  );
  return item;
}

function drawProcedure(
  item: HTMLElement,
  on: Case,
  procedure: TrackedProcedure,
  regulation: TrackedRegulation,
  { words, trackerWords }: CardOptions,
): void {
  const { marks, progress, now, waits, review } = overviewOf(on, procedure.steps, dayOf(new Date()));
  const { done, total } = progress;
  const page = sitePath(`/${procedure.page}/`);
  const addressOf = ({ id }: PageStep): string => `${page}#step-${id}`;
  const saidOf = (step: PageStep): string => standing(step, markIn(marks, step), trackerWords);
  const [next, ...alsoNow] = now;
  part(item, '[data-open]').textContent = `${regulation.shortTitle}: ${procedure.title}`;
  part(item, '[data-count]').textContent = fill(trackerWords['count'], { done, total });
  const bar = part(item, '[data-bar]', HTMLProgressElement);
  bar.max = Math.max(1, total);
  bar.value = done;
  bar.setAttribute('aria-label', procedure.title);
  part(item, '[data-next-line]').hidden = next === undefined && done < total;
  part(item, '[data-next-label]').textContent = trackerWords[next ? 'next' : 'allDone'];
  const link = part(item, '[data-next]', HTMLAnchorElement);
  link.hidden = next === undefined;
  if (next) {
    link.href = addressOf(next);
    link.textContent = withCondition(next.title, next.neededIf);
  }
  const said = next && saidOf(next);
  part(item, '[data-next-stands]').textContent = said ? `— ${said}` : '';
  part(item, '[data-further]').replaceChildren(
    ...alsoNow.map((step) => linkItem(step.title, addressOf(step), saidOf(step))),
    ...waits.map((wait) => waitItem(wait, wait.step.title, addressOf(wait.step), trackerWords)),
  );
  const notice = part(item, '[data-review]');
  notice.hidden = review.length === 0;
  notice.textContent = fill(plural(words, 'review', review.length), { count: review.length });
}

/**
 * What is marked in a case beside its own list of procedures: procedures that were marked before cases had such a list (in
 * the first version of the site), and steps that are gone.
 */
async function marksElsewhere(on: Case): Promise<{ pages: string[]; gone: Former[] }> {
  const loaded = await trackedRegulations(lastMarked(on).slice(0, regulationsAsked));
  const marked = (steps: readonly PageStep[]): boolean =>
    steps.some((step) => currentMark(on, step).mark.state !== 'open');
  const known = new Set(loaded.map(({ id }) => id));
  const steps = Object.fromEntries(
    Object.entries(on.steps).filter(([ref]) => known.has(regulationIdOf(ref))),
  );
  return {
    pages: loaded
      .flatMap(({ procedures }) => procedures)
      .filter(({ page, steps }) => on.procedures[page] === undefined && marked(steps))
      .map(({ page }) => page),
    gone: orphans(
      { ...on, steps },
      loaded.flatMap(({ procedures }) => procedures.flatMap((procedure) => procedure.steps)),
      loaded.flatMap((regulation) => regulation.gone),
    ),
  };
}

/** The regulations that a case has marks on, those that were marked last before the others. */
function lastMarked({ steps }: Case): string[] {
  const byMoment = Object.entries(steps).sort(([, a], [, b]) => b.at - a.at);
  return [...new Set(byMoment.map(([ref]) => regulationIdOf(ref)))];
}

/** Marks on steps that are gone are shown, not dropped. */
function showOrphans(card: HTMLElement, gone: readonly Former[], words: Words<'cases'>): void {
  const shown = gone.slice(0, proceduresShown);
  part(card, '[data-orphans]').hidden = gone.length === 0;
  part(card, '[data-orphan-list]').replaceChildren(...shown.map(({ title }) => listItem(title)));
  const count = gone.length - shown.length;
  const more = part(card, '[data-more-orphans]');
  more.hidden = count === 0;
  more.textContent = fill(plural(words, 'moreOrphans', count), { shown: shown.length, count });
}
