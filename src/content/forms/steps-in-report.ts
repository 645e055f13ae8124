import { parseDocument } from 'yaml';
import type { Change, Files, OldForm } from './form.ts';
import { fieldBelow, lineEnd, mapsIn, pagesWith } from './page.ts';

/** The steps as the report of `npm run new-regulation` listed them, to copy from, with the words above the list. */
const listed =
  /^Предложения документа, в которых действует участник\. Ничто из этого не опубликовано:[^\n]*\n\s*^```yaml\r?\n(?<steps>steps:\r?\n[\s\S]*?)^```/mu;

/** Steps that a program had found stood in its report; they are a page of proposals now. */
export const stepsInReport: OldForm = {
  id: 'steps-in-report',
  since: '2026-11-29',
  decision: '043',
  from: 'the steps that were found stand in the report, to be copied',
  to: 'they stand in steps.mdx as proposals (proposed: true), which npm run dev shows beside their clauses',
  changes: (files: Files) =>
    [...files].flatMap(([file, text]): Change[] => {
      const folder = file.slice(0, -'received.md'.length);
      if (!file.endsWith('/received.md')) return [];
      const match = listed.exec(text);
      // Who has begun a procedure has copied what is a step.
      if (!match || pagesWith(files, 'procedure:').some((page) => isProcedureOf(folder, page))) return [];
      const { steps = '' } = match.groups ?? {};
      return [
        { file, at: match.index, remove: match[0].length, insert: words },
        { file: `${folder}steps.mdx`, at: 0, remove: 0, insert: pageOf(steps, lineEnd(text)) },
      ];
    }),
};

const words =
  'Предложения документа, в которых действует участник, стоят в steps.mdx и не опубликованы: у того, что и есть шаг, уберите строку `proposed: true` и напишите title и does своими словами; остальное удалите.';

function isProcedureOf(folder: string, { file, document }: ReturnType<typeof pagesWith>[number]): boolean {
  return file.startsWith(folder) && document.has('procedure');
}

function pageOf(steps: string, end: string): string {
  const page = [
    '---',
    'title: Шаги',
    'description: Что и в каком порядке делать.',
    'procedure:',
    '  # ПРОВЕРЬТЕ: что есть у читателя, когда всё сделано',
    '  goal: Цель ещё не описана',
    ...asProposals(steps)
      .trimEnd()
      .split(/\r?\n/u)
      .map((line) => `  ${line}`),
    '---',
    '',
    '{/* Советы своими словами, если они нужны. */}',
    '',
  ];
  return page.join(end);
}

/** A list of steps with `proposed: true` in each. */
function asProposals(steps: string): string {
  const page = { file: '', text: steps, document: parseDocument(steps), offset: 0 };
  return mapsIn(page, ['steps'])
    .flatMap((step) => fieldBelow(page, step, 'id', 'proposed: true'))
    .reduceRight((text, { at, insert }) => text.slice(0, at) + insert + text.slice(at), steps);
}
