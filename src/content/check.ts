import type { Diagnostic } from '../checks/diagnostic.ts';
import { folderOf } from '../checks/place.ts';
import type { Rule } from '../checks/rule.ts';
import { houseRules, rules } from '../checks/rules.ts';
import { readContent, type DiskContent } from './disk.ts';
import type { OldPlaces } from './forms/migrate.ts';
import { oldPlacesIn } from './forms/on-disk.ts';

/** A diagnostic with the line that it points at. */
export interface LocatedDiagnostic extends Diagnostic {
  line: number;
}

/**
 * Runs every rule over a content folder, those of the house too, and names what is written in an old form. Empty when the content
 * keeps them all. Where a file of a regulation cannot be read by its schema, nothing else is reported of this regulation: what
 * refers to the file would only cause false alarms.
 */
export function checkContent(root: string): LocatedDiagnostic[] {
  const old = oldPlacesIn(root).filter(({ form }) => form.toldBy === undefined);
  // What else is wrong with such a line most often comes of its form.
  const found = problemsOf(readContent(root), [...rules, ...houseRules]).filter(
    ({ file, line }) => !old.some((places) => places.file === file && places.lines.includes(line)),
  );
  return [...old.map(toMigrate), ...found].sort(byPlace);
}

function toMigrate({ form, file, lines: [line, ...more] }: OldPlaces): LocatedDiagnostic {
  const elsewhere = more.length > 0 ? ` (in line ${more.join(', ')} too)` : '';
  return {
    rule: 'old-form',
    file,
    path: [],
    line,
    message: `${form.from}${elsewhere}`,
    hint: `run: npm run migrate-content; it rewrites this, so that ${form.to}`,
  };
}

/** The same for content that has been read already, by the rules that the build stops at. */
export function problemsOf(
  { input, diagnostics, lineOf }: DiskContent,
  kept: readonly Rule[] = rules,
): LocatedDiagnostic[] {
  const broken = new Set(Array.from(input.unread, folderOf));
  const found = kept.flatMap((rule) => rule.check(input)).filter(({ file }) => !broken.has(folderOf(file)));
  return [...diagnostics, ...found]
    .map((diagnostic) => ({ ...diagnostic, line: lineOf(diagnostic) }))
    .sort(byPlace);
}

function byPlace(a: LocatedDiagnostic, b: LocatedDiagnostic): number {
  return a.file.localeCompare(b.file) || a.line - b.line;
}
