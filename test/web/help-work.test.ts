import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { passesElevenTest } from '../../web/src/search/typed-text.ts';
import { insertFamily } from '../testkit/family.ts';
import { card, findScreenFaults } from './browser.ts';
import { inDays } from './household-data.ts';
import { describePages } from './pages.ts';

const numbers = Array.from({ length: 200 }, (_, index) => String(999992500 + index)).filter(passesElevenTest);

/** Puts a household in a running demo whose application waits for a decision. */
function insertApplication(store: string, place: number): string {
  const db = openStore(`file:${store}`);
  try {
    const { householdId } = insertFamily(db, {
      members: [{ name: 'Noor Visser', bsn: numbers[place] ?? '' }],
      address: { postalCode: '3839ZX', houseNumber: 1 + place },
      cases: [
        {
          ...{
            number: `H-2026-${place}`,
            law: 'WMO',
            organisation: 'amersfoort',
            office: 'BACK',
            worker: 'backoffice',
          },
          rest: { kind: 'APPLICATION', title: 'Hulp in huis', receivedOn: inDays(-10), dueOn: inDays(4) },
        },
      ],
    });
    return `/huishouden/${householdId}`;
  } finally {
    closeStore(db);
  }
}

const grounds = 'U kunt uw huis nu niet zelf schoonhouden. Daarom krijgt u hulp.';

function form(page: Page, name: string) {
  return page.getByRole('form', { name });
}

function press(page: Page, name: string, button: string) {
  return form(page, name).getByRole('button', { name: button, exact: true }).click();
}

/** Decides in the only case of the household: granted. */
async function decide(page: Page): Promise<void> {
  const cases = card(page, 'Zaken');
  await cases.getByRole('button', { name: 'Besluiten' }).click();
  await form(page, 'Besluiten').getByLabel('Toegekend', { exact: true }).check();
  await form(page, 'Besluiten').getByLabel('Waarom?').fill(grounds);
  await press(page, 'Besluiten', 'Besluit vastleggen');
  await cases.getByText('Besloten: toegekend.').waitFor();
}

/** Grants two hours of help in the house a week. */
async function grant(page: Page): Promise<void> {
  const cases = card(page, 'Zaken');
  await cases.getByRole('button', { name: 'Hulp toekennen' }).click();
  const granting = form(page, 'Hulp toekennen');
  await granting.getByLabel('Welke hulp').selectOption({ label: 'Hulp bij het huishouden' });
  await granting.getByLabel('Aanbieder').selectOption({ label: 'Thuiszorg De Lindetak' });
  await granting.getByLabel('Hoeveel').fill('2,5');
  await granting.getByLabel('Laatste dag').fill(inDays(300));
  await press(page, 'Hulp toekennen', 'Toekennen');
  await cases.getByText('Hulp bij het huishouden is vastgelegd.').waitFor();
}

describePages('deciding and granting, on the page of a household', ({ hub, visit }) => {
  let place = 0;
  let applied: () => string;
  beforeEach(() => {
    applied = () => insertApplication(hub().store, place++);
  });

  test('a decision needs an outcome and grounds; what was typed stays through a reload', async () => {
    const { page, complaints } = await visit('backoffice', applied());
    const cases = card(page, 'Zaken');
    await cases.getByRole('button', { name: 'Besluiten' }).click();
    await press(page, 'Besluiten', 'Besluit vastleggen');
    await form(page, 'Besluiten').getByText('Kies wat het besluit is.').first().waitFor();
    await form(page, 'Besluiten').getByLabel('Deels toegekend').check();
    await form(page, 'Besluiten').getByLabel('Waarom?').fill('Te kort.');
    await press(page, 'Besluiten', 'Besluit vastleggen');
    await form(page, 'Besluiten').getByText('Maak de motivering langer: ten minste 20 tekens.').first().waitFor();
    await page.reload();
    const kept = form(page, 'Besluiten');
    await kept.waitFor();
    expect(await kept.getByLabel('Deels toegekend').isChecked()).toBe(true);
    expect(await kept.getByLabel('Waarom?').inputValue()).toBe('Te kort.');
    expect(await findScreenFaults(page, 'decide', '.ep-card--cases')).toEqual([]);
    await kept.getByLabel('Waarom?').fill(grounds);
    await press(page, 'Besluiten', 'Besluit vastleggen');
    await cases.getByText('Besloten: deels toegekend.').waitFor();
    await cases.getByText('besloten', { exact: true }).waitFor();
    expect(await cases.getByRole('button', { name: 'Besluiten' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('help is granted by what its law has, ordered, changed and ended in its place', async () => {
    const { page, complaints } = await visit('backoffice', applied());
    await decide(page);
    await grant(page);
    const help = card(page, 'Voorzieningen');
    await help.getByText('2,5 uur per week · in natura').waitFor();

    await help.getByRole('button', { name: 'Bestellen' }).click();
    await press(page, 'Hulp bij het huishouden bestellen', 'Bestellen');
    await help.getByText(/^Besteld onder nummer \d+\./).waitFor();
    await help.getByText(/^Bestelling \d+: te versturen/).waitFor();

    await help.getByRole('button', { name: 'Wijzigen' }).click();
    const changing = form(page, 'Hulp bij het huishouden wijzigen');
    expect(await changing.getByLabel('Hoeveel').inputValue()).toBe('2,5');
    await changing.getByLabel('De wijziging begint op').fill(inDays(30));
    await changing.getByLabel('Hoeveel').fill('4');
    expect(await findScreenFaults(page, 'change-help', '.ep-card--provisions')).toEqual([]);
    await press(page, 'Hulp bij het huishouden wijzigen', 'Wijzigen');
    await changing
      .getByText(/rust op een nieuw besluit/)
      .first()
      .waitFor();
    await changing.getByLabel('Hoeveel').fill('1,5');
    await press(page, 'Hulp bij het huishouden wijzigen', 'Wijzigen');
    await help.getByText('De hulp is gewijzigd.').waitFor();
    await help.getByText('1,5 uur per week · in natura').waitFor();

    const later = help.getByRole('button', { name: 'Beëindigen' }).last();
    await later.click();
    const ending = form(page, 'Hulp bij het huishouden beëindigen');
    await ending.getByLabel('Waarom eindigt de hulp?').selectOption({ label: 'Doel behaald' });
    await ending.getByLabel('Laatste dag').fill(inDays(60));
    await press(page, 'Hulp bij het huishouden beëindigen', 'Beëindigen');
    await help.getByText('De hulp is beëindigd.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('of two who decide at once the other reads what was decided, with what they typed still there', async () => {
    const path = applied();
    const [first, second] = [await visit('backoffice', path), await visit('backoffice', path)];
    const cases = card(second.page, 'Zaken');
    await cases.getByRole('button', { name: 'Besluiten' }).click();
    await form(second.page, 'Besluiten').getByLabel('Afgewezen').check();
    await form(second.page, 'Besluiten').getByLabel('Waarom?').fill('De inwoner kan dit nog zelf doen.');
    await decide(first.page);
    await press(second.page, 'Besluiten', 'Besluit vastleggen');
    const conflict = form(second.page, 'Besluiten').getByRole('alert').filter({ hasText: 'Iemand anders' });
    await conflict.getByRole('row', { name: 'Besluit toegekend afgewezen' }).waitFor();
    expect(await form(second.page, 'Besluiten').getByLabel('Waarom?').inputValue()).toMatch(/^De inwoner kan/);
  });

  test('general help is given at the desk, without a decision', async () => {
    const { page, complaints } = await visit('frontoffice', applied());
    const help = card(page, 'Voorzieningen');
    await help.getByRole('button', { name: 'Algemene voorziening vastleggen' }).click();
    const giving = form(page, 'Algemene voorziening vastleggen');
    await giving.getByLabel('Welke hulp').selectOption({ label: 'Maatje' });
    await press(page, 'Algemene voorziening vastleggen', 'Vastleggen');
    await giving.getByText('Kies voor wie de hulp is.').first().waitFor();
    await giving.getByLabel('Voor wie').selectOption({ index: 1 });
    await press(page, 'Algemene voorziening vastleggen', 'Vastleggen');
    await help.getByText('Maatje is vastgelegd.').waitFor();
    // The desk does not decide on what the back office has in hand.
    expect(await card(page, 'Zaken').getByRole('button', { name: 'Besluiten' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
