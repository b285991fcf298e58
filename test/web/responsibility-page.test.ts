import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { readResponsibilityChoice } from '../../web/src/responsibility/responsibility-choice.ts';
import { card, findScreenFaults, openHousehold, pageHeading } from './browser.ts';
import { insertFamily } from '../testkit/family.ts';
import { describePages } from './pages.ts';

/** The rows of the table: what is done, by whom, since when, and how to reach them. */
async function rowsOf(page: Page): Promise<string[]> {
  await page.getByRole('table').waitFor();
  return page.locator('.ep-responsible').allInnerTexts();
}

test('reads the choice from an address, and drops what it does not know by name', () => {
  const choice = { wet: 'wmo', kantoor: 'back', taak: 'inkoop', datum: '2016-12-31' };
  expect(readResponsibilityChoice(choice)).toEqual(choice);
  const none = { wet: undefined, kantoor: undefined, taak: undefined, datum: undefined };
  expect(readResponsibilityChoice({})).toEqual(none);
  expect(readResponsibilityChoice({ wet: 'toString', kantoor: 1, taak: 'FRONT', datum: '2016-02-30' })).toEqual(none);
});

/** Puts a case in a running demo that the front office received then, and did nothing about. */
function insertLateCase(store: string, number: string, receivedOn: string): void {
  const db = openStore(`file:${store}`);
  try {
    insertFamily(db, {
      address: { postalCode: '3839ZW', houseNumber: 1 },
      members: [{ name: 'Noor Visser', bsn: '999990019' }],
      cases: [
        {
          number,
          law: 'WMO',
          organisation: 'larikslaan2',
          office: 'FRONT',
          worker: 'frontoffice',
          rest: { receivedOn },
        },
      ],
    });
  } finally {
    closeStore(db);
  }
}

/** What is agreed of investigations under the Wmo. */
function normOf(page: Page) {
  return card(page, 'Normen').getByRole('row', { name: /Onderzoek Wmo/ });
}

describePages('who is responsible', ({ hub, at, visit }) => {
  test('is told to everybody, law by law, with status, period, agreement and how to reach them', async () => {
    const { page, complaints } = await visit('management', '/beleid');
    await page.getByRole('banner').getByRole('link', { name: 'Wie doet wat' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wie is verantwoordelijk?' }).waitFor();
    const rows = await rowsOf(page);
    expect(rows.length).toBeGreaterThan(10);
    const socialTeam = rows.find((row) => /Sociaal team/.test(row)) ?? '';
    expect(socialTeam).toContain('Larikslaan2');
    expect(socialTeam).toContain('van kracht');
    expect(socialTeam).toContain('vanaf 1 januari 2017');
    expect(socialTeam).toContain('Prestatieovereenkomst');
    expect(socialTeam).toContain('033 000 20 00');
    expect(rows.filter((row) => row.includes('voorgenomen'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('onbekend')).every((row) => row.includes('Niet bekend wie'))).toBe(true);
    const reach = card(page, 'Zo bereikt u hen vandaag');
    expect(await reach.innerText()).toMatch(/Larikslaan2[^]*Petra Hoogenraad, Teamleider toegang/);
    await reach.getByRole('link', { name: /^Mail Larikslaan2/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('is unknown for the social team before 2017, and known from its first day on', async () => {
    const { page } = await visit('backoffice', '/verantwoordelijk?wet=wmo&taak=sociaal-team&datum=2016-12-31');
    const [before = '', ...others] = await rowsOf(page);
    expect(others).toEqual([]);
    expect(before).toContain('onbekend');
    expect(before).toContain('t/m 31 december 2016');
    expect(before).toContain('Geen bron zegt wie het sociaal team vóór 2017 uitvoerde.');
    expect(before).not.toContain('Larikslaan2');
    await page.getByLabel('Op welke dag?').fill('2017-01-01');
    await expect.poll(() => page.locator('.ep-responsible').allInnerTexts().then(String)).toContain('Larikslaan2');
    expect(new URL(page.url()).searchParams.get('datum')).toBe('2017-01-01');
    await page.getByRole('button', { name: 'Vandaag' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?wet=wmo&taak=sociaal-team');
  });

  test('keeps law, office and task in the address, asks nothing anew for them, and says when there is none', async () => {
    const { page } = await visit('frontoffice', '/verantwoordelijk');
    await rowsOf(page);
    let asked = 0;
    page.on('request', (request) => (asked += request.url().endsWith('/graphql') ? 1 : 0));
    await page.getByRole('radio', { name: 'Wmo' }).click();
    await page.getByRole('radio', { name: 'Backoffice' }).click();
    await page.getByRole('radio', { name: 'Inkoop' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?wet=wmo&kantoor=back&taak=inkoop');
    expect(await rowsOf(page)).toHaveLength(1);
    await page.getByRole('radio', { name: 'Loket' }).click();
    await page.getByText('Voor deze keuze staat er geen taak in Eenplan.').waitFor();
    expect(asked).toBe(0);
    await page.reload();
    await page.getByText('Voor deze keuze staat er geen taak in Eenplan.').waitFor();
  });

  test('makes the best of an address with nonsense, and of a day that is none', async () => {
    const { page, complaints } = await visit('frontoffice', '/verantwoordelijk?wet=verkeerswet&datum=gisteren&taak=7');
    expect((await rowsOf(page)).length).toBeGreaterThan(10);
    await page.getByLabel('Op welke dag?').fill('');
    await page.getByText('Kies een dag die bestaat.').waitFor();
    expect((await rowsOf(page)).length).toBeGreaterThan(10);
    expect(complaints).toEqual([]);
  });

  test('leads to the agreement: parties, period, source, and norms that say where a figure is assumed', async () => {
    const { page, complaints } = await visit('workincome', '/verantwoordelijk?wet=wmo&kantoor=front&taak=uitvoering');
    await page.getByRole('link', { name: 'Prestatieovereenkomst' }).click();
    await page.getByRole('heading', { level: 1, name: 'Prestatieovereenkomst met Larikslaan2' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/overeenkomst/prestatieovereenkomst-larikslaan2');
    const facts = await card(page, 'Partijen en looptijd').innerText();
    expect(facts).toMatch(/Opdrachtgever\s+Gemeente Leusden/);
    expect(facts).toMatch(/Opdrachtnemer\s+Larikslaan2/);
    expect(facts).toContain('Begin en einde niet bekend');
    expect(facts).toContain('§ 7.1');
    const norms = card(page, 'Normen');
    const first = norms.getByRole('row', { name: /Eerste contact/ });
    expect(await first.innerText()).toMatch(/2 werkdagen[^]*in 95% van de gevallen[^]*aanname/);
    expect(await norms.innerText()).toContain('De gemeente vult haar eigen cijfers in.');
    expect(await card(page, 'Taken onder deze overeenkomst').locator('.ep-responsible').count()).toBeGreaterThan(3);
    await page.getByRole('main').getByRole('link', { name: 'Wie is verantwoordelijk?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wie is verantwoordelijk?' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('leads whoever leads the work from a norm to what was too late, and nobody else', async () => {
    const year = new Date().getFullYear() - 1;
    insertLateCase(hub().store, 'N-2026-9', `${year}-02-03`);
    const { page, complaints } = await visit('teamlead', '/overeenkomst/prestatieovereenkomst-larikslaan2');
    await normOf(page)
      .getByRole('link', { name: /^Wat te laat was/ })
      .click();
    await pageHeading(page, 'Te laat volgens een norm').waitFor();
    await page.getByLabel('Jaar').selectOption(String(year));
    const row = page.getByRole('row', { name: /^Zaak N-2026-9/ });
    await row.waitFor();
    expect(Number((await row.getByRole('cell').allInnerTexts()).at(-1))).toBeGreaterThan(100);
    expect(await findScreenFaults(page, 'breaches')).toEqual([]);
    await page.getByLabel('Maand').selectOption('12');
    await expect.poll(() => new URL(page.url()).search).toBe(`?jaar=${year}&maand=12`);
    await expect.poll(() => row.count()).toBe(0);
    await page.getByLabel('Maand').selectOption('3');
    await row.getByRole('link', { name: /huishouden/i }).click();
    await pageHeading(page, /^Huishouden /).waitFor();
    expect(complaints).toEqual([]);

    const { page: other } = await visit('frontoffice', '/overeenkomst/prestatieovereenkomst-larikslaan2');
    await normOf(other).waitFor();
    expect(await other.getByRole('link', { name: /^Wat te laat was/ }).count()).toBe(0);
    await other.goto(at('/norm/nor_1'));
    await pageHeading(other, 'Wat er achter een norm staat, is voor wie het werk leidt').waitFor();
  });

  test('says of an agreement that is not there that it is not', async () => {
    const { page } = await visit('frontoffice', '/overeenkomst/van-niemand');
    await page.getByRole('main').getByRole('link').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Deze overeenkomst staat niet in Eenplan');
  });

  test('says that it could not be fetched, and fetches it again', async () => {
    const { page } = await visit('frontoffice', '/beleid');
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('ResponsibilityPage') ? route.abort() : route.continue(),
    );
    await page.getByRole('banner').getByRole('link', { name: 'Wie doet wat' }).click();
    await page.getByRole('alert').getByText('Eenplan is even niet bereikbaar').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    expect((await rowsOf(page)).length).toBeGreaterThan(10);
  });

  test('stands on the page of a household as who must act now, by when, and who asks it', async () => {
    const { page, complaints } = await visit('director', '/');
    await openHousehold(page, onePlan.caseNumber);
    const duties = card(page, 'Wie is aan zet');
    const items = await duties.getByRole('listitem').allInnerTexts();
    const plan = items.find((item) => item.includes('evalueert het plan')) ?? '';
    expect(plan).toMatch(
      /Emine Karaca[^]*(te laat|nog \d+ dagen|vandaag|morgen)[^]*afgesproken [^]*norm [^]*\(aanname\)/,
    );
    expect(items.find((item) => item.includes('heeft een zaak in behandeling'))).toContain('inhoud afgeschermd');
    await duties.getByRole('link', { name: /^Bel / }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('is chosen by keyboard alone', async () => {
    const { page } = await visit('management', '/verantwoordelijk');
    await rowsOf(page);
    await page.getByRole('radiogroup', { name: 'Wet' }).getByRole('radio').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?wet=wmo');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?wet=wmo&kantoor=front');
  });

  test('axe finds nothing wrong on any screen, and none is too wide', async () => {
    const { page, complaints } = await visit('frontoffice', '/verantwoordelijk');
    const faults: string[] = [];
    const check = async (screen: string) => {
      faults.push(...(await findScreenFaults(page, screen)));
    };
    await rowsOf(page);
    for (const fold of await page.locator('summary').all()) await fold.click();
    await check('all');
    await page.goto(at('/verantwoordelijk?wet=leerplichtwet&datum=2016-01-01'));
    await rowsOf(page);
    await check('unknown');
    await page.goto(at('/overeenkomst/dienstverleningsovereenkomst-amersfoort'));
    await card(page, 'Normen').waitFor();
    await check('agreement');
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  }, 90_000);
});
