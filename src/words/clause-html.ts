import { LEFT_OUT, type PlacedClause } from '../model/walk.ts';
import { renderBlock } from './markdown.ts';

/** The words below the heading of a clause where it stands alone. Empty where only the heading is printed. */
export function clauseHtml({ text, tail }: Pick<PlacedClause, 'text' | 'tail'>): string {
  const gap = tail ? `<p class="left-out">${LEFT_OUT}</p>` : '';
  return [text && renderBlock(text), gap, tail && renderBlock(tail)].join('');
}
