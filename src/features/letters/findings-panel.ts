import { part } from '../../browser/dom.ts';
import { fill, isolated } from '../../browser/sentence.ts';
import { sitePath } from '../../browser/site-path.ts';
import { isReminder, type Finding } from '../../letters/preflight.ts';
import type { Words } from '../../words/word-types.ts';

/** What stands in the way of sending the letter. Each finding leads to what it is about. */
export class FindingsPanel {
  readonly #root: HTMLElement;
  readonly #words: Words<'letter'>;
  readonly #focus: (field: string) => void;

  constructor(root: HTMLElement, words: Words<'letter'>, focus: (field: string) => void) {
    this.#root = part(root, '[data-findings]');
    this.#words = words;
    this.#focus = focus;
  }

  draw(findings: readonly Finding[]): void {
    const count = findings.filter((finding) => !isReminder(finding)).length;
    part(this.#root, '[data-findings-title]').textContent = this.#title(count, findings.length - count);
    this.#root.toggleAttribute('data-clear', count === 0);
    part(this.#root, '[data-findings-list]').replaceChildren(
      ...findings.map((finding) => this.#item(finding)),
    );
  }

  #title(count: number, reminders: number): string {
    if (count > 0) return fill(this.#words['findings'], { count });
    return reminders > 0 ? fill(this.#words['reminders'], { count: reminders }) : this.#words['nothingFound'];
  }

  #item(finding: Finding): HTMLElement {
    const item = document.createElement('li');
    const child = document.createElement(
      'field' in finding ? 'button' : finding.kind === 'predecessor' ? 'a' : 'p',
    );
    child.textContent = findingText(finding, this.#words);
    if (child instanceof HTMLButtonElement && 'field' in finding) {
      child.type = 'button';
      child.addEventListener('click', () => this.#focus(finding.field));
    }
    if (child instanceof HTMLAnchorElement && finding.kind === 'predecessor')
      child.href = sitePath(finding.step.href);
    item.append(child);
    return item;
  }
}

/** A finding in words. */
export function findingText(finding: Finding, words: Words<'letter'>): string {
  switch (finding.kind) {
    case 'empty':
    case 'secret':
      return fill(words[finding.kind], { label: finding.label });
    case 'doubtful':
      return fill(words[`doubtful.${finding.as}`], { label: finding.label });
    case 'address':
      return fill(words['address'], { address: isolated(finding.address), label: finding.label });
    case 'requirement':
    case 'sending':
      return fill(words[finding.kind], { text: finding.text });
    case 'predecessor':
      return fill(words['predecessor'], { title: finding.step.title });
  }
}
