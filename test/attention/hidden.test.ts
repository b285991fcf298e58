import { describe, expect, test } from 'vitest';
import { productId } from '../../db/reference.ts';
import { insertProtection } from '../child-protection/world.ts';
import { insertFamily, insertProvision, insertSignal, type FamilySpec } from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const view = `query View($by: HouseholdBy!) { household(by: $by) {
  attention { key kind level message on law facts article person { id } staff { id } organisation { id } remedy { kind id staff { id } organisation { id } } } } }`;

/** A household in which every rule has something to tell, and whose hidden half is a protected child's, sealed or of Suwinet. */
const family: FamilySpec = {
  members: [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020', role: 'CHILD', birthDate: '2008-06-10' },
    { name: 'Ard Visser', bsn: '999990032', until: '2026-05-20' },
  ],
  cases: [
    { number: 'W-1', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
    {
      ...{ number: 'W-9', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice2' },
      rest: { sealed: 1, dueOn: '2026-05-29' },
    },
    {
      ...{ number: 'P-9', law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT', worker: 'workincome' },
      rest: { suwiDerived: 1, dueOn: '2026-05-28' },
    },
    {
      ...{ number: 'J-9', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
      rest: { dueOn: '2026-05-27' },
    },
  ],
};

async function start() {
  const hub = await startTestHub();
  const { db } = hub;
  const made = insertFamily(db, family);
  const [noor = '', pim = '', ard = ''] = made.personIds;
  const [open = '', sealed = '', benefit = '', youth = ''] = made.caseIds;
  db.$client.prepare('update "case" set person_id = ? where id = ?').run(pim, youth);
  const { householdId } = made;
  const of = (code: string) => productId({ law: 'WMO', code });
  insertProvision(db, { householdId, personId: noor, law: 'WMO', caseId: open, productId: of('BW') });
  // Of what is hidden each would be told by a rule of its own: overlap, contradiction, ending, for somebody who left.
  insertProvision(db, { householdId, personId: noor, law: 'WMO', caseId: sealed, productId: of('BW') });
  insertProvision(db, {
    householdId,
    personId: noor,
    law: 'WMO',
    caseId: sealed,
    productId: of('HH'),
    validUntil: '2026-06-20',
  });
  insertProvision(db, { householdId, personId: ard, law: 'WMO', caseId: sealed });
  insertProvision(db, {
    householdId,
    personId: noor,
    law: 'PARTICIPATIEWET',
    caseId: benefit,
    validUntil: '2026-06-21',
  });
  insertProvision(db, { householdId, personId: pim, law: 'JEUGDWET', caseId: youth, validUntil: '2026-06-22' });
  insertSignal(db, { householdId, personId: noor, law: 'WMO', kind: 'EVICTION' });
  insertSignal(db, { householdId, personId: pim, law: 'JEUGDWET', kind: 'YOUTH_AT_RISK' });
  insertProtection(db, pim);
  return { ...hub, householdId, pim, hidden: { sealed, benefit, youth } };
}

async function look(hub: TestHub, persona: string, id: string): Promise<unknown> {
  const { data, errors } = await hub.ask(persona, view, { by: { id } });
  expect(errors).toEqual([]);
  return data;
}

describe('what asks attention', () => {
  test.each(['frontoffice', 'director', 'teamlead', 'frontoffice3'])(
    'is for %s the same whether what is hidden from them is there or is otherwise',
    async (persona) => {
      const hub = await start();
      const before = await look(hub, persona, hub.householdId);
      const text = JSON.stringify(before);
      expect(text).toContain('W-1');
      expect(text).not.toMatch(/Pim|W-9|P-9|J-9|2026-05-2[789]|2026-06-2[0-2]|2026-06-10/);
      const { $client } = hub.db;
      const { sealed, benefit, youth } = hub.hidden;
      $client.exec('pragma foreign_keys = off');
      for (const id of [sealed, benefit, youth]) {
        $client.prepare('delete from provision where case_id = ?').run(id);
        $client
          .prepare(`update "case" set due_on = '2026-12-01', number = ?, title = 'x' where id = ?`)
          .run(`X-${id}`, id);
      }
      $client.prepare('delete from signal where person_id = ?').run(hub.pim);
      $client
        .prepare(`update person set birth_date = '2015-01-01', death_date = '2026-05-05' where id = ?`)
        .run(hub.pim);
      expect(await look(hub, persona, hub.householdId)).toEqual(before);
    },
  );

  test('is told of all of it to whoever supervises, Suwinet apart, by a rule for each', async () => {
    const hub = await start();
    const text = JSON.stringify(await look(hub, 'privacy', hub.householdId));
    for (const kind of ['PROVISIONS_OVERLAP', 'PROVISIONS_CONTRADICT', 'PROVISION_ENDING', 'PROVISION_AFTER_DEPARTURE'])
      expect(text).toContain(kind);
    for (const kind of ['TERM_PASSED', 'NO_PLAN', 'SIGNAL_OPEN', 'MEMBER_MOVED_OUT', 'MEMBER_CAME_OF_AGE'])
      expect(text).toContain(kind);
    expect(text).not.toMatch(/P-9|2026-05-28|2026-06-21/);
  });
});
