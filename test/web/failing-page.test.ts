import type { Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { card, openHousehold, search, signIn } from './browser.ts';
import { describePagesOfProgram } from './pages.ts';

/** Answers GraphQL with an error of this code, as the hub does. */
function answerWith(code: string, status = 200) {
  return (route: Route) =>
    route.fulfill({
      status,
      contentType: 'application/graphql-response+json',
      body: JSON.stringify({ errors: [{ message: 'Something technical.', extensions: { code } }], data: null }),
    });
}

describePagesOfProgram('when something fails, the page', ({ at, hub, open, visit }) => {
  test('says that the hub is out of reach, keeps what was typed, and goes on when it is back', async () => {
    const { page } = await visit();
    await openHousehold(page, onePlan.bsn);
    await hub().crash();
    await search(page, '3831 ZZ 1');
    await page.waitForURL('**/zoeken');
    await page.getByRole('alert').getByText('Eenplan is even niet bereikbaar').waitFor();
    expect(await page.getByRole('search').getByRole('combobox').inputValue()).toBe('3831 ZZ 1');
    await hub().restart();
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await card(page, 'Regisseur').getByText('Emine Karaca').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test.each([
    ['PURPOSE_NOT_ALLOWED', 'Dit doel mag u niet gebruiken'],
    ['PURPOSE_REQUIRED', 'Kies eerst een doel'],
    ['LOG_UNAVAILABLE', 'Eenplan is even niet bereikbaar'],
    ['INTERNAL_SERVER_ERROR', 'Er ging iets mis'],
  ])('says what %s means in plain Dutch, and nothing technical', async (code, words) => {
    const { page } = await visit();
    await page.route('**/graphql', answerWith(code));
    await search(page, onePlan.bsn);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain(words);
    expect(await page.getByRole('main').innerText()).not.toMatch(/technical|GraphQL|error|[A-Z]+_[A-Z]+/i);
  });

  test('says on the page of a household that it could not be fetched, and fetches it again', async () => {
    const { page } = await visit();
    await openHousehold(page, onePlan.bsn);
    const address = page.url();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('HouseholdPage')
        ? answerWith('INTERNAL_SERVER_ERROR')(route)
        : route.continue(),
    );
    await page.goto(address);
    await page.getByRole('alert').getByText('Er ging iets mis').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Bezig met laden');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await expect.poll(() => card(page, 'Regisseur').innerText()).toContain('Emine Karaca');
  });

  test('says when the session has ended, keeps what stands there, and goes on after signing in again', async () => {
    const { page } = await open();
    await signIn(page, at('/'), 'frontoffice');
    await openHousehold(page, onePlan.bsn);
    await page.route('**/graphql', answerWith('UNAUTHENTICATED', 401));
    await search(page, 'Z-000201');
    await page.getByText('Uw sessie is afgelopen.').waitFor();
    expect(await page.getByRole('search').getByRole('combobox').inputValue()).toBe('Z-000201');
    await page.unroute('**/graphql');
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Opnieuw aanmelden' }).click(),
    ]);
    // The identity provider still knows her, so the window comes and goes by itself.
    if (!popup.isClosed()) await popup.waitForEvent('close');
    await page.getByText('Uw sessie is afgelopen.').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('Voorbeeldhof 3');
  });

  test('shows nothing of one person to the next who signs in at the same window', async () => {
    const { page } = await visit();
    await openHousehold(page, onePlan.bsn);
    await page.route('**/graphql', answerWith('UNAUTHENTICATED', 401));
    await search(page, 'Z-000201');
    await page.getByText('Uw sessie is afgelopen.').waitFor();
    await page.unroute('**/graphql');
    await page.context().clearCookies();
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Opnieuw aanmelden' }).click(),
    ]);
    await popup.locator('button[value=workincome]').click();
    await page.getByRole('banner').getByText('Anouk Rietveldt').waitFor();
    expect(await page.getByRole('search').getByRole('combobox').inputValue()).toBe('');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('renews the session by itself before it ends', async () => {
    const { page } = await open();
    // The provider says that the token holds for 63 seconds: renewal is due 60 seconds before its end.
    let tokens = 0;
    await page.route('**/oidc/token', async (route) => {
      tokens += 1;
      const response = await route.fetch();
      const body: unknown = await response.json();
      await route.fulfill({ response, json: { ...(body as object), expires_in: 63 } });
    });
    await signIn(page, at('/'), 'frontoffice');
    await expect.poll(() => tokens, { timeout: 15_000 }).toBeGreaterThan(1);
    await openHousehold(page, onePlan.bsn);
    expect(await page.getByText('Uw sessie is afgelopen.').count()).toBe(0);
  });

  test('says so when the identity provider sends one back without a valid answer', async () => {
    const { page } = await open();
    await page.goto(at('/aanmelden?code=made-up&state=made-up'));
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Het aanmelden is niet gelukt');
    expect(page.url()).toBe(at('/'));
  });

  test('says so when the hub cannot be asked how to sign in', async () => {
    const { page } = await open();
    await page.route('**/config.json', (route) => route.abort());
    await page.goto(at('/'));
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('Eenplan is even niet bereikbaar');
  });

  test('goes to the public address of the hub when it was opened at another', async () => {
    const { page } = await open();
    await page.goto(at('/huishouden/x').replace('127.0.0.1', 'localhost'));
    await page.waitForURL(at('/**'));
    expect(new URL(page.url()).pathname).toBe('/huishouden/x');
  });
});
