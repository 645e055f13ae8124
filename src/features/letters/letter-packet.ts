import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { downloadBlob, fileName } from '../../browser/download.ts';
import { fill } from '../../browser/sentence.ts';
import { sitePath } from '../../browser/site-path.ts';
import { wordsOf } from '../../browser/words.ts';
import { lettersIn } from '../../cases/case.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';
import type { Organisation } from '../../letters/fill.ts';
import type { ReadyLetter } from '../../letters/ready.ts';
import type { Ref } from '../../model/ref.ts';
import { sheetWords } from './sheet-words.ts';
import { StoredLetter } from './stored-letter.ts';

/**
 * `<letter-packet>`: says which letters are begun, and packs all of the connection, whatever regulation they belong to, with its
 * state into one archive.
 */
defineElement('letter-packet', (root, signal) => {
  const words = wordsOf(root, 'letter');
  const trackerWords = wordsOf(root, 'tracker');
  const regulation = root.dataset['regulation'] ?? '';
  const stored = new StoredLetter(new StorageNotice(root, signal));
  const status = part(root, '[data-status]');

  /** Those of this regulation first, in the order in which they are needed. */
  const listed = [...root.querySelectorAll<HTMLElement>('[data-letter]')].map(
    (item) => item.dataset['letter'],
  );
  const placeOf = (ref: Ref): number => (listed.includes(ref) ? listed.indexOf(ref) : listed.length);
  const inOrder = (refs: readonly Ref[]): Ref[] => refs.toSorted((a, b) => placeOf(a) - placeOf(b));

  const draw = (): void => {
    const begun: string[] = lettersIn(stored.cases.read());
    for (const item of root.querySelectorAll<HTMLElement>('[data-letter]'))
      part(item, '[data-begun]').hidden = !begun.includes(item.dataset['letter'] ?? '');
  };

  const pack = async (): Promise<void> => {
    const on = stored.cases.read();
    const begun = inOrder(lettersIn(on));
    if (begun.length === 0) {
      status.textContent = words['packetEmpty'];
      return;
    }
    status.textContent = words['preparing'];
    const name = on.name.value || trackerWords['defaultCase'];
    try {
      const [{ packetOf }, found] = await Promise.all([
        import('./packet.ts'),
        Promise.all(begun.map((ref) => fetchLetter(ref))),
      ]);
      const letters = found.filter((letter) => letter !== undefined);
      const lost = found.length - letters.length;
      const blob = await packetOf({
        on,
        regulations: [...new Set([regulation, ...letters.map((letter) => letter.regulation)])],
        name,
        letters,
        organisation: dataOf(root, 'organisation') as Organisation,
        values: (letter) => stored.values(letter),
        words,
        trackerWords,
        sheetWords: sheetWords((key) => words[key.slice('letter.'.length) as 'number']),
      });
      const file = `${fileName(name)}.zip`;
      downloadBlob(file, blob);
      status.textContent = [
        fill(words['ready'], { name: file }),
        lost > 0 ? fill(words['packetLost'], { count: lost }) : '',
      ]
        .filter(Boolean)
        .join('. ');
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

/** @returns undefined where the site has no such letter any more */
async function fetchLetter(ref: Ref): Promise<ReadyLetter | undefined> {
  const [regulation = '', , id = ''] = ref.split('/');
  const response = await fetch(sitePath(`/api/v1/letters/${regulation}/${id}.json`));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as ReadyLetter;
}
