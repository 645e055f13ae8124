import { describe, expect, it } from 'vitest';
import { anchorOf, pageHref } from '../../src/links/address.ts';
import { addresses } from '../support/addresses.ts';
import { builtPage, builtPages } from '../support/built-site.ts';
import { attribute, textOf, valuesOf, withTag } from '../support/html.ts';
import { contentPages, library } from '../support/library.ts';

const builtAddresses = builtPages.map(({ address }) => address);

it.each(addresses)('%s is built', (address) => {
  expect(builtAddresses).toContain(address);
});

it('every content file has its page', () => {
  const files = contentPages.filter(({ id }) => id !== '404').map(({ id }) => pageHref(id));
  expect(builtAddresses).toEqual(expect.arrayContaining(files));
});

describe.each(builtPages)('$address', ({ elements, ids }) => {
  it('is in Russian', () => {
    expect(valuesOf(withTag(elements, 'html'), 'lang')).toEqual(['ru']);
  });

  it('has one main heading', () => {
    expect(withTag(elements, 'h1').map(textOf)).toEqual([expect.stringMatching(/[а-яё]/u)]);
  });

  it('has a title of its own', () => {
    const titles = withTag(elements, 'title').filter((title) => title.namespaceURI.endsWith('xhtml'));
    expect(titles.map(textOf)).toEqual([expect.stringMatching(/[а-яё].* \| Навигатор подключений$/u)]);
  });

  it('describes itself to search engines', () => {
    const descriptions = withTag(elements, 'meta').filter(
      (meta) => attribute(meta, 'name') === 'description',
    );
    expect(valuesOf(descriptions, 'content')).toEqual([expect.stringMatching(/[а-яё]{3}/u)]);
  });

  it('uses every id once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

it('no two pages have the same title, which is all that a tab or a bookmark shows', () => {
  const titles = builtPages.flatMap(({ elements }) => withTag(elements, 'title').slice(0, 1).map(textOf));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

const itemPages = [...new Set(library.items.map(({ page }) => page))];

it.each(itemPages)('%s has the anchor of each of its things', (page) => {
  const anchors = library.items
    .filter((item) => item.page === page)
    .map(({ kind, id }) => anchorOf(kind, id));
  expect(builtPage(pageHref(page)).ids).toEqual(expect.arrayContaining(anchors));
});

const drawn = library.regulations.flatMap(({ procedures, decisions }) => [
  ...procedures.map(({ page, steps }) => ({ page, nodes: steps.map(({ id }) => anchorOf('step', id)) })),
  ...decisions.map(({ page, questions, outcomes }) => ({
    page,
    nodes: [
      ...questions.map(({ id }) => anchorOf('question', id)),
      ...outcomes.map(({ id }) => anchorOf('outcome', id)),
    ],
  })),
]);

it.each(drawn)('the diagram of $page has a linked node for each thing it draws', ({ page, nodes }) => {
  const links = builtPage(pageHref(page)).elements.filter(
    (element) => attribute(element, 'data-node') !== undefined,
  );
  expect(valuesOf(links, 'href').sort()).toEqual(nodes.map((node) => `#${node}`).sort());
});
