import { readReplyFragment, type ReadReplySet, type ReplySet } from '../../links/reply-fragment.ts';
import { part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { wouldReplace } from '../../storage/reply.ts';

interface SharedSetActions {
  /** What the reader has now. */
  draft: () => ReplySet;
  open: (set: ReadReplySet) => void;
  keep: () => void;
  /** Asks which of the two to go on with; takes `{count}` and `{own}`. */
  question: string;
}

/**
 * Opens the set in the address, now and whenever the address changes. It replaces a draft only when the reader
 * agrees. Then the fragment is removed from the address, so that a reload does not ask again.
 */
export function followSharedSets(
  dialog: HTMLDialogElement,
  { draft, open, keep, question }: SharedSetActions,
  signal: AbortSignal,
): void {
  let pending: ReadReplySet | undefined;

  const settle = (set: ReadReplySet | undefined): void => {
    history.replaceState(history.state, '', location.pathname + location.search);
    if (set) open(set);
    else keep();
  };
  const follow = (): void => {
    const set = readReplyFragment(location.hash);
    if (!set) return;
    const own = draft();
    if (!wouldReplace(own, set)) {
      settle(set);
      return;
    }
    pending = set;
    part(dialog, '[data-shared-text]').textContent = fill(question, {
      count: set.picked.length,
      own: own.picked.length,
    });
    if (!dialog.open) dialog.showModal();
  };

  dialog.addEventListener(
    'close',
    () => {
      const set = dialog.returnValue === 'open' ? pending : undefined;
      dialog.returnValue = '';
      pending = undefined;
      settle(set);
    },
    { signal },
  );
  addEventListener('hashchange', follow, { signal });
  follow();
}
