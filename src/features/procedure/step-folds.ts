import { anchorIn } from '../../browser/anchor.ts';
import { part } from '../../browser/dom.ts';

/** Which steps are open. Readers open them by themselves; here is what a link to a step and the progress open. */
export class StepFolds {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    addEventListener('hashchange', () => this.openTarget(), { signal });
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

  /** Opens the step that the reader is at, and no other. */
  openOnly(id: string | undefined): void {
    for (const step of this.#root.querySelectorAll<HTMLElement>('[data-step]'))
      part(step, '[data-fold]', HTMLDetailsElement).open = step.dataset['step'] === id;
  }

  #foldOf(id: string): HTMLDetailsElement | null {
    return this.#root.querySelector(`[data-step="${CSS.escape(id)}"] > [data-fold]`);
  }
}
