/**
 * `npm run fonts`: cuts the typefaces of the site down to the characters of Russian official texts and puts them into
 * src/layout/fonts/. Needs the network; what it fetches stays in a temporary folder, since the result is committed and changes
 * once in years. Plain JavaScript: what it imports is not among the dependencies.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npm } from './lib/npm.mjs';
import { readOptions } from './lib/options.mjs';

readOptions('Usage: npm run fonts', { options: {} });

const root = fileURLToPath(new URL('..', import.meta.url));
const target = path.join(root, 'src/layout/fonts');

/** Exact versions, so that the same command makes the same files. */
const packages = [
  'subset-font@2.9.0',
  '@expo-google-fonts/golos-text@0.4.2',
  '@expo-google-fonts/noto-serif@0.4.2',
];

/** What is cut -> what it is cut from, inside the packages. */
const faces = {
  'golos-text-400': '@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf',
  'golos-text-600': '@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf',
  'noto-serif-400': '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
};
const licences = ['golos-text', 'noto-serif'];

/** @param {number} first @param {number} last code points, both included */
const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

// The same as `unicode-range` in src/layout/styles/type.css; a test compares the pages with that.
const characters = [
  range(0x20, 0x7e),
  range(0x410, 0x44f),
  'ЁёІ\u{a0}§«°±·»¹²³×\u{2009}\u{2011}–—‘’“”„•…\u{202f}₽№←↑→↓−',
].join('');

const folder = await mkdtemp(path.join(tmpdir(), 'connection-navigator-fonts-'));
try {
  await writeFile(path.join(folder, 'package.json'), '{"private":true}');
  if ((await npm(['install', '--no-audit', '--no-fund', ...packages], { cwd: folder })) !== 0) {
    throw new Error('The typefaces could not be fetched: is there a network?');
  }
  const resolved = createRequire(path.join(folder, 'package.json')).resolve('subset-font');
  /** @type {unknown} */
  const imported = await import(pathToFileURL(resolved).href);
  const { default: subset } =
    /** @type {{ default: (font: Buffer, text: string, options: { targetFormat: 'woff2' }) => Promise<Buffer> }} */ (
      imported
    );
  for (const [name, source] of Object.entries(faces)) {
    const whole = await readFile(path.join(folder, 'node_modules', source));
    const part = await subset(whole, characters, { targetFormat: 'woff2' });
    await writeFile(path.join(target, `${name}.woff2`), part);
    console.log(`${name}: ${String(whole.length)} -> ${String(part.length)} bytes`);
  }
  for (const name of licences) {
    const licence = path.join(folder, 'node_modules/@expo-google-fonts', name, 'LICENSE_FONT');
    await cp(licence, path.join(target, `${name}-licence.txt`));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
