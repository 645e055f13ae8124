import { stringify } from 'yaml';
import type { Regulation } from '../../../src/model/library.ts';
import type { Permalink } from '../../../src/links/permalinks.ts';
import type { Successor } from '../../../src/model/successor.ts';
import { formatDateInFull } from '../../../src/words/date.ts';
import type { NewEdition } from './new-edition.ts';

/** Something that is left for the editor: a sentence, and the lines to write or the command to run. */
export interface Todo {
  what: string;
  lines?: readonly string[];
  language?: 'yaml' | 'sh';
}

/** What an editor does with an edition that stands in editions/ or, for want of a date, nowhere yet. */
interface Plan {
  regulation: Regulation;
  edition: NewEdition;
  from: string;
  by: string | undefined;
  /** The command line that has just been run. */
  command: string;
  permalinks: readonly Permalink[];
  /** The edition that the guide rests on is the earlier one. */
  isNext: boolean;
}

/** What is left to do, in this order. */
export function todoOf(plan: Plan): Todo[] {
  const { regulation, from, by, command, isNext } = plan;
  const { id, text } = regulation;
  if (!text.edition)
    return [dateIt(id), { what: 'Выполните эту команду ещё раз:', lines: [command], language: 'sh' }];
  const looked: Todo[] = [
    ...(by === undefined
      ? [
          {
            what: `Каким актом изменён документ, в файле не найдено. Впишите его в \`content/${id}/editions/${from}.mdx\` под \`edition:\`, рядом с \`from\`:`,
            lines: ['by: приказ … от … № …'],
          },
        ]
      : []),
    {
      what: `Посмотрите в \`content/${id}/editions/${from}.mdx\` метки «ПРОВЕРЬТЕ»: верно ли узнаны пункты. У пункта, который узнан неверно, исправьте \`id\`, потом уберите метку.`,
    },
    {
      what: 'Проверьте и запишите новые ссылки: читатели увидят, что изменится.',
      lines: ['npm run check', 'npm run permalinks'],
      language: 'sh',
    },
  ];
  return isNext ? [...looked, ...onTheDay(plan)] : looked;
}

function dateIt(id: string): Todo {
  return {
    what: `В \`content/${id}/text.mdx\` не сказано, какая это редакция. Впишите первой строкой под \`text:\` день, с которого действует текст, что стоит там сейчас, и акт, если он известен:`,
    lines: ["edition: { from: 'ГГГГ-ММ-ДД', by: приказ … от … № … }"],
  };
}

/** What is done on the day on which the edition begins to apply. */
function onTheDay({ regulation, edition, from, by, permalinks }: Plan): Todo[] {
  const { id } = regulation;
  const gone = successorsOf(regulation.id, edition, permalinks);
  return [
    {
      what: `В день, когда редакция вступит в силу (${formatDateInFull(from)}), поставьте её на место действующей. Прежняя останется в \`editions/\`:`,
      lines: [`npm run new-edition ${id} ${from} -- --in-force`],
      language: 'sh',
    },
    {
      what: `В \`content/${id}/index.mdx\` назовите новую редакцию:`,
      lines: [
        `edition: ${by === undefined ? `Редакция от ${formatDateInFull(from)}.` : `Последнее изменение — ${by}; действует с ${formatDateInFull(from)}.`}`,
      ],
    },
    ...(gone.length > 0
      ? [
          {
            what: 'Пункты, которых больше нет, были опубликованы. Скажите в `content/successors.yaml`, что с ними стало:',
            lines: yamlLines(gone),
          },
        ]
      : []),
    {
      what: 'Пройдите раздел «Изменения»: исправьте шаги, вопросы, письма и заметки, которые больше не верны. Потом:',
      lines: [
        'npm run check',
        'npm run diagrams',
        'npm run permalinks',
        `npm run facts -- ${id}`,
        'npm test',
      ],
      language: 'sh',
    },
  ];
}

/** What became of the published clauses that the edition lacks. Where most of the words of one are in another, it went there. */
function successorsOf(
  regulation: string,
  { before, after, unmatched }: Pick<NewEdition, 'before' | 'after' | 'unmatched'>,
  permalinks: readonly Permalink[],
): Successor[] {
  const published = new Set<string>(permalinks.map(({ ref }) => ref));
  const left = new Set(after.map(({ id }) => id));
  return before
    .filter(({ id }) => !left.has(id) && published.has(`${regulation}/clause/${id}`))
    .map(({ id, cite, heading, title }): Successor => {
      const into = unmatched.get(id)?.likest?.clause.id;
      return {
        from: `${regulation}/clause/${id}`,
        kind: into === undefined ? 'repealed' : 'merged',
        title: heading ?? title ?? cite,
        to: into === undefined ? [] : [`${regulation}/clause/${into}`],
      };
    });
}

function yamlLines(list: readonly object[]): string[] {
  const written = list.map((one) =>
    Object.fromEntries(
      Object.entries(one).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
    ),
  );
  return stringify(written, { lineWidth: 0, singleQuote: true }).trimEnd().split('\n');
}
