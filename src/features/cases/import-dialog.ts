import { listItem, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { lettersIn, type Case } from '../../cases/case.ts';
import type { ReadFile } from '../../cases/case-file.ts';
import type { Planned } from '../../cases/import-plan.ts';
import type { ImportPlan } from '../../storage/import.ts';
import type { Words } from '../../words/word-types.ts';
import type { CasesPage } from './cases-page.ts';
import { ask } from './dialogs.ts';
import { differencesIn } from './import-differences.ts';

/** What became of an import, as a sentence for the reader. */
export interface Imported {
  sentence: string;
  /** Whether anything was changed, and can be undone. */
  done: boolean;
}

/** Where the cases come from: the reader is asked about what they have opened. */
export type ImportSource = 'file' | 'link';

type SoundFile = Extract<ReadFile, { ok: true }>;

/** The sentence that says why nothing, or not all, was taken in. */
const failures = { full: 'importFull', large: 'importLarge', torn: 'importTorn' } as const;

/** The question of the dialog. */
const titles = { file: 'importTitle', link: 'importLinkTitle' } as const;

/** What the dialog counts; what there is none of is not told. */
const counted = { new: 'importNew', changed: 'importChanged', same: 'importSame' } as const;

/** Shows what a file or a link would change, asks how, and does it: all of it or nothing. */
export async function importCases(file: ReadFile, source: ImportSource, page: CasesPage): Promise<Imported> {
  const { words, cases } = page;
  if (!file.ok) return { sentence: words[`file.${file.problem}`], done: false };
  const dialog = page.dialog('import-dialog');
  part(dialog, '[data-import-title]').textContent = words[titles[source]];
  let plan = cases.planImport(file);
  describe(dialog, plan, summaryOf(file, plan, words), page);
  for (;;) {
    const answer = await ask(dialog);
    if (answer !== 'merge' && answer !== 'replace')
      return { sentence: words['importCancelled'], done: false };
    const result = cases.import(file, answer, plan);
    if (result.done)
      return { sentence: fill(words['imported'], { count: result.changed }), done: result.changed > 0 };
    if (result.problem !== 'stale')
      return { sentence: words[failures[result.problem]], done: result.problem === 'torn' };
    plan = result.plan;
    describe(dialog, plan, [words['importStale'], ...summaryOf(file, plan, words)], page);
  }
}

function summaryOf(file: SoundFile, { cases, untouchable }: ImportPlan, words: Words<'cases'>): string[] {
  const count = (kind: Planned['kind']): number => cases.filter((item) => item.kind === kind).length;
  const damaged = file.damaged + untouchable;
  const letters = cases.flatMap(({ kind, incoming }) => (kind === 'new' ? lettersIn(incoming) : [])).length;
  return [
    ...(['new', 'changed', 'same'] as const).map((kind) =>
      count(kind) > 0 ? fill(words[counted[kind]], { count: count(kind) }) : '',
    ),
    letters > 0 ? fill(words['importLetters'], { count: letters }) : '',
    damaged > 0 ? fill(words['importDamaged'], { count: damaged }) : '',
    file.tooLarge > 0 ? fill(words['importTooLarge'], { count: file.tooLarge }) : '',
  ].filter(Boolean);
}

function describe(
  dialog: HTMLDialogElement,
  { cases }: ImportPlan,
  summary: readonly string[],
  { words, nameOf }: CasesPage,
): void {
  part(dialog, '[data-import-summary]').textContent = summary.join(' ');
  part(dialog, '[data-import-list]').replaceChildren(
    ...cases.map((planned) => listItem(sentenceFor(planned, nameOf, words))),
  );
  // Where nothing of the reader's own differs there is nothing to choose.
  const differs = cases.some(({ kind }) => kind === 'changed');
  part(dialog, '[value="merge"]').textContent = words[differs ? 'merge' : 'importTake'];
  for (const choice of ['[value="replace"]', '[data-import-hint]']) part(dialog, choice).hidden = !differs;
}

function sentenceFor(planned: Planned, nameOf: (on: Case) => string, words: Words<'cases'>): string {
  const { kind, incoming, existing, added } = planned;
  return fill(words[`import.${kind}`], {
    name: nameOf(existing ?? incoming),
    added: added.length,
    differences: kind === 'changed' ? differencesIn(planned, nameOf, words) : '',
  });
}
