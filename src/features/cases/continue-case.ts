import { caseName } from '../../browser/case-name.ts';
import { wordsOf } from '../../browser/words.ts';
import { markOn, proceduresOf } from '../../cases/case.ts';
import { progressIn, type CountedStep } from '../../cases/progress-in.ts';
import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { fill, plural } from '../../browser/sentence.ts';
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
  const all = procedures.map((link) => progressIn(chosen, dataOf(link, 'steps') as CountedStep[]));
  const done = all.reduce((sum, progress) => sum + progress.done, 0);
  // Of many documents the page lists the first only, and what was marked in the first version of the site has no procedures.
  const isWhole = procedures.length > 0 && procedures.length === proceduresOf(chosen).length;
  if (isWhole && all.every((progress) => progress.done === progress.total))
    part(root, '[data-title]').textContent = words['finished'];
  part(root, '[data-name]').textContent = caseName(chosen, words['defaultCase']);
  const sentence = fill(plural(words, 'done', done), { count: done });
  part(root, '[data-done]').textContent = isWhole ? `· ${sentence}` : '';
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
  return `main a[data-steps][href="${CSS.escape(sitePath(`/${page}/`))}"]`;
}
