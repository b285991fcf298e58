import { listAuthorityByMinorIds } from '../../../db/authority.ts';
import { listMembershipsByHouseholdIds } from '../../../db/membership.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { PublicError } from '../../errors.ts';
import { mayConsentFor } from '../consent/consent-giver.ts';
import type { GrantedDirector } from '../direction/director.ts';
import { listEvaluationsOfPlan } from '../plan/evaluation.ts';
import type { ActionView, GoalView, GrantedGoal } from '../plan/goal.ts';
import { isActionOnPaper, isGoalFor } from './kitchen-table-rule.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listPlans, tellTitle, type GrantedPlan } from '../plan/plan.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export type GrantedPaperAction = Granted<
  Pick<ActionView, 'description' | 'ownerName' | 'status' | 'dueOn' | 'endedOn'>
>;
export type GrantedPaperGoal = Granted<
  Pick<GoalView, 'description' | 'lifeDomain' | 'status' | 'targetOn' | 'endedOn'> & {
    readonly personName: string | null;
    readonly actions: readonly GrantedPaperAction[];
  }
>;

/** The plan on paper, for members of the household who see it together. */
export interface KitchenTable extends Pick<GrantedPlan, 'startedOn'> {
  readonly printedOn: string;
  readonly title: string;
  readonly director: GrantedDirector | null;
  readonly nextEvaluationOn: string | null;
  readonly readers: readonly string[];
  readonly goals: readonly GrantedPaperGoal[];
  readonly leftOut: number;
}
export type GrantedKitchenTable = Granted<KitchenTable>;

/** Plans of today, whole, each read once in a request. */
async function loadWhole(context: Context, { id }: GrantedPlan): Promise<GrantedPlan | undefined> {
  const loader = context.loaders.get('plan on paper', (ids: readonly string[]) => listPlans(context, ids));
  const plan = await loader.load(id);
  return plan?.sight === 'CONTENT' && plan.status === 'ACTIVE' ? plan : undefined;
}

/** Who belong to the household of a plan today: the members whom the actor sees. */
async function loadMembers(
  context: Context,
  standing: Standing,
  householdId: string,
): Promise<readonly GrantedPerson[]> {
  const { db, today } = context;
  const loader = context.loaders.get('members on paper', (ids: readonly string[]) =>
    Map.groupBy(listMembershipsByHouseholdIds(db, ids, today), (row) => row.householdId),
  );
  const ids = ((await loader.load(householdId)) ?? []).map((row) => row.personId);
  const find = readPersons(context, ids, today);
  return ids.flatMap((id) => find(standing, id) ?? []);
}

/** Those for whom the plan of a household can be printed; null where the actor does not see what is in it. */
export async function listKitchenTableReaders(
  context: Context,
  plan: GrantedPlan,
): Promise<readonly GrantedPerson[] | null> {
  const standing = listStandings(context, [plan.householdId]).get(plan.householdId);
  if (!standing || !(await loadWhole(context, plan))) return null;
  const members = await loadMembers(context, standing, plan.householdId);
  return members.filter(({ id }) => !standing.protectedIds.has(id));
}

const most = 20;

/** The plan of today on paper for members of the household. Throws BAD_USER_INPUT for whom it cannot be printed. */
export async function findKitchenTable(
  context: Context,
  seen: GrantedPlan,
  personIds: readonly string[],
): Promise<GrantedKitchenTable | null> {
  const { today } = context;
  const standing = listStandings(context, [seen.householdId]).get(seen.householdId);
  const plan = await loadWhole(context, seen);
  const title = plan && tellTitle(context, plan);
  if (!standing || !plan || title === null || title === undefined) return null;
  const members = await loadMembers(context, standing, plan.householdId);
  const wanted = new Set(personIds);
  const readers = members.filter(({ id }) => wanted.has(id) && !standing.protectedIds.has(id));
  if (readers.length === 0 || readers.length !== wanted.size || wanted.size > most) {
    throw new PublicError('BAD_USER_INPUT', `Name 1 to ${most} members of the household who can be given a print.`);
  }
  const kept = (plan.goals ?? []).filter(({ status }) => status !== 'DROPPED');
  const goals = kept.filter((goal) => readers.every(({ id }) => isFor(context, standing, id, goal)));
  const memberIds = new Set(members.map(({ id }) => id));
  const [evaluation] = (await listEvaluationsOfPlan(context, plan)) ?? [];
  const next = evaluation?.nextOn ?? null;
  const decision = standing.decide('PLAN');
  return grant(decision, 'CONTENT', {
    printedOn: today,
    title,
    startedOn: plan.startedOn,
    director: plan.director,
    nextEvaluationOn: next !== null && next >= today ? next : null,
    readers: readers.map(({ name }) => name.full),
    goals: goals.map((goal) => onPaper(standing, goal, memberIds)),
    leftOut: kept.length - goals.length,
  });
}

function isFor(context: Context, standing: Standing, readerId: string, { personId, person }: GrantedGoal): boolean {
  const isProtected = personId !== null && standing.protectedIds.has(personId);
  const goal = { personId, birthDate: person?.birthDate ?? null, isProtected };
  return isGoalFor(readerId, goal, context.today, (reader, child) => hasAuthority(context, reader, child));
}

function hasAuthority(context: Context, readerId: string, childId: string): boolean {
  const parent = { givenBy: 'PARENT', giverPersonId: readerId, giverName: null } as const;
  if (mayConsentFor(context, childId, parent)) return true;
  return listAuthorityByMinorIds(context.db, [childId], context.today).some(
    ({ kind, holderId }) => holderId === readerId && (kind === 'GUARDIANSHIP' || kind === 'PARENT_WITH_THIRD_PARTY'),
  );
}

function onPaper(standing: Standing, goal: GrantedGoal, memberIds: ReadonlySet<string>): GrantedPaperGoal {
  const decision = standing.decide('PLAN');
  const { description, lifeDomain, status, targetOn, endedOn, person } = goal;
  const actions = (goal.actions ?? [])
    .filter((action) => action.status !== 'CANCELLED')
    .filter(({ ownerPersonId }) => isActionOnPaper(ownerPersonId, memberIds, standing.protectedIds))
    .map((action) => {
      const { ownerName, dueOn } = action;
      const told = { description: action.description, status: action.status, endedOn: action.endedOn };
      return grant(decision, 'CONTENT', { ...told, ownerName, dueOn });
    });
  const personName = person?.name.full ?? null;
  return grant(decision, 'CONTENT', { description, lifeDomain, status, targetOn, endedOn, personName, actions });
}
