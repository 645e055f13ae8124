import { expect, it } from 'vitest';
import { strayWords } from '../../../src/checks/rules/wording.ts';

it('knows a stray word when it sees one, and leaves a document its own', () => {
  const words = [{ use: 'шаги', not: ['инструкци'] }];
  expect(strayWords('Откройте инструкцию', words)).toEqual([{ start: 'инструкци', use: 'шаги' }]);
  expect(strayWords('«Инструкция» — слово документа', words)).toEqual([]);
  expect(strayWords('Откройте порядок', words)).toEqual([]);
});
