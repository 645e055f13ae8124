import type { Block } from '../blocks.ts';
import { ownNumber } from '../naming.ts';
import type { Outline } from './outline.ts';

/** «(п. 2 в ред. Приказа … N 207)», «(пп. "а.1" введён …)»: what a publisher notes on a clause, below its words. */
const REMARK =
  /^\(.*(?:в\s+ред(?:акции|\.)|введ[её]н[аоы]?|утратил[аои]?\s+силу|исключ[её]н[аоы]?)(?!\p{L}).*[№N]\s*[^\s()]+\)\.?$/iu;
const NAMED =
  /^\((?:пп|подп|подпункт|п|пункт|ч|часть|ст|статья)\p{L}*\.?\s+[«"]?(?<number>[\p{L}\d.()¹²³⁴-⁹-]+?)[»"]?\s/iu;

/** Puts a remark at the clause that it names, else at the last one. @returns whether the block is one, and had a place */
export function addRemark(outline: Outline, block: Block): boolean {
  if (!REMARK.test(block.text)) return false;
  const { levels } = outline;
  const number = NAMED.exec(block.text)?.groups?.['number'];
  const named = levels.findLastIndex(({ clause }) => bare(clause.number ?? '') === number);
  const at = named < 0 ? levels.length - 1 : named;
  const clause = levels[at]?.clause;
  if (!clause) return false;
  if (clause.children.length > 0) outline.appendTail(clause, block);
  else outline.append(clause, block);
  outline.levels = levels.slice(0, at + 1);
  return true;
}

function bare(number: string): string {
  return ownNumber(number).replace(/^\(|\)$/gu, '');
}
