/** Weighs what is built and writes it down: `npm run weights` after `npm run build`, when a page may weigh more than before. */
import { writeFileSync } from 'node:fs';
import { builtPages } from './built-site.ts';
import { totalOf } from './page-weight.ts';
import { FIRST_SEARCH, firstSearch, weightsFile, weightsOf, type Weights } from './weights.ts';

const rows: [string, Weights][] = [
  ...builtPages.map(({ address }): [string, Weights] => [address, weightsOf(address)]),
  [FIRST_SEARCH, { all: totalOf(await firstSearch()) }],
];
// One line for each, as Prettier writes it, so that a difference shows which page it is.
const lines = rows.map(([name, weights]) => {
  const figures = Object.entries(weights).map(([kind, bytes]) => `"${kind}": ${String(bytes)}`);
  return `  "${name}": { ${figures.join(', ')} }`;
});
writeFileSync(weightsFile, `{\n${lines.join(',\n')}\n}\n`);
