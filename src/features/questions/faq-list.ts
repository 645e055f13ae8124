import { anchorIn } from '../../browser/anchor.ts';
import { defineElement, part } from '../../browser/dom.ts';
import { onRestored } from '../../browser/page-life.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { stemsOf, tellingStems } from '../../search/fold.ts';

/** `<faq-list>`: leaves the questions that hold all words that are typed in. Without scripts it is a plain list. */
defineElement('faq-list', (root, signal) => {
  const words = wordsOf(root, 'faq');
  const input = part(root, '[data-words]', HTMLInputElement);
  const status = part(root, '[data-filter-status]');
  const groups = [...root.querySelectorAll<HTMLElement>('[data-group]')];
  const cards = [...root.querySelectorAll<HTMLElement>('[data-faq]')];
  const stems = new Map<HTMLElement, string[]>();
  const stemsIn = (card: HTMLElement): string[] => {
    const known = stems.get(card) ?? [...new Set(stemsOf(card.textContent))];
    stems.set(card, known);
    return known;
  };

  const filter = (): void => {
    const asked = tellingStems(input.value);
    for (const card of cards)
      card.hidden = !asked.every((stem) => stemsIn(card).some((own) => own.startsWith(stem)));
    for (const group of groups) group.hidden = !group.querySelector('[data-faq]:not([hidden])');
    const shown = cards.filter((card) => !card.hidden).length;
    status.textContent = fill(words[shown === 0 ? 'none' : 'shown'], { shown, all: cards.length });
  };
  /** Opens the question that a link leads to, also where the filter hides it. */
  const followFragment = (): void => {
    const card = document.getElementById(anchorIn(location.hash))?.closest<HTMLElement>('[data-faq]');
    if (!card) return;
    if (card.hidden) {
      input.value = '';
      filter();
    }
    part(card, '[data-fold]', HTMLDetailsElement).open = true;
    card.scrollIntoView();
  };

  input.addEventListener('input', filter, { signal });
  onRestored(filter, signal);
  addEventListener('hashchange', followFragment, { signal });
  part(root, '[data-filter]').hidden = false;
  filter();
  followFragment();
});
