import { publishedSchemas } from '../../src/api/schemas.ts';
import { typeOf } from '../../src/build/content-types.ts';
import { isWritten, writtenFiles } from '../../src/build/written-files.ts';
import { readContent } from '../../src/content/disk.ts';
import { citationOf } from '../../src/links/citation.ts';
import { quoteOf } from '../../src/links/quote.ts';
import type { Library } from '../../src/model/library.ts';
import { flawsOfAkomaNtoso } from './akoma-ntoso.ts';
import { schemaOf } from './api-files.ts';

/**
 * What is wrong with the files that are made from a content folder without Astro. Empty for every folder that `npm run check` accepts,
 * whatever stands in it.
 */
export function publishedFlaws(root: string): string[] {
  const content = readContent(root);
  const files = writtenFiles(content, undefined);
  const twice = files.filter(({ path }, index) => files.findIndex((one) => one.path === path) !== index);
  return [
    ...twice.map(({ path }) => `${path} is written twice`),
    ...files.flatMap(({ path, text }) => fileFlaws(path, text()).map((flaw) => `${path}: ${flaw}`)),
    ...quotationFlaws(content.input.library),
  ];
}

function fileFlaws(path: string, text: string): string[] {
  const unknown = isWritten(path) && typeOf(path) !== '' ? [] : ['is of no known kind'];
  if (path.endsWith('.xml') && path.startsWith('api/')) return [...unknown, ...flawsOfAkomaNtoso(text)];
  if (!path.endsWith('.json') || path.startsWith('api/v1/schemas/')) return unknown;
  const name = schemaOf(path);
  if (!name) return [...unknown, 'has no schema'];
  const document: unknown = JSON.parse(text);
  // The published schema lets unknown fields pass; ours does not.
  const { error } = publishedSchemas[name].safeParse(document);
  const strict = error?.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`) ?? [];
  return [...unknown, ...strict];
}

function quotationFlaws(library: Library): string[] {
  return library.items.flatMap((item) => {
    const regulation = library.byId.get(item.regulation);
    if (!regulation) return [`${item.ref} belongs to no regulation`];
    const quote = quoteOf(item, regulation).text;
    return [
      ...(quote === '' ? [`${item.ref} has no words to quote`] : []),
      ...(/<|\]\(|\*\*/u.test(quote) ? [`${item.ref} is quoted with markup: ${quote}`] : []),
      ...(citationOf(item, regulation).startsWith('(') && item.clauses.length > 0
        ? [`${item.ref} cites no clause`]
        : []),
    ];
  });
}
