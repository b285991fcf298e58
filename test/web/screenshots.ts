/** Takes the pictures of the README anew: `node test/web/screenshots.ts`, after `npm run build`. */
import { join } from 'node:path';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { launchBrowser, looks, openHousehold, openPage, rememberSignIn, resume } from './browser.ts';
import { startPageHub } from './hub.ts';

const folder = join(import.meta.dirname, '../../docs/images');
const hub = await startPageHub();
const browser = await launchBrowser();

const households = [
  { name: 'household', persona: 'frontoffice', look: looks.wide },
  { name: 'household-dark', persona: 'frontoffice', look: looks.dark },
  { name: 'household-phone', persona: 'frontoffice', look: looks.phone },
  { name: 'household-work-and-income', persona: 'workincome', look: looks.wide },
];

try {
  const { page: visitor } = await openPage(browser, looks.wide);
  await visitor.goto(hub.url);
  await visitor.getByRole('button', { name: 'Aanmelden' }).waitFor();
  await visitor.screenshot({ path: join(folder, 'sign-in.png') });

  for (const { name, persona, look } of households) {
    const { page } = await openPage(browser, { ...look, deviceScaleFactor: look === looks.phone ? 2 : 1 });
    await resume(page, hub.url, await rememberSignIn(browser, hub.url, persona));
    if (name === 'household') await page.screenshot({ path: join(folder, 'start.png') });
    await openHousehold(page, onePlan.bsn);
    // A mouse that rests on nothing, and a focus that shows nowhere.
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement.blur()');
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }

  const manager = await rememberSignIn(browser, hub.url, 'management');
  for (const [name, path, awaited] of [
    ['policy', '/beleid', 'Ambities'],
    ['policy-frameworks', '/beleid/kaders', 'Mijlpalen'],
  ] as const) {
    const { page } = await openPage(browser, looks.wide);
    await resume(page, hub.url + path, manager);
    await page.getByRole('heading', { name: awaited }).waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }
} finally {
  await browser.close();
  await hub.close();
}
