import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../src/content/disk.ts';
import { allDiagrams } from '../src/diagram/all.ts';
import { hrefOf } from '../src/links/address.ts';
import { coverageOf } from '../src/links/coverage.ts';
import { shortHref } from '../src/links/short.ts';
import type { Library, Regulation } from '../src/model/library.ts';

/** A page of the plain project. */
interface PlainPage {
  id: string;
  title: string;
  /** Markdown below the title. */
  body: string;
  frontmatter?: object;
}

/** What is not listed in a sidebar or found by the search. */
const BESIDE = { pagefind: false, sidebar: { hidden: true } };

/**
 * Writes a plain Starlight project with a page for each page of a built site of ours: the words that we publish as Markdown, and
 * diagrams as Mermaid source.
 * @param project folder of our project, with dist/
 * @param target folder of the plain project; what is there is replaced
 * @param shortLinks whether each short link is a page too
 * @returns number of pages
 */
export function writePlainSite(project: string, target: string, shortLinks = false): number {
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(import.meta.dirname, 'plain'), target, { recursive: true });
  // Astro bundles the packages that a project names, which Starlight needs.
  const dependencies = { '@astrojs/starlight': '*', astro: '*', mermaid: '*' };
  writeFileSync(path.join(target, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
  const { library } = readContent(`${path.join(project, 'content')}/`).input;
  const dist = path.join(project, 'dist');
  const pages = [
    ...writtenPages(dist, library),
    ...blankForms(dist, library),
    ...(shortLinks ? shortLinkPages(library) : []),
  ];
  for (const { id, title, body, frontmatter } of pages) {
    const file = path.join(target, 'src/content/docs', `${id || 'index'}.md`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `---\n${JSON.stringify({ title, ...frontmatter })}\n---\n\n${body}`);
  }
  return pages.length;
}

/** The pages that we publish as Markdown, with what that leaves out: diagrams, and the lists of what rests on each sentence. */
function writtenPages(dist: string, library: Library): PlainPage[] {
  const diagrams = new Map(allDiagrams(library).map(({ page, source }) => [page, source]));
  const coverage = new Map(
    library.regulations.map((regulation) => [`${regulation.id}/coverage`, regulation]),
  );
  return globSync('**/index.md', { cwd: dist }).map((file) => {
    const id = path.dirname(file) === '.' ? '' : path.dirname(file);
    const { title, body } = wordsOf(dist, id);
    const diagram = diagrams.get(id);
    const covered = coverage.get(id);
    const parts = [
      diagram === undefined ? '' : `<pre class="mermaid">${escapeHtml(diagram)}</pre>\n\n`,
      body,
      covered ? coverageWords(covered) : '',
    ];
    return { id, title, body: parts.join('') };
  });
}

/** Each blank form has the words of its procedure. */
function blankForms(dist: string, { regulations }: Library): PlainPage[] {
  return regulations
    .flatMap(({ procedures }) => procedures)
    .map(({ page }) => ({ id: `my/form/${page}`, ...wordsOf(dist, page), frontmatter: BESIDE }));
}

/** The least page that Starlight makes: without a sidebar and a table of contents. */
function shortLinkPages({ items }: Library): PlainPage[] {
  return items.map((item) => ({
    id: shortHref(item.ref).slice(1, -1),
    title: item.title,
    body: `[${item.title}](${hrefOf(item)})`,
    frontmatter: { ...BESIDE, template: 'splash', tableOfContents: false },
  }));
}

function wordsOf(dist: string, id: string): Pick<PlainPage, 'title' | 'body'> {
  const markdown = readFileSync(path.join(dist, id, 'index.md'), 'utf8');
  const [, title = 'Страница', body = ''] = /^# (.*)\n([^]*)$/u.exec(markdown) ?? [];
  return { title, body };
}

/** Every sentence of a document with links to what rests on it. */
function coverageWords(regulation: Regulation): string {
  const { clauses } = coverageOf(regulation);
  return clauses
    .map(({ clause, sentences }) => {
      const lines = sentences.map(({ text, guide, notes }) => {
        const links = [...guide, ...notes].map((item) => `[${item.title}](${hrefOf(item)})`);
        return `- ${[text.replaceAll('\n', ' '), ...links].join(' · ')}`;
      });
      return `\n### ${clause.cite}\n\n${lines.join('\n')}\n`;
    })
    .join('');
}

/** Text inside an element of HTML, which ends for Markdown at an empty line. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\n\s*\n/gu, '\n');
}
