import { describe, expect, test, vi } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { makeTestServer } from '../testkit/server.ts';
import { member, namesFound, search } from './people.ts';

const address = { postalCode: '3831AB', houseNumber: 12, houseLetter: 'a' };
const tess = member(
  'T. Jansma',
  '999990019',
  '1980-01-01',
  { givenNames: 'Tess', surname: 'Jansma' },
  { role: 'PARENT' },
);
const bo = member('B. Jansma', '999990020', '2015-05-05', { givenNames: 'Bo', surname: 'Jansma' }, { role: 'CHILD' });
const wmo = { number: 'W-2026-0001', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT' } as const;
const youth = { number: 'W-2026-0002', law: 'JEUGDWET', organisation: 'larikslaan2', office: 'FRONT' } as const;
const income = { number: 'P-2026-0001', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT' } as const;
const sealed = { ...wmo, number: 'W-2026-0003', rest: { sealed: 1 } } as const;

async function startWithJansma(): Promise<TestHub> {
  const hub = await startTestHub();
  insertFamily(hub.db, { address, members: [tess, bo], cases: [wmo, youth, income, sealed] });
  return hub;
}

describe('an address', () => {
  test('finds everybody who lives there, the eldest first, however it is typed', async () => {
    const hub = await startWithJansma();
    for (const text of [
      '3831 AB 12a',
      '3831ab12a',
      '3831AB, 12 A',
      '3831 ab 12-a',
      '3831AB 12',
      'Proefweg 12a, 3831 AB Leusden',
      '12 a 3831ab',
      '3831 AB 12a Leusden',
    ]) {
      const { hits } = await search(hub, text);
      expect([text, hits.map(({ name, matchedOn, exact }) => [name, matchedOn, exact])]).toEqual([
        text,
        [
          ['T. Jansma', 'ADDRESS', true],
          ['B. Jansma', 'ADDRESS', true],
        ],
      ]);
    }
  });

  test('finds nobody by another number, letter or addition, nor by a postal code alone', async () => {
    const hub = await startWithJansma();
    for (const text of ['3831AB 13', '3831AB 12b', '3831ab12-2', '3832AB 12', '3831 AB', '0831 AB 12', '3831AB 120']) {
      expect([text, await namesFound(hub, text)]).toEqual([text, []]);
    }
  });

  test('with a letter and an addition is read as one', async () => {
    const hub = await startTestHub();
    const { addressId } = insertFamily(hub.db, { address, members: [tess] });
    hub.db.$client.prepare(`update address set house_number_suffix = '2' where id = ?`).run(addressId);
    for (const text of ['3831AB 12a-2', '3831AB 12 a 2', '3831ab12A2']) {
      expect([text, await namesFound(hub, text)]).toEqual([text, ['T. Jansma']]);
    }
    expect(await namesFound(hub, '3831AB 12a')).toEqual([]);
  });

  describe('that is secret', () => {
    async function startWithSecret(): Promise<TestHub> {
      const hub = await startTestHub();
      // The mother is the one who asked for secrecy; it covers her child as well.
      const hidden = { ...tess, person: { ...tess.person, secrecy: 1 } };
      insertFamily(hub.db, {
        address,
        members: [hidden, bo],
        cases: [{ ...wmo, worker: 'frontoffice2' }],
        plan: { director: 'director' },
      });
      return hub;
    }

    test('finds nobody for who may not see it: the very answer of an address where nobody lives', async () => {
      const hub = await startWithSecret();
      for (const persona of ['frontoffice', 'backoffice', 'workincome', 'teamlead']) {
        const { hits, ...rest } = await search(hub, '3831AB 12a', { persona });
        expect([persona, hits, rest]).toEqual([persona, [], { hasNextPage: false, endCursor: null }]);
        expect({ hits, ...rest }).toEqual(await search(hub, '3831AB 14', { persona }));
      }
    });

    test('finds them for who works on their case, directs their plan, or supervises', async () => {
      const hub = await startWithSecret();
      for (const persona of ['director', 'privacy', 'frontoffice2']) {
        const { data } = await hub.ask(
          persona,
          '{ search(text: "3831AB 12a") { nodes { person { name { full } } } } }',
          {},
          activity(persona),
        );
        expect([persona, JSON.stringify(data)]).toEqual([persona, expect.stringContaining('T. Jansma')]);
      }
    });

    test('is looked for as one where nobody lives, however much work the one who asks has', async () => {
      const { db, ask } = await makeTestServer({ record: async () => {} });
      const prepare = vi.spyOn(db.$client, 'prepare');
      await ask('query A { search(text: "3831AB 12a") { nodes { person { id } } } }', {});
      const sql = prepare.mock.calls.map(([text]) => text).find((text) => text.includes('with home as'));
      const parameters = {
        ...{ postalCode: '3831AB', houseNumber: 12, extension: 'a', day: '2026-06-01' },
        ...{ staffId: 'sta', seesSecret: 0, limit: 500 },
      };
      const plan = db.$client.prepare<[object], { detail: string }>(`explain query plan ${sql}`).all(parameters);
      const steps = plan.map(({ detail }) => detail);
      expect(steps).toContainEqual(expect.stringMatching(/^SEARCH a USING INDEX/));
      // To begin with the work of the one who asks takes as long as that work is much, and only where an address is secret.
      expect(steps.filter((step) => /case_by_worker|director_by_staff|SCAN (c|d|m|l)\b/.test(step))).toEqual([]);
    });

    test('still lets somebody be found by name', async () => {
      const hub = await startWithSecret();
      expect(await namesFound(hub, 'Tess Jansma')).toEqual(['T. Jansma']);
    });
  });
});

const register = 'https://eenplan.example/verwerkingsactiviteit/';
function activity(persona: string): string {
  const own: Record<string, string> = { director: 'regie-huishouden', privacy: 'toezicht-fg' };
  return register + (own[persona] ?? 'toegang-sociaal-domein');
}

describe('a case number', () => {
  test('finds whom the case concerns, however it is typed, and shows the case', async () => {
    const hub = await startWithJansma();
    for (const text of ['W-2026-0001', 'w-2026-0001', 'W2026 0001', 'w20260001', ' W-2026-0001 ']) {
      expect([text, (await search(hub, text)).hits]).toEqual([
        text,
        [expect.objectContaining({ name: 'T. Jansma', matchedOn: 'CASE_NUMBER', exact: true, caseNumber: wmo.number })],
      ]);
    }
  });

  test('that is typed in part finds them once', async () => {
    const hub = await startWithJansma();
    for (const text of ['W-2026', 'w202600']) {
      expect([text, (await search(hub, text)).hits]).toEqual([
        text,
        [expect.objectContaining({ name: 'T. Jansma', exact: false })],
      ]);
    }
  });

  test('finds nobody for those who see only that the case exists', async () => {
    const hub = await startWithJansma();
    for (const [persona, text] of [
      ['frontoffice', income.number],
      ['frontoffice', 'P-2026'],
      ['workincome', wmo.number],
      ['backoffice', wmo.number],
      ['director', income.number],
    ] as const) {
      expect([persona, text, await namesFound(hub, text, persona)]).toEqual([persona, text, []]);
    }
    expect(await namesFound(hub, income.number, 'workincome')).toEqual(['T. Jansma']);
    expect(await namesFound(hub, income.number, 'privacy')).toEqual(['T. Jansma']);
  });

  test('of a sealed case finds nobody but for its own worker and the privacy officer', async () => {
    const hub = await startTestHub();
    insertFamily(hub.db, { address, members: [tess], cases: [{ ...sealed, worker: 'frontoffice' }] });
    expect(await namesFound(hub, sealed.number, 'frontoffice')).toEqual(['T. Jansma']);
    expect(await namesFound(hub, sealed.number, 'privacy')).toEqual(['T. Jansma']);
    hub.db.$client.prepare(`update "case" set worker_id = null`).run();
    for (const persona of ['frontoffice', 'director', 'teamlead']) {
      for (const text of [sealed.number, 'W-2026']) {
        expect([persona, text, await namesFound(hub, text, persona)]).toEqual([persona, text, []]);
      }
    }
  });
});

describe('a citizen service number', () => {
  test('finds who bears it, with or without spaces, dots and a leading zero', async () => {
    const hub = await startTestHub();
    insertFamily(hub.db, { members: [tess, member('Z. Nul', '012345672', '1980-01-01', { surname: 'Nul' })] });
    for (const text of ['999990019', '9999.90.019', ' 999 990 019 ']) {
      expect([text, (await search(hub, text)).hits]).toMatchObject([
        text,
        [{ matchedOn: 'BSN', exact: true, name: 'T. Jansma' }],
      ]);
    }
    expect(await namesFound(hub, '12345672')).toEqual(['Z. Nul']);
  });

  test('with a wrong digit, or of nobody, finds nobody', async () => {
    const hub = await startWithJansma();
    for (const text of ['999990018', '999990032', '9999900', '9999900199'])
      expect(await namesFound(hub, text)).toEqual([]);
  });
});
