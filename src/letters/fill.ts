import type { Attachment, LetterKind, LetterPart } from '../model/letter.ts';
import type { OrganisationBlock } from '../model/organisation.ts';
import { holds } from './condition.ts';
import type { Block, Cell, LetterDocument, Line } from './document.ts';
import { fillWords, printable, type Filling } from './fill-words.ts';
import type { ReadyField, ReadyLetter, ServedStep } from './ready.ts';
import { chosenIn, linesIn, ORGANISATION, rowsIn, valueOf, type Values } from './values.ts';

/** The requisites of the organisation and the fields that they are made of. */
export type Organisation = Pick<
  OrganisationBlock,
  'fields' | 'letterhead' | 'signature' | 'executor' | 'mailSignature'
>;

/** What a letter is made of. */
export interface LetterForm {
  letter: ReadyLetter;
  organisation: Organisation;
}

const LAYOUTS: Readonly<Record<LetterKind, LetterDocument['layout']>> = {
  official: 'letter',
  request: 'letter',
  notice: 'letter',
  email: 'mail',
  form: 'form',
  protocol: 'form',
};

export function layoutOf({ kind }: Pick<ReadyLetter, 'kind'>): LetterDocument['layout'] {
  return LAYOUTS[kind];
}

/** The step that is done when the letter is sent. A form goes with another letter, and a standing duty is never done. */
export function markedStep({ step, kind }: Pick<ReadyLetter, 'step' | 'kind'>): ServedStep | undefined {
  return step?.ongoing === false && layoutOf({ kind }) !== 'form' ? step : undefined;
}

/** What is entered in the fields that are asked; a field that is not counts as empty. A field depends on those above it. */
export function shownValues(fields: readonly ReadyField[], values: Values): Values {
  return fields.reduce<Values>(
    (shown, { id, when }) => (holds(when, shown) ? shown : { ...shown, [id]: '' }),
    values,
  );
}

/** The fields of a letter that are asked now, those of the organisation too, by the names under which its words use them. */
export function fillingOf({ letter, organisation }: LetterForm, entered: Values): Filling {
  const values = shownValues(letter.fields, entered);
  const own = letter.fields.filter(({ when }) => holds(when, values));
  const shared = organisation.fields.map((field) => ({ ...field, id: `${ORGANISATION}${field.id}` }));
  return {
    values,
    fields: new Map([...own, ...shared].map((field): [string, ReadyField] => [field.id, field])),
  };
}

/** Fills a letter in. @param sent number and day of sending, as far as they are known */
export function fillLetter(
  form: LetterForm,
  entered: Values,
  sent: { number?: string | undefined; date?: string | undefined } = {},
): LetterDocument {
  const { letter, organisation } = form;
  const layout = layoutOf(letter);
  const filling = fillingOf(form, entered);
  const { values } = filling;
  const lines = (words: readonly string[]): Line[] => words.flatMap((each) => fillWords(each, filling));
  const shared = (words: readonly string[]): Line[] => lines(words.map(asShared));
  const isLetter = layout === 'letter';
  return {
    layout,
    letterhead: isLetter ? shared(organisation.letterhead) : [],
    addressee: [
      ...lines(letter.addressee),
      ...(layout === 'mail' && letter.sendTo !== undefined ? [[{ text: letter.sendTo }]] : []),
    ],
    subject: lines([letter.subject]).flat(),
    blocks: partsShown(letter.parts, values).flatMap((part) => blocksOf(part, filling)),
    attachments: partsShown<Attachment>(letter.attachments, values).flatMap(({ text }) => lines([text])),
    signature: isLetter
      ? {
          position: shared([organisation.signature.position]).flat(),
          name: shared([organisation.signature.name]).flat(),
        }
      : undefined,
    executor: layout === 'form' ? [] : shared(isLetter ? organisation.executor : organisation.mailSignature),
    number: printable(sent.number ?? ''),
    date: sent.date ?? '',
  };
}

/** The words in which the sender presents itself on a letter: its letterhead, and who signs. */
export function requisitesOf({ letterhead, signature }: Organisation): string[] {
  return [...letterhead, signature.position, signature.name].map(asShared);
}

/** Requisites name the fields of the organisation without `org.`. */
export function asShared(words: string): string {
  return words.replace(/\{([a-z0-9.-]+)\}/gu, `{${ORGANISATION}$1}`);
}

export function partsShown<Part extends { when?: LetterPart['when'] }>(
  parts: readonly Part[],
  values: Values,
): Part[] {
  return parts.filter(({ when }) => holds(when, values));
}

/** What a part of the letter comes to. */
export function blocksOf(part: LetterPart, filling: Filling): Block[] {
  if ('text' in part) return fillWords(part.text, filling).map((line) => ({ kind: 'paragraph', line }));
  if ('heading' in part) return [{ kind: 'heading', line: [{ text: part.heading }] }];
  if ('items' in part)
    return [{ kind: 'list', items: part.items.flatMap((item) => fillWords(item, filling)) }];
  if ('list' in part) return listOf(part.list, filling);
  if ('table' in part) return tableOf(part.table, filling);
  if ('signatures' in part) {
    return [{ kind: 'signatures', lines: part.signatures.flatMap((words) => fillWords(words, filling)) }];
  }
  const rows = part.form.map(({ label, value }): Cell[] => [[[{ text: label }]], fillWords(value, filling)]);
  return [{ kind: 'table', head: part.head ?? [], rows }];
}

function listOf(id: string, { values, fields }: Filling): Block[] {
  const field = fields.get(id);
  if (!field) return [];
  const value = valueOf(values, id);
  const chosen = chosenIn(value);
  const texts = field.options
    ? field.options.filter((option) => chosen.includes(option.id)).map(({ says }) => says)
    : linesIn(printable(value));
  if (texts.length === 0 && !field.required) return [];
  const items: Line[] = texts.map((text) => [{ text, field: id }]);
  return [{ kind: 'list', items: items.length > 0 ? items : [blankOf(field)] }];
}

function tableOf(id: string, { values, fields }: Filling): Block[] {
  const field = fields.get(id);
  if (!field?.columns) return [];
  const { columns } = field;
  const rows = rowsIn(valueOf(values, id)).map((row) =>
    columns.map((_, index): Cell => [[{ text: printable(row[index] ?? ''), field: id }]]),
  );
  if (rows.length === 0 && !field.required) return [];
  const empty = columns.map((_, index): Cell => (index === 0 ? [blankOf(field)] : [[]]));
  return [{ kind: 'table', head: columns.map(({ title }) => title), rows: rows.length > 0 ? rows : [empty] }];
}

function blankOf({ id, label }: ReadyField): Line {
  return [{ text: label, field: id, blank: true }];
}
