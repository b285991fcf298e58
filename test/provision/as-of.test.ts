import { describe, expect, test } from 'vitest';
import type { NewProvision } from '../../db/provision.table.ts';
import { insertDecision, insertFamily, insertProvision } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const view = `query Help($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  provisions { validFrom validUntil state endReason case { number } decision { decidedOn } } withheld { area law count } } }`;

interface Row {
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly state: string;
  readonly endReason: string | null;
  readonly case: { readonly number: string } | null;
  readonly decision: { readonly decidedOn: string } | null;
}

/** A household with one provision, and what the front office sees of it on a day. */
async function start(provision: Partial<NewProvision>, decidedOn?: string) {
  const hub = await startTestHub();
  const { householdId, personIds, caseIds } = insertFamily(hub.db, {
    members: [{ name: 'Noor Visser', bsn: '999990019' }],
    cases: [
      {
        ...{ number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
        rest: { receivedOn: '2025-02-01' },
      },
    ],
  });
  const caseId = caseIds[0] ?? '';
  const granted = decidedOn === undefined ? {} : { caseId, decisionId: insertDecision(hub.db, { caseId, decidedOn }) };
  insertProvision(hub.db, { householdId, personId: personIds[0] ?? '', law: 'WMO', ...granted, ...provision });
  const ask = (asOf?: string, persona = 'frontoffice') => hub.ask(persona, view, { by: { id: householdId }, asOf });
  const see = async (asOf?: string, persona?: string) => {
    const { data, errors } = await ask(asOf, persona);
    expect(errors).toEqual([]);
    return data?.['household'] as { provisions: readonly Row[]; withheld: readonly unknown[] };
  };
  return { ask, see, rows: async (asOf?: string) => (await see(asOf)).provisions };
}

describe('help as of', () => {
  test('the day before it begins is not there; on its first day it holds; on its last it no longer does', async () => {
    const { rows } = await start({ validFrom: '2025-03-01', validUntil: '2026-03-01' });
    expect(await rows('2025-02-28')).toEqual([]);
    expect(await rows('2025-03-01')).toMatchObject([{ state: 'CURRENT', validUntil: '2026-03-01' }]);
    expect(await rows('2026-02-28')).toMatchObject([{ state: 'CURRENT', validUntil: '2026-03-01' }]);
    expect(await rows('2026-03-01')).toMatchObject([{ state: 'ENDED', validUntil: '2026-03-01' }]);
  });

  test('the day it was decided on is coming, until it begins', async () => {
    const { rows } = await start({ validFrom: '2025-06-01' }, '2025-04-10');
    expect(await rows('2025-04-09')).toEqual([]);
    expect(await rows('2025-04-10')).toMatchObject([{ state: 'COMING', decision: { decidedOn: '2025-04-10' } }]);
    expect(await rows('2025-06-01')).toMatchObject([{ state: 'CURRENT' }]);
  });

  test('today has what is coming, decided on or not', async () => {
    const { rows } = await start({ validFrom: '2026-08-01' });
    expect(await rows()).toMatchObject([{ state: 'COMING', validFrom: '2026-08-01' }]);
    expect(await rows('2026-06-01')).toMatchObject([{ state: 'COMING' }]);
    expect(await rows('2026-05-31')).toEqual([]);
  });

  test('a day before an end that came before its term tells no end, and no reason', async () => {
    const { rows } = await start({ validFrom: '2025-03-01', validUntil: '2026-02-01', endReason: 'MOVED_AWAY' });
    expect(await rows('2026-01-31')).toMatchObject([{ state: 'CURRENT', validUntil: null, endReason: null }]);
    expect(await rows('2026-02-01')).toMatchObject([
      { state: 'ENDED', validUntil: '2026-02-01', endReason: 'MOVED_AWAY' },
    ]);
  });

  test('a day before the end of its term tells that end, and no reason yet', async () => {
    const { rows } = await start({ validFrom: '2025-03-01', validUntil: '2026-02-01', endReason: 'TERM_PASSED' });
    expect(await rows('2026-01-31')).toMatchObject([{ state: 'CURRENT', validUntil: '2026-02-01', endReason: null }]);
    expect(await rows('2026-02-01')).toMatchObject([{ state: 'ENDED', endReason: 'TERM_PASSED' }]);
  });

  test('today tells an end to come, whatever the reason', async () => {
    const { rows } = await start({ validFrom: '2025-03-01', validUntil: '2026-07-01', endReason: 'LIGHTER_HELP' });
    expect(await rows()).toMatchObject([{ state: 'CURRENT', validUntil: '2026-07-01', endReason: null }]);
    expect(await rows('2026-05-31')).toMatchObject([{ state: 'CURRENT', validUntil: null, endReason: null }]);
  });

  test('a day before its case came in has the help that reached back to it, without the case and its decision', async () => {
    const { rows } = await start({ validFrom: '2025-01-01' }, '2025-04-10');
    expect(await rows('2025-01-15')).toMatchObject([{ state: 'CURRENT', case: null, decision: null }]);
    expect(await rows('2025-03-01')).toMatchObject([{ case: { number: 'W-1' }, decision: null }]);
    expect(await rows('2025-04-10')).toMatchObject([
      { case: { number: 'W-1' }, decision: { decidedOn: '2025-04-10' } },
    ]);
  });

  test('a past day counts what is withheld as of that day: on its own until its case is there to be told of', async () => {
    const { see } = await start({ validFrom: '2025-01-01' }, '2025-04-10');
    expect((await see('2024-12-31', 'workincome')).withheld).toEqual([]);
    expect((await see('2025-01-15', 'workincome')).withheld).toEqual([{ area: 'PROVISION', law: 'WMO', count: 1 }]);
    expect((await see('2025-02-01', 'workincome')).withheld).toEqual([{ area: 'CASE', law: 'WMO', count: 1 }]);
  });

  test('before all has none, and a day to come is refused', async () => {
    const { ask, rows } = await start({ validFrom: '2025-01-01' });
    expect(await rows('1900-01-01')).toEqual([]);
    const { data, errors } = await ask('2026-06-02');
    expect(data).toEqual({ household: null });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test.for(['gisteren', '2026-02-30', '2026', "2026-01-01' or 1=1 --"])(
    'a day that is none (%s) is refused',
    async (day) => {
      const { ask } = await start({});
      const { errors, text } = await ask(day);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(text).not.toContain(day);
    },
  );
});
