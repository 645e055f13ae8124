import type { YAMLMap } from 'yaml';
import type { Files, OldForm } from './form.ts';
import { fieldBelow, mapsIn, pagesWith } from './page.ts';

/** Lists of the passport, with what `npm run new-regulation` puts where an editor has to write. */
const lists = [
  { list: 'parties', field: 'role', unwritten: 'Что делает, ещё не описано.' },
  { list: 'contacts', field: 'purpose', unwritten: 'Для чего это, ещё не описано.' },
  { list: 'terms', field: 'explanation', unwritten: 'Пояснение ещё не написано.' },
] as const;

/** Entries that a program had found stood in the passport like those of an editor, and were published unwritten. */
export const unwrittenEntries: OldForm = {
  id: 'unwritten-entries',
  since: '2026-11-29',
  decision: '043',
  from: 'the entry was found by a program, nobody has written it, and readers see it',
  to: 'it is a proposal (proposed: true), which only npm run dev shows until the line is removed',
  // Whoever has just accepted a proposal is to write it, not to have it marked again.
  toldBy: 'unwritten',
  changes: (files: Files) =>
    pagesWith(files, 'ещё не').flatMap((page) =>
      lists.flatMap(({ list, field, unwritten }) =>
        mapsIn(page, ['regulation', list])
          .filter((entry) => entry.get(field) === unwritten && !entry.has('proposed'))
          .filter((entry) => !isNamed(files, page.file, entry))
          .flatMap((entry) => fieldBelow(page, entry, 'id', 'proposed: true')),
      ),
    ),
};

/** Whether another page of the regulation names the entry by its id: it has been accepted then, if not written. */
function isNamed(files: Files, passport: string, entry: YAMLMap): boolean {
  const folder = passport.slice(0, passport.lastIndexOf('/') + 1);
  const named = new RegExp(`: ['"]?${String(entry.get('id'))}['"]?\\s*(?:[,}#\\r\\n]|$)`, 'mu');
  return [...files].some(
    ([file, text]) =>
      file !== passport && file.endsWith('.mdx') && file.startsWith(folder) && named.test(text),
  );
}
