import { closeStore, openStore, transaction } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { insertMatch, insertMatchSignal } from '../../db/match.ts';
import { organisationId } from '../../db/reference.ts';
import { staffId } from '../../src/population/staff.ts';
import { insertSignal } from '../testkit/family.ts';
import { inDays } from './household-data.ts';
import { insertWorkHousehold, type WorkHousehold } from './work-data.ts';

/** What the other organisation is worried about: nobody may meet it. */
export const secretWorry = 'Slaapt bij vrienden op de bank.';

/** Puts a household in a running demo in which the front office and work and income are both worried about the son. */
export function insertMatchedHousehold(store: string): WorkHousehold {
  const household = insertWorkHousehold(store);
  const { householdId } = household;
  const db = openStore(`file:${store}`);
  try {
    const personId = db.$client
      .prepare<[string], string>(`select person_id from membership where household_id = ? and role = 'CHILD'`)
      .pluck()
      .get(householdId);
    if (personId === undefined) throw new Error('the household has no child');
    const about = { householdId, personId, kind: 'YOUTH_AT_RISK', raisedOn: inDays(-2) } as const;
    const worries = [
      ['larikslaan2', 'frontoffice', { law: 'JEUGDWET', summary: 'Komt vaak zonder eten op school.' }],
      ['amersfoort', 'workincome', { law: 'PARTICIPATIEWET', summary: secretWorry }],
    ] as const;
    const raised = worries.map(([organisation, raiser, worry]) => {
      const by = { organisationId: organisationId(organisation), raisedById: staffId(raiser) };
      return { ...by, signalId: insertSignal(db, { ...about, ...worry, ...by }) };
    });
    const id = newId('match');
    const since = inDays(-2);
    transaction(db, () => {
      const lasting = { closedOn: null, closedById: null, ending: null, version: 1 } as const;
      const provenance = { source: 'STAFF', recordedAt: new Date().toISOString() } as const;
      insertMatch(db, { id, personId, foundOn: since, ...lasting, ...provenance });
      for (const { signalId, organisationId: of } of raised)
        insertMatchSignal(db, { matchId: id, signalId, organisationId: of, since });
    });
  } finally {
    closeStore(db);
  }
  return household;
}
