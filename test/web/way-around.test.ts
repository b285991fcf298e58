import { expect, test } from 'vitest';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { card, openHousehold, search, signIn } from './browser.ts';
import { describePages } from './pages.ts';
import { findPlaceWithTwoHouseholds } from './store.ts';

describePages('a member of staff finding the way', ({ at, hub, open, visit }) => {
  test('hears what is wrong with a BSN before anything is asked', async () => {
    const { page } = await visit('frontoffice');
    let asked = 0;
    page.on('request', (request) => (asked += request.postData()?.includes('SearchPeople') ? 1 : 0));
    await search(page, '123456789');
    expect(await page.getByRole('alert').innerText()).toContain('geen geldig BSN');
    await search(page, '12345678');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('9 cijfers');
    expect(asked).toBe(0);
  });

  test('hears the same of what is not there and of what she may not see, and what to do', async () => {
    const { page } = await visit('frontoffice');
    for (const text of ['999990019', '9999 XX 1', 'Z-999999999']) {
      await search(page, text);
      await page.getByRole('heading', { name: 'Niet gevonden, of u mag dit niet zien' }).waitFor();
    }
    await page.goto(at('/huishouden/hou_00000000-0000-7000-8000-000000000000'));
    await page.getByRole('heading', { level: 1, name: 'Niet gevonden, of u mag dit niet zien' }).waitFor();
    await page.goto(at('/nergens'));
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Deze pagina bestaat niet');
  });

  test('chooses from the households at one address', async () => {
    const place = findPlaceWithTwoHouseholds(hub().store);
    const { page } = await visit('frontoffice');
    await search(page, `${place.postalCode} ${place.houseNumber}`);
    await page.getByRole('heading', { name: 'Op dit adres wonen 2 huishoudens. Welk zoekt u?' }).waitFor();
    await page.getByRole('main').getByRole('link').last().click();
    await page.getByRole('heading', { name: 'Regisseur', exact: true }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(`${place.street} ${place.houseNumber}`);
  });

  test('gets along by keyboard alone, from the search box to a household and back', async () => {
    const { page } = await visit('frontoffice');
    await page.keyboard.press('/');
    await page.keyboard.type(onePlan.caseNumber);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Regisseur', exact: true }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    expect(await page.locator(':focus').getAttribute('id')).toBe('zoekveld');
    // On a desk screen there is no button to search beside the box: the purpose comes next.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Toegang Wmo/ }).waitFor();
  });

  test('switches the letter keys off where they are in the way', async () => {
    const { page } = await visit('frontoffice');
    await page.keyboard.press('?');
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.locator(':focus').getAttribute('id')).not.toBe('zoekveld');
  });

  test('skips to the content as the first step by keyboard', async () => {
    const { page } = await visit('frontoffice');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Naar de inhoud');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('inhoud');
  });

  test('leaves no BSN, and no name, in the address, the title, the history, the storage or the search box', async () => {
    const { page, complaints } = await visit('frontoffice');
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`));
    await openHousehold(page, onePlan.bsn);
    const traces = await page.evaluate(
      'JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }])',
    );
    expect(traces).not.toContain(onePlan.bsn);
    expect(traces).not.toMatch(/van den Berg|Voorbeeldhof/);
    expect(asked.join('\n')).not.toContain(onePlan.bsn);
    expect(await page.getByRole('search').getByRole('combobox').inputValue()).toBe('');
    expect(await page.content()).not.toContain(onePlan.bsn);
    expect(complaints.join('\n')).not.toContain(onePlan.bsn);
    await page.goBack();
    expect(await page.getByRole('search').getByRole('combobox').inputValue()).toBe('');
  });

  test('stays signed in on a reload, and not in a tab of its own', async () => {
    const { page } = await visit('frontoffice');
    await openHousehold(page, onePlan.bsn);
    await page.reload();
    await card(page, 'Regisseur').getByText('Emine Karaca').waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Aanmelden' }).waitFor();
    expect(await other.content()).not.toContain('Emine Karaca');
  });

  test('comes back where she was after signing in', async () => {
    const { page } = await visit('frontoffice');
    await openHousehold(page, onePlan.bsn);
    const other = await page.context().newPage();
    await other.goto(`${page.url()}?peildatum=2026-01-31`);
    await other.getByRole('button', { name: 'Aanmelden' }).click();
    await other.getByText('zoals het was op 31 januari 2026').waitFor();
    expect(other.url()).toBe(`${page.url()}?peildatum=2026-01-31`);
  });

  test('signs out, and the way back shows nothing', async () => {
    const { page } = await open();
    await signIn(page, at('/'), 'frontoffice');
    await openHousehold(page, onePlan.bsn);
    await page.getByRole('button', { name: 'Afmelden' }).click();
    await page.getByRole('button', { name: 'Ja, meld mij af' }).click();
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('access_token');
    await page.goBack();
    await expect.poll(() => page.content()).not.toContain('Emine Karaca');
  });
});
