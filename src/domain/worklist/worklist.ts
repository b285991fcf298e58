import type { GraphQLSchema } from 'graphql';
import type { CaseRow } from '../../../db/case.table.ts';
import type { Law } from '../../../db/law.ts';
import { ladderSteps } from '../../../db/reference/ladder.ts';
import { snapshot } from '../../../db/statement.ts';
import { worklistKinds, type WorklistKind, type WorklistReach } from '../../../db/worklist-arm.ts';
import {
  countWorklist,
  listWorklist,
  type WorklistFilter,
  type WorklistGroupBy,
  type WorklistOrder,
  type WorklistRow,
} from '../../../db/worklist.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import { PublicError } from '../../errors.ts';
import { firstOf, type PageInfo, pageInfoAfter } from '../page.ts';
import { purposeOf } from '../standing/standing.ts';
import { cursorOfRow, parseCursor } from './worklist-cursor.ts';
import { groupLabels } from './worklist-label.ts';
import { worklistScopeOf } from './worklist-scope.ts';

/** Whom things are with: oneself, nobody, or a member of staff by id. */
export interface WorklistWorkerBy {
  readonly me?: boolean | null;
  readonly nobody?: boolean | null;
  readonly id?: string | null;
}

/** By when; exactly one is given. Days are `YYYY-MM-DD`, both included. */
export interface WorklistDeadlineBy {
  readonly passed?: boolean | null;
  readonly withinDays?: number | null;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly none?: boolean | null;
}

/** What is asked of a worklist; what is left out is not asked. */
export interface WorklistFilterInput {
  readonly kinds?: readonly WorklistKind[] | null;
  readonly laws?: readonly Law[] | null;
  readonly statuses?: readonly CaseRow['status'][] | null;
  readonly deadline?: WorklistDeadlineBy | null;
  readonly organisationId?: string | null;
  readonly everywhere?: boolean | null;
  readonly worker?: WorklistWorkerBy | null;
  readonly districtCode?: string | null;
  readonly providerId?: string | null;
  readonly ladderStep?: string | null;
  readonly withoutDirector?: boolean | null;
  readonly waitingFor?: string | null;
}

export interface WorklistArguments {
  readonly filter?: WorklistFilterInput | null;
  readonly orderBy?: WorklistOrder | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of what is to be done; nothing in it is of a resident but the rows, each judged to be seen. */
export interface WorklistPage {
  readonly rows: readonly WorklistRow[];
  readonly order: WorklistOrder;
  readonly hasNextPage: boolean;
  readonly count: () => number;
}

/**
 * What is to be done by the actor's office, or by the actor, for the stated purpose. Throws BAD_USER_INPUT for a wrong `first`, a wrong
 * number of days and a cursor of another list.
 */
export async function getWorklistPage(context: Context, args: WorklistArguments): Promise<WorklistPage> {
  context.disclosure.asked('FOUND');
  purposeOf(context);
  const first = firstOf(args.first);
  const order = args.orderBy ?? 'DUE';
  const filter = readFilter(context, args.filter ?? {});
  const after = args.after ? parseCursor(order, args.after) : null;
  const scope = worklistScopeOf(context);
  const { db } = context;
  const rows = snapshot(db, () => listWorklist(db, scope, filter, { order, after, limit: first + 1 }));
  return {
    rows: rows.slice(0, first),
    order,
    hasNextPage: rows.length > first,
    count: () => countWorklist(db, scope, filter, null)[0]?.count ?? 0,
  };
}

/** How many things to do are alike. */
export interface WorklistGroup {
  /** Null for those that have none of what is grouped by. */
  readonly key: string | null;
  readonly label: string;
  readonly count: number;
  readonly passedCount: number;
  readonly dueSoonCount: number;
}

/** How much there is to do in each group, without those that are empty. Throws BAD_USER_INPUT as {@link getWorklistPage} does. */
export async function listWorklistGroups(
  context: Context,
  schema: GraphQLSchema,
  args: { readonly groupBy: WorklistGroupBy; readonly filter?: WorklistFilterInput | null },
): Promise<readonly WorklistGroup[]> {
  context.disclosure.asked('FOUND');
  purposeOf(context);
  const filter = readFilter(context, args.filter ?? {});
  const rows = countWorklist(context.db, worklistScopeOf(context), filter, args.groupBy);
  const labelOf = groupLabels(context, schema, args.groupBy);
  return rows.map(({ key, count, passed, dueSoon }) => ({
    key,
    label: labelOf(key),
    count,
    passedCount: passed,
    dueSoonCount: dueSoon,
  }));
}

const mostDays = 3660;

function readFilter(context: Context, input: WorklistFilterInput): WorklistFilter {
  const { actor, today } = context;
  const { worker, deadline } = input;
  const isOwn = !input.everywhere && (!input.organisationId || input.organisationId === actor.staff.organisationId);
  const reach: WorklistReach = worker?.me
    ? 'WORKER'
    : isOwn
      ? 'OFFICE'
      : input.everywhere
        ? 'EVERYWHERE'
        : 'ORGANISATION';
  return {
    kinds: input.kinds?.length ? [...new Set(input.kinds)] : worklistKinds,
    reach,
    organisationId: input.organisationId ?? null,
    laws: input.laws ?? null,
    statuses: input.statuses ?? null,
    ...daysOf(deadline ?? {}, today),
    withoutDay: deadline?.none === true,
    workerId: worker?.me ? actor.staff.id : worker?.nobody ? '' : (worker?.id ?? null),
    districtCode: input.districtCode ?? null,
    providerId: input.providerId ?? null,
    ladderStep: ladderSteps.find((step) => step === input.ladderStep) ?? null,
    withoutDirector: input.withoutDirector ?? false,
    waitingFor: input.waitingFor ?? null,
  };
}

function daysOf(
  { passed, withinDays, before, after }: WorklistDeadlineBy,
  today: string,
): Pick<WorklistFilter, 'dueFrom' | 'dueUntil'> {
  if (typeof withinDays === 'number') {
    if (withinDays < 0 || withinDays > mostDays) {
      throw new PublicError('BAD_USER_INPUT', `withinDays: expected a number from 0 to ${mostDays}`);
    }
    return { dueFrom: today, dueUntil: addDays(today, withinDays) };
  }
  return { dueFrom: after ?? null, dueUntil: passed ? addDays(today, -1) : (before ?? null) };
}

/** Where a page of a worklist stands in the whole. */
export function pageInfoOfWorklist({ rows, order, hasNextPage }: WorklistPage): PageInfo {
  return pageInfoAfter(rows, hasNextPage, (row) => cursorOfRow(order, row));
}
