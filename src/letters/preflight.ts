import { isDay } from '../cases/day.ts';
import { looksLikeSecret } from '../cases/secret.ts';
import { addressesIn, isSameAddress } from './addresses.ts';
import { isRegisterNumber, isTaxpayerNumber } from './check-digit.ts';
import { asShared, fillingOf, layoutOf, partsShown, requisitesOf, type LetterForm } from './fill.ts';
import { fieldsIn } from './fill-words.ts';
import type { Place, ReadyField } from './ready.ts';
import { fieldsOfPart, requirementStates } from './requirements.ts';
import { isFilled, valueOf, type Values } from './values.ts';

/** Something to look at before the letter leaves. */
export type Finding =
  /** A field that must not be empty. */
  | { kind: 'empty'; field: string; label: string }
  /** What is entered does not look like what it should be; `as` is the kind of field. */
  | { kind: 'doubtful'; field: string; label: string; as: DoubtfulKind }
  | { kind: 'secret'; field: string; label: string }
  /** An address that neither the document nor a field for addresses names. */
  | { kind: 'address'; field: string; label: string; address: string }
  /** Something that the clauses ask for is not there, and no field of it is empty. */
  | { kind: 'requirement'; text: string }
  /** What only the sender can see to. */
  | { kind: 'sending'; text: string }
  /** A step that comes first is not done. */
  | { kind: 'predecessor'; step: Place };

const DOUBTS = {
  email: (text) => /^[^\s@<>«»"(),;]+@[^\s@<>«»"(),;]+\.[\p{L}\d-]{2,}$/u.test(text),
  phone: (text) => {
    const [number = ''] = text.split(/доб/iu);
    const digits = number.replace(/\D/gu, '').length;
    return /^[\d\s()+.–-]+[,;\s]*$/u.test(number) && digits >= 10 && digits <= 15;
  },
  /** A Russian postal address has an index of six digits. */
  address: (text) => /(?<!\d)\d{6}(?!\d)/u.test(text),
  person: (text) => /\p{L}{2,}[\s.]+\p{L}|\p{L}\.[\s]*\p{L}{2,}/u.test(text),
  date: isDay,
  number: (text) => /\d/u.test(text),
  inn: isTaxpayerNumber,
  ogrn: isRegisterNumber,
  kpp: (text) => /^\d{4}[\dA-Z]{2}\d{3}$/u.test(text),
} as const satisfies Partial<Record<ReadyField['kind'], (text: string) => boolean>>;

type DoubtfulKind = keyof typeof DOUBTS;

/** Whether what is entered looks like what such a field holds. An empty field does. */
export function doubtOf(kind: ReadyField['kind'], value: string): DoubtfulKind | undefined {
  const text = value.trim();
  if (text === '' || !isDoubtful(kind)) return undefined;
  return DOUBTS[kind](text) ? undefined : kind;
}

function isDoubtful(kind: string): kind is DoubtfulKind {
  return Object.hasOwn(DOUBTS, kind);
}

/**
 * What stands in the way of sending a letter.
 * @param undone steps that come before it and are not done
 */
export function preflight(form: LetterForm, entered: Values, undone: readonly Place[] = []): Finding[] {
  const { values } = fillingOf(form, entered);
  const fields = usedFields(form, values);
  const told = new Set(
    fields.filter(({ id, required }) => required && !isFilled(values, id)).map(({ id }) => id),
  );
  const states = requirementStates(form, values);
  return [
    ...fields.flatMap((field) => findingsIn(field, form, values)),
    ...states
      .filter(({ state, missing }) => state === 'missing' && !missing.some((id) => told.has(id)))
      .map(({ requirement }): Finding => ({ kind: 'requirement', text: requirement.text })),
    ...undone.map((step): Finding => ({ kind: 'predecessor', step })),
    ...states
      .filter(({ state }) => state === 'sender')
      .map(({ requirement }): Finding => ({ kind: 'sending', text: requirement.text })),
  ];
}

/** Whether a finding is only to be remembered when the letter is sent, while all others are to be mended in it. */
export function isReminder({ kind }: Finding): boolean {
  return kind === 'sending' || kind === 'predecessor';
}

/** The fields that stand in the letter as it is filled in now, in the order of the form. */
export function usedFields(form: LetterForm, entered: Values): ReadyField[] {
  const { letter } = form;
  const { fields, values } = fillingOf(form, entered);
  const used = new Set([
    ...[letter.subject, ...letter.addressee, ...frameOf(form)].flatMap(fieldsIn),
    ...partsShown(letter.parts, values).flatMap(fieldsOfPart),
    ...partsShown(letter.attachments, values).flatMap(({ text }) => fieldsIn(text)),
  ]);
  return [...fields.values()].filter(({ id }) => used.has(id) || isAsked(form, id));
}

/** What of the organisation stands around the text of a letter. */
function frameOf({ letter, organisation }: LetterForm): string[] {
  switch (layoutOf(letter)) {
    case 'letter':
      return [...requisitesOf(organisation), ...organisation.executor.map(asShared)];
    case 'mail':
      return organisation.mailSignature.map(asShared);
    case 'form':
      return [];
  }
}

/** A field that only steers which parts are shown is asked too. */
function isAsked({ letter }: LetterForm, id: string): boolean {
  return [...letter.parts, ...letter.attachments, ...letter.fields].some(
    ({ when }) => when !== undefined && Object.hasOwn(when, id),
  );
}

function findingsIn(field: ReadyField, { letter }: LetterForm, values: Values): Finding[] {
  const { id, label, kind, required } = field;
  const value = valueOf(values, id);
  if (!isFilled(values, id)) return required ? [{ kind: 'empty', field: id, label }] : [];
  if (kind === 'choice' || kind === 'several') return [];
  const doubt = doubtOf(kind, value);
  const foreign =
    kind === 'email'
      ? []
      : addressesIn(value).filter((each) => !letter.addresses.some((known) => isSameAddress(known, each)));
  return [
    ...(doubt ? [{ kind: 'doubtful', field: id, label, as: doubt } as const] : []),
    ...(looksLikeSecret(value) ? [{ kind: 'secret', field: id, label } as const] : []),
    ...foreign.map((address) => ({ kind: 'address', field: id, label, address }) as const),
  ];
}
