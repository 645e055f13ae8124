import { close, createIndex } from 'pagefind';
import { customRecord } from '../pagefind/record.ts';
import { WORD_END } from '../search/index-words.ts';
import type { SearchRecord } from '../search/records.ts';

/** Writes an index of some records, and the script that searches it, into a folder. Throws with what Pagefind says is wrong. */
export async function writePagefind(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({ includeCharacters: WORD_END });
  if (!index) throw new Error(`Pagefind: ${errors.join('\n')}`);
  // One after another: the order of the records is then that of the documents, and the same in each build.
  for (const record of records) check(await index.addCustomRecord(customRecord(record)));
  check(await index.writeFiles({ outputPath }));
  await close();
}

function check({ errors }: { errors: readonly string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('\n')}`);
}
