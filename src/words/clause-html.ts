import type { PlacedClause } from '../model/walk.ts';
import { renderBlock } from './markdown.ts';

/** The words below the heading of a clause. Empty where only the heading is printed. */
export function clauseHtml({ text, tail }: Pick<PlacedClause, 'text' | 'tail'>): string {
  return [text, tail].map((part) => (part ? renderBlock(part) : '')).join('');
}
