import { part } from '../../browser/dom.ts';
import { DraftKeeper, type TypedField } from '../../browser/draft-keeper.ts';
import { fill } from '../../browser/sentence.ts';
import { mayBeSecret } from '../../cases/secret.ts';
import { doubtOf } from '../../letters/preflight.ts';
import { askAboutSecret, tellUnsaved } from '../../layout/secret-question.ts';
import type { ReadyField } from '../../letters/ready.ts';
import { ORGANISATION, type Values } from '../../letters/values.ts';
import type { Words } from '../../words/word-types.ts';
import { controlIn } from './field-control.ts';

interface FieldsActions {
  words: Words<'letter'>;
  /** What is stored now. */
  stored: () => Values;
  store: (field: string, text: string) => string | undefined;
  /** Something was typed. */
  changed: () => void;
}

interface Held {
  root: HTMLElement;
  control: TypedField;
  keeper: DraftKeeper;
}

/** The fields of a form: each keeps its draft by itself, as soon as the reader pauses. */
export class LetterFields {
  readonly #root: HTMLElement;
  readonly #fields = new Map<string, Held>();
  readonly #actions: FieldsActions;

  constructor(root: HTMLElement, actions: FieldsActions, signal: AbortSignal) {
    this.#root = root;
    this.#actions = actions;
    for (const field of root.querySelectorAll<HTMLElement>('[data-field]')) this.#hold(field, signal);
    root.addEventListener('input', () => actions.changed(), { signal });
    root.addEventListener('change', ({ target }) => this.#left(target), { signal });
    const on = (selector: string, keep: boolean): void =>
      root.querySelector(selector)?.addEventListener('click', () => this.#answer(keep), { signal });
    on('[data-secret-drop]', false);
    on('[data-secret-keep]', true);
  }

  /** What stands in the fields, stored or not. */
  values(): Values {
    return Object.fromEntries(Array.from(this.#fields, ([id, { control }]) => [id, control.value]));
  }

  /** Shows what is stored, where nobody is typing. */
  draw(): void {
    for (const { keeper } of this.#fields.values()) keeper.draw();
  }

  /** The fields belong to another case from now on. */
  restart(): void {
    for (const [id, { keeper }] of this.#fields) if (!id.startsWith(ORGANISATION)) keeper.restart();
  }

  /** Stores all that is typed. */
  flush(): void {
    for (const { keeper } of this.#fields.values()) keeper.flush(true);
  }

  /** Whether the reader is asked about a text that may be a secret; the question has the focus then. */
  isAsking(): boolean {
    this.flush();
    return !part(this.#root, '[data-secret]').hidden;
  }

  show(isShown: (field: string) => boolean): void {
    for (const [id, { root }] of this.#fields) root.hidden = !isShown(id);
  }

  focus(field: string): void {
    const held = this.#fields.get(field);
    if (!held) return;
    held.root.closest('details')?.setAttribute('open', '');
    const first = held.root.querySelector<HTMLElement>('input, select, textarea') ?? held.root;
    first.focus();
    first.scrollIntoView({ block: 'center' });
  }

  #hold(root: HTMLElement, signal: AbortSignal): void {
    const id = root.dataset['field'] ?? '';
    const control = controlIn(root, this.#actions.words);
    const isShared = id.startsWith(ORGANISATION);
    const keeper = new DraftKeeper(
      control,
      {
        stored: () => this.#actions.stored()[id] ?? '',
        store: (text) => this.#actions.store(id, text),
        ...(!isShared && {
          mayBeSecret,
          ask: (text) => this.#ask(id, text !== undefined),
        }),
      },
      signal,
    );
    this.#fields.set(id, { root, control, keeper });
  }

  /** Tells of a doubtful value once the field is left, and not while the reader is in the middle of it. */
  #left(target: EventTarget | null): void {
    const root = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
    if (!root) return;
    const value = this.#fields.get(root.dataset['field'] ?? '')?.control.value ?? '';
    const doubt = doubtOf(root.dataset['kind'] as ReadyField['kind'], value);
    const label = part(root, 'label, legend').firstChild?.textContent?.trim() ?? '';
    part(root, '[data-doubt]').textContent = doubt
      ? fill(this.#actions.words[`doubtful.${doubt}`], { label })
      : '';
    root.querySelector('[data-control]')?.setAttribute('aria-invalid', String(doubt !== undefined));
  }

  /** A secret belongs neither in a letter nor in the browser's storage: the reader is asked, beside the field. */
  #ask(id: string, isSecret: boolean): void {
    const question = part(this.#root, '[data-secret]');
    if (isSecret) {
      question.dataset['of'] = id;
      this.#fields.get(id)?.root.after(question);
      askAboutSecret(question);
    } else if (question.dataset['of'] === id) question.hidden = true;
  }

  #answer(keep: boolean): void {
    const question = part(this.#root, '[data-secret]');
    const id = question.dataset['of'] ?? '';
    if (keep) this.#fields.get(id)?.keeper.allow();
    else tellUnsaved(question);
    this.focus(id);
    this.#actions.changed();
  }
}
