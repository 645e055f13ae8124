import { test as base, expect } from '@playwright/test';

interface Guard {
  /** For a test that provokes errors on purpose. Requests to other hosts and violations of the policy fail it all the same. */
  allowErrors: boolean;
  noSilentTrouble: undefined;
}

/** How Chromium tells that a policy was broken, of either kind; so does `tellViolations`. */
const VIOLATION = /Content Security Policy|Trusted(?:HTML|Script|ScriptURL|Type)/u;

/** Runs in each page before its scripts: Firefox tells the page alone that its policy was broken. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    console.warn(`Content Security Policy: ${effectiveDirective} ${blockedURI} ${sample}`);
  });
}

/**
 * Playwright's `test`, where every test also fails when a page logs an error, throws one that nothing catches, or asks
 * another host for anything, or breaks the page's policy, which no test may. It listens to the test's own context, so pages that a page opens are watched too.
 */
export const test = base.extend<Guard>({
  allowErrors: [false, { option: true }],

  noSilentTrouble: [
    async ({ context, baseURL, allowErrors }, use) => {
      const home = new URL(baseURL ?? '').host;
      const errors: string[] = [];
      const foreign: string[] = [];
      const violations: string[] = [];

      context.on('console', (message) => {
        if (VIOLATION.test(message.text())) violations.push(message.text());
        if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => {
        errors.push(`uncaught: ${error.error().stack ?? error.error().message}`);
      });
      context.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (/^(?:https?|wss?):$/.test(protocol) && host !== home) foreign.push(request.url());
      });
      context.on('page', (page) => {
        page.on('websocket', (socket) => {
          if (new URL(socket.url()).host !== home) foreign.push(socket.url());
        });
      });

      await context.addInitScript(tellViolations);
      await use(undefined);
      // What a page still asks for when its test is over is nobody's any more.
      await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));

      expect(violations, 'violations of the policy').toEqual([]);
      expect(foreign, 'requests to other hosts').toEqual([]);
      if (!allowErrors) expect(errors, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
