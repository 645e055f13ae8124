import { blockNames, pageBlocksSchema } from '../../../src/model/page.ts';
import { yamlFiles } from '../../../src/model/yaml-files.ts';
import { writtenSchema, type WrittenSchema as Schema } from '../../../src/model/written-schema.ts';
import type { ExampleAt } from './examples.ts';
import { sectionsOf, type Field, type Section } from './fields.ts';

/** How the values are called in the tables. */
const types = [
  [
    'id',
    'a–z, 0–9, single hyphens and dots: `letter`, `1.4.3`. One that looks like a number goes in quotes: `"1.4"`',
  ],
  ['text', 'words; in quotes where they hold `: ` or begin with a special character'],
  ['sentences', 'one or more whole sentences, each with its full stop; in quotes where they hold `: `'],
  ['date', 'year, month, day: `2025-09-01`'],
  ['list of …', 'one entry a line behind `- `, or all in brackets: `[one, two]`'],
  ['… → …', 'a line for each: what it is about, a colon, the value'],
  ['fields', 'more fields, indented by two spaces; they have a table of their own below'],
] as const;

/**
 * The reference of all blocks and fields of the content, as Markdown, made from the schemas that check them.
 * @param exampleAt where the examples come from
 */
export function referencePage(exampleAt: ExampleAt): string {
  return [
    '# Blocks and fields of the content',
    'Written by `npm run reference` from the schemas in `src/model/`: change their descriptions, not this page.',
    'A page of the content is a file `.mdx`. It begins with fields between two lines of `---`: `title` (required), `description`, and at most one block, which says what the page is. Below them stands prose in Markdown.',
    table(
      ['block', 'what the page is'],
      blockNames.map((name) => [
        `[\`${name}\`](#${name})`,
        writtenSchema(pageBlocksSchema.shape[name]).description ?? '',
      ]),
    ),
    table(
      ['value', 'how it is written'],
      types.map(([name, how]) => [name, how]),
    ),
    ...blockNames.flatMap((name) =>
      partOf(name, writtenSchema(pageBlocksSchema.shape[name]), (path) => exampleAt(name, path)),
    ),
    '## Files of the whole site',
    'YAML files in `content/` itself.',
    ...Object.entries(yamlFiles).flatMap(([name, schema]) =>
      partOf(name, writtenSchema(schema), () => undefined),
    ),
    '',
  ].join('\n\n');
}

type ExampleOf = (path: readonly string[]) => string | undefined;

/** A heading and the tables below it. */
function partOf(name: string, schema: Schema, exampleOf: ExampleOf): string[] {
  const sections = sectionsOf(schema);
  const places = Map.groupBy(sections, ({ path }) => path.join('.'));
  return [
    `## ${name}`,
    schema.description ?? '',
    ...sections.flatMap((section) => {
      const several = (places.get(section.path.join('.')) ?? []).length > 1;
      return [...headOf(section, several), fieldTable(section.fields, exampleOf)];
    }),
  ];
}

/** Nothing above the fields of the block itself, whose heading is that of the block. */
function headOf({ path, meaning, form }: Section, several: boolean): string[] {
  if (path.length === 0 && !several) return [];
  const place = path.length === 0 ? '' : `\`${path.join('.')}\``;
  const which = several && form !== undefined ? `with \`${form}\`` : '';
  return [`### ${[place, which].filter(Boolean).join(' ')}`, meaning];
}

function fieldTable(fields: readonly Field[], exampleOf: ExampleOf): string {
  return table(
    ['field', 'value', 'required', 'meaning', 'example'],
    fields.map(({ name, type, required, meaning, path }) => {
      // Fields have examples of their own; values that are listed need none.
      const example = /fields$|^`/u.test(type) ? undefined : exampleOf(path);
      return [`\`${name}\``, type, required, meaning, example === undefined ? '' : code(example)];
    }),
  );
}

function code(words: string): string {
  return words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
