import { expect, test } from 'vitest';
import { card, findScreenFaults } from './browser.ts';
import { insertGivenHelp, insertOrderedHelp } from './care-data.ts';
import { describePages } from './pages.ts';

const summary = 'Levering en declaraties';

describePages('what came of help at its provider, on the page of a household', ({ hub, visit }) => {
  test('help that was given says when, and what was claimed of it against what was ordered', async () => {
    const { path, order } = insertGivenHelp(hub().store);
    const { page, complaints } = await visit('backoffice', path);
    const help = card(page, 'Voorzieningen');
    await help.getByText(summary).click();
    await help.getByText(`Bestelling ${order.number}`, { exact: true }).waitFor();
    await help.getByText(/^Gegeven van .* tot en met .*\. Gestopt: tijdelijk$/).waitFor();
    await help.getByText(/^Gestart op /).waitFor();
    await help.getByText(/^150 van ten hoogste (8|10) uur meer dan besteld$/).waitFor();
    await help.getByText('€ 6.480,00').waitFor();
    expect(await findScreenFaults(page, 'care', '.ep-card--provisions')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('help of which the provider told nothing says so', async () => {
    const { page, complaints } = await visit('backoffice', insertOrderedHelp(hub().store).path);
    const help = card(page, 'Voorzieningen');
    await help.getByText(summary).click();
    await help.getByText('De aanbieder meldde nog niet dat de hulp is begonnen.').waitFor();
    await help.getByText('De aanbieder declareerde nog niets.').waitFor();
    expect(complaints).toEqual([]);
  });
});
