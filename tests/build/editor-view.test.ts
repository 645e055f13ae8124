import { expect, it } from 'vitest';
import { EDITOR_PATH } from '../../src/links/editor.ts';
import { builtFiles, readBuilt } from '../support/built-site.ts';

/** What only `npm run dev` has (src/build/editor/): its pages, and what makes its buttons write. */
const ofEditor = ['editor-decides', 'editor-decisions', 'data-undecided', 'author-item', 'data-words-decide'];

it('holds nothing of what an editor sees while writing', () => {
  expect(builtFiles(`${EDITOR_PATH.slice(1)}**`)).toEqual([]);
  const files = builtFiles('**/*.{html,js,css,json,md,xml,txt}');
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((file) => {
    const text = readBuilt(file);
    return ofEditor.some((words) => text.includes(words)) || text.includes(`"${EDITOR_PATH}`);
  });
  expect(found).toEqual([]);
});
