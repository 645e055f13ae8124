import type { Selector } from 'postcss-selector-parser';
import parser from 'postcss-selector-parser';
import type { Names } from './names.ts';

/** Whether a selector may match: whether the pages have all tags and classes that it asks for. */
export function mayMatch(selector: Selector, names: Names): boolean {
  return selector.every((node) => {
    if (node.type === 'tag') return names.has(node.value.toLowerCase());
    if (node.type === 'class') return names.has(`.${node.value}`);
    if (node.type === 'pseudo' && [':is', ':where'].includes(node.value))
      return node.nodes.some((inner) => mayMatch(inner, names));
    // Scripts set ids and attributes; what stands in `:not()` and `:has()` may be absent.
    return true;
  });
}

/** The parts of a selector list, as written, that may match. */
export function usedSelectors(list: string, names: Names): string[] {
  return parser()
    .astSync(list)
    .nodes.filter((selector) => mayMatch(selector, names))
    .map((selector) => String(selector).trim());
}

/** What else a selector asks of an element that it finds by an Astro scope. */
export interface Scoped {
  scope: string;
  tag: string | undefined;
  classes: readonly string[];
}

/** Each place of a selector list where an Astro scope stands. */
export function scopesIn(list: string): Scoped[] {
  const found: Scoped[] = [];
  parser()
    .astSync(list)
    .walkClasses((node) => {
      if (!isScope(node.value)) return;
      // Astro writes `:where(.astro-…)`, whose neighbours are the rest of the compound.
      const pseudo = node.parent?.parent;
      const at = pseudo?.type === 'pseudo' ? pseudo : node;
      const compound: { type: string; value?: string | undefined }[] = [];
      for (let before = at.prev(); before && before.type !== 'combinator'; before = before.prev())
        compound.push(before);
      for (let after = at.next(); after && after.type !== 'combinator'; after = after.next())
        compound.push(after);
      found.push({
        scope: node.value,
        tag: compound.find(({ type }) => type === 'tag')?.value?.toLowerCase(),
        classes: compound.flatMap(({ type, value }) => (type === 'class' && value ? [value] : [])),
      });
    });
  return found;
}

/** Whether a class is one by which Astro keeps a component's styles to itself. */
export function isScope(name: string): boolean {
  return /^astro-[a-z0-9]{8}$/u.test(name);
}
