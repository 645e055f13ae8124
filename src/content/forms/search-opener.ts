import type { Files, OldForm } from './form.ts';

/** The field of the search stands in the header of every page since the header is the site's own. */
export const searchOpener: OldForm = {
  id: 'search-opener',
  since: '2026-11-29',
  decision: '033',
  from: 'the page holds <OpenSearch />, which the site has no more',
  to: 'the page goes without it, since the search is in the header',
  changes: (files: Files) =>
    [...files]
      .filter(([file]) => file.endsWith('.mdx'))
      .flatMap(([file, text]) =>
        Array.from(text.matchAll(/^<OpenSearch \/>[ \t]*(?:\r?\n(?:[ \t]*\r?\n)?|$)/gmu), (match) => ({
          file,
          at: match.index,
          remove: match[0].length,
          insert: '',
        })),
      ),
};
