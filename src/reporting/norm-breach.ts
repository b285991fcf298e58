import { setImmediate as turnOfLoop } from 'node:timers/promises';
import { z } from 'zod';
import { listCasesByIds } from '../../db/case.ts';
import type { CaseRow } from '../../db/case.table.ts';
import { listPlansByIds } from '../../db/plan.ts';
import type { PlanRow } from '../../db/plan.table.ts';
import type { ServiceNormRow } from '../../db/service-norm.table.ts';
import type { Role } from '../../db/staff.table.ts';
import { snapshot } from '../../db/statement.ts';
import { decide } from '../access/decide.ts';
import { grant, type Granted } from '../access/granted.ts';
import { relations } from '../access/relation.ts';
import type { Sight } from '../access/sight.ts';
import type { Context } from '../context.ts';
import { daysBetween } from '../day.ts';
import { listCases, touchCase, type GrantedCase } from '../domain/case/case.ts';
import { fromOrderedCursor, toOrderedCursor, wrongCursor } from '../domain/cursor.ts';
import { firstOf } from '../domain/page.ts';
import { listPlans, type GrantedPlan } from '../domain/plan/plan.ts';
import { listStandings, purposeOf, type Standing } from '../domain/standing/standing.ts';
import { PublicError } from '../errors.ts';
import { askDesk } from './ask-desk.ts';
import { isAboutPlans, type Breach, type BreachPlace } from './breach.ts';
import { firstYear } from './find-report.ts';

/** A case or a plan in which a norm was not met; days are `YYYY-MM-DD`. */
export interface NormBreachView {
  /** Null where the norm is about plans. */
  readonly case: GrantedCase | null;
  /** Null where the norm is about cases. */
  readonly plan: GrantedPlan | null;
  readonly endsOn: string;
  readonly doneOn: string | null;
  readonly daysLate: number;
  /** How many breaches of the same day, and case or plan come before it. */
  readonly turn: number;
}
export type GrantedNormBreach = Granted<NormBreachView>;

/** A page of breaches; nothing in it tells of those that the actor does not see. */
export interface NormBreachPage {
  readonly nodes: readonly GrantedNormBreach[];
  readonly hasNextPage: boolean;
}

export interface NormBreachArguments {
  readonly normId: string;
  readonly year: number;
  readonly month?: number | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Who may look behind a figure about the own organisation: whoever leads the work, and the office behind it. */
const readers: readonly Role[] = ['TEAM_LEAD', 'BACK_OFFICE_WORKER'];
/** Plans are evaluated by whoever directs them, and nobody else of the organisation sees whether they were. */
const readersOfEvaluations: readonly Role[] = [...readers, 'DIRECTOR'];

/**
 * The cases or plans behind the breaches of a norm that the actor sees, the first last day first. Throws PURPOSE_NOT_ALLOWED to
 * whoever neither leads nor decides at the organisation that answers for it, nor directs where it is about evaluations;
 * BAD_USER_INPUT; and what asking for figures throws.
 */
export async function getNormBreachPage(context: Context, args: NormBreachArguments): Promise<NormBreachPage> {
  context.disclosure.asked('FOUND');
  const norm = getNorm(context, args.normId);
  const period = periodOf(context, args);
  const first = firstOf(args.first);
  const asked = { normId: norm.id, organisationId: context.actor.staff.organisationId, ...period };
  let after = args.after ? placeOf(args.after) : null;
  if (!couldSee(context, norm)) return { nodes: [], hasNextPage: false };
  const seen: Breach[] = [];
  for (let most = firstPart; ; most = Math.min(most * 2, mostInPart)) {
    const part = await askDesk(context, { kind: 'BREACHES', query: { ...asked, after, most } });
    seen.push(...(await listSeen(context, norm, part.breaches, first + 1 - seen.length)));
    if (seen.length > first || part.isLast) break;
    after = part.breaches.at(-1) ?? after;
  }
  return { nodes: viewAll(context, norm, seen.slice(0, first)), hasNextPage: seen.length > first };
}

/** How many are asked of the thread that finds them, at first and at most: whoever sees few asks often. */
const firstPart = 200;
const mostInPart = 1600;

/** Whether the actor would see what a norm about plans is about, were they everything to a household: else there is nothing to look for. */
function couldSee(context: Context, { measure }: ServiceNormRow): boolean {
  if (!isAboutPlans(measure)) return true;
  const { roles, activity } = purposeOf(context);
  const area = measure === 'PLAN_EVALUATED' ? 'PLAN' : 'DIRECTOR';
  return decide({ roles, purpose: activity, area, relations: new Set(relations) }).level === 'CONTENT';
}

const order = 'NORM_BREACH';

/** The cursor of a breach: where a page goes on after it. */
export function cursorOfBreach({ case: ofCase, plan, endsOn, turn }: NormBreachView): string {
  return toOrderedCursor(order, [endsOn, ofCase?.id ?? plan?.id ?? '', String(turn)]);
}

function placeOf(cursor: string): BreachPlace {
  const [endsOn = '', id = '', turn = ''] = fromOrderedCursor(cursor, order, 3);
  if (!z.iso.date().safeParse(endsOn).success || !/^\d{1,6}$/.test(turn)) throw wrongCursor();
  return { endsOn, id, turn: Number(turn) };
}

/** How many are judged before others get a turn. */
const judged = 100;

/** The first of these that the actor sees. */
async function listSeen(
  context: Context,
  norm: ServiceNormRow,
  breaches: readonly Breach[],
  wanted: number,
): Promise<Breach[]> {
  const seen: Breach[] = [];
  for (let start = 0; start < breaches.length && seen.length < wanted; start += judged) {
    if (start > 0) await turnOfLoop();
    context.deadline.check();
    const part = breaches.slice(start, start + judged);
    const ids = [...new Set(part.map(({ id }) => id))];
    const levels = snapshot(context.db, () => listLevels(context, norm, ids));
    seen.push(...part.filter(({ id }) => levels.get(id) === 'CONTENT'));
  }
  return seen.slice(0, wanted);
}

/** How much the actor sees in each of these cases or plans of what the norm is about. */
function listLevels(context: Context, norm: ServiceNormRow, ids: readonly string[]): ReadonlyMap<string, Sight> {
  const rows = isAboutPlans(norm.measure) ? listPlansByIds(context.db, ids) : listCasesByIds(context.db, ids);
  const standings = listStandings(context, [...new Set(rows.map(({ householdId }) => householdId))]);
  return new Map(
    rows.flatMap((row): [string, Sight][] => {
      const standing = standings.get(row.householdId);
      return standing ? [[row.id, levelOf(standing, norm, row)]] : [];
    }),
  );
}

/** How much is seen of what a norm measures: of a plan its director, or its evaluations, which are part of the plan. */
function levelOf(standing: Standing, norm: ServiceNormRow, row: CaseRow | PlanRow): Sight {
  if ('law' in row) return standing.decideCase(row).level;
  const level = standing.decidePlan(row).level;
  return norm.measure === 'DIRECTOR_APPOINTED' && level !== 'NONE' ? standing.decide('DIRECTOR').level : level;
}

/** The breaches as they are shown. What the actor came to see less of since they were judged is left out. */
function viewAll(context: Context, norm: ServiceNormRow, breaches: readonly Breach[]): GrantedNormBreach[] {
  const isPlan = isAboutPlans(norm.measure);
  return snapshot(context.db, () => {
    const levels = listLevels(context, norm, [...new Set(breaches.map(({ id }) => id))]);
    const ids = [...levels].flatMap(([id, level]) => (level === 'CONTENT' ? [id] : []));
    const cases = isPlan ? undefined : listCases(context, ids, context.today);
    const plans = isPlan ? listPlans(context, ids) : undefined;
    return breaches.flatMap(({ id, endsOn, doneOn, turn }) => {
      const [level, found, plan] = [levels.get(id), cases?.get(id) ?? null, plans?.get(id) ?? null];
      if (level !== 'CONTENT' || (!found && !plan)) return [];
      if (found) touchCase(context, found, 'NormBreach');
      if (plan) showOfPlan(context, norm, plan);
      const daysLate = daysBetween(endsOn, doneOn ?? context.today);
      return grant<NormBreachView>({ level }, 'CONTENT', { case: found, plan, endsOn, doneOn, daysLate, turn });
    });
  });
}

/** An evaluation is about all of the household, as elsewhere; who directs is about whom else the answer names of it. */
function showOfPlan(context: Context, norm: ServiceNormRow, { householdId, asOf }: GrantedPlan): void {
  const standing = listStandings(context, [householdId]).get(householdId);
  if (norm.measure === 'PLAN_EVALUATED') standing?.showHousehold(asOf, 'NormBreach');
  else standing?.touchHousehold(asOf, 'NormBreach');
}

function getNorm(context: Context, id: string): ServiceNormRow {
  const { roles } = purposeOf(context);
  const { reference, actor } = context;
  const norm = reference.findServiceNorm(id);
  const wanted = norm?.measure === 'PLAN_EVALUATED' ? readersOfEvaluations : readers;
  const executorId = norm && reference.findAgreement(norm.agreementId)?.executorId;
  if (!roles.some((role) => wanted.includes(role)) || (norm && executorId !== actor.staff.organisationId)) {
    context.disclosure.deny();
    throw new PublicError(
      'PURPOSE_NOT_ALLOWED',
      'What is behind a figure is for those who lead or decide at the organisation that answers for the norm.',
    );
  }
  if (!norm) throw new PublicError('BAD_USER_INPUT', 'normId: there is no such norm.');
  return norm;
}

/** The days in which the last day fell: the first, and the first after them. */
function periodOf(
  { today }: Context,
  { year, month }: Pick<NormBreachArguments, 'year' | 'month'>,
): { readonly from: string; readonly until: string } {
  const thisYear = Number(today.slice(0, 4));
  if (year < firstYear || year > thisYear) {
    throw new PublicError('BAD_USER_INPUT', `year: expected ${firstYear} to ${thisYear}.`);
  }
  if (month === null || month === undefined) return { from: `${year}-01-01`, until: `${year + 1}-01-01` };
  if (month < 1 || month > 12) throw new PublicError('BAD_USER_INPUT', 'month: expected 1 to 12.');
  const text = String(month).padStart(2, '0');
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return { from: `${year}-${text}-01`, until: `${next}-01` };
}
