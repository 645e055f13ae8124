import type { StorageProblem } from '../../storage/entry.ts';

/**
 * Takes the chosen questions along into the official letter that the panel leads to: they are chosen there, too. Where they cannot
 * be stored, the reader is told first, and the next click leads there without them.
 * @param told where the panel tells of the storage
 */
export function carryQuestions(
  panel: HTMLElement,
  boxes: readonly HTMLInputElement[],
  told: { tell: (problem: StorageProblem | undefined) => void },
  signal: AbortSignal,
): void {
  const link = panel.querySelector<HTMLAnchorElement>('[data-official]');
  let isTold = false;
  link?.addEventListener(
    'click',
    (event) => {
      const { official = '' } = link.dataset;
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      // Another tab opens by itself; this page must stay until the questions are stored.
      const opensHere = !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (isTold) return;
      if (opensHere) event.preventDefault();
      void store(official, chosen).then((problem) => {
        told.tell(problem);
        isTold = problem !== undefined;
        if (opensHere && !isTold) location.assign(link.href);
      });
    },
    { signal },
  );
}

/** Without it the letter opens all the same, and the questions are to be chosen there. */
async function store(field: string, chosen: readonly string[]): Promise<StorageProblem | undefined> {
  try {
    const { storeField } = await import('./store-field.ts');
    return storeField(field, chosen.join(' '));
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
