import { isPrinted } from '../checks/source/printed.ts';
import { refersTo } from './footnotes.ts';
import { BULLET, markOfParagraph, signsOf, type Mark } from './marks.ts';
import type { SourcePart, Style } from './source.ts';

/** A part of the source: what it begins with, and the rest of its words. */
export interface Block {
  mark: Mark;
  text: string;
  style: Style;
  part: SourcePart;
}

/** What each part of a document begins with. Marks that only their neighbours explain are settled last. */
export function blocksOf(parts: readonly SourcePart[]): Block[] {
  return settled(
    parts
      .filter(({ text }) => isPrinted(text))
      .flatMap(splitAtBreaks)
      .map(blockOf),
  );
}

/** Writers begin the items of a list on new lines of one paragraph, instead of in paragraphs of their own. */
function splitAtBreaks(part: SourcePart): SourcePart[] {
  if (part.kind === 'table' || !part.text.includes('\n')) return [part];
  const pieces: string[] = [];
  for (const line of part.text.split(/\s*\n\s*/u)) {
    const own = BULLET.test(line) || markOfParagraph(line).kind !== 'plain';
    if (pieces.length > 0 && !own) pieces.push(`${pieces.pop() ?? ''} ${line}`);
    else pieces.push(line);
  }
  return pieces.map((text) => ({ ...part, text }));
}

function blockOf(part: SourcePart): Block {
  const { text, style } = part;
  if (part.kind === 'table') return { mark: { kind: 'table' }, text, style, part };
  const bullet = BULLET.exec(text)?.[0] ?? '';
  const words = text.slice(bullet.length);
  const mark = markOfParagraph(words);
  if (mark.kind === 'plain' && bullet !== '') {
    const sign = bullet.trim();
    return { mark: { kind: 'bullet', sign: sign === '-' ? undefined : sign }, text: words, style, part };
  }
  return { mark, text: words.slice(signsOf(mark).length).trim(), style, part };
}

/** A mark that could be something else counts only where its neighbours bear it out. */
function settled(blocks: readonly Block[]): Block[] {
  const text = blocks.map((block) => block.part.text).join('\n');
  let letter = '';
  return blocks.map((block) => {
    const { mark } = block;
    if (mark.kind === 'letter') {
      if (mark.number.endsWith('.') && !follows(mark.number, letter)) return asPlain(block);
      letter = mark.number;
    } else if (['appendix', 'section', 'article', 'number'].includes(mark.kind)) letter = '';
    if (mark.kind === 'footnote' && !isReferredTo(mark.mark, text)) return unreferred(block);
    return block;
  });
}

/** «г. Москва», «п. 5»: a letter with a stop begins an item only at the beginning of a list and after the letter before it. */
function follows(number: string, before: string): boolean {
  const alphabet = 'абвгдежзийклмнопрстуфхцчшщэюя';
  const at = alphabet.indexOf(number.charAt(0));
  const distance = at - alphabet.indexOf(before.charAt(0));
  return at === 0 || (before !== '' && distance >= 0 && distance <= 2);
}

/** Whether the mark of a footnote stands somewhere behind a word. Raised figures are nothing but marks. */
function isReferredTo(mark: string, text: string): boolean {
  return /^[⁰¹²³⁴-⁹]/u.test(mark) || refersTo(text, mark);
}

/** «* пункт» is an item of a list, «[1] …» and «<1> …» are words, where nothing refers to them. */
function unreferred(block: Block): Block {
  const { mark } = block;
  if (mark.kind !== 'footnote' || mark.mark !== '*') return asPlain(block);
  return { ...block, mark: { kind: 'bullet', sign: undefined } };
}

function asPlain(block: Block): Block {
  return { ...block, mark: { kind: 'plain' }, text: block.part.text };
}
