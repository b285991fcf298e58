/** Takes the pictures of the README anew: `node test/web/screenshots.ts`, after `npm run build`. */
import { join } from 'node:path';
import { coParenting } from '../../src/population/story/co-parenting.ts';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { card, launchBrowser, looks, openHousehold, openPage, rememberSignIn, resume } from './browser.ts';
import { startPageHub } from './hub.ts';

const folder = join(import.meta.dirname, '../../docs/images');
const hub = await startPageHub();
const browser = await launchBrowser();

interface Picture {
  readonly name: string;
  readonly persona: string;
  readonly look: (typeof looks)[keyof typeof looks];
  /** Whose household; the one with a plan under three laws when left out. */
  readonly bsn?: string;
  /** The letter that leads to the part of the page to show. */
  readonly part?: string;
}

const households: readonly Picture[] = [
  { name: 'household', persona: 'director', look: looks.wide },
  { name: 'household-dark', persona: 'director', look: looks.dark },
  { name: 'household-phone', persona: 'frontoffice', look: looks.phone },
  { name: 'household-work-and-income', persona: 'workincome', look: looks.wide },
  { name: 'household-help-and-timeline', persona: 'director', look: looks.wide, part: 'v' },
  { name: 'household-help-phone', persona: 'frontoffice', look: looks.phone, part: 'v' },
  { name: 'household-two-homes', persona: 'frontoffice', look: looks.wide, bsn: coParenting.bsn },
];

try {
  const { page: visitor } = await openPage(browser, looks.wide);
  await visitor.goto(hub.url);
  await visitor.getByRole('button', { name: 'Aanmelden' }).waitFor();
  await visitor.screenshot({ path: join(folder, 'sign-in.png') });

  for (const { name, persona, look, bsn, part } of households) {
    const deviceScaleFactor = look === looks.phone ? 2 : 1;
    const { page } = await openPage(browser, { ...look, deviceScaleFactor, reducedMotion: 'reduce' });
    await resume(page, hub.url, await rememberSignIn(browser, hub.url, persona));
    if (name === 'household') {
      await page.getByRole('region', { name: 'Mijn werk' }).getByRole('link').first().waitFor();
      await page.getByRole('region', { name: 'Vraagt nu aandacht' }).getByRole('link').first().waitFor();
      await page.screenshot({ path: join(folder, 'start.png') });
    }
    await openHousehold(page, bsn ?? onePlan.bsn);
    await card(page, 'Tijdlijn').getByRole('listitem').first().waitFor();
    await card(page, 'Documenten').getByRole('listitem').first().waitFor();
    await page.waitForLoadState('networkidle');
    if (part) await page.keyboard.press(part);
    // A mouse that rests on nothing, and a focus that shows nowhere.
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement.blur()');
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }

  for (const [name, persona, path, awaited] of [
    ['worklist', 'backoffice', '/werklijst?groep=KIND', 'Werkvoorraad'],
    ['administration', 'admin', '/beheer', 'Beheer'],
  ] as const) {
    const { page } = await openPage(browser, looks.wide);
    await resume(page, hub.url + path, await rememberSignIn(browser, hub.url, persona));
    await page.getByRole('heading', { name: awaited, exact: true }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }

  const manager = await rememberSignIn(browser, hub.url, 'management');
  for (const [name, path, awaited] of [
    ['reports', '/rapporten', 'Alle rapporten'],
    ['report', '/rapporten/afspraken?jaar=2025', 'Prestatieovereenkomst met Larikslaan2'],
    ['policy', '/beleid', 'Ambities'],
    ['policy-frameworks', '/beleid/kaders', 'Mijlpalen'],
    ['responsibility', '/verantwoordelijk', 'Zo bereikt u hen vandaag'],
    ['agreement', '/overeenkomst/prestatieovereenkomst-larikslaan2', 'Normen'],
  ] as const) {
    const { page } = await openPage(browser, looks.wide);
    await resume(page, hub.url + path, manager);
    await page.getByRole('heading', { name: awaited }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }

  for (const [name, look] of [
    ['search', looks.wide],
    ['search-phone', looks.phone],
  ] as const) {
    const { page } = await openPage(browser, { ...look, deviceScaleFactor: look === looks.phone ? 2 : 1 });
    await resume(page, hub.url, await rememberSignIn(browser, hub.url, 'frontoffice'));
    await page.keyboard.press('/');
    await page.keyboard.type('vd berg');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }
} finally {
  await browser.close();
  await hub.close();
}
