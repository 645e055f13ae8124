import type { LetterPart } from '../model/letter.ts';
import { holds } from './condition.ts';
import { textOfLine, type Block, type Line } from './document.ts';
import { fieldsIn, fillWords } from './fill-words.ts';
import { blocksOf, fillingOf, requisitesOf, type LetterForm } from './fill.ts';
import type { ReadyRequirement } from './ready.ts';
import { isFilled, type Values } from './values.ts';

/** Whether something that the clauses ask of the letter is there. */
export interface RequirementState {
  requirement: ReadyRequirement;
  /** `sender`: whoever sends the letter sees to it. */
  state: 'met' | 'missing' | 'sender';
  /** The words that meet it, or the names of the fields that are missing. */
  by: string;
  /** Fields to be filled in first. */
  missing: readonly string[];
}

/** Something of the letter that can meet a requirement: its fields and its words. */
interface Means {
  fields: readonly string[];
  words: string;
  shown: boolean;
}

/** Which of its requirements the letter meets as it is filled in now, and by what. */
export function requirementStates(form: LetterForm, entered: Values): RequirementState[] {
  const { values, fields: asked } = fillingOf(form, entered);
  return form.letter.requirements.map((requirement) => {
    if (requirement.by === 'sender') return { requirement, state: 'sender', by: '', missing: [] };
    const means = meansFor(requirement, form, values);
    const shown = means.filter((each) => each.shown);
    const missing = [...new Set(shown.flatMap(({ fields }) => fields))]
      .flatMap((id) => asked.get(id) ?? [])
      .filter(({ id, required }) => required && !isFilled(values, id));
    if (shown.length === 0 || missing.length > 0) {
      const by = missing.map(({ label }) => label).join('; ');
      return { requirement, state: 'missing', by, missing: missing.map(({ id }) => id) };
    }
    const by = shown.find(({ words }) => words !== '')?.words ?? '';
    return { requirement, state: 'met', by, missing: [] };
  });
}

function meansFor({ id, by }: ReadyRequirement, form: LetterForm, values: Values): Means[] {
  const { letter, organisation } = form;
  const filling = fillingOf(form, values);
  const words = (texts: readonly string[]): string =>
    shortened(texts.flatMap((text) => fillWords(text, filling)));
  if (by === 'addressee') {
    return [{ shown: true, fields: letter.addressee.flatMap(fieldsIn), words: words(letter.addressee) }];
  }
  if (by === 'letterhead') {
    const requisites = requisitesOf(organisation);
    return [{ shown: true, fields: requisites.flatMap(fieldsIn), words: words(requisites.slice(0, 1)) }];
  }
  return [
    ...letter.parts
      .filter((part) => 'meets' in part && part.meets.includes(id))
      .map((part) => ({
        shown: holds(part.when, values),
        fields: fieldsOfPart(part),
        words: shortened(blocksOf(part, filling).flatMap(linesOfBlock)),
      })),
    ...letter.attachments
      .filter(({ meets }) => meets.includes(id))
      .map(({ text, when }) => ({
        shown: holds(when, values),
        fields: fieldsIn(text),
        words: words([text]),
      })),
  ];
}

/** Ids of the fields that a part of a letter uses. */
export function fieldsOfPart(part: LetterPart): string[] {
  if ('text' in part) return fieldsIn(part.text);
  if ('items' in part) return part.items.flatMap(fieldsIn);
  if ('list' in part) return [part.list];
  if ('table' in part) return [part.table];
  if ('form' in part) return part.form.flatMap(({ value }) => fieldsIn(value));
  if ('signatures' in part) return part.signatures.flatMap(fieldsIn);
  return [];
}

function linesOfBlock(block: Block): Line[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.line];
    case 'list':
      return [...block.items];
    case 'signatures':
      return [...block.lines];
    case 'table':
      return block.rows.flat(2);
  }
}

/** Enough of the words to know them again. */
function shortened(lines: readonly Line[], most = 90): string {
  const text = lines.map(textOfLine).filter(Boolean).join(' · ');
  const letters = Array.from(text);
  return letters.length > most ? `${letters.slice(0, most).join('').trimEnd()}…` : text;
}
