import { hrefOf, pageHref } from '../links/address.ts';
import type { FieldCondition, LetterField } from '../model/form-field.ts';
import type { Attachment, LetterKind, LetterPart } from '../model/letter.ts';
import type { Letter, Regulation } from '../model/library.ts';
import { makeRef, type Ref } from '../model/ref.ts';
import { addressesIn } from './addresses.ts';

/** A letter with everything that stands elsewhere in the regulation looked up: what a browser needs to fill it in. */
export interface ReadyLetter {
  ref: Ref;
  id: string;
  regulation: string;
  kind: LetterKind;
  title: string;
  href: string;
  addressee: readonly string[];
  /** The address that the document names for it. */
  sendTo?: string | undefined;
  subject: string;
  step?: ServedStep | undefined;
  requirements: readonly ReadyRequirement[];
  fields: readonly ReadyField[];
  parts: readonly LetterPart[];
  attachments: readonly Attachment[];
  inferred: readonly string[];
  /** E-mail and web addresses that the document names. */
  addresses: readonly string[];
}

/** A place of the site. */
export interface Place {
  ref: Ref;
  title: string;
  href: string;
}

export interface ServedStep extends Place {
  /** A standing duty: it is never done, and nobody marks it. */
  ongoing: boolean;
  /** Steps that come before it. */
  requires: readonly Place[];
}

export interface ReadyRequirement {
  id: string;
  text: string;
  by?: 'addressee' | 'letterhead' | 'sender' | undefined;
  grounds: readonly { cite: string; href: string }[];
}

export interface ReadyField {
  id: string;
  kind: LetterField['kind'];
  label: string;
  hint?: string | undefined;
  example?: string | undefined;
  required: boolean;
  when?: FieldCondition | undefined;
  /** What is entered in it stands in the other letters of the connection too. */
  repeats?: boolean;
  /** Of a choice. */
  options?: readonly { id: string; label: string; says: string }[];
  /** The answer that is chosen beforehand: page id of the decision, and the question. */
  preset?: { decision: string; question: string };
  /** Of a table. */
  columns?: readonly { title: string; example?: string | undefined }[];
}

/** Looks up what a letter names by id: steps, clauses, contacts, options. Ids are trusted; the checks see to them. */
export function readyLetter(regulation: Regulation, letter: Letter): ReadyLetter {
  const { kind, id, title, page, addressee, subject, parts, attachments, inferred } = letter;
  const { passport, clauses } = regulation;
  return {
    ref: makeRef(regulation.id, 'letter', id),
    id,
    regulation: regulation.id,
    kind,
    title,
    href: pageHref(page),
    addressee,
    sendTo: passport.contacts.find((contact) => contact.id === letter.sendTo)?.value,
    subject,
    step: servedStep(regulation, letter),
    requirements: letter.requirements.map((requirement) => ({
      id: requirement.id,
      text: requirement.text,
      by: requirement.by,
      grounds: clauses
        .filter((clause) => requirement.clauses.includes(clause.id))
        .map(({ id: clause, cite }) => ({
          cite,
          href: hrefOf({ page: regulation.text.page, kind: 'clause', id: clause }),
        })),
    })),
    fields: letter.fields.map((field) => readyField(regulation, field)),
    parts,
    attachments,
    inferred,
    addresses: [...new Set(clauses.flatMap(({ text, tail = '' }) => addressesIn(`${text} ${tail}`)))],
  };
}

/** The first of the steps that a letter serves. Where it serves several, what comes before one of them says nothing of it. */
function servedStep({ id, procedures }: Regulation, { steps: all }: Letter): ServedStep | undefined {
  const [served, ...others] = all;
  const procedure = procedures.find(({ steps }) => steps.some((step) => step.id === served));
  const step = procedure?.steps.find((each) => each.id === served);
  if (!procedure || !step) return undefined;
  const place = (each: { id: string; title: string }): Place => ({
    ref: makeRef(id, 'step', each.id),
    title: each.title,
    href: hrefOf({ page: procedure.page, kind: 'step', id: each.id }),
  });
  return {
    ...place(step),
    ongoing: step.ongoing,
    requires:
      others.length > 0 ? [] : procedure.steps.filter((each) => step.requires.includes(each.id)).map(place),
  };
}

function readyField(regulation: Regulation, field: LetterField): ReadyField {
  const { id, kind, label, hint, example, required, when, repeats } = field;
  const common = { id, kind, label, hint, example, required, when, repeats };
  if (field.kind === 'table') return { ...common, columns: field.columns };
  if (field.kind !== 'choice' && field.kind !== 'several') return common;
  return { ...common, ...optionsOf(regulation, field.options) };
}

type Options = Extract<LetterField, { kind: 'choice' | 'several' }>['options'];

/** The options of a choice, wherever they come from. */
export function optionsOf(
  { decisions, notes }: Pick<Regulation, 'decisions' | 'notes'>,
  options: Options,
): Pick<ReadyField, 'options' | 'preset'> {
  if ('notes' in options) {
    return {
      options: notes.flatMap((note) => {
        const asked = note.kind !== 'typo' && options.notes.includes(note.kind) ? note.question : undefined;
        return asked === undefined ? [] : [{ id: note.id, label: note.title, says: asked }];
      }),
    };
  }
  if ('question' in options) {
    const decision = decisions.find(({ questions }) => questions.some(({ id }) => id === options.question));
    const question = decision?.questions.find(({ id }) => id === options.question);
    return {
      options: (question?.options ?? []).map(({ id, text }) => ({ id, label: text, says: text })),
      ...(decision && { preset: { decision: decision.page, question: options.question } }),
    };
  }
  return { options: options.map(({ id, label, says = label }) => ({ id, label, says })) };
}
