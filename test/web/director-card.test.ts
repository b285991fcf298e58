import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { insertFamily } from '../testkit/family.ts';
import { passesElevenTest } from '../../web/src/search/typed-text.ts';
import { card, findScreenFaults } from './browser.ts';
import { inDays } from './household-data.ts';
import { describePages } from './pages.ts';

const numbers = Array.from({ length: 200 }, (_, index) => String(999990500 + index)).filter(passesElevenTest);

/** Puts a household in a running demo whose plan somebody directs. */
function insertDirected(store: string, place: number, director: 'director' | 'director2' | undefined): string {
  const db = openStore(`file:${store}`);
  try {
    const { householdId } = insertFamily(db, {
      members: [{ name: 'Noor Visser', bsn: numbers[place] ?? '' }],
      address: { postalCode: '3839ZY', houseNumber: 1 + place },
      cases: [
        {
          ...{ number: `R-2026-${place}`, law: 'WMO', organisation: 'larikslaan2', office: 'FRONT' },
          ...{ worker: 'frontoffice', rest: { receivedOn: inDays(-30), dueOn: inDays(20) } },
        },
      ],
      plan: { startedOn: inDays(-40), ...(director && { director }) },
    });
    return `/huishouden/${householdId}`;
  } finally {
    closeStore(db);
  }
}

function form(page: Page, name: string) {
  return page.getByRole('form', { name });
}

describePages('who directs, on the page of a household', ({ hub, visit, enter }) => {
  let place = 0;
  let directed: (director?: 'director' | 'director2') => string;
  beforeEach(() => {
    directed = (director) => insertDirected(hub().store, place++, director);
  });

  /** Lets the team lead offer the direction to the persona who directs. */
  async function offer(path: string, note: string): Promise<Page> {
    const { page } = await visit('teamlead', path);
    const director = card(page, 'Regisseur');
    await director.getByRole('button', { name: 'Regie aanbieden' }).click();
    const { getByLabel, getByRole } = {
      getByLabel: (label: string) => form(page, 'Regie aanbieden').getByLabel(label),
      getByRole: (name: string) => form(page, 'Regie aanbieden').getByRole('button', { name, exact: true }),
    };
    await getByRole('Bied aan').click();
    await form(page, 'Regie aanbieden').getByRole('alert').getByText('Kies wie u de regie aanbiedt.').waitFor();
    await getByLabel('Aan wie?').selectOption({ label: 'Emine Karaca · Regisseur sociaal team · Larikslaan2' });
    await getByLabel('Waarom?').selectOption({ label: 'Langdurig afwezig' });
    await getByLabel('Toelichting').fill(note);
    await getByRole('Bied aan').click();
    await director.getByText('De regie is aangeboden.').waitFor();
    await director.getByText('Emine Karaca is gevraagd de regie over te nemen, door u.').waitFor();
    return page;
  }

  test('is offered by the team lead and taken over; what is typed meanwhile stays', async () => {
    const path = directed('director2');
    const note = 'Bas is een tijd weg.';
    const lead = await offer(path, note);
    expect(await card(lead, 'Regisseur').getByText('Regie aanbieden').count()).toBe(0);
    // On paper stands who directs, not that it is offered to another and why.
    await lead.emulateMedia({ media: 'print' });
    expect(await card(lead, 'Regisseur').innerText()).toMatch(/Bas Terpstra(?![^]*(Emine|tijd weg|intrekken))/);

    const { page, complaints } = await visit('director', '/werklijst?soort=regie');
    await page.locator('[data-worklist-line]').first().click();
    const beside = page.getByRole('complementary', { name: /naast de lijst$/ });
    await beside.getByText(note).waitFor();
    await beside.getByRole('button', { name: 'Regie overnemen' }).waitFor();
    expect(await findScreenFaults(page, 'offered', '.ep-work-detail')).toEqual([]);
    await beside.getByRole('link', { name: /huishouden$/ }).click();
    const director = card(page, 'Regisseur');
    await director.getByText('U wordt gevraagd de regie over te nemen, door Petra Hoogenraad.').waitFor();
    await director.getByText(note).waitFor();
    await director.getByRole('button', { name: 'Niet overnemen' }).click();
    await form(page, 'Regie niet overnemen').getByLabel('Waarom niet?').fill('Ik twijfel nog.');
    await page.reload();
    const kept = form(page, 'Regie niet overnemen').getByLabel('Waarom niet?');
    await kept.waitFor();
    expect(await kept.inputValue()).toBe('Ik twijfel nog.');
    expect(await findScreenFaults(page, 'offer', '.ep-card--director')).toEqual([]);
    await page.keyboard.press('Escape');
    await director.getByRole('button', { name: 'Regie overnemen' }).click();
    await form(page, 'Regie overnemen').getByRole('button', { name: 'Ja, neem over' }).click();
    await director.getByText('U hebt de regie overgenomen.').waitFor();
    await director.getByText('Emine Karaca', { exact: true }).waitFor();
    // Whoever directs the plan sees it whole.
    await card(page, 'Plan').getByText('Samen verder').waitFor();
    const history = card(page, 'Team en regie');
    await history.getByText('Overdrachten (1)').click();
    await history.getByText(/^Overgenomen op/).waitFor();
    expect(await history.innerText()).toMatch(/Wie de regie heeft en had\s+Emine Karaca[^]*Bas Terpstra/);
    expect(complaints).toEqual([]);
  });

  test('is declined from the notice, where one reads why; what was withdrawn meanwhile is told', async () => {
    const path = directed('director2');
    const lead = await offer(path, 'Kun jij dit gezin erbij nemen?');
    const { page } = await visit('director', '/berichten');
    const [first, second] = ['Kun jij dit gezin erbij nemen?', 'En als ik er iemand bij zoek?'];
    const noticeOf = (note: string) =>
      page.getByRole('article').filter({ hasText: note }).filter({ hasText: 'Regie aangeboden' });
    const notice = noticeOf(first);
    await notice.getByRole('button', { name: 'Niet overnemen' }).click();
    await notice.getByLabel('Waarom niet?').fill('Mijn week is vol.');
    await card(lead, 'Regisseur').getByRole('button', { name: 'Aanbod intrekken' }).click();
    await form(lead, 'Aanbod intrekken').getByRole('button', { name: 'Ja, trek in' }).click();
    await card(lead, 'Regisseur').getByText('Het aanbod is ingetrokken.').waitFor();
    await notice.getByRole('button', { name: 'Laat weten' }).click();
    // It is over: nothing is left to answer, and the notice says so.
    await notice.getByText(/Aan Emine Karaca, door Petra Hoogenraad: ingetrokken/).waitFor();

    await offer(path, second);
    await enter(page, 'director', '/berichten');
    const again = noticeOf(second);
    await again.getByRole('button', { name: 'Niet overnemen' }).click();
    await again.getByLabel('Waarom niet?').fill('Mijn week is vol.');
    await again.getByRole('button', { name: 'Laat weten' }).click();
    await again.getByText(/door Petra Hoogenraad: niet overgenomen op/).waitFor();
    await again.getByText('Antwoord: Mijn week is vol.').waitFor();
    expect(await findScreenFaults(page, 'notices', 'article')).toEqual([]);
  });

  test('where nobody does, somebody is appointed by the desk, names a deputy and makes a team', async () => {
    const path = directed();
    const { page: desk } = await visit('frontoffice', path);
    const empty = card(desk, 'Regisseur');
    await empty.getByText('Er is nog geen regisseur.').waitFor();
    await empty.getByRole('button', { name: 'Regisseur aanwijzen' }).click();
    await form(desk, 'Regisseur aanwijzen')
      .getByLabel('Wie wordt de regisseur?')
      .selectOption({ label: 'Emine Karaca · Regisseur sociaal team · Larikslaan2' });
    await form(desk, 'Regisseur aanwijzen').getByRole('button', { name: 'Wijs aan' }).click();
    await empty.getByText('De regisseur is aangewezen').waitFor();
    await empty.getByText('Emine Karaca', { exact: true }).waitFor();

    const { page, complaints } = await visit('director', path);
    const director = card(page, 'Regisseur');
    await director.getByRole('button', { name: 'Waarnemer aanwijzen' }).click();
    const deputise = form(page, 'Waarnemer aanwijzen');
    await deputise
      .getByLabel('Wie neemt waar?')
      .selectOption({ label: 'Bas Terpstra · Regisseur sociaal team · Larikslaan2' });
    await deputise.getByLabel('Laatste dag').fill(inDays(10));
    await deputise.getByRole('button', { name: 'Wijs aan' }).click();
    await director.getByText(/Bas Terpstra neemt waar tot en met/).waitFor();
    await director.getByRole('button', { name: /^Waarneming beëindigen/ }).click();
    await form(page, 'Waarneming beëindigen').getByRole('button', { name: 'Ja, beëindig' }).click();
    await director.getByText('De waarneming is beëindigd.').waitFor();

    const team = card(page, 'Team en regie');
    await team.getByRole('button', { name: 'Collega opnemen' }).click();
    const add = form(page, 'Collega in het team opnemen');
    await add.getByLabel('Wie?').selectOption({ label: 'Anouk Rietveldt · Consulent inkomen · Gemeente Amersfoort' });
    await add.getByRole('button', { name: 'Neem op' }).click();
    await team.getByText('De collega zit in het team').waitFor();
    await team.getByRole('button', { name: /^Uit het team halen/ }).click();
    expect(await findScreenFaults(page, 'team', '.ep-card--direction')).toEqual([]);
    await form(page, 'Uit het team halen').getByRole('button', { name: 'Ja, haal uit het team' }).click();
    await team.getByText('De collega is uit het team.').waitFor();
    expect(complaints).toEqual([]);
  });
});
