import { expect, test } from 'vitest';
import { caseTable } from '../../db/case.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { requestFormation } from '../../db/formation.ts';
import { newId } from '../../db/id.ts';
import { installReference, organisationId } from '../../db/reference.ts';
import { insertRows } from '../../db/row.ts';
import { formTogether } from '../../src/domain/formation/household-formation.ts';
import { joinHouseholds } from '../../src/domain/formation/household-join.ts';
import { splitHousehold } from '../../src/domain/formation/household-split.ts';
import { addMember, removeMember } from '../../src/domain/formation/member-change.ts';
import { Random } from '../../src/population/random.ts';
import { installDemoStaff } from '../../src/population/staff.ts';
import { adres, bsnOf, jointAuthority, partner, persoon } from '../brp/persoon.ts';
import { momentOf, takeIn } from '../intake/run.ts';
import { makeContext } from '../testkit/context.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

const today = '2026-06-20';
const days = Array.from({ length: 19 }, (_, index) => `2026-06-${String(index + 2).padStart(2, '0')}`);
const [anna, bram, cato, dirk, eva, fien] = [bsnOf(1), bsnOf(2), bsnOf(3), bsnOf(4), bsnOf(5), bsnOf(6)];

/** Parents who parted, with their child in two households; a couple beside them; each with a case at the desk. */
async function makeStore(): Promise<Db> {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  const authority = [jointAuthority(cato, anna, bram)];
  await takeIn(db, [
    persoon({ bsn: anna, home: adres(1) }),
    persoon({ bsn: bram, home: adres(2) }),
    persoon({ bsn: cato, birth: '2015-05-05', home: adres(1), parents: [anna, bram], authority }),
    persoon({ bsn: dirk, home: adres(3), partners: [partner(eva)] }),
    persoon({ bsn: eva, home: adres(3), partners: [partner(dirk)] }),
    persoon({ bsn: fien, home: adres(4) }),
  ]);
  const living = list<{ person: string; household: string }>(
    db,
    `select person_id as person, household_id as household from membership where kind = 'PRINCIPAL' order by 1`,
  );
  const rows = living.map(({ person, household }, place) => ({
    ...{ id: newId('case'), number: `R-${place}`, householdId: household, personId: person, law: 'WMO' as const },
    ...{ kind: 'REPORT' as const, title: 'Hulp', status: 'IN_PROGRESS' as const, receivedOn: '2026-06-01' },
    ...{ officeFunction: 'FRONT' as const, organisationId: organisationId('larikslaan2') },
    ...{ source: 'DEMO' as const, recordedAt: testNow.toISOString() },
  }));
  transaction(db, () => insertRows(db, caseTable, rows));
  return db;
}

function list<Row>(db: Db, sql: string, values: object = {}): Row[] {
  return db.$client.prepare<[object], Row>(sql).all(values);
}

/** In which household everybody lives on each day, as `day person household`. */
function placesOf(db: Db): string[] {
  return days.flatMap((day) =>
    list<{ place: string }>(
      db,
      `select @day || ' ' || person_id || ' ' || household_id as place from membership
       where kind = 'PRINCIPAL' and (valid_from is null or valid_from <= @day) and (valid_until is null or valid_until > @day)
       order by 1`,
      { day },
    ).map(({ place }) => place),
  );
}

interface Step {
  readonly day: string;
  readonly problems: readonly { readonly code: string }[];
}

/** Some correction of some household on some day. */
async function correct(db: Db, random: Random, number: number): Promise<Step> {
  const context = makeContext(db, 'frontoffice', 'toegang-sociaal-domein', momentOf(today));
  const rows = list<{ id: string; person: string; household: string; version: number }>(
    db,
    `select m.id, m.person_id as person, m.household_id as household, h.version from membership m
     join household h on h.id = m.household_id join person p on p.id = m.person_id
     where m.valid_until is null order by p.bsn, m.kind, h.formed_on`,
  );
  const pick = () => rows[random.between(0, rows.length - 1)] ?? { id: '', person: '', household: '', version: 0 };
  const [one, other] = [pick(), pick()];
  const day = days[random.between(0, days.length - 1)] ?? today;
  const sent = { clientMutationId: `step-${number}`, expectedVersion: one.version, reason: 'Zo is het nu.' };
  const kind = random.chance(0.3) ? 'SECONDARY' : 'PRINCIPAL';
  const ways = [
    () =>
      addMember(context, {
        ...{ ...sent, householdId: one.household, member: { id: other.person }, role: 'OTHER', kind, from: day },
      }),
    () => removeMember(context, { ...sent, membershipId: one.id, until: day }),
    () => splitHousehold(context, { ...sent, householdId: one.household, personIds: [one.person], from: day }),
    () =>
      joinHouseholds(context, {
        ...{ ...sent, householdId: one.household, otherHouseholdId: other.household, from: day },
        otherExpectedVersion: other.version,
      }),
  ];
  const { problems } = (await (ways[random.between(0, ways.length - 1)] ?? ways[0])?.()) ?? { problems: [] };
  return { day, problems };
}

const written = ['household', 'membership', 'revision', 'case'];
const dump = (db: Db) => written.map((table) => list(db, `select * from "${table}" order by 1`));

/** Lets the register say everything again, a day later as well. */
function tellAgain(db: Db): void {
  const ids = list<{ id: string }>(db, 'select id from person').map(({ id }) => id);
  for (const day of [today, '2026-06-21'])
    transaction(db, () => {
      for (const id of ids) requestFormation(db, id, momentOf(day).toISOString());
      formTogether(db, ids, momentOf(day));
    });
}

test.for(['one', 'two', 'three', 'four'])(
  'whatever is corrected, nobody is lost or counted twice, what was stays, and the register changes nothing: %s',
  async (seed) => {
    const db = await makeStore();
    const random = new Random(seed);
    const made: string[] = [];
    for (let number = 0; number < 60; number += 1) {
      const before = placesOf(db);
      const { day, problems } = await correct(db, random, number);
      const after = placesOf(db);
      const earlier = (place: string) => place.slice(0, 10) < day;
      expect(after.filter(earlier)).toEqual(before.filter(earlier));
      // Each of six people lives in one household on each day.
      expect(new Set(after.map((place) => place.slice(0, 51))).size).toBe(after.length);
      expect(after.length).toBe(days.length * 6);
      if (problems.length > 0) continue;
      made.push(day);
      const settled = dump(db);
      tellAgain(db);
      expect(dump(db)).toEqual(settled);
      const astray = `select c.number from "case" c where not exists (select 1 from membership m where m.person_id = c.person_id
        and m.household_id = c.household_id and m.kind = 'PRINCIPAL' and m.valid_until is null)`;
      expect(list(db, astray)).toEqual([]);
    }
    expect(made.length).toBeGreaterThan(3);
  },
);
