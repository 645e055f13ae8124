import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedSchemas } from '../../src/api/schemas.ts';
import { pageHref } from '../../src/links/address.ts';
import { plainText } from '../../src/model/markup.ts';
import { flawsOfAkomaNtoso } from '../support/akoma-ntoso.ts';
import { flawsOf, schemaOf } from '../support/api-files.ts';
import { builtFiles, isBuilt, readBuilt } from '../support/built-site.ts';
import { contentPages, library, walked } from '../support/library.ts';

const json = (path: string): unknown => JSON.parse(readBuilt(path));
const documents = builtFiles('api/v1/**/*.json').filter((file) => !file.startsWith('api/v1/schemas/'));
describe('every document of /api/v1/', () => {
  it.each(documents)('%s keeps its published schema', (file) => {
    const name = schemaOf(file);
    expect(name, 'there is a schema for it').toBeDefined();
    if (!name) return;
    const schema = json(`api/v1/schemas/${name}.json`) as object;
    expect(flawsOf(schema, json(file))).toEqual([]);
    // The published schema lets unknown fields pass; ours does not.
    const { error } = publishedSchemas[name].safeParse(json(file));
    expect(error?.issues ?? []).toEqual([]);
  });

  it('would not pass if it were spoilt', () => {
    const schema = json('api/v1/schemas/procedure.json') as object;
    const file = documents.find((path) => path.startsWith('api/v1/procedures/')) ?? '';
    const document = json(file) as { steps: Record<string, unknown>[] };
    expect(flawsOf(schema, { ...document, goal: 1 })).toContain('/goal must be string');
    const [first, ...others] = document.steps;
    expect(flawsOf(schema, { ...document, steps: [{ ...first, clauses: 'all' }, ...others] })).toContain(
      '/steps/0/clauses must be array',
    );
  });
});

describe('index.json', () => {
  const index = json('api/v1/index.json') as Record<string, unknown>;

  it('names only what is there', () => {
    const named = [...JSON.stringify(index).matchAll(/"(\/[^"]*)"/gu)].flatMap(([, path]) => path ?? []);
    expect(named.length).toBeGreaterThan(20);
    const missing = named.filter((path) => !isBuilt(path.endsWith('/') ? `${path}index.html` : path));
    expect(missing).toEqual([]);
  });

  it('names every regulation with all its procedures', () => {
    const listed = index['regulations'] as { id: string; procedures: string[] }[];
    expect(listed.map(({ id, procedures }) => [id, procedures.length])).toEqual(
      library.regulations.map(({ id, procedures }) => [id, procedures.length]),
    );
  });
});

it.each(library.regulations)('regulations/$id.json holds every word of the text', ({ id, clauses }) => {
  const texts = JSON.stringify((json(`api/v1/regulations/${id}.json`) as { text: unknown }).text);
  expect(clauses.filter(({ text }) => !texts.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
});

describe.each(builtFiles('api/v1/akoma-ntoso/**/*.xml'))('%s', (file) => {
  const xml = readBuilt(file);

  it('has the metadata and the eIds of Akoma Ntoso', () => {
    expect(flawsOfAkomaNtoso(xml)).toEqual([]);
  });

  it('holds every word of the document', () => {
    const regulation = library.byId.get(/akoma-ntoso\/([^/.]+)/u.exec(file)?.[1] ?? '');
    const plain = (words: string): string => words.replace(/[\s|]+/gu, '');
    const written = plain(
      xml
        .replace(/<authorialNote.*?<\/authorialNote>/gu, (note) => /marker="([^"]*)"/u.exec(note)?.[1] ?? '')
        .replace(/<[^>]*>/gu, '')
        .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code))),
    );
    const lost = regulation?.clauses.filter(
      ({ text, isFootnote }) => !isFootnote && !written.includes(plain(plainText(text))),
    );
    expect(lost).toEqual([]);
  });

  // The schema of OASIS is not in this repository (docs/api.md).
  const schema = process.env['AKOMA_NTOSO_XSD'];
  it.runIf(schema !== undefined)('is valid by the official schema', () => {
    const path = join(import.meta.dirname, '../../dist', file);
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema ?? '', path], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('validates');
    expect(status).toBe(0);
  });
});

it('finds what is wrong with Akoma Ntoso', () => {
  const xml = readBuilt(`api/v1/akoma-ntoso/${walked.id}.xml`);
  expect(flawsOfAkomaNtoso(xml.replace(/<FRBRcountry[^>]*>/u, ''))).toEqual(['no frbrcountry']);
  const [first = '', second = ''] = Array.from(xml.matchAll(/eId="([^"]*)"/gu), ([, eId]) => eId);
  expect(flawsOfAkomaNtoso(xml.replace(`eId="${second}"`, `eId="${first}"`))).toContain(
    `the eId ${first} stands twice`,
  );
});

describe('changes.xml', () => {
  const feed = readBuilt('changes.xml');

  it('has what Atom demands, and entries that lead to pages', () => {
    for (const demanded of ['<id>', '<title>', '<updated>', '<author><name>'])
      expect(feed).toContain(demanded);
    const entries = feed.split('<entry>').slice(1);
    expect(entries.length).toBeGreaterThan(0);
    const ids = entries.map((entry) => /<id>(.*?)<\/id>/u.exec(entry)?.[1]);
    expect(new Set(ids).size).toBe(entries.length);
    for (const entry of entries) {
      expect(entry).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/u);
      const href = /<link rel="alternate" href="([^"]*)"/u.exec(entry)?.[1] ?? '';
      expect(isBuilt(`${href}index.html`), href).toBe(true);
    }
  });

  it('is named by every page', () => {
    expect(readBuilt('index.html')).toContain('type="application/atom+xml"');
  });
});

describe('pages as Markdown', () => {
  const written = contentPages.filter(({ id }) => id !== '404');

  it.each(written)('$id has its own', ({ id, title }) => {
    const markdown = readBuilt(`${pageHref(id)}index.md`);
    expect(markdown.startsWith(`# ${title}\n`)).toBe(true);
    expect(markdown).not.toMatch(/^import |<[A-Z]\w+ \/>/mu);
  });

  it('hold the words of the document, the steps, the questions, the notes', () => {
    for (const { id, text, clauses, procedures, decisions, notes, notesPage } of library.regulations) {
      const page = readBuilt(`${pageHref(text.page)}index.md`);
      expect(clauses.filter((clause) => !page.includes(clause.text))).toEqual([]);
      for (const { page: at, steps } of procedures) {
        const steplist = readBuilt(`${pageHref(at)}index.md`);
        expect(steps.filter(({ does }) => !steplist.includes(does))).toEqual([]);
      }
      for (const { page: at, questions } of decisions) {
        const questionList = readBuilt(`${pageHref(at)}index.md`);
        expect(questions.filter((question) => !questionList.includes(question.text))).toEqual([]);
      }
      // Misprints are told with the document, on the overview.
      const register = readBuilt(`${pageHref(notesPage ?? '')}index.md`) + readBuilt(`/${id}/index.md`);
      expect(notes.filter(({ problem }) => !register.includes(problem))).toEqual([]);
    }
  });

  it('are listed in llms.txt', () => {
    const list = readBuilt('llms.txt');
    expect(written.filter(({ id }) => !list.includes(`(${pageHref(id)}index.md)`))).toEqual([]);
  });
});
