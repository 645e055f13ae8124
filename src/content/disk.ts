import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../checks/diagnostic.ts';
import type { Place } from '../checks/place.ts';
import { suggest } from '../checks/suggest.ts';
import type { CheckInput, PageFile } from '../checks/input.ts';
import { buildLibrary } from '../model/library.ts';
import { blockNames, isPublished, pageBlocksSchema } from '../model/page.ts';
import { parsePermalinks } from '../links/permalinks.ts';
import type { Change } from '../model/change.ts';
import type { Synonyms } from '../model/synonyms.ts';
import { readFacts } from './facts.ts';
import { readChanges } from './changes-file.ts';
import { parseFrontmatter, type Frontmatter } from './frontmatter.ts';
import { fieldsAt } from './known-fields.ts';
import { pageIdOf } from './page-id.ts';
import { readInterfaceWords } from './interface-words.ts';
import { readSuccessors } from './successors.ts';
import { readSynonyms } from './synonyms.ts';
import { readWording } from './wording.ts';
import type { Yaml } from './yaml.ts';

/** Content as it stands on disk: what the checks look at, and what was wrong before they could look. */
export interface DiskContent {
  input: CheckInput;
  synonyms: Synonyms;
  /** changes.yaml, in its own order. */
  changes: Change[];
  /** Files that do not parse or do not fit their schema. Such blocks are left out of `input`. */
  diagnostics: Diagnostic[];
  /** Line of a value in a content file, counted from 1. */
  lineOf: (place: Place & Pick<Diagnostic, 'line'>) => number;
}

/** Keys that a page may have in its frontmatter beside its block; anything else is a typo. */
const pageKeys: readonly string[] = [
  'title',
  'description',
  'template',
  'pagefind',
  'tableOfContents',
  ...blockNames,
];

/** Reads a content folder. Never throws for bad content: what is wrong comes back as diagnostics. */
export function readContent(root: string): DiskContent {
  return readContentAs(root, (_, written) => written);
}

/**
 * Reads a content folder as if its pages were written otherwise.
 * @param seenAs the text to read, from the name of a page's file and the text that it has
 */
export function readContentAs(root: string, seenAs: (file: string, written: string) => string): DiskContent {
  const files = globSync('**/*.mdx', { cwd: root })
    .map((file) => file.split(sep).join('/'))
    .sort();
  // Nothing else of the YAML is needed: its values are in the blocks, as parsed by their schema.
  const lines = new Map<string, Yaml['lineOf']>();
  const diagnostics: Diagnostic[] = [];
  const read = files.map((file): PageFile => {
    const written = seenAs(file, readFileSync(join(root, file), 'utf8'));
    diagnostics.push(...unreadable(file, written));
    const frontmatter = parseFrontmatter(written);
    lines.set(file, frontmatter.lineOf);
    const { page, problems } = readPage(file, frontmatter);
    diagnostics.push(...problems);
    return page;
  });
  const pages = read.filter(({ blocks }) => isPublished(blocks));
  const sources = readSources(root, pages);
  diagnostics.push(
    ...[...sources].flatMap(([id, text]) =>
      unreadable(id.includes('/') ? `${id}.txt` : `${id}/source.txt`, text),
    ),
  );
  const { successors, yaml, problems } = readSuccessors(readIfThere(join(root, 'successors.yaml')));
  lines.set('successors.yaml', yaml.lineOf);
  const { synonyms, problems: synonymProblems, lineOf: lineOfSynonym } = readSynonyms(root);
  lines.set('synonyms.yaml', lineOfSynonym);
  const { changes, problems: changeProblems } = readChanges(root);
  const facts = readFacts(root);
  for (const [file, { lineOf }] of facts.yaml) lines.set(file, lineOf);
  const { wording, problems: wordingProblems } = readWording(root);
  const words = readInterfaceWords(root);
  lines.set('i18n/ru.json', words.lineOf);
  diagnostics.push(
    ...words.problems,
    ...facts.problems,
    ...wordingProblems,
    ...synonymProblems,
    ...changeProblems,
    ...problems,
  );
  return {
    input: {
      library: buildLibrary(pages),
      pages,
      unread: new Set(diagnostics.map(({ file }) => file)),
      sources,
      diagrams: readDiagrams(root),
      permalinks: parsePermalinks(readIfThere(join(root, 'permalinks.lock'))),
      successors,
      facts: facts.facts,
      synonyms,
      interfaceWords: words.words,
      wording,
    },
    synonyms,
    changes,
    diagnostics,
    lineOf: ({ file, path, line }) => line ?? lines.get(file)?.(path) ?? 1,
  };
}

function readPage(file: string, frontmatter: Frontmatter): { page: PageFile; problems: Diagnostic[] } {
  const { data, body, bodyOffset, errors } = frontmatter;
  const raw: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  const problems = errors.map(({ message, line, hint }): Diagnostic => ({
    rule: 'yaml',
    file,
    path: [],
    line,
    message,
    hint,
  }));
  const schemaProblem = (path: (string | number)[], message: string, hint: string): void => {
    problems.push({ rule: 'schema', file, path, message, hint });
  };
  if (errors.length === 0) {
    if (typeof raw['title'] !== 'string' || raw['title'].trim() === '') {
      schemaProblem(['title'], 'the page has no title', 'add "title: …" to the frontmatter');
    }
    for (const key of Object.keys(raw).filter((name) => !pageKeys.includes(name))) {
      schemaProblem([key], `unknown key "${key}"`, `use one of: ${pageKeys.join(', ')}`);
    }
    const present = blockNames.filter((name) => raw[name] !== undefined);
    if (present.length > 1) {
      schemaProblem(
        [present[1] ?? ''],
        `two blocks on one page: ${present.join(' and ')}`,
        'give each block a file of its own',
      );
    }
  }
  const blocks = pageBlocksSchema.safeParse(raw, { reportInput: true });
  for (const issue of blocks.error?.issues ?? []) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const reference = `docs/reference/content.md#${String(path[0])} says what each field holds`;
    if (issue.code !== 'unrecognized_keys') {
      const { input } = issue;
      const hint =
        typeof input === 'number' && issue.code === 'invalid_type' && issue.expected === 'string'
          ? `put it in quotes: '${String(input)}'`
          : reference;
      schemaProblem(path, `${path.join('.')}: ${issue.message}`, hint);
      continue;
    }
    for (const key of issue.keys) {
      const meant = suggest(key, fieldsAt(path));
      schemaProblem([...path, key], `${path.join('.')} has no field "${key}"`, `${meant}; ${reference}`);
    }
  }
  const page: PageFile = {
    id: pageIdOf(file),
    title: typeof raw['title'] === 'string' ? raw['title'] : file,
    description: typeof raw['description'] === 'string' ? raw['description'] : undefined,
    blocks: blocks.data ?? {},
    file,
    body,
    bodyOffset,
  };
  return { page, problems };
}

/** A file that is saved in another encoding than UTF-8 has signs in it that no encoding knows. */
function unreadable(file: string, text: string): Diagnostic[] {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return [];
  return [
    {
      rule: 'encoding',
      file,
      path: [],
      line: text.slice(0, at).split('\n').length,
      message: 'the file is not in UTF-8: some of its letters cannot be read',
      hint: 'open it in the encoding in which it was saved (most often Windows-1251) and save it in UTF-8',
    },
  ];
}

function readSources(root: string, pages: readonly PageFile[]): Map<string, string> {
  const regulations = pages.filter((page) => page.blocks.regulation).map((page) => page.id);
  const editions = pages.filter((page) => page.blocks.edition).map((page) => page.id);
  return new Map(
    [
      ...regulations.map((id) => [id, join(root, id, 'source.txt')] as const),
      ...editions.map((id) => [id, join(root, `${id}.txt`)] as const),
    ]
      .filter(([, path]) => existsSync(path))
      .map(([id, path]) => [id, readFileSync(path, 'utf8')] as const),
  );
}

function readDiagrams(root: string): Map<string, string | undefined> {
  return new Map(
    globSync('*/diagrams/*.svg', { cwd: root }).map((file) => {
      const svg = readFileSync(join(root, file), 'utf8');
      return [file.split(sep).join('/'), /data-fingerprint="([0-9a-f]+)"/u.exec(svg)?.[1]] as const;
    }),
  );
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
