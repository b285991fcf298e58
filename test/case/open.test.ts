import { describe, expect, test } from 'vitest';
import { transaction } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { organisationId } from '../../db/reference.ts';
import { responsibilityTable } from '../../db/responsibility.table.ts';
import { insertRows } from '../../db/row.ts';
import { activityId } from '../testkit/activity.ts';
import { readLooks } from '../mutation/wire.ts';
import { placesOf, readHistory } from '../testkit/work-desk.ts';
import { startCaseDesk, told, type CaseDesk } from './desk.ts';

/** Lets an organisation answer for an office of debt help, of which no source says whose it is. */
function giveDebtHelp(desk: CaseDesk, ...codes: readonly ('amersfoort' | 'larikslaan2')[]): void {
  const rest = { municipalityCode: '0327', law: 'WGS', officeFunction: 'FRONT', task: 'EXECUTION' } as const;
  const made = { status: 'IN_FORCE', source: 'STAFF', recordedAt: '2026-06-01T09:00:00.000Z' } as const;
  const rows = codes.map((code) => ({
    ...{ id: newId('responsibility'), ...rest, ...made, organisationId: organisationId(code) },
  }));
  transaction(desk.db, () => insertRows(desk.db, responsibilityTable, rows));
}

const debts = activityId('schuldhulp');

describe('a case that is opened', () => {
  test('has a number, a term, whoever answers for it today, and a first status', async () => {
    const desk = await startCaseDesk();
    const { thing, problems } = await desk.open('frontoffice', { receivedOn: '2026-05-29' });
    expect(problems).toEqual([]);
    expect(thing).toMatchObject({
      ...{ number: 'Z-1000001', status: 'RECEIVED', receivedOn: '2026-05-29', dueOn: '2026-07-10', version: 1 },
      ...{ officeFunction: 'FRONT', organisation: { code: 'larikslaan2' }, worker: null, termChanges: [] },
      statusHistory: [{ status: 'RECEIVED', since: '2026-06-01', staff: { name: 'Marloes Dijkhuizen' } }],
    });
    expect(readHistory(desk, thing?.id ?? '')).toEqual([
      expect.objectContaining({
        termCode: { from: null, to: 'wmo-onderzoek' },
        dueOn: { from: null, to: '2026-07-10' },
      }),
    ]);
    expect(readLooks(desk)).toMatchObject([{ access: { kind: 'CHANGED', outcome: 'OK' } }]);
  });

  test.each([
    ['frontoffice', { law: 'WMO', kind: 'APPLICATION' }, 'amersfoort', 'BACK', '2026-06-15'],
    ['frontoffice', { law: 'JEUGDWET', kind: 'REPORT' }, 'larikslaan2', 'FRONT', '2026-07-27'],
    ['director', { law: 'GENERAL', kind: 'REPORT' }, 'larikslaan2', 'FRONT', null],
    ['workincome', { law: 'PARTICIPATIEWET', kind: 'APPLICATION' }, 'amersfoort', 'BACK', '2026-07-27'],
    [
      'backoffice',
      { law: 'WMO', kind: 'OBJECTION', countsFrom: '2026-05-18', termCode: 'bezwaar-besluit-commissie' },
      'amersfoort',
      'BACK',
      '2026-09-21',
    ],
  ])('by %s under %o goes to %s (%s), due on %s', async (persona, input, organisation, officeFunction, dueOn) => {
    const desk = await startCaseDesk();
    const { thing, problems } = await desk.open(persona, input);
    expect(problems).toEqual([]);
    expect(thing).toMatchObject({ organisation: { code: organisation }, officeFunction, dueOn });
  });

  test('for debts goes to whoever was given them, and under threat within three working days', async () => {
    const desk = await startCaseDesk();
    giveDebtHelp(desk, 'amersfoort');
    const input = { law: 'WGS', kind: 'REPORT', termCode: 'wgs-bedreigend' };
    expect(told(await desk.open('workincome', input, debts))).toEqual(['RECEIVED', '2026-06-04']);
    const later = { law: 'WGS', kind: 'APPLICATION', countsFrom: '2026-05-20' };
    expect(told(await desk.open('workincome', later, debts))).toEqual(['RECEIVED', '2026-07-15']);
  });

  test('for what two organisations do goes to one’s own, or to whichever is chosen', async () => {
    const desk = await startCaseDesk();
    giveDebtHelp(desk, 'amersfoort', 'larikslaan2');
    const input = { law: 'WGS', kind: 'REPORT' };
    const own = await desk.open('workincome', input, debts);
    const other = await desk.open('workincome', { ...input, organisationId: organisationId('larikslaan2') }, debts);
    const nowhere = await desk.open('workincome', { ...input, organisationId: organisationId('leusden') }, debts);
    expect([own, other].map(({ thing }) => thing?.['organisation'])).toEqual([
      { code: 'amersfoort' },
      { code: 'larikslaan2' },
    ]);
    expect(placesOf(nowhere)).toEqual(['NOT_RESPONSIBLE input organisationId']);
  });

  test('gets a number of its own, also when several are opened at once', async () => {
    const desk = await startCaseDesk();
    const opened = await Promise.all(['frontoffice', 'frontoffice2', 'director'].map((persona) => desk.open(persona)));
    const numbers = new Set(opened.map(({ thing }) => thing?.['number']));
    expect(numbers).toEqual(new Set(['Z-1000001', 'Z-1000002', 'Z-1000003']));
  });

  test('is opened once, however often it is sent', async () => {
    const desk = await startCaseDesk();
    const sent = await Promise.all([1, 2].map(() => desk.open('frontoffice', { clientMutationId: 'same' })));
    expect(new Set(sent.map(({ thing }) => thing?.id)).size).toBe(1);
    expect(desk.db.$client.prepare(`select count(*) from "case" where number like 'Z-%'`).pluck().get()).toBe(1);
  });
});

describe('no case is opened', () => {
  test.each([
    ['that was received tomorrow', { receivedOn: '2026-06-02' }, 'RECEIVED_IN_FUTURE input receivedOn'],
    ['of which nothing is said', { title: ' ' }, 'TOO_SMALL input title'],
    ['of a kind that the law does not know', { law: 'GENERAL', kind: 'APPLICATION' }, 'NO_SUCH_CASE_TYPE input kind'],
    ['under a term of another law', { termCode: 'wgs-bedreigend' }, 'TERM_NOT_FITTING input termCode'],
    [
      'that counts from a talk that does not matter',
      { countsFrom: '2026-05-01' },
      'TERM_COUNTS_FROM_RECEIPT input countsFrom',
    ],
    ['against a decision of no day', { kind: 'OBJECTION' }, 'TERM_START_MISSING input countsFrom'],
    [
      'against a decision to come',
      { kind: 'OBJECTION', countsFrom: '2026-06-02' },
      'TERM_START_TOO_LATE input countsFrom',
    ],
    ['for somebody of elsewhere', { personId: 'per_x' }, 'NOT_FOUND input personId'],
    ['in a household of nowhere', { householdId: 'hou_x' }, 'NOT_FOUND input householdId'],
    [
      'with whoever does not do such work',
      { organisationId: organisationId('leusden') },
      'NOT_RESPONSIBLE input organisationId',
    ],
  ])('%s', async (_name, input, place) => {
    const desk = await startCaseDesk();
    expect(placesOf(await desk.open('frontoffice', input))).toEqual([place]);
    expect(desk.db.$client.prepare(`select count(*) from "case" where number like 'Z-%'`).pluck().get()).toBe(0);
  });

  test('for a member of another household', async () => {
    const desk = await startCaseDesk();
    const outcome = await desk.open('frontoffice', { personId: desk.other.personIds[0] });
    expect(placesOf(outcome)).toEqual(['NOT_FOUND input personId']);
  });

  test.each([
    ['frontoffice', 'under a law of another organisation', 'PARTICIPATIEWET', undefined, 'NOT_PERMITTED'],
    ['frontoffice', 'for a purpose of another law', 'WMO', activityId('toegang-jeugd'), 'NOT_PERMITTED'],
    ['workincome', 'under a law of another organisation', 'WMO', undefined, 'NOT_PERMITTED'],
    ['workincome', 'for debts, of which nobody answers', 'WGS', debts, 'NOT_PERMITTED'],
    ['teamlead', 'since a team lead spreads work', 'WMO', undefined, 'NOT_PERMITTED'],
    ['privacy', 'since a privacy officer decides nothing', 'WMO', undefined, 'NOT_PERMITTED'],
    ['management', 'since management sees nobody', 'WMO', undefined, 'NOT_FOUND input householdId'],
  ])('by %s, %s', async (persona, _why, law, activity, place) => {
    const desk = await startCaseDesk();
    expect(placesOf(await desk.open(persona, { law }, activity))).toEqual([place]);
  });
});
