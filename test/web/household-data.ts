import { closeStore, openStore, type Db } from '../../db/client.ts';
import { directorTable } from '../../db/director.table.ts';
import { evaluationTable } from '../../db/evaluation.table.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { scoreTable } from '../../db/score.table.ts';
import { teamMemberTable } from '../../db/team-member.table.ts';
import { staffId } from '../../src/population/staff.ts';
import { addDays, today } from '../../web/src/shared/dates.ts';
import {
  insertDecision,
  insertDocument,
  insertFamily,
  insertProvider,
  insertProvision,
  insertRelation,
  insertSignal,
} from '../testkit/family.ts';

/** The day so many days from now, as `YYYY-MM-DD`: the hub under the page runs on the clock of the day. */
export function inDays(days: number): string {
  return addDays(today(), days);
}

/** Number of the case by which a front-office worker finds the household that the tests of the page put in the store. */
export const caseNumber = 'T-2026-1';

const provenance = { source: 'DEMO', recordedAt: new Date().toISOString() } as const;

function insertPlanwork(db: Db, planId: string, householdId: string, personId: string): void {
  const [handover, director] = [inDays(-40), staffId('director')];
  db.$client.prepare('update director set valid_until = ? where plan_id = ?').run(handover, planId);
  insertRows(db, directorTable, [
    { id: newId('director'), planId, staffId: director, validFrom: handover, ...provenance },
  ]);
  insertRows(db, teamMemberTable, [
    {
      id: newId('teamMember'),
      planId,
      staffId: staffId('frontoffice'),
      law: 'WMO',
      validFrom: inDays(-90),
      ...provenance,
    },
  ]);
  const evaluation = {
    heldOn: inDays(-60),
    outcome: 'ADJUSTED',
    summary: 'Het gaat beter.',
    nextOn: inDays(30),
  } as const;
  insertRows(db, evaluationTable, [
    { id: newId('evaluation'), planId, staffId: director, ...evaluation, ...provenance },
  ]);
  const scores = [
    { value: 2, scoredOn: inDays(-100) },
    { value: 3, scoredOn: inDays(-10) },
  ].map((score) => ({
    ...{ id: newId('score'), householdId, personId, lifeDomain: 'FINANCES' as const, staffId: director },
    ...{ reason: 'Er is een betalingsachterstand.' },
    ...score,
    ...provenance,
  }));
  insertRows(db, scoreTable, scores);
}

function insertHelp(db: Db, householdId: string, personId: string, caseId: string): void {
  const help = { householdId, personId, law: 'WMO', caseId } as const;
  const providerId = insertProvider(db, 'Thuishulp De Linde');
  const decisionId = insertDecision(db, { caseId, decidedOn: inDays(-95), grounds: 'Zonder hulp lukt het niet.' });
  insertProvision(db, {
    ...{ ...help, decisionId, providerId, validFrom: inDays(-90), validUntil: inDays(120), monthlyCost: 21_200 },
    ...{ volume: 3, volumeUnit: 'HOUR', volumePer: 'WEEK' },
  });
  insertProvision(db, { ...help, validFrom: inDays(-400), validUntil: inDays(-200), endReason: 'GOAL_ATTAINED' });
  insertProvision(db, {
    householdId,
    personId,
    law: 'PARTICIPATIEWET',
    deliveryForm: 'PAYMENT',
    validFrom: inDays(-50),
  });
}

/** Puts a household in a running demo of which there is something to see in every part of the page. */
export function insertHouseholdInFull(store: string): void {
  const db = openStore(`file:${store}`);
  try {
    const { householdId, personIds, caseIds, planId } = insertFamily(db, {
      address: { postalCode: '3839ZZ', houseNumber: 7 },
      members: [
        { name: 'N. Visser', bsn: '999990019', role: 'PARENT', birthDate: '1980-06-02' },
        { name: 'A. Visser', bsn: '999990032', role: 'PARENT', birthDate: '1979-01-12' },
        { name: 'J. Visser', bsn: '999990044', role: 'CHILD', birthDate: inDays(-3000) },
      ],
      cases: [
        {
          ...{ number: caseNumber, law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
          rest: { receivedOn: inDays(-150), dueOn: inDays(-2) },
        },
      ],
      plan: { director: 'director2', startedOn: inDays(-120) },
      contacts: Array.from({ length: 30 }, (_, index) => ({
        ...{ law: 'WMO' as const, summary: `Gesprek nummer ${index}` },
        at: `${inDays(-5 - index * 4)}T10:00:00.000Z`,
      })),
    });
    const [mother = '', father = '', child = ''] = personIds;
    const [caseId = ''] = caseIds;
    insertRelation(db, mother, 'PARTNER', { id: father, name: 'A. Visser' });
    insertRelation(db, child, 'PARENT', { id: mother, name: 'N. Visser' });
    insertRelation(db, child, 'PARENT', { id: father, name: 'A. Visser' });
    if (planId) insertPlanwork(db, planId, householdId, mother);
    insertHelp(db, householdId, mother, caseId);
    insertSignal(db, {
      ...{ householdId, law: 'WMO', raisedOn: inDays(-20), raisedBy: 'Buurvrouw Pietersen', sourceProtected: 1 },
    });
    insertDocument(db, { caseId, title: 'Aanvraag hulp', uri: 'https://zaken.example/1', createdOn: inDays(-149) });
    insertDocument(db, { caseId, title: 'Vreemd adres', uri: 'javascript:alert(1)', createdOn: inDays(-148) });
  } finally {
    closeStore(db);
  }
}
