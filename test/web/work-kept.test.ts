import { expect, test } from 'vitest';
import { card } from './browser.ts';

import { describePages } from './pages.ts';
import { insertWorkHousehold, type WorkHousehold } from './work-data.ts';
import { begin, fillInSuspension, form, isOf, reason, send, toldIn } from './work-form.ts';

describePages('what was typed on the page', ({ hub, visit }) => {
  async function open(persona = 'frontoffice') {
    const household = insertWorkHousehold(hub().store);
    return { household, ...(await enter(household, persona)) };
  }

  async function enter({ path }: WorkHousehold, persona: string) {
    const visited = await visit(persona, path);
    await card(visited.page, 'Signalen').waitFor();
    return visited;
  }

  async function typeSuspension(persona = 'backoffice') {
    const opened = await open(persona);
    await begin(opened.page, 'Termijn opschorten', opened.household.back);
    await fillInSuspension(opened.page);
    return opened;
  }

  test('nothing typed is lost by closing the form, by loading the page anew, and by signing out only on purpose', async () => {
    const { page, household } = await typeSuspension();
    const text = form(page, 'Termijn opschorten').getByLabel('Toelichting');
    await page.keyboard.press('Escape');
    const button = card(page, 'Zaken').getByRole('button', { name: `Termijn opschorten zaak ${household.back}` });
    expect(await button.innerText()).toContain('concept');
    // Put away with the others, by keyboard, the draft is still told.
    const more = card(page, 'Zaken').getByRole('button', { name: `Meer… zaak ${household.back}` });
    await more.press('Enter');
    expect(await button.count()).toBe(0);
    expect(await more.innerText()).toContain('concept');
    await more.press('Enter');
    await button.click();
    expect(await text.inputValue()).toBe(reason);
    await page.reload();
    expect(await text.inputValue()).toBe(reason);
    const kept = await page.evaluate<string[]>('Object.keys(sessionStorage).filter((key) => key.includes("draft"))');
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatch(/^eenplan\.draft\.sta_[\w-]+\.case\.suspend\.cas_[\w-]+$/);
    await form(page, 'Termijn opschorten').getByRole('button', { name: 'Wis wat ik invulde' }).click();
    expect(await text.inputValue()).toBe('');
    expect(await page.evaluate('Object.keys(sessionStorage).filter((key) => key.includes("draft")).length')).toBe(0);
  });

  test('nothing typed is lost by a session that ends: one signs in again and sends it', async () => {
    const { page } = await typeSuspension();
    await page.route('**/graphql', (route) =>
      isOf(route.request(), 'SuspendCaseTerm') ? route.fulfill({ status: 401, body: '' }) : route.fallback(),
    );
    await send(page, 'Termijn opschorten', 'Opschorten');
    await form(page, 'Termijn opschorten').getByText('U bent niet meer aangemeld.').waitFor();
    expect(await form(page, 'Termijn opschorten').getByLabel('Toelichting').inputValue()).toBe(reason);
    await page.unroute('**/graphql');
    const popup = page.waitForEvent('popup');
    await form(page, 'Termijn opschorten').getByRole('button', { name: 'Opnieuw aanmelden' }).click();
    const window = await popup;
    // Who is still signed in at the provider need not choose again.
    const chosen = window.locator('button[value=backoffice]');
    await Promise.race([chosen.click().catch(() => undefined), window.waitForEvent('close')]);
    await form(page, 'Termijn opschorten').getByText('U bent niet meer aangemeld.').waitFor({ state: 'detached' });
    await send(page, 'Termijn opschorten', 'Opschorten');
    await toldIn(page, 'Zaken', 'De termijn staat nu stil.');
  });

  test('nothing typed is lost by a log that cannot be written, nor is it done twice when it is sent again after a reload', async () => {
    const { page, household } = await typeSuspension();
    const names: unknown[] = [];
    let isLost = false;
    await page.route('**/graphql', async (route) => {
      if (!isOf(route.request(), 'SuspendCaseTerm')) return route.fallback();
      const body: { variables: { input: { clientMutationId: string } } } = route.request().postDataJSON();
      names.push(body.variables.input.clientMutationId);
      if (isLost) return route.fallback();
      isLost = true;
      // It stands; the log of processing fails after it, so that nothing is answered.
      await route.fetch();
      const errors = [{ message: 'The log cannot be written.', extensions: { code: 'LOG_UNAVAILABLE' } }];
      return route.fulfill({ status: 200, json: { errors, data: null } });
    });
    await send(page, 'Termijn opschorten', 'Opschorten');
    await form(page, 'Termijn opschorten').getByText('Wat u invulde, blijft staan.').waitFor();
    expect(await form(page, 'Termijn opschorten').getByLabel('Toelichting').inputValue()).toBe(reason);
    await page.reload();
    // The page now sees that the term stands still: by what one sent oneself, which is no conflict.
    await form(page, 'Termijn opschorten').getByText('U verstuurde dit al, maar er kwam geen antwoord.').waitFor();
    expect(await form(page, 'Termijn opschorten').getByLabel('Toelichting').inputValue()).toBe(reason);
    await send(page, 'Termijn opschorten', 'Opschorten');
    await toldIn(page, 'Zaken', 'De termijn staat nu stil.');
    await card(page, 'Zaken')
      .getByRole('button', { name: `Termijn hervatten zaak ${household.back}` })
      .waitFor();
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
  });

  test('nothing typed is lost by another who changed the same: what it is now stands beside what was typed, and one chooses', async () => {
    const { page, household } = await typeSuspension();
    const { page: other } = await visit('backoffice', household.path);
    await begin(other, 'Aan een collega geven', household.back);
    await form(other, 'Zaak aan een collega geven').getByLabel('Wie behandelt de zaak?').selectOption({ index: 1 });
    await send(other, 'Zaak aan een collega geven', 'Geven');
    await toldIn(other, 'Zaken', /^De zaak is nu van /);

    await send(page, 'Termijn opschorten', 'Opschorten');
    const suspending = form(page, 'Termijn opschorten');
    await suspending.getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
    const worker = suspending.getByRole('row', { name: /^Behandelaar/ });
    await worker.waitFor();
    expect(await worker.innerText()).not.toContain('Wouter Lankhorst');
    expect(await suspending.getByRole('row', { name: /^Status/ }).innerText()).toMatch(/in behandeling\s+opgeschort/);
    expect(await suspending.getByLabel('Toelichting').inputValue()).toBe(reason);
    expect(await suspending.getByRole('button', { name: 'Opschorten' }).isDisabled()).toBe(true);
    await suspending.getByRole('button', { name: 'Doorgaan met wat ik invulde' }).click();
    await send(page, 'Termijn opschorten', 'Opschorten');
    await toldIn(page, 'Zaken', 'De termijn staat nu stil.');
  });

  test('nothing typed is lost by another who did the same first: the words stay, with what was done', async () => {
    const { page, household } = await open('frontoffice');
    const signals = card(page, 'Signalen');
    await signals.getByRole('button', { name: /^Oppakken/ }).click();
    await send(page, 'Signaal oppakken', 'Ik pak het op');
    await signals.getByRole('button', { name: /^Afhandelen/ }).click();
    const words = form(page, 'Signaal afhandelen').getByLabel('Wat is ermee gedaan?');
    await words.fill('Mijn eigen woorden hierover.');
    await form(page, 'Signaal afhandelen').getByLabel('Wat kwam ervan?').selectOption('Geen actie nodig');
    const { page: other } = await visit('director', household.path);
    await card(other, 'Signalen')
      .getByRole('button', { name: /^Afhandelen/ })
      .click();
    await form(other, 'Signaal afhandelen').getByLabel('Wat is ermee gedaan?').fill('De buren helpen nu.');
    await form(other, 'Signaal afhandelen').getByLabel('Wat kwam ervan?').selectOption('Geen actie nodig');
    await send(other, 'Signaal afhandelen', 'Afhandelen');
    await toldIn(other, 'Signalen', 'Het signaal is afgehandeld.');

    await send(page, 'Signaal afhandelen', 'Afhandelen');
    const closing = form(page, 'Signaal afhandelen');
    await closing.getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
    expect(await closing.getByRole('row', { name: /^Opvolging/ }).innerText()).toMatch(
      /De buren helpen nu\.\s+Mijn eigen woorden hierover\./,
    );
    expect(await words.inputValue()).toBe('Mijn eigen woorden hierover.');
    await closing.getByRole('button', { name: 'Laat staan zoals het nu is' }).click();
    await expect.poll(() => words.count()).toBe(0);
  });

  test('a form that cannot be fetched says so, and opens when the hub can be reached again', async () => {
    const { page } = await open();
    await page.route(/\/assets\/open-case-form|\/config\.json/, (route) => route.abort());
    const cases = card(page, 'Zaken');
    await cases.getByRole('button', { name: 'Zaak openen' }).click();
    await cases.getByText('Eenplan is even niet bereikbaar').waitFor();
    await page.unroute(/\/assets\/open-case-form|\/config\.json/);
    await cases.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await form(page, 'Zaak openen').getByLabel('Waar gaat het over?').waitFor();
    expect(await cases.getByText('niet bereikbaar').count()).toBe(0);
  });
});
