import { pageIdOf } from '../page-id.ts';
import type { Change, Files, OldForm } from './form.ts';
import { mapsIn, pagesWith, wordsReplaced } from './page.ts';

/** What goes on with an id: the words are another address then. */
const idGoesOn = /[a-z0-9.-]/u;

/** Notes of the kind `typo` stood on the page of the notes; they are told with the passport now. */
export const misprintLinks: OldForm = {
  id: 'misprint-links',
  since: '2026-11-29',
  decision: '039',
  from: 'the link leads to a misprint on the page of the notes',
  to: 'it leads to the overview, which tells misprints with the passport',
  changes: (files: Files) =>
    pagesWith(files, 'kind: typo').flatMap((page) => {
      const notes = pageIdOf(page.file);
      const [overview = ''] = notes.split('/');
      return mapsIn(page, ['notes'])
        .filter((note) => note.get('kind') === 'typo')
        .flatMap((note) => {
          const anchor = `#note-${String(note.get('id'))}`;
          return [
            ...[...files].flatMap((file) => linksTo(file, `/${notes}/${anchor}`, `/${overview}/${anchor}`)),
            ...linksTo([page.file, page.text], `](${anchor}`, `](/${overview}/${anchor}`),
          ];
        });
    }),
};

function linksTo(file: readonly [string, string], address: string, today: string): Change[] {
  return file[0].endsWith('.mdx') ? wordsReplaced(file, address, today, idGoesOn) : [];
}
