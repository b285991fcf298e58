import { existsSync } from 'node:fs';
import { PublicError } from '../../errors.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Where Chromium is: as it was set, or where systems put it. Undefined when it is not there. */
export function findChromium(setting: string | undefined): string | undefined {
  return [...(setting === undefined ? places : [setting])].find((path) => existsSync(path));
}

let last: Promise<unknown> = Promise.resolve();

/**
 * A page as PDF, tagged and with an outline, printed by a browser that runs no script and calls nobody. One at a time: a
 * browser takes more memory than the hub. Throws NOT_AVAILABLE where there is no browser, and what the signal was aborted for.
 */
export async function writePdf(
  html: Uint8Array,
  { chromium, signal }: { readonly chromium: string | undefined; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const path = findChromium(chromium);
  if (path === undefined) {
    throw new PublicError(
      'NOT_AVAILABLE',
      'No PDF is made here: Chromium is not installed. Ask for html and print that, or set EENPLAN_CHROMIUM.',
    );
  }
  const turn = last.then(() => print(path, html, signal));
  last = turn.catch(() => {});
  return turn;
}

async function print(path: string, html: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: path,
    // Chromium does not run as root within its sandbox; what it shows is our own page, without script.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    timeout: 20_000,
  });
  const stop = () => void browser.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    await page.setContent(Buffer.from(html).toString('utf8'), { waitUntil: 'load' });
    return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  } catch (error) {
    // The browser was closed under it.
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close();
  }
}
