import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { card, chromiumPath, launchBrowser, needsChromium } from './browser.ts';
import { startYear } from './year.ts';
import { yearDays } from './year-days.ts';

describe.skipIf(!chromiumPath)(`a year of one household${needsChromium}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test(
    'goes in the page from the first call to the last goal, each step by whose work it is',
    { timeout: 240_000 },
    async () => {
      const { live, complaints } = await startYear(browser);
      for (const day of yearDays) await live(day);
      // What is left is a household that needs nothing of anybody, with its year kept.
      const page = await live({ on: '2027-05-11', persona: 'frontoffice', steps: [] });
      expect(await page.getByText(/aandachtspunt/).count()).toBe(0);
      await card(page, 'Zaken').getByText('Er lopen geen zaken die u mag zien.').waitFor();
      await card(page, 'Zaken').getByText('Afgesloten zaken (4)').waitFor();
      await card(page, 'Voorzieningen').getByText('1 lopend').waitFor();
      await card(page, 'Voorzieningen').getByText('in plaats van Hulp bij het huishouden').waitFor();
      const kept = await card(page, 'Tijdlijn').getByRole('listitem').allInnerTexts();
      expect(kept.length).toBeGreaterThan(15);
      expect(kept.join()).toMatch(/geen regisseur van het plan meer[^]*Melding Z-\d+ \(Wmo\) ontvangen: Hulp in huis/);
      expect(complaints).toEqual([]);
    },
  );
});
