import type { Words } from '../../words/word-types.ts';
import { planImport, replacing, type Planned, type ReadFile } from '../../cases/case-file.ts';
import { mergeCases, type Case } from '../../cases/case.ts';
import { listItem, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { caseKey, listCases } from '../../storage/cases.ts';
import { encodeEntry } from '../../storage/entry.ts';
import type { SafeStorage } from '../../storage/storage.ts';
import { changeTogether } from '../../storage/undo.ts';
import { keepWording } from '../../storage/wordings.ts';
import { ask } from './dialogs.ts';

/** What became of an import, as a sentence for the reader. */
export interface Imported {
  sentence: string;
  /** Whether anything was changed. */
  done: boolean;
}

/** Shows what a file would change, asks how, and does it: all of it or nothing. */
export async function importCases(
  dialog: HTMLDialogElement,
  storage: SafeStorage,
  file: ReadFile,
  nameOf: (on: Case) => string,
  words: Words<'cases'>,
): Promise<Imported> {
  if (!file.ok) return { sentence: words[`file.${file.problem}`], done: false };
  const listed = listCases(storage);
  // A case that cannot be read here, or that a newer version wrote, must not be written over.
  const untouchable = new Set(
    listed.filter(({ problem }) => problem === 'newer' || problem === 'stuck').map(({ id }) => id),
  );
  const plan = planImport(
    file.cases.filter(({ id }) => !untouchable.has(id)),
    new Map(listed.map(({ id, value }) => [id, value])),
  );
  const damaged = file.damaged + file.cases.length - plan.length;
  describe(dialog, plan, damaged, nameOf, words);
  const answer = await ask(dialog);
  if (answer !== 'merge' && answer !== 'replace') return { sentence: words['importCancelled'], done: false };
  const changed = plan.filter(({ kind }) => kind !== 'same');
  const now = Date.now();
  const values = changed.map(({ incoming, existing }) => {
    const change = existing && answer === 'replace' ? replacing(existing, incoming, now) : incoming;
    return [
      caseKey(incoming.id),
      encodeEntry(1, existing ? mergeCases(existing, change) : incoming),
    ] as const;
  });
  const failure = changed.length > 0 ? changeTogether(storage, Object.fromEntries(values)) : undefined;
  if (failure) return { sentence: words['importFull'], done: false };
  for (const [fingerprint, wording] of Object.entries(file.wordings))
    keepWording(storage, fingerprint, wording);
  return { sentence: fill(words['imported'], { count: changed.length }), done: changed.length > 0 };
}

function describe(
  dialog: HTMLDialogElement,
  plan: readonly Planned[],
  damaged: number,
  nameOf: (on: Case) => string,
  words: Words<'cases'>,
): void {
  const count = (kind: Planned['kind']): number => plan.filter((item) => item.kind === kind).length;
  part(dialog, '[data-import-summary]').textContent = [
    fill(words['importSummary'], { new: count('new'), changed: count('changed'), same: count('same') }),
    damaged > 0 ? fill(words['importDamaged'], { count: damaged }) : '',
  ]
    .filter(Boolean)
    .join(' ');
  part(dialog, '[data-import-list]').replaceChildren(
    ...plan.map((planned) => listItem(sentenceFor(planned, nameOf(planned.incoming), words))),
  );
  part(dialog, '[value="replace"]').hidden = count('changed') === 0;
}

function sentenceFor({ kind, added, conflicts }: Planned, name: string, words: Words<'cases'>): string {
  const newer = conflicts.filter((conflict) => conflict.newer === 'file').length;
  return fill(words[`import.${kind}`], {
    name,
    added: added.length,
    conflicts: conflicts.length,
    newer,
    older: conflicts.length - newer,
  });
}
