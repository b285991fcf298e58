import { expect, test } from 'vitest';
import { findScreenFaults, looks } from './browser.ts';
import { describePages } from './pages.ts';

describePages('policy is for everybody', ({ at, visit }) => {
  test('is reached and left by keyboard alone, and says where one is', async () => {
    const { page } = await visit('frontoffice', '/');
    const tabTo = async (name: string) => {
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        if ((await focused.innerText()).trim() === name || (await focused.getAttribute('id'))?.includes(name)) return;
      }
      throw new Error(`the focus never came to ${name}`);
    };
    await page.getByRole('search').getByRole('combobox').waitFor();
    await tabTo('Beleid');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Beleid: wat willen wij bereiken?');
    await page.locator('nav[aria-label=Beleid] a').first().focus();
    await tabTo('Kaders naast elkaar');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Beleidskaders naast elkaar');
    await page.getByRole('checkbox').first().waitFor();
    await tabTo('samen-denken-samen-doen');
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).search).toContain('samen-denken-samen-doen');
    expect(await page.locator(':focus').getAttribute('id')).toContain('samen-denken-samen-doen');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => new URL(page.url()).search).toContain('vijfheerenlanden-2019.samen-denken-samen-doen');
  });

  test('has a way from the bar that stays on one line at every width', async () => {
    const { page } = await visit('frontoffice', '/beleid/geld');
    const link = page.getByRole('banner').getByRole('link', { name: 'Huishoudens' });
    for (const width of [360, 700, 1000, 1180, 1370, 1380, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const box = await link.boundingBox();
      expect(box?.height, `${width} px`).toBeLessThan(48);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), `${width} px`).toBe(0);
    }
  });

  test('lets a wide table scroll in its own box on a phone, by keyboard as well', async () => {
    const { page } = await visit('management', '/beleid/kaders', looks.phone);
    const box = page.getByRole('region', { name: 'Vijf vragen (schuif opzij)' });
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate<number>('document.activeElement.scrollLeft')).toBeGreaterThan(0);
    expect(await page.evaluate('scrollX')).toBe(0);
  });

  test('axe finds nothing wrong on any screen, and none is too wide', async () => {
    const { page, complaints } = await visit('management', '/beleid');
    const faults: string[] = [];
    const check = async (path: string, awaited: string | RegExp) => {
      await page.goto(at(path));
      await page.getByRole('heading', { name: awaited }).first().waitFor();
      faults.push(...(await findScreenFaults(page, path)));
    };
    await check('/beleid', '4. Maatwerk voor kwetsbare inwoners');
    await page.getByText('Wat tellen wij precies?').click();
    faults.push(...(await findScreenFaults(page, 'what is counted')));
    await check('/beleid/doelstelling/1.2', 'Hoe staat het ervoor?');
    await check('/beleid/doelstelling/9.9', 'Deze doelstelling bestaat niet');
    await check('/beleid/kaders', 'Mijlpalen');
    await check(
      '/beleid/kaders?kaders=leusden-2017.dicht-bij-mensen.leusden-2014.leusden-2013.vijfheerenlanden-2019.samen-denken-samen-doen.kadernota-2020',
      'Mijlpalen',
    );
    await check('/beleid/kaders?kaders=', 'Beleidskaders naast elkaar');
    await check('/beleid/geld', /^Reserve/);
    expect(faults).toEqual([]);
    expect(complaints).toEqual([]);
  }, 90_000);
});
