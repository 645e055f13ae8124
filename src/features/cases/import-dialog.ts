import type { Words } from '../../words/word-types.ts';
import type { Case } from '../../cases/case.ts';
import type { ReadFile } from '../../cases/case-file.ts';
import type { Planned } from '../../cases/import-plan.ts';
import { listItem, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { applyImport, planFor, type ImportPlan } from '../../storage/import.ts';
import type { SafeStorage } from '../../storage/storage.ts';
import { ask } from './dialogs.ts';

/** What became of an import, as a sentence for the reader. */
export interface Imported {
  sentence: string;
  /** Whether anything was changed that can be undone. */
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
  let plan = planFor(storage, file);
  let warning = '';
  for (;;) {
    describe(dialog, plan, file, warning, nameOf, words);
    const way = await ask(dialog);
    if (way !== 'merge' && way !== 'replace') return { sentence: words['importCancelled'], done: false };
    const result = applyImport(storage, file, way, plan);
    if (result.done)
      return { sentence: fill(words['imported'], { count: result.changed }), done: result.changed > 0 };
    if (result.problem !== 'stale')
      return { sentence: words[FAILURES[result.problem]], done: result.problem === 'torn' };
    ({ plan } = result);
    warning = words['importStale'];
  }
}

const FAILURES = { full: 'importFull', large: 'importLarge', torn: 'importTorn' } as const;

function describe(
  dialog: HTMLDialogElement,
  { cases, untouchable }: ImportPlan,
  file: { damaged: number; tooLarge: number },
  warning: string,
  nameOf: (on: Case) => string,
  words: Words<'cases'>,
): void {
  const count = (kind: Planned['kind']): number => cases.filter((item) => item.kind === kind).length;
  const unread = file.damaged + untouchable;
  part(dialog, '[data-import-summary]').textContent = [
    warning,
    fill(words['importSummary'], { new: count('new'), changed: count('changed'), same: count('same') }),
    unread > 0 ? fill(words['importDamaged'], { count: unread }) : '',
    file.tooLarge > 0 ? fill(words['importTooLarge'], { count: file.tooLarge }) : '',
  ]
    .filter(Boolean)
    .join(' ');
  part(dialog, '[data-import-list]').replaceChildren(
    ...cases.map((planned) => listItem(sentenceFor(planned, nameOf(planned.incoming), words))),
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
