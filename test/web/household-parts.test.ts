import type { Page, Route } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { coParenting } from '../../src/population/story/co-parenting.ts';
import { dateInWords, digitDate } from '../../web/src/shared/dates.ts';
import { card, findScreenFaults, openHousehold } from './browser.ts';
import { caseNumber, inDays, insertHouseholdInFull } from './household-data.ts';
import { describePages } from './pages.ts';

function fail(route: Route) {
  return route.fulfill({
    contentType: 'application/graphql-response+json',
    body: JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }], data: null }),
  });
}

/** Answers the named query with an error and lets every other through. */
async function failQuery(page: Page, name: string): Promise<void> {
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes(name) ? fail(route) : route.fallback(),
  );
}

describePages('the household in full', ({ hub, visit }) => {
  beforeAll(() => insertHouseholdInFull(hub().store));

  /** The household in full, opened by a front-office worker who works on its case, unless told otherwise. */
  async function open(text = caseNumber, persona = 'frontoffice'): Promise<Page> {
    const { page } = await visit(persona, '/');
    await openHousehold(page, text);
    return page;
  }

  /** The household in full, opened by who directs its plan and so sees all of that, its scores too. */
  const openWhole = () => open(caseNumber, 'director');

  test('says on top what needs doing, how soon and who is to act, and leads to it', async () => {
    const page = await open();
    const strip = page.getByRole('region', { name: /^\d+ aandachtspunten$/ });
    const late = strip.getByRole('listitem').filter({ hasText: caseNumber });
    expect(await late.innerText()).toMatch(/^Nu\n[^]*aan zet: Marloes Dijkhuizen, Larikslaan2/);
    await late.getByRole('link').click();
    expect(new URL(page.url()).hash).toBe('#zaken');
    await card(page, 'Zaken').getByText(caseNumber, { exact: true }).waitFor();
  });

  test('shows all that needs attention when asked, and the signal that nobody took up leads to that signal', async () => {
    const page = await open();
    const more = page.getByRole('button', { name: /^Nog \d+ tonen$/ });
    if (await more.count()) await more.click();
    await page
      .getByRole('link', { name: /signaal/i })
      .first()
      .click();
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#sig_/);
    await card(page, 'Signalen').locator(hash).waitFor();
  });

  test('draws help as bars that say their days, with the last day, the cost, who gives it and who answers for it', async () => {
    const page = await open();
    const row = card(page, 'Voorzieningen')
      .getByRole('row', { name: /Hulp bij het huishouden/ })
      .first();
    const words = `vanaf ${dateInWords(inDays(-90))} tot en met ${dateInWords(inDays(119))}`;
    await row.getByRole('img', { name: words }).waitFor();
    const text = (await row.innerText()).replaceAll('\u00A0', ' ');
    for (const part of [`t/m ${digitDate(inDays(119))}`, '€ 212 p/mnd', '3 uur per week', 'in natura', 'De Linde']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('maatwerkvoorziening');
  });

  test('folds what ended, and says in its place what is held back under another law', async () => {
    const page = await open();
    const provisions = card(page, 'Voorzieningen');
    expect(await provisions.getByText('doel behaald').isVisible()).toBe(false);
    await provisions.getByText('Beëindigde voorzieningen (1)').click();
    await provisions.getByText('doel behaald').waitFor();
    await provisions.getByText('Participatiewet:').waitFor();
    expect(await provisions.innerText()).not.toMatch(/samen €|bijstand/i);
  });

  test('shows what was decided under its case, and why when it is opened', async () => {
    const page = await open();
    const row = card(page, 'Zaken').getByRole('row', { name: new RegExp(caseNumber) });
    expect(await row.getByText('Zonder hulp lukt het niet.').isVisible()).toBe(false);
    await row.getByText(`Besluit ${dateInWords(inDays(-95))}: toegekend`).click();
    await row.getByText('Zonder hulp lukt het niet.').waitFor();
  });

  test('filters the timeline by kind, keeps the choice in the address, and goes by keyboard from one to the next', async () => {
    const page = await open();
    const timeline = card(page, 'Tijdlijn');
    await timeline.getByRole('listitem').first().waitFor();
    await timeline.getByRole('radio', { name: 'Alles' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('?tijdlijn=contact');
    await expect.poll(() => timeline.locator('.ep-entry:not(.ep-entry--contact)').count()).toBe(0);
    await page.reload();
    await timeline.locator('.ep-entry--contact').first().waitFor();
    expect(await timeline.getByRole('radio', { name: 'Contact' }).getAttribute('aria-checked')).toBe('true');
  });

  test('loads more of the timeline and goes on reading at the first that is new; what was said opens', async () => {
    const page = await open();
    const timeline = card(page, 'Tijdlijn');
    await timeline.getByRole('radio', { name: 'Contact' }).click();
    const entries = timeline.locator('.ep-entry--contact');
    await expect.poll(() => entries.count()).toBe(20);
    await timeline.getByRole('button', { name: 'Meer laden' }).click();
    await expect.poll(() => entries.count()).toBe(30);
    expect(await page.locator('.ep-entry:focus').count()).toBe(1);
    expect(await entries.nth(20).getAttribute('tabindex')).toBe('-1');
    expect(await timeline.getByRole('button', { name: 'Meer laden' }).count()).toBe(0);
    await entries.nth(0).locator('summary').click();
    await entries.nth(0).getByText('Gesprek nummer 0').waitFor();
  });

  test('shows scores as a chart that says its values, and as a table with reason and day', async () => {
    const page = await openWhole();
    const scores = card(page, 'Zelfredzaamheid');
    const words = `2 (niet zelfredzaam) op ${dateInWords(inDays(-100))}, 3 (beperkt zelfredzaam) op`;
    expect(await scores.getByRole('img', { name: /^Financiën/ }).getAttribute('aria-label')).toContain(words);
    await scores.getByRole('radio', { name: 'Tabel' }).click();
    await scores.getByRole('table').waitFor();
    expect(await scores.innerText()).toContain('Er is een betalingsachterstand.');
    expect(new URL(page.url()).search).toBe('?scores=tabel');
    await card(page, 'Plan').getByText('zelfredzaamheid 3 van 5, beperkt zelfredzaam, was 2: vooruit').waitFor();
  });

  test('draws the family, says the same in words to who hears it, and shows it as a list when asked', async () => {
    const page = await open();
    const members = card(page, 'Gezin');
    const child = members.getByRole('listitem').filter({ hasText: 'J. Visser' });
    expect(await child.innerText()).toMatch(/kind[^]*Ouders/);
    expect(await members.getByRole('listitem').count()).toBe(3);
    await members.getByRole('radio', { name: 'Lijst' }).click();
    await members.getByText('Partner').first().waitFor();
    expect(new URL(page.url()).search).toBe('?gezin=lijst');
  });

  test('draws the other parent and the second home of a child with two, and leads there', async () => {
    const page = await open(coParenting.bsn);
    const members = card(page, 'Gezin');
    await members.getByText('ouder, hoort niet bij dit huishouden').waitFor();
    await members.getByText('samen ouder, geen partners').waitFor();
    const first = page.url();
    await members.getByRole('listitem').filter({ hasText: 'Tweede huishouden' }).getByRole('link').click();
    await page.waitForURL((url) => url.href !== first);
    await expect.poll(() => members.innerText()).toContain('Hoofdverblijf');
  });

  test('says that who raised a signal is protected, and names them nowhere', async () => {
    const page = await open();
    await card(page, 'Signalen').getByText('melder beschermd').waitFor();
    await card(page, 'Tijdlijn').getByRole('listitem').first().waitFor();
    expect(await page.content()).not.toContain('Pietersen');
  });

  test('shows the team and how one director took over from another', async () => {
    const page = await open();
    const direction = card(page, 'Team en regie');
    await direction.getByRole('link', { name: /^Bel Marloes Dijkhuizen/ }).waitFor();
    const directors = await direction.locator('ol').getByRole('listitem').allInnerTexts();
    expect(directors).toHaveLength(2);
    expect(directors[0]).toContain('Emine Karaca');
    expect(directors[1]).toContain('t/m');
  });

  test('opens documents in the document store, apart from this page, and none that would run here', async () => {
    const page = await open();
    const documents = card(page, 'Documenten');
    const link = documents.getByRole('link', { name: /^Aanvraag hulp.*nieuw tabblad/ });
    await link.waitFor();
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await documents.getByText('Vreemd adres').waitFor();
    expect(await documents.getByRole('link').count()).toBe(1);
  });

  test('shows every part as it stood on an earlier day', async () => {
    const page = await openWhole();
    await page.goto(`${page.url()}?peildatum=${inDays(-110)}`);
    await page.getByText(`zoals het was op ${dateInWords(inDays(-110))}`).waitFor();
    await card(page, 'Tijdlijn').getByRole('listitem').first().waitFor();
    expect(await card(page, 'Regisseur').innerText()).not.toContain('Emine Karaca');
    await card(page, 'Voorzieningen').getByText('Er lopen geen voorzieningen').waitFor();
    await card(page, 'Signalen').getByText('Er zijn geen open signalen').waitFor();
    expect(await card(page, 'Zelfredzaamheid').count()).toBe(0);
    expect(await card(page, 'Zaken').getByText('Besluit').count()).toBe(0);
    expect(await card(page, 'Tijdlijn').innerText()).not.toContain('Gesprek nummer 0');
    await page.getByRole('main').getByRole('button', { name: 'Toon vandaag' }).click();
    await card(page, 'Zelfredzaamheid').waitFor();
  });

  test('keeps the first part when the second fails, says what is missing, and asks for that alone again', async () => {
    const page = await openWhole();
    await failQuery(page, 'HouseholdBackground');
    await page.reload();
    await page.getByText('Signalen, team, scores, toestemming en documenten zijn niet geladen.').waitFor();
    await card(page, 'Regisseur').getByText('Emine Karaca').waitFor();
    await card(page, 'Tijdlijn').getByRole('listitem').first().waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await card(page, 'Signalen').getByText('melder beschermd').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('says that the timeline could not be fetched, and fetches it again', async () => {
    const page = await open();
    await failQuery(page, 'HouseholdTimeline');
    await page.reload();
    const timeline = card(page, 'Tijdlijn');
    await timeline.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await timeline.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await timeline.getByRole('listitem').first().waitFor();
    expect(await timeline.getByRole('alert').count()).toBe(0);
  });

  test('leads to its parts by a letter, and tells which', async () => {
    const page = await open();
    await page.keyboard.press('v');
    expect(await page.locator(':focus').getAttribute('id')).toBe('voorzieningen');
    await page.keyboard.press('t');
    expect(await page.locator(':focus').getAttribute('id')).toBe('tijdlijn');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).getByText('Voorzieningen').waitFor();
  });

  test('prints the plan and its director, and nothing that members may not see of each other', async () => {
    const page = await openWhole();
    await card(page, 'Signalen').getByText('melder beschermd').waitFor();
    await page.emulateMedia({ media: 'print' });
    // A goal of one of them is for the print of whoever it is of: see the plan for the kitchen table.
    expect(await page.getByRole('heading', { name: 'Rondkomen' }).isVisible()).toBe(false);
    expect(await page.locator('.ep-action__text').first().isVisible()).toBe(false);
    expect(await card(page, 'Plan').isVisible()).toBe(true);
    expect(await card(page, 'Regisseur').isVisible()).toBe(true);
    for (const part of ['Gezin', 'Zaken', 'Voorzieningen', 'Tijdlijn', 'Signalen', 'Zelfredzaamheid', 'Documenten']) {
      expect(await page.locator('section', { has: page.locator('h2', { hasText: part }) }).isVisible(), part).toBe(
        false,
      );
    }
  });

  test('is for everybody, opened to the last fold', async () => {
    const page = await openWhole();
    const faults: string[] = [];
    for (const query of ['', '?gezin=lijst&scores=tabel&tijdlijn=zaak']) {
      await page.goto(page.url().replace(/\?.*/, '') + query);
      await card(page, 'Zelfredzaamheid').waitFor();
      await card(page, 'Tijdlijn').getByRole('listitem').first().waitFor();
      for (const fold of await page.locator('summary').all()) await fold.click();
      faults.push(...(await findScreenFaults(page, query)));
    }
    expect(faults).toEqual([]);
  });
});
