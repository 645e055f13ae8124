/** Builds the sites that tests share, before the tests ask for them: `npm run test:site -- <name>`. */
import { otherSite, siteNames } from './other-site.ts';

const names = siteNames.filter((name) => process.argv.includes(name));
for (const name of names) console.log(otherSite(name).dist);
if (names.length === 0) {
  console.error(`Say which of them: ${siteNames.join(', ')}.`);
  process.exitCode = 2;
}
