/**
 * Puts together what is published of a version, in `release/`: the bundle, the SBOM, the licences of all packages and the
 * checksums of these. `npm run release` after `npm test`; docs/releases.md says what comes before and after.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand } from './lib/npm.mjs';
import { settled, type Sbom } from './lib/supply/sbom.ts';
import { readOptions } from './lib/options.mjs';

readOptions('Usage: npm run release', { options: {} });

const root = path.resolve(import.meta.dirname, '..');
const release = path.join(root, 'release');
const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};
if (!readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8').includes(`\n## [${version}] - `)) {
  console.error(`CHANGELOG.md says nothing of version ${version}.`);
  process.exit(1);
}
rmSync(release, { recursive: true, force: true });
mkdirSync(release);

const script = (file: string): string =>
  execFileSync(process.execPath, [path.join(root, 'scripts', file)], { cwd: root, encoding: 'utf8' });
script('bundle.ts');

const sbom = npmCommand(['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']);
const { stdout } = spawnSync(sbom.command, sbom.args, {
  cwd: root,
  shell: sbom.shell,
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
const files = {
  [`${name}-${version}.cdx.json`]: JSON.stringify(
    settled(JSON.parse(stdout) as Sbom, { name, version }, moment()),
    null,
    1,
  ),
  [`${name}-${version}-licences.txt`]: script('licences.ts'),
};
for (const [file, content] of Object.entries(files)) writeFileSync(path.join(release, file), content);

const published = [`${name}-${version}.zip`, ...Object.keys(files)];
const sums = published.map((file) => {
  const sum = createHash('sha256')
    .update(readFileSync(path.join(release, file)))
    .digest('hex');
  return `${sum}  ${file}\n`;
});
writeFileSync(path.join(release, 'SHA256SUMS'), sums.join(''));
console.log(sums.join(''));

/** When the version was committed: a release of it has one time, whenever it is made. */
function moment(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined) return new Date(Number(epoch) * 1000);
  return new Date(execFileSync('git', ['log', '-1', '--format=%cI'], { cwd: root, encoding: 'utf8' }).trim());
}
