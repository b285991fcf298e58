import { beforeAll, expect, test } from 'vitest';
import { card } from './browser.ts';
import { describePages } from './pages.ts';
import { guarded, insertGuardedHousehold } from './privacy-data.ts';

describePages('what is marked on the page of a household', ({ hub, visit }) => {
  let household = '';
  beforeAll(() => {
    household = `/huishouden/${insertGuardedHousehold(hub().store).householdId}`;
  });

  test('a protected child is marked for who sees it, with why and since when', async () => {
    const { page } = await visit('director', `${household}?gezin=lijst`);
    const child = card(page, 'Gezin').getByRole('listitem').filter({ hasText: guarded.child.name });
    await child.getByText('beschermd kind').waitFor();
    expect(await child.innerText()).toMatch(/Beschermd\s+ondertoezichtstelling, sinds \d+ \w+ 2\d{3}/);
  });

  test('who does not see it reads that one member is held back and whom to ask, and gets its name nowhere', async () => {
    const { page } = await visit('frontoffice', household);
    const note = card(page, 'Gezin').getByText('Eén lid van het huishouden is voor u afgeschermd');
    expect(await note.innerText()).toContain('het gaat om een beschermd kind');
    await card(page, 'Gezin')
      .getByRole('link', { name: /^Bel Emine Karaca/ })
      .waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.content()).not.toMatch(/Pim/);
  });

  test('of the plan one’s own part is shown as such, with whom to call for the rest', async () => {
    const { page } = await visit('frontoffice', household);
    const plan = card(page, 'Plan');
    await plan.getByText('Uw deel van het plan').waitFor();
    await plan.getByText('Hulp thuis regelen', { exact: true }).first().waitFor();
    expect(await plan.innerText()).toMatch(
      /De rest van het plan is voor u afgeschermd \(hoort niet bij uw taak\)\. Vraag het Emine Karaca/,
    );
    expect(await plan.getByRole('link', { name: /^Bel Emine Karaca/ }).count()).toBe(1);
    expect(await page.content()).not.toContain('Rondkomen');
    const { page: director } = await visit('director', household);
    await card(director, 'Plan').getByText('Rondkomen').waitFor();
    expect(await card(director, 'Plan').innerText()).not.toContain('Uw deel');
  });

  test('what comes from Suwinet is marked for who may use it, and is the reason for who may not', async () => {
    const { page } = await visit('workincome', household);
    // What can be done with a case stands in a row below it, which names the case as well.
    const row = card(page, 'Zaken')
      .getByRole('row', { name: /T-2026-8/ })
      .first();
    await row.waitFor();
    expect(await row.innerText()).toContain('uit Suwinet');
    const { page: officer } = await visit('privacy', household);
    const shielded = card(officer, 'Zaken').getByRole('row', { name: /Participatiewet/ });
    await shielded.waitFor();
    expect(await shielded.innerText()).toContain('(inhoud afgeschermd: uit Suwinet)');
  });
});
