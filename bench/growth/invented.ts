import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The regulation that the tests invent: sections, tables, appendices, two procedures, a decision, notes. */
const model = path.join(import.meta.dirname, '../../tests/fixtures/invented/obrazets');

const syllables = ['ба', 'во', 'ги', 'до', 'жу', 'за', 'ки', 'ло', 'му', 'не', 'па', 'ро', 'си', 'та', 'фе'];

/** A name that no other number has: `17` -> «Образец Вогиво». */
export function inventedName(number: number): string {
  const digits = [Math.floor(number / 225) % 15, Math.floor(number / 15) % 15, number % 15];
  const word = digits.map((digit) => syllables[digit] ?? '').join('');
  return `Образец ${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/**
 * Adds regulations that nobody issued: each is the invented one of the tests under a name of its own, and says that it is
 * invented. The same numbers give the same files.
 * @param content content folder
 */
export function addInvented(content: string, count: number): void {
  for (let number = 1; number <= count; number++) {
    const id = `obrazets-${number}`;
    const folder = path.join(content, id);
    // Without its other editions, of which few regulations have any: a page and links for each of their clauses.
    cpSync(model, folder, { recursive: true, filter: (file) => path.basename(file) !== 'editions' });
    for (const file of globSync('**/*.{mdx,txt,svg}', { cwd: folder })) {
      const written = path.join(folder, file);
      const text = readFileSync(written, 'utf8')
        .replaceAll('«Образец»', `«${inventedName(number)}»`)
        .replaceAll(/obrazets(?=[/.])/gu, id)
        .replace(/^ {2}edition: \{.*\n/mu, '')
        .replace(/^.*\/editions\/.*\n/gmu, '')
        .replace('order: 9\n', `order: ${number + 9}\n`);
      writeFileSync(written, text);
    }
  }
}
