import type { OldForm, Unsaid } from './form.ts';
import { misprintLinks } from './misprint-links.ts';
import { pageNames } from './page-names.ts';
import { searchOpener } from './search-opener.ts';
import { stepsInReport } from './steps-in-report.ts';
import { costs, excerpts, sitePages } from './unsaid.ts';
import { unwrittenEntries } from './unwritten-entries.ts';

/**
 * Every change of the form of content that a program can carry through, oldest first. A further change is one more entry:
 * docs/recipes/change-a-form-of-content.md.
 */
export const oldForms: readonly OldForm[] = [
  searchOpener,
  misprintLinks,
  pageNames,
  unwrittenEntries,
  stepsInReport,
];

/** What content of an older form leaves to its editor. */
export const unsaid: readonly Unsaid[] = [excerpts, costs, sitePages];
