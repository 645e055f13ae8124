import { plainText } from '../model/markup.ts';
import type { Wording } from '../model/text.ts';
import { flattenText } from '../model/walk.ts';
import { walkDraft, type Draft } from './draft.ts';

/** How a draft compares with a text that a person has split into clauses. */
interface Measure {
  /** Clauses and footnotes of the text. */
  all: number;
  /** Those that the draft has with the same number, the same words and the same parent. */
  right: number;
  /** Ids of the others. */
  wrong: string[];
}

/** Counts the clauses that a draft has as the text has them. Ids, our own headings and markup do not count. */
export function measure(draft: Draft, text: Wording): Measure {
  const found = walkDraft(draft.clauses).flatMap(({ clause, parent }) => [
    signature(clause, parent),
    ...clause.footnotes.map(({ mark, text: words }) => signature({ number: mark, text: words }, clause)),
  ]);
  found.push(
    ...draft.footnotes.map(({ mark, text: words }) => signature({ number: mark, text: words }, undefined)),
  );
  const placed = flattenText(text);
  const left = [...found];
  const wrong = placed.filter((clause) => {
    const parent = placed.find(({ id }) => id === clause.parent);
    const at = left.indexOf(signature(clause, parent));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { all: placed.length, right: placed.length - wrong.length, wrong: wrong.map(({ id }) => id) };
}

interface Words {
  number?: string | undefined;
  title?: string | undefined;
  text: string;
  tail?: string | undefined;
}

function signature(clause: Words, parent: Words | undefined): string {
  const own = [clause.number, clause.title, clause.text, clause.tail].map(words).join(' | ');
  return `${own} < ${parent ? [parent.number, parent.title, parent.text].map(words).join(' | ') : ''}`;
}

/** Text for the comparison: lookalike letters, remains of markup and spaces make no difference. */
function words(text: string | undefined): string {
  return plainText(text ?? '')
    .replaceAll('\u0410\u0420\u0406', 'API')
    .replace(/\\|\[|\]\(#\)/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
