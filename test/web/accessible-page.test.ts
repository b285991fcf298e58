import { expect, test } from 'vitest';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { secretAddress } from '../../src/population/story/secret-address.ts';
import { card, findScreenFaults, looks, openHousehold, search } from './browser.ts';
import { describePages } from './pages.ts';
import { findPlaceWithTwoHouseholds } from './store.ts';

describePages('the page is for everybody', ({ at, enter, hub, open, visit }) => {
  test('axe finds nothing wrong on any screen, and none is too wide', async () => {
    const faults: string[] = [];
    const start = async (persona?: string) => {
      const { page, complaints } = await open();
      await (persona ? enter(page, persona) : page.goto(at('/')));
      const check = async (screen: string, within?: string) => {
        faults.push(...complaints.splice(0).filter((complaint) => complaint.includes('Content Security Policy')));
        faults.push(...(await findScreenFaults(page, screen, within)));
      };
      return { page, check };
    };

    const visitor = await start();
    await visitor.page.getByRole('button', { name: 'Aanmelden' }).waitFor();
    await visitor.check('sign-in');

    const { page, check } = await start('frontoffice');
    await check('start');
    await search(page, '123456789');
    await page.getByText('geen geldig BSN').waitFor();
    await check('wrong BSN');
    await search(page, 'Z-999999999');
    await page.getByText('Niet gevonden, of u mag dit niet zien').waitFor();
    await check('not found');
    const place = findPlaceWithTwoHouseholds(hub().store);
    await search(page, `${place.postalCode} ${place.houseNumber}`);
    await page.getByText('Welk zoekt u?').waitFor();
    await check('several households');
    await openHousehold(page, onePlan.bsn);
    await card(page, 'Tijdlijn').getByRole('listitem').first().waitFor();
    for (const fold of await page.locator('summary').all()) await fold.click();
    await check('household');
    await page.getByRole('button', { name: /Toegang sociaal domein/ }).click();
    await page.getByRole('option').first().waitFor();
    // While the list is open all else is hidden from readers, its heading and landmarks too; they were looked at above.
    await check('choosing a purpose', '.ep-popover');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Peildatum/ }).click();
    await page.getByRole('dialog').waitFor();
    await check('choosing a day');
    await page.keyboard.press('Escape');
    await page.locator('h1').click();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
    await check('keys');
    await page.keyboard.press('Escape');
    await page.goto(`${page.url()}?peildatum=2020-03-01`);
    await page.getByText('zoals het was op').waitFor();
    await check('an earlier day');
    await openHousehold(page, secretAddress.bsn);
    await check('secret address');
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(at('/'));
    await page.getByRole('heading', { name: 'Eenplan is even niet bereikbaar' }).waitFor();
    await check('out of reach');

    const shielded = await start('workincome');
    await openHousehold(shielded.page, onePlan.bsn);
    await shielded.check('household, mostly shielded');

    const manager = await start('management');
    await manager.page.goto(at('/huishouden/hou_00000000-0000-7000-8000-000000000000'));
    await manager.page.getByText('U ziet hier geen gegevens van inwoners').waitFor();
    await manager.check('no residents');

    expect(faults).toEqual([]);
  }, 90_000);

  test('a household with a plan fits a desk screen without scrolling for director, members and open cases', async () => {
    const { page } = await visit();
    await openHousehold(page, onePlan.bsn);
    const box = await page.getByRole('table', { name: 'Open zaken' }).boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(looks.wide.viewport.height);
  });

  test('nothing jumps once the household stands there', async () => {
    const { page } = await visit();
    await openHousehold(page, onePlan.bsn);
    await page.evaluate(`
      window.shifts = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shifts += value)))
        .observe({ type: 'layout-shift' });
    `);
    await page.mouse.move(700, 400);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('window.shifts')).toBe(0);
  });

  test('prints light, with what was folded and without the bar', async () => {
    const { page } = await visit('director', '/', looks.dark);
    await openHousehold(page, onePlan.bsn);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    const folded = page.locator('.ep-action__text').filter({ hasText: 'Huisregels samen op papier zetten' });
    expect(await folded.isVisible()).toBe(true);
    await expect.poll(() => page.locator('html').getAttribute('class')).not.toContain('dark');
  });
});
