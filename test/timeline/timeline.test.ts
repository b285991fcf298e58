import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { keyOf } from '../../src/domain/timeline/timeline-entry.ts';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { makeTestServer } from '../testkit/server.ts';
import { insertEventful } from './household.ts';

const view = `query View($by: HouseholdBy!, $asOf: Date, $first: Int, $after: String, $kinds: [TimelineKind!]) {
  household(by: $by, asOf: $asOf) { timeline(first: $first, after: $after, kinds: $kinds) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { key } }
    nodes { key kind on at title detail law person { name { full } } staff { name } } } } }`;

interface Entry {
  readonly key: string;
  readonly kind: string;
  readonly on: string;
  readonly at: string | null;
  readonly title: string;
}
interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly key: string } }[];
  readonly nodes: readonly Entry[];
}

async function readPage(hub: TestHub, persona: string, householdId: string, variables: object = {}): Promise<Page> {
  const { data, errors } = await hub.ask(persona, view, { by: { id: householdId }, first: 100, ...variables });
  expect(errors).toEqual([]);
  return ((data ?? {})['household'] as { timeline: Page }).timeline;
}

const titlesOf = ({ nodes }: Page) => nodes.map(({ on, title }) => `${on} ${title}`);

describe('the timeline of a household', () => {
  test('tells everything that happened, the latest first, to whoever may see it all', async () => {
    const hub = await startTestHub();
    const { householdId } = insertEventful(hub.db);
    const page = await readPage(hub, 'privacy', householdId);
    const sealedAndYouth = /W-9|J-1|Geheim/;
    const titles = titlesOf(page).filter((title) => !sealedAndYouth.test(title));
    const expected = [
      '2026-05-28 Signaal overlast gemeld',
      '2026-05-25 Signaal eenzaamheid over Pim Visser afgehandeld',
      '2026-05-21 Telefoongesprek (Wmo)',
      '2026-05-21 Signaal eenzaamheid over Pim Visser opgepakt door Marloes Dijkhuizen',
      '2026-05-20 Telefoongesprek (Participatiewet)',
      '2026-05-20 Telefoongesprek (Wmo)',
      '2026-05-20 Signaal eenzaamheid over Pim Visser gemeld door Wijkverpleging',
      '2026-05-16 Hulp bij het huishouden voor Noor Visser begonnen: door Thuishulp De Linde',
      '2026-05-15 Besluit in zaak P-1 (Participatiewet): toegekend',
      '2026-05-15 Besluit in zaak W-1 (Wmo): toegekend',
      '2026-05-10 Document toegevoegd (onderzoeksverslag): Verslag keukentafel',
      '2026-05-05 Anouk Rietveldt (Participatiewet) werkt niet meer mee in het plan',
      '2026-05-04 Zaak P-1 (Participatiewet) in behandeling',
      '2026-05-04 Zaak W-1 (Wmo) in behandeling',
      '2026-05-01 Algemene bijstand voor Noor Visser beëindigd (op verzoek)',
      '2026-05-01 Melding P-1 (Participatiewet) ontvangen: Zaak PARTICIPATIEWET',
      '2026-05-01 Melding W-1 (Wmo) ontvangen: Zaak WMO',
      '2026-04-10 Plan geëvalueerd: op koers',
      '2026-04-10 Zelfredzaamheid van Pim Visser, sociaal netwerk: 3 van 5 (beperkt, was 2)',
      '2026-04-01 Hulp bij het huishouden voor Noor Visser gewijzigd: 3 uur per week door Thuishulp De Linde, was 2 uur per week door Thuishulp De Linde',
      '2026-03-02 Regie overgedragen van Bas Terpstra aan Emine Karaca',
      '2026-03-01 Algemene bijstand voor Noor Visser begonnen: € 1.200,00 per maand',
      '2026-03-01 Hulp bij het huishouden voor Noor Visser begonnen: 2 uur per week door Thuishulp De Linde',
      '2026-02-10 Anouk Rietveldt (Participatiewet) werkt mee in het plan',
      '2026-02-01 Zelfredzaamheid van Pim Visser, sociaal netwerk: 2 van 5 (niet zelfredzaam)',
      '2026-02-01 Ard Visser hoort niet meer bij dit gezin',
      '2026-01-16 Document toegevoegd (plan): Samen verder',
      '2026-01-15 Bas Terpstra is regisseur van het plan',
      '2026-01-15 Plan gestart: Samen verder',
      '2018-06-01 Ard Visser hoort bij dit gezin (ouder)',
      '2018-06-01 Pim Visser hoort bij dit gezin (kind)',
      '2018-05-01 Noor Visser hoort bij dit gezin (ouder) (mei 2018, dag onbekend)',
    ];
    // Of one day and event the order is that of ids, which are made up anew in each test.
    expect(titles.toSorted()).toEqual(expected.toSorted());
    expect(titles.map((title) => title.slice(0, 10))).toEqual(expected.map((title) => title.slice(0, 10)));
    const places = ['Plan geëvalueerd', ': 3 van 5', 'Bas Terpstra is', 'Plan gestart'].map((words) =>
      titles.findIndex((title) => title.includes(words)),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page.nodes.find(({ title }) => title.includes('zaak W-1'))).toMatchObject({
      ...{ kind: 'CASE', at: null, detail: 'Hulp is nodig.', law: 'WMO' },
      ...{ person: { name: { full: 'Noor Visser' } }, staff: { name: 'Marloes Dijkhuizen' } },
    });
    expect(page.nodes.find(({ at }) => at === '2026-05-20T22:30:00.000Z')).toMatchObject({
      ...{ kind: 'CONTACT', on: '2026-05-21', detail: 'laat op de avond', law: 'WMO', person: null },
    });
    expect(page.totalCount).toBe(page.nodes.length);
    expect(JSON.stringify(page)).not.toContain('buurvrouw');
  });

  test('shows nobody what is withheld from them elsewhere: no sealed case, no other law, no plan', async () => {
    const hub = await startTestHub();
    const { householdId } = insertEventful(hub.db);
    const sealed = /W-9|Geheim|Afgeschermd|05-16/;
    const benefit = /P-1|bijstand|uitkering|inkomen/;
    const plan = /Plan gestart|geëvalueerd|Zelfredzaamheid|Samen verder/;
    const seen = new Map<string, string>();
    for (const persona of ['frontoffice', 'director', 'backoffice', 'workincome', 'teamlead']) {
      const page = await readPage(hub, persona, householdId);
      expect(page.totalCount).toBe(page.nodes.length);
      seen.set(persona, JSON.stringify(page.nodes));
      expect(seen.get(persona), persona).not.toMatch(sealed);
    }
    expect(seen.get('frontoffice')).not.toMatch(benefit);
    expect(seen.get('frontoffice')).toMatch(/W-1/);
    expect(seen.get('frontoffice')).not.toMatch(plan);
    expect(seen.get('director')).not.toMatch(benefit);
    expect(seen.get('director')).toMatch(/over de Wmo.*Plan gestart/);
    expect(seen.get('backoffice')).toMatch(/J-1/);
    expect(seen.get('backoffice')).not.toMatch(/W-1|P-1|over de Wmo|Signaal|Participatiewet/);
    expect(seen.get('backoffice')).not.toMatch(plan);
    expect(seen.get('workincome')).toMatch(/P-1.*bijstand/);
    expect(seen.get('workincome')).not.toMatch(/W-1|J-1|Hulp bij het huishouden|over de Wmo/);
    expect(seen.get('workincome')).not.toMatch(plan);
    expect(seen.get('teamlead')).not.toMatch(plan);
    expect(seen.get('teamlead')).not.toMatch(/over de Wmo|Signaal/);
    const { data } = await hub.ask('management', view, { by: { id: householdId } });
    expect(data).toEqual({ household: null });
  });

  test('comes in pages that together are the whole, once each, whatever their size', async () => {
    const hub = await startTestHub();
    const { householdId } = insertEventful(hub.db);
    const whole = (await readPage(hub, 'frontoffice', householdId)).nodes.map(({ key }) => key);
    for (const first of [1, 4, 7]) {
      const keys: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await readPage(hub, 'frontoffice', householdId, { first, after });
        keys.push(...page.nodes.map(({ key }) => key));
        expect(page.totalCount).toBe(whole.length);
        expect(page.edges.map(({ node }) => node.key)).toEqual(page.nodes.map(({ key }) => key));
        expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(keys).toEqual(whole);
    }
  });

  test('goes on from entry to entry through contact that is much more than a page', async () => {
    const hub = await startTestHub();
    const { householdId } = insertFamily(hub.db, {
      members: [{ name: 'Noor Visser', bsn: '999990019', from: '2026-03-05' }],
      contacts: Array.from({ length: 60 }, (_, index) => ({
        law: 'WMO' as const,
        // Three at each moment, on twenty days around the one on which she came.
        at: `2026-03-${String(1 + Math.floor(index / 3)).padStart(2, '0')}T09:00:00.000Z`,
        summary: `contact ${index}`,
      })),
    });
    const keys: string[] = [];
    const days: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await readPage(hub, 'frontoffice', householdId, { first: 13, after });
      keys.push(...page.nodes.map(({ key }) => key));
      days.push(...page.nodes.map(({ on }) => on));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(keys).size).toBe(61);
    expect(keys).toHaveLength(61);
    expect(days).toEqual(days.toSorted().toReversed());
    // Of her day the contact, which has an hour, comes before that she came.
    expect(keys.findIndex((key) => key.includes('mem_'))).toBe(48);
  });

  test('of some kinds holds those alone, and counts them alone', async () => {
    const hub = await startTestHub();
    const { householdId } = insertEventful(hub.db);
    const some = await readPage(hub, 'frontoffice', householdId, { kinds: ['SIGNAL', 'DOCUMENT'] });
    expect(new Set(some.nodes.map(({ kind }) => kind))).toEqual(new Set(['SIGNAL', 'DOCUMENT']));
    expect(some.totalCount).toBe(some.nodes.length);
    const contact = await readPage(hub, 'frontoffice', householdId, { kinds: ['CONTACT'], first: 1 });
    expect(contact).toMatchObject({ totalCount: 2, nodes: [{ at: '2026-05-20T22:30:00.000Z' }] });
    expect(contact.pageInfo.hasNextPage).toBe(true);
    expect(await readPage(hub, 'frontoffice', householdId, { kinds: [] })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('on a past day tells nothing of what came after it', async () => {
    const hub = await startTestHub();
    const { householdId } = insertEventful(hub.db);
    const today = await readPage(hub, 'privacy', householdId);
    for (const asOf of ['2026-05-20', '2026-04-10', '2026-03-02', '2026-03-01', '2018-05-31', '2000-01-01']) {
      const then = await readPage(hub, 'privacy', householdId, { asOf });
      // A handover and an end are told when they come; until then the words of what went before stand alone.
      expect(then.nodes.map(({ key }) => key)).toEqual(
        today.nodes.filter(({ on }) => on <= asOf).map(({ key }) => key),
      );
      expect(then.totalCount).toBe(then.nodes.length);
    }
  });

  test.for([[0], [101], [-1]])('is not given %d at a time', async ([first]) => {
    const hub = await startTestHub();
    const { householdId } = insertFamily(hub.db, { members: [{ name: 'Noor Visser', bsn: '999990019' }] });
    const { errors } = await hub.ask('frontoffice', view, { by: { id: householdId }, first });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('refuses a cursor that is none of its own, without repeating it', async () => {
    const hub = await startTestHub();
    const { householdId } = insertFamily(hub.db, { members: [{ name: 'Noor Visser', bsn: '999990019' }] });
    const plain = (text: string) => Buffer.from(text).toString('base64url');
    const cursors = [
      ...['', 'xyz', "' or 1=1", plain('2026-05-20'), plain('2026-02-31  00-mem'), plain('2026-05-20  ')],
      ...[
        plain(`2026-05-20 gisteren ${keyOf('CONTACT_HELD', 'con')}`),
        plain('2026-05-20T09:00:00.000Z con_1'),
        plain(`2026-05-20  ${keyOf('CONTACT_HELD', 'con')}`),
      ],
      ...[plain('2026-05-20 2026-05-20T09:00:00.000Z 00-mem'), plain('2026-05-20  00-mem x')],
    ];
    for (const after of cursors) {
      const { errors, text } = await hub.ask('frontoffice', view, { by: { id: householdId }, after });
      expect(errors[0]?.extensions.code, after).toBe('BAD_USER_INPUT');
      expect(text).not.toMatch(/xyz|or 1=1|gisteren/);
    }
    const { errors } = await hub.ask('frontoffice', view, { by: { id: householdId }, kinds: ['GOSSIP'] });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('tells a new part in the household as a change, and a death as one', async () => {
    const hub = await startTestHub();
    const { householdId } = insertFamily(hub.db, {
      members: [
        { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', from: '2010-01-01', until: '2024-04-04' },
        { name: 'Pim Visser', bsn: '999990020', role: 'ADULT_CHILD', from: '2024-04-04' },
        {
          ...{ name: 'Noor Visser', bsn: '999990019', from: '2010-01-01', until: '2025-03-03' },
          person: { registrationStatus: 'DECEASED', deathDate: '2025-03-02' },
        },
      ],
    });
    expect(titlesOf(await readPage(hub, 'frontoffice', householdId)).slice(0, 2)).toEqual([
      '2025-03-03 Noor Visser is overleden',
      '2024-04-04 Pim Visser is voortaan meerderjarig kind in dit gezin',
    ]);
  });

  test('brings everybody in it into the log', async () => {
    const disclosures: Disclosure[] = [];
    const record = async (disclosure: Disclosure) => void disclosures.push(disclosure);
    const { db, ask } = await makeTestServer({ record }, 'frontoffice', 'toegang-sociaal-domein');
    const { householdId, personIds } = insertFamily(db, {
      members: [
        { name: 'Noor Visser', bsn: '999990019' },
        { name: 'Ard Visser', bsn: '999990032', until: '2026-02-01' },
      ],
    });
    const query = 'query View($by: HouseholdBy!) { household(by: $by) { timeline { nodes { title } } } }';
    await ask(query, { by: { id: householdId } });
    const [logged] = disclosures;
    expect(logged?.kind).toBe('OPENED');
    expect(logged?.subjects.map(({ id }) => id).toSorted()).toEqual([...personIds].toSorted());
  });
});
