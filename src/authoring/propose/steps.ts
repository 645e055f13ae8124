import { sentencesOf } from '../../model/sentences.ts';
import { walkDraft, type Draft, type DraftClause } from '../draft.ts';
import { actionRows } from './action-tables.ts';
import { GOES_ON } from './conditions.ts';
import type { ProposedParty } from './parties.ts';

/** A sentence that has a party act. Whether it is a step, its author decides. */
export interface ProposedStep {
  clause: string;
  /** What else it rests on: the items of its own list, and the words that all items of a list have before them. */
  also: string[];
  /** Id of the party. */
  actor: string;
  /** What is done, as printed: «регистрирует заявку в течение 3 рабочих дней». */
  action: string;
  /** The whole sentence. */
  sentence: string;
  /** The cell of a table that says by when. */
  deadline?: string;
  /** What of that cell the author has to check. */
  doubt?: string;
  /** When it is done: «если к заявке приложено не всё». Absent: always. */
  condition?: string;
}

/** Words of duty or right, behind which an infinitive follows. */
const DUTY = '(?:обязан[аоы]?|вправе|должен|должн[аоы]|может|могут)';
/** Those, and verbs in the present: «направляет», «ведут». */
const VERB = `(?:${DUTY}|\\p{Ll}{2,}(?:ет|ёт|ит|ут|ют|ат|ят)(?:ся)?)(?!\\p{L})`;
const CONDITION = new RegExp(
  `^(?:если|в\\s+случа[ея]х?|при\\s+(?:наличии|отсутствии|условии|выявлении))\\s[^.;]+?(?=,\\s(?!${GOES_ON}))`,
  'iu',
);
/** «Заявитель в течение 30 дней со дня получения доступа проводит …» */
const DEADLINE = '(?:(?:в\\s+течение|не\\s+позднее)\\s[^.;:,]{1,150}?\\s)?';

/** «в течение 10 дней направляет …», «при наличии ошибок вернуть …»: what may stand before the verb of an item. */
const LEAD_IN = '(?:(?:в\\s+течение|не\\s+позднее|в\\s+случае|при|после|до|по)\\s[^;:]{1,150}?\\s)?';

/** Every sentence in which one of the parties acts, and every item of what it has to do, in the order of the document. */
export function proposeSteps(draft: Draft, parties: readonly ProposedParty[]): ProposedStep[] {
  const listed = new Set<DraftClause>();
  return walkDraft(draft.clauses).flatMap(({ clause }) => {
    if (listed.has(clause)) return [];
    const items = itemsOfDuty(clause, parties);
    for (const { item } of items) for (const inside of walkDraft([item])) listed.add(inside.clause);
    return [
      ...(items.length > 0 ? items.map(({ step }) => step) : sentencesWithActor(clause, parties)),
      ...rowsWithActor(clause, parties),
    ];
  });
}

/** «№ / Действие / Срок / Ответственный»: a step for each row. */
function rowsWithActor({ id, text }: DraftClause, parties: readonly ProposedParty[]): ProposedStep[] {
  const named = (name: string): ProposedParty | undefined =>
    parties.find((party) => party.name.toLowerCase() === name.toLowerCase());
  return actionRows(text).flatMap(({ actors, action, deadline, times, doubt }) => {
    const party = actors.map(named).find((one) => one !== undefined);
    if (!party || action === undefined) return [];
    const sentence = times === '' ? action : `${action} (${times})`;
    const found = {
      ...(deadline === '' ? {} : { deadline }),
      ...(doubt === undefined ? {} : { doubt }),
    };
    return [{ clause: id, also: [], actor: party.id, action, sentence, ...found }];
  });
}

function sentencesWithActor(
  { id, text, tail }: DraftClause,
  parties: readonly ProposedParty[],
): ProposedStep[] {
  return sentencesOf({ id, text: withoutTables(text), tail }).flatMap(({ text: sentence }) => {
    const found = firstActing(sentence, parties);
    if (!found) return [];
    const condition = CONDITION.exec(sentence)?.[0];
    return [{ clause: id, also: [], ...found, sentence, ...(condition === undefined ? {} : { condition }) }];
  });
}

/** «Для подключения Заявитель: 1) назначает …; 2) направляет …», «Оператор обязан: 1) проверить …»: a step for each item. */
function itemsOfDuty(
  { id, text, children }: DraftClause,
  parties: readonly ProposedParty[],
): { item: DraftClause; step: ProposedStep }[] {
  const stem =
    withoutTables(text)
      .split(/(?<=[.!?])\s+/u)
      .at(-1) ?? '';
  for (const { id: actor, name } of parties) {
    const ends = new RegExp(`(?<!\\p{L})${escaped(name)}(?<duty>\\s+(?:не\\s+)?${DUTY})?\\s*:$`, 'iu').exec(
      stem,
    );
    if (!ends) continue;
    const duty = ends.groups?.['duty'];
    const verb = duty === undefined ? VERB : '\\p{Ll}+(?:ть|ти|чь)(?:ся)?(?!\\p{L})';
    const acts = new RegExp(`^${LEAD_IN}(?:не\\s+)?${verb}`, 'u');
    return children
      .filter((item) => acts.test(item.text))
      .map((item) => {
        const action = wordsOf(item);
        const sentence = `${stem.replace(/\s*:$/u, '')} ${action}.`;
        const own = walkDraft(item.children).map(({ clause }) => clause.id);
        const step = { clause: item.id, also: [...own, id], actor, action: bare(item.text), sentence };
        return { item, step };
      });
  }
  return [];
}

/** Of an item, its words with those of its own list. */
function wordsOf(item: DraftClause): string {
  const own = walkDraft([item]).map(({ clause }) => clause.text);
  return bare(own.join(' '));
}

/** The party that is named first with a verb behind it, outside the condition of the sentence. */
function firstActing(
  sentence: string,
  parties: readonly ProposedParty[],
): Pick<ProposedStep, 'actor' | 'action'> | undefined {
  const from = CONDITION.exec(sentence)?.[0].length ?? 0;
  const [first] = parties
    .flatMap(({ id, name }) => {
      const acting = new RegExp(
        `(?<!\\p{L})${escaped(name)}\\s+${DEADLINE}(?=(?:не\\s+)?${VERB})`,
        'iu',
      ).exec(sentence.slice(from));
      return acting ? [{ id, at: from + acting.index + acting[0].length }] : [];
    })
    .sort((one, other) => one.at - other.at);
  return first && { actor: first.id, action: bare(sentence.slice(first.at)) };
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}

/** Without the marks of footnotes and what ends it. */
function bare(words: string): string {
  return words.replace(/[⁰¹²³⁴-⁹]+/gu, '').replace(/[.;:,]$/u, '');
}

function withoutTables(text: string): string {
  return text.replace(/^\|.*\|$/gmu, '').trim();
}
