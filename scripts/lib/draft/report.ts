import { walkDraft, type DraftClause } from '../../../src/authoring/draft.ts';
import type { Place } from '../../../src/authoring/source.ts';
import type { Found } from './found.ts';
import { item, row, section, table } from './markdown.ts';

/** What was received. */
export interface ReceivedAs {
  name: string;
  sha256: string;
  /** What the file is, in words. */
  format: string;
  /** What it has beside its words. */
  told: readonly string[];
}

/** What was found in a file and how sure that is, for the author. Nothing of it is published. */
export function reportFile(found: Found, received: ReceivedAs): string {
  return [
    '# Что прочитано из файла',
    origin(received),
    section('Не взято', received.told.map(item), 'Всё, что есть в файле, взято.'),
    passport(found),
    counts(found),
    doubts(found),
    deadlines(found),
    proposals(found),
    steps(found),
    decisions(found),
    unexplained(found),
    places(found),
  ].join('\n\n');
}

/** What was received, with the place where it is kept. */
export function origin({ name, sha256, format }: ReceivedAs, folder = 'received'): string {
  return [`- Файл: \`${folder}/${name}\``, `- SHA-256: \`${sha256}\``, `- Вид: ${format}`].join('\n');
}

function passport({ draft: { head } }: Found): string {
  const fact = (what: string, value: string | undefined, doubt: string | undefined): string =>
    row([what, value ?? 'не найдено', value === undefined ? '' : (doubt ?? 'точно')]);
  const { title, issuer, act } = head;
  const named = act && `№ ${act.value.number} от ${act.value.date}, «${act.value.title}»`;
  const editions = head.editions.map(({ kind, number, date }) => `${kind} № ${number} от ${date}`).join('; ');
  return section('Паспорт', [
    table(['Что', 'Найдено', 'Уверенность']),
    fact('Название', title?.value, title?.doubt),
    fact('Издал', issuer?.value, issuer?.doubt),
    fact('Акт', named, act?.doubt),
    fact('Редакции', editions === '' ? undefined : editions, undefined),
  ]);
}

function counts({ draft, corrections }: Found): string {
  const clauses = walkDraft(draft.clauses).map(({ clause }) => clause);
  const of = (...kinds: DraftClause['kind'][]): number =>
    clauses.filter(({ kind }) => kinds.includes(kind)).length;
  const footnotes = clauses.flatMap((clause) => clause.footnotes).length + draft.footnotes.length;
  const tables = clauses.flatMap(({ text }) => text.match(/^\|(?: --- \|)+$/gmu) ?? []).length;
  const lines: [string, number][] = [
    ['Разделов, глав и статей', of('section', 'article')],
    ['Подзаголовков', of('heading')],
    ['Пунктов, подпунктов и абзацев', of('clause')],
    ['Приложений и форм', of('appendix', 'form')],
    ['Таблиц', tables],
    ['Сносок', footnotes],
    ['Утратили силу', clauses.filter(({ repealed }) => repealed).length],
    ['Начнут действовать позже', clauses.filter(({ since }) => since).length],
    ['Исправлений показанного текста', corrections.length],
  ];
  return section(
    'Текст',
    lines.map(([what, number]) => `- ${what}: ${String(number)}`),
  );
}

function doubts({ draft }: Found): string {
  const lines = walkDraft(draft.clauses).flatMap(({ clause }) =>
    [...new Set(clause.doubts)].map((doubt) =>
      item(`${nameOf(clause)} (${placeWords(clause.place)}): ${doubt}.`),
    ),
  );
  return section('Проверьте', lines, 'Сомнений нет.');
}

function deadlines({ deadlines: found }: Found): string {
  const rows = found.map(({ clause, text, value, unit, from, doubt, what }) => {
    // The document may say it elsewhere: in a note, in another clause.
    const start = from ?? (doubt === undefined ? 'рядом не сказано' : '');
    const said = [start, doubt === undefined ? '' : `ПРОВЕРЬТЕ: ${doubt}`].filter(Boolean).join(' ');
    return row([clause, what ?? '', text, `${String(value)} ${unit}`, said]);
  });
  if (rows.length === 0) return section('Сроки', [], 'Сроков с числом не найдено.');
  return section('Сроки', [table(['Пункт', 'Что', 'Слова документа', 'value и unit', 'from']), ...rows]);
}

function proposals({ terms, parties, contacts }: Found): string {
  const sure = terms.filter((term) => term.sure).length;
  return section('В паспорт предложено', [
    `- Терминов: ${String(terms.length)}, из них определения точны у ${String(sure)}`,
    `- Участников: ${String(parties.length)}`,
    `- Контактов: ${String(contacts.length)}`,
  ]);
}

function steps(found: Found): string {
  if (found.steps.length === 0)
    return section('Шаги', [], 'Предложений, в которых действует участник, не найдено.');
  const { length } = found.steps;
  return section('Шаги', [
    `Предложений документа, в которых действует участник: ${String(length)}. Они стоят в steps.mdx и не опубликованы: у того, что и есть шаг, уберите строку \`proposed: true\` и напишите title и does своими словами; остальное удалите.`,
  ]);
}

function decisions({ decisions: found }: Found): string {
  if (found.length === 0) return section('Условия', [], 'Предложений с условием не найдено.');
  return section('Условия', [
    'Предложения документа, в которых что-то зависит от условия. Ничто из этого не опубликовано: условие, которое читатель проверяет у себя, становится вопросом решения, а то, что тогда следует, — результатом; остальные относятся к шагам.',
    '',
    table(['Пункт', 'Условие', 'Что следует']),
    ...found.map(({ clause, condition, consequence }) => row([clause, condition, consequence])),
  ]);
}

function unexplained({ unexplained: found }: Found): string {
  if (found.length === 0) return section('Сокращения, которых документ не объясняет', [], 'Таких нет.');
  return section('Сокращения, которых документ не объясняет', [
    'Они стоят в notes.mdx и не опубликованы: у тех, о которых стоит сказать читателю, уберите строку `proposed: true` и опишите, что делать; остальные удалите.',
    '',
    ...found.map(({ abbreviation, clauses }) => item(`${abbreviation}: ${clauses.join(', ')}`)),
  ]);
}

function places({ draft }: Found): string {
  const rows = walkDraft(draft.clauses).map(({ clause }) => {
    const { line = 0, paragraph, page } = clause.place ?? {};
    return row([
      clause.id,
      String(line),
      paragraph === undefined ? '' : String(paragraph),
      page === undefined ? '' : String(page),
    ]);
  });
  return section('Откуда что взято', [
    table(['Пункт', 'Строка source.txt', 'Абзац файла', 'Страница']),
    ...rows,
  ]);
}

function nameOf({ id, number, title }: DraftClause): string {
  return [`\`${id}\``, number, title && `«${title}»`].filter(Boolean).join(' ');
}

/** Where it stands: «строка 12, абзац 7, с. 2». */
export function placeWords(place: Place | undefined): string {
  if (!place) return '';
  return [
    `строка ${String(place.line)}`,
    ...(place.paragraph === undefined ? [] : [`абзац ${String(place.paragraph)}`]),
    ...(place.page === undefined ? [] : [`с. ${String(place.page)}`]),
  ].join(', ');
}
