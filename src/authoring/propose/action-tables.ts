import { deadlineInCell } from './deadline-words.ts';
import { filledTable } from './filled-table.ts';
import { timeColumns, withoutMarks, type TimeColumn } from './time-columns.ts';

/** A row of a table that says who does something. */
interface ActionRow {
  /** As printed: «оператор Системы», or the parts of «заявитель и оператор». */
  actors: string[];
  /** Absent: no column says what is done. */
  action?: string;
  /** The cell with the deadline; empty where there is none. */
  deadline: string;
  /** All that the columns of deadlines say, with whom each is for where they differ. */
  times: string;
  /** What of the deadline the author has to check. */
  doubt?: string;
}

const ACTOR =
  /^(?:ответственн\p{L}*|исполнител[ьи]|кто(?:\s+(?:выполняет|делает|отвечает|исполняет))?)(?!\p{L})/iu;
const ACTION =
  /^(?:действи[ея]|шаги?|операци[яи]|мероприяти[ея]|процедур[аы]|что\s+(?:делает|сделать|делать))(?!\p{L})/iu;
const DEADLINE = /^срок(?:и|а)?(?!\p{L})/iu;
/** No name of a person, no sentence, and not the second line of a head that a page has broken. */
const NAME =
  /^(?!.*\p{Lu}\.|(?:выполняет|делает|отвечает|исполняет)$)\p{L}[\p{L}«»"-]*(?:,?\s[\p{L}«»"-]+){0,4}$/u;

/** The rows of tables with a column of those who act. A cell that goes on with the one above it has its words. */
export function actionRows(markdown: string): ActionRow[] {
  const table = filledTable(markdown);
  const columns = timeColumns(table, DEADLINE);
  const at = (pattern: RegExp): number => table.heads.at(-1)?.findIndex((cell) => pattern.test(cell)) ?? -1;
  const [actorAt, actionAt] = [at(ACTOR), at(ACTION)];
  if (actorAt < 0) return [];
  // «Срок» and «Срок хранения»: the first is that of the action.
  const timed = columns.filter(({ group }) => group === columns[0]?.group);
  let last = '';
  return table.rows.flatMap(({ cells }) => {
    last = cells[actorAt] || last;
    if (!NAME.test(last)) return [];
    const action = cells[actionAt];
    return [
      { actors: last.split(/,\s+|\s+и\s+/u), ...deadlineOf(cells, timed), ...(action ? { action } : {}) },
    ];
  });
}

/** What the columns of deadlines say in a row: one time, or one for each of those whom the head names. */
function deadlineOf(
  row: readonly string[],
  columns: readonly TimeColumn[],
): Pick<ActionRow, 'deadline' | 'times' | 'doubt'> {
  const cells = columns.flatMap(({ at, name, unit }) => {
    const [cell, isTime] = [withoutMarks(row[at] ?? ''), deadlineInCell(row[at] ?? '', unit) !== undefined];
    return cell === '' ? [] : [{ cell, name, isTime }];
  });
  const distinct = new Set(cells.map(({ cell }) => cell));
  if (distinct.size <= 1) {
    const [only = ''] = distinct;
    return { deadline: only, times: only };
  }
  const [first, ...others] = cells.filter(({ isTime }) => isTime);
  return {
    deadline: first && others.length === 0 ? first.cell : '',
    times: cells.map(({ name, cell }) => `${name}: ${cell}`).join('; '),
    doubt: 'срок зависит от столбца таблицы: проверьте, какой и для кого',
  };
}
