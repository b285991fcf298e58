import { actionTable } from '../../db/action.table.ts';
import { childProtectionTable } from '../../db/child-protection.table.ts';
import { closeStore, openStore, transaction, type Db } from '../../db/client.ts';
import { goalTable } from '../../db/goal.table.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { staffId } from '../../src/population/staff.ts';
import { insertFamily, insertRelation } from '../testkit/family.ts';
import { passesElevenTest } from '../../web/src/search/typed-text.ts';
import { inDays } from './household-data.ts';

const provenance = { source: 'DEMO', recordedAt: new Date().toISOString() } as const;

/** People of the household in which privacy is tried. */
export const guarded = {
  mother: { bsn: '999990020', name: 'Noor Dekker' },
  teenager: { bsn: '999990032', name: 'Kim Dekker' },
  child: { bsn: '999990044', name: 'Pim Dekker' },
} as const;

/** A number that passes the test, of nobody in the store. */
export const unknownBsn = '999990068';

/** Numbers that pass the test, for the households after the first. */
const otherBsns = Array.from({ length: 900 }, (_, index) => String(999990100 + index)).filter(passesElevenTest);

/** The people of one of several such households: the same but for their numbers. */
function peopleOf(place: number): readonly { readonly name: string; readonly bsn: string }[] {
  const people = [guarded.mother, guarded.teenager, guarded.child];
  if (place === 0) return people;
  return people.map(({ name }, index) => ({ name, bsn: otherBsns[place * people.length + index] ?? '' }));
}

function insertOwnGoal(db: Db, planId: string, personId: string): void {
  const goalId = newId('goal');
  const goal = {
    lifeDomain: 'HOUSING',
    objectiveCode: '4.5',
    description: 'Weer rustig wonen',
    status: 'OPEN',
  } as const;
  insertRows(db, goalTable, [{ id: goalId, planId, personId, ...goal, ...provenance }]);
  const action = { description: 'Hulp thuis regelen', ownerKind: 'PROFESSIONAL', status: 'OPEN' } as const;
  insertRows(db, actionTable, [
    { id: newId('action'), goalId, ownerStaffId: staffId('frontoffice'), dueOn: inDays(20), ...action, ...provenance },
  ]);
}

/**
 * Puts a household in a running demo: a mother and her children, of whom the youngest is protected. `frontoffice` works
 * for the mother and has an action of the plan, `frontoffice3` for the protected child; `director` directs; what is in the
 * case of `workincome` comes from Suwinet. Gives the id of the household. Each
 * place makes another one of the kind; that of place 0 has the numbers of `guarded`.
 */
export function insertGuardedHousehold(store: string, place = 0): { householdId: string } {
  const [motherSpec = guarded.mother, teenagerSpec = guarded.teenager, childSpec = guarded.child] = peopleOf(place);
  const numberOf = (one: number) => `T-${2026 + place}-${one}`;
  const db = openStore(`file:${store}`);
  try {
    const { householdId, personIds, planId } = insertFamily(db, {
      address: { postalCode: '3839ZX', houseNumber: 9 + place },
      members: [
        { ...motherSpec, role: 'PARENT', birthDate: '1984-06-02' },
        { ...teenagerSpec, role: 'CHILD', birthDate: inDays(-13 * 365 - 60) },
        { ...childSpec, role: 'CHILD', birthDate: inDays(-8 * 365 - 60) },
      ],
      cases: [
        {
          ...{ number: numberOf(7), law: 'WMO', organisation: 'larikslaan2', office: 'FRONT' },
          worker: 'frontoffice',
          rest: { receivedOn: inDays(-50), dueOn: inDays(9) },
        },
        {
          ...{ number: numberOf(8), law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT' },
          worker: 'workincome',
          rest: { receivedOn: inDays(-40), dueOn: inDays(16), suwiDerived: 1 },
        },
        {
          ...{ number: numberOf(9), law: 'WGS', organisation: 'leusden', office: 'FRONT', worker: 'debt' },
          rest: { receivedOn: inDays(-30), dueOn: inDays(26), title: 'Schulden op een rij' },
        },
      ],
      plan: { director: 'director', startedOn: inDays(-45) },
    });
    const [mother = '', teenager = '', child = ''] = personIds;
    for (const one of [teenager, child]) insertRelation(db, one, 'PARENT', { id: mother, name: guarded.mother.name });
    transaction(db, () => {
      if (planId) insertOwnGoal(db, planId, mother);
      insertRows(db, childProtectionTable, [
        {
          id: newId('childProtection'),
          ...{ personId: child, ground: 'SUPERVISION_ORDER', validFrom: inDays(-20), staffId: staffId('director') },
          ...provenance,
        },
      ]);
    });
    return { householdId };
  } finally {
    closeStore(db);
  }
}
