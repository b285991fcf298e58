import type { Page, Request } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { card, findScreenFaults } from './browser.ts';
import { describePages } from './pages.ts';
import { guarded, insertGuardedHousehold } from './privacy-data.ts';

const purpose = 'Om met de schuldhulp samen één plan te maken.';
const sent = z.object({ variables: z.object({ input: z.looseObject({ clientMutationId: z.string() }) }) });

/** The inputs of the changes that the page sends, by the name of their mutation. */
function collectInputs(page: Page, mutation: string): z.infer<typeof sent>['variables']['input'][] {
  const inputs: z.infer<typeof sent>['variables']['input'][] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes(mutation)) inputs.push(sent.parse(JSON.parse(body)).variables.input);
  });
  return inputs;
}

function isRecording(request: Request): boolean {
  return request.postData()?.includes('RecordConsent') ?? false;
}

function form(page: Page) {
  return page.getByRole('form', { name: 'Toestemming vastleggen' });
}

function consents(page: Page) {
  return card(page, 'Toestemming');
}

async function openForm(page: Page): Promise<void> {
  await consents(page).getByRole('button', { name: 'Toestemming vastleggen' }).click();
  await form(page).waitFor();
}

/** Fills in that the mother lets the social team see her debts. */
async function fillIn(page: Page, why = purpose): Promise<void> {
  await form(page)
    .getByLabel('Toestemming van')
    .selectOption({ label: `${guarded.mother.name} (42)` });
  await form(page).getByLabel('Gegevens onder').selectOption({ label: 'Schuldhulpverlening' });
  await form(page).getByLabel('Mogen worden ingezien door').selectOption({ label: 'Larikslaan2' });
  await form(page).getByLabel('Waarvoor').fill(why);
}

async function send(page: Page): Promise<void> {
  await form(page).getByRole('button', { name: 'Vastleggen', exact: true }).click();
}

describePages('consent on the page of a household', ({ at, hub, visit }) => {
  let household = '';
  let place = 0;
  beforeEach(() => {
    household = `/huishouden/${insertGuardedHousehold(hub().store, place++).householdId}`;
  });

  async function open(persona = 'frontoffice') {
    const visited = await visit(persona, household);
    await consents(visited.page).getByText('Er loopt geen toestemming.').waitFor();
    return visited;
  }

  test('is recorded by who works there, opens what it is for, and closes it when it is withdrawn', async () => {
    const { page, complaints } = await open();
    const debts = card(page, 'Zaken').getByText('Schulden op een rij');
    expect(await debts.count()).toBe(0);
    await openForm(page);
    await fillIn(page);
    await send(page);
    await consents(page).getByText('De toestemming is vastgelegd.').waitFor();
    await debts.waitFor();
    const running = consents(page).getByRole('listitem');
    expect(await running.innerText()).toMatch(
      /Larikslaan2 mag Schuldhulpverlening van Noor Dekker inzien\s+loopt[^]*Gegeven door: zelf[^]*tot intrekking[^]*Vastgelegd door Marloes Dijkhuizen/,
    );

    const inputs = collectInputs(page, 'WithdrawConsent');
    await running.getByRole('button', { name: /^Intrekken/ }).click();
    await running.getByText('Larikslaan2 ziet deze gegevens dan meteen niet meer.').waitFor();
    await page.keyboard.press('Enter');
    await consents(page).getByText('De toestemming is ingetrokken.').waitFor();
    expect(await page.locator(':focus').innerText()).toBe('De toestemming is ingetrokken.');
    await expect.poll(() => debts.count()).toBe(0);
    expect(inputs).toMatchObject([{ expectedVersion: 1 }]);
    await consents(page).getByText('Afgelopen of ingetrokken (1)').click();
    await consents(page).getByText('ingetrokken', { exact: true }).waitFor();
    expect(await consents(page).innerText()).toMatch(/ingetrokken op \d+[^]*intrekking door Marloes Dijkhuizen/);
    expect(complaints).toEqual([]);
  });

  test('says what is missing or wrong at its field, and keeps what was typed', async () => {
    const { page } = await open();
    await openForm(page);
    await send(page);
    await form(page).getByRole('link', { name: 'Kies over wie het gaat.' }).click();
    expect(await page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
    await fillIn(page, 'te kort');
    await send(page);
    const why = form(page).getByLabel('Waarvoor');
    await form(page).getByText('langer: ten minste 20 tekens').waitFor();
    expect(await why.getAttribute('aria-invalid')).toBe('true');
    const described = (await why.getAttribute('aria-describedby'))?.split(' ') ?? [];
    expect(await page.locator(`[id="${described.at(-1) ?? ''}"]`).innerText()).toContain('ten minste 20 tekens');
    expect(await why.inputValue()).toBe('te kort');
    await form(page).getByLabel('Gegeven op').fill('2999-01-01');
    await why.fill(purpose);
    await send(page);
    await form(page).getByText('Kies vandaag of een eerdere dag.').waitFor();
    expect(await why.inputValue()).toBe(purpose);
    await form(page).getByRole('button', { name: 'Annuleren' }).click();
    await openForm(page);
    expect(await why.inputValue()).toBe(purpose);
  });

  test('asks a parent with authority for a child under 16, and from 12 on the child as well', async () => {
    const { page } = await open();
    await openForm(page);
    await fillIn(page);
    await form(page)
      .getByLabel('Toestemming van')
      .selectOption({ label: `${guarded.teenager.name} (13)` });
    expect(await form(page).getByLabel('Gegeven door').locator('option').allInnerTexts()).toEqual([
      'Kies wie',
      'Ouder met gezag',
      'Wettelijk vertegenwoordiger',
    ]);
    await send(page);
    await form(page).getByText('Kies wie toestemming gaf, of vul de naam in').waitFor();
    await form(page).getByLabel('Namelijk').selectOption({ label: guarded.mother.name });
    await send(page);
    await form(page).getByText('Van 12 tot 16 jaar stemt ook het kind zelf in.').waitFor();
    await form(page)
      .getByRole('checkbox', { name: /stemt zelf ook in/ })
      .check();
    await send(page);
    await consents(page).getByText('De toestemming is vastgelegd.').waitFor();
    expect(await consents(page).getByRole('listitem').innerText()).toContain(
      'Gegeven door: Noor Dekker (ouder met gezag), samen met het kind',
    );
  });

  test('is recorded once when no answer came and it is sent again', async () => {
    const { page } = await open();
    const inputs = collectInputs(page, 'RecordConsent');
    await openForm(page);
    await fillIn(page);
    // The hub takes it; its answer is lost on the way.
    await page.route('**/graphql', async (route) => {
      if (!isRecording(route.request())) return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await send(page);
    await form(page).getByText('Eenplan is even niet bereikbaar').waitFor();
    expect(await form(page).getByLabel('Waarvoor').inputValue()).toBe(purpose);
    await page.unroute('**/graphql');
    await form(page).getByRole('button', { name: 'Probeer opnieuw' }).click();
    await consents(page).getByText('De toestemming is vastgelegd.').waitFor();
    expect(new Set(inputs.map(({ clientMutationId }) => clientMutationId)).size).toBe(1);
    expect(inputs).toHaveLength(2);
    // The household is asked anew once that is said.
    await consents(page).getByRole('listitem').first().waitFor();
    expect(await consents(page).getByRole('listitem').count()).toBe(1);
  });

  test('keeps what was typed when the session ends', async () => {
    const { page } = await open();
    await openForm(page);
    await fillIn(page);
    await page.route('**/graphql', (route) =>
      isRecording(route.request()) ? route.fulfill({ status: 401, body: '' }) : route.fallback(),
    );
    await send(page);
    await page.getByText('Uw sessie is afgelopen.').waitFor();
    expect(await form(page).getByLabel('Waarvoor').inputValue()).toBe(purpose);
    expect(await form(page).getByLabel('Gegevens onder').inputValue()).toBe('WGS');
  });

  test('is recorded by nobody else: the privacy desk takes a withdrawal, the team lead neither', async () => {
    const { page: desk } = await open();
    await openForm(desk);
    await fillIn(desk);
    await send(desk);
    await consents(desk).getByText('De toestemming is vastgelegd.').waitFor();
    for (const [persona, takes] of [
      ['privacy', 1],
      ['teamlead', 0],
    ] as const) {
      const { page } = await visit(persona, household);
      await consents(page).getByText(purpose).waitFor();
      expect(await consents(page).getByRole('button', { name: 'Toestemming vastleggen' }).count()).toBe(0);
      expect(
        await consents(page)
          .getByRole('button', { name: /^Intrekken/ })
          .count(),
      ).toBe(takes);
    }
    await desk.goto(at(`${household}?peildatum=2026-01-31`));
    await desk.getByText('zoals het was op').waitFor();
    await consents(desk).getByText('Er loopt geen toestemming.').waitFor();
    expect(await consents(desk).getByRole('button').count()).toBe(0);
  });

  test('hears when somebody else withdrew it meanwhile, and sees it so', async () => {
    const { page } = await open();
    await openForm(page);
    await fillIn(page);
    await send(page);
    const take = async (one: Page) => {
      await consents(one)
        .getByRole('button', { name: /^Intrekken/ })
        .click();
      await consents(one).getByText('Larikslaan2 ziet deze gegevens dan meteen niet meer.').waitFor();
      await one.keyboard.press('Enter');
    };
    await consents(page).getByText(purpose).waitFor();
    const { page: other } = await visit('privacy', household);
    await consents(other).getByText(purpose).waitFor();
    await take(other);
    await consents(other).getByText('De toestemming is ingetrokken.').waitFor();
    await take(page);
    await consents(page).getByText('Afgelopen of ingetrokken (1)').waitFor();
    expect(await consents(page).getByText('De toestemming is ingetrokken.').count()).toBe(0);
  });

  test('axe finds nothing wrong, and nothing is too wide', async () => {
    const { page, complaints } = await open();
    await openForm(page);
    await form(page)
      .getByLabel('Toestemming van')
      .selectOption({ label: `${guarded.teenager.name} (13)` });
    await send(page);
    await form(page).getByRole('link', { name: 'Kies van welke wet de gegevens zijn.' }).waitFor();
    const faults = await findScreenFaults(page, 'form');
    await fillIn(page);
    await send(page);
    await consents(page)
      .getByRole('button', { name: /^Intrekken/ })
      .click();
    await consents(page).getByRole('button', { name: 'Ja, trek in' }).waitFor();
    faults.push(...(await findScreenFaults(page, 'withdrawing')));
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
