import { listItem, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { planImport, replacing, type Planned, type ReadFile } from '../../cases/case-file.ts';
import { mergeCases, type Case } from '../../cases/case.ts';
import type { Words } from '../../words/word-types.ts';
import type { CasesPage } from './cases-page.ts';
import { ask } from './dialogs.ts';
import { isReadable } from './stored-cases.ts';

/** What became of an import, as a sentence for the reader. */
export interface Imported {
  sentence: string;
  /** Whether anything was changed. */
  done: boolean;
}

/** Shows what a file would change, asks how, and does it: all of it or nothing. */
export async function importCases(file: ReadFile, page: CasesPage): Promise<Imported> {
  const { words, cases } = page;
  if (!file.ok) return { sentence: words[`file.${file.problem}`], done: false };
  const listed = cases.listed();
  // What cannot be read here must not be written over.
  const untouchable = new Set(listed.filter((item) => !isReadable(item)).map(({ id }) => id));
  const plan = planImport(
    file.cases.filter(({ id }) => !untouchable.has(id)),
    new Map(listed.map(({ id, value }) => [id, value])),
  );
  const dialog = page.dialog('import-dialog');
  describe(dialog, plan, file.damaged + file.cases.length - plan.length, page);
  const answer = await ask(dialog);
  if (answer !== 'merge' && answer !== 'replace') return { sentence: words['importCancelled'], done: false };
  const changed = plan.filter(({ kind }) => kind !== 'same');
  const now = Date.now();
  if (
    !cases.replace(
      changed.map((item) => outcomeOf(item, answer, now)),
      file.wordings,
    )
  )
    return { sentence: words['importFull'], done: false };
  return { sentence: fill(words['imported'], { count: changed.length }), done: changed.length > 0 };
}

/** The case as it is after the import. */
function outcomeOf({ incoming, existing }: Planned, how: 'merge' | 'replace', now: number): Case {
  if (!existing) return incoming;
  return mergeCases(existing, how === 'replace' ? replacing(existing, incoming, now) : incoming);
}

function describe(
  dialog: HTMLDialogElement,
  plan: readonly Planned[],
  damaged: number,
  { words, nameOf }: CasesPage,
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
