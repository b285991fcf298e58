import { expect, test } from 'vitest';
import { cellsOf, pageHeading } from './browser.ts';
import { describePages } from './pages.ts';

/** Sums a column of a table of money; a blank cell counts for nothing. */
function sumOf(rows: readonly string[][], column: number): number {
  return rows.reduce((sum, cells) => sum + toNumber(cells[column] ?? ''), 0);
}

function toNumber(text: string): number {
  const digits = text.replace('leeg in de bron', '').replace('−', '-').replace('.', '').trim();
  return digits === '' ? 0 : Number(digits);
}

describePages('what the documents of policy say', ({ visit }) => {
  test('puts frameworks side by side, and the choice stands in the address', async () => {
    const { page } = await visit('management', '/beleid/kaders');
    const ladder = page.getByRole('table', { name: /^De trap/ });
    await ladder.waitFor();
    expect(await ladder.getByRole('columnheader').allInnerTexts()).toEqual([
      'Trede van de hub',
      expect.stringContaining('Beleidskader Sociaal Domein'),
      expect.stringContaining('Leidraad voor de kadernota'),
    ]);
    // Of four steps the last stands for the two heaviest of the hub.
    expect(await ladder.getByRole('cell', { name: '4. Maatwerk' }).getAttribute('rowspan')).toBe('2');

    await page.getByRole('checkbox', { name: /^Samen denken, samen doen/ }).check();
    await expect.poll(() => ladder.getByRole('columnheader').count()).toBe(4);
    expect(new URL(page.url()).search).toBe('?kaders=leusden-2017.samen-denken-samen-doen.kadernota-2020');
    await page.reload();
    await expect.poll(() => ladder.getByRole('columnheader').count()).toBe(4);
    await page.getByRole('checkbox', { name: /^Leidraad/ }).uncheck();
    await expect.poll(() => ladder.getByRole('columnheader').count()).toBe(3);
    expect(await ladder.getByText('heeft geen eigen trap').count()).toBe(1);
  });

  test('shows where frameworks contradict each other', async () => {
    const { page } = await visit('management', '/beleid/kaders?kaders=leusden-2017.kadernota-2020');
    const rules = page.getByRole('table', { name: /^Regels/ });
    await rules.waitFor();
    const [own = '', guide = ''] = await cellsOf(rules, /^Reserve/);
    expect(own).toMatch(/mag\s+De reserve mag tegenvallers op zorgbudgetten opvangen/);
    expect(guide).toMatch(/mag niet\s+De reserve is niet bedoeld om structurele tekorten op te vangen\./);
    expect(guide).toContain('voorgesteld, geldt nog niet');
    const questions = page.getByRole('table', { name: /^Vijf vragen/ });
    expect(await questions.getByRole('rowheader').allInnerTexts()).toEqual(['Wat', 'Waaraan', 'Hoe', 'Wanneer', 'Wie']);
  });

  test('gives a milestone no date more precise than its document', async () => {
    const { page } = await visit('management', '/beleid/kaders?kaders=vijfheerenlanden-2019.samen-denken-samen-doen');
    const milestones = page.getByRole('table', { name: /^Mijlpalen/ });
    await milestones.waitFor();
    expect(await cellsOf(milestones, /plan van aanpak/)).toEqual([
      '9 april 2019',
      expect.stringMatching(/^dag\s+jaar afgeleid$/),
      'Integraal beleid sociaal domein',
      'gebeurd',
    ]);
    expect(await milestones.getByRole('row').last().innerText()).toMatch(/20 februari, jaar onbekend[^]*jaar onbekend/);
    const making = page.getByRole('table', { name: /^Thema’s/ });
    expect((await cellsOf(making, /^Thema’s/))[1]).toMatch(/Armoede\s+eigen uitvoeringsprogramma/);
  });

  test.each([
    ['kaders=leusden-2017.nergens', 'Eén kader uit het adres van deze pagina bestaat niet. Kies er nog een'],
    ['kaders=onzin', 'Eén kader uit het adres van deze pagina bestaat niet. Kies hierboven'],
    ['kaders=', 'Kies hierboven twee of meer kaders'],
    ['kaders=leusden-2017', 'Kies er nog een om te vergelijken'],
    ['kaders=a.b.c.d.e.f.g.h.i.j.k.l.m', '10 kaders uit het adres van deze pagina bestaan niet'],
    ['kaders=%7B%22a%22:1%7D', '2 kaders staan naast elkaar.'],
    ['kaders=2020', 'bestaat niet'],
  ])('makes the best of an address with ?%s', async (search, words) => {
    const { page, complaints } = await visit('management', `/beleid/kaders?${search}`);
    await pageHeading(page, 'Beleidskaders naast elkaar').waitFor();
    await expect.poll(() => page.getByRole('main').getByRole('status').first().innerText()).toContain(words);
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('shows budget and reserve so that every total follows from its lines', async () => {
    const { page } = await visit('management', '/beleid/geld');
    const budget = page.getByRole('table', { name: /^Meerjarenraming/ });
    await budget.waitFor();
    expect(await cellsOf(budget, /^Begroting na voorstel/)).toEqual(['17.246', '17.175', '17.254', '17.400']);
    for (const table of [budget, page.getByRole('table', { name: /^Reserve Sociaal Domein 2016–2019, bedragen/ })]) {
      const rows: string[][] = [];
      for (const row of await table.getByRole('row').all()) rows.push(await row.getByRole('cell').allInnerTexts());
      const lines = rows.filter((cells) => cells.length > 0);
      const totals = lines.at(-1) ?? [];
      expect(totals).toHaveLength(4);
      for (const year of totals.keys()) expect(sumOf(lines.slice(0, -1), year)).toBe(toNumber(totals[year] ?? ''));
    }
    await budget.getByRole('link', { name: 'noot 1' }).click();
    await page.getByText('de tekst erbij noemt het voor een loket Werk en Inkomen').waitFor();
    expect(new URL(page.url()).pathname).toBe('/beleid/geld');
  });

  test('leaves blank what the source leaves blank, and gives a ceiling for no year that has none', async () => {
    const { page } = await visit('management', '/beleid/geld');
    const reserve = page.getByRole('table', { name: /^Reserve Sociaal Domein 2016–2019, bedragen/ });
    await reserve.waitFor();
    expect(await cellsOf(reserve, /^Fysiek portaal/)).toEqual(['−85', ...Array(3).fill('leeg in de bron')]);
    expect(await cellsOf(reserve, /^Huishoudtoeslag/)).toEqual(['−24', '−64', '−64', '0']);
    const ceiling = page.getByRole('table', { name: /naast rijksbijdrage en plafond/ });
    expect(await cellsOf(ceiling, /^2017/)).toEqual(['1.884', '8.600', '860', '1.024']);
    expect(await cellsOf(ceiling, /^2018/)).toEqual(['1.716', 'onbekend', 'onbekend', 'onbekend']);
    await page.getByText(/Op 1 januari 2017 is de reserve €\s1\.884\.000 .* €\s1\.024\.000 te veel\./).waitFor();
    const chart = page.getByRole('img', { name: /^Staafdiagram van de stand van de reserve/ });
    expect(await chart.locator('text', { hasText: 'plafond' }).count()).toBe(1);
  });
});
