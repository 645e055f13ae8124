import { describe, expect, it } from 'vitest';
import { anchorOf, pageHref } from '../../src/links/address.ts';
import { builtFiles, builtPages, isBuilt, readBuilt } from '../support/built-site.ts';
import { attribute, textOf, valuesOf, withTag } from '../support/html.ts';
import { library } from '../support/library.ts';
import { loadedScripts } from '../support/page-weight.ts';

const letters = library.regulations.flatMap((regulation) =>
  regulation.letters.map((letter) => ({ regulation, letter, address: pageHref(letter.page) })),
);
const pageAt = (address: string): (typeof builtPages)[number] | undefined =>
  builtPages.find((page) => page.address === address);

/** What writes files of office programs. */
const writers = builtFiles('_astro/*.js').filter((file) => readBuilt(file).includes('wordprocessingml'));

it('has letters to look at', () => {
  expect(letters.length).toBeGreaterThan(0);
  expect(writers).toHaveLength(1);
});

describe.each(letters)('$address', ({ regulation, letter, address }) => {
  const page = pageAt(address);
  const words = page ? withTag(page.elements, 'body').map(textOf).join(' ') : '';

  it('stands under its anchor, is listed, and is in the menu of its steps', () => {
    expect(page?.ids).toContain(anchorOf('letter', letter.id));
    const list = pageAt(`/${regulation.id}/letters/`);
    expect(valuesOf(withTag(list?.elements ?? [], 'a'), 'href')).toContain(address);
    for (const procedure of regulation.procedures.filter(({ steps }) =>
      steps.some(({ id }) => letter.steps.includes(id)),
    )) {
      const links = valuesOf(withTag(pageAt(pageHref(procedure.page))?.elements ?? [], 'a'), 'href');
      expect(links, procedure.page).toContain(address);
    }
  });

  it('says without scripts what must be in it, and is a blank to fill in', () => {
    for (const { text } of letter.requirements) expect(words).toContain(text);
    const sheet = page?.elements.find((element) => attribute(element, 'data-sheet') !== undefined);
    expect(sheet && textOf(sheet)).toBeTruthy();
  });

  it('has for each kind of field the control of that kind', () => {
    // A mail address is text: browsers change those that they know as such.
    const types = { date: 'date', email: 'text', phone: 'tel', text: 'text' } as const;
    for (const { id, kind } of letter.fields.filter((field) => field.kind in types)) {
      const control = page?.elements.find((element) => attribute(element, 'id') === `field-${id}`);
      expect(control && attribute(control, 'type'), id).toBe(types[kind as keyof typeof types]);
    }
  });

  it('has a label for every field', () => {
    const controls = (page?.elements ?? []).filter(
      (element) => attribute(element, 'data-control') !== undefined,
    );
    const labelled = valuesOf(withTag(page?.elements ?? [], 'label'), 'for');
    for (const control of controls) expect(labelled).toContain(attribute(control, 'id'));
  });
});

it('loads what writes files on no page: it comes with the click', () => {
  const names = writers.map((file) => `/${file}`);
  for (const { address } of builtPages)
    expect(
      loadedScripts(address).filter((file) => names.includes(file)),
      address,
    ).toEqual([]);
  expect(isBuilt('sw.js')).toBe(true);
  expect(writers.filter((file) => readBuilt('sw.js').includes(file))).toEqual([]);
});
