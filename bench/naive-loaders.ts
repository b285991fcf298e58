import DataLoader from 'dataloader';
import { and, asc, count, desc, eq, gt, inArray, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { actionTable } from '../db/action.table.ts';
import { addressTable } from '../db/address.table.ts';
import { caseTable } from '../db/case.table.ts';
import type { Db } from '../db/client.ts';
import { contactMomentTable } from '../db/contact-moment.table.ts';
import { directorTable } from '../db/director.table.ts';
import { goalTable } from '../db/goal.table.ts';
import { householdTable } from '../db/household.table.ts';
import { membershipTable } from '../db/membership.table.ts';
import { organisationTable } from '../db/organisation.table.ts';
import { personTable } from '../db/person.table.ts';
import { planTable } from '../db/plan.table.ts';
import { productTable } from '../db/product.table.ts';
import { providerTable } from '../db/provider.table.ts';
import { provisionTable } from '../db/provision.table.ts';
import { residenceTable } from '../db/residence.table.ts';
import { signalTable } from '../db/signal.table.ts';
import { staffTable } from '../db/staff.table.ts';

/** One loader for each edge of the view, made anew for each request, with drizzle's query builder as its guide shows it. */
export function makeNaiveLoaders(db: Db, today: string) {
  return {
    household: one((ids) => db.select().from(householdTable).where(inArray(householdTable.id, ids)).all()),
    person: one((ids) => db.select().from(personTable).where(inArray(personTable.id, ids)).all()),
    staff: one((ids) => db.select().from(staffTable).where(inArray(staffTable.id, ids)).all()),
    organisation: one((ids) => db.select().from(organisationTable).where(inArray(organisationTable.id, ids)).all()),
    product: one((ids) => db.select().from(productTable).where(inArray(productTable.id, ids)).all()),
    provider: one((ids) => db.select().from(providerTable).where(inArray(providerTable.id, ids)).all()),
    membershipsByHousehold: many('householdId', (ids) =>
      db
        .select()
        .from(membershipTable)
        .where(and(inArray(membershipTable.householdId, ids), holds(membershipTable, today)))
        .orderBy(asc(membershipTable.validFrom), asc(membershipTable.id))
        .all(),
    ),
    addressByPerson: many('personId', (ids) =>
      db
        .select({ personId: residenceTable.personId, address: addressTable })
        .from(residenceTable)
        .innerJoin(addressTable, eq(addressTable.id, residenceTable.addressId))
        .where(
          and(inArray(residenceTable.personId, ids), eq(residenceTable.kind, 'HOME'), holds(residenceTable, today)),
        )
        .all(),
    ),
    planByHousehold: many('householdId', (ids) =>
      db
        .select()
        .from(planTable)
        .where(
          and(
            inArray(planTable.householdId, ids),
            ne(planTable.status, 'DRAFT'),
            lte(planTable.startedOn, today),
            or(isNull(planTable.endedOn), gt(planTable.endedOn, today)),
          ),
        )
        .all(),
    ),
    directorByPlan: many('planId', (ids) =>
      db
        .select()
        .from(directorTable)
        .where(and(inArray(directorTable.planId, ids), holds(directorTable, today)))
        .all(),
    ),
    goalsByPlan: many('planId', (ids) =>
      db
        .select()
        .from(goalTable)
        .where(inArray(goalTable.planId, ids))
        .orderBy(sql`${goalTable.status} <> 'OPEN'`, asc(goalTable.lifeDomain), asc(goalTable.id))
        .all(),
    ),
    actionsByGoal: many('goalId', (ids) =>
      db
        .select()
        .from(actionTable)
        .where(inArray(actionTable.goalId, ids))
        .orderBy(sql`${actionTable.status} <> 'OPEN'`, sql`${actionTable.dueOn} nulls last`, asc(actionTable.id))
        .all(),
    ),
    casesByHousehold: many('householdId', (ids) =>
      db
        .select()
        .from(caseTable)
        .where(and(inArray(caseTable.householdId, ids), lte(caseTable.receivedOn, today)))
        .orderBy(sql`${caseTable.closedOn} is not null`, desc(caseTable.receivedOn), asc(caseTable.id))
        .all(),
    ),
    provisionsByHousehold: many('householdId', (ids) =>
      db
        .select()
        .from(provisionTable)
        .where(inArray(provisionTable.householdId, ids))
        .orderBy(desc(provisionTable.validFrom), asc(provisionTable.id))
        .all(),
    ),
    signalsByHousehold: many('householdId', (ids) =>
      db
        .select()
        .from(signalTable)
        .where(and(inArray(signalTable.householdId, ids), lte(signalTable.raisedOn, today)))
        .orderBy(sql`${signalTable.closedOn} is not null`, desc(signalTable.raisedOn), desc(signalTable.id))
        .all(),
    ),
    contactMomentsByHousehold: many('householdId', (ids) =>
      db
        .select()
        .from(contactMomentTable)
        .where(inArray(contactMomentTable.householdId, ids))
        .orderBy(desc(contactMomentTable.at), desc(contactMomentTable.id))
        .all(),
    ),
    contactMomentCountByHousehold: many('householdId', (ids) =>
      db
        .select({ householdId: contactMomentTable.householdId, count: count() })
        .from(contactMomentTable)
        .where(inArray(contactMomentTable.householdId, ids))
        .groupBy(contactMomentTable.householdId)
        .all(),
    ),
  };
}

export type NaiveLoaders = ReturnType<typeof makeNaiveLoaders>;

function one<Row extends { id: string }>(read: (ids: string[]) => Row[]): DataLoader<string, Row | undefined> {
  return new DataLoader(async (ids) => {
    const rows = new Map(read([...ids]).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id));
  });
}

function many<Key extends string, Row extends Record<Key, string>>(
  key: Key,
  read: (ids: string[]) => Row[],
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const rows = Map.groupBy(read([...ids]), (row) => row[key] as string);
    return ids.map((id) => rows.get(id) ?? []);
  });
}

function holds(table: { validFrom: AnySQLiteColumn; validUntil: AnySQLiteColumn }, day: string): SQL | undefined {
  return and(
    or(isNull(table.validFrom), lte(table.validFrom, day)),
    or(isNull(table.validUntil), gt(table.validUntil, day)),
  );
}
