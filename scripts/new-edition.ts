/**
 * Takes in a new edition of a regulation: `npm run new-edition <id> <date> <file>`. Clauses get the ids that they had; a report says
 * what changed, what of the guide that touches, and what to do. `-- --in-force` later puts the edition in the place of the text.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '../src/content/disk.ts';
import type { Regulation } from '../src/model/library.ts';
import { dateSchema } from '../src/model/id.ts';
import { receive } from './lib/draft/receive.ts';
import { isKeptAlready, putInForce } from './lib/edition/in-force.ts';
import { takeIn } from './lib/edition/take-in.ts';
import { changeLine, editionReport, summaryOf } from './lib/edition/report.ts';
import { writeEdition } from './lib/edition/write.ts';
import { existingFolder, misused, readOptions, stop } from './lib/options.mjs';
import { Unreadable } from './lib/received/received.ts';

const usage = `Usage: npm run new-edition <id> <date> <file> [-- --again] [-- --content <folder>]
       npm run new-edition <id> <date> -- --in-force [--content <folder>]

  <id>                the regulation, as its folder in content/ is called
  <date>              the day from which the edition applies, as 2027-01-31
  <file>              .docx, .odt, .pdf with a text layer, .html, .txt; with LibreOffice also .doc and .rtf
  --again             write the edition of this date anew
  --in-force          put the edition of this date in the place of the text; the text becomes an edition
  --content <folder>  where the regulation is; content/ unless given`;

const { values, positionals } = readOptions(usage, {
  options: {
    content: { type: 'string' },
    again: { type: 'boolean' },
    'in-force': { type: 'boolean' },
  },
  allowPositionals: true,
});
const root = existingFolder(usage, resolve(values.content ?? join(import.meta.dirname, '../content')));
const [id, from, file, ...more] = positionals;
if (id === undefined || from === undefined)
  misused(usage, 'Say the id and the day from which the edition applies.');
if (more.length > 0) misused(usage, 'More than an id, a day and a file: put a path with spaces in quotes.');
const content = readContent(root);
const regulation = content.input.library.byId.get(id) ?? stop(whyUnknown(id));
if (!dateSchema.safeParse(from).success) {
  const swapped = existsSync(resolve(from)) ? ' The day comes before the file.' : '';
  stop(`"${from}" is no day: write the day from which the edition applies as 2027-01-31.${swapped}`);
}
if (regulation.text.edition?.from === from)
  stop(`${id}/text.mdx is the edition of ${from} itself. Is the day right?`);
const editionFile = `${id}/editions/${from}.mdx`;
const isThere = existsSync(join(root, editionFile));

if (values['in-force']) begin(regulation, from);
else if (file === undefined) misused(usage, 'Say the file of the new edition.');
else if (isThere && !values.again)
  stop(
    `content/${editionFile} is there already. To write it anew, with all that was changed in it: add "-- --again".`,
  );
else await take(regulation, from, file);

function whyUnknown(wanted: string): string {
  if (existsSync(join(root, wanted, 'text.mdx')))
    return `content/${wanted}/ cannot be read: npm run check says why.`;
  const known = [...content.input.library.byId.keys()].join(', ');
  return `There is no regulation "${wanted}"; there are: ${known}. A document that is not there yet: npm run new-regulation.`;
}

function begin(of: Regulation, day: string): void {
  if (!isThere) stop(`There is no content/${editionFile}: give the file of the edition first.`);
  if (!of.text.edition)
    stop(
      `content/${id}/text.mdx does not say which edition it is: write "edition: { from: <day>, by: <act> }" under "text:".`,
    );
  if (isKeptAlready(root, of)) stop(`content/${id}/editions/${of.text.edition.from}.mdx is there already.`);
  if (of.text.edition.from > day)
    stop(
      `The text is of ${of.text.edition.from}, later than ${day}: an earlier edition is not put in force.`,
    );
  const written = putInForce(root, of, day);
  console.log(
    `In force: the edition of ${day}. Written:\n${written.map((one) => `  content/${one}`).join('\n')}`,
  );
  console.log(
    `Next: what content/${id}/received/${day}.md says under «Что сделать», then npm run check, npm run diagrams, npm run permalinks.`,
  );
}

async function take(of: Regulation, day: string, given: string): Promise<void> {
  const received = await receive(given).catch((error: unknown) =>
    error instanceof Unreadable ? stop(error.message) : Promise.reject(error as Error),
  );
  const command = `npm run new-edition ${of.id} ${day} ${JSON.stringify(given)}`;
  const { told, files } = takeIn({ root, content, regulation: of, from: day, received, command });
  if (told.changes.length === 0) {
    console.log(
      `${received.name} is word for word the edition that is there: ${told.comparedWith}. Nothing was written.`,
    );
    return;
  }
  const kept = join(root, of.id, 'received', day);
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, received.name), received.bytes);
  writeFileSync(`${kept}.md`, editionReport(told));
  if (of.text.edition) writeEdition(root, of.id, files);

  for (const warning of told.warnings) console.log(`! ${warning}`);
  console.log(summaryOf(told).join('\n'));
  console.log(
    told.changes.map((change) => `  ${change.cite}: ${changeLine(change, told.edition)}`).join('\n'),
  );
  console.log(`\nThe report, with the words and what they touch: content/${of.id}/received/${day}.md`);
  if (of.text.edition) console.log(`The edition: content/${of.id}/editions/${day}.mdx`);
  const [next] = told.todo;
  if (next) console.log(`Next: ${[next.what, ...(next.lines ?? [])].join('\n  ')}`);
}
