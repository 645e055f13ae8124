import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../src/content/disk.ts';
import { allDiagrams } from '../src/diagram/all.ts';
import { hrefOf } from '../src/links/address.ts';
import { shortHref } from '../src/links/short.ts';

/** A page of the plain project: its id, and its Markdown with the first heading as title. */
type Write = (page: string, title: string, body: string, frontmatter?: object) => void;

/**
 * Writes a plain Starlight project with the same pages as a built site of ours: the words that we publish as Markdown for each
 * page, and its diagram as Mermaid source.
 * @param project folder of our project, with dist/
 * @param target folder of the plain project; what is there is replaced
 * @param all whether short links and blank forms, which we do not publish as Markdown, are pages too
 * @returns number of pages
 */
export function writePlainSite(project: string, target: string, all = false): number {
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(import.meta.dirname, 'plain'), target, { recursive: true });
  // Astro bundles the packages that a project names, which Starlight needs.
  const dependencies = { '@astrojs/starlight': '*', astro: '*', mermaid: '*' };
  writeFileSync(path.join(target, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  const { library } = readContent(`${path.join(project, 'content')}/`).input;
  const diagrams = new Map(allDiagrams(library).map(({ page, source }) => [page, source]));
  let pages = 0;
  const write: Write = (page, title, body, frontmatter = {}) => {
    const written = path.join(target, 'src/content/docs', `${page || 'index'}.md`);
    mkdirSync(path.dirname(written), { recursive: true });
    writeFileSync(written, `---\n${JSON.stringify({ title, ...frontmatter })}\n---\n\n${body}`);
    pages++;
  };
  const dist = path.join(project, 'dist');
  const wordsOf = (file: string): [title: string, text: string] => {
    const [, title = 'Страница', text = ''] =
      /^# (.*)\n([^]*)$/u.exec(readFileSync(path.join(dist, file), 'utf8')) ?? [];
    return [title, text];
  };
  for (const file of globSync('**/index.md', { cwd: dist })) {
    const page = path.dirname(file) === '.' ? '' : path.dirname(file);
    const [title, text] = wordsOf(file);
    const diagram = diagrams.get(page);
    write(
      page,
      title,
      diagram === undefined ? text : `<pre class="mermaid">${escape(diagram)}</pre>\n\n${text}`,
    );
  }
  if (!all) return pages;
  const beside = { pagefind: false, sidebar: { hidden: true } };
  for (const { page } of library.regulations.flatMap(({ procedures }) => procedures))
    write(`my/form/${page}`, ...wordsOf(`${page}/index.md`), beside);
  for (const item of library.items) {
    // A page without a sidebar and a table of contents is the least that Starlight makes.
    const least = { ...beside, template: 'splash', tableOfContents: false };
    write(shortHref(item.ref).slice(1, -1), item.title, `[${item.title}](${hrefOf(item)})`, least);
  }
  return pages;
}

/** Markdown ends a block of HTML at an empty line. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\n\s*\n/gu, '\n');
}
