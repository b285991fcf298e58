import { closeStore, openStore } from '../../db/client.ts';
import { passesElevenTest } from '../../web/src/search/typed-text.ts';
import { insertFamily, insertSignal } from '../testkit/family.ts';
import { inDays } from './household-data.ts';

const numbers = Array.from({ length: 900 }, (_, index) => String(999990100 + index)).filter(passesElevenTest);

/** A household in which the tests of the page work. */
export interface WorkHousehold {
  /** The address of its page. */
  readonly path: string;
  readonly householdId: string;
  /** Numbers of its cases: at the desk, in the back office, and one there that is late and that nobody works on. */
  readonly desk: string;
  readonly back: string;
  readonly late: string;
}

let place = 0;

/**
 * Puts a household of a test's own in a running demo: Noor Visser and her son Pim, with a case at the desk (`frontoffice`),
 * one in the back office (`backoffice`), one there that is late and that nobody works on, a signal, and a plan that
 * `director` directs.
 */
export function insertWorkHousehold(store: string): WorkHousehold {
  const mine = place++;
  const [mother = '', son = ''] = numbers.slice(mine * 2);
  const [desk, back, late] = [`W-${mine}-1`, `W-${mine}-2`, `W-${mine}-3`] as const;
  const application = { law: 'WMO', organisation: 'amersfoort', office: 'BACK' } as const;
  const db = openStore(`file:${store}`);
  try {
    const { householdId } = insertFamily(db, {
      address: { postalCode: '3838ZX', houseNumber: 10 + mine },
      members: [
        { name: 'Noor Visser', bsn: mother, birthDate: '1984-06-02' },
        { name: 'Pim Visser', bsn: son, role: 'CHILD', birthDate: inDays(-9 * 365) },
      ],
      cases: [
        {
          ...{ number: desk, law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
          rest: { receivedOn: inDays(-20), dueOn: inDays(22) },
        },
        {
          ...{ number: back, ...application, worker: 'backoffice' },
          rest: { kind: 'APPLICATION', receivedOn: inDays(-5), dueOn: inDays(9) },
        },
        { number: late, ...application, rest: { kind: 'APPLICATION', receivedOn: inDays(-18), dueOn: inDays(-4) } },
      ],
      plan: { director: 'director', startedOn: inDays(-45) },
    });
    insertSignal(db, { householdId, law: 'WMO', raisedOn: inDays(-3) });
    return { path: `/huishouden/${householdId}`, householdId, desk, back, late };
  } finally {
    closeStore(db);
  }
}
