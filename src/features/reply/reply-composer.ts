import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { DraftKeeper } from '../../browser/draft-keeper.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';
import { regulationIdOf } from '../../links/address.ts';
import type { CopyFormat } from '../../links/excerpt-forms.ts';
import type { Copied } from '../../links/excerpt.ts';
import { replyFragment, type ReadReplySet } from '../../links/reply-fragment.ts';
import { composeReply } from '../../links/reply.ts';
import type { Ref } from '../../model/ref.ts';
import type { Replies } from '../../model/replies.ts';
import type { ReplyDraft } from '../../storage/reply.ts';
import type { Words } from '../../words/word-types.ts';
import { openPlaces, type Places } from './excerpts.ts';
import { FindPanel } from './find-panel.ts';
import { InquiryPanel, type SayableNone } from './inquiry-panel.ts';
import { idOf, textOf } from './phrases.ts';
import { PickedEdits } from './picked-edits.ts';
import { PickedList } from './picked-list.ts';
import { ReplyPanel } from './reply-panel.ts';
import { followSharedSets } from './shared-set.ts';
import { StoredDraft } from './stored-draft.ts';

/**
 * Picks places of the regulations, puts them in order and copies them as a reply. The draft that is stored is the state of
 * the page: each change goes there first (StoredDraft), and everything is drawn from it.
 */
class ReplyComposer {
  readonly #root: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #words: Words<'reply'>;
  readonly #replies: Replies;
  readonly #draft: StoredDraft;
  readonly #places: Places;
  readonly #greeting: HTMLSelectElement;
  readonly #nextAction: HTMLSelectElement;
  readonly #edits: PickedEdits;
  readonly #find: FindPanel;
  readonly #inquiry: InquiryPanel;
  readonly #signature: HTMLTextAreaElement;
  readonly #signatureKeeper: DraftKeeper;
  readonly #list: PickedList;
  readonly #panel: ReplyPanel;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
    this.#words = wordsOf(root, 'reply');
    this.#replies = dataOf(root, 'replies') as Replies;
    this.#draft = new StoredDraft(new StorageNotice(root, signal));
    const regulations = dataOf(root, 'regulations') as string[] | null;
    this.#places = openPlaces(regulations ? new Set(regulations) : undefined, () => this.#draw());
    this.#greeting = part(root, '[data-greeting]', HTMLSelectElement);
    this.#nextAction = part(root, '[data-next-action]', HTMLSelectElement);
    this.#edits = this.#makeEdits();
    this.#signature = part(root, '[data-signature]', HTMLTextAreaElement);
    this.#signatureKeeper = new DraftKeeper(
      this.#signature,
      { stored: () => this.#draft.readSignature(), store: (text) => this.#draft.writeSignature(text) },
      signal,
    );
    this.#signatureKeeper.draw();
    this.#find = this.#makeFind(regulations === null);
    this.#inquiry = this.#makeInquiry();
    const act = this.#edits.act.bind(this.#edits);
    const add = this.#edits.toggle.bind(this.#edits);
    this.#list = new PickedList(root, { words: this.#words, places: this.#places, act, add }, signal);
    this.#panel = this.#makePanel();
    this.#listen();
  }

  start(): void {
    this.#places.load(this.#find.show(this.#draft.read().regulation));
    this.#loadPicked();
    this.#draw();
    part(this.#root, '[data-app]').hidden = false;
    followSharedSets(
      part(this.#root, '[data-shared]', HTMLDialogElement),
      {
        draft: () => this.#draft.read(),
        open: (set) => this.#openShared(set),
        keep: () => this.#announce(this.#words['kept']),
        question: this.#words['sharedText'],
      },
      this.#signal,
    );
  }

  #makeEdits(): PickedEdits {
    const actions = {
      words: this.#words,
      places: this.#places,
      draft: this.#draft,
      changed: () => this.#draw(),
      announce: this.#announce.bind(this),
      focus: (ref: Ref, action: 'remove' | 'up' | 'down') => this.#list.focus(ref, action),
    };
    return new PickedEdits(this.#root, actions, this.#signal);
  }

  /** @param many whether there are more regulations than the page lists */
  #makeFind(many: boolean): FindPanel {
    const actions = {
      words: this.#words,
      places: this.#places,
      many,
      isPicked: (ref: Ref) => this.#draft.read().picked.includes(ref),
      toggle: (ref: Ref) => this.#edits.toggle(ref),
      choose: (regulation: string) => {
        this.#places.load(regulation);
        this.#change({ regulation });
      },
    };
    return new FindPanel(part(this.#root, '[data-find]'), actions, this.#signal);
  }

  #makeInquiry(): InquiryPanel {
    const { whenSilent } = this.#replies;
    const actions = {
      isPicked: (ref: Ref) => this.#draft.read().picked.includes(ref),
      toggle: (ref: Ref) => this.#edits.toggle(ref),
      takeAway: (refs: readonly Ref[]) => this.#edits.takeAway(refs, this.#words['earlierRemoved']),
      changed: () => this.#draw(),
      none: whenSilent === undefined ? undefined : this.#sayableNone(whenSilent),
    };
    return new InquiryPanel(part(this.#root, '[data-inquiry-panel]'), actions, this.#signal);
  }

  #sayableNone(phrase: string): SayableNone {
    return {
      isSaid: () => this.#draft.read().nextAction === phrase,
      say: () => {
        this.#change({ nextAction: phrase });
        this.#announce(this.#words['saidNone']);
      },
      takeAway: () => {
        this.#change({ nextAction: undefined });
        this.#announce(this.#words['earlierRemoved']);
      },
    };
  }

  #makePanel(): ReplyPanel {
    const actions = {
      words: this.#words,
      compose: (format: CopyFormat) => this.#compose(format),
      sharedAddress: () => new URL(replyFragment(this.#draft.read()), location.href).href,
      chooseFormat: (format: CopyFormat) => this.#change({ format }),
    };
    return new ReplyPanel(part(this.#root, '[data-reply]'), actions, this.#signal);
  }

  #listen(): void {
    const on = (selector: string, event: string, listener: () => void): void =>
      part(this.#root, selector).addEventListener(event, listener, { signal: this.#signal });
    on('[data-greeting]', 'change', () => this.#change({ greeting: this.#greeting.value || undefined }));
    on('[data-next-action]', 'change', () =>
      this.#change({ nextAction: this.#nextAction.value || undefined }),
    );
    on('[data-signature]', 'input', () => this.#draw());
    on('[data-picked-retry]', 'click', () => this.#reload());
    on('[data-to-reply]', 'click', () => {
      const title = part(this.#root, '[data-reply-title]');
      title.focus({ preventScroll: true });
      title.scrollIntoView();
    });
    this.#draft.onChangeElsewhere(() => {
      this.#signatureKeeper.draw();
      this.#reload();
    }, this.#signal);
  }

  #change(changes: Partial<ReplyDraft>): void {
    this.#draft.write(changes);
    this.#draw();
  }

  #reload(): void {
    this.#loadPicked();
    this.#draw();
  }

  #loadPicked(): void {
    for (const ref of this.#draft.read().picked) this.#places.load(regulationIdOf(ref));
  }

  #openShared({ unreadable, ...set }: ReadReplySet): void {
    this.#edits.forget();
    this.#draft.write(set);
    this.#reload();
    this.#announce(this.#words['sharedOpened']);
    part(this.#root, '[data-unreadable]').hidden = unreadable === 0;
  }

  /** Says a sentence to screen readers; `{count}` in it is how many places are picked. */
  #announce(sentence: string, values: Record<string, string | number> = {}): void {
    const count = this.#draft.read().picked.length;
    part(this.#root, '[data-status]').textContent = fill(sentence, { count, ...values });
  }

  #compose(format: CopyFormat): Copied {
    const { greeting, picked, nextAction } = this.#draft.read();
    const { greetings, nextActions, closing } = this.#replies;
    return composeReply(
      {
        greeting: textOf(greetings, greeting),
        excerpts: picked.flatMap((ref) => {
          const place = this.#places.find(ref);
          return place ? [{ ...place, question: this.#inquiry.questionFor(ref) }] : [];
        }),
        nextAction: textOf(nextActions, nextAction),
        closing: picked.length > 0 ? closing : undefined,
        signature: this.#signature.value.trim() || undefined,
      },
      format,
    );
  }

  #draw(): void {
    if (this.#edits.followSuccessors()) this.#loadPicked();
    const { greeting, picked, nextAction, format } = this.#draft.read();
    const states = Array.from(new Set(picked.map(regulationIdOf)), (id) => this.#places.stateOf(id));
    const complete = !states.includes('loading') && !states.includes('failed');
    this.#greeting.value = idOf(this.#replies.greetings, greeting);
    this.#nextAction.value = idOf(this.#replies.nextActions, nextAction);
    this.#find.draw();
    this.#inquiry.draw();
    this.#list.draw(picked);
    const silent = nextAction !== undefined && nextAction === this.#replies.whenSilent;
    this.#panel.draw(format, complete && (silent || picked.some((ref) => this.#places.find(ref))));
    part(this.#root, '[data-picked-failed]').hidden = !states.includes('failed');
    const toReply = part(this.#root, '[data-to-reply]');
    toReply.textContent = fill(this.#words['toReply'], { count: picked.length });
    toReply.toggleAttribute('data-empty', picked.length === 0);
  }
}

defineElement('reply-composer', (root, signal) => new ReplyComposer(root, signal).start());
