import { refKinds, type Ref } from '../model/ref.ts';
import { fieldsOf, fitting } from './fragment.ts';

/** What a shared link holds: places by ref, phrases by id. No words, so it cannot put any into a reply. */
export interface ReplySet {
  picked: readonly Ref[];
  greeting: string | undefined;
  nextAction: string | undefined;
}

/** A set read from a fragment, with the number of its parts that could not be read or went over the limit. */
export interface ReadReplySet extends ReplySet {
  unreadable: number;
}

/** How many places one reply may hold. */
export const replyLimit = 50;

/** Longer than any link we make: fifty refs of a usual length take half of it. */
const maxLength = 8000;

/** An id begins and ends with a letter or a digit: a full stop behind it is that of a sentence. */
const ID = '[a-z0-9]+(?:[.-]+[a-z0-9]+)*';
const refPattern = new RegExp(`^[a-z0-9-]{1,40}/(?:${refKinds.join('|')})/${ID}$`, 'u');
const idPattern = new RegExp(`^${ID}$`, 'u');
const longestRef = 140;
const longestId = 80;

/** Whether a text has the form of a ref; whether there is such a thing is another question. */
export function isRef(text: unknown): text is Ref {
  return typeof text === 'string' && text.length <= longestRef && refPattern.test(text);
}

/** Whether a text has the form of an id of a phrase. */
export function isPhraseId(text: unknown): text is string {
  return typeof text === 'string' && text.length <= longestId && idPattern.test(text);
}

/**
 * Reads the fragment of an address: `#r=tor-knd/clause/1.4.3,tor-knd/step/letter&g=hello&n=ask`. Never throws.
 * @returns undefined when no place can be read from it.
 */
export function readReplyFragment(hash: string): ReadReplySet | undefined {
  if (hash.length > maxLength) return undefined;
  const fields = fieldsOf(hash);
  const given = [...new Set((fields.get('r') ?? '').split(',').map((text) => fitting(text, isRef)))];
  const picked = given.filter(isRef).slice(0, replyLimit);
  if (picked.length === 0) return undefined;
  const phrase = (name: string): string | undefined =>
    [fitting(fields.get(name) ?? '', isPhraseId)].find(isPhraseId);
  return {
    picked,
    greeting: phrase('g'),
    nextAction: phrase('n'),
    unreadable: given.length - picked.length,
  };
}

/** Writes the fragment of a shared link. */
export function replyFragment({ picked, greeting, nextAction }: ReplySet): string {
  const phrases = [greeting && `g=${greeting}`, nextAction && `n=${nextAction}`];
  return `#${[`r=${picked.join(',')}`, ...phrases].filter(Boolean).join('&')}`;
}
