#!/usr/bin/env node
/**
 * Stands between Playwright and a stock Firefox, which it drives over WebDriver BiDi (`channel: 'moz-firefox'`). Playwright starts this as
 * if it were the browser. Two things that Playwright 1.65 relies on and Firefox 153 ESR lacks are made up for; all else passes as
 * it is. docs/decisions/045-firefox-in-tests.md says when this file can go.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer, type RawData } from 'ws';

/** Playwright sends it to each new context and gives up when it fails. So colour schemes and paper cannot be tried here. */
const UNKNOWN_COMMAND = 'emulation.setMediaFeaturesOverride';
/** What Firefox says of a download has no id of the download yet, and Playwright passes over events without one. */
const DOWNLOAD_EVENTS = new Set(['browsingContext.downloadWillBegin', 'browsingContext.downloadEnd']);
/** Firefox prints where it listens, and Playwright reads that line. */
const ANNOUNCEMENT = /^WebDriver BiDi listening on (ws:\S+)/u;

interface Message {
  id?: number;
  method?: string;
  params?: { url?: string };
}

/** Begins to listen as Firefox would, and says so. @param address where Firefox listens, without a path */
function listen(address: string): void {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', (playwright, { url }) => {
    connect(playwright, new WebSocket(address + (url ?? '')));
  });
  server.on('listening', () => {
    const at = server.address();
    if (at === null || typeof at === 'string') throw new Error('A server on this machine has a port.');
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${String(at.port)}`);
  });
}

/** Passes messages both ways. */
function connect(playwright: WebSocket, browser: WebSocket): void {
  const opened = new Promise((resolve) => browser.once('open', resolve));
  playwright.on('message', (data) => {
    const text = textOf(data);
    const { id, method } = JSON.parse(text) as Message;
    if (method === UNKNOWN_COMMAND) playwright.send(JSON.stringify({ type: 'success', id, result: {} }));
    else
      void opened.then(() => {
        browser.send(text);
      });
  });
  browser.on('message', (data) => {
    playwright.send(withDownload(textOf(data)));
  });
  playwright.on('close', () => {
    browser.close();
  });
  browser.on('close', () => {
    playwright.close();
  });
}

/** A message as text: `ws` gives one buffer, unless it is asked for something else. */
function textOf(data: RawData): string {
  return (data as Buffer).toString('utf8');
}

/** Names a download by its address, which for a file that a page makes is there only once. @param text a message of Firefox's */
function withDownload(text: string): string {
  const message = JSON.parse(text) as Message;
  if (message.method === undefined || !DOWNLOAD_EVENTS.has(message.method)) return text;
  return JSON.stringify({ ...message, params: { download: message.params?.url, ...message.params } });
}

const firefox = spawn(process.env['FIREFOX_PATH'] ?? 'firefox', process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.on('exit', (code) => process.exit(code ?? 1));
process.on('SIGTERM', () => firefox.kill());
createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, address] = ANNOUNCEMENT.exec(line) ?? [];
  if (address === undefined) console.error(line);
  else listen(address);
});
