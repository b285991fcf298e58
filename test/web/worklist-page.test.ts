import { expect, test } from 'vitest';
import { findScreenFaults, looks, pageHeading } from './browser.ts';
import { describePages } from './pages.ts';

describePages('the worklist', ({ visit }) => {
  test('shows what is due first, keeps its choices in the address, and opens a line beside the list', async () => {
    const { page, complaints } = await visit('backoffice', '/');
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Werkvoorraad' }).click();
    await pageHeading(page, 'Werkvoorraad').waitFor();
    const lines = page.locator('[data-worklist-line]');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(25);
    await page.getByLabel('Behandelaar').selectOption('Mijzelf');
    await page.getByLabel('Groeperen').selectOption('Termijn');
    await expect.poll(() => new URL(page.url()).search).toBe('?wie=ik&groep=termijn');
    await page.getByRole('status').filter({ hasText: 'te doen' }).waitFor();
    await page.reload();
    await page
      .getByRole('heading', { level: 2, name: /^(Verlopen|Binnen een week|Later|Geen termijn) \d+/ })
      .first()
      .waitFor();
    await lines.first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const beside = page.getByRole('complementary', { name: /naast de lijst$/ });
    await beside.getByRole('button', { name: /^Volgende stap/ }).waitFor();
    expect(await beside.innerText()).toMatch(/Wacht op\s+Wouter Lankhorst/);
    expect(await findScreenFaults(page, 'worklist')).toEqual([]);
    await beside.getByRole('button', { name: 'Sluiten' }).click();
    expect(await beside.count()).toBe(0);
    await page.getByLabel('Groeperen').selectOption('Trede');
    await page.getByText('Een zaak telt mee bij de zwaarste trede').waitFor();
    await page.getByLabel('Groeperen').selectOption('Wijk');
    await page.getByRole('status').filter({ hasText: 'te doen' }).waitFor();
    await page.getByLabel('Groeperen').selectOption('Status');
    await page.getByRole('heading', { level: 2, name: /^In behandeling \d+/ }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?wie=ik&groep=status');
    await page.getByText('Meer keuzes').click();
    await page.getByLabel('Aanbieder').selectOption({ index: 1 });
    await expect.poll(() => new URL(page.url()).search).toMatch(/&aanbieder=prv_[\w-]{36}$/);
    await page
      .getByRole('status')
      .filter({ hasText: /te doen/ })
      .waitFor();
    // Back leads to the choice before, and forward to this one.
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe('?wie=ik&groep=status');
    await page.goForward();
    await expect.poll(() => page.getByLabel('Aanbieder').inputValue()).toMatch(/^prv_/);
    await page.getByRole('button', { name: 'Wis alle keuzes' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?groep=status');
    expect(complaints).toEqual([]);
  });

  test('opens for a colleague with what stood open, and for who may see less without it', async () => {
    const { page } = await visit('teamlead', '/werklijst?soort=zaken');
    const title = await page.locator('[data-worklist-line]').first().innerText();
    await page.locator('[data-worklist-line]').first().click();
    await expect.poll(() => page.url()).toMatch(/open=cas_/);
    const shared = new URL(page.url());
    await page.goBack();
    await expect.poll(() => page.getByRole('complementary').count()).toBe(0);
    await page.goForward();
    await page.getByRole('complementary', { name: `${title}, naast de lijst` }).waitFor();
    const worker = await page.getByLabel('Behandelaar').locator('option').nth(3).getAttribute('value');

    const { page: less } = await visit('backoffice', `${shared.pathname}${shared.search}&wie=${worker}`);
    await less.getByText('Wat in de link openstond, staat niet in deze lijst').waitFor();
    expect(await less.content()).not.toContain(title);
    expect(await less.getByLabel('Behandelaar').locator('option:checked').innerText()).toBe('Keuze uit de link');
  });

  test('gives several cases to a colleague at once', async () => {
    const { page } = await visit('teamlead', '/werklijst?wie=niemand&soort=zaken');
    const boxes = page.getByRole('checkbox', { name: /^Kies / });
    await boxes.first().waitFor();
    await boxes.nth(0).check();
    await page.locator('[data-worklist-line]').nth(1).focus();
    await page.keyboard.press('x');
    const bar = page.getByRole('group', { name: 'Gekozen zaken' });
    await bar.getByText('2 zaken gekozen').waitFor();
    await bar.getByLabel('Geven aan').selectOption('Jorrit Hylkema');
    await bar.getByRole('button', { name: 'Geven' }).click();
    await page.getByText('2 zaken gegeven aan Jorrit Hylkema.').waitFor();
    expect(await bar.count()).toBe(0);
  });

  test('offers a case to another office, which takes it', async () => {
    const { page } = await visit('frontoffice', '/werklijst?wie=ik&soort=zaken&wet=wmo');
    await page.locator('[data-worklist-line]').first().click();
    const beside = page.getByRole('complementary');
    await beside.getByRole('button', { name: 'Overdragen' }).click();
    await beside.getByLabel('Waarom draagt u de zaak over?').fill('De aanvraag is binnen, het besluit is aan u.');
    await beside.getByRole('button', { name: 'Aanbieden' }).click();
    await page.getByText('De zaak is aangeboden.').waitFor();
    await beside.getByRole('button', { name: 'Aanbod intrekken' }).waitFor();

    const { page: other } = await visit('backoffice', '/werklijst?soort=overdrachten', looks.phone);
    await other.locator('[data-worklist-line]').first().click();
    const offered = other.getByRole('complementary');
    await offered.getByText('De aanvraag is binnen, het besluit is aan u.').waitFor();
    await offered.getByRole('button', { name: 'Aannemen' }).click();
    await offered.getByRole('form', { name: 'Zaak aannemen' }).getByRole('button', { name: 'Aannemen' }).click();
    await expect.poll(() => other.getByText('De zaak is nu van uw kantoor.').count()).toBe(1);

    // Whoever offered it hears what the other office answered.
    const { page: desk } = await visit('frontoffice', '/berichten');
    const told = desk.getByRole('article').filter({ hasText: 'Zaak overgenomen' });
    await told.getByText(/aangeboden aan Gemeente Amersfoort.*aangenomen op .* door /).waitFor();
  });

  test('leads to the signal itself on the page of its household', async () => {
    const { page, complaints } = await visit('frontoffice', '/werklijst?soort=signalen');
    await page.locator('[data-worklist-line]').first().click();
    const beside = page.getByRole('complementary', { name: /naast de lijst$/ });
    const title = await beside.getByRole('heading').first().innerText();
    await beside.getByRole('link', { name: 'Naar het signaal' }).click();
    await pageHeading(page, /^Huishouden /).waitFor();
    const kind = title.replace(/^Signaal: /, '');
    await expect.poll(async () => (await page.locator(':focus').innerText()).toLowerCase()).toContain(kind);
    expect(await page.locator(':focus').getAttribute('class')).toBe('ep-signal');
    expect(complaints).toEqual([]);
  });

  test('stands on the first page: one’s own work, and what needs attention in one’s households', async () => {
    const { page, complaints } = await visit('director', '/');
    await page.getByRole('region', { name: 'Mijn werk' }).getByRole('link', { name: 'Hele werkvoorraad' }).waitFor();
    const attention = page.getByRole('region', { name: 'Vraagt nu aandacht' });
    await attention
      .getByRole('link', { name: /^Huishouden / })
      .first()
      .waitFor();
    expect(await findScreenFaults(page, 'start')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('stands there for a team lead as how the work is spread, and leads to the work of each', async () => {
    const { page } = await visit('teamlead', '/');
    const load = page.getByRole('region', { name: 'Werkverdeling' });
    await load.getByRole('link', { name: 'Marloes Dijkhuizen' }).click();
    await pageHeading(page, 'Werkvoorraad').waitFor();
    await expect.poll(() => page.getByLabel('Behandelaar').inputValue()).toMatch(/^sta_/);
    await page.locator('[data-worklist-line]').first().waitFor();
  });
});
