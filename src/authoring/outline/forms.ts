import type { Block } from '../blocks.ts';
import { tableRows } from '../source.ts';
import type { Outline } from './outline.ts';

/** Room that is left for writing: «____», ««__» ______ 20__ г.», «........». */
export function hasBlanks({ text }: Pick<Block, 'text'>): boolean {
  return /_{3,}|…{3,}|\.{6,}/u.test(text);
}

/** Adds a line of a form of an appendix to the form that is open, or begins one. */
export function addToForm(outline: Outline, block: Block): void {
  const { last, container } = outline;
  if (last?.kind === 'form') outline.append(last, block);
  else if (container?.kind === 'heading' && container.children.length === 0) {
    container.kind = 'form';
    container.doubts = ['место для записи: похоже на форму'];
    outline.append(container, block);
    reopen(outline);
  } else {
    const number = outline.count('form');
    const form = outline.make(`form-${String(number)}`, 'form', block, {
      text: block.text,
      cite: citeOf(outline, number),
      doubts: ['место для записи: похоже на форму'],
    });
    outline.place(form, 0, 1, 'form');
  }
}

function citeOf({ appendix }: Outline, number: number): string {
  const printed = appendix?.number ?? 'приложение';
  return `${printed.charAt(0).toLowerCase()}${printed.slice(1)}, форма ${String(number)}`;
}

/** A heading that has become a form takes what follows as a clause does. */
function reopen(outline: Outline): void {
  const heading = outline.container;
  if (!heading) return;
  outline.containers = outline.containers.slice(0, -1);
  outline.levels = [{ rank: 1, type: 'form', clause: heading }];
}

/** Adds a table: to the clause, heading or appendix that it stands in. */
export function addTable(outline: Outline, block: Block, addParagraph: (doubt: string) => void): void {
  const { last, container } = outline;
  if (last) outline.append(last, block);
  else if (container?.kind === 'heading' && container.children.length === 0) {
    outline.append(container, block);
    if (!outline.appendix || !isForm(container.title ?? '', block.text)) return;
    container.kind = 'form';
    container.doubts = ['таблица для заполнения в приложении: похоже на форму'];
    reopen(outline);
  } else if (outline.appendix && isForm('', block.text)) addToForm(outline, block);
  else if (container?.children.length === 0) outline.append(container, block);
  else addParagraph('таблица без пункта');
}

/** A table is a form where its heading says so, or where cells of most of its rows are left empty. */
function isForm(title: string, table: string): boolean {
  const [, ...rows] = tableRows(table);
  const empty = rows.filter((row) => row.some((cell) => cell === '' || /^_+$/u.test(cell)));
  return /форма|анкета|заявк|заявлени|бланк/iu.test(title) || empty.length * 2 > rows.length;
}
