import type { DiffPart } from '../../../src/cases/word-diff.ts';
import { walkDraft } from '../../../src/authoring/draft.ts';
import type { LocatedDiagnostic } from '../../../src/content/check.ts';
import type { ChangeKind } from '../../../src/editions/compare.ts';
import type { Sureness } from '../../../src/editions/match.ts';
import { formatDateInFull } from '../../../src/words/date.ts';
import { item, row, section, table } from '../draft/markdown.ts';
import { origin, placeWords, type ReceivedAs } from '../draft/report.ts';
import type { Change } from './changes.ts';
import type { NewEdition } from './new-edition.ts';
import type { Todo } from './todo.ts';
import type { Touched } from './touched.ts';

/** What a report tells of. */
export interface Told {
  edition: NewEdition;
  changes: readonly Change[];
  received: ReceivedAs;
  from: string;
  by: string | undefined;
  /** The edition that it is compared with, in words. */
  comparedWith: string;
  /** What `npm run check` will say of the guide once the edition is in force, and does not say now. */
  problems: readonly LocatedDiagnostic[];
  warnings: readonly string[];
  todo: readonly Todo[];
}

const kindWords: Readonly<Record<ChangeKind, string>> = {
  added: 'новый',
  amended: 'изменён',
  repealed: 'утратил силу',
  renumbered: 'сменил номер',
};
const surenessWords: Readonly<Record<Sureness, string>> = {
  certain: 'точно',
  likely: 'вероятно',
  doubtful: 'проверьте',
};

/** The whole report, as Markdown. */
export function editionReport(told: Told): string {
  const { edition, changes, received, from, by, comparedWith, warnings, todo } = told;
  return `${[
    '# Новая редакция: что изменилось',
    [
      origin(received, `received/${from}`),
      item(`Действует с ${formatDateInFull(from)}${by === undefined ? '' : `: ${by}`}`),
      item(`Сравнена с редакцией: ${comparedWith}`),
    ].join('\n'),
    ...(warnings.length > 0 ? [section('Сначала посмотрите', warnings.map(item))] : []),
    section('Не взято', received.told.map(item), 'Всё, что есть в файле, взято.'),
    section('Кратко', summaryOf(told)),
    section('Что сделать', todoLines(todo)).trimEnd(),
    section('Проверьте в новой редакции', doubtsOf(edition), 'Сомнений нет.'),
    section('Изменения', [
      'Убранные слова ~~зачёркнуты~~, новые **выделены**.',
      ...changes.map((change) => changeText(change, edition)),
    ]),
    section(
      'Что скажет npm run check, когда редакция вступит в силу',
      told.problems.map(({ file, line, message, hint }) =>
        item(`content/${file}:${String(line)} — ${message.replace(/\s+/gu, ' ')} → ${hint}`),
      ),
      'Ничего нового.',
    ),
    section('Какой пункт чем стал', matchTable(edition)),
  ].join('\n\n')}\n`;
}

/** How many clauses became what: for the report and for the screen. */
export function summaryOf({ changes, edition }: Pick<Told, 'changes' | 'edition'>): string[] {
  const of = (kind: ChangeKind): number => changes.filter((change) => change.kind === kind).length;
  const changed = new Set(changes.map(({ id }) => id));
  const count = (what: string, number: number): string => item(`${what}: ${String(number)}`);
  const sure = (wanted: Sureness): number =>
    [...edition.matches.values()].filter((match) => match.sure === wanted).length;
  return [
    count('Без изменений', edition.after.filter(({ id }) => !changed.has(id)).length),
    count('Изменены', of('amended')),
    count('Новые', of('added')),
    count('Утратили силу или исключены', of('repealed')),
    count('Сменили только номер', of('renumbered')),
    count('Стоят в другой части', changes.filter(({ moved }) => moved).length),
    item(
      `Узнаны в новой редакции: точно ${String(sure('certain'))}, вероятно ${String(sure('likely'))}, под вопросом ${String(sure('doubtful'))}`,
    ),
    count('Мест руководства, которых это касается', touchedPlaces(changes)),
  ];
}

function touchedPlaces(changes: readonly Change[]): number {
  const places = changes.flatMap(({ touched }) =>
    touched.map(({ file, what, title }) => `${file} ${what} ${title}`),
  );
  return new Set(places).size;
}

/** One line for each change: «п. 5: изменён, точно, 93 %». */
export function changeLine(change: Change, edition: NewEdition): string {
  const match = edition.matches.get(change.id);
  const renumbered = change.before && change.after && change.before.number !== change.after.number;
  return [
    change.kind === undefined ? '' : kindOf(change),
    renumbered && change.kind !== 'renumbered' ? 'сменил номер' : '',
    renumbered ? `был ${change.before?.cite ?? ''}` : '',
    change.moved ? 'стоит в другой части' : '',
    match ? `${surenessWords[match.sure]}, ${likenessWords(change, match.likeness)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function likenessWords({ kind }: Change, likeness: number): string {
  if (likeness === 1) return kind === 'amended' ? 'слова те же, другие знаки или порядок' : 'слова те же';
  return `общих слов ${percent(likeness)}`;
}

function kindOf({ kind, after }: Change): string {
  if (kind === 'repealed' && !after) return 'исключён';
  return kind === undefined ? '' : kindWords[kind];
}

function changeText(change: Change, edition: NewEdition): string {
  const { id, cite, words, touched } = change;
  const likest = edition.unmatched.get(id)?.likest;
  return [
    `\n### ${cite} (\`${id}\`)\n`,
    `${changeLine(change, edition)}.`,
    ...(likest ? [`Больше всего общих слов — ${percent(likest.share)} — с ${likest.clause.cite}.`] : []),
    ...(words.length > 0 ? ['', `> ${diffText(words)}`] : []),
    '',
    ...(touched.length > 0
      ? ['Касается:', '', ...touched.map((one) => item(touchedLine(one)))]
      : ['На него в руководстве ничто не ссылается.']),
  ].join('\n');
}

/** «шаг „Подать заявку“ — content/kod/apply.mdx:12». */
function touchedLine({ what, title, file, line }: Touched): string {
  return `${what} «${title}» — content/${file}:${String(line)}`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

/** Longer runs of words that stay are shortened. */
const LONGEST_RUN = 40;
const SHOWN_OF_RUN = 15;

function diffText(parts: readonly DiffPart[]): string {
  return parts
    .map(({ text, kind }, index) => {
      const parted = parts[index - 1]?.kind === 'removed' && kind === 'added' ? ' ' : '';
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
      const plain = words.replace(/\s+/gu, ' ').replace(/[*_~[\]<>`\\]/gu, '\\$&');
      if (kind === 'same') return before + shortened(plain) + after;
      return plain === ''
        ? text
        : `${parted}${before}${kind === 'removed' ? `~~${plain}~~` : `**${plain}**`}${after}`;
    })
    .join('')
    .replace(/\s+/gu, ' ');
}

function shortened(run: string): string {
  const words = run.split(' ');
  if (words.length <= LONGEST_RUN) return run;
  return [...words.slice(0, SHOWN_OF_RUN), '…', ...words.slice(-SHOWN_OF_RUN)].join(' ');
}

function doubtsOf({ draft }: NewEdition): string[] {
  return walkDraft(draft.clauses).flatMap(({ clause }) =>
    [...new Set(clause.doubts)].map((doubt) =>
      item(`\`${clause.id}\` (${placeWords(clause.place)}): ${doubt}`),
    ),
  );
}

function todoLines(todo: readonly Todo[]): string[] {
  return todo.map(({ what, lines = [], language = 'yaml' }, index) => {
    const code =
      lines.length > 0
        ? `\n\n   \`\`\`${language}\n${lines.map((line) => `   ${line}`).join('\n')}\n   \`\`\`\n`
        : '';
    return `${String(index + 1)}. ${what}${code}`;
  });
}

function matchTable({ after, matches }: NewEdition): string[] {
  const rows = after.map(({ id, cite }) => {
    const match = matches.get(id);
    return row([
      id,
      match?.before.cite ?? '',
      cite,
      match ? surenessWords[match.sure] : 'новый',
      match ? percent(match.likeness) : '',
    ]);
  });
  return [table(['id', 'Был', 'Стал', 'Уверенность', 'Общих слов']), ...rows];
}
