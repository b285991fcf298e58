import { listCasesByIds } from '../../db/case.ts';
import type { ServiceNormRow } from '../../db/service-norm.table.ts';
import { snapshot } from '../../db/statement.ts';
import { grant, type Granted } from '../access/granted.ts';
import type { Context } from '../context.ts';
import { daysBetween } from '../day.ts';
import { listCases, type GrantedCase } from '../domain/case/case.ts';
import { fromOrderedCursor, toOrderedCursor } from '../domain/cursor.ts';
import { firstOf } from '../domain/page.ts';
import { listStandings, purposeOf } from '../domain/standing/standing.ts';
import { PublicError } from '../errors.ts';
import { windowOfNorms } from './agreements.ts';
import { firstYear } from './find-report.ts';
import { makeFindNorms, outcomeOf } from './norm-result.ts';
import { listRunsOfCases } from './norm-run.ts';

/** A case in which a norm was not met; days are `YYYY-MM-DD`. */
export interface NormBreachView {
  readonly case: GrantedCase;
  readonly endsOn: string;
  readonly doneOn: string | null;
  readonly daysLate: number;
}
export type GrantedNormBreach = Granted<NormBreachView>;

/** A page of breaches; nothing in it tells of cases that the actor does not see. */
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
const readers = ['TEAM_LEAD', 'BACK_OFFICE_WORKER'] as const;

/**
 * The cases behind the breaches of a norm that the actor sees, the first last day first. Throws PURPOSE_NOT_ALLOWED to whoever
 * neither leads nor decides at the organisation that answers for it, and BAD_USER_INPUT.
 */
export async function getNormBreachPage(context: Context, args: NormBreachArguments): Promise<NormBreachPage> {
  context.disclosure.asked('FOUND');
  const norm = getNorm(context, args.normId);
  const period = periodOf(context, args);
  const first = firstOf(args.first);
  const [endsOn = '', id = ''] = args.after ? fromOrderedCursor(args.after, order, 2) : [];
  return snapshot(context.db, () => {
    const breaches = listBreaches(context, norm, period).filter(
      (each) => each.endsOn > endsOn || (each.endsOn === endsOn && each.id > id),
    );
    const seen = listSeen(context, breaches, first + 1);
    const page = seen.slice(0, first);
    const cases = listCases(
      context,
      page.map((each) => each.id),
      context.today,
    );
    const nodes = page.flatMap((each) => {
      const found = cases.get(each.id);
      return found ? [viewBreach(context, found, each)] : [];
    });
    return { nodes, hasNextPage: seen.length > first };
  });
}

const order = 'NORM_BREACH';

/** The cursor of a breach: where a page goes on after it. */
export function cursorOfBreach({ endsOn, case: { id } }: Pick<NormBreachView, 'endsOn' | 'case'>): string {
  return toOrderedCursor(order, [endsOn, id]);
}

function viewBreach(
  { today }: Context,
  found: GrantedCase,
  { endsOn, doneOn }: Pick<Breach, 'endsOn' | 'doneOn'>,
): GrantedNormBreach {
  const daysLate = daysBetween(endsOn, doneOn ?? today);
  return grant<NormBreachView>({ level: found.sight }, 'CONTENT', { case: found, endsOn, doneOn, daysLate });
}

function getNorm(context: Context, id: string): ServiceNormRow {
  const { roles } = purposeOf(context);
  const { reference, actor } = context;
  const norm = reference.findServiceNorm(id);
  const executorId = norm && reference.findAgreement(norm.agreementId)?.executorId;
  if (
    !roles.some((role) => readers.some((each) => each === role)) ||
    (norm && executorId !== actor.staff.organisationId)
  ) {
    context.disclosure.deny();
    throw new PublicError(
      'PURPOSE_NOT_ALLOWED',
      'Cases behind a figure are for those who lead or decide at the organisation that answers for the norm.',
    );
  }
  if (!norm) throw new PublicError('BAD_USER_INPUT', 'normId: there is no such norm.');
  if (norm.measure === 'DIRECTOR_APPOINTED' || norm.measure === 'PLAN_EVALUATED') {
    throw new PublicError('BAD_USER_INPUT', 'normId: this norm is about plans, and has no cases.');
  }
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

interface Breach {
  /** Of the case. */
  readonly id: string;
  readonly endsOn: string;
  readonly doneOn: string | null;
}

/** Every breach of a norm in a period, by its last day: as the report counts them. */
function listBreaches(
  { db, reference, today, actor, deadline }: Context,
  norm: ServiceNormRow,
  { from, until }: { readonly from: string; readonly until: string },
): Breach[] {
  const findNorms = makeFindNorms(reference, today);
  const runs = listRunsOfCases(db, windowOfNorms([norm], from, until, today), norm.measure);
  deadline.check();
  return runs
    .flatMap((run): Breach[] => {
      if (run.of?.organisationId !== actor.staff.organisationId) return [];
      const endsOn = findNorms(run).find((each) => each.norm.id === norm.id)?.endsOn;
      if (endsOn === undefined || endsOn < from || endsOn >= until) return [];
      const outcome = outcomeOf(endsOn, run, today);
      return outcome && !outcome.isWithin ? [{ id: run.of.id, endsOn, doneOn: run.doneOn }] : [];
    })
    .toSorted((a, b) => compareText(a.endsOn, b.endsOn) || compareText(a.id, b.id));
}

/** How many are judged at a time. */
const judged = 100;

/** The first of these in whose case the actor sees content. */
function listSeen(context: Context, breaches: readonly Breach[], wanted: number): Breach[] {
  const seen: Breach[] = [];
  for (let start = 0; start < breaches.length && seen.length < wanted; start += judged) {
    context.deadline.check();
    const part = breaches.slice(start, start + judged);
    const rows = new Map(
      listCasesByIds(
        context.db,
        part.map(({ id }) => id),
      ).map((row) => [row.id, row]),
    );
    const standings = listStandings(context, [...new Set([...rows.values()].map(({ householdId }) => householdId))]);
    seen.push(
      ...part.filter(({ id }) => {
        const row = rows.get(id);
        return row !== undefined && standings.get(row.householdId)?.decideCase(row).level === 'CONTENT';
      }),
    );
  }
  return seen.slice(0, wanted);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
