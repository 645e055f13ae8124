import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../src/features/letters/docx/docx.ts';
import { packetName } from '../../../../src/features/letters/packet.ts';
import { fillLetter } from '../../../../src/letters/fill.ts';
import { rowsAsValue, type Values } from '../../../../src/letters/values.ts';
import { filled, sampleForm, sheetWords } from '../../../fixtures/letters/form.ts';
import { unzipDocx, type UnzippedDocx } from '../../../support/docx.ts';

const written = async (values: Values): Promise<UnzippedDocx> =>
  unzipDocx(await writeDocx(fillLetter(sampleForm, values), sheetWords, 'Ведомство'));

describe('the file for office programs', () => {
  it('has the words of the letter in their order', async () => {
    const { paragraphs } = await written(filled);
    const text = paragraphs.filter(Boolean);
    expect(text).toEqual([
      'Ведомство',
      '______________ № __________',
      'Центру',
      'О подключении: Реестр',
      'Просим подключить Реестр в нашем помещении с 1 декабря 2026 г.',
      'Затем.',
      'И ещё затем.',
      'Методы',
      ...['Метод', 'Зачем', 'get', 'читать', 'put', 'писать'],
      ...['Что', 'Чему равно', 'Почта', 'a@b.example'],
      'первое',
      'второе',
      'Приложение: опись',
      'Руководитель',
      'И.О. Фамилия',
      'Исполнитель И.О. Фамилия',
    ]);
  });

  it('is a sheet of A4 with the margins of the standard, numbered from the second page', async () => {
    const { xml } = await written(filled);
    const body = xml('word/document.xml');
    const size = /<w:pgSz[^>]*>/u.exec(body)?.[0];
    expect(size).toContain('w:w="11906"');
    expect(size).toContain('w:h="16838"');
    const margins = /<w:pgMar[^>]*>/u.exec(body)?.[0];
    // 20, 10, 20 and 20 mm.
    for (const [side, twips] of [
      ['left', 1134],
      ['right', 567],
      ['top', 1134],
      ['bottom', 1134],
    ])
      expect(margins).toContain(`w:${String(side)}="${String(twips)}"`);
    expect(body).toContain('<w:titlePg/>');
    expect(body).toContain('w:val="Heading1"');
    expect(body).toContain('w:firstLine="709"');
  });

  it('holds hostile and extreme values whole', async () => {
    const hostile = '<w:p>&amp;]]> «кавычки» " \' 😀';
    const long = 'я'.repeat(10_000);
    const rows = Array.from({ length: 200 }, (_, index) => [`метод ${String(index)}`, hostile]);
    const { paragraphs } = await written({
      ...filled,
      why: `${hostile}\n${long}\nгат\u202eслева\u0000`,
      methods: rowsAsValue(rows),
    });
    expect(paragraphs).toContain(hostile);
    expect(paragraphs).toContain(long);
    expect(paragraphs).toContain('\u2068гат\u202eслева\u2069');
    expect(paragraphs.filter((text) => /^метод \d+$/u.test(text))).toHaveLength(200);
    expect(paragraphs.filter((text) => text === hostile)).toHaveLength(201);
  });

  it('leaves no signature alone on a page, and no short word at the end of a line', async () => {
    const { xml } = await written(filled);
    const parts = xml('word/document.xml').split(/(?=<w:p>|<w:p )/u);
    const partOf = (words: string): string => parts.find((part) => part.includes(`>${words}<`)) ?? '';
    expect(partOf('опись')).toContain('<w:keepNext/>');
    expect(partOf('Затем.')).not.toContain('<w:keepNext/>');
    expect(xml('word/document.xml')).toContain('О\u{a0}подключении');
  });

  it('has lines to write on where something is missing', async () => {
    const { paragraphs } = await written({});
    expect(paragraphs).toContain('О подключении: ____________________');
  });
});

it.each([
  [1, 'Письмо: «О доступе»?', '01-Письмо-О-доступе.docx'],
  [12, 'CON', '12-CON.docx'],
  [3, 'a\\b/c*d|e<f>g.', '03-a-b-c-d-e-f-g.docx'],
])('a file of the packet has a name that Windows takes: %i, %s', (number, title, name) => {
  expect(packetName(number, title)).toBe(name);
});
