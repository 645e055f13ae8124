import { part } from '../../browser/dom.ts';

/**
 * How a question is shown: to be answered, as a line with its answer, not yet, not at all, or to be read only (a link leads
 * to it, but under the answers so far it is not asked).
 */
export type QuestionView = 'open' | 'answered' | 'later' | 'absent' | 'read-only';

export type QuestionControls = ReturnType<typeof questionControls>;

/** The controls of one question of a decision: what the reader sees and presses, and nothing of what it means. */
export function questionControls(root: HTMLElement, id: string) {
  const fieldset = part(root, `[data-question="${CSS.escape(id)}"]`, HTMLFieldSetElement);
  const heading = part(fieldset, 'h3');
  const radios = [...fieldset.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const error = part(fieldset, '[data-error]');
  const continueButton = part(fieldset, '[data-continue]', HTMLButtonElement);
  const optionText = (option: string): string | undefined =>
    radios
      .find(({ value }) => value === option)
      ?.closest('label')
      ?.querySelector('[data-option-text]')
      ?.textContent.trim();
  const selected = (): string | undefined => radios.find(({ checked }) => checked)?.value;

  return {
    id,
    /** Words of the question. */
    text: heading.textContent.trim(),
    /** Words of an option; undefined for an option that the question does not have. */
    optionText,
    selected,
    select: (option: string | undefined): void => {
      for (const radio of radios) radio.checked = radio.value === option;
      part(fieldset, '[data-answer-text]').textContent =
        option === undefined ? '' : (optionText(option) ?? '');
    },
    show: (view: QuestionView, withContinue = false): void => {
      fieldset.dataset['state'] = view;
      fieldset.hidden = view === 'later' || view === 'absent';
      part(fieldset, '[data-answered]').hidden = view !== 'answered';
      continueButton.hidden = !withContinue;
      for (const radio of radios) radio.disabled = view === 'read-only';
      if (view !== 'open') error.hidden = true;
    },
    isOpen: (): boolean => fieldset.dataset['state'] === 'open',
    complain: (): void => {
      error.hidden = false;
      radios[0]?.focus();
    },
    focus: (): void => {
      heading.focus();
    },
    /** Fresh copies of the buttons that open the clauses which the question rests on. */
    clauseButtons: (): Node[] =>
      [...fieldset.querySelectorAll('.basis .chip')].map((chip) => chip.cloneNode(true)),
    onAnswer: (listener: (option: string) => void, signal: AbortSignal): void => {
      for (const radio of radios) {
        radio.addEventListener(
          'change',
          () => {
            error.hidden = true;
            listener(radio.value);
          },
          { signal },
        );
      }
    },
    onChange: (listener: () => void, signal: AbortSignal): void => {
      part(fieldset, '[data-change]').addEventListener('click', listener, { signal });
    },
    onContinue: (listener: () => void, signal: AbortSignal): void => {
      continueButton.addEventListener('click', listener, { signal });
    },
  };
}
