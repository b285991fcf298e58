import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findScreenFaults, pageHeading } from './browser.ts';
import { describePages } from './pages.ts';

/** One record that is kept, by its title. */
function record(page: Page, title: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: title, exact: true }) });
}

describePages('the administrator', ({ visit }) => {
  async function administer(part: string): Promise<Page> {
    const { page } = await visit('admin', `/beheer?deel=${part}`);
    await pageHeading(page, 'Beheer').waitFor();
    return page;
  }

  test('takes in a colleague and gives a role; what was done is said and stands in the history', async () => {
    const page = await administer('medewerkers');
    await page.getByRole('button', { name: 'Medewerker toevoegen' }).click();
    const form = page.getByRole('form', { name: 'Medewerker toevoegen' });
    await form.getByRole('button', { name: 'Toevoegen' }).click();
    await form.getByText('Dit is nog niet vastgelegd. Kijk na:').waitFor();
    await form.getByLabel('Naam').fill('Anna Schulte');
    await form.getByLabel('Functie').fill('Consulent schulden');
    await form.getByLabel('Organisatie').selectOption({ label: 'Gemeente Leusden' });
    await form.getByLabel('Account bij de identiteitsvoorziening').fill('demo:anna');
    // What is typed outlives a reload.
    await page.reload();
    expect(await form.getByLabel('Functie').inputValue()).toBe('Consulent schulden');
    await form.getByRole('button', { name: 'Toevoegen' }).click();
    await page.getByText('De medewerker staat erin.').waitFor();
    await page.getByLabel('Zoek op naam, functie of organisatie').fill('schulte');
    const anna = record(page, 'Anna Schulte');
    await anna.getByRole('button', { name: /^Rol geven/ }).click();
    await anna.getByLabel('Rol', { exact: true }).selectOption({ label: 'Medewerker werk en inkomen' });
    await anna.getByRole('form').getByRole('button', { name: 'Rol geven' }).click();
    await anna.getByText('De rol is gegeven.').waitFor();
    await anna.getByText('Medewerker werk en inkomen').waitFor();
    await anna.getByText('Geschiedenis').click();
    await anna.getByText('rol WORK_AND_INCOME_WORKER: leeg →').waitFor();
    expect(await findScreenFaults(page, 'staff')).toEqual([]);
  });

  test('is told of a conflict in place, with what was typed kept', async () => {
    const page = await administer('producten');
    const product = page.locator('.ep-record').first();
    const title = await product.getByRole('heading').innerText();
    await product.getByRole('button', { name: /^Wijzigen/ }).click();
    await product.getByLabel('Naam', { exact: true }).fill(`${title} (mijn naam)`);
    const other = await administer('producten');
    const same = record(other, title);
    await same.getByRole('button', { name: /^Wijzigen/ }).click();
    await same.getByLabel('Naam', { exact: true }).fill(`${title} (andere naam)`);
    await same.getByRole('form').getByRole('button', { name: 'Vastleggen' }).click();
    await record(other, `${title} (andere naam)`).waitFor();
    await product.getByRole('form').getByRole('button', { name: 'Vastleggen' }).click();
    await page.getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
    await page.getByText(`${title} (andere naam)`).first().waitFor();
    expect(await page.getByLabel('Naam', { exact: true }).inputValue()).toBe(`${title} (mijn naam)`);
  });

  test('fills in who does debt help, and reads steps and terms with their articles', async () => {
    const page = await administer('verantwoordelijkheden');
    const debts = page.getByRole('region', { name: 'Schuldhulpverlening' });
    await debts
      .getByRole('button', { name: /^Invullen/ })
      .first()
      .click();
    await debts.getByLabel('Wie voert het uit?').selectOption({ label: 'Gemeente Amersfoort' });
    await debts.getByRole('form').getByRole('button', { name: 'Vastleggen' }).click();
    await debts.getByRole('definition').getByText('Gemeente Amersfoort').waitFor();
    await page.getByRole('link', { name: 'Zaaktypen en termijnen' }).click();
    const report = record(page, 'Wmo-melding');
    await report.getByText('Wmo 2015 art. 2.3.2 lid 1').waitFor();
    expect(await report.getByRole('row').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^ontvangen\s+in behandeling/),
    );
    expect(await findScreenFaults(page, 'types of case')).toEqual([]);
  });

  test('proposes a purpose that another must confirm, goes through the other parts and switches matches off', async () => {
    const page = await administer('doelen');
    const school = record(page, 'Leerplicht');
    await school.getByRole('button', { name: /^Wijziging voorstellen/ }).click();
    await school.getByRole('checkbox', { name: 'Medewerker werk en inkomen' }).check();
    await school.getByRole('form').getByRole('button', { name: 'Voorstellen' }).click();
    await school.getByText('voorstel wacht', { exact: true }).waitFor();
    await school.getByRole('button', { name: /^Voorstel intrekken/ }).waitFor();
    expect(await findScreenFaults(page, 'purposes')).toEqual([]);
    await page.getByRole('link', { name: 'Overeenkomsten en normen' }).click();
    await page.getByRole('heading', { level: 3, name: 'Eerste contact' }).first().waitFor();
    await page.getByRole('link', { name: 'Drempels en schakelaars' }).click();
    const matches = record(page, 'Matches van signalen over jeugdigen');
    await matches.getByRole('button', { name: 'Omzetten' }).click();
    await matches.getByLabel('Matches', { exact: true }).selectOption('off');
    await matches.getByLabel('Waarom?').fill('Besluit van het college van mei');
    await matches.getByRole('form').getByRole('button', { name: 'Vastleggen' }).click();
    await matches.getByText('De schakelaar is omgezet.').waitFor();
    await matches.getByText('uit', { exact: true }).waitFor();
    await page
      .getByRole('button', { name: /^Wijzigen/ })
      .first()
      .waitFor();
  });

  test('is nobody else: a worker hears whose page it is', async () => {
    const { page } = await visit('frontoffice', '/beheer');
    await pageHeading(page, 'Beheer is er voor de functioneel beheerder').waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Beheer' }).count()).toBe(0);
  });
});
