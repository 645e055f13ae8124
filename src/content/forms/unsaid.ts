import { isMap } from 'yaml';
import type { Unsaid } from './form.ts';
import { mapsIn, pagesWith, placeOf } from './page.ts';

/** Words by which a passport says that only a part of the document is known. */
const ofAPart = /(?<!\p{L})(?:фрагмент|извлечени|выписк|выдержк)/iu;

export const excerpts: Unsaid = {
  id: 'extent',
  since: '2026-11-29',
  decision: '038',
  questions: (files) =>
    pagesWith(files, 'regulation:').flatMap((page) => {
      const passport = page.document.get('regulation');
      if (!isMap(passport) || passport.has('extent')) return [];
      const said = ['edition', 'fullTitle', 'citedAs'].find((key) => ofAPart.test(String(passport.get(key))));
      if (said === undefined) return [];
      return [
        {
          file: page.file,
          at: placeOf(page, passport, said),
          what: `«${String(passport.get(said))}» speaks of a part, but without "extent" the text is read as the whole document`,
          cure: 'if it is an excerpt, write of what: extent: { excerpt: … }; if it is all, extent: whole',
        },
      ];
    }),
};

export const costs: Unsaid = {
  id: 'cost',
  since: '2026-11-29',
  decision: '039',
  questions: (files) =>
    pagesWith(files, 'notes:').flatMap((page) => {
      const notes = mapsIn(page, ['notes']).filter((note) => note.get('kind') !== 'typo');
      const [first] = notes;
      if (first === undefined || notes.some((note) => note.has('cost'))) return [];
      return [
        {
          file: page.file,
          at: placeOf(page, first, 'id'),
          what: 'no note says what it costs a reader: all of them are shown as good to know',
          cure: 'write "cost: blocks" where the way stops, "cost: risks" where one may err; where a discrepancy contradicts nothing, "kind: imprecision"',
        },
      ];
    }),
};

/** Pages that the whole site has since letters are written and documents compared. */
const needed = ['compare.mdx', 'organisation.mdx'];

export const sitePages: Unsaid = {
  id: 'site-pages',
  since: '2026-11-29',
  decision: '041',
  questions: (files) =>
    needed
      .filter((file) => files.has('my.mdx') && !files.has(file))
      .map((file) => ({
        file,
        at: 0,
        what: 'the site has a page of this name and no content for it: it cannot be built',
        cure: "take the file over from the site's own content/, and read its words",
      })),
};
