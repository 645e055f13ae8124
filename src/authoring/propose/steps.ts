import { sentencesOf } from '../../model/sentences.ts';
import { walkDraft, type Draft } from '../draft.ts';
import type { ProposedParty } from './parties.ts';

/** A sentence that has a party act. Whether it is a step, its author decides. */
export interface ProposedStep {
  clause: string;
  /** Id of the party. */
  actor: string;
  /** What is done, as printed: «регистрирует заявку в течение 3 рабочих дней». */
  action: string;
  /** The whole sentence. */
  sentence: string;
  /** When it is done: «если к заявке приложено не всё». Absent: always. */
  condition?: string;
}

/** Verbs in the present («направляет», «ведут») and words of duty or right. */
const VERB =
  '(?:обязан[аоы]?|вправе|должен|должн[аоы]|может|могут|\\p{Ll}{2,}(?:ет|ёт|ит|ут|ют|ат|ят)(?:ся)?)';
const CONDITION =
  /^(?:если|в\s+случа[ея]х?|при\s+(?:наличии|отсутствии|условии|выявлении))\s[^.;]+?(?=,\s)/iu;

/** Every sentence in which one of the parties acts, in the order of the document. */
export function proposeSteps(draft: Draft, parties: readonly ProposedParty[]): ProposedStep[] {
  return walkDraft(draft.clauses).flatMap(({ clause: { id, text, tail } }) =>
    sentencesOf({ id, text: withoutTables(text), tail }).flatMap(({ text: sentence }) => {
      const found = firstActing(sentence, parties);
      if (!found) return [];
      const condition = CONDITION.exec(sentence)?.[0];
      return [{ clause: id, ...found, sentence, ...(condition === undefined ? {} : { condition }) }];
    }),
  );
}

/** The party that is named first with a verb behind it, outside the condition of the sentence. */
function firstActing(
  sentence: string,
  parties: readonly ProposedParty[],
): Pick<ProposedStep, 'actor' | 'action'> | undefined {
  const from = CONDITION.exec(sentence)?.[0].length ?? 0;
  const [first] = parties
    .flatMap(({ id, name }) => {
      const named = name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
      const acting = new RegExp(`(?<!\\p{L})${named}\\s+(?=(?:не\\s+)?${VERB}(?!\\p{L}))`, 'iu').exec(
        sentence.slice(from),
      );
      return acting ? [{ id, at: from + acting.index + acting[0].length }] : [];
    })
    .sort((one, other) => one.at - other.at);
  return first && { actor: first.id, action: sentence.slice(first.at).replace(/[.;:]$/u, '') };
}

function withoutTables(text: string): string {
  return text.replace(/^\|.*\|$/gmu, '').trim();
}
