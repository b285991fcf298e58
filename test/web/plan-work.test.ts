import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { inDays } from './household-data.ts';
import { card, findScreenFaults } from './browser.ts';
import { describePages } from './pages.ts';
import { guarded, insertGuardedHousehold } from './privacy-data.ts';
import { form, press, send } from './work-form.ts';

const plan = (page: Page) => card(page, 'Plan');
const goal = (page: Page, name: string) =>
  plan(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name }) });

describePages('the plan on the page of a household', ({ hub, visit }) => {
  let householdId = '';
  let place = 0;
  beforeEach(() => {
    ({ householdId } = insertGuardedHousehold(hub().store, place++));
  });

  async function open(persona = 'director') {
    const visited = await visit(persona, `/huishouden/${householdId}`);
    await plan(visited.page).getByRole('heading', { name: 'Plan', exact: true }).waitFor();
    return visited;
  }

  /** Changes the store as another does meanwhile. */
  function change(sql: string, ...values: string[]): void {
    const db = openStore(`file:${hub().store}`);
    try {
      db.$client.prepare(sql).run(...values);
    } finally {
      closeStore(db);
    }
  }

  test('is worked in: a goal and an action are added, the action is done, the goal attained, and it is evaluated', async () => {
    const { page, complaints } = await open();
    await plan(page).getByRole('button', { name: 'Doel toevoegen' }).click();
    await send(page, 'Doel toevoegen', 'Toevoegen');
    await form(page, 'Doel toevoegen').getByRole('link', { name: 'Kies een leefgebied.' }).waitFor();
    const adding = form(page, 'Doel toevoegen');
    await adding.getByLabel('Doel', { exact: true }).fill('Samen eten');
    await adding.getByLabel('Leefgebied').selectOption({ label: 'Sociaal netwerk' });
    await adding.getByLabel('Doelstelling van de gemeente').selectOption('2.4');
    await send(page, 'Doel toevoegen', 'Toevoegen');
    await plan(page).getByText('Het doel staat in het plan.').waitFor();
    expect(await page.locator(':focus').innerText()).toBe('Het doel staat in het plan.');

    const added = goal(page, 'Samen eten');
    await added.getByRole('button', { name: /^Actie toevoegen/ }).click();
    const acting = form(page, 'Actie toevoegen');
    await acting.getByLabel('Wat wordt er gedaan?').fill('Koken');
    await acting.getByLabel('Eigen netwerk').check();
    await acting.getByLabel('Naam', { exact: true }).fill('Oma Rie');
    await acting.getByLabel('Klaar op').fill(inDays(14));
    await send(page, 'Actie toevoegen', 'Toevoegen');
    await added.getByText(/Oma Rie.*nog 14 dagen/).waitFor();
    await added.getByRole('button', { name: /^Gedaan/ }).click();
    await form(page, 'Actie gedaan').getByLabel('Toelichting').fill('Het was gezellig.');
    await send(page, 'Actie gedaan', 'Vastleggen');
    await added.getByText('1 actie afgerond').click();
    await added.getByText('Het was gezellig.').waitFor();

    await added.getByRole('button', { name: /^Doel behaald/ }).click();
    await send(page, 'Doel behaald', 'Vastleggen');
    await plan(page).getByText('Behaald of vervallen (1)').waitFor();

    await plan(page).getByRole('button', { name: 'Evalueren' }).click();
    const looking = form(page, 'Plan evalueren');
    await looking.getByLabel('Op koers').check();
    await looking.getByLabel('Wat is er met het gezin besproken?').fill('Het gaat de goede kant op.');
    await send(page, 'Plan evalueren', 'Vastleggen');
    await looking.getByText('Spreek af wanneer u het plan weer bekijkt').waitFor();
    await looking.getByLabel('Volgende evaluatie uiterlijk').fill(inDays(90));
    await send(page, 'Plan evalueren', 'Vastleggen');
    await plan(page)
      .getByText(/Geëvalueerd .*op koers/)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('has what was recorded by mistake put right, withdrawn and opened again', async () => {
    const { page, complaints } = await open();
    const own = goal(page, 'Weer rustig wonen');
    await own.getByRole('button', { name: /^Doel behaald/ }).click();
    await send(page, 'Doel behaald', 'Vastleggen');
    await plan(page).getByText('Behaald of vervallen (1)').click();
    await own
      .getByRole('button', { name: /^Weer openen/ })
      .first()
      .click();
    await send(page, 'Doel weer openen', 'Weer openen');
    await plan(page).getByText('Het doel staat weer open.').waitFor();

    await plan(page).getByRole('button', { name: 'Evalueren' }).click();
    const looking = form(page, 'Plan evalueren');
    await looking.getByLabel('Op koers').check();
    await looking.getByLabel('Wat is er met het gezin besproken?').fill('Het gaat de goede kant op.');
    await looking.getByLabel('Volgende evaluatie uiterlijk').fill(inDays(90));
    await send(page, 'Plan evalueren', 'Vastleggen');
    await plan(page)
      .getByText(/Geëvalueerd .*op koers/)
      .click();
    await plan(page)
      .getByRole('button', { name: /^Verbeteren evaluatie/ })
      .first()
      .click();
    const righting = form(page, 'Evaluatie verbeteren');
    const said = righting.getByLabel('Wat is er met het gezin besproken?');
    await said.waitFor();
    expect(await said.inputValue()).toBe('Het gaat de goede kant op.');
    await righting.getByLabel('Bijgesteld').check();
    expect(await findScreenFaults(page, 'righting', '#plan')).toEqual([]);
    await send(page, 'Evaluatie verbeteren', 'Verbeteren');
    await plan(page)
      .getByText(/^De evaluatie is verbeterd/)
      .waitFor();
    await plan(page).locator('.ep-evaluation').getByText('Wie wijzigde wat').click();
    await plan(page).getByText('Uitkomst: van op koers naar bijgesteld').waitFor();
    await plan(page)
      .getByRole('button', { name: /^Intrekken evaluatie/ })
      .first()
      .click();
    await form(page, 'Evaluatie intrekken')
      .getByLabel(/^Waarom/)
      .fill('Dit was een ander gezin.');
    await send(page, 'Evaluatie intrekken', 'Intrekken');
    await plan(page).getByText('De evaluatie is ingetrokken.').waitFor();
    await plan(page).getByText('Ingetrokken evaluaties en scores').click();
    await plan(page)
      .getByText(/^Ingetrokken op .*: Dit was een ander gezin\.$/)
      .waitFor();
    expect(await findScreenFaults(page, 'withdrawn', '#plan')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('has scores that are put right and withdrawn, in the table', async () => {
    const { page, complaints } = await open();
    await plan(page).getByRole('button', { name: 'Score geven' }).click();
    const scoring = form(page, 'Zelfredzaamheid scoren');
    await scoring.getByLabel('Van wie?').selectOption({ index: 1 });
    await scoring.getByLabel('Leefgebied', { exact: true }).selectOption({ label: 'Huisvesting' });
    await scoring.getByLabel(/^2 /).check();
    await scoring.getByLabel('Waarom scoort u dit leefgebied?').fill('De huur is opgezegd.');
    await send(page, 'Zelfredzaamheid scoren', 'Vastleggen');
    const scores = card(page, 'Zelfredzaamheid');
    await scores.getByRole('radio', { name: 'Tabel' }).click();
    await scores
      .getByRole('button', { name: /^Verbeteren Huisvesting/ })
      .first()
      .click();
    await form(page, 'Score verbeteren').getByLabel(/^4 /).check();
    expect(await findScreenFaults(page, 'score', '.ep-card--scores')).toEqual([]);
    await send(page, 'Score verbeteren', 'Verbeteren');
    await scores.getByText(/^De score is verbeterd/).waitFor();
    await scores
      .getByRole('button', { name: /^Intrekken Huisvesting/ })
      .first()
      .click();
    await form(page, 'Score intrekken')
      .getByLabel(/^Waarom/)
      .fill('Dit was een ander gezin.');
    await send(page, 'Score intrekken', 'Intrekken');
    // It was the only one: the card goes with it.
    await page.getByRole('status').filter({ hasText: 'De score is ingetrokken.' }).waitFor();
    await scores.waitFor({ state: 'detached' });
    await page.getByRole('status').filter({ hasText: 'De score is ingetrokken.' }).waitFor();
    await plan(page).getByText('Ingetrokken evaluaties en scores').click();
    await plan(page)
      .getByText(/^Huisvesting van .*: 4, gescoord op/)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('keeps what was typed when another changed the goal, and shows both', async () => {
    const { page } = await open();
    await press(goal(page, 'Weer rustig wonen'), /^Doel wijzigen/, 'Weer rustig wonen');
    const changing = form(page, 'Doel wijzigen');
    await changing.getByLabel('Doel', { exact: true }).fill('Rustig wonen in Leusden');
    change(
      `update goal set description = 'Wonen bij oma', version = version + 1
         where description = 'Weer rustig wonen' and plan_id in (select id from plan where household_id = ?)`,
      householdId,
    );
    await send(page, 'Doel wijzigen', 'Opslaan');
    await changing.getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
    const row = changing.getByRole('row', { name: /^Doel / });
    await expect.poll(() => row.innerText()).toMatch(/Wonen bij oma[^]*Rustig wonen in Leusden/);
    await changing.getByRole('button', { name: 'Doorgaan met wat ik invulde' }).click();
    await send(page, 'Doel wijzigen', 'Opslaan');
    const changed = goal(page, 'Rustig wonen in Leusden');
    await changed.getByText('Wie wijzigde wat').click();
    await changed.getByText('van “Wonen bij oma” naar “Rustig wonen in Leusden”').waitFor();
  });

  test('tells what residents think of it, and is closed with how each goal ends', async () => {
    const { page } = await open();
    await plan(page).getByRole('button', { name: 'Instemming' }).click();
    const saying = form(page, 'Wat vindt de inwoner van het plan?');
    await saying.getByLabel('Wie?').selectOption({ label: `${guarded.mother.name} (42)` });
    await saying.getByLabel('Is het eens met het plan').check();
    await send(page, 'Wat vindt de inwoner van het plan?', 'Vastleggen');
    await plan(page).getByText('Wat het gezin van het plan vindt (1)').click();
    await plan(page)
      .getByText(/Noor Dekker: eens met het plan, niet met delen/)
      .waitFor();
    const faults = await findScreenFaults(page, 'said', '#plan');

    await press(plan(page), 'Afsluiten', '');
    const closing = form(page, 'Plan afsluiten');
    await closing.getByLabel('Wat bracht het plan?').fill('Het gezin redt zich weer.');
    await closing.getByRole('group', { name: 'Rondkomen' }).getByLabel('Behaald').check();
    await send(page, 'Plan afsluiten', 'Plan afsluiten');
    await closing.getByText('Kies hoe dit doel eindigt: Weer rustig wonen').first().waitFor();
    faults.push(...(await findScreenFaults(page, 'close', '#plan')));
    await closing.getByRole('group', { name: 'Weer rustig wonen' }).getByLabel('Vervalt').check();
    await send(page, 'Plan afsluiten', 'Plan afsluiten');
    await plan(page).getByText('Het plan is afgesloten.').waitFor();
    await plan(page).getByText('Er is nog geen plan.').waitFor();
    await plan(page)
      .getByText(/^Eerder plan: /)
      .click();
    await plan(page).getByText('Wat het bracht: Het gezin redt zich weer.').waitFor();
    await plan(page)
      .getByText(/^\d doelen: \d behaald, \d vervallen$/)
      .waitFor();
    faults.push(...(await findScreenFaults(page, 'former', '#plan')));
    expect(faults).toEqual([]);

    await plan(page).getByRole('button', { name: 'Plan starten' }).click();
    await form(page, 'Plan starten').getByLabel('Naam van het plan').fill('Verder met z’n allen');
    await send(page, 'Plan starten', 'Plan starten');
    await plan(page).getByText('Verder met z’n allen').waitFor();
  });

  test('is worked in by who has a part of it, in that part alone; and a draft outlives a reload', async () => {
    const { page } = await open('frontoffice');
    const own = goal(page, 'Weer rustig wonen');
    await press(own, /^Wijzigen/);
    await form(page, 'Actie wijzigen').getByLabel('Wat wordt er gedaan?').fill('Hulp thuis zoeken');
    expect(await plan(page).getByRole('button', { name: 'Afsluiten' }).count()).toBe(0);
    expect(await plan(page).getByRole('link', { name: 'Afdrukken voor de keukentafel' }).count()).toBe(0);
    await page.reload();
    const changing = form(page, 'Actie wijzigen');
    await changing.waitFor();
    expect(await changing.getByLabel('Wat wordt er gedaan?').inputValue()).toBe('Hulp thuis zoeken');
    await send(page, 'Actie wijzigen', 'Opslaan');
    await own.getByText('Hulp thuis zoeken', { exact: true }).first().waitFor();
  });

  test('is printed for whom one chooses, with what they may all see', async () => {
    change(
      `update goal set person_id = null where description = 'Weer rustig wonen'
         and plan_id in (select id from plan where household_id = ?)`,
      householdId,
    );
    const { page, complaints } = await open();
    await plan(page).getByRole('link', { name: 'Afdrukken voor de keukentafel' }).click();
    await page.getByRole('checkbox', { name: /^Noor Dekker/ }).check();
    const paper = page.getByRole('article');
    await paper.getByRole('heading', { name: 'Rondkomen' }).waitFor();
    await page.getByText('Alle doelen staan op de afdruk.').waitFor();
    expect(await page.getByRole('checkbox', { name: /Pim/ }).count()).toBe(0);
    const faults = await findScreenFaults(page, 'paper');
    await page.getByRole('checkbox', { name: /^Kim Dekker/ }).check();
    await page.getByText('1 doel staat niet op de afdruk').waitFor();
    expect(await paper.innerText()).toMatch(/Weer rustig wonen[^]*Marloes Dijkhuizen: Hulp thuis regelen/);
    expect(await paper.innerText()).not.toMatch(/Rondkomen|Pim|Proefweg/);
    expect(new URL(page.url()).search).not.toMatch(/Noor|Kim|Dekker/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByText('Voor wie is de afdruk?').isVisible()).toBe(false);
    expect(await paper.isVisible()).toBe(true);
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
