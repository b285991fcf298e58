import { expect, test } from 'vitest';
import { card, findScreenFaults } from './browser.ts';
import { inDays } from './household-data.ts';
import { describePages } from './pages.ts';
import { insertWorkHousehold, type WorkHousehold } from './work-data.ts';
import { begin, fillInSuspension, form, isOf, reason, send, toldIn } from './work-form.ts';

describePages('the work in its place on the page', ({ hub, visit }) => {
  async function open(persona = 'frontoffice') {
    const household = insertWorkHousehold(hub().store);
    return { household, ...(await enter(household, persona)) };
  }

  async function enter({ path }: WorkHousehold, persona: string) {
    const visited = await visit(persona, path);
    await card(visited.page, 'Signalen').waitFor();
    return visited;
  }

  test('a case is opened by the kinds of the law, with where it goes told before it is sent', async () => {
    const { page, complaints } = await open();
    await page.keyboard.press('o');
    const opening = form(page, 'Zaak openen');
    await opening.getByLabel('Voor wie').selectOption({ label: 'Pim Visser (8)' });
    await opening.getByLabel('Wet').selectOption({ label: 'Wmo' });
    expect(await opening.getByLabel('Soort zaak').locator('option').allInnerTexts()).toEqual([
      'Kies een soort',
      'Wmo-melding',
      'Wmo-aanvraag',
      'Bezwaar Wmo',
    ]);
    await opening.getByLabel('Soort zaak').selectOption({ label: 'Wmo-aanvraag' });
    await opening.getByText('Deze zaak gaat naar Gemeente Amersfoort, backoffice.').waitFor();
    await opening.getByText(/2 weken vanaf ontvangst \(Wmo 2015 art\. 2\.3\.5 lid 2\)/).waitFor();
    await opening.getByLabel('Waar gaat het over?').fill('Een traplift');
    await send(page, 'Zaak openen', 'Zaak openen');
    await toldIn(page, 'Zaken', /^Zaak Z-\d+ is geopend en staat bij Gemeente Amersfoort\.$/);
    await card(page, 'Zaken')
      .getByRole('row', { name: /Een traplift/ })
      .waitFor();
    expect(complaints).toEqual([]);
  });

  test('a case at the desk goes a step further, and is given away by who works on it', async () => {
    const { page, household } = await open();
    await begin(page, 'Aan een collega geven', household.desk);
    await send(page, 'Zaak aan een collega geven', 'Geven');
    // One thing that is missing: the focus is at its field.
    await form(page, 'Zaak aan een collega geven').getByText('Kies wie de zaak gaat behandelen.').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.locator(':focus').innerText()).toContain('Aan een collega geven');
    await begin(page, 'Volgende stap', household.desk);
    await send(page, 'Volgende stap', 'Vastleggen');
    await toldIn(page, 'Zaken', 'De zaak is nu: afgesloten.');
    await card(page, 'Zaken').getByText('Afgesloten zaken (1)').waitFor();
  });

  test('a term is suspended, resumed and extended, and a late case taken with its notice of default', async () => {
    const { page, household, complaints } = await open('backoffice');
    await begin(page, 'Termijn opschorten', household.back);
    await send(page, 'Termijn opschorten', 'Opschorten');
    await form(page, 'Termijn opschorten').getByText('Kies waarom de termijn stilstaat.').waitFor();
    await fillInSuspension(page);
    await form(page, 'Termijn opschorten').getByLabel('Toelichting').fill('te kort');
    await send(page, 'Termijn opschorten', 'Opschorten');
    await form(page, 'Termijn opschorten').getByText('langer: ten minste 10 tekens').waitFor();
    await form(page, 'Termijn opschorten').getByLabel('Toelichting').fill(reason);
    await send(page, 'Termijn opschorten', 'Opschorten');
    await toldIn(page, 'Zaken', 'De termijn staat nu stil.');
    await begin(page, 'Termijn hervatten', household.back);
    await send(page, 'Termijn hervatten', 'Hervatten');
    await toldIn(page, 'Zaken', /^De termijn loopt weer, tot en met /);

    await begin(page, 'Oppakken', household.late);
    await send(page, 'Zaak oppakken', 'Ik pak deze zaak op');
    await toldIn(page, 'Zaken', 'U behandelt deze zaak nu.');
    await begin(page, 'Ingebrekestelling', household.late);
    await send(page, 'Ingebrekestelling vastleggen', 'Vastleggen');
    await toldIn(page, 'Zaken', 'De ingebrekestelling is vastgelegd. Beslis binnen twee weken.');
    const again = card(page, 'Zaken').getByRole('button', { name: `Ingebrekestelling zaak ${household.late}` });
    await expect.poll(() => again.count()).toBe(0);

    await begin(page, 'Termijn verlengen', household.back);
    const extending = form(page, 'Termijn verlengen');
    await extending.getByLabel('Waarom wordt het later?').selectOption('DELAY_NOTICE');
    await extending.getByLabel('Toelichting').fill('De keuring kan pas volgende maand.');
    await extending.getByLabel('U beslist uiterlijk op').fill(inDays(40));
    await send(page, 'Termijn verlengen', 'Vastleggen');
    await toldIn(page, 'Zaken', /^Vastgelegd\. De termijn loopt tot en met /);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['ends with it', { data: { household: null } }, 'U ziet dit huishouden nu niet meer'],
    ['cannot be read anew', { errors: [{ message: 'The log cannot be written.' }] }, 'Er ging iets mis'],
  ])('what was done is told also where the view of the household %s', async (_, answer, heading) => {
    const { page, household } = await open();
    await begin(page, 'Volgende stap', household.desk);
    await page.route('**/graphql', (route) =>
      isOf(route.request(), 'HouseholdPage') ? route.fulfill({ json: answer }) : route.fallback(),
    );
    await send(page, 'Volgende stap', 'Vastleggen');
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByRole('status').filter({ hasText: 'De zaak is nu: afgesloten.' }).waitFor();
    await expect.poll(() => page.locator(':focus').innerText()).toBe('De zaak is nu: afgesloten.');
  });

  test('what the page shows of a change before the change was answered was done by nobody else', async () => {
    const { page, household } = await open('backoffice');
    const shown = Promise.withResolvers<void>();
    const made = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (isOf(route.request(), 'HouseholdPage')) {
        await shown.promise;
        return route.fallback();
      }
      if (!isOf(route.request(), 'SuspendCaseTerm')) return route.fallback();
      const response = await route.fetch();
      made.resolve();
      await answered.promise;
      return route.fulfill({ response });
    });
    await begin(page, 'Oppakken', household.late);
    await send(page, 'Zaak oppakken', 'Ik pak deze zaak op');
    await toldIn(page, 'Zaken', 'U behandelt deze zaak nu.');
    await begin(page, 'Termijn opschorten', household.back);
    await fillInSuspension(page);
    await send(page, 'Termijn opschorten', 'Opschorten');
    await made.promise;
    shown.resolve();
    await card(page, 'Zaken').getByText('de termijn staat stil').waitFor();
    expect(await form(page, 'Termijn opschorten').getByText('Iemand anders').count()).toBe(0);
    answered.resolve();
    await toldIn(page, 'Zaken', 'De termijn staat nu stil.');
  });

  test('contact is registered by its key, and put right by who did', async () => {
    const { page } = await open();
    await page.keyboard.press('c');
    const contact = form(page, 'Contact vastleggen');
    await contact.getByLabel('Wat is er besproken of afgesproken?').waitFor();
    await page.keyboard.type('Noor belt: de hulp kwam niet.');
    await contact.getByLabel('Met wie').selectOption({ label: 'Noor Visser (42)' });
    await contact.getByLabel('Wet').selectOption({ label: 'Wmo' });
    await send(page, 'Contact vastleggen', 'Vastleggen');
    await page.getByRole('status').filter({ hasText: 'Het contact is vastgelegd.' }).waitFor();
    const entry = card(page, 'Tijdlijn').getByRole('listitem').filter({ hasText: 'Telefoongesprek met Noor Visser' });
    await entry.locator('summary').click();
    await entry.getByRole('button', { name: /^Verbeteren/ }).click();
    const words = form(page, 'Contact verbeteren').getByLabel('Wat is er besproken of afgesproken?');
    expect(await words.inputValue()).toBe('Noor belt: de hulp kwam niet.');
    await words.fill('Noor belt: de hulp kwam te laat.');
    await send(page, 'Contact verbeteren', 'Verbeteren');
    await toldIn(page, 'Tijdlijn', /^Het contact is verbeterd\./);
    await entry.getByText('Noor belt: de hulp kwam te laat.').waitFor();
  });

  test('a signal is raised, taken up and closed with what came of it', async () => {
    const { page } = await open();
    const signals = card(page, 'Signalen');
    await page.keyboard.press('m');
    const raising = form(page, 'Signaal melden');
    await raising.getByLabel('Waar gaat het over?').selectOption('ARREARS');
    await raising.getByLabel('Op te pakken onder').selectOption({ label: 'Participatiewet' });
    await raising.getByLabel('Wat is er gezien of gezegd?').fill('Twee maanden huur niet betaald.');
    await raising.getByLabel('Wie meldt het?').fill('De verhuurder');
    await send(page, 'Signaal melden', 'Melden');
    // Under a law of another organisation: it was recorded, and is theirs to see.
    await toldIn(page, 'Signalen', /U ziet de inhoud niet terug/);
    expect(await signals.getByText('Twee maanden huur').count()).toBe(0);
    await signals.getByRole('button', { name: /^Oppakken/ }).click();
    await send(page, 'Signaal oppakken', 'Ik pak het op');
    await toldIn(page, 'Signalen', 'U pakt dit signaal op.');
    await signals.getByRole('button', { name: /^Afhandelen/ }).click();
    await form(page, 'Signaal afhandelen').getByLabel('Wat is ermee gedaan?').fill('Een vrijwilliger komt wekelijks.');
    await send(page, 'Signaal afhandelen', 'Afhandelen');
    const closing = form(page, 'Signaal afhandelen');
    await closing.getByText('Kies wat ervan kwam.').waitFor();
    await closing.getByLabel('Wat kwam ervan?').selectOption('Zaak geopend');
    await closing.getByLabel('Welke zaak?').selectOption({ index: 1 });
    await send(page, 'Signaal afhandelen', 'Afhandelen');
    await toldIn(page, 'Signalen', 'Het signaal is afgehandeld.');
    await signals.getByText('Afgehandelde signalen (1)').click();
    await signals.getByText('Een vrijwilliger komt wekelijks.').waitFor();
    await signals.getByText(/afgehandeld op .*: zaak geopend/).waitFor();
    await page.keyboard.press('m');
    await raising.getByLabel('Waar gaat het over?').selectOption('LONELINESS');
    await raising.getByLabel('Op te pakken onder').selectOption({ label: 'Wmo' });
    await raising.getByLabel('Wat is er gezien of gezegd?').fill('Komt de deur niet meer uit.');
    await raising.getByLabel('Wie meldt het?').fill('De buurvrouw');
    await send(page, 'Signaal melden', 'Melden');
    await toldIn(page, 'Signalen', 'Het signaal is vastgelegd.');
    await signals.getByRole('button', { name: /^Intrekken/ }).click();
    await form(page, 'Signaal intrekken').getByLabel('Waarom trekt u het in?').fill('Het gaat om een ander adres.');
    await send(page, 'Signaal intrekken', 'Ja, trek in');
    await toldIn(page, 'Signalen', 'Het signaal is ingetrokken.');
    await signals.getByText('Afgehandelde signalen (2)').waitFor();
  });

  test('a child is protected by who directs, and is gone from who does not work for it, until that is ended', async () => {
    const { page, household } = await open('director');
    await card(page, 'Gezin').getByRole('button', { name: 'Kind beschermen' }).click();
    const protecting = form(page, 'Kind beschermen');
    expect(await protecting.getByLabel('Welk kind').inputValue()).not.toBe('');
    await protecting.getByLabel('Veiligheid').check();
    await send(page, 'Kind beschermen', 'Beschermen');
    await toldIn(page, 'Gezin', 'Het kind is beschermd.');
    const { page: desk } = await enter(household, 'frontoffice');
    await card(desk, 'Gezin').getByText('Eén lid van het huishouden is voor u afgeschermd').waitFor();
    expect(await desk.content()).not.toContain('Pim');
    await card(page, 'Gezin').getByRole('button', { name: 'Bescherming van Pim Visser beëindigen' }).click();
    await send(page, 'Bescherming beëindigen', 'Ja, beëindig');
    await toldIn(page, 'Gezin', 'De bescherming is beëindigd.');
  });

  test('who may do nothing is offered nothing, nor is anybody on a day in the past', async () => {
    const { page, household } = await open('privacy');
    const buttons = page.getByRole('button', { name: /vastleggen$|^Zaak openen|^Signaal melden|^Volgende|^Kind / });
    expect(await buttons.count()).toBe(0);
    await page.keyboard.press('c');
    expect(await page.getByRole('form', { name: 'Contact vastleggen' }).count()).toBe(0);
    const { page: past } = await visit('frontoffice', `${household.path}?peildatum=${inDays(-2)}`);
    await card(past, 'Signalen').waitFor();
    expect(
      await past.getByRole('button', { name: /vastleggen|^Zaak openen|^Volgende|Oppakken|^Signaal/ }).count(),
    ).toBe(0);
  });

  test('axe finds nothing wrong with the forms, and nothing is too wide', async () => {
    const household = insertWorkHousehold(hub().store);
    const { page, complaints } = await visit('frontoffice', household.path);
    await card(page, 'Signalen').waitFor();
    await page.getByRole('button', { name: 'Contact vastleggen' }).click();
    await send(page, 'Contact vastleggen', 'Vastleggen');
    await page.getByText('Kijk na:').waitFor();
    await card(page, 'Zaken').getByRole('button', { name: 'Zaak openen' }).click();
    await form(page, 'Zaak openen').getByLabel('Wet').selectOption({ label: 'Wmo' });
    await form(page, 'Zaak openen').getByLabel('Soort zaak').selectOption({ label: 'Bezwaar Wmo' });
    await form(page, 'Zaak openen').getByText('Deze zaak gaat naar').waitFor();
    await card(page, 'Signalen').getByRole('button', { name: 'Signaal melden' }).click();
    await form(page, 'Signaal melden').waitFor();
    expect(await findScreenFaults(page, 'work')).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
