import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { findAxeFaults } from './axe.ts';

/** The shell without windows first: a page in a session of its own costs it half of what it costs Chromium. */
const places = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
);

/** Where Chromium is: at `CHROMIUM_PATH` or a usual place; undefined when there is none, and page tests are skipped. */
export const chromiumPath = process.env['CHROMIUM_PATH'] || places.find((place) => existsSync(place));

/** What to say of tests that need a browser. */
export const needsChromium = chromiumPath ? '' : ' (skipped: needs Chromium; set CHROMIUM_PATH)';

/** Starts Chromium, without a window and without calling anybody. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
      // The shell would round the width of every letter, and break lines where Chromium does not.
      '--font-render-hinting=none',
    ],
  });
}

/** Widths and colours that the page must bear. */
export const looks = {
  wide: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  darkPhone: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
} as const satisfies Record<string, BrowserContextOptions>;

/** A page in a session of its own, and every complaint that the browser made about it. */
export interface Visit {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens a page that nobody has used before. Close it by `page.context().close()`. */
export async function openPage(browser: Browser, look: BrowserContextOptions = looks.wide): Promise<Visit> {
  const context = await browser.newContext({ ...look, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => void complaints.push(error.error().message));
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return { page: await context.newPage(), complaints };
}

/** Signs in as a persona of the demo, through its page, from wherever the page sends one. */
export async function signIn(page: Page, url: string, persona: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.locator(`button[value=${persona}]`).click();
  await page.getByRole('button', { name: 'Afmelden' }).waitFor();
}

/** What a browser keeps of somebody who has signed in. */
export interface SignedIn {
  readonly cookies: Parameters<BrowserContext['addCookies']>[0];
  readonly storage: string;
}

/** Signs in once, for many pages to begin with: {@link resume}. */
export async function rememberSignIn(browser: Browser, url: string, persona: string): Promise<SignedIn> {
  const { page } = await openPage(browser);
  await signIn(page, url, persona);
  const storage = await page.evaluate<string>('JSON.stringify({ ...sessionStorage })');
  const cookies = await page.context().cookies();
  await page.context().close();
  return { cookies, storage };
}

/** Opens the page as somebody who signed in before. */
export async function resume(page: Page, url: string, { cookies, storage }: SignedIn): Promise<void> {
  await page.context().addCookies(cookies);
  await page.addInitScript(
    `if (!sessionStorage.resumed) Object.assign(sessionStorage, ${storage}, { resumed: 'yes' })`,
  );
  await page.goto(url);
  await page.getByRole('button', { name: 'Afmelden' }).waitFor();
}

/** Types into the one search box and presses Enter. */
export async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('search').getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
}

/** Looks a household up and waits until it stands there. */
export async function openHousehold(page: Page, text: string): Promise<void> {
  await search(page, text);
  await page.getByRole('heading', { name: 'Regisseur', exact: true }).waitFor();
}

/** A part of the household's page, by its heading. */
export function card(page: Page, title: string | RegExp) {
  return page.getByRole('region', { name: title, exact: true });
}

/** What turns on colour alone: the same elements were looked at for all else in the light. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** The page once it has taken on a colour scheme. */
const coloured = {
  light: 'html:not(.ma-theme--color-scheme-dark)',
  dark: 'html.ma-theme--color-scheme-dark',
} as const;

/**
 * What is wrong with a screen, on the whole page or within what a selector finds, at every width and in every colour that
 * the page must bear: what axe finds, and whether it is wider than the window. The page is left in the first of them.
 */
export async function findScreenFaults(page: Page, screen: string, within?: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, { viewport, colorScheme }] of Object.entries(looks)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.locator(coloured[colorScheme]).waitFor({ state: 'attached' });
    const wider: number = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (wider > 0) found.push(`${screen}, ${name}: ${wider} px too wide`);
    const faults = await findAxeFaults(page, { within, rules: colorScheme === 'dark' ? colourRules : undefined });
    found.push(...faults.map((fault) => `${screen}, ${name}: ${fault}`));
  }
  await page.setViewportSize(looks.wide.viewport);
  await page.emulateMedia({ colorScheme: looks.wide.colorScheme });
  return found;
}

/** The numbers of a row, in the order of the columns. */
export async function cellsOf(table: Locator, row: string | RegExp): Promise<string[]> {
  return table.getByRole('row', { name: row }).getByRole('cell').allInnerTexts();
}

/** The heading of the whole page, by its words. */
export function pageHeading(page: Page, name: string | RegExp) {
  return page.getByRole('heading', { level: 1, name });
}
