import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { secretAddress } from '../../src/population/story/secret-address.ts';
import { card, findScreenFaults, openHousehold } from './browser.ts';
import { countAccesses, endAccessIn, insertShieldedFamily, type Shielded } from './emergency-data.ts';
import { describePages } from './pages.ts';

const reason = 'Moeder belt in paniek: krijgt zij vandaag nog geld?';

function door(page: Page) {
  return page.getByRole('button', { name: 'Noodtoegang…' });
}

function banner(page: Page) {
  return page.getByRole('region', { name: 'Noodtoegang', exact: true });
}

function reasonField(page: Page) {
  return page.getByLabel('Waarom moet u dit nu zien?');
}

/** Opens the dialog and fills it in for the participation act. */
async function fillIn(page: Page, words: string): Promise<void> {
  await door(page).first().click();
  await page.getByRole('dialog', { name: 'Noodtoegang nemen' }).waitFor();
  await page.getByRole('checkbox', { name: 'Participatiewet' }).check();
  await reasonField(page).fill(words);
}

function send(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Noodtoegang nemen' }).click();
}

describePages('emergency access', ({ hub, visit }) => {
  /** A family of the test's own, opened at the front office. */
  async function open(): Promise<{ page: Page; family: Shielded; complaints: string[] }> {
    const family = insertShieldedFamily(hub().store);
    const { page, complaints } = await visit('frontoffice', '/');
    await openHousehold(page, family.number);
    return { page, family, complaints };
  }

  /** The same, with emergency access to it. */
  async function take(words = reason) {
    const opened = await open();
    await fillIn(opened.page, words);
    await send(opened.page);
    await banner(opened.page).waitFor();
    return opened;
  }

  test('opens what was held back, says so, and leaves what is sealed as it was', async () => {
    const { page, family, complaints } = await open();
    expect(await page.content()).not.toContain(family.secret);
    await fillIn(page, reason);
    await send(page);
    await card(page, 'Zaken').getByText(family.secret).waitFor();
    expect(await banner(page).innerText()).toMatch(
      /U hebt noodtoegang tot dit huishouden\. Nog 1 uur, tot \d\d:\d\d uur\.[^]*onder: Participatiewet\./,
    );
    expect(await page.content()).not.toContain(family.sealed);
    expect(await door(page).count()).toBe(0);
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Noodtoegang');
    expect(complaints).toEqual([]);
  });

  test('is asked for under laws one chooses oneself, for an hour unless told otherwise, with a warning', async () => {
    const { page } = await open();
    await door(page).first().click();
    const dialog = page.getByRole('dialog', { name: 'Noodtoegang nemen' });
    await dialog.getByText('De regisseur en de privacydesk horen het meteen.').waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(1);
    expect(await dialog.getByRole('checkbox').isChecked()).toBe(false);
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(1);
    expect(await dialog.getByLabel('1 uur').isChecked()).toBe(true);
    await dialog.getByText('0 van ten minste 20 tekens').waitFor();
    await reasonField(page).fill(`  ${'a'.repeat(25)} `);
    await dialog.getByText('25 van hoogstens 2.000 tekens').waitFor();
    await dialog.getByText('De tekst is lang genoeg.').waitFor();
  });

  test('says at each field what is wrong, and loses nothing of what was typed', async () => {
    const { page, family } = await open();
    await door(page).first().click();
    await reasonField(page).fill('te kort');
    await page.getByLabel('30 minuten').check();
    await send(page);
    const dialog = page.getByRole('dialog', { name: 'Noodtoegang nemen' });
    await dialog.getByRole('link', { name: 'Kies ten minste één wet.' }).waitFor();
    await dialog.getByRole('link', { name: 'Maak de reden langer: ten minste 20 tekens.' }).waitFor();
    const described = await reasonField(page).getAttribute('aria-describedby');
    expect(await dialog.locator(`[id="${described?.split(' ').at(-1)}"]`).innerText()).toContain(
      'Maak de reden langer',
    );
    expect(await page.locator(':focus').innerText()).toContain('Kijk na:');
    await dialog.getByRole('link', { name: 'Kies ten minste één wet.' }).click();
    expect(await page.locator(':focus').getAttribute('type')).toBe('checkbox');

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await door(page).first().click();
    expect(await reasonField(page).inputValue()).toBe('te kort');
    expect(await page.getByLabel('30 minuten').isChecked()).toBe(true);
    expect(await dialog.getByText('Maak de reden langer').count()).toBe(0);

    await page.getByRole('checkbox', { name: 'Participatiewet' }).check();
    await reasonField(page).fill('aaaaaaaaaaaaaaaaaaaaaaaaa');
    await send(page);
    await dialog.getByText('Schrijf in een gewone zin').waitFor();
    await expect.poll(() => page.locator(':focus').inputValue()).toBe('aaaaaaaaaaaaaaaaaaaaaaaaa');
    await reasonField(page).fill(reason);
    await send(page);
    await card(page, 'Zaken').getByText(family.secret).waitFor();
    expect(await banner(page).innerText()).toContain('Nog 30 minuten');
  });

  test.each([
    ['the question', 'before'],
    ['the answer', 'after'],
  ] as const)('has one effect when the connection loses %s and it is sent again', async (_, when) => {
    const words = `${reason} (${when})`;
    const { page, family } = await open();
    await fillIn(page, words);
    let lost = false;
    await page.route('**/graphql', async (route) => {
      if (lost || !route.request().postData()?.includes('RequestEmergencyAccess')) return route.fallback();
      lost = true;
      if (when === 'after') await route.fetch();
      return route.abort();
    });
    await send(page);
    const dialog = page.getByRole('dialog', { name: 'Noodtoegang nemen' });
    await dialog.getByText('Eenplan is even niet bereikbaar').waitFor();
    expect(await reasonField(page).inputValue()).toBe(words);
    await dialog.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await card(page, 'Zaken').getByText(family.secret).waitFor();
    expect(countAccesses(hub().store, words)).toBe(1);
  });

  test('is there still after the page was loaded anew, and hidden again once it is given back', async () => {
    const { page, family } = await take();
    await page.reload();
    await card(page, 'Zaken').getByText(family.secret).waitFor();
    await banner(page).getByRole('button', { name: 'Teruggeven' }).click();
    await page.getByText('De noodtoegang is afgelopen.').waitFor();
    await card(page, 'Zaken').getByText('inhoud afgeschermd').first().waitFor();
    expect(await page.content()).not.toContain(family.secret);
    expect(await banner(page).count()).toBe(0);
    await expect.poll(() => page.locator(':focus').innerText()).toMatch(/^Huishouden /);
    await door(page).first().waitFor();
  });

  test('keeps nothing on the screen when its time is over, also when the hub is out of reach by then', async () => {
    const { page, family } = await take();
    endAccessIn(hub().store, 120);
    await page.clock.install();
    await page.reload();
    await card(page, 'Zaken').getByText(family.secret).waitFor();
    await page.waitForLoadState('networkidle');
    await page.route('**/graphql', (route) => route.abort());
    endAccessIn(hub().store, 0);
    await page.clock.fastForward(121_000);
    // What asks less than the whole page may have found the hub out of reach before.
    await banner(page).waitFor({ state: 'detached' });
    await page.getByText('Eenplan is even niet bereikbaar').first().waitFor();
    expect(await page.content()).not.toContain(family.secret);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).first().click();
    await card(page, 'Zaken').getByText('inhoud afgeschermd').first().waitFor();
    expect(await page.content()).not.toContain(family.secret);
  });

  test.each([
    ['backoffice', 'Regisseur'],
    ['teamlead', 'Regisseur'],
    ['privacy', 'Regisseur'],
    ['management', 'U ziet hier geen gegevens van inwoners'],
  ])('offers %s no way to it', async (persona, heading) => {
    const opener = await visit('frontoffice');
    await openHousehold(opener.page, onePlan.bsn);
    await door(opener.page).first().waitFor();
    const { page } = await visit(persona, new URL(opener.page.url()).pathname);
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await door(page).count()).toBe(0);
  });

  test('is not offered for what it never opens', async () => {
    const { page } = await visit('frontoffice');
    await openHousehold(page, secretAddress.bsn);
    await card(page, 'Gezin').getByText('Het adres is voor u afgeschermd').waitFor();
    expect(await card(page, 'Gezin').getByRole('button', { name: 'Noodtoegang…' }).count()).toBe(0);
  });

  test('axe finds nothing wrong, and nothing is too wide', async () => {
    const { page } = await open();
    await door(page).first().click();
    const faults = await findScreenFaults(page, 'asking', '.ep-dialog');
    await send(page);
    await page.getByRole('link', { name: 'Kies ten minste één wet.' }).waitFor();
    faults.push(...(await findScreenFaults(page, 'problems', '.ep-dialog')));
    await page.keyboard.press('Escape');
    await fillIn(page, reason);
    await send(page);
    await banner(page).waitFor();
    await card(page, 'Regisseur').waitFor();
    faults.push(...(await findScreenFaults(page, 'running')));
    expect(faults).toEqual([]);
  }, 90_000);

  test('is on no print', async () => {
    const { page } = await take();
    await page.emulateMedia({ media: 'print' });
    expect(await banner(page).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await banner(page).getByRole('button', { name: 'Teruggeven' }).click();
    await door(page).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await door(page).first().isVisible()).toBe(false);
    expect(await page.getByText('De noodtoegang is afgelopen.').isVisible()).toBe(false);
  });
});
