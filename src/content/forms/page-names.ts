import { pageIdOf } from '../page-id.ts';
import type { Change, Files, OldForm } from './form.ts';
import { pagesWith, scalarReplaced, wordsReplaced, type WrittenPage } from './page.ts';

interface Names {
  is: (page: WrittenPage) => boolean;
  were: readonly string[];
  now: string;
}

/** What pages were called that are called the same in every guide. A title of an editor's own stays. */
const pages: readonly Names[] = [
  {
    is: ({ document }) => document.has('notes'),
    were: ['Неясности документа', 'Неясности'],
    now: 'Что не сказано',
  },
  { is: ({ document }) => document.has('coverage'), were: ['Полнота и основания'], now: 'Откуда взято' },
  { is: ({ file }) => file === 'my.mdx', were: ['Мои дела'], now: 'Мои подключения' },
];

export const pageNames: OldForm = {
  id: 'page-names',
  since: '2026-11-29',
  decision: '044',
  from: 'a page is called by a name that the site has given up: «Неясности документа», «Полнота и основания», «Мои дела»',
  to: 'its name is «Что не сказано», «Откуда взято», «Мои подключения»',
  changes: (files: Files) =>
    pagesWith(files, 'title:').flatMap((page) =>
      pages.flatMap(({ is, were, now }) => {
        const title = page.document.get('title');
        if (!is(page) || ![now, ...were].includes(String(title))) return [];
        return [
          ...(title === now ? [] : scalarReplaced(page, ['title'], now)),
          ...were.flatMap((old) => linkTexts(files, pageIdOf(page.file), old, now)),
        ];
      }),
    ),
};

/** Links of Markdown that call the page by a name. */
function linkTexts(files: Files, id: string, old: string, now: string): Change[] {
  return [...files]
    .filter(([file]) => file.endsWith('.mdx'))
    .flatMap((file) => [
      ...wordsReplaced(file, `[${old}](/${id}/`, `[${now}](/${id}/`),
      ...wordsReplaced(file, `[«${old}»](/${id}/`, `[«${now}»](/${id}/`),
    ]);
}
