import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Regulation } from '../../../src/model/library.ts';
import { formatDateInFull } from '../../../src/words/date.ts';
import { PageText } from './page-text.ts';

/**
 * Puts an edition in force: it becomes text.mdx and source.txt, and the text that was in force becomes an edition, if it says its
 * date. Ids, comments and what an author has said of clauses stay; corrections go with the words that they correct.
 * @param root the content folder
 * @param from day from which the edition applies (ISO)
 * @returns the files that were written, inside the content folder
 */
export function putInForce(root: string, { id, text }: Regulation, from: string): string[] {
  const folder = join(root, id);
  const edition = (date: string, extension: string): string => join('editions', `${date}.${extension}`);
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const passport = new PageText(read('index.mdx'));
  const old = new PageText(read('text.mdx'));
  const next = new PageText(read(edition(from, 'mdx')));
  const [source, nextSource] = [read('source.txt'), read(edition(from, 'txt'))];

  for (const key of ['title', 'description']) next.set([key], old.get(key));
  next.body = old.body;
  const corrections = next.get('edition', 'corrections');
  next.set(['edition', 'corrections'], undefined).rename('edition', 'text');
  old.set(['text', 'corrections'], passport.get('regulation', 'corrections'));
  passport.set(['regulation', 'corrections'], corrections);
  const written = new Map([
    ['index.mdx', passport.toString()],
    ['text.mdx', next.toString()],
    ['source.txt', nextSource],
  ]);
  if (text.edition) {
    const was = text.edition.from;
    old.set(['title'], `title: Редакция от ${formatDateInFull(was)}\n`);
    old.set(['description'], 'description: Документ слово в слово, в прежней редакции.\n');
    old.rename('text', 'edition').body = '';
    mkdirSync(join(folder, 'editions'), { recursive: true });
    written.set(edition(was, 'mdx'), old.toString());
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
