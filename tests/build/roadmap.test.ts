import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hrefOf, pageHref } from '../../src/links/address.ts';
import { builtPage } from '../support/built-site.ts';
import { attribute, insideOf, markupOf, textOf, valuesOf, withTag } from '../support/html.ts';
import { library } from '../support/library.ts';

describe.each(library.regulations)('the road map of $id', (regulation) => {
  const { elements } = builtPage(`/${regulation.id}/`);
  const [element] = withTag(elements, 'road-map');
  const inside = element ? insideOf(element) : [];
  const [svg] = withTag(inside, 'svg');
  const items = withTag(inside, 'li').filter((node) => attribute(node, 'data-node') !== undefined);
  const steps = regulation.procedures.flatMap((procedure) =>
    procedure.steps.map((step) => ({ ...step, page: procedure.page })),
  );
  // A duty that two procedures share is drawn once.
  const drawn = steps.filter(
    ({ ongoing, title }, index) => !ongoing || steps.findIndex((other) => other.title === title) === index,
  );

  const addresses = drawn.map(({ id, page }) => hrefOf({ page, kind: 'step', id }));

  it('links to each check, procedure and step, in the list and in the drawing', () => {
    const headings = withTag(inside, 'h3').flatMap((heading) => valuesOf(insideOf(heading), 'href'));
    const pages = [...regulation.decisions, ...regulation.procedures].map(({ page }) => pageHref(page));
    expect(headings.sort()).toEqual(pages.sort());
    expect(items.flatMap((item) => valuesOf(insideOf(item), 'href')).sort()).toEqual(addresses.sort());
    const nodes = svg ? insideOf(svg).filter((node) => attribute(node, 'data-node') !== undefined) : [];
    expect(valuesOf(nodes, 'href').sort()).toEqual(addresses.sort());
  });

  it('says of each step who acts, what passes to whom, and on which stand', () => {
    const nameOf = (id: string | undefined) =>
      regulation.passport.parties.find((party) => party.id === id)?.name;
    for (const { title, actor, to, environment } of drawn) {
      const item = items.map(textOf).find((text) => text.includes(title)) ?? '';
      expect(item, title).toContain(nameOf(actor) ?? 'Исполнитель не назван');
      if (to !== undefined) expect(item).toContain(`→ ${nameOf(to) ?? ''}`);
      const stand = regulation.passport.environments.find(({ id }) => id === environment);
      if (stand) expect(item).toContain(`· ${stand.name}`);
    }
  });

  it('draws an arrow for each thing that passes', () => {
    const arrows = inside.filter((node) => attribute(node, 'marker-end') !== undefined);
    expect(arrows).toHaveLength(drawn.filter(({ to }) => to !== undefined).length);
    expect(arrows.length).toBeGreaterThan(0);
  });

  it('weighs at most four kilobytes, compressed', () => {
    expect(svg).toBeDefined();
    expect(brotliCompressSync(svg ? markupOf(svg) : '').length).toBeLessThanOrEqual(4096);
  });
});
