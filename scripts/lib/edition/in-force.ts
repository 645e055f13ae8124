import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { Regulation } from '../../../src/model/library.ts';
import type { Correction } from '../../../src/model/regulation.ts';
import { formatDateInFull } from '../../../src/words/date.ts';

type Replaced = Extract<Correction, { kind: 'replaced' }>;

/** A page: the YAML of its frontmatter, and what stands below. */
interface Page {
  document: Document;
  body: string;
}

/**
 * Puts an edition in force: it becomes text.mdx and source.txt, and the text that was in force becomes an edition, if it says its
 * date. Ids, comments and what an author has said of clauses stay. What the passport corrects is put right in the new text, and
 * put back in the old one, as editions are shown as received.
 * @param root the content folder
 * @param from day from which the edition applies (ISO)
 * @returns the files that were written, inside the content folder
 */
export function putInForce(root: string, { id, text, passport }: Regulation, from: string): string[] {
  const folder = join(root, id);
  const edition = (date: string, extension: string): string => join('editions', `${date}.${extension}`);
  const old = readPage(join(folder, 'text.mdx'));
  const next = readPage(join(folder, edition(from, 'mdx')));
  const source = readFileSync(join(folder, 'source.txt'), 'utf8');
  const nextSource = readFileSync(join(folder, edition(from, 'txt')), 'utf8');
  const replaced = passport.corrections.filter((one) => one.kind === 'replaced');

  const written = new Map<string, string>();
  for (const key of ['title', 'description']) next.document.set(key, old.document.get(key));
  renameBlock(next.document, 'edition', 'text');
  correct(next.document, replaced, ({ source: from, shown: to }) => [from, to]);
  written.set('text.mdx', pageText({ document: next.document, body: old.body }));
  written.set('source.txt', nextSource);
  if (text.edition) {
    const was = text.edition.from;
    old.document.set('title', `Редакция от ${formatDateInFull(was)}`);
    old.document.set('description', 'Документ слово в слово, в прежней редакции.');
    renameBlock(old.document, 'text', 'edition');
    correct(old.document, replaced, ({ shown: from, source: to }) => [from, to]);
    mkdirSync(join(folder, 'editions'), { recursive: true });
    written.set(edition(was, 'mdx'), pageText({ document: old.document, body: '' }));
    written.set(edition(was, 'txt'), source);
  }
  for (const [file, words] of written) writeFileSync(join(folder, file), words);
  for (const extension of ['mdx', 'txt']) rmSync(join(folder, edition(from, extension)));
  return [...written.keys()].map((file) => `${id}/${file}`);
}

/** Whether putting the text aside would write over an edition of its date. */
export function isKeptAlready(root: string, { id, text }: Regulation): boolean {
  return text.edition !== undefined && existsSync(join(root, id, 'editions', `${text.edition.from}.mdx`));
}

function readPage(file: string): Page {
  const [, yaml = '', body = ''] =
    /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)([\s\S]*)$/mu.exec(
      readFileSync(file, 'utf8').replaceAll('\r\n', '\n'),
    ) ?? [];
  return { document: parseDocument(yaml), body };
}

function pageText({ document, body }: Page): string {
  return `---\n${document.toString({ lineWidth: 0, singleQuote: true })}---\n${body}`;
}

function renameBlock(document: Document, from: string, to: string): void {
  if (!isMap(document.contents)) return;
  const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === from);
  if (isScalar(pair?.key)) pair.key.value = to;
}

/** Writes other words for some in the clauses that the corrections name. */
function correct(
  document: Document,
  corrections: readonly Replaced[],
  wordsOf: (correction: Replaced) => [from: string, to: string],
): void {
  visit(document, {
    Map(_, clause) {
      for (const correction of corrections.filter((one) => one.clause === clause.get('id'))) {
        const [from, to] = wordsOf(correction);
        for (const key of ['number', 'title', 'text', 'tail']) {
          const value = clause.get(key, true);
          if (isScalar(value) && typeof value.value === 'string')
            value.value = value.value.replaceAll(from, () => to);
        }
      }
    },
  });
}
