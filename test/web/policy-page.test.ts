import type { Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { onePlan } from '../../src/population/story/one-plan.ts';
import { card, cellsOf, openHousehold, pageHeading } from './browser.ts';
import { describePages } from './pages.ts';

const figure = z.looseObject({ value: z.number().nullable(), state: z.string() });
const names = ['households', 'working', 'ended', 'attained', 'dropped'] as const;
type Counts = Readonly<Record<(typeof names)[number], number | null>>;

/** Answers with these counts for an objective; null is one that the hub holds back. The rest stays what the hub says. */
function answerWithCounts(counts: Counts) {
  return async (route: Route) => {
    if (!route.request().postData()?.includes('"ObjectivePage"')) return route.continue();
    const response = await route.fetch();
    const sets = z.record(z.string(), z.unknown());
    const body = z
      .looseObject({ data: z.looseObject({ objective: z.looseObject({ figures: sets }) }) })
      .parse(await response.json());
    const { figures } = body.data.objective;
    for (const name of names) {
      const value = counts[name];
      figures[name] = { ...figure.parse(figures[name]), value, state: value === null ? 'SUPPRESSED' : 'EXACT' };
    }
    return route.fulfill({ response, json: body });
  };
}

describePages('policy on the page', ({ at, open, enter, visit }) => {
  test('shows management objectives, figures and ambitions, and no way to residents', async () => {
    const { page, complaints } = await visit('management', '/beleid');
    await pageHeading(page, 'Beleid: wat willen wij bereiken?').waitFor();
    const line = card(page, '1. Eigen kracht en persoonlijk netwerk');
    await expect.poll(() => line.getByRole('row').count()).toBe(5);
    expect(await page.getByRole('main').innerText()).toMatch(/Geteld op .+\. Bron: Plannen in de hub\./);
    expect(
      await card(page, 'Ambities')
        .getByRole('listitem')
        .filter({ has: page.locator('h3') })
        .count(),
    ).toBe(5);
    expect(await page.getByRole('banner').getByRole('link', { name: 'Huishoudens' }).count()).toBe(0);
    expect(await page.getByRole('search').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('leads from the goal of a household to its objective, for who wants to know what it serves', async () => {
    const { page } = await visit('frontoffice', '/');
    await openHousehold(page, onePlan.bsn);
    const link = card(page, 'Plan')
      .getByRole('link', { name: /^Doelstelling \d\.\d/ })
      .first();
    const [code = ''] = /\d\.\d/.exec(await link.innerText()) ?? [];
    await link.click();
    await page.waitForURL(`**/beleid/doelstelling/${code}`);
    await page.getByText(`Doelstelling ${code} · lijn ${code[0]}`).waitFor();
    expect(await card(page, 'Waar hoort dit bij?').innerText()).toContain('Ambities');
    await card(page, 'Hoe staat het ervoor?').getByText('Wat wij tellen').waitFor();
    await page.goBack();
    await card(page, 'Plan').waitFor();
  });

  test('shows policy without figures to who has no purpose, and says why', async () => {
    const { page, complaints } = await visit('admin', '/beleid');
    await pageHeading(page, 'Beleid: wat willen wij bereiken?').waitFor();
    await page.getByText('U ziet hier geen cijfers').waitFor();
    expect(await card(page, '2. Saamhorigheid').getByRole('link').count()).toBe(6);
    await page.goto(at('/beleid/doelstelling/2.3'));
    await card(page, 'Hoe staat het ervoor?').getByText('U ziet hier geen cijfers').waitFor();
    expect(complaints).toEqual([]);
  });

  test('shows a count with its definition, its source and its moment', async () => {
    const { page } = await visit('management', '/');
    await page.route(
      '**/graphql',
      answerWithCounts({ households: 40, working: 25, ended: 15, attained: 9, dropped: 6 }),
    );
    await page.goto(at('/beleid/doelstelling/1.3'));
    const table = page.getByRole('table', { name: 'Huishoudens met een doel onder deze doelstelling' });
    await table.waitFor();
    expect(await cellsOf(table, /^Werken eraan/)).toEqual([
      '25',
      'Daarvan: huishoudens die vandaag aan zo’n doel werken.',
    ]);
    expect(await cellsOf(table, /^Doel behaald/)).toContain('9');
    expect(await cellsOf(table, /^Doel niet behaald/)).toContain('6');
    expect(await card(page, 'Hoe staat het ervoor?').innerText()).toMatch(
      /Geteld op \d+ \w+ \d{4}, \d\d:\d\d\. Bron: Plannen in de hub\./,
    );
    expect(await card(page, 'Hoe staat het ervoor?').innerText()).not.toMatch(/niet getoond|minder dan/i);
  });

  test('says that a small whole is less than five, and draws no bar for it', async () => {
    const { page } = await visit('management', '/');
    const none = { households: null, working: null, ended: null, attained: null, dropped: null };
    await page.route('**/graphql', answerWithCounts(none));
    await page.goto(at('/beleid/doelstelling/1.3'));
    const figures = card(page, 'Hoe staat het ervoor?');
    await figures.getByText('minder dan 5').first().waitFor();
    expect(await figures.getByRole('cell', { name: 'minder dan 5' }).count()).toBe(5);
    expect(await figures.innerText()).toContain('naar mensen te herleiden');
    expect(await figures.locator('svg').count()).toBe(0);
  });

  test('says that a part is not shown where it may be large, and not that it is less than five', async () => {
    const { page } = await visit('management', '/');
    const whole = { households: 22, working: null, ended: null, attained: null, dropped: null };
    await page.route('**/graphql', answerWithCounts(whole));
    await page.goto(at('/beleid/doelstelling/1.3'));
    const figures = card(page, 'Hoe staat het ervoor?');
    await figures.getByText('niet getoond').first().waitFor();
    expect(await figures.getByRole('cell', { name: 'niet getoond' }).count()).toBe(4);
    expect(await figures.getByRole('cell', { name: '22' }).count()).toBe(1);
    expect(await figures.innerText()).not.toContain('minder dan');
  });

  test.each(['9.9', 'onzin', '1.2%20or%201=1', '..%2F..', '<b>', '1.2.html'])(
    'says of %s that there is no such objective, and where they are',
    async (code) => {
      const { page } = await visit('management', `/beleid/doelstelling/${code}`);
      await pageHeading(page, 'Deze doelstelling bestaat niet').waitFor();
      await page.getByRole('link', { name: 'Bekijk alle doelstellingen' }).click();
      await expect.poll(() => pageHeading(page, /./).innerText()).toBe('Beleid: wat willen wij bereiken?');
    },
  );

  test('says of another address under policy that there is no such page', async () => {
    const { page } = await visit('management', '/beleid/nergens');
    await expect.poll(() => pageHeading(page, /./).innerText()).toBe('Deze pagina bestaat niet');
  });

  test('weighs nothing on the first page: it is fetched when it is opened', async () => {
    const { page } = await open();
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await enter(page, 'frontoffice');
    await openHousehold(page, onePlan.bsn);
    expect(asked.filter((path) => /overview-page|money-page|frameworks-page|policy-frame/.test(path))).toEqual([]);
    await page.getByRole('link', { name: 'Beleid' }).click();
    await pageHeading(page, 'Beleid: wat willen wij bereiken?').waitFor();
    expect(asked.some((path) => path.includes('overview-page'))).toBe(true);
    expect(asked.some((path) => path.includes('money-page'))).toBe(false);
  });

  test('says in plain Dutch that it could not be fetched, and fetches it again', async () => {
    const { page } = await visit('management', '/beleid');
    await card(page, '2. Saamhorigheid').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Geld', exact: true }).click();
    await page.getByRole('heading', { name: 'Eenplan is even niet bereikbaar' }).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('table', { name: /^Meerjarenraming/ }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('says that something went wrong where its programme cannot be fetched, and loads anew', async () => {
    const { page } = await visit('management', '/beleid');
    await card(page, '2. Saamhorigheid').waitFor();
    await page.route('**/assets/money-page-*.js', (route) => route.abort());
    await page.getByRole('link', { name: 'Geld', exact: true }).click();
    await page.getByRole('heading', { name: 'Er ging iets mis' }).waitFor();
    await page.unroute('**/assets/money-page-*.js');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('table', { name: /^Meerjarenraming/ }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
