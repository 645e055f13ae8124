import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Regulation } from '../../src/model/library.ts';
import { plainText } from '../../src/model/markup.ts';

/** Text as a browser lays it out, as far as spaces go: only what breaks runs together. */
export function laidOut(text: string): string {
  return text.replace(/[ \n\t\r\f]+/gu, ' ').trim();
}

/**
 * All words of a document as it was received, in every edition, without markup: as they stand in the sources, and with the
 * corrections that the passport lists; and the name of the act that the document belongs to.
 * @param content content folder
 */
export function sourceWords(content: string, { id, passport }: Regulation): string {
  const sources = globSync(['source.txt', 'editions/*.txt'], { cwd: join(content, id) }).map((file) =>
    readFileSync(join(content, id, file), 'utf8').replace(/^[ \t]*-[ \t]+/gmu, ''),
  );
  const corrected = sources.map((source) =>
    passport.corrections.reduce(
      (text, one) => (one.kind === 'replaced' ? text.replaceAll(one.source, () => one.shown) : text),
      source,
    ),
  );
  return [...sources, ...corrected, passport.act?.title ?? '']
    .flatMap((source) => [laidOut(source), laidOut(plainText(source))])
    .join('\n');
}
