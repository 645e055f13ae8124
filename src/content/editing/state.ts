import { existsSync, globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { folderOf } from '../../checks/place.ts';
import type { PageFile } from '../../checks/input.ts';
import type { BlockName, PageBlocks } from '../../model/page.ts';
import type { LocatedDiagnostic } from '../check.ts';
import { openIn, type Open } from './open.ts';
import { contentNow, problemsNow } from './remembered.ts';

/** Parts that a guide usually has. */
const usualParts = [
  'procedure',
  'decision',
  'notes',
  'questions',
  'letter',
  'coverage',
] as const satisfies readonly BlockName[];
type MissingPart = (typeof usualParts)[number] | 'source' | 'facts';

/** Fields of the passport that may be empty: because the document does not say, or because nobody has filled them in. */
const passportFields = [
  'issuer',
  'act',
  'parties',
  'contacts',
  'terms',
  'environments',
] as const satisfies readonly (keyof NonNullable<PageBlocks['regulation']>)[];
type PassportField = (typeof passportFields)[number];

/** What is left to do in a regulation. */
export interface EditingState {
  /** Name of its folder. */
  id: string;
  /** What its passport calls it; undefined where that cannot be read. */
  title: string | undefined;
  draft: boolean;
  mistakes: LocatedDiagnostic[];
  open: Open[];
  /** Fields with nothing in them, proposals neither; undefined where there is no passport to read. */
  empty: PassportField[] | undefined;
  missing: MissingPart[];
}

/** Every regulation of a content folder, and the mistakes that stand in none of them. For `npm run dev`. */
export function editingStates(root: string): { regulations: EditingState[]; elsewhere: LocatedDiagnostic[] } {
  const problems = problemsNow(root);
  const { pages } = contentNow(root).input;
  const ids = regulationFolders(root);
  return {
    regulations: ids.map((id) => stateOf(root, id, pages, problems)),
    elsewhere: problems.filter(({ file }) => !ids.some((id) => file.startsWith(`${id}/`))),
  };
}

/** Folders of regulations, whether they can be read or not. */
export function regulationFolders(root: string): string[] {
  const files = globSync(['*/*.mdx', '*/source.txt'], { cwd: root });
  return [...new Set(files.map((file) => folderOf(file.split(sep).join('/')).slice(0, -1)))].sort();
}

function stateOf(
  root: string,
  id: string,
  pages: readonly PageFile[],
  problems: readonly LocatedDiagnostic[],
): EditingState {
  const own = pages.filter(({ file }) => file.startsWith(`${id}/`));
  const passport = own.find(({ file }) => file === `${id}/index.mdx`)?.blocks.regulation;
  const open = openIn(root, id);
  const isProposedFor = (field: string): boolean =>
    open.some((one) => one.kind === 'proposal' && one.list === field);
  const has = (part: BlockName): boolean => own.some(({ blocks }) => blocks[part] !== undefined);
  return {
    id,
    title: passport?.shortTitle,
    draft: passport?.draft ?? false,
    mistakes: problems.filter(({ file }) => file.startsWith(`${id}/`)),
    open,
    empty: passport && passportFields.filter((field) => isEmpty(passport[field]) && !isProposedFor(field)),
    missing: [
      ...usualParts.filter((part) => !has(part)),
      ...(['source', 'facts'] as const).filter(
        (part) => !existsSync(join(root, id, part === 'source' ? 'source.txt' : 'facts.yaml')),
      ),
    ],
  };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
