import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../server.ts';

/** Bytes of a page's HTML, compressed. */
export function weightOf(dist: string, page: string): number {
  return brotliCompressSync(readFileSync(path.join(dist, page, 'index.html'))).length;
}

/** Bytes of all that one search brings, from opening it on a page to the answer. */
export async function searchBytes(dist: string, page: string, query: string): Promise<number> {
  const site = await serve(dist);
  const executablePath = process.env['CHROMIUM_PATH'];
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const opened = await browser.newPage();
  await opened.goto(site.origin + page, { waitUntil: 'networkidle' });
  const session = await opened.context().newCDPSession(opened);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await opened.locator('site-search [data-open]').first().click();
  await opened.locator('site-search [data-input]').fill(query);
  await opened.locator('site-search [data-results] a').first().waitFor();
  await opened.waitForLoadState('networkidle');
  await browser.close();
  site.close();
  return bytes;
}
