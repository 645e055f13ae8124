import { wordsOf } from '../../browser/words.ts';
import { regulationIdOf } from '../../links/address.ts';
import { composeReply } from '../../links/reply.ts';
import { replyFragment, replyLimit } from '../../links/reply-fragment.ts';
import type { Ref } from '../../model/ref.ts';
import type { Replies } from '../../model/replies.ts';
import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { openPlaces } from './excerpts.ts';
import { FindPanel } from './find-panel.ts';
import { followed, moved, restored } from './order.ts';
import { idOf, textOf } from './phrases.ts';
import { PickedList, type PickedAction } from './picked-list.ts';
import { ReplyPanel } from './reply-panel.ts';
import { followSharedSets } from './shared-set.ts';
import { openReply, type ReplyDraft } from '../../storage/reply.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';

/**
 * `<reply-composer>`: picks places of the regulations, puts them in order and copies them as a reply. The state is the
 * stored draft; each change reads it anew and writes it back, so that two tabs agree, and everything is drawn from it.
 */
defineElement('reply-composer', (root, signal) => {
  const words = wordsOf(root, 'reply');
  const replies = dataOf(root, 'replies') as Replies;
  const known = dataOf(root, 'regulations') as string[] | null;
  const notice = new StorageNotice(root, signal);
  const entry = openReply(browserStorage);
  const places = openPlaces(known ? new Set(known) : undefined, () => draw());
  const greeting = part(root, '[data-greeting]', HTMLSelectElement);
  const nextAction = part(root, '[data-next-action]', HTMLSelectElement);
  const undo = part(root, '[data-undo]');
  /** What was picked before something was taken away, until the next change. */
  let before: readonly Ref[] | undefined;

  const read = (): ReplyDraft => {
    const { value, problem, raw } = entry.read();
    notice.tell(problem, raw);
    return value;
  };
  const change = (changes: Partial<ReplyDraft>): void => {
    notice.tell(entry.write({ ...read(), ...changes }));
    draw();
  };
  const announce = (sentence: string | undefined, values: Record<string, string | number> = {}): void => {
    const { picked } = read();
    part(root, '[data-status]').textContent = fill(sentence ?? '', { count: picked.length, ...values });
  };

  /** Adds a place to the reply. */
  const pick = (ref: Ref): void => {
    const { picked } = read();
    if (picked.includes(ref)) return;
    if (picked.length >= replyLimit) {
      announce(words['limit'], { limit: replyLimit });
      part(root, '[data-limit]').hidden = false;
      return;
    }
    forget();
    places.load(regulationIdOf(ref));
    change({ picked: [...picked, ref] });
    announce(words['added'], { title: list.titleOf(ref) });
  };
  const remove = (refs: readonly Ref[], sentence: string): void => {
    const { picked } = read();
    before = picked;
    part(undo, '[data-undo-text]').textContent = sentence;
    undo.hidden = false;
    change({ picked: picked.filter((ref) => !refs.includes(ref)) });
    announce(sentence);
  };
  const removeOne = (ref: Ref): void => remove([ref], fill(words['removed'], { title: list.titleOf(ref) }));
  const bringBack = (): void => {
    const { picked } = read();
    const returned = before?.find((ref) => !picked.includes(ref));
    change({ picked: restored(picked, before ?? []).slice(0, replyLimit) });
    forget();
    announce(words['restored']);
    if (returned) list.focus(returned, 'remove');
  };
  const forget = (): void => {
    before = undefined;
    undo.hidden = true;
    part(root, '[data-limit]').hidden = true;
    part(root, '[data-followed]').hidden = true;
  };
  const move = (ref: Ref, by: -1 | 1): void => {
    const { picked } = read();
    const next = moved(picked, ref, by);
    const values = { title: list.titleOf(ref), position: next.indexOf(ref) + 1 };
    if (next === picked) {
      announce(words[by < 0 ? 'first' : 'last'], values);
      return;
    }
    forget();
    change({ picked: next });
    announce(words['moved'], values);
  };
  const act = (action: PickedAction, ref: Ref): void => {
    if (action !== 'remove') {
      move(ref, action === 'up' ? -1 : 1);
      return;
    }
    removeOne(ref);
    part(undo, 'button').focus();
  };

  const find = new FindPanel(
    part(root, '[data-find]'),
    {
      words,
      places,
      many: known === null,
      isPicked: (ref) => read().picked.includes(ref),
      toggle: (ref) => (read().picked.includes(ref) ? removeOne(ref) : pick(ref)),
      choose: (regulation) => {
        places.load(regulation);
        change({ regulation });
      },
    },
    signal,
  );
  const list = new PickedList(root, { words, places, act }, signal);
  const panel = new ReplyPanel(
    part(root, '[data-reply]'),
    {
      words,
      compose: (format) => {
        const draft = read();
        return composeReply(
          {
            greeting: textOf(replies.greetings, draft.greeting),
            excerpts: draft.picked.flatMap((ref) => places.find(ref) ?? []),
            nextAction: textOf(replies.nextActions, draft.nextAction),
            closing: draft.picked.length > 0 ? replies.closing : undefined,
          },
          format,
        );
      },
      sharedAddress: () => new URL(replyFragment(read()), location.href).href,
      chooseFormat: (format) => change({ format }),
    },
    signal,
  );

  /** Puts what took the place of retired things into the draft, and says so. */
  const followSuccessors = (): void => {
    const { picked } = read();
    const next = followed(picked, (ref) => places.findRetired(ref)?.to ?? []).slice(0, replyLimit);
    const gone = picked.filter((ref) => !next.includes(ref));
    if (gone.length === 0) return;
    const sentences = gone.map((ref) => {
      const { title = ref, to = [] } = places.findRetired(ref) ?? {};
      const titles = to.map((successor) => list.titleOf(successor)).join('; ');
      return fill(words['followed'], { title, next: titles });
    });
    const told = part(root, '[data-followed]');
    told.hidden = false;
    told.textContent = sentences.join(' ');
    notice.tell(entry.write({ ...read(), picked: next }));
    loadPicked();
  };

  const draw = (): void => {
    followSuccessors();
    const draft = read();
    const needed = new Set(draft.picked.map(regulationIdOf));
    const states = [...needed].map((regulation) => places.stateOf(regulation));
    const settled = !states.includes('loading') && !states.includes('failed');
    greeting.value = idOf(replies.greetings, draft.greeting);
    nextAction.value = idOf(replies.nextActions, draft.nextAction);
    find.draw();
    list.draw(draft.picked);
    panel.draw(draft.format, settled && draft.picked.some((ref) => places.find(ref)));
    part(root, '[data-picked-failed]').hidden = !states.includes('failed');
    const toReply = part(root, '[data-to-reply]');
    toReply.textContent = fill(words['toReply'], { count: draft.picked.length });
    toReply.toggleAttribute('data-empty', draft.picked.length === 0);
  };
  const loadPicked = (): void => {
    for (const ref of read().picked) places.load(regulationIdOf(ref));
  };
  const on = (selector: string, event: string, listener: () => void): void =>
    part(root, selector).addEventListener(event, listener, { signal });

  on('[data-greeting]', 'change', () => change({ greeting: greeting.value || undefined }));
  on('[data-next-action]', 'change', () => change({ nextAction: nextAction.value || undefined }));
  on('[data-undo] button', 'click', bringBack);
  on('[data-clear]', 'click', () => {
    remove(read().picked, words['cleared']);
    part(undo, 'button').focus();
  });
  on('[data-picked-retry]', 'click', () => {
    loadPicked();
    draw();
  });
  on('[data-to-reply]', 'click', () => {
    const title = part(root, '[data-reply-title]');
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  });
  addEventListener(
    'storage',
    ({ key }) => {
      if (key !== null && key !== entry.key) return;
      loadPicked();
      draw();
    },
    { signal },
  );

  places.load(find.show(read().regulation));
  loadPicked();
  draw();
  part(root, '[data-app]').hidden = false;
  followSharedSets(
    part(root, '[data-shared]', HTMLDialogElement),
    {
      draft: read,
      open: ({ unreadable, ...set }) => {
        forget();
        change(set);
        loadPicked();
        draw();
        announce(words['sharedOpened']);
        part(root, '[data-unreadable]').hidden = unreadable === 0;
      },
      keep: () => announce(words['kept']),
      question: words['sharedText'],
    },
    signal,
  );
});
