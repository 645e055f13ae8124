import { part } from '../../browser/dom.ts';

/** One answer as the sheet shows it. */
export interface SheetAnswer {
  question: string;
  answer: string;
  /** Clauses that the question rests on, as one cites them. */
  grounds: string[];
}

/**
 * Prints a result on a sheet of its own: what was answered, what came out and why, what to do next, on which day and by which
 * edition of the document. Some browsers go on while they still print, some never say that they have printed, so the sheet,
 * which the screen does not show, stays in the page until the reader does something there.
 */
export function printResult(
  template: HTMLTemplateElement,
  answers: readonly SheetAnswer[],
  cards: readonly HTMLElement[],
): void {
  document.querySelector('.result-sheet')?.remove();
  const sheet = part(template.content, '.result-sheet').cloneNode(true) as HTMLElement;
  part(sheet, '[data-date]').textContent = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long' }).format(
    new Date(),
  );
  part(sheet, '[data-address]').textContent = location.href.replace(/[?#].*$/u, '');
  part(sheet, '[data-answers]').append(...answers.map(row));
  part(sheet, '[data-outcomes]').append(...cards.map(printable));
  document.body.append(sheet);
  document.documentElement.dataset['printing'] = 'result';
  const controller = new AbortController();
  const remove = (): void => {
    controller.abort();
    delete document.documentElement.dataset['printing'];
    sheet.remove();
  };
  for (const act of ['pointerdown', 'keydown', 'pagehide'])
    addEventListener(act, remove, { signal: controller.signal });
  print();
}

function row({ question, answer, grounds }: SheetAnswer): HTMLTableRowElement {
  const line = document.createElement('tr');
  for (const text of [question, answer, grounds.join('; ')]) line.insertCell().textContent = text;
  return line;
}

/** A copy of a card that says on paper what the card says on the screen: buttons turn to words, links show where they lead. */
function printable(card: HTMLElement): HTMLElement {
  const copy = card.cloneNode(true) as HTMLElement;
  // Paper has no folds: the grounds stand there in full; notes are left to the page.
  for (const fold of copy.querySelectorAll('details.grounds')) {
    part(fold, 'summary').remove();
    fold.replaceWith(...fold.childNodes);
  }
  for (const gone of copy.querySelectorAll('.anchor-link, details, [hidden]')) gone.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  for (const place of copy.querySelectorAll('[data-reasons] > li, .basis')) writeOut(place);
  for (const link of copy.querySelectorAll('a')) link.dataset['url'] = link.href;
  return copy;
}

/** Puts citations in place of the buttons that open clauses, in brackets where they follow a sentence. */
function writeOut(place: Element): void {
  const chips = [...place.querySelectorAll('.chip')];
  const cites = chips.map((chip) => chip.textContent.trim()).join('; ');
  for (const chip of chips) chip.remove();
  if (cites !== '') place.append(place.matches('li') ? `(${cites})` : ` ${cites}`);
}
