import { plainText } from '../../model/markup.ts';
import { tableRows } from '../source.ts';

/** A row of a table that says who does something. */
export interface ActionRow {
  /** As printed: «оператор Системы», or the parts of «заявитель и оператор». */
  actors: string[];
  /** Absent: no column says what is done. */
  action?: string;
  /** The cell with the deadline; empty where there is none. */
  deadline: string;
}

const ACTOR =
  /^(?:ответственн\p{L}*|исполнител[ьи]|кто(?:\s+(?:выполняет|делает|отвечает|исполняет))?)(?!\p{L})/iu;
const ACTION =
  /^(?:действи[ея]|шаги?|операци[яи]|мероприяти[ея]|процедур[аы]|что\s+(?:делает|сделать|делать))(?!\p{L})/iu;
const DEADLINE = /^срок(?:и|а)?(?!\p{L})/iu;
/** No name of a person, no sentence, and not the second line of a head that a page has broken. */
const NAME =
  /^(?!.*\p{Lu}\.|(?:выполняет|делает|отвечает|исполняет)$)\p{L}[\p{L}«»"-]*(?:\s[\p{L}«»"-]+){0,4}$/u;

/** The rows of tables with a column of those who act. A cell that goes on with the one above it has its words. */
export function actionRows(markdown: string): ActionRow[] {
  const [head = [], ...rows] = tableRows(markdown).map((row) => row.map(plainText));
  const at = (pattern: RegExp): number => head.findIndex((cell) => pattern.test(cell));
  const [actorAt, actionAt, deadlineAt] = [at(ACTOR), at(ACTION), at(DEADLINE)];
  if (actorAt < 0) return [];
  let last = '';
  return rows.flatMap((row) => {
    last = row[actorAt] || last;
    if (!NAME.test(last)) return [];
    const action = row[actionAt];
    return [
      { actors: last.split(/\s+и\s+/u), deadline: row[deadlineAt] ?? '', ...(action ? { action } : {}) },
    ];
  });
}
