import { describe, expect, test } from 'vitest';
import { insertProtection } from '../child-protection/world.ts';
import { reason, review, startDesk } from '../emergency-access/ask.ts';
import { countOf, dump, readLooks } from './wire.ts';

const problem = 'problems { code message path }';
const twice = `mutation Twice($one: RequestEmergencyAccessInput!, $two: RequestEmergencyAccessInput!) {
  one: requestEmergencyAccess(input: $one) { emergencyAccess { id } ${problem} }
  two: requestEmergencyAccess(input: $two) { emergencyAccess { id } ${problem} }
}`;

describe('a document with two mutations', () => {
  test('makes one after the other, each by itself', async () => {
    const desk = await startDesk();
    const input = { householdId: desk.householdId, laws: ['WMO'], reason };
    const { data } = await desk.ask('frontoffice', twice, {
      one: { clientMutationId: 'a', ...input },
      two: { clientMutationId: 'b', ...input },
    });
    expect(data).toEqual({
      one: { emergencyAccess: { id: expect.any(String) }, problems: [] },
      two: { emergencyAccess: null, problems: [expect.objectContaining({ code: 'EMERGENCY_ACCESS_RUNNING' })] },
    });
    expect(countOf(desk, 'emergency_access')).toBe(1);
  });

  test('sees in the second what the first did', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    const document = `mutation EndAndAsk($end: EndEmergencyAccessInput!, $ask: RequestEmergencyAccessInput!) {
      end: endEmergencyAccess(input: $end) { emergencyAccess { household { cases { law sight } } } }
      ask: requestEmergencyAccess(input: $ask) { emergencyAccess { household { cases { law sight } } } ${problem} }
    }`;
    const { data, errors } = await desk.ask('frontoffice', document, {
      end: { clientMutationId: 'a', id, expectedVersion: 1 },
      ask: { clientMutationId: 'b', householdId: desk.householdId, laws: ['PARTICIPATIEWET'], reason },
    });
    expect(errors).toEqual([]);
    const sights = (field: string) => JSON.stringify(data?.[field]).match(/"PARTICIPATIEWET","sight":"(\w+)"/)?.[1];
    expect([sights('end'), sights('ask')]).toEqual(['EXISTS', 'CONTENT']);
  });

  test('counts in the log as a change, though the other was denied', async () => {
    const desk = await startDesk();
    const input = { householdId: desk.householdId, laws: ['WMO'], reason };
    const two = { clientMutationId: 'b', ...input, householdId: 'hou_00000000-0000-7000-8000-000000000000' };
    await desk.ask('frontoffice', twice, { one: { clientMutationId: 'a', ...input }, two });
    expect(readLooks(desk)).toMatchObject([{ access: { kind: 'CHANGED', outcome: 'OK' }, subjects: 2 }]);
  });
});

describe('a mutation in the log of processing', () => {
  test('that was made is CHANGED, with whom it concerned', async () => {
    const desk = await startDesk();
    await desk.open('frontoffice');
    const looks = readLooks(desk);
    expect(looks).toMatchObject([
      { access: { kind: 'CHANGED', outcome: 'OK', operation_name: 'RequestEmergencyAccess' }, subjects: 2 },
    ]);
    expect(looks[0]?.access.types).toContain('EmergencyAccess');
  });

  test('of which nothing is asked back is CHANGED all the same', async () => {
    const desk = await startDesk();
    const input = { clientMutationId: 'a', householdId: desk.householdId, laws: ['WMO'], reason };
    const document =
      'mutation Bare($input: RequestEmergencyAccessInput!) { requestEmergencyAccess(input: $input) { __typename } }';
    await desk.ask('frontoffice', document, { input });
    expect(readLooks(desk)).toMatchObject([{ access: { kind: 'CHANGED', outcome: 'OK' }, subjects: 2 }]);
  });

  test('that only answers again changed nothing', async () => {
    const desk = await startDesk();
    await desk.make('request', 'frontoffice', { clientMutationId: 'a' });
    await desk.make('request', 'frontoffice', { clientMutationId: 'a' });
    expect(readLooks(desk).map(({ access }) => access.kind)).toEqual(['CHANGED', 'OPENED']);
  });

  test('that was denied is DENIED, with whom it would have concerned', async () => {
    const desk = await startDesk();
    await desk.make('request', 'backoffice');
    expect(readLooks(desk)).toMatchObject([{ access: { kind: 'NONE', outcome: 'DENIED' }, subjects: 2 }]);
  });

  test('for a household that is not there is DENIED, and concerns nobody', async () => {
    const desk = await startDesk();
    await desk.make('request', 'frontoffice', { householdId: 'nowhere' });
    expect(readLooks(desk)).toMatchObject([{ access: { kind: 'NONE', outcome: 'DENIED' }, subjects: 0 }]);
  });

  test('without a purpose is DENIED', async () => {
    const desk = await startDesk();
    await desk.sendAs('request', 'frontoffice', { householdId: desk.householdId, laws: ['WMO'], reason }, null);
    expect(readLooks(desk)).toMatchObject([{ access: { kind: 'NONE', outcome: 'DENIED' } }]);
  });

  test('that a rule refuses changed nothing', async () => {
    const desk = await startDesk();
    await desk.open('frontoffice');
    await desk.make('request', 'frontoffice');
    expect(readLooks(desk).at(-1)).toMatchObject({ access: { kind: 'NONE', outcome: 'EMPTY' }, subjects: 2 });
  });

  test('says by which emergency access a later look was had, and of no other look', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    const cases = 'query Cases($id: ID!) { household(by: { id: $id }) { cases { title } } }';
    await desk.ask('frontoffice', cases, { id: desk.householdId });
    await desk.ask('director', cases, { id: desk.householdId });
    desk.later(61);
    await desk.ask('frontoffice', cases, { id: desk.householdId });
    expect(
      readLooks(desk)
        .slice(1)
        .map(({ access }) => access.emergency_access_ids ?? []),
    ).toEqual([[id], [], []]);
  });

  test('says so of a look that it only freed from a marking, under a law that is the actor’s own', async () => {
    const desk = await startDesk();
    const [first = ''] = desk.personIds;
    // Somebody else's case under the act that the front office answers for, about one who is protected.
    desk.db.$client.exec(`update "case" set worker_id = null where number = 'W-1'`);
    insertProtection(desk.db, first);
    const { id } = await desk.open('frontoffice', { laws: ['WMO'] });
    const cases = 'query Cases($id: ID!) { household(by: { id: $id }) { cases { title } } }';
    const { data } = await desk.ask('frontoffice', cases, { id: desk.householdId });
    expect(data).toMatchObject({ household: { cases: expect.arrayContaining([{ title: 'Zaak WMO' }]) } });
    expect(readLooks(desk).at(-1)?.access.emergency_access_ids).toEqual([id]);
  });
});

describe('the history of a change', () => {
  test('has who made what, when, and who changed it from what to what', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    desk.later(1);
    await desk.make('end', 'frontoffice', { id, expectedVersion: 1 });
    const revisions = desk.db.$client
      .prepare<[], { record_id: string; changes: string; staff: string; recorded_at: string; source: string }>(
        `select r.*, s.name as staff from revision r join staff s on s.id = r.staff_id order by r.recorded_at`,
      )
      .all();
    expect(
      revisions.map(({ record_id, staff, recorded_at, source }) => [record_id, staff, recorded_at, source]),
    ).toEqual([
      [id, 'Marloes Dijkhuizen', '2026-06-01T10:00:00.000Z', 'STAFF'],
      [id, 'Marloes Dijkhuizen', '2026-06-01T10:01:00.000Z', 'STAFF'],
    ]);
    expect(JSON.parse(revisions[0]?.changes ?? '')).toMatchObject({ reason: { from: null, to: reason } });
    expect(JSON.parse(revisions[1]?.changes ?? '')).toEqual({
      endedAt: { from: null, to: '2026-06-01T10:01:00.000Z' },
    });
  });
});

describe('a mutation is not made', () => {
  test('of a body of a megabyte: that is refused before it is read', async () => {
    const desk = await startDesk();
    const before = dump(desk);
    const { status, text } = await desk.sendAs('request', 'frontoffice', {
      ...{ householdId: desk.householdId, laws: ['WMO'], reason: 'Nood. '.repeat(175_000) },
    });
    expect([status, text.includes('Nood')]).toEqual([413, false]);
    expect(dump(desk)).toBe(before);
  });

  test('of the longest text that a body can hold', async () => {
    const desk = await startDesk();
    const before = dump(desk);
    const { problems } = await desk.make('request', 'frontoffice', { reason: 'Nood. '.repeat(15_000) });
    expect(problems).toEqual([expect.objectContaining({ code: 'TOO_BIG', path: ['input', 'reason'] })]);
    expect(JSON.stringify(problems)).not.toContain('Nood');
    expect(dump(desk)).toBe(before);
  });

  test('from another site’s page, which cannot set the content type', async () => {
    const desk = await startDesk();
    const before = dump(desk);
    const input = { clientMutationId: 'a', householdId: desk.householdId, laws: ['WMO'], reason };
    const query =
      'mutation M($input: RequestEmergencyAccessInput!) { requestEmergencyAccess(input: $input) { __typename } }';
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const { status } = await desk.post(JSON.stringify({ query, variables: { input } }), {
        'content-type': type,
        authorization: `Bearer ${await desk.token('frontoffice')}`,
        'x-processing-activity': 'https://eenplan.example/verwerkingsactiviteit/toegang-sociaal-domein',
      });
      expect(status).toBe(400);
    }
    expect(dump(desk)).toBe(before);
  });

  test('more often in one document than a request may ask for', async () => {
    const desk = await startDesk();
    const fields = Array.from(
      { length: 21 },
      (_, place) =>
        `m${place}: markNoticeRead(input: { clientMutationId: "${place}", id: "ntc_${place}" }) { ${problem} }`,
    );
    const { errors } = await desk.ask('frontoffice', `mutation Many { ${fields.join(' ')} }`);
    expect(errors[0]?.extensions.code).toBe('TOO_COMPLEX');
    expect(countOf(desk, 'mutation')).toBe(0);
  });

  test('half: what a later rule refuses takes back what was done before it', async () => {
    const desk = await startDesk();
    const { id } = await desk.open('frontoffice');
    desk.later(61);
    // The notice is the last thing a review writes.
    desk.db.$client.exec(
      `create trigger refuse before insert on notice begin select raise(abort, 'director_no_overlap'); end`,
    );
    const before = dump(desk);
    const { problems, thing } = await desk.make(
      ...(['review', 'teamlead', { id, expectedVersion: 1, outcome: 'JUSTIFIED' }, review] as const),
    );
    expect(thing).toBeNull();
    expect(problems).toEqual([
      expect.objectContaining({ __typename: 'RuleBroken', code: 'DIRECTOR_ALREADY_APPOINTED' }),
    ]);
    expect(dump(desk)).toBe(before);
  });

  test('where a rule of the store refuses it that has no sentence of its own: that is told, in Dutch, without its name', async () => {
    const desk = await startDesk();
    desk.db.$client.exec(`create trigger refuse before insert on notice begin select raise(abort, 'secret_rule'); end`);
    const payload = await desk.make('request', 'frontoffice');
    expect(payload.problems).toEqual([
      { __typename: 'RuleBroken', code: 'STORE_RULE', path: [], message: expect.stringMatching(/^Een regel/) },
    ]);
    expect(JSON.stringify(payload)).not.toContain('secret_rule');
    expect(countOf(desk, 'emergency_access')).toBe(0);
  });
});
