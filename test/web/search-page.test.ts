import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { secretAddress } from '../../src/population/story/secret-address.ts';
import { search } from './browser.ts';
import { describePages } from './pages.ts';
import { findPersonWithoutHousehold, findSecretAddress } from './store.ts';

function box(page: Page) {
  return page.getByRole('search').getByRole('combobox');
}

function options(page: Page) {
  return page.getByRole('listbox', { name: 'Gevonden mensen' }).getByRole('option');
}

/** What was asked of the hub by search since now, as the texts that were sent. */
function watchSearches(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    const text = body.includes('SearchPeople') ? /"text":"([^"]*)"/.exec(body)?.[1] : undefined;
    if (text !== undefined) asked.push(text);
  });
  return asked;
}

/** Everything that a browser keeps and that others could read later. */
function tracesOf(page: Page): Promise<string> {
  return page.evaluate(
    'JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }])',
  );
}

describePages('searching as one types', ({ at, hub, visit }) => {
  test('leads by keyboard alone from / to the household of somebody whose name was typed', async () => {
    const { page, complaints } = await visit('frontoffice', '/beleid');
    await page.keyboard.press('/');
    await page.keyboard.type('marieke berg 1-3', { delay: 20 });
    await expect.poll(() => options(page).count()).toBe(1);
    const words = await options(page).innerText();
    expect(words).toContain('Marieke van den Berg-de Wit');
    expect(words).toMatch(/geboren 1 maart \d{4} \(\d+\)/);
    expect(words).toContain('Voorbeeldhof 1, 3831 ZZ Leusden');
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(await options(page).getAttribute('id'));
    expect(await options(page).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('Voorbeeldhof 1');
    expect(await box(page).inputValue()).toBe('');
    expect(await options(page).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('goes on from household to household by the box in the bar', async () => {
    const { page } = await visit();
    const opened: string[] = [];
    for (const text of [onePlan.bsn, '3831 ZZ 3', onePlan.caseNumber]) {
      await search(page, text);
      await expect.poll(() => page.url()).not.toBe(opened.at(-1) ?? at('/'));
      await page.getByRole('heading', { name: 'Regisseur' }).waitFor();
      opened.push(page.url());
    }
    expect(opened[2]).toBe(opened[0]);
    expect(opened[1]).not.toBe(opened[0]);
  });

  test('says by what somebody was found, and when it is only like what was typed', async () => {
    const { page } = await visit();
    await box(page).fill('van den Berg');
    await expect.poll(() => options(page).first().innerText()).toMatch(/^.*van den Berg\s+naam\s/);
    await box(page).fill('Marieke van den Burg');
    await expect.poll(() => options(page).first().innerText()).toMatch(/lijkt op naam/);
    await box(page).fill('3831 ZZ 1');
    await expect.poll(() => options(page).first().innerText()).toMatch(/\sadres\s/);
    await box(page).fill(onePlan.caseNumber);
    await expect.poll(() => options(page).first().innerText()).toContain(`zaaknummer ${onePlan.caseNumber}`);
  });

  test('asks once for a text that is typed in one go, and nothing for half a number', async () => {
    const { page } = await visit();
    const asked = watchSearches(page);
    await box(page).pressSequentially('van den berg', { delay: 15 });
    await options(page).first().waitFor();
    expect(asked).toEqual(['van den berg']);
    await box(page).pressSequentially(' 22', { delay: 15 });
    await page.keyboard.press('Backspace');
    await box(page).fill('99000110');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await box(page).fill(onePlan.bsn);
    await expect.poll(() => options(page).first().innerText()).toContain('burgerservicenummer');
    expect(asked).toEqual(['van den berg', onePlan.bsn]);
  });

  test('says that searching is logged, and how many there are to who hears the page', async () => {
    const { page } = await visit();
    await box(page).fill('marieke van den berg');
    await options(page).first().waitFor();
    expect(await page.getByRole('search').getByRole('status').innerText()).toMatch(/^\d resulta(at|ten)\. Kies met/);
    await page.getByText('Zoeken wordt vastgelegd: wie zocht, en wie er in de lijst stond.').waitFor();
  });

  test('drops the answer to what is no longer asked', async () => {
    const { page } = await visit();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const calledOff = page.waitForEvent('requestfailed', (request) =>
      Boolean(request.postData()?.includes('"text":"Zijlstra"')),
    );
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('"text":"Zijlstra"')) return route.continue();
      await held;
      // Called off meanwhile: there is nobody to answer.
      return route.continue().catch(() => undefined);
    });
    const asked = watchSearches(page);
    await box(page).fill('Zijlstra');
    await expect.poll(() => asked).toContain('Zijlstra');
    await box(page).fill('Haverkamp');
    await expect.poll(() => options(page).first().innerText()).toContain('Haverkamp');
    release();
    await calledOff;
    expect((await options(page).allInnerTexts()).join('\n')).not.toContain('Zijlstra');
  });

  test('closes on Escape and on leaving the box, keeps what was typed, and opens nobody on Enter after a name', async () => {
    const { page } = await visit();
    await box(page).fill('marieke van den berg');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('marieke van den berg');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => options(page).count()).toBe(0);
    await box(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /result/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/zoeken');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Marieke van den Berg/ })
      .click();
    await page.getByRole('heading', { name: 'Regisseur' }).waitFor();
    await page.goBack();
    await page
      .getByRole('main')
      .getByRole('link', { name: /Marieke van den Berg/ })
      .waitFor();
  });

  test('goes with the mouse to a household, without the box losing the list first', async () => {
    const { page } = await visit();
    await box(page).fill('Haverkamp');
    await options(page).last().click();
    await page.getByRole('heading', { name: 'Regisseur' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/huishouden\//);
  });

  test('leads to all results, page by page, and goes on where the new ones begin', async () => {
    const { page } = await visit();
    await box(page).fill('de');
    await options(page).first().waitFor();
    expect(await options(page).count()).toBe(9);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('[role=option][aria-selected=true]').innerText()).toBe('Meer resultaten');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'De eerste 25 resultaten' }).waitFor();
    const lines = page.getByRole('main').locator('.ep-lines > li');
    expect(await lines.count()).toBe(25);
    await page.getByRole('button', { name: 'Toon meer resultaten' }).click();
    await expect.poll(() => lines.count()).toBeGreaterThan(25);
    const texts = await lines.allInnerTexts();
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('leaves nothing of a name in the address, the title, the history or the storage, and forgets it on a reload', async () => {
    const { page, complaints } = await visit();
    const requests: string[] = [];
    page.on('request', (request) => void requests.push(`${request.method()} ${request.url()}`));
    await box(page).pressSequentially('haverkamp', { delay: 20 });
    await options(page).first().waitFor();
    expect(await tracesOf(page)).not.toMatch(/haverkamp/i);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /resultaten/ }).waitFor();
    expect(await tracesOf(page)).not.toMatch(/haverkamp/i);
    expect(requests.join('\n')).not.toMatch(/haverkamp/i);
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await page.getByText('na opnieuw laden is deze pagina leeg').waitFor();
    expect(await page.content()).not.toMatch(/haverkamp/i);
    expect(complaints).toEqual([]);
  });

  test('forgets what was found when the purpose changes', async () => {
    const { page } = await visit();
    await search(page, 'haverkamp');
    await page.getByRole('heading', { name: /resultaten/ }).waitFor();
    await page.getByRole('button', { name: /Toegang sociaal domein/ }).click();
    await page.getByRole('option').nth(1).click();
    await expect.poll(() => page.getByRole('main').innerText()).not.toContain('Haverkamp');
  });

  test('says so of somebody without a household, and opens nothing', async () => {
    const person = findPersonWithoutHousehold(hub().store);
    const { page } = await visit();
    await box(page).fill(person.bsn);
    await expect.poll(() => options(page).innerText()).toContain('Geen huishouden in Eenplan, of u mag het niet zien');
    expect(await options(page).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname).toBe('/');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '1 resultaat' }).waitFor();
    expect(await page.getByRole('main').getByRole('link').count()).toBe(0);
  });

  test('does not find at a secret address who lives there, and finds her by name without it', async () => {
    const secret = findSecretAddress(hub().store, secretAddress.bsn);
    const { page } = await visit();
    await box(page).fill(`${secret.postalCode} ${secret.houseNumber}`);
    await page.getByText('Niemand gevonden, of u mag dit niet zien.').first().waitFor();
    await search(page, `${secret.postalCode} ${secret.houseNumber}`);
    await page.getByRole('heading', { name: 'Niet gevonden, of u mag dit niet zien' }).waitFor();
    await box(page).fill('Sanne van der Steeg');
    await expect.poll(() => options(page).first().innerText()).toContain('adres afgeschermd');
    expect(await page.content()).not.toContain(`${secret.street} ${secret.houseNumber}`);
  });

  test('says what can be typed when nobody is found', async () => {
    const { page } = await visit();
    await box(page).fill('Qwxyzzy');
    await page.getByText('Zoek op naam, geboortedatum (12-3-1980)').waitFor();
    expect(await box(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.getByText('Typ alleen de achternaam').waitFor();
  });

  test('says when searching fails, and when it takes long', async () => {
    const { page } = await visit();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('SearchPeople') ? route.abort() : route.continue(),
    );
    await box(page).fill('haverkamp');
    await page.getByRole('search').getByText('Zoeken lukt nu even niet.').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Eenplan is even niet bereikbaar').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('heading', { name: /resultaten/ }).waitFor();

    await page.route('**/graphql', () => undefined);
    await box(page).fill('zijlstra');
    await page.getByText('Bezig met zoeken…').waitFor();
    expect(await options(page).count()).toBe(0);
    await page.getByRole('search').getByText('Het zoeken duurt langer dan anders.').first().waitFor();
  });

  test.each(['management', 'admin'])('%s cannot search, nor come there by its address', async (persona) => {
    const { page } = await visit(persona, '/zoeken');
    const asked = watchSearches(page);
    await page.getByRole('heading', { name: 'U ziet hier geen gegevens van inwoners' }).waitFor();
    expect(await page.getByRole('search').count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('berg');
    expect(asked).toEqual([]);
  });

  test('letter keys go on working while a checkbox has the focus, and type where one types', async () => {
    const { page } = await visit('frontoffice', '/beleid/kaders');
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('/');
    expect(await page.locator(':focus').getAttribute('id')).toBe('zoekveld');
    await page.keyboard.type('a/b');
    expect(await box(page).inputValue()).toBe('a/b');
  });
});
