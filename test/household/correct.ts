import { expect } from 'vitest';
import type { Db } from '../../db/client.ts';
import { requestFormation } from '../../db/formation.ts';
import { formTogether } from '../../src/domain/formation/household-formation.ts';
import { transaction } from '../../db/client.ts';
import { insertFamily, insertRelation, type Family } from '../testkit/family.ts';
import { mutationOf, startWorkDesk, type Payload, type WorkDesk } from '../testkit/work-desk.ts';

const seen = `correction { id kind day reason staff { name } persons { id name { full } }
  household { id version dissolvedOn members { role kind origin validFrom person { name { full } } } }
  otherHousehold { id version dissolvedOn formedOn origin members { role kind origin validFrom person { name { full } } } } }`;
const documents = {
  addMember: mutationOf('addMember', seen),
  removeMember: mutationOf('removeMember', seen),
  splitHousehold: mutationOf('splitHousehold', seen),
  joinHouseholds: mutationOf('joinHouseholds', seen),
};
export type Mutation = keyof typeof documents;

export const reason = 'Verteld aan de keukentafel.';

export interface CorrectDesk extends WorkDesk {
  readonly documents: typeof documents;
  readonly noor: string;
  readonly pim: string;
  readonly joris: string;
  readonly versionOf: (householdId: string) => number;
  /** The id of somebody's membership of a household that has not ended. */
  readonly membershipOf: (personId: string, householdId?: string) => string;
  /** Sends a correction from today on, by the version there is now. */
  readonly correct: (mutation: Mutation, persona: string, input?: object) => Promise<Payload>;
  readonly add: (persona: string, member: object, input?: object) => Promise<Payload>;
  readonly remove: (persona: string, personId: string, input?: object) => Promise<Payload>;
  readonly split: (persona: string, personIds: readonly string[], input?: object) => Promise<Payload>;
  readonly join: (persona: string, input?: object) => Promise<Payload>;
  /** A household of its own with these people, at another address. */
  readonly family: (houseNumber: number, ...people: readonly (readonly [name: string, bsn: string])[]) => Family;
}

/** A hub with Noor and her son Pim, with cases, a plan and a director; and Joris, who lives alone with a case. */
export async function startCorrectDesk(): Promise<CorrectDesk> {
  const desk = await startWorkDesk();
  const [noor = '', pim = ''] = desk.personIds;
  const [joris = ''] = desk.other.personIds;
  insertRelation(desk.db, pim, 'PARENT', { id: noor, name: 'Noor Visser', bsn: '999990019' });
  // As the register has who lives alone.
  desk.db.$client.prepare(`update membership set role = 'SINGLE' where person_id = ?`).run(joris);
  const version = desk.db.$client.prepare<[string], number>('select version from household where id = ?').pluck();
  const membership = desk.db.$client
    .prepare<[string, string], string>(
      'select id from membership where person_id = ? and household_id = ? and valid_until is null',
    )
    .pluck();
  const { householdId } = desk;
  const versionOf = (id: string) => version.get(id) ?? 0;
  const membershipOf: CorrectDesk['membershipOf'] = (personId, id = householdId) => membership.get(personId, id) ?? '';
  const correct: CorrectDesk['correct'] = (mutation, persona, input = {}) =>
    desk.change(documents[mutation], persona, { expectedVersion: versionOf(householdId), reason, ...input });
  const from = '2026-06-01';
  return {
    ...desk,
    ...{ documents, noor, pim, joris, versionOf, membershipOf, correct },
    add: (persona, member, input) =>
      correct('addMember', persona, { householdId, member, role: 'PARTNER', from, ...input }),
    remove: (persona, personId, input) =>
      correct('removeMember', persona, { membershipId: membershipOf(personId), until: from, ...input }),
    split: (persona, personIds, input) =>
      correct('splitHousehold', persona, { householdId, personIds, from, ...input }),
    join: (persona, input) =>
      correct('joinHouseholds', persona, {
        ...{ householdId, otherHouseholdId: desk.other.householdId, from },
        ...{ otherExpectedVersion: versionOf(desk.other.householdId), ...input },
      }),
    family: (houseNumber, ...people) =>
      insertFamily(desk.db, {
        members: people.map(([name, bsn]) => ({ name, bsn, role: people.length > 1 ? 'PARTNER' : 'SINGLE' })),
        address: { postalCode: '3833CC', houseNumber },
      }),
  };
}

/** Who belongs to a household now, as `Name ROLE KIND ORIGIN from`. */
export function membersOf(db: Db, householdId: string): string[] {
  return db.$client
    .prepare<[string], string>(
      `select p.display_name || ' ' || m.role || ' ' || m.kind || ' ' || m.origin || ' ' || m.valid_from
       from membership m join person p on p.id = m.person_id
       where m.household_id = ? and m.valid_until is null order by 1`,
    )
    .pluck()
    .all(householdId);
}

/** In which household a record stands. */
export function placeOf(db: Db, table: 'case' | 'provision' | 'contact_moment' | 'signal', id: string): unknown {
  return db.$client.prepare(`select household_id from "${table}" where id = ?`).pluck().get(id);
}

const tables = ['household', 'membership', 'revision'] as const;

/** Everything that a formation of households writes. */
function dumpFormed(db: Db): unknown {
  return tables.map((table) => db.$client.prepare(`select * from ${table} order by 1`).all());
}

/** Holds that the register's facts, told again, change nothing: neither today nor later. */
export function expectSettled({ db }: Pick<CorrectDesk, 'db'>): void {
  const before = dumpFormed(db);
  const ids = db.$client.prepare<[], string>('select id from person').pluck().all();
  for (const day of ['2026-06-01', '2026-06-20']) {
    const moment = new Date(`${day}T12:00:00.000Z`);
    transaction(db, () => {
      for (const id of ids) requestFormation(db, id, moment.toISOString());
      formTogether(db, ids, moment);
    });
    expect(dumpFormed(db)).toEqual(before);
  }
}

const livingSomewhere = `select p.id as person, count(m.id) as places from person p
  left join membership m on m.person_id = p.id and m.kind = 'PRINCIPAL'
    and (m.valid_from is null or m.valid_from <= @day) and (m.valid_until is null or m.valid_until > @day)
  group by p.id order by p.id`;

/** How many households each person lives in on a day: what reports count by. */
export function countPlaces({ db }: Pick<CorrectDesk, 'db'>, day: string): readonly unknown[] {
  return db.$client.prepare(livingSomewhere).all({ day });
}
