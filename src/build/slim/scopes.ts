import { parse } from 'postcss';
import { changeClasses, type Names } from './names.ts';
import { isScope, scopesIn, type Scoped } from './selectors.ts';

/** Scope -> the places where selectors ask for it. */
export type ScopedPlaces = ReadonlyMap<string, readonly Scoped[]>;

export function scopedPlaces(css: string): ScopedPlaces {
  const places = new Map<string, Scoped[]>();
  parse(css).walkRules(({ selector }) => {
    if (!selector.includes('.astro-')) return;
    for (const place of scopesIn(selector)) {
      const known = places.get(place.scope);
      if (known) known.push(place);
      else places.set(place.scope, [place]);
    }
  });
  return places;
}

const SCOPE = /\bastro-[a-z0-9]{8}\b/gu;

/** A shorter name for each scope, in the order in which the styles name them. No class of ours begins like these. */
export function shortScopes(css: string): Map<string, string> {
  const scopes = new Set(css.match(SCOPE));
  return new Map(Array.from(scopes, (scope, index) => [scope, `_${index.toString(36)}`]));
}

export function withShortScopes(css: string, short: ReadonlyMap<string, string>): string {
  return css.replace(SCOPE, (scope) => short.get(scope) ?? scope);
}

/**
 * Takes from each element the scopes by which no selector can find it, and gives the others their short names.
 * @param spoken names that scripts may add; such classes count as set
 * @param known start tags as they were before and after, of pages without scopes in their own styles
 */
export function withoutScopes(
  html: string,
  places: ScopedPlaces,
  short: ReadonlyMap<string, string>,
  spoken: Names,
  known?: Map<string, string>,
): string {
  const inline = Array.from(html.matchAll(/<style[^>]*>([^]*?)<\/style>/gu), ([, css]) => css).join('');
  const change = (element: string, classes: readonly string[]): string[] => {
    const has = (name: string): boolean => classes.includes(name) || spoken.has(`.${name}`);
    return classes.flatMap((name) => {
      if (!isScope(name) || inline.includes(name)) return [name];
      const asked = places
        .get(name)
        ?.some((place) => (place.tag ?? element) === element && place.classes.every(has));
      return asked ? [short.get(name) ?? name] : [];
    });
  };
  return changeClasses(html, change, inline.includes('astro-') ? undefined : known);
}
