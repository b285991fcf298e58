import { listDirectorsByPlanIds } from '../../../db/director.ts';
import { listHouseholdsByIds } from '../../../db/household.ts';
import type { HouseholdRow } from '../../../db/household.table.ts';
import { listFormerMembershipsByHouseholdIds, listMembershipsByHouseholdIds } from '../../../db/membership.ts';
import type { MembershipRow } from '../../../db/membership.table.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import { listPlansByHouseholdIds } from '../../../db/plan.ts';
import { listProvisionsByHouseholdIds } from '../../../db/provision.ts';
import { listSignalsByHouseholdIds } from '../../../db/signal.ts';
import { snapshot } from '../../../db/statement.ts';
import type { Decision } from '../../access/decide.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { readHomes, viewAddress, type GrantedAddress, type Home } from './address.ts';
import { compareCases, readStatusHistories, viewCase, type GrantedCase } from '../case/case.ts';
import { readContactMomentCounts, type ContactMomentCounts } from '../signal/contact-moment.ts';
import { viewDirector, type GrantedDirector } from '../direction/director.ts';
import { compareMemberships, viewMembership, type GrantedMembership } from './membership.ts';
import type { Held } from '../standing/held.ts';
import { viewPerson, type GrantedPerson } from '../person/person.ts';
import { personIdsOf, readPlanContent } from '../plan/goal.ts';
import { viewPlan, type GrantedPlan } from '../plan/plan.ts';
import { countHeldProvisions, provisionDay, viewProvisions, type GrantedProvision } from '../provision/provision.ts';
import { countHeldSignals, viewSignals, type GrantedSignal } from '../signal/signal.ts';
import { findStanding, listStandings, type Standing } from '../standing/standing.ts';

/** Which levels of the household view an answer needs; each is then read once, as a set. */
export interface HouseholdWants {
  readonly members: boolean;
  readonly formerMembers: boolean;
  readonly addresses: boolean;
  readonly goals: boolean;
  readonly actions: boolean;
  readonly cases: boolean;
  readonly statusHistory: boolean;
  readonly provisions: boolean;
  readonly signals: boolean;
  readonly contactCounts: boolean;
  readonly withheld: boolean;
}

/** The household itself, and no level of it. */
export const wantsNothing: HouseholdWants = {
  members: false,
  formerMembers: false,
  addresses: false,
  goals: false,
  actions: false,
  cases: false,
  statusHistory: false,
  provisions: false,
  signals: false,
  contactCounts: false,
  withheld: false,
};

export interface HouseholdView extends Pick<HouseholdRow, 'id' | 'origin' | 'formedOn' | 'version'> {
  readonly asOf: string;
  readonly dissolvedOn: string | null;
  readonly plan: GrantedPlan | null;
  readonly director: GrantedDirector | null;
  /** From here on, undefined: not asked for. */
  readonly address: GrantedAddress | null | undefined;
  readonly addressWithheld: boolean | undefined;
  readonly members: readonly GrantedMembership[] | undefined;
  readonly formerMembers: readonly GrantedMembership[] | undefined;
  readonly cases: readonly GrantedCase[] | undefined;
  readonly provisions: readonly GrantedProvision[] | undefined;
  readonly signals: readonly GrantedSignal[] | undefined;
  readonly contactCounts: ContactMomentCounts | undefined;
  /** What of its provisions and signals is seen to exist only. */
  readonly held: readonly Held[] | undefined;
  /** Members of whom the actor sees only that they are there. */
  readonly heldMembers: readonly HeldMembers[] | undefined;
}
export type GrantedHousehold = Granted<HouseholdView>;

/** How many members are held back for one reason. */
interface HeldMembers {
  readonly decision: Decision;
  readonly count: number;
}

/** The households with these ids that the actor may see, each level read as one set; by id. */
export function listHouseholds(
  context: Context,
  ids: readonly string[],
  asOf: string,
  wants: HouseholdWants,
): ReadonlyMap<string, GrantedHousehold> {
  return snapshot(context.db, () => viewHouseholds(context, ids, asOf, wants));
}

function viewHouseholds(
  context: Context,
  ids: readonly string[],
  asOf: string,
  wants: HouseholdWants,
): ReadonlyMap<string, GrantedHousehold> {
  const standings = listStandings(context, ids);
  const visible = ids.filter((id) => standings.get(id)?.decide('HOUSEHOLD').level === 'CONTENT');
  const sets = readSets(context, visible, asOf, wants);
  const households = new Map<string, GrantedHousehold>();
  for (const row of listHouseholdsByIds(context.db, visible)) {
    const standing = standings.get(row.id);
    if (standing) households.set(row.id, viewHousehold(context, standing, row, asOf, wants, sets));
  }
  return households;
}

function readSets(context: Context, ids: readonly string[], asOf: string, wants: HouseholdWants) {
  const { db } = context;
  const today = asOf === context.today;
  const standings = ids.flatMap((id) => findStanding(context, id) ?? []);
  const members = wants.members || wants.addresses ? listMembershipsByHouseholdIds(db, ids, asOf) : [];
  const former = wants.formerMembers ? listFormerMembershipsByHouseholdIds(db, ids, asOf) : [];
  // Rights are judged on today's plan, what is shown is the plan of the day asked.
  const plans = today ? standings.flatMap((standing) => standing.plan ?? []) : listPlansByHouseholdIds(db, ids, asOf);
  const planIds = plans.map((plan) => plan.id);
  const directors = today
    ? standings.flatMap((standing) => standing.director ?? [])
    : listDirectorsByPlanIds(db, planIds, asOf);
  const content = wants.goals ? readPlanContent(context, plans, { asOf, actions: wants.actions }) : undefined;
  const cases = wants.cases ? standings.flatMap((standing) => standing.cases) : [];
  const caseIds = cases.map((row) => row.id);
  const histories = wants.statusHistory || !today ? readStatusHistories(context, caseIds, asOf) : undefined;
  const provisions =
    wants.provisions || wants.withheld ? listProvisionsByHouseholdIds(db, ids, provisionDay(context, asOf)) : [];
  const signals = wants.signals || wants.withheld ? listSignalsByHouseholdIds(db, ids, asOf) : [];

  const helped = wants.provisions ? provisions : [];
  const worriedAbout = wants.signals ? signals : [];
  const named = [...members, ...former, ...cases, ...helped, ...worriedAbout].flatMap((row) => row.personId ?? []);
  const personIds = new Set([...named, ...(content ? personIdsOf(content) : [])]);
  return {
    members: Map.groupBy(members, (row) => row.householdId),
    former: Map.groupBy(former, (row) => row.householdId),
    plans: new Map(plans.map((plan) => [plan.householdId, plan])),
    directors: new Map(directors.map((director) => [director.planId, director])),
    content,
    histories,
    provisions: Map.groupBy(provisions, (row) => row.householdId),
    signals: Map.groupBy(signals, (row) => row.householdId),
    contactCounts: wants.contactCounts ? readContactMomentCounts(context, ids, asOf) : undefined,
    persons: new Map(listPersonsByIds(db, [...personIds]).map((row) => [row.id, row])),
    homes: wants.addresses ? readHomes(context, [...personIds], asOf) : undefined,
  };
}

function viewHousehold(
  context: Context,
  standing: Standing,
  row: HouseholdRow,
  asOf: string,
  wants: HouseholdWants,
  sets: ReturnType<typeof readSets>,
): GrantedHousehold {
  const people = new Map<string, GrantedPerson | undefined>();
  const findPerson = (id: string) => {
    const found = sets.persons.get(id);
    if (!people.has(id)) people.set(id, found && viewPerson(context, standing, found, asOf, sets.homes));
    return people.get(id);
  };
  const memberships = (rows: readonly MembershipRow[]) =>
    rows.flatMap((membership) => {
      const person = findPerson(membership.personId);
      return person ? [viewMembership(standing, membership, person, asOf)] : [];
    });
  const members = sets.members.get(row.id) ?? [];
  if (wants.members) {
    const rows = members.flatMap(({ personId }) => sets.persons.get(personId) ?? []);
    context.disclosure.showMembers(row.id, asOf, rows, 'Household');
  } else standing.touchHousehold(asOf, 'Household');
  const home = sets.homes && homeOf(members, sets.homes);
  const address = viewAddress(standing, home);
  const plan = sets.plans.get(row.id);
  const director = plan && sets.directors.get(plan.id);
  const provisions = sets.provisions.get(row.id) ?? [];
  const signals = sets.signals.get(row.id) ?? [];
  return grant(standing.decide('HOUSEHOLD'), 'CONTENT', {
    id: row.id,
    asOf,
    origin: row.origin,
    formedOn: row.formedOn,
    version: row.version,
    dissolvedOn: row.dissolvedOn !== null && row.dissolvedOn <= asOf ? row.dissolvedOn : null,
    address: sets.homes && address,
    addressWithheld: sets.homes && home !== undefined && address === null,
    plan: plan ? viewPlan(context, standing, { plan, director, content: sets.content, asOf, findPerson }) : null,
    director: viewDirector(context, standing, director, asOf),
    members: wants.members ? memberships(members).toSorted(compareMemberships) : undefined,
    formerMembers: wants.formerMembers ? memberships(sets.former.get(row.id) ?? []) : undefined,
    cases: wants.cases
      ? standing.cases
          .filter((found) => found.receivedOn <= asOf)
          .flatMap(
            (found) => viewCase(context, standing, { row: found, asOf, histories: sets.histories, findPerson }) ?? [],
          )
          .toSorted(compareCases)
      : undefined,
    provisions: wants.provisions ? viewProvisions(context, standing, provisions, { asOf, findPerson }) : undefined,
    signals: wants.signals ? viewSignals(context, standing, signals, { asOf, findPerson }) : undefined,
    contactCounts: sets.contactCounts?.get(row.id),
    held: wants.withheld
      ? [...countHeldProvisions(standing, provisions, asOf), ...countHeldSignals(standing, signals)]
      : undefined,
    heldMembers: wants.withheld ? countHeldMembers(standing, members) : undefined,
  });
}

function countHeldMembers(standing: Standing, members: readonly MembershipRow[]): readonly HeldMembers[] {
  const decisions = members.map(({ personId }) => standing.decideAbout('HOUSEHOLD', personId));
  const [decision] = decisions.filter(({ level }) => level === 'EXISTS');
  return decision ? [{ decision, count: decisions.filter(({ level }) => level === 'EXISTS').length }] : [];
}

/** A household lives where its adults who live in it are registered. */
function homeOf(members: readonly MembershipRow[], homes: ReadonlyMap<string, Home>): Home | undefined {
  const residents = members.filter((row) => row.kind === 'PRINCIPAL');
  const adult = residents.find((row) => row.role !== 'CHILD' && homes.has(row.personId));
  const resident = adult ?? residents.find((row) => homes.has(row.personId));
  return resident && homes.get(resident.personId);
}

/** A household that the actor is known to see, such as that of a membership they see. */
export async function getHousehold(
  context: Context,
  id: string,
  asOf: string,
  wants: HouseholdWants,
): Promise<GrantedHousehold> {
  const household = await loadHousehold(context, id, asOf, wants);
  if (!household) throw new Error('the household of a membership that is seen is not seen');
  return household;
}

/** The household that something is about, or null when the actor sees that only. */
export async function findHouseholdOfCase(
  context: Context,
  { householdId, asOf }: Pick<GrantedCase, 'householdId' | 'asOf'>,
  wants: HouseholdWants,
): Promise<GrantedHousehold | null> {
  return (await loadHousehold(context, householdId, asOf, wants)) ?? null;
}

/** A household that a record names, or null where the actor does not see it. */
export async function findHouseholdById(
  context: Context,
  id: string,
  asOf: string,
  wants: HouseholdWants,
): Promise<GrantedHousehold | null> {
  return (await loadHousehold(context, id, asOf, wants)) ?? null;
}

async function loadHousehold(context: Context, id: string, asOf: string, wants: HouseholdWants) {
  const name = `household ${asOf} ${Object.values(wants).map(Number).join('')}`;
  return context.loaders.get(name, (ids: readonly string[]) => listHouseholds(context, ids, asOf, wants)).load(id);
}
