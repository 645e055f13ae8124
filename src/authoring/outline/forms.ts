import type { Block } from '../blocks.ts';
import { FROM_ABOVE } from '../../model/table.ts';
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
    container.doubts = ['таблица для заполнения в приложении: похоже на форму', ...(block.part.doubts ?? [])];
    reopen(outline);
  } else if (outline.appendix && isForm('', block.text)) addToForm(outline, block);
  else if (container?.children.length === 0) outline.append(container, block);
  else addParagraph('таблица без пункта');
}

/** A table is a form where its heading says so, or where a column of it is left to be filled in. */
function isForm(title: string, table: string): boolean {
  return /форма|анкета|заявк|заявлени|бланк/iu.test(title) || hasBlankColumn(tableRows(table));
}

/**
 * A cell may be empty because there is nothing to say in it, so only whole columns count: below a head that names what to write,
 * or beside the names, «ИНН | ».
 */
function hasBlankColumn([head = [], ...rows]: readonly string[][]): boolean {
  const isBlank = (at: number): boolean => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== FROM_ABOVE);
    return cells.length > 0 && cells.every((cell) => /^[_\s]*$/u.test(cell));
  };
  return head.some((name, at) =>
    name === '' ? head.length === 2 && isBlank(at) : !/^примечани/iu.test(name) && isBlank(at),
  );
}
