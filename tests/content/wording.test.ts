import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import ru from '../../content/i18n/ru.json' with { type: 'json' };
import { strayWords } from '../../src/checks/rules/wording.ts';
import { readContent } from '../../src/content/disk.ts';

const content = path.resolve(import.meta.dirname, '../../content');
const { wording } = readContent(content).input;

it('has each key of the interface once: of two, JSON keeps the later', () => {
  const source = readFileSync(path.join(content, 'i18n/ru.json'), 'utf8');
  const keys = Array.from(source.matchAll(/^\s*"([^"]+)":/gmu), ([, key]) => key);
  expect(keys).toEqual([...new Set(keys)]);
  expect(keys).toHaveLength(Object.keys(ru).length);
});

it('calls one thing by one word in the interface', () => {
  const stray = Object.entries(ru).flatMap(([key, text]) =>
    strayWords(text, wording).map(({ start, use }) => `${key}: ${start}: say ${use}`),
  );
  expect(stray).toEqual([]);
});

it('knows a stray word when it sees one, and leaves a document its own', () => {
  const words = [{ use: 'шаги', not: ['инструкци'] }];
  expect(strayWords('Откройте инструкцию', words)).toEqual([{ start: 'инструкци', use: 'шаги' }]);
  expect(strayWords('«Инструкция» — слово документа', words)).toEqual([]);
  expect(strayWords('Откройте порядок', words)).toEqual([]);
});
