import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import path from 'node:path';
import { findChromium } from '../scripts/lib/chromium.mjs';

/** How much slower the processor is made, as Lighthouse does it for a phone. */
const SLOWDOWN = 4;
/** Lighthouse's «slow 4G». */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
  locale: 'ru-RU',
  colorScheme: 'light',
} as const;

/** What a page has recorded of itself in `window.bench`. */
interface Observed {
  lcp: number;
  cls: number;
  tbt: number;
  /** Milliseconds from each interaction to the next paint. */
  events: number[];
}

/** Runs in each page before anything of its own. TBT is what each long task takes above 50 ms. */
const OBSERVE = `
  window.bench = { lcp: 0, cls: 0, tbt: 0, events: [] };
  const watch = (type, each, more) => new PerformanceObserver((list) => list.getEntries().forEach(each))
    .observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (entry) => (bench.lcp = entry.startTime));
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) bench.cls += entry.value; });
  watch('longtask', (entry) => (bench.tbt += Math.max(0, entry.duration - 50)));
  watch('event', (entry) => { if (entry.interactionId) bench.events.push(entry.duration); }, { durationThreshold: 16 });
`;

/** The Chromium of this machine, as a reader has it: a headless shell spares what is to be measured. */
export const executablePath = await findChromium(path.resolve(import.meta.dirname, '..'), { whole: true });

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A page in a fresh profile, on a phone's screen and a processor slowed down. */
interface Opened {
  page: Page;
  session: CDPSession;
  context: BrowserContext;
}

/**
 * Opens a page; the caller closes its context.
 * @param line whether the line is as slow as the processor, or that of this machine
 * @param serviceWorkers whether a service worker may help, as it does from the second page on
 */
export async function openPhone(
  browser: Browser,
  line: 'slow' | 'fast',
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<Opened> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers });
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  if (line === 'slow') {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
  }
  return { page, session, context };
}

export function observed(page: Page): Promise<Observed> {
  return page.evaluate<Observed>('window.bench');
}

/** Goes to a page and waits until it asks for nothing more, and a second and a half beyond. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
}
