import { describe, expect, it } from 'vitest';
import type { Received } from '../../../scripts/lib/received/received.ts';
import { readOpenDocument, readPage, readWord } from '../../support/received.ts';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;

const doubt = '«10» в файле зачёркнуто, слова оставлены: проверьте, входят ли они в документ';

const odtStyle =
  '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
  '<style:style style:name="N" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>';

const files: [name: string, read: () => Promise<Received>][] = [
  [
    'a line in a .docx, in two runs',
    () =>
      readWord(
        paragraph(
          run('1. В течение '),
          run('1', '<w:strike/>'),
          run('0 ', '<w:strike/>'),
          run('5 рабочих дней.'),
        ),
      ),
  ],
  [
    'two lines in a .docx, and none that is set off',
    () =>
      readWord(
        paragraph(
          run('1. В течение ', '<w:strike w:val="0"/>'),
          run('10 ', '<w:dstrike/>'),
          run('5 рабочих дней.'),
        ),
      ),
  ],
  [
    'a style of a .docx',
    () =>
      readWord(paragraph(run('1. В течение '), run('10 ', '<w:rStyle w:val="S"/>'), run('5 рабочих дней.')), {
        styles: '<w:style w:type="character" w:styleId="S"><w:rPr><w:strike/></w:rPr></w:style>',
      }),
  ],
  [
    'an .odt',
    () =>
      readOpenDocument(
        odtStyle,
        '<text:p><text:span text:style-name="N">1. В течение </text:span><text:span text:style-name="S">10</text:span> 5 рабочих дней.</text:p>',
      ),
  ],
  ...[
    '<s>10</s>',
    '<del>10</del>',
    '<strike>10</strike>',
    '<span style="text-decoration: line-through">10</span>',
  ].map((words): [string, () => Promise<Received>] => [
    `a page with ${words}`,
    () => readPage(`<p>1. В течение ${words} 5 рабочих дней.</p>`),
  ]),
];

describe('words with a line through them', () => {
  it.each(files)('are kept, doubted and told: %s', async (_, read) => {
    const { parts, told } = await read();
    expect(parts.map(({ text, doubts }) => ({ text, doubts }))).toEqual([
      { text: '1. В течение 10 5 рабочих дней.', doubts: [doubt] },
    ]);
    expect(told).toEqual(['Зачёркнутые слова оставлены: «10», абзац 1.']);
  });

  it('are doubted in a table', async () => {
    const cell = (inside: string): string => `<w:tc>${inside}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const { parts, told } = await readWord(
      '<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>' +
        row(paragraph(run('Что')), paragraph(run('Срок, дней'))) +
        row(paragraph(run('Ответ')), paragraph(run('10', '<w:strike/>'), run(' 5'))) +
        '</w:tbl>',
    );
    expect(parts).toMatchObject([{ kind: 'table', doubts: [doubt] }]);
    expect(told).toEqual(['Зачёркнутые слова оставлены: «10», абзац 4.']);
  });
});
