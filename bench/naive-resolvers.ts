import type { ActionRow } from '../db/action.table.ts';
import type { CaseRow } from '../db/case.table.ts';
import type { ContactMomentRow } from '../db/contact-moment.table.ts';
import type { DirectorRow } from '../db/director.table.ts';
import type { GoalRow } from '../db/goal.table.ts';
import type { HouseholdRow } from '../db/household.table.ts';
import type { MembershipRow } from '../db/membership.table.ts';
import type { PersonRow } from '../db/person.table.ts';
import type { PlanRow } from '../db/plan.table.ts';
import type { ProvisionRow } from '../db/provision.table.ts';
import { findObjective } from '../db/reference/objective.ts';
import type { SignalRow } from '../db/signal.table.ts';
import type { StaffRow } from '../db/staff.table.ts';
import { daysBetween, findAge } from '../src/day.ts';
import { addressLine } from './household-view.ts';
import type { NaiveLoaders } from './naive-loaders.ts';

export interface NaiveContext {
  readonly today: string;
  readonly load: NaiveLoaders;
}

const roleOrder: Record<MembershipRow['role'], number> = {
  SINGLE: 0,
  PARTNER: 0,
  PARENT: 0,
  ADULT_CHILD: 1,
  CHILD: 2,
  OTHER: 3,
};

/** A resolver for each field that is not a column, each with the loader of its edge. */
export const naiveResolvers = {
  Query: {
    household: (_root: unknown, { by }: { by: { id: string } }, { load }: NaiveContext) => load.household.load(by.id),
  },
  Household: {
    asOf: (_parent: HouseholdRow, _args: unknown, { today }: NaiveContext) => today,
    address: findAddress,
    members: listMembers,
    director: async (parent: HouseholdRow, _args: unknown, { load }: NaiveContext) => {
      const [plan] = await load.planByHousehold.load(parent.id);
      return plan ? (await load.directorByPlan.load(plan.id))[0] : null;
    },
    plan: async (parent: HouseholdRow, _args: unknown, { load }: NaiveContext) =>
      (await load.planByHousehold.load(parent.id))[0],
    cases: (parent: HouseholdRow, _args: unknown, { load }: NaiveContext) => load.casesByHousehold.load(parent.id),
    provisions: listProvisions,
    signals: (parent: HouseholdRow, _args: unknown, { load }: NaiveContext) => load.signalsByHousehold.load(parent.id),
    contactMoments: (parent: HouseholdRow, { first }: { first: number }) => ({ householdId: parent.id, first }),
    withheld: () => [],
  },
  Membership: {
    person: (parent: MembershipRow, _args: unknown, { load }: NaiveContext) => load.person.load(parent.personId),
  },
  Person: {
    name: (parent: PersonRow) => ({ full: parent.displayName, given: parent.givenNames, surname: parent.surname }),
    age: (parent: PersonRow, _args: unknown, { today }: NaiveContext) =>
      parent.birthDate === null ? null : findAge(parent.birthDate, today),
  },
  Director: {
    staff: (parent: DirectorRow, _args: unknown, { load }: NaiveContext) => load.staff.load(parent.staffId),
  },
  StaffMember: {
    organisation: (parent: StaffRow, _args: unknown, { load }: NaiveContext) =>
      load.organisation.load(parent.organisationId),
  },
  Plan: {
    sight: () => 'CONTENT',
    goals: (parent: PlanRow, _args: unknown, { load }: NaiveContext) => load.goalsByPlan.load(parent.id),
  },
  Goal: {
    person: (parent: GoalRow, _args: unknown, { load }: NaiveContext) =>
      parent.personId && load.person.load(parent.personId),
    objective: (parent: GoalRow) => findObjective(parent.objectiveCode),
    actions: (parent: GoalRow, _args: unknown, { load }: NaiveContext) => load.actionsByGoal.load(parent.id),
  },
  Action: {
    ownerName: async (parent: ActionRow, _args: unknown, { load }: NaiveContext) => {
      if (parent.ownerPersonId) return (await load.person.load(parent.ownerPersonId))?.displayName;
      if (parent.ownerStaffId) return (await load.staff.load(parent.ownerStaffId))?.name;
      return parent.ownerName;
    },
  },
  Case: {
    sight: () => 'CONTENT',
    open: isOpen,
    daysLeft: (parent: CaseRow, args: unknown, context: NaiveContext) =>
      parent.dueOn !== null && parent.status !== 'SUSPENDED' && isOpen(parent, args, context)
        ? daysBetween(context.today, parent.dueOn)
        : null,
    person: (parent: CaseRow, _args: unknown, { load }: NaiveContext) => load.person.load(parent.personId),
    organisation: (parent: CaseRow, _args: unknown, { load }: NaiveContext) =>
      load.organisation.load(parent.organisationId),
    worker: (parent: CaseRow, _args: unknown, { load }: NaiveContext) =>
      parent.workerId && load.staff.load(parent.workerId),
  },
  Provision: {
    state: (parent: ProvisionRow, _args: unknown, { today }: NaiveContext) => stateOf(parent, today),
    product: (parent: ProvisionRow, _args: unknown, { load }: NaiveContext) => load.product.load(parent.productId),
    provider: (parent: ProvisionRow, _args: unknown, { load }: NaiveContext) =>
      parent.providerId && load.provider.load(parent.providerId),
    person: (parent: ProvisionRow, _args: unknown, { load }: NaiveContext) => load.person.load(parent.personId),
    volume: ({ volume, volumeUnit, volumePer }: ProvisionRow) =>
      volume === null ? null : { amount: volume, unit: volumeUnit, per: volumePer },
  },
  Signal: {
    status: ({ closedOn, takenUpOn }: SignalRow, _args: unknown, { today }: NaiveContext) =>
      isBy(closedOn, today) ? 'CLOSED' : isBy(takenUpOn, today) ? 'TAKEN_UP' : 'RAISED',
    raisedBy: (parent: SignalRow) => (parent.sourceProtected === 1 ? null : parent.raisedBy),
    sourceProtected: (parent: SignalRow) => parent.sourceProtected === 1,
    person: (parent: SignalRow, _args: unknown, { load }: NaiveContext) =>
      parent.personId && load.person.load(parent.personId),
    takenUpBy: (parent: SignalRow, _args: unknown, { today, load }: NaiveContext) =>
      isBy(parent.takenUpOn, today) && parent.takenUpById ? load.staff.load(parent.takenUpById) : null,
  },
  ContactMomentConnection: {
    totalCount: async ({ householdId }: { householdId: string }, _args: unknown, { load }: NaiveContext) =>
      (await load.contactMomentCountByHousehold.load(householdId))[0]?.count ?? 0,
    nodes: async ({ householdId, first }: MomentPage, _args: unknown, { load }: NaiveContext) =>
      (await load.contactMomentsByHousehold.load(householdId)).slice(0, first),
  },
  ContactMoment: {
    staff: (parent: ContactMomentRow, _args: unknown, { load }: NaiveContext) => load.staff.load(parent.staffId),
  },
};

interface MomentPage {
  readonly householdId: string;
  readonly first: number;
}

function isOpen(parent: CaseRow, _args: unknown, { today }: NaiveContext): boolean {
  return parent.closedOn === null || parent.closedOn > today;
}

function isBy(day: string | null, today: string): boolean {
  return day !== null && day <= today;
}

const states = ['CURRENT', 'COMING', 'ENDED'] as const;

function stateOf({ validFrom, validUntil }: ProvisionRow, today: string): (typeof states)[number] {
  return isBy(validUntil, today) ? 'ENDED' : validFrom > today ? 'COMING' : 'CURRENT';
}

async function listProvisions(parent: HouseholdRow, _args: unknown, { today, load }: NaiveContext) {
  const rows = await load.provisionsByHousehold.load(parent.id);
  const rank = (row: ProvisionRow) => states.indexOf(stateOf(row, today));
  return rows.toSorted((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    if (stateOf(a, today) === 'COMING') return a.validFrom.localeCompare(b.validFrom);
    const later = stateOf(a, today) === 'ENDED' ? (b.validUntil ?? '').localeCompare(a.validUntil ?? '') : 0;
    return later || b.validFrom.localeCompare(a.validFrom);
  });
}

async function findAddress(parent: HouseholdRow, _args: unknown, { load }: NaiveContext) {
  const members = await load.membershipsByHousehold.load(parent.id);
  const residents = members
    .filter((row) => row.kind === 'PRINCIPAL')
    .toSorted((a, b) => Number(a.role === 'CHILD') - Number(b.role === 'CHILD'));
  const [first] = (await Promise.all(residents.map((row) => load.addressByPerson.load(row.personId)))).flat();
  return first ? { ...first.address, line: addressLine(first.address) } : null;
}

async function listMembers(parent: HouseholdRow, _args: unknown, { load }: NaiveContext) {
  const members = await load.membershipsByHousehold.load(parent.id);
  const people = await Promise.all(members.map(async (row) => ({ row, person: await load.person.load(row.personId) })));
  return people
    .toSorted(
      (a, b) =>
        roleOrder[a.row.role] - roleOrder[b.row.role] ||
        (a.person?.birthDate ?? '9999').localeCompare(b.person?.birthDate ?? '9999') ||
        a.row.id.localeCompare(b.row.id),
    )
    .map(({ row }) => row);
}
