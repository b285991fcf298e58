import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { card, findScreenFaults } from './browser.ts';
import { insertMatchedHousehold, secretWorry } from './match-data.ts';
import { describePages } from './pages.ts';

function matches(page: Page) {
  return card(page, 'Signalen').getByRole('list', { name: 'Matches' });
}

describePages('attention and matches on the page', ({ hub, visit }) => {
  test('a point says why, what to do and whom to call; the match stands with the signals, and ends when settled', async () => {
    const { path } = insertMatchedHousehold(hub().store);
    const { page, complaints } = await visit('frontoffice', path);
    await matches(page).waitFor();
    const more = page.getByRole('button', { name: /^Nog \d+ tonen$/ });
    if (await more.count()) await more.click();
    const point = page.locator('.ep-attention__item').filter({ hasText: 'maakt zich ook zorgen om' });
    await point.getByText('Waarom, en wat u kunt doen').click();
    const told = await point.innerText();
    expect(told).toContain('Een andere organisatie maakt zich ook zorgen om dezelfde jongere onder de 23.');
    expect(told).toMatch(/U ziet wie zich zorgen maakt, niet waarover[^]*Jeugdwet art\. 7\.1\.4\.1/);
    expect(await point.getByRole('link', { name: /^Bel / }).count()).toBe(1);
    const late = page.locator('.ep-attention__item').filter({ hasText: 'is niet opgepakt' }).first();
    await late.getByText('Waarom, en wat u kunt doen').click();
    await late.getByRole('link', { name: /^pak het signaal op$/i }).click();
    expect(new URL(page.url()).hash).toBe('#signalen');
    const faults = await findScreenFaults(page, 'attention', '.ep-attention');
    faults.push(...(await findScreenFaults(page, 'matches', '.ep-signals--matches')));
    expect(faults).toEqual([]);
    expect(await matches(page).innerText()).toMatch(/Match over Pim[^]*Gemeente Amersfoort[^]*Gevonden op/);
    expect(await page.content()).not.toContain(secretWorry);

    await matches(page)
      .getByRole('button', { name: /Match afsluiten/ })
      .click();
    await page.getByRole('button', { name: 'Wij hebben afgestemd' }).click();
    await matches(page).getByText('afgesloten', { exact: true }).waitFor();
    expect(await matches(page).innerText()).toContain('afgestemd');
    expect(complaints).toEqual([]);
  }, 90_000);

  test('of a match the back office sees nothing', async () => {
    const { path } = insertMatchedHousehold(hub().store);
    const { page } = await visit('backoffice', path);
    await card(page, 'Signalen').waitFor();
    await card(page, 'Documenten').waitFor();
    expect(await page.content()).not.toMatch(/Match over|maakt zich ook zorgen/);
  });
});
