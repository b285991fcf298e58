import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { card, cellsOf, findScreenFaults, pageHeading } from './browser.ts';
import { describePages } from './pages.ts';

describePages('reports on the page', ({ at, visit }) => {
  test('are where management begins, each with the question that it answers', async () => {
    const { page, complaints } = await visit('management', '/');
    await pageHeading(page, 'Rapporten').waitFor();
    expect(new URL(page.url()).pathname).toBe('/rapporten');
    const list = page.getByRole('list', { name: 'Alle rapporten' });
    // The ten reports, and figures by choice.
    await expect.poll(() => list.getByRole('link').count()).toBe(11);
    const figures = card(page, /^Hoe staat het ervoor in \d{4}\?$/);
    const reserve = figures.getByRole('listitem').filter({ hasText: 'Reserve Sociaal Domein, laatste stand' });
    await reserve.getByText('€ 1.526.000', { exact: true }).first().waitFor();
    await reserve.getByRole('img', { name: '2016: € 1.884.000; 2017: € 1.716.000' }).waitFor();
    await reserve.getByText('Het verloop als tabel').click();
    expect(await cellsOf(reserve, '2018')).toEqual(['€ 1.578.000']);
    expect(await reserve.getByRole('link').getAttribute('href')).toContain('/rapporten/reserve?jaar=');
    expect(await findScreenFaults(page, 'reports')).toEqual([]);
    await list.getByRole('link', { name: 'Begroting Sociaal Domein' }).click();
    await pageHeading(page, 'Begroting Sociaal Domein').waitFor();
    const budget = card(page, 'Meerjarenraming Sociaal Domein 2017–2020');
    await budget.getByRole('row', { name: 'Begroting na voorstel' }).waitFor();
    expect(await cellsOf(budget, 'Begroting na voorstel')).toEqual([
      '€ 17.246.000',
      '€ 17.175.000',
      '€ 17.254.000',
      '€ 17.400.000',
    ]);
    await budget.getByText('Wat tellen wij hier?').click();
    await budget.getByText('Begroot bedrag. Bron: Document 003').first().waitFor();
    expect(await findScreenFaults(page, 'budget')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('keep the year in the address, and say what a blank in the source is', async () => {
    const { page } = await visit('management', '/rapporten/reserve');
    await page.getByLabel('Jaar').selectOption('2024');
    await expect.poll(() => new URL(page.url()).search).toBe('?jaar=2024');
    await page.getByText('Over 1 januari 2024 tot en met 31 december 2024.').waitFor();
    const row = card(page, 'Reserve Sociaal Domein 2016–2019').getByRole('row', { name: 'Fysiek portaal' });
    expect(await row.innerText()).toMatch(/−€ 85\.000.*ontbreekt/s);
  });

  test('are not for who helps residents, and are not asked for them', async () => {
    const { page } = await visit('frontoffice', '/');
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.postData() ?? ''));
    expect(await page.getByRole('banner').getByRole('link', { name: 'Rapporten' }).count()).toBe(0);
    await page.goto(at('/rapporten/monitor'));
    await pageHeading(page, 'Rapporten zijn voor wie stuurt en verantwoordt').waitFor();
    expect(asked.filter((body) => body.includes('"Report"'))).toEqual([]);
    await page.goto(at('/rapporten/geen-rapport'));
    await page.getByText('bestaat niet').first().waitFor();
  });

  test('are published by two people, and stand for good: one proposes, another publishes', async () => {
    const { page: first, complaints } = await visit('management', '/rapporten/reserve?jaar=2023');
    const editions = card(first, 'Edities');
    await editions.getByText('Dit rapport is over 2023 nog niet vastgesteld.').waitFor();
    await editions.getByRole('button', { name: 'Editie voorstellen' }).click();
    await editions.getByRole('button', { name: 'Voorstellen', exact: true }).click();
    await editions.getByRole('status').filter({ hasText: 'Editie 1 staat klaar.' }).waitFor();
    expect(await editions.getByRole('button', { name: 'Vaststellen editie 1' }).count()).toBe(0);

    const { page: second } = await visit('management2', '/rapporten');
    const waiting = card(second, 'Wacht op vaststelling').getByRole('link', {
      name: 'Reserve Sociaal Domein 2023, editie 1',
    });
    await waiting.click();
    await second.getByText('U ziet editie 1, zoals die is vastgelegd.').waitFor();
    const theirs = card(second, 'Edities');
    await theirs.getByRole('button', { name: 'Vaststellen editie 1' }).click();
    expect(await findScreenFaults(second, 'publish')).toEqual([]);
    await theirs.getByRole('button', { name: 'Vaststellen', exact: true }).click();
    await theirs.getByRole('status').filter({ hasText: 'Editie 1 is vastgesteld.' }).waitFor();
    await theirs.getByText('Editie 1, vastgesteld').waitFor();
    expect(complaints).toEqual([]);
  });

  test('open the parts of what is long where one asks, and show all of it on paper', async () => {
    const { page } = await visit('management', '/rapporten/afspraken');
    const norm = page.getByRole('table').getByRole('button', { expanded: false }).first();
    await norm.waitFor();
    const january = () => page.getByRole('rowheader', { name: /^januari/ });
    expect(await january().count()).toBe(0);
    await norm.click();
    await january().first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await january().count()).toBeGreaterThan(5);
  });

  test('lead from the monitor to the objective that a row is about, and from there to its districts', async () => {
    const { page } = await visit('management', '/rapporten/monitor?jaar=2025');
    const line = card(page, '2. Saamhorigheid');
    await line.getByRole('img', { name: 'Staafdiagram: 2. Saamhorigheid' }).waitFor();
    await line.getByRole('link', { name: /^2\.3 / }).click();
    await page.waitForURL('**/beleid/doelstelling/2.3');
    await expect.poll(() => page.getByText('Doelstelling 2.3 · lijn 2').count()).toBe(1);
    await page.getByRole('link', { name: 'Behaalde doelen per wijk' }).click();
    await card(page, /^Behaalde doelen per wijk · alleen 2\.3/).waitFor();
  });

  test('lead from a row to figures that divide it further, which are limited to what one points at', async () => {
    const { page, complaints } = await visit('management', '/rapporten/ladder?jaar=2025');
    await card(page, 'Cliënten, huishoudens en kosten per trede')
      .getByRole('link', { name: 'Maatwerkvoorziening' })
      .click();
    await card(page, 'Cliënten per wijk · alleen Maatwerkvoorziening').waitFor();
    expect(new URL(page.url()).searchParams.get('alleen')).toBe('trede:TAILORED_PROVISION');
    await page.getByRole('button', { name: 'Niet langer alleen trede Maatwerkvoorziening' }).click();
    await page.getByLabel('Verdeeld per', { exact: true }).selectOption('wet');
    const table = page.getByRole('table');
    await page.getByLabel('en per', { exact: true }).selectOption('jaar');
    await page.getByLabel('Van', { exact: true }).selectOption('2024');
    await card(page, 'Cliënten per wet per jaar').getByRole('columnheader', { name: '2024' }).waitFor();
    expect(await findScreenFaults(page, 'statistics')).toEqual([]);
    await table.getByRole('button', { name: 'Wmo' }).click();
    await page.getByRole('button', { name: 'Niet langer alleen wet Wmo' }).waitFor();
    await card(page, 'Cliënten per jaar · alleen Wmo').waitFor();
    await page.getByLabel('Tel', { exact: true }).selectOption('behaalde-doelen');
    await page.getByText('Deze combinatie zegt niets').waitFor();
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
  });

  test('a key for a spreadsheet is made, shown once, works, and is taken back', async () => {
    const { page } = await visit('management', '/rapporten');
    const keys = card(page, 'Rapportsleutels');
    await keys.getByRole('button', { name: 'Sleutel maken' }).click();
    await keys.getByLabel('Waarvoor is de sleutel?').fill('Werkblad van de controller');
    await keys.getByLabel('Begroting Sociaal Domein').check();
    await keys.getByLabel('Zelf gekozen cijfers').check();
    expect(await findScreenFaults(page, 'key')).toEqual([]);
    await keys.getByRole('button', { name: 'Maken', exact: true }).click();
    const secret = await keys.locator('code').innerText();
    const read = (name: string) =>
      fetch(at(`/reports/${name}.csv?year=2025${name === 'statistics' ? '&measure=CASES' : ''}`), {
        headers: { authorization: `Bearer ${secret}` },
      });
    expect((await read('budget')).status).toBe(200);
    expect((await read('statistics')).status).toBe(200);
    expect((await read('monitor')).status).toBe(403);
    await keys.getByText('Begroting Sociaal Domein en Zelf gekozen cijfers').waitFor();
    await keys.getByRole('button', { name: 'Intrekken Werkblad van de controller' }).click();
    await keys.getByRole('button', { name: 'Intrekken', exact: true }).last().click();
    await keys.getByText('ingetrokken', { exact: false }).first().waitFor();
    expect((await read('budget')).status).toBe(401);
    await page.reload();
    await keys.getByText('Werkblad van de controller').waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  test('a report is downloaded as whoever asks', async () => {
    const { page } = await visit('management', '/rapporten/begroting?jaar=2024');
    await page.getByLabel('Downloaden als').selectOption('csv');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Downloaden', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/budget.*2024.*\.csv/);

    await page.goto(at('/rapporten/cijfers?per=wet,maand&vanaf=2024&totenmet=2024'));
    await page.getByLabel('Downloaden als').selectOption('csv');
    const [figures] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Downloaden', exact: true }).click(),
    ]);
    expect(figures.suggestedFilename()).toBe('statistics-2024-01-01-2024-12-31.csv');
    expect(readFileSync(await figures.path(), 'utf8')).toContain(';per_wet;per_maand;afronding');
  });
});
