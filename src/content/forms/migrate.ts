import type { Change, Files, OldForm, Question, Unsaid } from './form.ts';

/** Places of a file that are written in an old form, or were. */
export interface OldPlaces {
  form: OldForm;
  file: string;
  /** Counted from 1, in the text in which they were found; at least one. */
  lines: readonly [number, ...number[]];
}

/** A question to the editor with its line, counted from 1. */
type Asked = Pick<Question, 'file' | 'what' | 'cure'> & { line: number; of: Unsaid };

/** All that is written in an old form, by file. */
export function findOld(files: Files, forms: readonly OldForm[]): OldPlaces[] {
  return placesOf(files, changesOf(files, forms));
}

interface FormChanges {
  form: OldForm;
  changes: Change[];
}

function changesOf(files: Files, forms: readonly OldForm[]): FormChanges[] {
  return forms.map((form) => ({ form, changes: form.changes(files) }));
}

function placesOf(files: Files, found: readonly FormChanges[]): OldPlaces[] {
  return found
    .flatMap(({ form, changes }) =>
      [...Map.groupBy(changes, ({ file }) => file)].map((own) => ({ form, own })),
    )
    .flatMap(({ form, own: [file, changes] }) => {
      const text = files.get(file);
      if (text === undefined) return [];
      const [first = 1, ...others] = [...new Set(changes.map(({ at }) => lineAt(text, at)))].sort(
        (one, other) => one - other,
      );
      return [{ form, file, lines: [first, ...others] as const }];
    })
    .sort((one, other) => one.file.localeCompare(other.file) || one.lines[0] - other.lines[0]);
}

/**
 * Rewrites the files into today's form. What one form makes may be the old form of the next, so all forms are asked until none
 * finds anything.
 * @returns the files, those that stayed as they were too, and every place that was rewritten
 * @throws where a form finds again what it has just written
 */
export function rewrite(
  files: Files,
  forms: readonly OldForm[],
): { files: Map<string, string>; rewritten: OldPlaces[] } {
  let now = new Map(files);
  const rewritten: OldPlaces[] = [];
  // One round more than there are forms has to find nothing.
  for (let round = 0; round <= forms.length; round += 1) {
    const found = changesOf(now, forms);
    const changes = found.flatMap((one) => one.changes);
    if (changes.length === 0) return { files: now, rewritten };
    rewritten.push(...placesOf(now, found));
    now = withChanges(now, changes);
  }
  throw new Error(`The forms do not come to an end: ${forms.map(({ id }) => id).join(', ')}`);
}

/** What the files leave to their editor. */
export function ask(files: Files, all: readonly Unsaid[]): Asked[] {
  return all.flatMap((of) =>
    of
      .questions(files)
      .map(({ file, at, what, cure }) => ({ of, file, what, cure, line: lineAt(files.get(file), at) })),
  );
}

/** Files with changes made. Of changes that touch each other the first is made; the others are found again in what it leaves. */
function withChanges(files: Files, changes: readonly Change[]): Map<string, string> {
  const changed = new Map(files);
  for (const [file, own] of Map.groupBy(changes, ({ file }) => file)) {
    const text = files.get(file) ?? '';
    let written = '';
    let end = 0;
    for (const { at, remove, insert } of own.toSorted((one, other) => one.at - other.at)) {
      if (at < end) continue;
      written += text.slice(end, at) + insert;
      end = at + remove;
    }
    changed.set(file, written + text.slice(end));
  }
  return changed;
}

function lineAt(text = '', at: number): number {
  return text.slice(0, at).split('\n').length;
}
