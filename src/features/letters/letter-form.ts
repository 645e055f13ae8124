import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { showHtml } from '../../browser/trusted-html.ts';
import { wordsOf } from '../../browser/words.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';
import type { LetterDocument } from '../../letters/document.ts';
import { fillingOf, fillLetter, markedStep, type LetterForm, type Organisation } from '../../letters/fill.ts';
import { letterHtml, type SheetWords } from '../../letters/html.ts';
import { preflight } from '../../letters/preflight.ts';
import type { Place, ReadyLetter } from '../../letters/ready.ts';
import { requirementStates } from '../../letters/requirements.ts';
import { ORGANISATION, type Values } from '../../letters/values.ts';
import { isSettled } from '../../procedure/state.ts';
import type { Words } from '../../words/word-types.ts';
import { CaseChoice } from './case-choice.ts';
import { FindingsPanel } from './findings-panel.ts';
import { LetterActions } from './letter-actions.ts';
import { LetterFields } from './letter-fields.ts';
import { RequirementList } from './requirement-list.ts';
import { SentPanel } from './sent-panel.ts';
import { sheetWords } from './sheet-words.ts';
import { StoredLetter } from './stored-letter.ts';

/** The page of a letter: what is typed is kept, and the letter is shown as it will look. */
class LetterPage {
  readonly #root: HTMLElement;
  readonly #form: LetterForm;
  readonly #words: Words<'letter'>;
  readonly #sheetWords: SheetWords;
  readonly #stored: StoredLetter;
  readonly #fields: LetterFields;
  readonly #requirements: RequirementList;
  readonly #findings: FindingsPanel;
  readonly #actions: LetterActions;
  readonly #sent: SentPanel | undefined;
  readonly #cases: CaseChoice;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#words = wordsOf(root, 'letter');
    const letter = dataOf(root, 'letter') as ReadyLetter;
    this.#form = { letter, organisation: dataOf(root, 'organisation') as Organisation };
    this.#sheetWords = sheetWords((key) => this.#words[key.slice('letter.'.length) as 'number']);
    this.#stored = new StoredLetter(new StorageNotice(root, signal));
    const focus = (field: string): void => this.#fields.focus(field);
    this.#fields = new LetterFields(
      part(root, '[data-form]'),
      {
        words: this.#words,
        stored: () => this.#stored.values(letter),
        store: (field, text) => this.#stored.store(letter.ref, field, text),
        changed: () => this.#draw(),
      },
      signal,
    );
    this.#requirements = new RequirementList(root, this.#words, focus);
    this.#findings = new FindingsPanel(root, this.#words, focus);
    this.#actions = new LetterActions(root, this.#form, this.#sheetWords, () => this.#document(), signal);
    const sent = markedStep(letter);
    this.#sent = sent && new SentPanel(root, sent, this.#stored, () => this.#draw(), signal);
    this.#cases = new CaseChoice(
      root,
      this.#stored.cases,
      { isAsking: () => this.#fields.isAsking(), turned: () => this.#turnTo() },
      signal,
    );
    this.#listen(focus, signal);
  }

  start(): void {
    this.#fields.draw();
    for (const shown of ['[data-form]', '[data-actions]']) part(this.#root, shown).hidden = false;
    part(this.#root, '[data-form]').inert = false;
    this.#sent?.show();
    this.#foldOrganisation();
    this.#cases.draw();
    this.#draw();
  }

  #listen(focus: (field: string) => void, signal: AbortSignal): void {
    const sheet = part(this.#root, '[data-sheet]');
    sheet.addEventListener(
      'click',
      ({ target }) => {
        const of = target instanceof Element ? target.closest<HTMLElement>('[data-of]') : null;
        if (of) focus(of.dataset['of'] ?? '');
      },
      { signal },
    );
    part(this.#root, '[data-form]').addEventListener('focusin', ({ target }) => this.#point(target), {
      signal,
    });
    part(this.#root, '[data-form]').addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#stored.onChangeElsewhere(() => {
      this.#fields.draw();
      this.#sent?.draw();
      this.#cases.draw();
      this.#draw();
    }, signal);
  }

  /** Requisites that are known stay out of the way. */
  #foldOrganisation(): void {
    const details = this.#root.querySelector<HTMLDetailsElement>('[data-organisation-fields]');
    const found = preflight(this.#form, this.#fields.values());
    if (details)
      details.open = found.some((finding) => 'field' in finding && finding.field.startsWith(ORGANISATION));
  }

  /** Shows in the letter what the field at hand has come to. */
  #point(target: EventTarget | null): void {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
    for (const run of this.#root.querySelectorAll<HTMLElement>('[data-sheet] [data-of]'))
      run.classList.toggle('current', run.dataset['of'] === field?.dataset['field']);
  }

  #turnTo(): void {
    this.#fields.restart();
    this.#sent?.draw();
    this.#draw();
  }

  #document(): LetterDocument {
    const mark = this.#form.letter.step && this.#stored.mark(this.#form.letter.step.ref);
    const date = mark?.state === 'done' ? mark.on : undefined;
    return fillLetter(this.#form, this.#fields.values(), { number: mark?.outgoing, date });
  }

  #draw(): void {
    const values: Values = this.#fields.values();
    const asked = fillingOf(this.#form, values).fields;
    this.#fields.show((id) => asked.has(id));
    // Every word of it is escaped (letters/html.ts).
    showHtml(part(this.#root, '[data-sheet]'), letterHtml(this.#document(), this.#sheetWords, 'sheet'));
    this.#point(document.activeElement);
    this.#requirements.draw(requirementStates(this.#form, values));
    this.#findings.draw(preflight(this.#form, values, this.#undone()));
    this.#actions.draw();
  }

  /** Steps before the one that the letter serves that are not done. */
  #undone(): Place[] {
    const { step } = this.#form.letter;
    return (step?.requires ?? []).filter(({ ref }) => !isSettled(this.#stored.mark(ref).state));
  }
}

defineElement('letter-form', (root, signal) => new LetterPage(root, signal).start());
