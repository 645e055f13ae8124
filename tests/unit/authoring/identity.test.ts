import fc from 'fast-check';
import { expect, it } from 'vitest';
import { correctDraft } from '../../../src/authoring/corrections.ts';
import { splitSource } from '../../../src/authoring/split.ts';
import { citeApart, wordingOf } from '../../../src/authoring/wording.ts';
import { firstDifference } from '../../../src/checks/source/compare.ts';
import { regulationSchema } from '../../../src/model/regulation.ts';
import { textSchema } from '../../../src/model/text.ts';
import { flattenText } from '../../../src/model/walk.ts';

/** Lines that documents have, in any order. */
const line = fc.constantFrom(
  ...['1. Да.', '2) нет;', 'а) так', '1.1. Да:', '- пункт', 'II. Часть', 'Заголовок', 'слово', '', '', ''],
  ...['¹ Сноска', 'Дни¹ и час²', '² Ещё', 'каб. 12\\*', '\\* Двор', '<1> Закон', 'закон <1>'],
  ...['Приложение № 1', 'к приказу от 01.02.2025 № 3', 'УТВЕРЖДЕН', 'приказом Совета от 01.02.2025 № 3'],
  ...['| А | Б |\n| --- | --- |\n| В | |', 'Таблица 1. Сроки', 'Имя: ________', '---', '***', '====='],
  ...['9(1). Да', '5¹. Да.', '5.¹ Да.', '1.1.1-1. Да.', '4–5. Утратили силу.', '3. строчные', '4 Форма'],
  ...[
    '**Жирно**',
    '*Курсив*',
    '## Знак',
    '**1. Раздел**',
    'Раздел первый. Общее',
    'Статья 5',
    'Статья 6.1. Срок',
  ],
  ...['Министр А. Б. Примеров', 'г. Москва', 'а. первое', 'б. второе', '(в ред. приказа от 01.02.2025 № 3)'],
);

/** Words after the items of a clause, with a footnote of the page between them. */
const footnoteInTail = ['Приказ', '1. Да:', 'а) так', '\\* Двор', '¹ Сноска', '## Знак'];

it('is the source word for word, with the corrections that it lists itself, and cites no two clauses alike', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const source = lines.join('\n');
      const draft = splitSource(source);
      fc.pre(draft.clauses.length > 0);
      const corrections = regulationSchema.shape.corrections.parse(correctDraft(draft));
      citeApart(draft);
      const text = textSchema.parse(wordingOf(draft));
      if (draft.title.length > 0) expect(firstDifference(text, corrections, source)).toBeUndefined();
      const cites = flattenText(text).map(({ cite }) => cite);
      expect(cites.filter((cite, index) => cites.indexOf(cite) !== index)).toEqual([]);
    }),
    { numRuns: 500, examples: [[footnoteInTail]] },
  );
});
