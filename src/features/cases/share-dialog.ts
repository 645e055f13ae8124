import type { Words } from '../../words/word-types.ts';
import { withoutWords, writeCaseFile } from '../../cases/case-file.ts';
import { writeCaseLink } from '../../cases/case-link.ts';
import type { Case } from '../../cases/case.ts';
import { looksLikeSecret } from '../../cases/secret.ts';
import { copy } from '../../browser/clipboard.ts';
import { listItem, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';

/** Offers a link that carries a case, and says what it holds. It is made when the reader asks for it, not before. */
export function shareCase(dialog: HTMLDialogElement, on: Case, name: string, words: Words<'cases'>): void {
  const controller = new AbortController();
  const withWords = part(dialog, '[data-share-words]', HTMLInputElement);
  const status = part(dialog, '[data-share-status]');
  const field = part(dialog, '[data-share-field]', HTMLTextAreaElement);
  const secret = part(dialog, '[data-share-secret]');
  const marks = Object.values(on.steps).map(({ value }) => value);
  const texts = marks
    .flatMap(({ note, outgoing, incoming }) => [note, outgoing, incoming])
    .filter((text) => text !== undefined);

  const describe = (): void => {
    const parts = [
      fill(words['shareName'], { name }),
      fill(words['shareMarks'], { count: marks.filter(({ state }) => state !== 'open').length }),
      withWords.checked ? fill(words['shareNotes'], { count: texts.length }) : words['shareNoNotes'],
    ];
    part(dialog, '[data-share-list]').replaceChildren(...parts.map(listItem));
    secret.hidden = !(withWords.checked && texts.some(looksLikeSecret));
    status.textContent = '';
    field.hidden = true;
  };
  const make = async (): Promise<void> => {
    const item = withWords.checked ? on : withoutWords(on);
    const writing = writeCaseLink(writeCaseFile({ cases: [item], wordings: {} }, new Date()));
    const copied = await copy(writing.then((fragment) => ({ text: addressWith(fragment) })));
    const fragment = await writing;
    if (!fragment) {
      status.textContent = words['shareTooLong'];
      return;
    }
    status.textContent = words[copied ? 'shareCopied' : 'shareRefused'];
    field.hidden = copied;
    field.value = addressWith(fragment);
    if (!copied) field.select();
  };

  withWords.checked = false;
  describe();
  withWords.addEventListener('change', describe, { signal: controller.signal });
  part(dialog, '[data-share-copy]').addEventListener('click', () => void make(), {
    signal: controller.signal,
  });
  dialog.addEventListener('close', () => controller.abort(), { once: true });
  dialog.showModal();
}

/** The address of this page with a fragment. Throws where there is none, so that nothing is copied. */
function addressWith(fragment: string | undefined): string {
  if (fragment === undefined) throw new Error('The case does not fit into a link');
  return new URL(fragment, location.href.replace(/#.*$/u, '')).href;
}
