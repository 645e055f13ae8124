import { Document } from 'yaml';
import { placeholders } from '../../../src/model/placeholder.ts';
import type { Found } from './found.ts';
import { adviceBelow, pageOf, remarkAbove } from './yaml.ts';

/**
 * The page of notes: each abbreviation that the document uses and does not explain, as a proposal
 * that rests on the first clause with it. Undefined where there is none.
 */
export function notesFile({ unexplained }: Found): string | undefined {
  if (unexplained.length === 0) return undefined;
  const document = new Document({
    title: 'Что не сказано',
    description: 'Чего нет в тексте и о чём можно спросить.',
    notes: unexplained.map(({ abbreviation, clauses }, index) => ({
      id: `abbreviation-${String(index + 1)}`,
      proposed: true,
      kind: 'silence',
      title: `Не раскрыто сокращение «${abbreviation}»`,
      clauses: clauses.slice(0, 1),
      problem: `Сокращение «${abbreviation}» в тексте не раскрыто.`,
      response: placeholders.response,
      question: `Что означает сокращение «${abbreviation}»?`,
    })),
  });
  remarkAbove(
    document,
    ['notes'],
    'сокращения без расшифровки: примите те, без которых читатель ошибётся или не поймёт, что делать',
  );
  return pageOf(document, adviceBelow);
}
