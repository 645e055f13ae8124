import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { examplesFrom } from './examples.ts';
import { referencePage } from './page.ts';

const root = join(import.meta.dirname, '../../..');

/** Where the reference of the content stands. */
export const referencePath = join(root, 'docs/reference/content.md');

/** The reference as it has to stand there, with examples from the invented regulation of the tests. */
export async function writtenReference(): Promise<string> {
  const page = referencePage(examplesFrom(join(root, 'tests/fixtures/invented')));
  return format(page, { ...(await resolveConfig(referencePath)), filepath: referencePath });
}
