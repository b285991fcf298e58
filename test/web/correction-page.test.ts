import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { closeStore, openStore } from '../../db/client.ts';
import { insertFamily, insertRelation } from '../testkit/family.ts';
import { card, findScreenFaults } from './browser.ts';
import { inDays } from './household-data.ts';
import { describePages } from './pages.ts';

/** Where pictures of the forms go, to be looked at; none are made when left out. */
const pictures = process.env['PICTURES'];

/** Puts a mother and her son in a running demo, with a case, a plan and a director, and a man who lives alone. */
function insertPeople(store: string): string {
  const db = openStore(`file:${store}`);
  const dates = { receivedOn: inDays(-50), dueOn: inDays(9) };
  const work = { organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice', rest: dates } as const;
  try {
    const { householdId, personIds } = insertFamily(db, {
      address: { postalCode: '3839ZX', houseNumber: 41 },
      members: [
        { name: 'Noor Zwaluw', bsn: '999990019', role: 'PARENT', birthDate: '1984-06-02' },
        { name: 'Pim Zwaluw', bsn: '999990020', role: 'CHILD', birthDate: inDays(-8 * 365) },
      ],
      cases: [{ number: 'T-4101', law: 'WMO', ...work }],
      plan: { director: 'director', startedOn: inDays(-90) },
    });
    const [noor = '', pim = ''] = personIds;
    insertRelation(db, pim, 'PARENT', { id: noor, name: 'Noor Zwaluw' });
    insertFamily(db, {
      address: { postalCode: '3839ZX', houseNumber: 43 },
      members: [{ name: 'Joris Zwartkop', bsn: '999990032', role: 'SINGLE', birthDate: '1981-01-01' }],
    });
    return householdId;
  } finally {
    closeStore(db);
  }
}

describePages('correcting a household in its page', ({ hub, visit }) => {
  let household = '';
  beforeAll(() => {
    household = `/huishouden/${insertPeople(hub().store)}`;
  });

  const family = (page: Page) => card(page, 'Gezin');
  const form = (page: Page, name: string) => page.getByRole('form', { name });
  const open = async (page: Page, button: string | RegExp, name: string) => {
    await family(page).getByRole('button', { name: button }).click();
    await form(page, name).waitFor();
    return form(page, name);
  };
  /** Unfolds what is done to a household that is not right. */
  const unfold = (page: Page) => family(page).getByText('Klopt dit gezin niet?').click();
  const picture = async (page: Page, name: string) => {
    if (pictures) await family(page).screenshot({ path: `${pictures}/${name}.png` });
  };

  test('somebody is added, with what will change told before, and what was typed kept through a reload', async () => {
    const { page, complaints } = await visit('frontoffice', household);
    await unfold(page);
    const adding = await open(page, /^Iemand toevoegen/, 'Iemand toevoegen');
    await adding.getByLabel('Persoon').fill('zwartkop');
    await adding.getByRole('button', { name: 'Zoek' }).click();
    await adding.getByRole('radio', { name: /Joris Zwartkop/ }).click();
    await adding.getByText('Het huishouden waar Joris Zwartkop nu alleen in woont, houdt op.').waitFor();
    await adding.getByLabel('Waarom').fill('Verteld aan de keukentafel.');
    await page.reload();
    await adding.getByText('Het huishouden waar Joris Zwartkop nu alleen in woont, houdt op.').waitFor();
    expect(await adding.getByLabel('Waarom').inputValue()).toBe('Verteld aan de keukentafel.');
    await adding.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await adding.getByText('Kies wat deze persoon in het huishouden is.').first().waitFor();
    await adding.getByLabel('In dit huishouden').selectOption({ label: 'Partner' });
    await picture(page, 'add');
    expect(await findScreenFaults(page, 'adding', '[aria-label="Iemand toevoegen"]')).toEqual([]);
    if (pictures) {
      await page.setViewportSize({ width: 390, height: 844 });
      await picture(page, 'add-phone');
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await picture(page, 'add-dark');
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await adding.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await family(page).getByText('De persoon hoort nu bij dit huishouden.').waitFor();
    await family(page).getByText('3 personen').waitFor();
    await family(page)
      .getByText(/Verbeteringen en vaststellingen door medewerkers \(1\)/)
      .click();
    expect(await family(page).innerText()).toMatch(/Iemand toegevoegd: Joris Zwartkop[^]*Verteld aan de keukentafel/);
    expect(complaints).toEqual([]);
  });

  test('of two who correct at once the second hears what it is now, keeps what was typed, and goes on', async () => {
    const [one, other] = [await visit('frontoffice', household), await visit('director', household)];
    await unfold(one.page);
    await unfold(other.page);
    const splitting = await open(one.page, 'Splitsen', 'Huishouden splitsen');
    await splitting.getByRole('checkbox', { name: 'Pim Zwaluw' }).check();
    await splitting.getByLabel('Waarom').fill('Pim woont bij zijn oma.');
    await splitting.getByText('met het plan, de regisseur en het team').waitFor();
    await picture(one.page, 'split');

    const removing = await open(other.page, /^Iemand weghalen/, 'Iemand weghalen');
    await removing.getByLabel('Wie', { exact: true }).selectOption({ label: 'Pim Zwaluw' });
    const [until, now] = [removing.getByLabel('Hoort er niet meer bij vanaf'), inDays(0)];
    await until.fill('2009-01-01');
    await removing.getByLabel('Waarom').fill('Hij woont bij zijn oma.');
    await removing.getByRole('button', { name: 'Weghalen', exact: true }).click();
    await removing.getByText('Dit huishouden was er toen nog niet. Kies een latere dag.').first().waitFor();
    await picture(other.page, 'remove');
    await until.fill(now);
    await removing.getByRole('button', { name: 'Weghalen', exact: true }).click();
    await family(other.page).getByText('De persoon hoort niet meer bij dit huishouden.').waitFor();

    await splitting.getByRole('button', { name: 'Splitsen', exact: true }).click();
    await splitting
      .getByText(/Iemand anders/)
      .first()
      .waitFor();
    expect(await splitting.getByLabel('Waarom').inputValue()).toBe('Pim woont bij zijn oma.');
    await picture(one.page, 'conflict');
    expect(other.complaints).toEqual([]);
  });

  test('the desk says in a few clicks that it saw who somebody is', async () => {
    const { page, complaints } = await visit('workincome', household);
    const checking = await open(page, 'Identiteit vastgesteld', 'Identiteit vastgesteld');
    await checking.getByLabel('Wie', { exact: true }).selectOption({ label: 'Noor Zwaluw (42)' });
    await checking.getByRole('radio', { name: 'Paspoort' }).check();
    await picture(page, 'identity');
    await checking.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await family(page).getByText('Vastgelegd dat u de identiteit vaststelde.').waitFor();
    await family(page)
      .getByText(/Verbeteringen en vaststellingen/)
      .click();
    await family(page)
      .getByText(/Noor Zwaluw: identiteit vastgesteld op .* met paspoort/)
      .waitFor();
    expect(await family(page).getByRole('button', { name: 'Splitsen' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a team lead joins two records of one person, and undoes it', async () => {
    const desk = await visit('frontoffice', household);
    await unfold(desk.page);
    const adding = await open(desk.page, /^Iemand toevoegen/, 'Iemand toevoegen');
    await adding.getByRole('radio', { name: 'Iemand zonder burgerservicenummer' }).check();
    await adding.getByLabel('Achternaam').fill('Zwaluwe');
    await adding.getByLabel('In dit huishouden').selectOption({ label: 'Overig lid' });
    await adding.getByLabel('Waarom').fill('Stond aan de balie.');
    await adding.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await family(desk.page).getByText('niet in de basisregistratie').waitFor();

    const { page, complaints } = await visit('teamlead', household);
    const joining = await open(page, 'Dubbel dossier', 'Dossiers van één persoon samenvoegen');
    await joining.getByLabel('Wie', { exact: true }).selectOption({ label: 'Noor Zwaluw (42)' });
    await joining.getByLabel('Ander dossier van dezelfde persoon').fill('zwaluwe');
    await page.keyboard.press('Enter');
    await joining.getByRole('radio', { name: /^Zwaluwe/ }).click();
    await joining.getByText(/Dit dossier blijft: Noor Zwaluw/).waitFor();
    await joining.getByLabel(/Hoe weet u/).fill('Zelfde paspoort gezien.');
    await picture(page, 'join');
    await joining.getByRole('button', { name: 'Samenvoegen', exact: true }).click();
    await family(page).getByText('De dossiers zijn samengevoegd.').waitFor();
    await expect.poll(() => family(page).getByText('niet in de basisregistratie').count()).toBe(0);
    await family(page)
      .getByText(/Verbeteringen en vaststellingen/)
      .click();
    await family(page)
      .getByRole('button', { name: /^Ongedaan maken/ })
      .click();
    const undoing = form(page, 'Samenvoeging ongedaan maken');
    await undoing.getByLabel('Waarom zijn het toch twee mensen?').fill('Het is haar zus.');
    await picture(page, 'undo');
    await undoing.getByRole('button', { name: 'Ongedaan maken', exact: true }).click();
    await family(page).getByText('De samenvoeging is ongedaan gemaakt.').waitFor();
    await family(page).getByText('niet in de basisregistratie').waitFor();
    expect(complaints).toEqual([]);
  });
});
