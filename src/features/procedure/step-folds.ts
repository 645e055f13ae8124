import { anchorIn } from '../../browser/anchor.ts';
import { part } from '../../browser/dom.ts';

/** Where an entry of the browser's history holds the steps that were open. */
const OPEN_STEPS = 'openSteps';

/** The steps that were open when this entry of the history was left; undefined where the page is new. */
function rememberedSteps(): readonly unknown[] | undefined {
  const { [OPEN_STEPS]: steps } = (history.state ?? {}) as Record<string, unknown>;
  return Array.isArray(steps) ? steps : undefined;
}

/** Which steps are open. Readers open them by themselves; here is what a link to a step and the progress open. */
export class StepFolds {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    addEventListener('hashchange', () => this.openTarget(), { signal });
    // The event does not bubble.
    root.addEventListener('toggle', () => this.#remember(), { signal, capture: true });
    // A link to where the page already is changes no address.
    document.addEventListener(
      'click',
      ({ target }) => {
        const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
        if (link?.hash === location.hash) this.openTarget();
      },
      { signal },
    );
  }

  /** Opens the step that the address names. @returns whether it names one */
  openTarget(): boolean {
    const step = document.getElementById(anchorIn(location.hash));
    if (!step?.matches('[data-step]') || !this.#root.contains(step)) return false;
    part(this.#root, '[data-view-list]', HTMLInputElement).checked = true;
    part(step, '[data-fold]', HTMLDetailsElement).open = true;
    step.scrollIntoView();
    return true;
  }

  /** Closes a step that is done and opens the next; what is sent to somebody stays open, for its number and day. */
  moveOn(done: string, next: string | undefined): void {
    const fold = this.#foldOf(done);
    if (!fold?.open || fold.closest('[data-addressed]')) return;
    fold.open = false;
    const following = next === undefined ? undefined : this.#foldOf(next);
    if (following) following.open = true;
  }

  /** Opens the step that the reader is at; after a reload or on the way back, those that were open. */
  start(id: string | undefined): void {
    this.#openOnly(rememberedSteps() ?? [id]);
  }

  /** Opens the step that the reader is at in another case; those that were open belong to the one before. */
  turnTo(id: string | undefined): void {
    this.#openOnly([id]);
  }

  #openOnly(open: readonly unknown[]): void {
    for (const step of this.#root.querySelectorAll<HTMLElement>('[data-step]'))
      part(step, '[data-fold]', HTMLDetailsElement).open = open.includes(step.dataset['step']);
  }

  #remember(): void {
    const open = [...this.#root.querySelectorAll<HTMLElement>('[data-step]:has(> [data-fold][open])')];
    const steps = open.map(({ dataset }) => dataset['step']);
    history.replaceState({ ...(history.state as object | null), [OPEN_STEPS]: steps }, '');
  }

  #foldOf(id: string): HTMLDetailsElement | null {
    return this.#root.querySelector(`[data-step="${CSS.escape(id)}"] > [data-fold]`);
  }
}
