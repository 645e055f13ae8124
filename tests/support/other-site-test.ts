import { otherSite, type SiteName } from './other-site.ts';
import { StaticServer } from './static-server.ts';
import { test as base } from './test.ts';

/** The guarded `test` on a site with other content, which is built when it has not been yet. */
export function testOn(name: SiteName) {
  return base.extend<object, { host: StaticServer }>({
    host: [
      async ({}, use) => {
        const host = await new StaticServer(otherSite(name).dist).start();
        await use(host);
        await host.stop();
      },
      { scope: 'worker', timeout: 300_000 },
    ],
    baseURL: async ({ host }, use) => use(host.origin),
  });
}
