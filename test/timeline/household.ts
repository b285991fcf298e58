import type { Db } from '../../db/client.ts';
import { staffId } from '../../src/population/staff.ts';
import {
  insertDecision,
  insertDocument,
  insertFamily,
  insertProvider,
  insertProvision,
  insertSignal,
} from '../testkit/family.ts';
import { insertDirector, insertEvaluation, insertScore, insertTeamMember } from '../testkit/plan-part.ts';

/** A household in which something of every kind happened, under two laws, with one sealed case. */
export function insertEventful(db: Db) {
  const { householdId, personIds, caseIds, planId } = insertFamily(db, {
    members: [
      { name: 'Noor Visser', bsn: '999990019', from: '2018-05' },
      { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2014-04-04', from: '2018-06-01' },
      { name: 'Ard Visser', bsn: '999990032', from: '2018-06-01', until: '2026-02-01' },
    ],
    cases: [
      { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
      { number: 'P-1', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
      {
        ...{ number: 'W-9', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice2' },
        rest: { sealed: 1, title: 'Afgeschermd' },
      },
      { number: 'J-1', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
    ],
    plan: { startedOn: '2026-01-15' },
    contacts: [
      { law: 'WMO', at: '2026-05-20T09:00:00.000Z', summary: 'over de Wmo' },
      // Half past midnight in the Netherlands.
      { law: 'WMO', at: '2026-05-20T22:30:00.000Z', summary: 'laat op de avond' },
      { law: 'PARTICIPATIEWET', at: '2026-05-20T09:00:00.000Z', summary: 'over de uitkering' },
    ],
  });
  const [noor = '', pim = ''] = personIds;
  const [wmo = '', benefit = '', sealed = ''] = caseIds;
  insertDecision(db, { caseId: wmo, staffId: staffId('frontoffice') });
  insertDecision(db, { caseId: benefit, grounds: 'Het inkomen is te laag.' });
  insertDecision(db, { caseId: sealed, grounds: 'Geheim besluit.' });

  const provider = insertProvider(db, 'Thuishulp De Linde');
  const help = { householdId, personId: noor, law: 'WMO', caseId: wmo, providerId: provider } as const;
  const volume = { volumeUnit: 'HOUR', volumePer: 'WEEK' } as const;
  const previousId = insertProvision(db, { ...help, ...volume, volume: 2, validUntil: '2026-04-01' });
  insertProvision(db, { ...help, ...volume, volume: 3, validFrom: '2026-04-01', previousId });
  insertProvision(db, { ...help, caseId: sealed, validFrom: '2026-05-16' });
  insertProvision(db, {
    ...{ householdId, personId: noor, law: 'PARTICIPATIEWET', deliveryForm: 'PAYMENT', caseId: benefit },
    ...{ volume: 1200, volumeUnit: 'EURO', volumePer: 'MONTH', validUntil: '2026-05-01', endReason: 'AT_REQUEST' },
  });

  const plan = planId ?? '';
  insertEvaluation(db, { planId: plan, heldOn: '2026-04-10' });
  insertScore(db, { householdId, personId: pim, scoredOn: '2026-02-01', lifeDomain: 'SOCIAL_NETWORK', value: 2 });
  insertScore(db, { householdId, personId: pim, scoredOn: '2026-04-10', lifeDomain: 'SOCIAL_NETWORK', value: 3 });
  insertDirector(db, {
    planId: plan,
    staffId: staffId('director2'),
    validFrom: '2026-01-15',
    validUntil: '2026-03-02',
  });
  insertDirector(db, { planId: plan, staffId: staffId('director'), validFrom: '2026-03-02' });
  insertTeamMember(db, {
    ...{ planId: plan, staffId: staffId('workincome'), law: 'PARTICIPATIEWET' },
    ...{ validFrom: '2026-02-10', validUntil: '2026-05-05' },
  });
  insertSignal(db, {
    ...{ householdId, personId: pim, law: 'WMO', status: 'CLOSED', takenUpOn: '2026-05-21', closedOn: '2026-05-25' },
    takenUpById: staffId('frontoffice'),
  });
  insertSignal(db, {
    ...{ householdId, law: 'WMO', kind: 'NUISANCE', raisedOn: '2026-05-28', sourceProtected: 1 },
    raisedBy: 'De buurvrouw',
  });
  insertDocument(db, { caseId: wmo, title: 'Verslag keukentafel', kind: 'INQUIRY_REPORT' });
  insertDocument(db, { caseId: sealed, title: 'Geheim stuk' });
  insertDocument(db, { planId: plan, kind: 'PLAN', title: 'Samen verder', createdOn: '2026-01-16' });
  return { householdId, personIds, planId: plan };
}
