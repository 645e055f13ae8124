import { wordsOf } from '../../browser/words.ts';
import { anchorIn } from '../../browser/anchor.ts';
import { defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { QuestionLetter } from './question-letter.ts';

/**
 * `<notes-register>`: shows the notes of one kind and one clause, and makes one letter of the questions that are chosen.
 * Without scripts it is a plain list of all notes.
 */
defineElement('notes-register', (root, signal) => {
  const words = wordsOf(root, 'register');
  const kind = part(root, '[data-kind-filter]', HTMLSelectElement);
  const clause = part(root, '[data-clause-filter]', HTMLSelectElement);
  const status = part(root, '[data-filter-status]');
  const reset = part(root, '[data-filter-reset]');
  const notes = [...root.querySelectorAll<HTMLElement>('[data-note]')];
  const groups = [...root.querySelectorAll<HTMLElement>('[data-group]')];

  const filter = (): void => {
    const matches = ({ dataset }: HTMLElement): boolean =>
      (kind.value === '' || dataset['kind'] === kind.value) &&
      (clause.value === '' || (dataset['clauses'] ?? '').split(' ').includes(clause.value));
    for (const note of notes) note.hidden = !matches(note);
    for (const group of groups) group.hidden = !group.querySelector('[data-note]:not([hidden])');
    const shown = notes.filter((note) => !note.hidden).length;
    status.textContent = fill(words['shown'], { shown, all: notes.length });
    reset.hidden = shown === notes.length;
  };
  const showAll = (): void => {
    kind.value = '';
    clause.value = '';
    filter();
  };
  /** Takes the filter back when a link leads to a note that it hides. */
  const followFragment = (): void => {
    const target = document.getElementById(anchorIn(location.hash));
    const note = target?.closest<HTMLElement>('[data-note]');
    if (!target || !note?.hidden) return;
    showAll();
    target.scrollIntoView();
  };

  new QuestionLetter(root, words, signal).start();
  for (const select of [kind, clause]) select.addEventListener('change', filter, { signal });
  reset.addEventListener(
    'click',
    () => {
      showAll();
      kind.focus();
    },
    { signal },
  );
  addEventListener('hashchange', followFragment, { signal });
  part(root, '[data-filter]').hidden = false;
  filter();
});
