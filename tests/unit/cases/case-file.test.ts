import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readCaseBytes,
  readCaseFile,
  withoutWords,
  writeCaseFile,
  type ReadFile,
} from '../../../src/cases/case-file.ts';
import { isCaseLink, longestLink, readCaseLink, writeCaseLink } from '../../../src/cases/case-link.ts';
import { change, emptyCase, mergeCases, type Case } from '../../../src/cases/case.ts';
import { encodeCase } from '../../../src/cases/stored-case.ts';
import { fingerprintOf } from '../../../src/cases/wording.ts';
import { cases, casesWithId, strangeCases } from '../../fixtures/arbitrary/cases.ts';
import { MANY_RUNS } from '../../support/property-runs.ts';

const now = new Date('2026-11-22T00:00:00Z');
const wording = { title: 'Шаг', guide: 'Сделать', clauses: 'п. 1. Текст' };
const named = (id: string, name: string): Case =>
  mergeCases(emptyCase(id), change.name(emptyCase(id), name, 1));

describe('a case file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(cases, (on) => {
        const wordings = { [fingerprintOf(wording)]: wording };
        const read = readCaseFile(writeCaseFile({ cases: [on], wordings }, now));
        expect(read).toEqual({ ok: true, cases: [on], wordings, damaged: 0, tooLarge: 0 });
      }),
    );
  });

  it.each([
    ['', 'not-json'],
    ['{"format":"connection-navigator-cases","version":1,"cases":[', 'not-json'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['{"format":"other","version":1,"cases":[]}', 'foreign'],
    ['{"format":"connection-navigator-cases","version":"1","cases":[]}', 'foreign'],
    ['{"format":"connection-navigator-cases","version":2,"cases":[]}', 'newer'],
    ['{"format":"connection-navigator-cases","version":1,"cases":[]}', 'empty'],
    ['{"format":"connection-navigator-cases","version":1,"cases":[{}]}', 'foreign'],
    ['['.repeat(1_000_000), 'foreign'],
    ['Здравствуйте!', 'foreign'],
    ['{"name":"another","version":', 'foreign'],
    [' '.repeat(20_000_001), 'too-large'],
  ])('is refused with a reason (%#)', (text, problem) => {
    expect(readCaseFile(text)).toEqual({ ok: false, problem });
  });

  it.each([
    ['a .docx', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00]],
    ['a .png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]],
    ['a text with broken letters', [...new TextEncoder().encode('Привет').slice(1)]],
  ])('%s is no such file, and no damaged one either', (_, bytes) => {
    expect(readCaseBytes(Uint8Array.from(bytes))).toEqual({ ok: false, problem: 'foreign' });
  });

  it('gives what is sound in it and counts the rest; a wording that is not what its name says is left out', () => {
    const text = JSON.stringify({
      format: 'connection-navigator-cases',
      version: 1,
      cases: [named('a', 'Дело'), { id: 'b' }],
      wordings: { [fingerprintOf(wording)]: { ...wording, guide: 'Другое' }, x: wording },
    });
    expect(readCaseFile(`\uFEFF${text}`)).toMatchObject({
      ok: true,
      damaged: 1,
      wordings: {},
      cases: [{ id: 'a' }],
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => !readCaseFile(text).ok),
      { numRuns: MANY_RUNS },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => !readCaseBytes(bytes).ok),
      { numRuns: 2_000 },
    );
  });

  it('carries what this version does not know there and back', () => {
    fc.assert(
      fc.property(strangeCases, (stored) => {
        const [on] = sound(readCaseFile(fileOf([stored])));
        expect(on && encodeCase(on)).toEqual(stored);
        expect(sound(readCaseFile(writeCaseFile({ cases: on ? [on] : [], wordings: {} }, now)))).toEqual([
          on,
        ]);
      }),
      { numRuns: 200 },
    );
  });
});

const fileOf = (list: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ format: 'connection-navigator-cases', version: 1, cases: list, ...more });
const sound = (file: ReadFile): Case[] => (file.ok ? file.cases : []);

describe('two cases of one id in a file', () => {
  const withOrigin = (value: string, name: string): Case => ({
    ...named('a', name),
    origin: { value, at: 1 },
  });
  const ids = (...list: Case[]): string[] =>
    sound(readCaseFile(fileOf(list.map(encodeCase)))).map(({ id }) => id);

  it('are one where they have one origin', () => {
    const [first, second] = [withOrigin('mine', 'Дело'), withOrigin('mine', 'Дело')];
    second.steps = { 'r/step/x': { value: { state: 'done' }, at: 5 } };
    expect(sound(readCaseFile(fileOf([first, second].map(encodeCase))))).toEqual([mergeCases(first, second)]);
  });

  it('are two where they have not, and the same two when the file is read again', () => {
    expect(ids(withOrigin('mine', 'Дело'), withOrigin('theirs', 'Другое'))).toEqual(['a', 'case-theirs']);
    const nobodys = [named('a', 'Первое'), named('a', 'Второе'), named('a', 'Третье')];
    expect(new Set(ids(...nobodys)).size).toBe(3);
    expect(ids(...nobodys)).toEqual(ids(...nobodys));
  });

  it('are one where they say the same', () => {
    expect(ids(named('a', 'Дело'), named('a', 'Дело'))).toEqual(['a']);
  });
});

describe('the bytes of a file', () => {
  const text = fileOf([encodeCase(named('a', 'ВИС «Реестр» — передача'))]);
  const nameIn = (file: ReadFile): string | undefined => sound(file)[0]?.name.value;
  const windows1251 = (line: string): Uint8Array => {
    const decoder = new TextDecoder('windows-1251');
    const codes = new Map(
      Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
    );
    return Uint8Array.from(line, (letter) => codes.get(letter) ?? 0x3f);
  };
  const utf16 = (line: string, order: 'le' | 'be'): Uint8Array =>
    Uint8Array.from(
      `\uFEFF${line}`.split('').flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['windows-1251', windows1251(text)],
    ['UTF-16', utf16(text, 'le')],
    ['UTF-16, the other way round', utf16(text, 'be')],
  ])('are read as %s', (_, bytes) => {
    expect(nameIn(readCaseBytes(bytes))).toBe('ВИС «Реестр» — передача');
  });

  it('are refused when they are broken UTF-8, and never read as other letters', () => {
    const bytes = new TextEncoder().encode(text);
    const broken = bytes.map((byte, index) =>
      index === bytes.findIndex((each) => each > 127) ? 0xff : byte,
    );
    expect(readCaseBytes(broken)).toEqual({ ok: false, problem: 'encoding' });
  });

  it('are refused when there are far too many', () => {
    expect(readCaseBytes(new Uint8Array(60_000_001))).toEqual({ ok: false, problem: 'too-large' });
  });
});

describe('limits on what a file holds', () => {
  const long = (length: number): Case => ({
    ...named('long', 'Дело'),
    steps: { 'r/step/x': { value: { state: 'done', note: 'я'.repeat(length) }, at: 1 } },
  });

  it('a case that could not be stored is left out and counted', () => {
    const file = readCaseFile(fileOf([named('a', 'Дело'), long(500_000)].map(encodeCase)));
    expect(file).toMatchObject({ ok: true, tooLarge: 1, damaged: 0, cases: [{ id: 'a' }] });
    expect(readCaseFile(fileOf([encodeCase(long(500_000))]))).toEqual({ ok: false, problem: 'too-large' });
  });

  it('more cases than anybody has are refused', () => {
    expect(readCaseFile(fileOf(Array.from({ length: 5001 }, () => ({}))))).toEqual({
      ok: false,
      problem: 'too-large',
    });
  });

  const DAY = 86_400_000;
  it.each([
    ['one from before', -5, -5],
    ['one of a clock that is some hours ahead', DAY / 2, DAY / 2],
    ['one from next year', 365 * DAY, 0],
    ['one from the end of all dates', 8.64e15 - now.getTime(), 1 - now.getTime()],
  ])('a stamp: %s', (_, ahead, read) => {
    const at = now.getTime() + ahead;
    const on = { ...named('a', 'Дело'), steps: { 'r/step/x': { value: { state: 'done' as const }, at } } };
    const [taken] = sound(readCaseFile(fileOf([encodeCase(on)]), now.getTime()));
    expect(taken?.steps['r/step/x']?.at).toBe(now.getTime() + read);
  });

  it('a stamp is brought down to the moment at which the file was written, so that it is the same each time', () => {
    const on = { ...named('a', 'Дело'), shelf: { value: 'archive' as const, at: now.getTime() + 365 * DAY } };
    const text = writeCaseFile({ cases: [on], wordings: {} }, new Date(now.getTime() - DAY));
    const read = (when: number) => sound(readCaseFile(text, when))[0]?.shelf.at;
    expect([read(now.getTime()), read(now.getTime() + DAY)]).toEqual([
      now.getTime() - DAY,
      now.getTime() - DAY,
    ]);
  });
});

describe('a case link', () => {
  it('carries a case there and back', async () => {
    await fc.assert(
      fc.asyncProperty(casesWithId('a'), async (on) => {
        const text = writeCaseFile({ cases: [on], wordings: {} }, now);
        const link = await writeCaseLink(text);
        expect(link && isCaseLink(link)).toBe(true);
        expect(await readCaseLink(link ?? '')).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('is not made when it would be too long', async () => {
    const noise = Array.from({ length: 40_000 }, (_, index) => ((index * 7919) % 65_521).toString(36)).join(
      '',
    );
    expect(await writeCaseLink(noise)).toBeUndefined();
  });

  it('is read with a sign behind it, and when it was encoded on its way', async () => {
    const text = writeCaseFile({ cases: [named('a', 'Дело')], wordings: {} }, now);
    const link = (await writeCaseLink(text)) ?? '';
    for (const hash of [`${link}).`, `${link}%C2%BB`, link.replace('=', '%3D'), link.replace('=', '%3d')]) {
      expect(isCaseLink(hash)).toBe(true);
      expect(await readCaseLink(hash)).toBe(text);
    }
  });

  it.each([
    '',
    '#case=',
    '#case=%%%',
    '#case=AAAA',
    `#case=${'A'.repeat(longestLink)}`,
    '#r=a/step/b',
    '#case=eJwDAAAAAAE',
  ])('that is broken gives nothing (%#)', async (hash) => {
    expect(await readCaseLink(hash)).toBeUndefined();
  });

  it('that unpacks to gigabytes gives nothing', async () => {
    const bomb = await writeCaseLink('а'.repeat(3_000_000));
    expect(bomb).toBeDefined();
    expect(await readCaseLink(bomb ?? '')).toBeUndefined();
  });
});

it('a case without words has no numbers and no notes', () => {
  fc.assert(
    fc.property(cases, (on) => {
      const text = JSON.stringify(withoutWords(on).steps);
      expect(text).not.toMatch(/"(?:note|outgoing|incoming)"/u);
      expect(Object.keys(withoutWords(on).steps)).toEqual(Object.keys(on.steps));
    }),
  );
});

it('a case without words has of what nobody knows the states alone', () => {
  const on: Case = {
    ...named('a', 'Дело'),
    unknown: { people: ['Петрова'] },
    steps: {
      'r/step/x': {
        value: { state: 'unknown', unknown: { state: 'paid', payer: 'Петрова' } },
        at: 1,
        unknown: { by: 'Петрова' },
      },
      'r/step/y': { value: { state: 'unknown', unknown: { state: 'Петрова' } }, at: 1 },
    },
  };
  expect(JSON.stringify(withoutWords(on))).not.toContain('Петрова');
  expect(encodeCase(withoutWords(on))['steps']).toMatchObject({ 'r/step/x': { value: { state: 'paid' } } });
});
