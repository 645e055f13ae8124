import type { Words } from '../../words/word-types.ts';
import { wordsOf } from '../../browser/words.ts';
import { mailtoHref } from '../../links/mail.ts';
import { copy } from '../../browser/clipboard.ts';
import { anchorIn } from '../../browser/anchor.ts';
import { copyOf, defineElement, part } from '../../browser/dom.ts';
import { plainWords } from '../../browser/page-words.ts';
import { fill } from '../../browser/sentence.ts';

const CLAUSES_IN_SUBJECT = 3;

/**
 * `<notes-register>`: shows the notes of one kind and one clause, and hands over the questions to the operator. Without
 * scripts it is a plain list of all notes.
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

  for (const note of notes) offerQuestion(root, note, words, signal);
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

/** Lets the question of a note be copied, or opened as a draft of a letter. */
function offerQuestion(
  root: HTMLElement,
  note: HTMLElement,
  words: Words<'register'>,
  signal: AbortSignal,
): void {
  const tools = note.querySelector<HTMLElement>('[data-ask]');
  if (!tools) return;
  tools.append(copyOf(root, '[data-ask-template]'));
  const title = part(note, 'h3').textContent.trim();
  for (const tool of tools.querySelectorAll('[data-named]'))
    tool.setAttribute('aria-label', `${tool.textContent.trim()}: ${title}`);
  const question = part(note, '[data-question]');
  const text = plainWords(question.textContent);
  const status = part(tools, '[data-ask-status]');
  const cite = part(note, '[data-cite]').dataset['cite'] ?? '';
  // Nobody reads a subject that names a dozen clauses.
  const about = cite.split('; ').length <= CLAUSES_IN_SUBJECT ? `: ${cite}` : '';
  part(tools, '[data-mail]', HTMLAnchorElement).href = mailtoHref({
    to: tools.dataset['to'],
    subject: fill(words['subject'], { document: root.dataset['document'] ?? '', about }),
    body: text,
  });
  const copyQuestion = async (): Promise<void> => {
    const done = await copy({ text });
    status.textContent = words[done ? 'copied' : 'refused'];
    if (!done) getSelection()?.selectAllChildren(question);
  };
  part(tools, '[data-copy]').addEventListener('click', () => void copyQuestion(), { signal });
}
