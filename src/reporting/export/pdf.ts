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

/** Makes the page that is printed; it is told on which page of paper each place in it begins, as far as that is known. */
export type MakePage = (pages: ReadonlyMap<string, number>) => Uint8Array;

/**
 * A page as PDF, tagged and with an outline, printed by a browser that runs no script and calls nobody: twice, for only then is
 * known on which page each part of it begins. One at a time: a browser takes more memory than the hub. Throws NOT_AVAILABLE where there is no browser, and what the signal was aborted for.
 */
export async function writePdf(
  makePage: MakePage,
  { chromium, signal }: { readonly chromium: string | undefined; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const path = findChromium(chromium);
  if (path === undefined) {
    throw new PublicError(
      'NOT_AVAILABLE',
      'No PDF is made here: Chromium is not installed. Ask for html and print that, or set EENPLAN_CHROMIUM.',
    );
  }
  const turn = last.then(() => print(path, makePage, signal));
  last = turn.catch(() => {});
  return turn;
}

async function print(path: string, makePage: MakePage, signal: AbortSignal): Promise<Uint8Array> {
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
    const printOnce = async (pages: ReadonlyMap<string, number>) => {
      await page.setContent(Buffer.from(makePage(pages)).toString('utf8'), { waitUntil: 'load' });
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    };
    const first = await printOnce(new Map());
    const pages = findPages(first);
    return pages.size === 0 ? first : await printOnce(pages);
  } catch (error) {
    // The browser was closed under it.
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close();
  }
}

/**
 * On which page each place begins to which a link leads, as Chromium writes that in a PDF. Nothing where it writes otherwise: then
 * a contents goes without.
 */
export function findPages(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString('latin1');
  const order = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<\/Type \/Page\s/g)].map(([, object]) => Number(object));
  order.sort((one, other) => one - other);
  const [, places] = /\/Dests (\d+) 0 R/.exec(text) ?? [];
  const found = places === undefined ? undefined : new RegExp(`(?:^|\\n)${places} 0 obj([^]*?)endobj`).exec(text);
  return new Map(
    [...(found?.[1] ?? '').matchAll(/\/([\w.-]+) \[(\d+) 0 R/g)].flatMap(
      ([, place = '', object]): [string, number][] => {
        const index = order.indexOf(Number(object));
        return index < 0 ? [] : [[place, index + 1]];
      },
    ),
  );
}
