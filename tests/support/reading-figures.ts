/**
 * Prints how much of the further documents, and of those of further makes, is recognised, by kind and by format:
 * `node tests/support/reading-figures.ts [--wrong]`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeSource } from '../../src/authoring/source.ts';
import { splitParts } from '../../src/authoring/split.ts';
import { withNotes } from '../../scripts/lib/received/notes.ts';
import { readReceived } from '../../scripts/lib/received/read.ts';
import { figuresOf, kinds, type Figures } from '../fixtures/authoring/figures.ts';
import { collectMakes, makeFurther, type MadeFile } from '../fixtures/authoring/make.ts';

interface Row {
  format: string;
  figures: Figures;
}

async function read({ document, format, path }: MadeFile): Promise<Row> {
  const received = await readReceived(readFileSync(path));
  if ('text' in received) throw new Error(`${path} was read as plain text`);
  const figures = figuresOf(splitParts(writeSource(withNotes(received.parts)).parts), document);
  for (const kind of kinds)
    if (figures[kind].wrong.length > 0 && process.argv.includes('--wrong'))
      console.log(`${basename(path)} ${kind}: ${figures[kind].wrong.join(' | ')}`);
  return { format, figures };
}

function cellOf(of: readonly Figures[], kind: (typeof kinds)[number]): string {
  const sum = (key: 'right' | 'all' | 'extra'): number =>
    of.reduce((total, figures) => total + figures[kind][key], 0);
  const extra = sum('extra');
  return `${String(sum('right'))} of ${String(sum('all'))}${extra > 0 ? `, ${String(extra)} too many` : ''}`;
}

function print(rows: readonly Row[]): void {
  const formats = [...new Set(rows.map(({ format }) => format))].sort();
  console.log(`| | ${formats.join(' | ')} |\n|${' --- |'.repeat(formats.length + 1)}`);
  for (const kind of kinds) {
    const cells = formats.map((format) =>
      cellOf(
        rows.filter((row) => row.format === format).map(({ figures }) => figures),
        kind,
      ),
    );
    console.log(`| ${kind} | ${cells.join(' | ')} |`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'further-'));
for (const files of [await makeFurther(folder), collectMakes(folder)]) {
  const rows: Row[] = [];
  for (const file of files) rows.push(await read(file));
  print(rows);
}
rmSync(folder, { recursive: true });
