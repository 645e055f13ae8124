/** Takes the chosen questions along into the official letter that the panel leads to: they are chosen there, too. */
export function carryQuestions(
  panel: HTMLElement,
  boxes: readonly HTMLInputElement[],
  signal: AbortSignal,
): void {
  const link = panel.querySelector<HTMLAnchorElement>('[data-official]');
  link?.addEventListener(
    'click',
    (event) => {
      const { official = '' } = link.dataset;
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      // Another tab opens by itself; this page must stay until the questions are stored.
      const opensHere = !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (opensHere) event.preventDefault();
      void store(official, chosen).then(() => {
        if (opensHere) location.assign(link.href);
      });
    },
    { signal },
  );
}

/** Without it the letter opens all the same, and the questions are to be chosen there. */
async function store(field: string, chosen: readonly string[]): Promise<void> {
  try {
    const { storeField } = await import('./store-field.ts');
    storeField(field, chosen.join(' '));
  } catch (error) {
    console.error(error);
  }
}
