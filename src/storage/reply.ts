import { copyFormats, type CopyFormat } from '../links/excerpt-forms.ts';
import { isPhraseId, isRef, replyLimit, type ReplySet } from '../links/reply-fragment.ts';
import { isObject, pick, type Json } from '../cases/json.ts';
import { openEntry, rebaseFields, type Entry, type Parsed } from './entry.ts';
import type { SafeStorage } from './storage.ts';

/** A reply in the making. Only refs and ids: its words are always those of the site as it is now. */
export interface ReplyDraft extends ReplySet {
  format: CopyFormat;
  /** The regulation that was last looked through. */
  regulation: string | undefined;
  /** What stands among the picked places and this version cannot read: a kind of thing that a later one knows. */
  unread?: readonly Json[];
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
    encode: ({ picked, unread = [], ...draft }) => ({ picked: [...picked, ...unread], ...draft }),
    rebase: rebaseFields,
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

/** Each part by itself: what this version does not know stays as it is. */
function parseDraft(data: Json): Parsed<ReplyDraft> | undefined {
  if (!isObject(data)) return undefined;
  const { picked: places, greeting, nextAction, regulation, format } = data;
  if (!Array.isArray(places)) return undefined;
  const given = [...new Set(places)] as Json[];
  const picked = given.filter(isRef).slice(0, replyLimit);
  const unread = given.filter((place) => !picked.some((ref) => ref === place));
  const known: ReadonlyMap<string, Json | undefined> = new Map([
    ['greeting', isPhraseId(greeting) ? greeting : undefined],
    ['nextAction', isPhraseId(nextAction) ? nextAction : undefined],
    ['regulation', isPhraseId(regulation) ? regulation : undefined],
    ['format', copyFormats.find((name) => name === format)],
  ]);
  const fields = Object.fromEntries([...known].filter(([, value]) => value !== undefined));
  return {
    value: { ...emptyDraft, ...fields, picked, ...(unread.length > 0 && { unread }) },
    unknown: pick(data, (key) => key !== 'picked' && known.get(key) === undefined),
  };
}
