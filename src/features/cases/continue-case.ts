import { wordsOf } from '../../browser/words.ts';
import { markOn, proceduresOf } from '../../cases/case.ts';
import { isSettled } from '../../procedure/state.ts';
import { defineElement, part } from '../../browser/dom.ts';
import { fill, isolated, plural } from '../../browser/sentence.ts';
import { sitePath } from '../../browser/site-path.ts';
import { chosenCase, openCase } from '../../storage/cases.ts';
import { readOnlyStorage } from '../../storage/read-only.ts';

/**
 * `<continue-case>`: for a reader who has begun, the way back to where they were. It takes the names of procedures from
 * the links of the page, so nothing is fetched and nothing moves later. It only reads what is stored.
 */
defineElement('continue-case', (root) => {
  const words = wordsOf(root, 'continue');
  const { value: chosen } = openCase(readOnlyStorage, chosenCase(readOnlyStorage)).read();
  const marked = Object.keys(chosen.steps).filter((ref) => markOn(chosen, ref).state !== 'open');
  const procedures = proceduresOf(chosen).flatMap(
    (page) => document.querySelector<HTMLAnchorElement>(linkTo(page)) ?? [],
  );
  if (marked.length === 0) return;
  const done = marked.filter((ref) => isSettled(markOn(chosen, ref).state)).length;
  const total = procedures.reduce((sum, { dataset }) => sum + Number(dataset['procedure']), 0);
  if (total > 0 && done >= total) part(root, '[data-title]').textContent = words['finished'];
  part(root, '[data-name]').textContent = isolated(chosen.name.value) || words['defaultCase'];
  part(root, '[data-done]').textContent = fill(plural(words, 'done', done), { count: done });
  part(root, '[data-list]').replaceChildren(
    ...procedures.map((link) => {
      const item = document.createElement('li');
      const copy = document.createElement('a');
      copy.href = link.href;
      copy.textContent = part(link, '[data-title]').textContent;
      item.append(copy);
      return item;
    }),
  );
  part(root, '[data-panel]').hidden = false;
});

function linkTo(page: string): string {
  return `main a[data-procedure][href="${CSS.escape(sitePath(`/${page}/`))}"]`;
}
