import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { readResidentLogChoice, periodOf } from '../../web/src/resident-log/resident-log-choice.ts';
import { findScreenFaults, looks, openHousehold, pageHeading } from './browser.ts';
import { describePages } from './pages.ts';
import { guarded, insertGuardedHousehold, unknownBsn } from './privacy-data.ts';

const path = '/raadplegingen';

/** Counts how often the hub is asked who looked. */
function countQuestions(page: Page): () => number {
  let asked = 0;
  page.on('request', (request) => (asked += request.postData()?.includes('ResidentLog') ? 1 : 0));
  return () => asked;
}

async function ask(page: Page, bsn: string): Promise<void> {
  await page.getByLabel('BSN van de inwoner').fill(bsn);
  await page.keyboard.press('Enter');
}

function report(page: Page) {
  return page.getByRole('region', { name: /^Wie keek er naar de gegevens van/ });
}

async function askAbout(page: Page, bsn: string): Promise<string> {
  await ask(page, bsn);
  await report(page).waitFor();
  return report(page).innerText();
}

test('reads from an address what fits it only, and nothing that may be a citizen service number', () => {
  const choice = { persoon: 'per_0190-ab', van: '2026-01-01', tot: '2026-02-01' };
  expect(readResidentLogChoice(choice)).toEqual(choice);
  const none = { persoon: undefined, van: undefined, tot: undefined };
  expect(readResidentLogChoice({ persoon: '999990020', van: 'gisteren', tot: 7 })).toEqual(none);
  expect(periodOf({ van: '2026-01-01', tot: '2026-02-01' })).toEqual({ from: '2026-01-01', until: '2026-02-02' });
  expect(periodOf({ van: '2026-02-02', tot: '2026-02-01' })).toEqual({ from: '2026-02-02', until: undefined });
});

describePages('who looked at a resident', ({ at, hub, visit }) => {
  let householdId = '';
  beforeAll(async () => {
    ({ householdId } = insertGuardedHousehold(hub().store));
  });

  /** The front office and the director of the plan look at the household. */
  async function lookAtHousehold(): Promise<void> {
    for (const persona of ['frontoffice', 'director']) {
      const { page } = await visit(persona, `/huishouden/${householdId}`);
      await page.getByRole('heading', { name: 'Regisseur', exact: true }).waitFor();
      await page.waitForLoadState('networkidle');
    }
  }

  test('is told by citizen service number, day by day, in sentences for the resident', async () => {
    await lookAtHousehold();
    const { page, complaints } = await visit('privacy', '/');
    await page.getByRole('banner').getByRole('link', { name: 'Raadplegingen' }).click();
    await pageHeading(page, 'Raadplegingen').waitFor();
    const text = await askAbout(page, '9999 90.020');
    expect(text).toContain(`Wie keek er naar de gegevens van ${guarded.mother.name}?`);
    expect(text).toMatch(/opende Marloes Dijkhuizen \(frontofficemedewerker, Larikslaan2\) gegevens van u/);
    expect(text).toContain('Doel: Een inwoner aan de balie helpen');
    expect(text).toMatch(/Het verslag begint op \d+ \w+ \d{4}/);
    expect(await report(page).locator('h3').allInnerTexts()).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test('leaves the number in no address, title, history, storage or field, and not on the screen', async () => {
    const { page, complaints } = await visit('privacy', path);
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await askAbout(page, guarded.mother.bsn);
    const traces = await page.evaluate<string>(
      'JSON.stringify([location.href, document.title, history.state, { ...localStorage }, { ...sessionStorage }])',
    );
    expect(traces).not.toContain(guarded.mother.bsn);
    expect(traces).not.toContain('Dekker');
    expect(asked.join('\n')).not.toContain(guarded.mother.bsn);
    expect(await page.content()).not.toContain(guarded.mother.bsn);
    expect(await page.getByLabel('BSN van de inwoner').inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await page.goto(at('/beleid'));
    await page.goBack();
    await pageHeading(page, 'Raadplegingen').waitFor();
    expect(await page.getByLabel('BSN van de inwoner').inputValue()).toBe('');
    expect(await report(page).count()).toBe(0);
  });

  test('says what is wrong with a number before anything is asked', async () => {
    const { page } = await visit('privacy', path);
    const asked = countQuestions(page);
    for (const [typed, said] of [
      ['', 'Vul het BSN van de inwoner in.'],
      ['12345', 'Een BSN heeft 9 cijfers.'],
      ['123456789', 'Dit is geen geldig BSN.'],
    ] as const) {
      await ask(page, typed);
      await expect.poll(() => page.getByRole('alert').innerText()).toContain(said);
    }
    expect(asked()).toBe(0);
  });

  test('is told of somebody whom the hub does not know as well: who looked in vain', async () => {
    const { page } = await visit('privacy', path);
    const text = await askAbout(page, unknownBsn);
    expect(text).toContain('Deze inwoner staat niet in Eenplan');
    expect(text).toContain('In deze periode keek er niemand naar de gegevens.');
    const { page: desk } = await visit('frontoffice');
    await desk.getByRole('search').getByRole('combobox').fill(unknownBsn);
    await desk.keyboard.press('Enter');
    await desk.getByText('Niet gevonden, of u mag dit niet zien').waitFor();
    await ask(page, unknownBsn);
    await report(page).getByText('zocht Marloes Dijkhuizen').first().waitFor();
    await report(page).getByText('niets getoond', { exact: true }).first().waitFor();
  });

  test('is reached from somebody on the page of a household, by the hub’s own id of them', async () => {
    const { page } = await visit('privacy', `/huishouden/${householdId}`);
    await page.getByRole('link', { name: `Wie keek er naar de gegevens van ${guarded.mother.name}?` }).click();
    await report(page).getByText('opende').first().waitFor();
    expect(page.url()).toMatch(/\/raadplegingen\?persoon=per_[\w-]+$/);
    await page.reload();
    await report(page).getByText('opende').first().waitFor();
    await page.goto(at(`${path}?persoon=per_00000000-0000-7000-8000-000000000000`));
    await page.getByText('Deze inwoner staat niet (meer) in Eenplan.').waitFor();
  });

  test('is filtered by who looked, and by a period that stands in the address; says when nobody did', async () => {
    await lookAtHousehold();
    const { page } = await visit('privacy', path);
    await askAbout(page, guarded.mother.bsn);
    await page.getByLabel('Wie keek', { exact: true }).selectOption({ label: 'Emine Karaca' });
    const lines = report(page).locator('.ep-look');
    expect((await lines.allInnerTexts()).every((line) => line.includes('Emine Karaca'))).toBe(true);
    expect(await lines.count()).toBeGreaterThan(0);
    await page.getByLabel('Wie keek', { exact: true }).selectOption({ label: 'Larikslaan2' });
    await expect.poll(() => report(page).innerText()).toContain('Marloes Dijkhuizen');
    await page.getByLabel('Vanaf').fill('2020-01-01');
    await page.getByLabel('Tot en met').fill('2020-01-31');
    await report(page).getByText('In deze periode keek er niemand naar de gegevens.').waitFor();
    expect(new URL(page.url()).search).toBe('?van=2020-01-01&tot=2020-01-31');
    await page.getByLabel('Tot en met').fill('2019-12-31');
    await report(page).getByText('Deze dag ligt vóór de eerste.').waitFor();
  });

  test('is read page by page, and to the end at once', async () => {
    await lookAtHousehold();
    const { page } = await visit('privacy', path);
    await page.route('**/graphql', (route) =>
      route.continue({ postData: route.request().postData()?.replace('"first":100', '"first":2') ?? '' }),
    );
    await askAbout(page, guarded.mother.bsn);
    const lines = report(page).locator('.ep-look');
    await expect.poll(() => lines.count()).toBe(2);
    expect(await report(page).innerText()).toContain('De laatste 2 raadplegingen; er zijn er meer');
    await page.getByRole('button', { name: 'Meer laden' }).click();
    await expect.poll(() => lines.count()).toBe(4);
    await page.getByRole('button', { name: 'Alles laden' }).click();
    await page.getByRole('button', { name: 'Alles laden' }).waitFor({ state: 'detached' });
    expect(await lines.count()).toBeGreaterThan(4);
    const moments: string[] = await page.evaluate(
      "[...document.querySelectorAll('.ep-look time')].map(({ dateTime }) => dateTime)",
    );
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  test('is printed as a letter to the resident, and saved as text under a name that names nobody', async () => {
    const { page } = await visit('privacy', path, looks.dark);
    await askAbout(page, guarded.mother.bsn);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Opslaan als tekst' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^raadplegingen-\d{4}-\d{2}-\d{2}\.txt$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain(`Over: ${guarded.mother.name}`);
    expect(text).toMatch(/- Op .* opende Marloes Dijkhuizen/);
    expect(text).not.toContain(guarded.mother.bsn);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Volgens artikel 15 van de Algemene verordening').isVisible()).toBe(true);
    for (const gone of [page.getByRole('banner'), page.getByLabel('BSN van de inwoner'), page.getByLabel('Vanaf')]) {
      expect(await gone.isVisible()).toBe(false);
    }
    expect(await report(page).locator('.ep-look').first().isVisible()).toBe(true);
  });

  test('is asked for the rights of residents only: the page says so, and chooses that in one click', async () => {
    const { page } = await visit('privacy', path);
    await askAbout(page, guarded.mother.bsn);
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Rechten van betrokkenen/ })
      .click();
    await page.getByRole('option', { name: /^Toezicht/ }).click();
    await page.getByText('mag u alleen opzoeken als een inwoner daarom vraagt').waitFor();
    expect(await page.content()).not.toContain('Dekker');
    expect(await page.getByLabel('BSN van de inwoner').count()).toBe(0);
    await page.getByRole('button', { name: 'Kies het doel ‘Rechten van betrokkenen’' }).click();
    await page.getByLabel('BSN van de inwoner').waitFor();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Rechten van betrokkenen/ })
      .waitFor();
  });

  test.each(['frontoffice', 'director', 'teamlead', 'management', 'admin'])(
    'is no screen of %s: no way leads there, and its address says who has it',
    async (persona) => {
      const { page } = await visit(persona, '/beleid');
      const asked = countQuestions(page);
      expect(await page.getByRole('link', { name: 'Raadplegingen' }).count()).toBe(0);
      await page.goto(at(path));
      await pageHeading(page, 'U ziet hier geen raadplegingen').waitFor();
      expect(await page.getByLabel('BSN van de inwoner').count()).toBe(0);
      expect(asked()).toBe(0);
    },
  );

  test('says that it could not be fetched, and fetches it again without the number being typed anew', async () => {
    const { page } = await visit('privacy', path);
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('ResidentLog') ? route.abort() : route.continue(),
    );
    await ask(page, guarded.mother.bsn);
    await page.getByText('Eenplan is even niet bereikbaar').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await report(page).waitFor();
    expect(await report(page).innerText()).toContain('Dekker');
  });

  test('axe finds nothing wrong, and nothing is too wide', async () => {
    const { page, complaints } = await visit('privacy', path);
    const faults = await findScreenFaults(page, 'empty');
    await ask(page, '123456789');
    await page.getByText('Dit is geen geldig BSN.').first().waitFor();
    faults.push(...(await findScreenFaults(page, 'wrong number')));
    await askAbout(page, guarded.mother.bsn);
    faults.push(...(await findScreenFaults(page, 'report')));
    await page.getByRole('button', { name: /^Doel|Rechten van betrokkenen/ }).click();
    await page.getByRole('option', { name: /^Toezicht/ }).click();
    await page.getByRole('button', { name: /^Kies het doel/ }).waitFor();
    faults.push(...(await findScreenFaults(page, 'another purpose')));
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describePages('the purpose', ({ visit }) => {
  test.each([
    ['phone', looks.phone],
    ['wide', looks.wide],
  ])('stays in sight, however far one reads, and is changed in one click: %s', async (_, look) => {
    const { page } = await visit('frontoffice', '/');
    await openHousehold(page, '990001106');
    await page.waitForLoadState('networkidle');
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    const button = page.getByRole('button', { name: /Toegang sociaal domein/ });
    const box = await button.boundingBox();
    expect(box && box.y >= 0 && box.y + box.height <= look.viewport.height).toBe(true);
    // The last thing on the page can still be read, also above what stands at the foot of a phone.
    const foot = look === looks.phone ? (box?.y ?? 0) : look.viewport.height;
    const last = await page.getByRole('main').locator('section, details').last().boundingBox();
    expect(last && last.y + last.height).toBeLessThanOrEqual(foot);
    await button.click();
    await page.getByRole('option', { name: /^Toegang Wmo/ }).click();
    await page.getByRole('button', { name: /Toegang Wmo/ }).waitFor();
  });

  test('is reached and changed by keyboard on a phone too, and what has the focus is not behind it', async () => {
    const { page } = await visit('frontoffice', '/', looks.phone);
    await page.getByRole('region', { name: 'Mijn huishoudens' }).getByRole('link').first().waitFor();
    const focused = async () => (await page.locator(':focus').allInnerTexts()).join();
    for (let step = 0; step < 15 && !(await focused()).includes('Toegang sociaal domein'); step += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const changed = page.getByRole('button', { name: /Toegang Wmo/ });
    await changed.waitFor();
    const top = (await changed.boundingBox())?.y ?? 0;
    await page.waitForLoadState('networkidle');
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      // The bottom of what has the focus within the page; 0 where the focus is elsewhere.
      const bottom = () =>
        page.evaluate<number>("document.querySelector('main :focus')?.getBoundingClientRect().bottom ?? 0");
      await expect.poll(bottom).toBeLessThanOrEqual(top);
    }
  });
});
