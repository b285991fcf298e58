import { expect, test } from 'vitest';
import { closeStore, openStore, type Db } from '../../db/client.ts';
import { putMessage, putStuck } from '../chain/desk.ts';
import { insertProvision } from '../testkit/family.ts';
import { findScreenFaults, looks, pageHeading } from './browser.ts';
import { describePages } from './pages.ts';
import { insertWorkHousehold } from './work-data.ts';

/** Works in the store of a running hub, as another would meanwhile. */
function inStore<Result>(path: string, work: (db: Db) => Result): Result {
  const db = openStore(`file:${path}`);
  try {
    return work(db);
  } finally {
    closeStore(db);
  }
}

const now = () => new Date(Date.now() - 60_000).toISOString();

/** A household with help of the back office, and messages: one that began that help, one refused, one stuck. */
function putMessages(store: string) {
  const { householdId, path } = insertWorkHousehold(store);
  return inStore(store, (db) => {
    const found = db.$client
      .prepare<[string], { caseId: string; personId: string }>(
        `select id as caseId, person_id as personId from "case" where household_id = ? and worker_id is not null and office_function = 'BACK'`,
      )
      .get(householdId);
    if (!found) throw new Error('the household has no such case');
    const { caseId, personId } = found;
    const provisionId = insertProvision(db, { householdId, personId, law: 'WMO', caseId });
    putMessage(db, { at: now(), sender: '77770001' }, [{ recordId: provisionId, personId }]);
    const rejected = putMessage(db, {
      ...{ at: now(), kind: 'WMO307', status: 'REJECTED', codes: '["9063"]', sender: '77770002' },
    });
    putMessage(db, {
      at: now(),
      direction: 'OUT',
      kind: 'WMO308',
      sender: '0327',
      receiver: '77770002',
      status: 'SENT',
      answersId: rejected,
    });
    return { path, rejected, stuck: putStuck(db) };
  });
}

describePages('the messages of chains', ({ visit, hub }) => {
  test('are counted by where they stand, and told with what they did, which leads to the household', async () => {
    const { path } = putMessages(hub().store);
    const { page, complaints } = await visit('backoffice', '/');
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Ketenberichten' }).click();
    await pageHeading(page, 'Ketenberichten').waitFor();
    await page.getByRole('button', { name: /^Start van de hulp \(WMO305\) van 77770001/ }).click();
    const beside = page.getByRole('complementary', { name: /naast de lijst$/ });
    await beside.getByText(/^Voorziening gewijzigd · Wmo/i).waitFor();
    await beside.getByText(/Noor Visser/).waitFor();
    expect(
      await beside.getByRole('link', { name: /^(?:Huishouden|Naar het huishouden)/ }).getAttribute('href'),
    ).toContain(path);
    expect(await findScreenFaults(page, 'chain')).toEqual([]);
    await beside.getByRole('button', { name: 'Sluiten' }).click();
    expect(await beside.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('are set aside with a reason that no conflict loses', async () => {
    const { rejected } = putMessages(hub().store);
    const { page } = await visit('backoffice', '/ketenberichten');
    const states = page.getByRole('list', { name: 'Berichten per stand' });
    const line = page.locator(`[data-chain-line="${rejected}"]`);
    const beside = page.getByRole('complementary', { name: /naast de lijst$/ });
    await states.getByRole('button', { name: /^Vraagt aandacht \d/ }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?aandacht=nodig');
    await line.press('Enter');
    await beside.getByText('9063').waitFor();
    expect(await beside.innerText()).toMatch(/Er is niets verwerkt\..*geen eerder bericht ontvangen/s);
    await beside.getByRole('link', { name: /^Retour op stop \(WMO308\)/ }).waitFor();
    await beside.getByRole('button', { name: /^Terzijde leggen/ }).click();
    const form = beside.getByRole('form', { name: 'Bericht terzijde leggen' });
    await form.getByRole('button', { name: 'Terzijde leggen' }).click();
    await form.getByText('Vul in waarom er niets meer met dit bericht hoeft.').first().waitFor();
    await form.getByLabel('Waarom hoeft er niets meer mee?').fill('De aanbieder stuurt een verbeterd bericht.');
    inStore(hub().store, (db) =>
      db.$client.prepare('update chain_message set version = version + 1 where id = ?').run(rejected),
    );
    await form.getByRole('button', { name: 'Terzijde leggen' }).click();
    await form.getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
    await form.getByRole('button', { name: 'Doorgaan met wat ik invulde' }).click();
    expect(await form.getByLabel('Waarom hoeft er niets meer mee?').inputValue()).toBe(
      'De aanbieder stuurt een verbeterd bericht.',
    );
    await form.getByRole('button', { name: 'Terzijde leggen' }).click();
    await page.getByText('Het bericht ligt terzijde. Het blijft bewaard, met alles wat het deed.').waitFor();
    await beside.getByText(/^Terzijde gelegd door Wouter Lankhorst/).waitFor();
    await expect.poll(() => line.count()).toBe(0);
  });

  test('stand on the worklist, which leads to them', async () => {
    putMessages(hub().store);
    const { page } = await visit('backoffice', '/werklijst?soort=ketenberichten', looks.phone);
    await page.locator('[data-worklist-line]').first().click();
    await page.getByRole('complementary').getByRole('link', { name: 'Naar het bericht' }).click();
    await pageHeading(page, 'Ketenberichten').waitFor();
    await page
      .getByRole('complementary', { name: /naast de lijst$/ })
      .getByRole('heading', { name: 'Waarom' })
      .waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?open=chm_[\w-]{36}$/);
  });

  test('are counted for an administrator, who has one that is stuck tried again and sees nobody', async () => {
    putMessages(hub().store);
    const { page, complaints } = await visit('admin', '/');
    const card = page.getByRole('region', { name: 'Ketenberichten' });
    await card.getByText(/uw aandacht\.$/).waitFor();
    await card.getByRole('link', { name: 'Naar de keten' }).click();
    const stuck = page.getByRole('region', { name: 'Berichten die vastzitten' });
    await stuck
      .getByRole('button', { name: /^Opnieuw proberen/ })
      .first()
      .waitFor();
    expect(await findScreenFaults(page, 'chain-state')).toEqual([]);
    await stuck
      .getByRole('button', { name: /^Opnieuw proberen/ })
      .first()
      .click();
    await page
      .getByRole('form', { name: 'Bericht opnieuw proberen' })
      .getByRole('button', { name: 'Opnieuw proberen' })
      .click();
    await expect.poll(() => page.getByText('Iemand anders').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/Visser|Noor|9999\d{5}/);
    expect(complaints).toEqual([]);
  });

  test('are not for the desk, which is told who has them', async () => {
    const { page } = await visit('frontoffice', '/ketenberichten');
    await pageHeading(page, 'Ketenberichten zijn voor de backoffice').waitFor();
    expect(
      await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Ketenberichten' }).count(),
    ).toBe(0);
  });
});
