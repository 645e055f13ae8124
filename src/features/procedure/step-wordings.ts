import { markOn, type Case } from '../../cases/case.ts';
import type { CurrentMark } from '../../cases/revision.ts';
import type { PageStep, TrackedProcedure } from '../../cases/tracked.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { storeWording, storedWording } from '../../storage/wordings.ts';
import type { ReviewWords } from './review-differences.ts';

/** The words under which steps are marked, stored to show later what has changed. They are fetched when they are needed. */
export class StepWordings {
  readonly #page: string;

  /** @param page id of the page of the procedure */
  constructor(page: string) {
    this.#page = page;
  }

  /** Stores the words of steps that are marked as they read today. Without a network this is left to the next time. */
  async remember(steps: readonly PageStep[]): Promise<void> {
    const missing = steps.filter(({ fingerprint }) => !storedWording(browserStorage, fingerprint));
    if (missing.length === 0) return;
    const procedure = await this.#fetch();
    for (const { fingerprint } of missing) {
      const step = procedure?.steps.find((known) => known.fingerprint === fingerprint);
      if (step) storeWording(browserStorage, fingerprint, step.wording);
    }
  }

  /** The same for the steps that a case has marked as they read today. */
  async rememberMarked(on: Case, steps: readonly PageStep[]): Promise<void> {
    await this.remember(steps.filter(({ ref, fingerprint }) => markOn(on, ref).wording === fingerprint));
  }

  /** The words under which a mark was made, and those of today. */
  async compare({ id }: PageStep, { changedFrom }: CurrentMark): Promise<ReviewWords> {
    const procedure = await this.#fetch();
    return {
      before: changedFrom === undefined ? undefined : storedWording(browserStorage, changedFrom),
      after: procedure?.steps.find((step) => step.id === id)?.wording,
    };
  }

  /** What the site says of the procedure today. Undefined without a network. */
  async #fetch(): Promise<TrackedProcedure | undefined> {
    try {
      const { trackedProcedure } = await import('../../browser/tracked-file.ts');
      return await trackedProcedure(this.#page);
    } catch {
      return undefined;
    }
  }
}
