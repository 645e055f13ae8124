import { expect, test } from 'vitest';
import { searchOver } from '../../../scripts/lib/search-set.ts';
import { ContentCopy } from '../../fixtures/copy.ts';

/** The invented content with clauses 1.4.2 to 1.4.4, the words of the others full of the number of the middle one. */
function withNumbers(): ContentCopy {
  const clause = (id: string, text: string) =>
    `    - id: '${id}'\n      number: '${id}.'\n      cite: п. ${id}\n      text: ${text}\n`;
  return new ContentCopy().insert(
    'primer/text.mdx',
    [
      clause(
        '1.4.2',
        'Анкета подаётся по п. 1.4.3. Без п. 1.4.3 анкета не подаётся, а п. 1.4.3 читают вслух.',
      ),
      clause('1.4.3', 'Бланк заполняется от руки.'),
      clause('1.4.4', 'Подпись ставится по п. 1.4.3, как сказано в п. 1.4.3 и в п. 1.4.2.'),
    ].join(''),
    "    - id: '2'\n",
  );
}

test('a clause is the first answer to its own number, however often others mention it', async () => {
  const { search } = await searchOver([withNumbers().root]);
  for (const query of ['п. 1.4.3', 'пункт 1.4.3', '1.4.3'])
    expect((await search(query)).hits[0]?.ref, query).toBe('primer/clause/1.4.3');
});
