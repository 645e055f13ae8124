import { expect, it } from 'vitest';
import { readOpenDocument, readWord } from '../../support/received.ts';

const table = '| № | Документ |\n| --- | --- |\n| 1. | Заявка |\n| 2. | Анкета |';

it('keeps the automatic numbers of cells that hold nothing else, in a document of Word', async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const number = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
  const borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
  const rows = [
    row(words('№'), words('Документ')),
    row(number, words('Заявка')),
    row(number, words('Анкета')),
  ];
  const { parts } = await readWord(`<w:tbl>${borders}${rows.join('')}</w:tbl>${number}${words('Конец')}`, {
    numbering,
  });
  // The number of an empty paragraph of the text is no words of it.
  expect(parts.map(({ text }) => text)).toEqual([table, 'Конец']);
});

it('keeps them in an OpenDocument text', async () => {
  const styles =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>' +
    '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>';
  const cell = (inside: string): string =>
    `<table:table-cell table:style-name="C">${inside}</table:table-cell>`;
  const words = (text: string): string => cell(`<text:p>${text}</text:p>`);
  const number = cell(
    '<text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p/></text:list-item></text:list>',
  );
  const rows = [words('№') + words('Документ'), number + words('Заявка'), number + words('Анкета')];
  const body = rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('');
  const { parts } = await readOpenDocument(styles, `<table:table>${body}</table:table>`);
  expect(parts.map(({ text }) => text)).toEqual([table]);
});
