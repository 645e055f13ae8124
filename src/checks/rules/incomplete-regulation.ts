import { blockNames, siteBlockNames, type BlockName } from '../../model/page.ts';
import type { CheckInput, PageFile } from '../input.ts';
import { defineRule, type Finding } from '../rule.ts';

export const incompleteRegulation = defineRule(
  'incomplete-regulation',
  'A page with a block of a regulation stands in its folder, which has one passport, one text, its source.txt, one page of notes, one of questions; a block of the whole site stands in no folder.',
  (input) => {
    const withBlock = input.pages.filter((page) =>
      blockOf(page).some((name) => !siteBlockNames.includes(name)),
    );
    const ofSite = input.pages.filter((page) => blockOf(page).some((name) => siteBlockNames.includes(name)));
    const placed = withBlock.filter(({ file, blocks }) =>
      new RegExp(`^[^/]+/${folderFor(blocks)}[^/]+$`, 'u').test(file),
    );
    const folders = Map.groupBy(placed, ({ file }) => file.slice(0, file.indexOf('/')));
    return [
      ...withBlock.filter((page) => !placed.includes(page)).map(outside),
      ...ofSite.filter(({ file }) => file.includes('/')).map(inside),
      ...[...folders].flatMap(([folder, pages]) => inFolder(input, folder, pages)),
    ];
  },
);

function outside(page: PageFile): Finding {
  const [folder = ''] = page.file.includes('/') ? page.file.split('/') : ['<regulation>'];
  return {
    file: page.file,
    path: blockOf(page),
    message: `the block "${String(blockOf(page)[0])}" stands outside the folder of a regulation`,
    hint: `move the file into content/${folder}/${folderFor(page.blocks)}`,
  };
}

/** Blocks of which a regulation has many stand in a folder of their own. */
function folderFor({ edition, letter }: PageFile['blocks']): string {
  if (edition) return 'editions/';
  return letter ? 'letters/' : '';
}

function inside(page: PageFile): Finding {
  return {
    file: page.file,
    path: blockOf(page),
    message: `the block "${String(blockOf(page)[0])}" belongs to the whole site, not to a folder`,
    hint: 'move the file into content/ itself',
  };
}

function inFolder({ sources }: CheckInput, folder: string, pages: PageFile[]): Finding[] {
  const having = (block: BlockName): PageFile[] => pages.filter(({ blocks }) => blocks[block]);
  const index = `${folder}/index.mdx`;
  const passport = having('regulation').find(({ file }) => file === index);
  const anyPage = passport ?? pages[0];
  const missing = (message: string, hint: string): Finding[] =>
    anyPage ? [{ file: anyPage.file, path: blockOf(anyPage), message, hint }] : [];
  const surplus = (block: BlockName, spare: readonly PageFile[]): Finding[] =>
    spare.map(({ file }) => ({
      file,
      path: [block],
      message: `one more page of "${folder}" has the block "${block}"`,
      hint: `a regulation has one such page: ${block === 'regulation' ? index : (having(block)[0]?.file ?? '')}`,
    }));
  return [
    ...(passport
      ? []
      : missing(`the regulation "${folder}" has no passport`, `add the block "regulation" to ${index}`)),
    ...(having('text').length > 0
      ? []
      : missing(`the regulation "${folder}" has no text`, `add ${folder}/text.mdx with the block "text"`)),
    ...(!passport || sources.has(folder)
      ? []
      : missing(
          `the regulation "${folder}" has no source.txt`,
          `put the document as received into ${folder}/source.txt`,
        )),
    ...(passport?.blocks.regulation?.parties.length === 0 && !passport.blocks.regulation.draft
      ? missing(
          `the regulation "${folder}" names nobody who takes part`,
          'list who acts under "parties" of the passport, or write "draft: true" until that is known',
        )
      : []),
    ...surplus(
      'regulation',
      having('regulation').filter((page) => page !== passport),
    ),
    ...surplus('text', having('text').slice(1)),
    ...surplus('notes', having('notes').slice(1)),
    ...surplus('questions', having('questions').slice(1)),
    ...surplus('coverage', having('coverage').slice(1)),
  ];
}

function blockOf({ blocks }: PageFile): BlockName[] {
  return blockNames.filter((name) => blocks[name]).slice(0, 1);
}
