import { describe, expect, it } from 'vitest';
import { sideBySide, type Row } from '../../../src/content/editing/side-by-side.ts';
import { readContent } from '../../../src/content/disk.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

const text = 'primer/text.mdx';
const source = 'primer/source.txt';

function rowsOf({ root }: ContentCopy): Row[] {
  const { library, sources } = readContent(root).input;
  const regulation = library.byId.get('primer');
  if (!regulation) throw new Error('the fixture has no primer');
  return sideBySide(regulation, sources.get('primer') ?? '');
}

/** The row in which a clause stands. */
function rowOf(rows: readonly Row[], id: string): { lines: number[]; differs: boolean } {
  const row = rows.find(({ clauses }) => clauses.some((clause) => clause.id === id));
  if (!row) throw new Error(`clause ${id} stands in no row`);
  return { lines: row.lines.map(({ number }) => number), differs: row.differs };
}

it('puts every clause beside its lines, in the order of the source', () => {
  const rows = rowsOf(new ContentCopy());
  expect(
    rows.map(({ lines, clauses }) => [lines.map(({ number }) => number), clauses.map(({ id }) => id)]),
  ).toEqual([
    [[2, 3], []],
    [[5], ['1']],
    [[7], ['1.1']],
    [[8], ['1.2']],
    [[10], []],
    [[12, 13], ['2']],
    [[15], ['fn2']],
    [[17], ['fn1']],
    [[19], ['3']],
    [[21], ['end']],
  ]);
  expect(rows.filter(({ differs }) => differs)).toEqual([]);
  // The title, and the end of a clause that has others inside.
  expect([rows[0]?.owners, rows[4]?.owners]).toEqual([new Set([undefined]), new Set(['1'])]);
});

describe('words that stand on one side only', () => {
  it('mark their row, and no other', () => {
    const rows = rowsOf(new ContentCopy().edit(text, 'text: по почте;', 'text: по обычной почте;'));
    expect(rows.flatMap(({ differs, clauses }) => (differs ? clauses.map(({ id }) => id) : []))).toEqual([
      '1.1',
    ]);
  });

  it('may be a whole line', () => {
    const rows = rowsOf(
      new ContentCopy().insert(
        source,
        '4. Оператор отвечает в тот же день всем, кто его о чём-то спросил.\n\n',
        'Порядок действует',
      ),
    );
    expect(rows.filter(({ differs }) => differs)).toMatchObject([
      { lines: [{ number: 21 }], clauses: [], owners: new Set() },
    ]);
    expect(rowOf(rows, 'end')).toEqual({ lines: [23], differs: false });
  });

  it('may be a whole clause, which stands behind the one before it', () => {
    const copy = new ContentCopy();
    const rows = rowsOf(copy.edit(source, '3. Организация сообщает об изменениях.\n\n', ''));
    expect(rowOf(rows, '3')).toEqual({ lines: [], differs: true });
    expect(rows.at(-1)?.clauses.map(({ id }) => id)).toEqual(['end']);
    expect(rows.at(-1)?.differs).toBe(false);
  });
});

it('reads a source with the ends of lines that Windows writes', () => {
  const copy = new ContentCopy();
  const windows = copy.read(source).replaceAll('\n', '\r\n');
  expect(rowsOf(new ContentCopy().write(source, windows))).toEqual(rowsOf(copy));
});
