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
 * edition of the document. The sheet stands in the page only while it is printed.
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
  addEventListener(
    'afterprint',
    () => {
      delete document.documentElement.dataset['printing'];
      sheet.remove();
    },
    { once: true },
  );
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
