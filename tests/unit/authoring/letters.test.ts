import { expect, it } from 'vitest';
import { walkDraft } from '../../../src/authoring/draft.ts';
import { splitSource } from '../../../src/authoring/split.ts';
import { wordingOf } from '../../../src/authoring/wording.ts';
import { textSchema } from '../../../src/model/text.ts';

it.each([
  ['capitals', 'А) первое;\n\nБ) второе.', ['1.a', '1.b'], ['А)', 'Б)']],
  [
    'letters that few lists reach',
    'ё) первое;\n\nщ) второе;\n\nы) третье.',
    ['1.yo', '1.shch', '1.y2'],
    ['ё)', 'щ)', 'ы)'],
  ],
])(
  'gives items with %s ids that an address may have, and prints them as they are',
  (_, items, ids, numbers) => {
    const draft = splitSource(`Порядок\n\n1. Участник направляет:\n\n${items}\n`);
    expect(() => textSchema.parse(wordingOf(draft))).not.toThrow();
    const [, ...found] = walkDraft(draft.clauses).map(({ clause }) => clause);
    expect(found.map(({ id }) => id)).toEqual(ids);
    expect(found.map(({ number }) => number)).toEqual(numbers);
  },
);
