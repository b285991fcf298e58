import { expect, test } from 'vitest';
import { card, findScreenFaults } from './browser.ts';
import { insertGivenHelp, insertOrderedHelp, insertRequestedChange, insertRequestedOrder } from './care-data.ts';
import { describePages } from './pages.ts';
import { form, send, toldIn } from './work-form.ts';

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

  test('a request of a provider stands with the cases, and is answered there; what another answered meanwhile is told', async () => {
    const { path, order } = insertRequestedChange(hub().store);
    const [first, second] = [await visit('backoffice', path), await visit('backoffice', path)];
    const title = 'Verzoek van Thuiszorg De Proef beantwoorden';
    const open = async ({ page }: typeof first) => {
      const cases = card(page, 'Zaken');
      await cases.getByText('Thuiszorg De Proef: verzoek om wijziging voor Sanne').waitFor();
      await cases.getByRole('button', { name: 'Beantwoorden verzoek van Thuiszorg De Proef' }).click();
      return form(page, title);
    };
    const cases = card(first.page, 'Zaken');
    const answering = await open(first);
    await cases.getByText(`Wijzigen: Hulp bij het huishouden (bestelling ${order.number}), 3 uur per week`).waitFor();
    await cases.getByText('Opmerking van de aanbieder: Mevrouw is gevallen.').waitFor();
    await send(first.page, title, 'Antwoorden');
    await answering.getByText('Kies wat u antwoordt.').first().waitFor();
    const refusing = await open(second);
    await refusing.getByLabel('Wij wijzen het verzoek af').check();
    await send(second.page, title, 'Antwoorden');
    await refusing.getByText('Kies waarom u het verzoek afwijst.').first().waitFor();
    await refusing.getByLabel('Waarom wijst u het af?').selectOption({ label: 'Stapeling' });
    expect(await findScreenFaults(second.page, 'care request', '.ep-card--cases')).toEqual([]);

    await answering.getByLabel('Wij onderzoeken het verzoek').check();
    await send(first.page, title, 'Antwoorden');
    await toldIn(first.page, 'Zaken', 'Uw antwoord is vastgelegd. De aanbieder krijgt vanzelf bericht.');
    await cases.getByText('in onderzoek', { exact: true }).waitFor();

    await send(second.page, title, 'Antwoorden');
    const conflict = refusing.getByRole('alert').filter({ hasText: 'Iemand anders' });
    await conflict.getByRole('row', { name: 'Antwoord in onderzoek afgewezen' }).waitFor();
    expect(await refusing.getByLabel('Waarom wijst u het af?').inputValue()).toBe('PILED_UP');
    await conflict.getByRole('button').first().click();
    await send(second.page, title, 'Antwoorden');
    await card(second.page, 'Zaken').getByText('Beantwoorde verzoeken (1)').click();
    await card(second.page, 'Zaken').getByText('Reden: stapeling').waitFor();
    expect(second.complaints).toEqual([]);
  });

  test('who may not answer a request reads how it stands', async () => {
    const { page } = await visit('frontoffice', insertRequestedChange(hub().store).path);
    const cases = card(page, 'Zaken');
    await cases.getByText('Thuiszorg De Proef: verzoek om wijziging voor Sanne').waitFor();
    await cases.getByText('ontvangen', { exact: true }).waitFor();
    expect(await cases.getByRole('button', { name: /^Beantwoorden/ }).count()).toBe(0);
  });

  test('a request is granted by the order that is made on it', async () => {
    const { page, complaints } = await visit('backoffice', insertRequestedOrder(hub().store).path);
    const cases = card(page, 'Zaken');
    await cases.getByText('Thuiszorg De Proef: verzoek om toewijzing voor Sanne').waitFor();
    const help = card(page, 'Voorzieningen');
    await help.getByRole('button', { name: 'Bestellen' }).click();
    const title = 'Hulp bij het huishouden bestellen';
    await form(page, title).getByLabel('Op verzoek van de aanbieder?').selectOption({ index: 1 });
    await send(page, title, 'Bestellen');
    await help.getByText(/^Besteld onder nummer \d+\./).waitFor();
    await cases.getByText('Beantwoorde verzoeken (1)').click();
    await cases.getByText('toegewezen', { exact: true }).waitFor();
    await cases.getByText(/^Bestelling \d+ kwam hieruit voort\.$/).waitFor();
    expect(complaints).toEqual([]);
  });
});
