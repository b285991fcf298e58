import { describe, expect, test } from 'vitest';
import { insertProtection } from '../child-protection/world.ts';
import { countOf } from '../mutation/wire.ts';
import { insertFamily } from '../testkit/family.ts';
import { codesOf, placesOf, readHistory } from '../testkit/work-desk.ts';
import { documents, startPair, type PairDesk } from './pair.ts';

const shown = { matches: 1, told: 1, calls: 1 };

async function countsOf(desk: PairDesk, persona: string) {
  const { matches, told, calls } = await desk.meet(persona);
  return { matches: matches.length, told: told.length, calls: calls.length };
}

describe('two organisations that are worried about one young person', () => {
  test('learn of each other that, and whom to call', async () => {
    const desk = await startPair();
    await desk.worry('frontoffice');
    expect(await countsOf(desk, 'frontoffice')).toEqual({ matches: 0, told: 0, calls: 0 });
    await desk.worry('workincome');
    const front = await desk.meet('frontoffice');
    expect(front.matches).toEqual([
      {
        ...{ id: expect.stringMatching(/^mat_/), version: 1, foundOn: '2026-06-01', closedOn: null, ending: null },
        person: { name: { full: 'Pim Visser' } },
        parties: [
          {
            organisation: { code: 'amersfoort', phone: expect.any(String) },
            contact: { name: expect.any(String), phone: expect.any(String) },
          },
        ],
      },
    ]);
    expect(front.calls).toEqual(['CALL amersfoort']);
    expect(front.told).toEqual(['Match over Pim Visser met Gemeente Amersfoort gevonden']);
    const work = await desk.meet('workincome');
    expect(work.matches.map(({ parties }) => parties.map(({ organisation }) => organisation.code))).toEqual([
      ['larikslaan2'],
    ]);
    for (const persona of ['frontoffice', 'workincome']) {
      expect(await desk.notices(persona)).toEqual([
        { householdId: desk.householdId, text: expect.not.stringMatching(/Visser|Amersfoort|Larikslaan/) },
      ]);
    }
  });

  test('learn nothing of what the other is worried about', async () => {
    const desk = await startPair();
    await desk.worry('frontoffice', { kind: 'SCHOOL_ABSENCE', raisedBy: 'Buurvrouw Jansma' });
    await desk.worry('workincome', { kind: 'ARREARS', raisedBy: 'Woningstichting Omnia' });
    const fronts = (await desk.meet('frontoffice')).text;
    const works = (await desk.meet('workincome')).text;
    expect(fronts).not.toMatch(/Geheim van workincome|Omnia|ARREARS|achterstand/);
    expect(works).not.toMatch(/Geheim van frontoffice|Jansma|SCHOOL_ABSENCE|verzuim/);
  });

  test('are told the organisation and not the name where whoever raised it is protected', async () => {
    const desk = await startPair();
    await desk.worry('frontoffice', { sourceProtected: true });
    await desk.worry('workincome');
    const [match] = (await desk.meet('workincome')).matches;
    expect(match?.parties).toEqual([
      { organisation: { code: 'larikslaan2', phone: expect.any(String) }, contact: null },
    ]);
  });

  test('are matched across the two households of a child, and neither learns of the other household', async () => {
    const desk = await startPair();
    const elsewhere = insertFamily(desk.db, {
      address: { postalCode: '3833CC', houseNumber: 7 },
      members: [
        { name: 'Karel Visser', bsn: '999990044' },
        { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', kind: 'SECONDARY' },
      ],
      cases: [
        { number: 'P-7', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
      ],
    });
    await desk.worry('frontoffice');
    await desk.worry('workincome', { householdId: elsewhere.householdId });
    expect(await desk.notices('frontoffice')).toMatchObject([{ householdId: desk.householdId }]);
    expect(await desk.notices('workincome')).toMatchObject([{ householdId: elsewhere.householdId }]);
    expect((await desk.meet('frontoffice')).matches).toHaveLength(1);
  });

  test('are not matched twice, however often either is worried, nor by two at once', async () => {
    const desk = await startPair();
    await Promise.all([desk.worry('frontoffice'), desk.worry('workincome'), desk.worry('director')]);
    await desk.worry('frontoffice');
    expect([countOf(desk, 'match'), countOf(desk, 'match_signal')]).toEqual([1, 4]);
    expect(await countsOf(desk, 'frontoffice')).toEqual(shown);
    // Of a worry more of one's own organisation, the other is not told again.
    expect(await desk.notices('workincome')).toHaveLength(1);
  });
});

describe('nobody is matched', () => {
  test.each([
    ['with themselves', {}, 'frontoffice'],
    ['for what is no ground', { kind: 'LONELINESS' }, 'workincome'],
    ['as a whole household', { personId: null }, 'workincome'],
  ] as const)('%s', async (_why, input, persona) => {
    const desk = await startPair();
    await desk.worry('frontoffice');
    expect((await desk.worry(persona, input)).problems).toEqual([]);
    expect(countOf(desk, 'match')).toBe(0);
  });

  test.each([
    ['2003-06-02', 1],
    ['2003-06-01', 0],
    ['2003', 1],
    [null, 0],
  ])('from their 23rd birthday on: born %s', async (birthDate, count) => {
    const desk = await startPair();
    desk.db.$client.prepare('update person set birth_date = ? where id = ?').run(birthDate, desk.youngId);
    await desk.worry('frontoffice');
    await desk.worry('workincome');
    expect(countOf(desk, 'match')).toBe(count);
  });

  test('when the other worry is over', async () => {
    const desk = await startPair();
    const { thing } = await desk.worry('frontoffice');
    const id = thing?.id;
    await desk.change(documents.takeUp, 'frontoffice', { id, expectedVersion: 1 });
    await desk.change(documents.close, 'frontoffice', { id, expectedVersion: 2, followUp: 'Gesprek op school.' });
    await desk.worry('workincome');
    expect(countOf(desk, 'match')).toBe(0);
  });
});

describe('a match is seen', () => {
  async function startMatched(): Promise<PairDesk> {
    const desk = await startPair();
    await desk.worry('frontoffice');
    await desk.worry('workincome');
    return desk;
  }

  test('by the organisations of it and by whoever sees all, and by nobody else, by any path', async () => {
    const desk = await startMatched();
    const [match] = (await desk.meet('frontoffice')).matches;
    const node = 'query N($id: ID!) { node(id: $id) { id ... on Match { parties { organisation { code } } } } }';
    const seen = new Map<string, unknown>();
    for (const persona of ['frontoffice2', 'director2', 'teamlead', 'workincome2', 'privacy', 'backoffice']) {
      const { data } = await desk.ask(persona, node, { id: match?.id });
      seen.set(persona, [(await desk.meet(persona)).matches.length, data?.['node'] !== null]);
    }
    expect(Object.fromEntries(seen)).toEqual({
      ...{ frontoffice2: [1, true], director2: [1, true], teamlead: [1, true], workincome2: [1, true] },
      ...{ privacy: [1, true], backoffice: [0, false] },
    });
    for (const persona of ['management', 'admin']) {
      expect((await desk.ask(persona, node, { id: match?.id })).text).not.toContain('larikslaan2');
    }
    const { data } = await desk.ask('privacy', node, { id: match?.id });
    expect(data?.['node']).toMatchObject({
      parties: [{ organisation: { code: 'amersfoort' } }, { organisation: { code: 'larikslaan2' } }],
    });
  });

  test('not by who does not see the child, once it is protected', async () => {
    const desk = await startMatched();
    insertProtection(desk.db, desk.youngId);
    for (const persona of ['frontoffice', 'workincome', 'teamlead']) {
      expect(await countsOf(desk, persona)).toEqual({ matches: 0, told: 0, calls: 0 });
    }
    expect(await countsOf(desk, 'privacy')).toEqual(shown);
  });

  test('no longer from the 23rd birthday on', async () => {
    const desk = await startMatched();
    desk.goTo('2032-12-04');
    expect(await countsOf(desk, 'frontoffice')).toEqual({ matches: 0, told: 0, calls: 0 });
  });
});

describe('a match ends', () => {
  async function startMatched() {
    const desk = await startPair();
    const front = await desk.worry('frontoffice');
    await desk.worry('workincome');
    const [match] = (await desk.meet('frontoffice')).matches;
    return { ...desk, id: match?.id ?? '', signalId: front.thing?.id ?? '' };
  }

  test('when it is settled, for both, once', async () => {
    const desk = await startMatched();
    const input = { id: desk.id, expectedVersion: 1 };
    const payloads = await Promise.all([
      desk.change(documents.closeMatch, 'frontoffice', input),
      desk.change(documents.closeMatch, 'workincome', input),
    ]);
    expect(payloads.flatMap(codesOf)).toEqual(['CONFLICT']);
    for (const persona of ['frontoffice', 'workincome']) {
      const { matches, calls, told } = await desk.meet(persona);
      expect([matches[0]?.closedOn, matches[0]?.ending, calls, told.length]).toEqual(['2026-06-01', 'SETTLED', [], 2]);
    }
    expect(codesOf(await desk.change(documents.closeMatch, 'workincome', { ...input, expectedVersion: 2 }))).toEqual([
      'MATCH_CLOSED',
    ]);
    expect(readHistory(desk, desk.id).at(-1)).toMatchObject({ ending: { from: null, to: 'SETTLED' } });
    // A worry that comes later is matched anew.
    await desk.worry('workincome');
    expect((await desk.meet('frontoffice')).matches.map(({ closedOn }) => closedOn)).toEqual([null, '2026-06-01']);
  });

  test('when the worry of one of them is over, or taken back by who raised it', async () => {
    const desk = await startMatched();
    const input = { id: desk.signalId, expectedVersion: 1, reason: 'Het was een ander kind.' };
    expect(codesOf(await desk.change(documents.withdraw, 'frontoffice2', input))).toEqual(['NOT_PERMITTED']);
    const { thing } = await desk.change(documents.withdraw, 'frontoffice', input);
    expect(thing).toMatchObject({ status: 'CLOSED', followUpKind: 'WITHDRAWN', followUp: 'Het was een ander kind.' });
    const { matches, calls } = await desk.meet('workincome');
    expect([matches.map(({ ending }) => ending), calls]).toEqual([['SIGNALS_CLOSED'], []]);
  });

  test.each([
    ['backoffice', 'NOT_FOUND input id'],
    ['privacy', 'NOT_PERMITTED'],
    ['teamlead', 'NOT_PERMITTED'],
  ])('not by %s', async (persona, place) => {
    const desk = await startMatched();
    expect(placesOf(await desk.change(documents.closeMatch, persona, { id: desk.id, expectedVersion: 1 }))).toEqual([
      place,
    ]);
  });

  test.each(['mat_00000000-0000-7000-8000-000000000000', '', 'x'.repeat(200)])('not %s', async (id) => {
    const desk = await startPair();
    expect(placesOf(await desk.change(documents.closeMatch, 'frontoffice', { id, expectedVersion: 1 }))).toEqual([
      'NOT_FOUND input id',
    ]);
  });
});

describe('matching is switched off', () => {
  test('then nothing is matched and no match is shown; on again it shows what was there', async () => {
    const desk = await startPair();
    await desk.worry('frontoffice');
    await desk.worry('workincome');
    const [match] = (await desk.meet('frontoffice')).matches;
    expect((await desk.switchTo(false, 1)).thing).toEqual({
      ...{ on: false, version: 2, basis: 'Besluit van het college', validFrom: '2026-06-01' },
    });
    for (const persona of ['frontoffice', 'workincome', 'privacy']) {
      expect(await countsOf(desk, persona)).toEqual({ matches: 0, told: 0, calls: 0 });
      expect((await desk.ask(persona, 'query N($id: ID!) { node(id: $id) { id } }', { id: match?.id })).data).toEqual({
        node: null,
      });
    }
    expect(await desk.notices('frontoffice')).toEqual([]);
    const late = insertFamily(desk.db, {
      address: { postalCode: '3834DD', houseNumber: 3 },
      members: [{ name: 'Sam Bos', bsn: '999990044', birthDate: '2010-01-01' }],
    });
    const about = { householdId: late.householdId, personId: late.personIds[0] };
    await desk.worry('frontoffice', about);
    await desk.worry('workincome', about);
    expect(countOf(desk, 'match')).toBe(1);
    await desk.switchTo(true, 2);
    expect(await countsOf(desk, 'frontoffice')).toEqual(shown);
    expect(countOf(desk, 'match')).toBe(1);
  });

  test('by the administrator alone, who saw how it stands, with a reason', async () => {
    const desk = await startPair();
    for (const persona of ['frontoffice', 'teamlead', 'privacy']) {
      expect(codesOf(await desk.switchTo(false, 1, persona))).toEqual(['NOT_PERMITTED']);
    }
    expect(codesOf(await desk.switchTo(false, 0))).toEqual(['CONFLICT']);
    const [first, second] = await Promise.all([desk.switchTo(false, 1), desk.switchTo(false, 1)]);
    expect([first, second].flatMap(codesOf)).toEqual(['CONFLICT']);
  });
});
