import { transaction, type Db } from '../../db/client.ts';
import { consentTable } from '../../db/consent.table.ts';
import { emergencyAccessLawTable, emergencyAccessTable } from '../../db/emergency-access.table.ts';
import { childProtectionTable } from '../../db/child-protection.table.ts';
import { deputyTable } from '../../db/deputy.table.ts';
import { newId } from '../../db/id.ts';
import type { Law } from '../../db/law.ts';
import { organisationId } from '../../db/reference.ts';
import { insertRows } from '../../db/row.ts';
import { Random } from '../../src/population/random.ts';
import { staffId, type StaffKey } from '../../src/population/staff.ts';
import { testNow } from '../testkit/store.ts';

const provenance = { source: 'DEMO', recordedAt: testNow.toISOString() } as const;

/** Adds to a store at random what gives or takes sight, so that every combination comes up: far more of it than a municipality has. */
export function addMarkings(db: Db, seed: string, personas: readonly StaffKey[]): void {
  const random = new Random(seed);
  const cases = db.$client
    .prepare<[], { id: string; personId: string; householdId: string; law: Law }>(
      'select id, person_id as personId, household_id as householdId, law from "case" order by id',
    )
    .all();
  const guarded = new Set(db.$client.prepare<[], string>('select person_id from child_protection').pluck().all());
  const consented = new Set<string>();
  const mark = db.$client.prepare(
    'update "case" set sealed = ?, suwi_derived = ?, worker_id = coalesce(?, worker_id) where id = ?',
  );
  const direct = db.$client.prepare(`update director set staff_id = ? where valid_until is null
    and plan_id in (select id from plan where household_id = ?)`);
  transaction(db, () => {
    for (const { id, personId, householdId, law } of cases) {
      const persona = random.pick(personas);
      const worker = random.chance(0.2) ? staffId(persona) : null;
      mark.run(Number(random.chance(0.15)), Number(random.chance(0.15)), worker, id);
      if (random.chance(0.1)) direct.run(staffId(persona), householdId);
      if (random.chance(0.2) && !guarded.has(personId)) {
        guarded.add(personId);
        const child = { id: newId('childProtection'), personId, ground: 'SAFETY', validFrom: '2026-01-01' } as const;
        insertRows(db, childProtectionTable, [{ ...child, ...provenance }]);
      }
      if (random.chance(0.1)) addDeputy(db, householdId, persona);
      if (random.chance(0.1)) addEmergency(db, householdId, persona, law);
      if (random.chance(0.1)) {
        const organisation = organisationId(random.pick(['larikslaan2', 'amersfoort', 'leusden']));
        const key = `${personId} ${law} ${organisation}`;
        if (consented.has(key)) continue;
        consented.add(key);
        const given = {
          givenBy: 'SELF',
          purpose: 'Samenwerken',
          givenOn: '2026-05-01',
          recordedById: staffId('director'),
        } as const;
        insertRows(db, consentTable, [
          { id: newId('consent'), personId, law, organisationId: organisation, ...given, ...provenance },
        ]);
      }
    }
  });
}

/** Lets somebody stand in for whoever directs the household's plan, where nobody does yet. */
function addDeputy(db: Db, householdId: string, persona: StaffKey): void {
  const directing = db.$client
    .prepare<[string, string], string>(
      `select d.id from director d join plan p on p.id = d.plan_id and p.household_id = ? and p.status = 'ACTIVE'
       where d.valid_until is null and d.staff_id <> ? and not exists (select 1 from deputy x where x.director_id = d.id)`,
    )
    .pluck()
    .get(householdId, staffId(persona));
  if (directing === undefined) return;
  const period = { validFrom: '2026-05-20', validUntil: '2026-06-20' };
  const named = {
    id: newId('deputy'),
    directorId: directing,
    staffId: staffId(persona),
    namedById: staffId('teamlead'),
  };
  insertRows(db, deputyTable, [{ ...named, ...period, ...provenance }]);
}

function addEmergency(db: Db, householdId: string, persona: StaffKey, law: Law): void {
  const id = newId('emergencyAccess');
  const moments = { grantedAt: '2026-06-01T09:30:00.000Z', endsAt: '2026-06-01T11:30:00.000Z' };
  const asked = { householdId, staffId: staffId(persona), organisationId: organisationId('larikslaan2') };
  const row = {
    id,
    ...asked,
    ...moments,
    reason: 'Brand in huis',
    processingActivityId: 'eenplan:nood',
    ...provenance,
  };
  insertRows(db, emergencyAccessTable, [row]);
  insertRows(db, emergencyAccessLawTable, [{ emergencyAccessId: id, law }]);
}
