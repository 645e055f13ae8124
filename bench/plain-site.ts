import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../src/content/disk.ts';
import { allDiagrams } from '../src/diagram/all.ts';

/**
 * Writes a plain Starlight project with the same pages as a built site of ours: the words that we publish as Markdown for each
 * page, and its diagram as Mermaid source.
 * @param project folder of our project, with dist/
 * @param target folder of the plain project; what is there is replaced
 * @returns number of pages
 */
export function writePlainSite(project: string, target: string): number {
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(import.meta.dirname, 'plain'), target, { recursive: true });
  // Astro bundles the packages that a project names, which Starlight needs.
  const dependencies = { '@astrojs/starlight': '*', astro: '*', mermaid: '*' };
  writeFileSync(path.join(target, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  const { input } = readContent(`${path.join(project, 'content')}/`);
  const diagrams = new Map(allDiagrams(input.library).map(({ page, source }) => [page, source]));
  const dist = path.join(project, 'dist');
  const files = globSync('**/index.md', { cwd: dist });
  for (const file of files) {
    const page = path.dirname(file) === '.' ? '' : path.dirname(file);
    const [, title = 'Страница', text = ''] =
      /^# (.*)\n([^]*)$/u.exec(readFileSync(path.join(dist, file), 'utf8')) ?? [];
    const diagram = diagrams.get(page);
    const body = diagram === undefined ? text : `<pre class="mermaid">${escape(diagram)}</pre>\n\n${text}`;
    const written = path.join(target, 'src/content/docs', `${page || 'index'}.md`);
    mkdirSync(path.dirname(written), { recursive: true });
    writeFileSync(written, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}`);
  }
  return files.length;
}

/** Markdown ends a block of HTML at an empty line. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\n\s*\n/gu, '\n');
}
