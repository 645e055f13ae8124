import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { downloadBlob, fileName } from '../../browser/download.ts';
import { fill } from '../../browser/sentence.ts';
import { sitePath } from '../../browser/site-path.ts';
import { wordsOf } from '../../browser/words.ts';
import { enteredIn } from '../../cases/case.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';
import type { Organisation } from '../../letters/fill.ts';
import type { ReadyLetter } from '../../letters/ready.ts';
import { makeLetterRef } from './letter-ref.ts';
import { sheetWords } from './sheet-words.ts';
import { StoredLetter } from './stored-letter.ts';

/** `<letter-packet>`: says which letters are begun, and packs them with the state of the connection into one archive. */
defineElement('letter-packet', (root, signal) => {
  const words = wordsOf(root, 'letter');
  const trackerWords = wordsOf(root, 'tracker');
  const regulation = root.dataset['regulation'] ?? '';
  const stored = new StoredLetter(new StorageNotice(root, signal));
  const status = part(root, '[data-status]');

  const begun = (): string[] =>
    [...root.querySelectorAll<HTMLElement>('[data-letter]')]
      .map(({ dataset }) => dataset['letter'] ?? '')
      .filter((id) =>
        Object.values(enteredIn(stored.cases.read(), makeLetterRef(regulation, id))).some(Boolean),
      );

  const draw = (): void => {
    const ids = begun();
    for (const item of root.querySelectorAll<HTMLElement>('[data-letter]'))
      part(item, '[data-begun]').hidden = !ids.includes(item.dataset['letter'] ?? '');
  };

  const pack = async (): Promise<void> => {
    const ids = begun();
    if (ids.length === 0) {
      status.textContent = words['packetEmpty'];
      return;
    }
    status.textContent = words['preparing'];
    try {
      const [{ packetOf }, letters] = await Promise.all([
        import('./packet.ts'),
        Promise.all(ids.map((id) => fetchLetter(regulation, id))),
      ]);
      const on = stored.cases.read();
      const blob = await packetOf({
        on,
        regulation,
        name: on.name.value || trackerWords['defaultCase'],
        letters,
        organisation: dataOf(root, 'organisation') as Organisation,
        values: (ref) => stored.values(ref),
        words,
        trackerWords,
        sheetWords: sheetWords((key) => words[key.slice('letter.'.length) as 'number']),
      });
      const name = `${fileName([on.name.value, regulation].filter(Boolean).join(' '))}.zip`;
      downloadBlob(name, blob);
      status.textContent = fill(words['ready'], { name });
    } catch (error) {
      console.error(error);
      status.textContent = words['failed'];
    }
  };

  part(root, '[data-packet]').hidden = false;
  part(root, '[data-download]').addEventListener('click', () => void pack(), { signal });
  stored.onChangeElsewhere(draw, signal);
  draw();
});

async function fetchLetter(regulation: string, id: string): Promise<ReadyLetter> {
  const response = await fetch(sitePath(`/api/v1/letters/${regulation}/${id}.json`));
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as ReadyLetter;
}
