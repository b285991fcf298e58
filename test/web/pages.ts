import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import {
  chromiumPath,
  launchBrowser,
  looks,
  needsChromium,
  openPage,
  rememberSignIn,
  resume,
  type SignedIn,
  type Visit,
} from './browser.ts';
import { startPageHub, startPageProgram, type PageHub, type PageProgram } from './hub.ts';

/** What the tests of one file share; to be asked within a test only. */
export interface Pages<Hub extends PageHub = PageHub> {
  /** The file's own hub. */
  readonly hub: () => Hub;
  /** The address of a path of the page. */
  readonly at: (path: string) => string;
  /** A page on which nobody has signed in yet, closed when the test ends. */
  readonly open: (look?: BrowserContextOptions) => Promise<Visit>;
  /** Goes to a path of the page as a persona who signed in before. */
  readonly enter: (page: Page, persona: string, path?: string) => Promise<void>;
  /** A page on which a persona has signed in, at a path of the page, closed when the test ends. */
  readonly visit: (persona?: string, path?: string, look?: BrowserContextOptions) => Promise<Visit>;
}

/** Describes the page in a real browser, over a hub with a demo of the file's own; skipped without Chromium. */
export function describePages(
  title: string,
  tests: (pages: Pages) => void,
  options: Parameters<typeof startPageHub>[0] = {},
): void {
  describePagesOver(() => startPageHub(options), title, tests);
}

/** The same over a hub as a program of its own, which can be taken down. */
export function describePagesOfProgram(title: string, tests: (pages: Pages<PageProgram>) => void): void {
  describePagesOver(startPageProgram, title, tests);
}

function describePagesOver<Hub extends PageHub>(
  start: () => Promise<Hub>,
  title: string,
  tests: (pages: Pages<Hub>) => void,
): void {
  // Whatever a page waits for comes within seconds; a test of many screens is slow where others share the cores.
  describe.skipIf(!chromiumPath)(`${title}${needsChromium}`, { timeout: 90_000 }, () => {
    let hub: Hub;
    let browser: Browser;
    const signedIn = new Map<string, Promise<SignedIn>>();

    beforeAll(async () => {
      [hub, browser] = await Promise.all([start(), launchBrowser()]);
    });
    afterAll(async () => {
      await browser.close();
      await hub.close();
    });

    const open: Pages['open'] = async (look) => {
      const opened = await openPage(browser, look);
      onTestFinished(() => opened.page.context().close());
      return opened;
    };
    const enter: Pages['enter'] = async (page, persona, path = '/') => {
      let session = signedIn.get(persona);
      if (!session) signedIn.set(persona, (session = rememberSignIn(browser, hub.url, persona)));
      await resume(page, hub.url + path, await session);
    };
    const visit: Pages['visit'] = async (persona = 'frontoffice', path = '/', look = looks.wide) => {
      const opened = await open(look);
      await enter(opened.page, persona, path);
      return opened;
    };
    tests({ hub: () => hub, at: (path) => hub.url + path, open, enter, visit });
  });
}
