import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tokens = 'src/styles/tokens.css';
const files = globSync('src/**/*.{css,astro}', { cwd: root }).filter((file) => file !== tokens);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** A colour that is named in a declaration, and not by its token: `color: #fff`, `fill: red`. */
const strayColour =
  /[:\s,(](#[0-9a-f]{3,8}\b|(?:rgb|hsl|oklch|lab|lch)a?\([^)]*\)|(?:white|black|red|green|blue|gray|grey|yellow|orange|purple)\b(?!-))/giu;

/** The values of all declarations in the styles of a file, without those of icons. */
function valuesIn(file: string): string[] {
  const text = read(file);
  const styles = file.endsWith('.css')
    ? [text]
    : [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/gu)].map(([, style = '']) => style);
  return styles
    .flatMap((style) => style.replaceAll(/\/\*[^]*?\*\//gu, '').match(/^\s*[\w-]+:[^;{}]*;/gmu) ?? [])
    .filter((declaration) => !declaration.includes('data:image'));
}

it.each(files)('%s names no colour of its own', (file) => {
  expect(valuesIn(file).filter((declaration) => declaration.search(strayColour) >= 0)).toEqual([]);
});

it('knows a colour when it sees one', () => {
  for (const declaration of ['color: #fff;', 'border: 1px solid rgb(0 0 0 / 20%);', 'fill: red;'])
    expect(declaration.search(strayColour)).toBeGreaterThanOrEqual(0);
  for (const declaration of ['color: var(--sl-color-white);', 'white-space: nowrap;'])
    expect(declaration.search(strayColour)).toBe(-1);
});

it('every colour that is used is a token', () => {
  const known = new Set(read(tokens).match(/--(?:sl-)?color-[\w-]+(?=:)/gu));
  const used = new Set(files.flatMap((file) => read(file).match(/(?<=var\()--color-[\w-]+/gu) ?? []));
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  expect(used.size).toBeGreaterThan(10);
});

/** The rules of one look in tokens.css, by what opens them. */
function look(opening: string): Set<string> {
  const [, rest = ''] = read(tokens).split(opening);
  return new Set((rest.split('}')[0] ?? '').match(/--color-[\w-]+(?=:)/gu));
}

it('every look gives every colour that means something a value', () => {
  const dark = look(':root {');
  expect(dark.size).toBeGreaterThan(10);
  expect(look(":root[data-theme='light'] {")).toEqual(dark);
  const whole = new Set([...dark].filter((name) => name !== '--color-veil'));
  for (const opening of [
    ":root[data-vision='low'] {",
    '@media (forced-colors: active) {\n  :root:root:root {',
    '@media print {\n  :root:root:root {',
  ])
    expect(
      [...whole].filter((name) => !look(opening).has(name)),
      opening,
    ).toEqual([]);
});
