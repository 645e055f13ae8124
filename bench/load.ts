import type { Browser, CDPSession, Page } from '@playwright/test';

/** What one cold load of a page takes, on a processor slowed down four times and a slow mobile line. */
export interface Load {
  /** Transferred bytes by type, with headers. */
  bytes: Record<'html' | 'css' | 'js' | 'font' | 'other', number>;
  requests: number;
  /** Bytes of JavaScript that ran, of those that came. */
  executed: number;
  /** Milliseconds in which the main thread was busy, and of these in scripts. */
  mainThread: number;
  script: number;
  lcp: number;
  tbt: number;
  cls: number;
}

const SLOWDOWN = 4;
/** Lighthouse's «slow 4G». */
const LINE = {
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** Records what the page says of itself; reads it as `window.bench`. */
const OBSERVE = `
  window.bench = { lcp: 0, cls: 0, tbt: 0, events: [] };
  const watch = (type, each, more) => new PerformanceObserver((list) => list.getEntries().forEach(each))
    .observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (entry) => (bench.lcp = entry.startTime));
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) bench.cls += entry.value; });
  watch('longtask', (entry) => (bench.tbt += Math.max(0, entry.duration - 50)));
  watch('event', (entry) => { if (entry.interactionId) bench.events.push(entry.duration); }, { durationThreshold: 16 });
`;

export interface Observed {
  lcp: number;
  cls: number;
  tbt: number;
  events: number[];
}

/** Opens a page in a fresh profile on a phone's screen. The caller closes the context of the page. */
export async function openSlowly(
  browser: Browser,
  line = true,
): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: 'ru-RU',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  if (line) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE });
  }
  return { page, session };
}

/** Measures one cold load. */
export async function measureLoad(browser: Browser, address: string): Promise<Load> {
  const { page, session } = await openSlowly(browser);
  const bytes: Load['bytes'] = { html: 0, css: 0, js: 0, font: 0, other: 0 };
  const kinds = new Map<string, keyof Load['bytes']>();
  let requests = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    requests += 1;
    const kind = { Document: 'html', Stylesheet: 'css', Script: 'js', Font: 'font' }[type as string];
    kinds.set(requestId, (kind ?? 'other') as keyof Load['bytes']);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) ?? 'other'] += encodedDataLength;
  });
  await session.send('Performance.enable');
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
  const { result } = await session.send('Profiler.takePreciseCoverage');
  const observed = await page.evaluate<Observed>('window.bench');
  await page.context().close();
  return {
    bytes,
    requests,
    executed: result
      .filter(({ url }) => url.startsWith('http'))
      .reduce((sum, { functions }) => sum + executedBytes(functions), 0),
    mainThread: metric('TaskDuration') * 1000,
    script: metric('ScriptDuration') * 1000,
    lcp: observed.lcp,
    tbt: observed.tbt,
    cls: observed.cls,
  };
}

interface Ranges {
  ranges: { startOffset: number; endOffset: number; count: number }[];
}

/** Inner ranges say more than the outer ones that they stand in, so each byte takes the word of the smallest range. */
function executedBytes(functions: readonly Ranges[]): number {
  const ranges = functions
    .flatMap((each) => each.ranges)
    .sort((a, b) => b.endOffset - b.startOffset - (a.endOffset - a.startOffset));
  const length = Math.max(0, ...ranges.map(({ endOffset }) => endOffset));
  const ran = new Uint8Array(length);
  for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran.reduce((sum, byte) => sum + byte, 0);
}

/** The middle value of each number of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
