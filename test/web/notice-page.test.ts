import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findScreenFaults, openHousehold, pageHeading } from './browser.ts';
import { countReviewNotices, insertShieldedFamily, type Shielded } from './emergency-data.ts';
import { describePages } from './pages.ts';

const note = 'Bellen met de consulent had volstaan.';
let count = 0;

/** A reason that no other test gives. */
function newReason(): string {
  count += 1;
  return `Vader staat aan de balie en heeft vandaag geen eten, keer ${count}.`;
}

/** What there is about one emergency access, by the reason given for it. */
function about(page: Page, reason: string) {
  return page.getByRole('article').filter({ hasText: reason });
}

describePages('who is told of emergency access', ({ hub, visit }) => {
  interface Taken {
    readonly page: Page;
    readonly family: Shielded;
    readonly reason: string;
  }

  /** Emergency access of the front office to a family of the test's own. */
  async function take(): Promise<Taken> {
    const [family, reason] = [insertShieldedFamily(hub().store), newReason()];
    const { page } = await visit('frontoffice');
    await openHousehold(page, family.number);
    await page.getByRole('button', { name: 'Noodtoegang…' }).first().click();
    await page.getByRole('checkbox', { name: 'Participatiewet' }).check();
    await page.getByLabel('Waarom moet u dit nu zien?').fill(reason);
    await page.getByRole('button', { name: 'Noodtoegang nemen' }).click();
    await page.getByRole('region', { name: 'Noodtoegang', exact: true }).waitFor();
    return { page, family, reason };
  }

  async function giveBack({ page }: Taken): Promise<void> {
    await page.getByRole('button', { name: 'Teruggeven' }).click();
    await page.getByText('De noodtoegang is afgelopen.').waitFor();
  }

  /** The page of reviews, for the purpose it needs: one click. */
  async function review(persona = 'teamlead', purpose: RegExp = /^Ga verder voor: Beoordeling/): Promise<Page> {
    const { page } = await visit(persona, '/noodtoegang');
    await page.getByRole('button', { name: purpose }).click();
    await page.getByRole('heading', { name: 'Nog niet beoordeeld' }).waitFor();
    return page;
  }

  test('the director hears who it was and why, goes to the household, and reads the notice', async () => {
    const { family, reason } = await take();
    const { page, complaints } = await visit('director');
    await page
      .getByRole('banner')
      .getByRole('link', { name: /^Berichten: \d\+? ongelezen$/ })
      .click();
    await pageHeading(page, 'Berichten').waitFor();
    const notice = about(page, reason);
    await notice.getByText('ongelezen').waitFor();
    expect(await notice.innerText()).toMatch(/Marloes Dijkhuizen, Larikslaan2[^]*1 uur[^]*Participatiewet/);
    await notice.getByRole('button', { name: 'Gelezen' }).click();
    await notice.getByText(/^Gelezen op /).waitFor();
    expect(await notice.getByText('ongelezen').count()).toBe(0);
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Noodtoegang gebruikt');
    await notice.getByRole('link', { name: /^Huishouden / }).click();
    await pageHeading(page, /^Huishouden /).waitFor();
    await page.getByText(family.number).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('the bell counts what is unread, and no more once it was read', async () => {
    const { reason } = await take();
    const { page } = await visit('director', '/berichten');
    const bell = page.getByRole('banner').getByRole('link', { name: /^Berichten/ });
    await expect.poll(() => bell.getAttribute('aria-label')).toMatch(/ongelezen/);
    await about(page, reason).waitFor();
    for (let left = await page.getByRole('button', { name: 'Gelezen' }).count(); left > 0; left -= 1) {
      await page.getByRole('button', { name: 'Gelezen' }).first().click();
      await expect.poll(() => page.getByRole('button', { name: 'Gelezen' }).count()).toBe(left - 1);
    }
    await expect.poll(() => bell.getAttribute('aria-label')).toBe('Berichten');
  });

  test('the team lead reviews it, a note comes with what was not justified, and whoever had it is told', async () => {
    const taken = await take();
    const { reason } = taken;
    await giveBack(taken);
    const page = await review();
    const item = about(page, reason);
    await item.getByText('Wat ermee is bekeken').click();
    await item
      .getByText(/geopend: .*zaken/)
      .first()
      .waitFor();
    await item.getByRole('button', { name: /^Beoordelen/ }).click();
    await item.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await item.getByText('Kies of de noodtoegang terecht was.').waitFor();
    await item.getByLabel('Onterecht').check();
    await item.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await item.getByText('Licht toe waarom de noodtoegang niet nodig was.').waitFor();
    await item.getByLabel('Toelichting').fill(note);
    const thisMonth = page.getByRole('table').getByRole('row').nth(1).getByRole('cell');
    const before = Number((await thisMonth.allInnerTexts())[2]);
    await item.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await page.getByText('Uw oordeel is vastgelegd.').waitFor();
    await page.getByRole('region', { name: 'Beoordeeld', exact: true }).getByText(note).waitFor();
    await expect.poll(() => item.getByRole('button').count()).toBe(0);
    await expect.poll(async () => Number((await thisMonth.allInnerTexts())[2])).toBe(before + 1);

    const { page: desk } = await visit('frontoffice', '/berichten');
    const notice = about(desk, reason);
    await notice.getByText('Noodtoegang beoordeeld').waitFor();
    expect(await notice.innerText()).toMatch(/Onterecht, door Petra Hoogenraad[^]*Bellen met de consulent/);
  });

  test('what still runs cannot be found justified yet, and finding it not justified takes it away', async () => {
    const { page: desk, family, reason } = await take();
    await desk.getByText(family.secret).first().waitFor();
    const page = await review('privacy');
    const item = about(page, reason);
    await item.getByText('loopt', { exact: true }).waitFor();
    await item.getByRole('button', { name: /^Beoordelen/ }).click();
    await item.getByLabel('Terecht').first().check();
    await item.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await item.getByText('Deze noodtoegang loopt nog.').waitFor();
    await item.getByLabel('Onterecht').check();
    await item.getByLabel('Toelichting').fill(note);
    await item.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await page.getByText('Uw oordeel is vastgelegd.').waitFor();
    await desk.reload();
    await desk.getByText('inhoud afgeschermd').first().waitFor();
    expect(await desk.content()).not.toContain(family.secret);
  });

  test('a reviewer hears that it changed in the meantime, and keeps what was typed', async () => {
    const taken = await take();
    const page = await review();
    const item = about(page, taken.reason);
    await item.getByRole('button', { name: /^Beoordelen/ }).click();
    await item.getByLabel('Terecht').first().check();
    await item.getByLabel('Toelichting').fill('Er was haast bij.');
    await giveBack(taken);
    await item.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await item.getByText('Iemand anders heeft dit intussen gewijzigd.').waitFor();
    await item.getByRole('button', { name: 'Bekijk opnieuw' }).click();
    await item.getByText('beëindigd binnen een minuut').waitFor();
    expect(await item.getByLabel('Toelichting').inputValue()).toBe('Er was haast bij.');
    await item.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await page.getByText('Uw oordeel is vastgelegd.').waitFor();
    await page.getByRole('region', { name: 'Beoordeeld', exact: true }).getByText('Er was haast bij.').waitFor();
  });

  test('a review that lost its answer on the way has one effect when it is sent again', async () => {
    const taken = await take();
    await giveBack(taken);
    const page = await review();
    const item = about(page, taken.reason);
    await item.getByRole('button', { name: /^Beoordelen/ }).click();
    await item.getByLabel('Terecht').first().check();
    let lost = false;
    await page.route('**/graphql', async (route) => {
      if (lost || !route.request().postData()?.includes('ReviewEmergencyAccess')) return route.fallback();
      lost = true;
      await route.fetch();
      return route.abort();
    });
    await item.getByRole('button', { name: 'Oordeel vastleggen' }).click();
    await item.getByText('Eenplan is even niet bereikbaar').waitFor();
    await item.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByText('Uw oordeel is vastgelegd.').waitFor();
    expect(countReviewNotices(hub().store, taken.reason)).toBe(1);
  });

  test('the privacy officer sees it all and can review nothing', async () => {
    const { reason } = await take();
    const page = await review('privacy', /^Ga verder voor: Toezicht/);
    await about(page, reason).waitFor();
    expect(await page.getByRole('button', { name: /^Beoordelen/ }).count()).toBe(0);
    await page.getByRole('table', { name: /^Noodtoegang per maand/ }).waitFor();
  });

  test('the reviewer goes to the household, and sees of its cases that they are there', async () => {
    const { family, reason } = await take();
    const page = await review();
    await about(page, reason).getByRole('link').click();
    await page.getByRole('heading', { name: 'Regisseur', exact: true }).waitFor();
    expect(await page.content()).not.toContain(family.secret);
    await page
      .getByRole('banner')
      .getByRole('link', { name: /naar het begin/ })
      .click();
    await pageHeading(page, 'Noodtoegang').waitFor();
  });

  test('management sees how often, and of nobody', async () => {
    const { reason } = await take();
    const { page } = await visit('management', '/noodtoegang');
    const table = page.getByRole('table', { name: /^Noodtoegang per maand/ });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(13);
    expect(await page.content()).not.toContain(reason);
    expect(await page.getByRole('article').count()).toBe(0);
    expect(await page.getByRole('link', { name: /^Berichten/ }).count()).toBe(0);
  });

  test('who works at a desk sees there what they took themselves, and nothing of others', async () => {
    const { reason } = await take();
    const { page } = await visit('frontoffice', '/noodtoegang');
    await about(page, reason).waitFor();
    const { page: other } = await visit('workincome', '/noodtoegang');
    await other.getByText('Er is nog niets beoordeeld.').waitFor();
    expect(await other.getByRole('article').count()).toBe(0);
  });

  test('axe finds nothing wrong, and nothing is too wide', async () => {
    const taken = await take();
    const faults: string[] = [];
    const { page: director } = await visit('director', '/berichten');
    await about(director, taken.reason).waitFor();
    faults.push(...(await findScreenFaults(director, 'notices')));
    for (const persona of ['teamlead', 'privacy']) {
      const { page } = await visit(persona, '/noodtoegang');
      const choose = page.getByRole('button', { name: /^Ga verder voor: Beoordeling/ });
      await choose.waitFor();
      faults.push(...(await findScreenFaults(page, `${persona} choosing`)));
      await choose.click();
      await about(page, taken.reason)
        .getByRole('button', { name: /^Beoordelen/ })
        .click();
      await page.getByRole('button', { name: 'Oordeel vastleggen' }).click();
      await page.getByText('Kies of de noodtoegang terecht was.').waitFor();
      await page.getByRole('table').waitFor();
      faults.push(...(await findScreenFaults(page, `${persona} reviewing`)));
    }
    expect(faults).toEqual([]);
  }, 90_000);

  test('the bar holds all ways to go at every width', async () => {
    const { page } = await visit('privacy', '/noodtoegang');
    for (const width of [360, 640, 700, 1000, 1180, 1370, 1440, 1700, 1860, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), `${width} px`).toBe(0);
      const logo = await page.getByRole('link', { name: /naar het begin/ }).boundingBox();
      expect(logo?.height, `${width} px`).toBeLessThan(48);
    }
  });
});
