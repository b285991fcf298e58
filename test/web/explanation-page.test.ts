import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { staffId } from '../../src/population/staff.ts';
import { isStaffId, readAccessExplanationChoice } from '../../web/src/access-explanation/explanation-choice.ts';
import { findScreenFaults, pageHeading } from './browser.ts';
import { describePages } from './pages.ts';
import { guarded, insertGuardedHousehold } from './privacy-data.ts';

test('reads from an address what fits it only', () => {
  const choice = { wie: 'sta_0190-ab', doel: 'toegang-wmo' };
  expect(readAccessExplanationChoice(choice)).toEqual(choice);
  const none = { wie: undefined, doel: undefined };
  expect(readAccessExplanationChoice({ wie: 'Marloes Dijkhuizen', doel: 'https://x' })).toEqual(none);
  expect(isStaffId(staffId('frontoffice'))).toBe(true);
});

async function choose(page: Page, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Wie' }).fill(typed);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

function table(page: Page) {
  return page.getByRole('table', { name: 'Wat iemand ziet, en waarom' });
}

describePages('why somebody sees what they see', ({ at, hub, visit }) => {
  let household = '';
  let explanation = '';
  beforeAll(() => {
    household = `/huishouden/${insertGuardedHousehold(hub().store).householdId}`;
    explanation = `${household}/zicht`;
  });

  test('is told from the page of a household, of who works for it, thing by thing', async () => {
    const { page, complaints } = await visit('privacy', household);
    await page.getByRole('link', { name: 'Waarom ziet iemand dit?' }).click();
    await pageHeading(page, 'Waarom ziet iemand dit?').waitFor();
    await page.getByText('Kies een medewerker.').waitFor();
    await choose(page, 'marl');
    await table(page).waitFor();
    const row = (name: string | RegExp) => table(page).getByRole('row', { name }).first().innerText();
    expect(await row('Het plan als geheel')).toMatch(/dat[^]*“ieder huishouden” geeft dat/);
    expect(await row(/Een open zaak bij Larikslaan2/)).toMatch(/wat[^]*“verantwoordelijk” geeft wat/);
    expect(await row(new RegExp(`Lid \\d \\(${guarded.child.name}\\)`))).toMatch(/dat[^]*beschermd kind/);
    expect(page.url()).toContain(`wie=${staffId('frontoffice')}`);
    expect(await table(page).innerText()).not.toContain('Schulden op een rij');
    expect(complaints).toEqual([]);
  });

  test('differs by purpose, of those that the member of staff may use; both stand in the address', async () => {
    const { page } = await visit('privacy', `${explanation}?wie=${staffId('workincome')}`);
    await table(page).waitFor();
    const suwi = table(page).getByRole('row', { name: /Een open zaak bij Gemeente Amersfoort/ });
    expect(await suwi.innerText()).toMatch(/wat/);
    const purposes = page.getByLabel('Met welk doel');
    expect(await purposes.locator('option').allInnerTexts()).toEqual(['Werk en inkomen', 'Schuldhulpverlening']);
    await purposes.selectOption({ label: 'Schuldhulpverlening' });
    await expect.poll(() => suwi.innerText()).toMatch(/dat[^]*Het doel “Schuldhulpverlening” dekt de wet/);
    expect(new URL(page.url()).searchParams.get('doel')).toBe('schuldhulp');
    await page.reload();
    await expect.poll(() => suwi.innerText()).toContain('Schuldhulpverlening');
  });

  test('is told by id of who does not work there, and says who may not look at all or is not there', async () => {
    const { page } = await visit('privacy', explanation);
    const who = page.getByRole('combobox', { name: 'Wie' });
    await who.fill('Niemand Bekend');
    await page.getByText('Niemand met deze naam werkt voor dit huishouden.').waitFor();
    await who.fill(staffId('frontoffice2'));
    await table(page).waitFor();
    await page.goto(at(`${explanation}?wie=${staffId('debt')}`));
    await page.getByText('mag vandaag voor geen enkel doel gegevens inzien').waitFor();
    await page.goto(at(`${explanation}?wie=sta_00000000-0000-7000-8000-000000000000`));
    await page.getByText('Deze medewerker is er niet (meer).').waitFor();
    await page.goto(at('/huishouden/hou_00000000-0000-7000-8000-000000000000/zicht'));
    await page.getByText('Dit huishouden is er niet, of u mag het voor dit doel niet zien.').waitFor();
    expect(await page.getByRole('combobox', { name: 'Wie' }).count()).toBe(0);
  });

  test.each(['frontoffice', 'director', 'teamlead'])(
    'is no screen of %s: the household has no way to it, and its address says who has it',
    async (persona) => {
      const { page } = await visit(persona, household);
      await page.getByRole('heading', { name: 'Regisseur', exact: true }).waitFor();
      expect(await page.getByRole('link', { name: 'Waarom ziet iemand dit?' }).count()).toBe(0);
      expect(await page.getByRole('link', { name: /^Wie keek er naar/ }).count()).toBe(0);
      await page.goto(at(`${explanation}?wie=${staffId('frontoffice')}`));
      await pageHeading(page, 'U ziet hier geen uitleg van zicht').waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
    },
  );

  test('axe finds nothing wrong, and nothing is too wide', async () => {
    const { page, complaints } = await visit('privacy', explanation);
    await page.getByText('Kies een medewerker.').waitFor();
    const faults = await findScreenFaults(page, 'nobody chosen');
    await page.getByRole('combobox', { name: 'Wie' }).fill('a');
    await page.getByRole('option').first().waitFor();
    // While the list is open all else is hidden from readers; it was looked at above.
    faults.push(...(await findScreenFaults(page, 'choosing', '.ep-popover')));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await table(page).waitFor();
    faults.push(...(await findScreenFaults(page, 'explained')));
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
