import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findScreenFaults, search } from './browser.ts';
import { describePages } from './pages.ts';

function box(page: Page) {
  return page.getByRole('search').getByRole('combobox');
}

function options(page: Page) {
  return page.getByRole('listbox', { name: 'Gevonden mensen' }).getByRole('option');
}

describePages('the first page', ({ at, visit }) => {
  test('shows the households one works on, what is due first, and leads to them', async () => {
    const { page, complaints } = await visit('frontoffice');
    const mine = page.getByRole('region', { name: 'Mijn huishoudens' });
    await mine.getByRole('link').first().waitFor();
    expect(await mine.getByRole('link').count()).toBe(5);
    expect(await mine.innerText()).toMatch(/Marloes Dijkhuizen.*(te laat|nog \d+ dagen|morgen|vandaag)/s);
    await mine.getByRole('link').filter({ hasText: 'Voorbeeldhof 1,' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('Voorbeeldhof 1');
    expect(complaints).toEqual([]);
  });

  test('turns the pages of the households of the organisation, and shows those under one law', async () => {
    const { page } = await visit('frontoffice');
    const list = page.getByRole('region', { name: 'Van mijn organisatie' });
    await list.getByRole('link').first().waitFor();
    const first = await list.getByRole('link').allInnerTexts();
    expect(await list.getByRole('button', { name: 'Vorige' }).isDisabled()).toBe(true);
    await list.getByRole('button', { name: 'Volgende' }).click();
    await list.getByText(/^6 t\/m 10 van/).waitFor();
    await list.getByRole('link').first().waitFor();
    expect(await list.getByRole('link').allInnerTexts()).not.toEqual(first);
    await list.getByRole('radio', { name: 'Jeugdwet' }).click();
    await list.getByText(/^1 t\/m 5 van/).waitFor();
    await list.getByRole('radio', { name: 'Alle wetten' }).click();
    await expect.poll(() => list.getByRole('link').allInnerTexts()).toEqual(first);
    expect(new URL(page.url()).search).toBe('');
  });

  test('says so where there is nothing of one’s own, and when a list cannot be fetched', async () => {
    const { page } = await visit('teamlead');
    await page
      .getByRole('region', { name: 'Mijn huishoudens' })
      .getByText('U bent nergens regisseur en hebt geen open zaken binnen dit doel.')
      .waitFor();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('OrganisationHouseholds') ? route.abort() : route.continue(),
    );
    await page.reload();
    const list = page.getByRole('region', { name: 'Van mijn organisatie' });
    await list.getByText('Eenplan is even niet bereikbaar').waitFor();
    await page.unroute('**/graphql');
    await list.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await list.getByRole('link').first().waitFor();
    expect(await list.getByRole('alert').count()).toBe(0);
  });

  test('axe finds nothing wrong with searching, and no screen is too wide', async () => {
    const { page, complaints } = await visit('frontoffice', '/');
    const faults: string[] = [];
    const check = async (screen: string) => {
      faults.push(...(await findScreenFaults(page, screen)));
    };
    await page.getByRole('region', { name: 'Van mijn organisatie' }).getByRole('link').first().waitFor();
    await check('start');
    await box(page).fill('van den berg');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await check('list');
    await box(page).fill('qwxyzzy');
    await page.getByText('Zoek op naam, geboortedatum (12-3-1980)').waitFor();
    await check('nobody');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Niet gevonden, of u mag dit niet zien' }).waitFor();
    await check('not found');
    await search(page, 'de');
    await page.getByRole('heading', { name: 'De eerste 25 resultaten' }).waitFor();
    await check('results');
    await page.goto(at('/beleid'));
    await box(page).fill('van den berg');
    await options(page).first().waitFor();
    await check('list under the bar');
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  }, 90_000);
});
