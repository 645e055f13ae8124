import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/authoring/draft.ts';
import { measure } from '../../../src/authoring/measure.ts';
import { writeSource } from '../../../src/authoring/source.ts';
import { splitParts } from '../../../src/authoring/split.ts';
import { withNotes } from '../../../scripts/lib/received/notes.ts';
import { hasOffice } from '../../../scripts/lib/received/office.ts';
import { readReceived, type ReceivedFile } from '../../../scripts/lib/received/read.ts';
import { folder, older, setDocuments, type Facts } from '../../fixtures/authoring/documents.ts';
import { factsOf, foundNotInForce, notInForce } from '../../fixtures/authoring/figures.ts';

/**
 * Clauses of which a file does not say enough. Pages that LibreOffice saves have no automatic numbers: how deep a list
 * is nested tells most of them, but not those of a list whose levels are counted as one, nor whether a stop follows the number.
 * A PDF and such a page print changes that nobody has accepted as their text.
 */
const lost: Readonly<Record<string, string[]>> = {
  'polozhenie.html': ['c.5.2.2'],
  'polozhenie.pdf': ['c.5.2.2'],
  'prikaz.html': ['c.3.1', 'c.3.2'],
  'standart.html': [
    ...['c.1', 'c.1.1', 'c.2', 'c.3', 'c.3.1', 'c.3.1.1', 'c.3.1.1.1', 'c.3.1.1.2', 'c.3.1.2', 'c.3.1.2.1'],
    ...['c.3.1.2.2', 'c.3.2', 'c.3.2.1', 'c.3.2.1.fn1', 'c.3.2.2', 'c.4', 'c.4.1'],
  ],
  'trebovaniya.html': ['c.2.1.1', 'c.2.1.1.1', 'c.2.1.1.2', 'c.2.1.2', 'c.2.1.3'],
  'ukazaniya.html': ['c.2.1.1', 'c.2.1.1.1', 'c.2.1.1.2', 'c.2.1.2'],
};

async function read(file: string): Promise<ReceivedFile> {
  return readReceived(readFileSync(join(folder, file)));
}

async function draftOf(file: string): Promise<Draft> {
  const received = await read(file);
  if ('text' in received) throw new Error(`${file} was read as plain text`);
  return splitParts(writeSource(withNotes(received.parts)).parts);
}

/** The facts with their lists in one order: sentences and tables are read one after the other. */
function sorted({ terms, contacts, deadlines, parties, ...facts }: Facts): object {
  return {
    ...facts,
    terms: [...terms].sort(),
    contacts: contacts.map(String).sort(),
    deadlines: deadlines.map(String).sort(),
    parties: [...parties].sort(),
  };
}

const files = setDocuments().flatMap((document) =>
  document.formats.map((format) => ({ file: `${document.name}.${format}`, document })),
);

describe.each(files)('$file', ({ file, document }) => {
  it('is split into the clauses of the document', async () => {
    expect(measure(await draftOf(file), document.text).wrong).toEqual(lost[file] ?? []);
  });

  it('gives what the document says of itself, its terms, parties, contacts and deadlines', async () => {
    expect(sorted(factsOf(await draftOf(file)))).toEqual(sorted(document.facts));
  });

  it('tells which clauses are repealed or not yet in force', async () => {
    expect(foundNotInForce(await draftOf(file))).toEqual(notInForce(document.clauses));
  });
});

const olderFiles = [...older].flatMap(([name, formats]) => formats.map((format) => ({ name, format })));

describe('what older programs save, where LibreOffice is installed', () => {
  it.for(olderFiles)('$name.$format gives the same clauses and facts', async ({ name, format }, { skip }) => {
    skip(!hasOffice(), 'LibreOffice is not installed: it reads .rtf and .doc');
    const document = setDocuments().find((one) => one.name === name);
    const draft = await draftOf(`${name}.${format}`);
    expect(document && measure(draft, document.text).wrong).toEqual([]);
    expect(sorted(factsOf(draft))).toEqual(document && sorted(document.facts));
  });
});

describe('what nobody has accepted', () => {
  it.each(['docx', 'odt'])('is told of a .%s and not taken', async (format) => {
    const told = (await read(`polozhenie.${format}`)).told.join('\n');
    expect(told).toMatch(
      /удаление \(не учтено, слова оставлены\): «рабочих», автор Редактор Р\., абзац 2\d/u,
    );
    expect(told).toMatch(/вставка \(не взята\): «и уведомляет об этом», автор Редактор Р\., абзац 2\d/u);
    expect(told).toMatch(/Примечание на полях \(Юрист Ю\.\): «Сверить с законом», абзац 1\d/u);
  });

  it('is shown by its colour in a PDF', async () => {
    expect((await read('polozhenie.pdf')).told.join('\n')).toMatch(
      /исправления.*«рабочих», «и уведомляет об этом», страница 2/u,
    );
  });

  it('is told of a page where its markup says so, and may be lost where it does not', async () => {
    const page =
      '<!doctype html><p>1. Срок <del datetime="2026-01-05T10:00:00">3</del><ins datetime="2026-01-05T10:00:00">5</ins> дней, <del>два</del> <ins>три</ins>.';
    const received = await readReceived(Buffer.from(page));
    expect('parts' in received && received.parts.map(({ text }) => text)).toEqual([
      '1. Срок 3 дней, два три.',
    ]);
    expect(received.told).toEqual([
      'Непринятое исправление, удаление (не учтено, слова оставлены): «3», абзац 1.',
      'Непринятое исправление, вставка (не взята): «5», абзац 1.',
      'Зачёркнутые слова оставлены: «два», абзац 1.',
    ]);
    expect((await read('polozhenie.html')).told.join('\n')).toContain('непринятые исправления');
  });
});

it('says of a scan that it has no text, and what to do', async () => {
  await expect(readReceived(scan())).rejects.toThrow(/no text layer.*OCR.*\.docx or \.txt/u);
});

/** A PDF with one page, which is one grey picture. */
function scan(): Uint8Array {
  const page = '/MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >>';
  const drawing = 'q 300 0 0 400 0 0 cm /Im Do Q';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R ${page} >>`,
    `<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nG\nendstream',
  ].map((body, index) => `${String(index + 1)} 0 obj\n${body}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`, 'latin1');
}
