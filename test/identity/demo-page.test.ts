import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { findAxeFaults } from '../web/axe.ts';
import { chromiumPath, launchBrowser, needsChromium } from '../web/browser.ts';
import { makeAuthorizationRequest } from './browser.ts';
import { startTestHub } from './hub.ts';

async function openPage(said: string[]): Promise<Page> {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  page.on('console', (message) => said.push(message.text()));
  return page;
}

/** The query of the address the browser came back to, where an empty page stands for the staff page. */
async function waitForReturn(page: Page, redirectUri: string): Promise<URLSearchParams> {
  await page.waitForURL(`${redirectUri}**`);
  return new URL(page.url()).searchParams;
}

test.skipIf(!chromiumPath)(
  `in a real browser one signs in, becomes somebody else and signs out, by keyboard, with nothing blocked${needsChromium}`,
  async () => {
    const hub = await startTestHub();
    const said: string[] = [];
    const page = await openPage(said);
    const start = (extra?: Record<string, string>) =>
      page.goto(makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri, extra).url);

    await start();
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await waitForReturn(page, hub.redirectUri)).has('code')).toBe(true);

    // The staff page renews in a frame nobody sees; that the pages themselves show in no frame must not stop it.
    const renewal = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri, { prompt: 'none' });
    await page.evaluate(
      `{ const f = document.createElement('iframe'); f.src = '${renewal.url}'; document.body.append(f) }`,
    );
    await expect
      .poll(() =>
        page
          .frames()
          .slice(1)
          .map((frame) => frame.url()),
      )
      .toContainEqual(expect.stringMatching(/\/aanmelden\?code=/));

    await start({ prompt: 'login' });
    await page.getByRole('button', { name: 'Bo <b>Proef</b>' }).click();
    expect((await waitForReturn(page, hub.redirectUri)).has('code')).toBe(true);

    await page.goto(`${hub.issuer.issuer}/session/end?client_id=eenplan-web`);
    expect(await findAxeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ja, meld mij af' }).click();
    await page.getByRole('heading', { name: 'U bent afgemeld' }).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);

    await start({ prompt: 'none' });
    expect((await waitForReturn(page, hub.redirectUri)).get('error')).toBe('login_required');
    await start({ redirect_uri: 'https://elders.example/' });
    expect(await findAxeFaults(page)).toEqual([]);
    expect(said.filter((text) => /security|refused/i.test(text))).toEqual([]);
    expect(hub.failures).toEqual([]);
  },
);
