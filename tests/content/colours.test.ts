import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tokens = 'src/layout/styles/tokens.css';
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
  for (const declaration of ['color: var(--color-ink-strong);', 'white-space: nowrap;'])
    expect(declaration.search(strayColour)).toBe(-1);
});

it('every colour that is used is a token', () => {
  const known = new Set(read(tokens).match(/--color-[\w-]+(?=:)/gu));
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
  const light = look(':root {');
  expect(light.size).toBeGreaterThan(10);
  expect(look(":root[data-scripts][data-theme='dark'] {")).toEqual(light);
  const whole = new Set([...light].filter((name) => name !== '--color-veil'));
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

/** The hexadecimal colours of one look. */
function valuesOf(opening: string): Map<string, string> {
  const [, rest = ''] = read(tokens).split(opening);
  const pairs = (rest.split('}')[0] ?? '').matchAll(/(--color-[\w-]+): (#[0-9a-f]{3,6});/gu);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const digits =
    hex.length === 4
      ? (hex.slice(1).match(/./gu) ?? []).map((digit) => digit + digit)
      : (hex.slice(1).match(/../gu) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const share = parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const text = [
  ...['ink-strong', 'ink', 'ink-soft', 'link', 'accent-strong'],
  ...['applicant', 'host', 'either', 'unnamed', 'done', 'proceed', 'do-first', 'wait-until', 'stop'],
];

it.each([
  { opening: ':root {', least: 4.5 },
  { opening: ":root[data-scripts][data-theme='dark'] {", least: 4.5 },
  { opening: ":root[data-vision='low'] {", least: 7 },
])('words and edges can be seen in $opening', ({ opening, least }) => {
  const values = valuesOf(opening);
  const between = (one: string, other: string): number =>
    contrast(values.get(`--color-${one}`) ?? '', values.get(`--color-${other}`) ?? '');
  for (const name of text)
    for (const paper of ['paper', 'paper-soft'])
      expect(between(name, paper), `${name} on ${paper}`).toBeGreaterThanOrEqual(least);
  expect(between('on-accent', 'accent')).toBeGreaterThanOrEqual(least);
  expect(between('accent-strong', 'accent-soft')).toBeGreaterThanOrEqual(least);
  // WCAG 1.4.11: what shows where a control is.
  for (const name of ['line-strong', 'accent'])
    expect(between(name, 'paper'), name).toBeGreaterThanOrEqual(3);
});

it('knows the contrast of black and white', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
});
