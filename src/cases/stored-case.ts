import { emptyCase, isCaseId, caseStatuses, type Case } from './case.ts';
import { isObject, pick, unlessEmpty, without, type Json, type JsonObject } from './json.ts';
import { encodeMark, parseMark, unreadMark } from './mark.ts';
import { encodeMap, encodeStamped, parseMap, parseStamped, withUnknown, type Stamped } from './register.ts';

/**
 * Reads a stored case piece by piece. A value that this version does not know or that is unsound stays as it is, under
 * `unknown`, and never takes the sound ones beside it.
 *
 * @returns undefined when it is no case: it has no id, or nothing of what a case has
 */
export function parseCase(data: unknown): Case | undefined {
  if (!isObject(data)) return undefined;
  const { id, origin, name, procedures, steps, letters, shelf, ...rest } = data;
  if (!isCaseId(id)) return undefined;
  const none = emptyCase(id);
  const read = {
    origin: parseStamped(origin, parseOrigin, ''),
    name: parseStamped(name, parseText, ''),
    shelf: parseStamped(shelf, parseShelf, none.shelf.value),
    procedures: isObject(procedures) ? parseMap(procedures, isPlace, parseBelongs, false) : undefined,
    steps: isObject(steps) ? parseMap(steps, isPlace, parseMark, unreadMark) : undefined,
    letters: isObject(letters) ? parseMap(letters, isPlace, parseText, '') : undefined,
  };
  if (Object.values(read).every((field) => field === undefined)) return undefined;
  const unread = {
    origin: read.origin ? undefined : origin,
    name: read.name ? undefined : name,
    shelf: read.shelf ? undefined : shelf,
    procedures: read.procedures ? unlessEmpty(read.procedures.unknown) : procedures,
    steps: read.steps ? unlessEmpty(read.steps.unknown) : steps,
    letters: read.letters ? unlessEmpty(read.letters.unknown) : letters,
  };
  return {
    id,
    origin: read.origin ?? none.origin,
    name: read.name ?? none.name,
    procedures: read.procedures?.known ?? {},
    steps: read.steps?.known ?? {},
    letters: read.letters?.known ?? {},
    shelf: read.shelf ?? none.shelf,
    ...withUnknown({ ...rest, ...defined(unread) }),
  };
}

/** The stored form of a case. */
export function encodeCase({ id, unknown = {}, ...on }: Case): JsonObject {
  const { origin, name, procedures, steps, letters, shelf } = on;
  const single = (key: string, field: Stamped<string>): Json => {
    const unread = field.at === 0 ? unknown[key] : undefined;
    return unread === undefined ? encodeStamped(field, String) : unread;
  };
  const map = (key: string, known: JsonObject): Json => {
    const unread = unknown[key];
    if (unread === undefined || isObject(unread)) return { ...unread, ...known };
    return unlessEmpty(known) ?? unread;
  };
  return {
    ...without(unknown, 'origin', 'name', 'procedures', 'steps', 'letters', 'shelf'),
    id,
    origin: single('origin', origin),
    name: single('name', name),
    procedures: map('procedures', encodeMap(procedures, Boolean)),
    steps: map('steps', encodeMap(steps, encodeMark)),
    letters: map('letters', encodeMap(letters, String)),
    shelf: single('shelf', shelf),
  };
}

/**
 * Whether a part of the case has a form in which nothing can be put beside it: a list of steps, say. No version of the site
 * has written such.
 */
export function isMisshapen({ unknown = {} }: Case): boolean {
  return Object.entries(unknown).some(([key, value]) => !hasRoom(key, value));
}

/** The case without such parts. */
export function wellShaped(on: Case): Case {
  const { unknown = {}, ...known } = on;
  return { ...known, ...withUnknown(pick(unknown, hasRoom)) };
}

function hasRoom(key: string, value: Json): boolean {
  return !['procedures', 'steps', 'letters'].includes(key) || isObject(value);
}

function parseOrigin(value: Json): string | undefined {
  return value === '' || isCaseId(value) ? value : undefined;
}

function parseText(value: Json): string | undefined {
  return typeof value === 'string' && value.isWellFormed() ? value : undefined;
}

function parseShelf(value: Json): Case['shelf']['value'] | undefined {
  return caseStatuses.find((known) => known === value);
}

function parseBelongs(value: Json): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** A page id or a ref: nothing that could be a name of Object's own. */
function isPlace(text: string): boolean {
  return /^[a-z0-9-]+(?:\/[a-z0-9.-]+){1,3}$/u.test(text) && text.length <= 200;
}

function defined(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
}
