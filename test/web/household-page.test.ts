import { expect, test } from 'vitest';
import { coParenting } from '../../src/population/story/co-parenting.ts';
import { noDirector } from '../../src/population/story/no-director.ts';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { secretAddress } from '../../src/population/story/secret-address.ts';
import { card, openHousehold } from './browser.ts';
import { describePages } from './pages.ts';
import { findSecretAddress } from './store.ts';

describePages('a member of staff at the desk', ({ at, hub, visit }) => {
  test('sees who she is, for which organisation, in which role and for which purpose', async () => {
    const { page, complaints } = await visit('frontoffice');
    const bar = page.getByRole('banner');
    await expect.poll(() => bar.innerText()).toContain('Marloes Dijkhuizen');
    expect(await bar.innerText()).toContain('Larikslaan2 · Frontofficemedewerker');
    await bar.getByRole('button', { name: /Toegang sociaal domein/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('finds the same household by BSN, by address and by case number', async () => {
    const { page } = await visit('frontoffice');
    const addresses: string[] = [];
    for (const text of [onePlan.bsn, '3831 zz 1', onePlan.caseNumber]) {
      await openHousehold(page, text);
      addresses.push(page.url());
      await page.getByRole('link', { name: /naar het begin/ }).click();
    }
    expect(new Set(addresses).size).toBe(1);
    expect(addresses[0]).toMatch(/\/huishouden\/hou_/);
  });

  test('sees at a glance who directs, who lives there, what is planned and what is going on', async () => {
    const { page, complaints } = await visit('frontoffice');
    await openHousehold(page, onePlan.bsn);
    await page.getByRole('heading', { level: 1, name: 'Huishouden Voorbeeldhof 1, 3831 ZZ Leusden' }).waitFor();

    const director = card(page, 'Regisseur');
    expect(await director.innerText()).toContain('Emine Karaca');
    expect(await director.getByRole('link', { name: /^Bel Emine Karaca/ }).getAttribute('href')).toBe('tel:0330002014');

    const members = await card(page, 'Gezin').innerText();
    for (const words of ['Johan Pieter van den Berg', 'Lotte Sofie van den Berg', 'Ouders en gezag']) {
      expect(members).toContain(words);
    }

    const plan = await card(page, 'Plan').innerText();
    expect(plan).toContain('Uw deel van het plan');
    expect(plan).toContain('Johan houdt zelf overzicht over de dag.');
    expect(plan).toMatch(/De rest van het plan is voor u afgeschermd[^]*Vraag het Emine Karaca/);
    expect(await page.content()).not.toContain('schreeuwen');

    const cases = card(page, 'Zaken');
    expect(await cases.getByRole('row', { name: /Begeleiding thuis na een hersenbloeding/ }).innerText()).toMatch(
      /in behandeling[^]*nog \d+ dagen[^]*Larikslaan2/,
    );
    const shielded = cases.getByRole('row', { name: /Participatiewet/ });
    expect(await shielded.innerText()).toContain('Er loopt een zaak bij Gemeente Amersfoort.');
    expect(await shielded.innerText()).toContain('inhoud afgeschermd: hoort niet bij uw taak');
    expect(await shielded.getByRole('link', { name: /^Bel Anouk Rietveldt/ }).count()).toBe(1);
    expect(await page.content()).not.toContain('Aanvullende bijstand');
    expect(complaints).toEqual([]);
  });

  test('who directs sees the whole plan, with what is to be done for it and how late it is', async () => {
    const { page, complaints } = await visit('director');
    await openHousehold(page, onePlan.caseNumber);
    const plan = await card(page, 'Plan').innerText();
    expect(plan).toContain('Samen verder na de hersenbloeding');
    expect(plan).toContain('Wij praten met elkaar zonder te schreeuwen.');
    expect(plan).toMatch(/uiterlijk \d+ \w+ \d{4}/);
    expect(plan).toContain('6 dagen te laat');
    expect(plan).not.toContain('Uw deel');
    expect(complaints).toEqual([]);
  });

  test('is told what a secret address hides and whom to call, and gets the address nowhere', async () => {
    const { page } = await visit('frontoffice');
    await openHousehold(page, secretAddress.bsn);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    expect(heading).toBe('Huishouden van Sanne Joanna van der Steeg');
    await page.getByText('Geheim adres — afgeschermd').waitFor();
    expect(await card(page, 'Gezin').innerText()).toContain('Het adres is voor u afgeschermd');
    const secret = findSecretAddress(hub().store, secretAddress.bsn);
    expect(await page.content()).not.toContain(`${secret.street} ${secret.houseNumber}`);
  });

  test('goes from a child with two homes to the other household', async () => {
    const { page } = await visit('frontoffice');
    await openHousehold(page, coParenting.bsn);
    const first = page.url();
    await card(page, 'Gezin').getByRole('link').first().click();
    await page.waitForURL((url) => url.href !== first);
    await card(page, 'Gezin').getByText('tweede huishouden').waitFor();
    await expect.poll(() => page.locator(':focus').innerText()).toMatch(/^Huishouden /);
  });

  test('reads that there is no director or plan yet, and that a suspended term stands still', async () => {
    const { page } = await visit('frontoffice');
    await openHousehold(page, noDirector.bsn);
    await card(page, 'Regisseur').getByText('Er is nog geen regisseur.').waitFor();
    await card(page, 'Plan').getByText('Er is nog geen plan.').waitFor();
    expect(await card(page, 'Zaken').innerText()).toContain('de termijn staat stil');
  });

  test('changes the purpose in one click, and sees what that purpose allows', async () => {
    const { page } = await visit('frontoffice');
    await openHousehold(page, onePlan.bsn);
    await card(page, 'Zaken').getByText('Ambulante opvoedhulp').waitFor();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Toegang sociaal domein/ })
      .click();
    await page.getByRole('option', { name: /^Toegang Wmo/ }).click();
    await card(page, 'Zaken').getByText('valt buiten het gekozen doel').first().waitFor();
    expect(await page.content()).not.toContain('Ambulante opvoedhulp');
    await card(page, 'Zaken').getByText('Begeleiding thuis na een hersenbloeding').waitFor();
    await page.reload();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Toegang Wmo/ })
      .waitFor();
  });

  test('who works on benefits sees the benefit, and of the rest that it exists', async () => {
    const { page } = await visit('workincome');
    await openHousehold(page, onePlan.bsn);
    await card(page, 'Zaken').getByText('Aanvullende bijstand').waitFor();
    expect(await card(page, 'Plan').innerText()).toContain('De rest van het plan is voor u afgeschermd');
    expect(await page.content()).not.toContain('Ambulante opvoedhulp');
    expect(await page.content()).not.toContain('schreeuwen');
  });

  test.each(['management', 'admin'])('%s sees no residents, and hears why', async (persona) => {
    const { page } = await visit(persona);
    expect(await page.getByRole('search').count()).toBe(0);
    await page.goto(at('/huishouden/hou_00000000-0000-7000-8000-000000000000'));
    await page.getByRole('heading', { name: 'U ziet hier geen gegevens van inwoners' }).waitFor();
    expect(await page.getByRole('search').count()).toBe(0);
  });

  test('admin begins where staff and settings are kept', async () => {
    const { page } = await visit('admin');
    await page.getByRole('heading', { level: 1, name: 'Beheer' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/beheer');
  });

  test('looks at an earlier day, and the day stands in the address', async () => {
    const { page } = await visit('frontoffice');
    await openHousehold(page, onePlan.bsn);
    await page.getByRole('button', { name: /^Peildatum/ }).click();
    await page.getByLabel('Welke dag wilt u zien?').fill('2020-03-01');
    await page.getByRole('button', { name: 'Toon deze dag' }).click();
    await page.getByText('zoals het was op 1 maart 2020').waitFor();
    expect(new URL(page.url()).search).toBe('?peildatum=2020-03-01');
    await card(page, 'Plan').getByText('Er is nog geen plan.').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Toon vandaag' }).click();
    await card(page, 'Plan').getByText('Uw deel van het plan').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('takes no day to come and no day that is none', async () => {
    const { page } = await visit('frontoffice');
    await openHousehold(page, onePlan.bsn);
    const today = page.url();
    for (const date of ['2999-01-01', 'gisteren', '2020-02-30']) {
      await page.goto(`${today}?peildatum=${date}`);
      await card(page, 'Regisseur').getByText('Emine Karaca').waitFor();
      expect(await page.getByRole('main').innerText()).toContain('Peildatum: vandaag');
    }
  });
});
