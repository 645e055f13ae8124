import { copyFormats, type CopyFormat } from '../links/excerpt-forms.ts';
import { isPhraseId, isRef, replyLimit, type ReplySet } from '../links/reply-fragment.ts';
import { openEntry, type Entry } from './entry.ts';
import type { SafeStorage } from './storage.ts';

/** A reply in the making. Only refs and ids: its words are always those of the site as it is now. */
export interface ReplyDraft extends ReplySet {
  format: CopyFormat;
  /** The regulation that was last looked through. */
  regulation: string | undefined;
}

export const emptyDraft: ReplyDraft = {
  picked: [],
  greeting: undefined,
  nextAction: undefined,
  format: 'text',
  regulation: undefined,
};

/** The reader's draft of a reply. */
export function openReply(storage: SafeStorage): Entry<ReplyDraft> {
  return openEntry<ReplyDraft>(storage, {
    key: 'navigator:reply',
    version: 1,
    empty: emptyDraft,
    parse: parseDraft,
  });
}

/** Whether opening the shared set would change something that the reader has chosen. */
export function wouldReplace(draft: ReplySet, shared: ReplySet): boolean {
  const chosen = draft.picked.length > 0 || draft.greeting !== undefined || draft.nextAction !== undefined;
  const same =
    draft.picked.join() === shared.picked.join() &&
    draft.greeting === shared.greeting &&
    draft.nextAction === shared.nextAction;
  return chosen && !same;
}

function parseDraft(data: unknown): ReplyDraft | undefined {
  if (typeof data !== 'object' || data === null || !('picked' in data) || !Array.isArray(data.picked)) {
    return undefined;
  }
  const picked: unknown[] = data.picked;
  if (picked.length > replyLimit || !picked.every(isRef) || new Set(picked).size < picked.length) {
    return undefined;
  }
  const { greeting, nextAction, regulation, format } = data as Record<string, unknown>;
  const ids = [greeting, nextAction, regulation];
  if (!ids.every((id) => id === undefined || isPhraseId(id))) return undefined;
  const [greetingId, nextActionId, regulationId] = ids;
  const known = copyFormats.find((name) => name === format);
  return (
    known && {
      picked,
      greeting: greetingId,
      nextAction: nextActionId,
      regulation: regulationId,
      format: known,
    }
  );
}
