import type { Db } from './client.ts';
import { isPlanInUse } from './directing.ts';
import { wordList } from './search-scope.ts';
import { holdsOn, prepared } from './statement.ts';
import { withNormDays, type NormDays } from './worklist-norm.ts';
import {
  armsOf,
  dayOfCase,
  openCases,
  sightOfCase,
  type WorklistArm,
  type WorklistKind,
  type WorklistReach,
} from './worklist-arm.ts';
import { parametersOfChain, type ChainScope } from './chain-scope.ts';
import { sightBytes } from './sight-lookup.ts';

/** Who asks, what they see, and when: the one scope of pages, counts and groups. */
export interface WorklistScope extends ChainScope {
  /** Laws whose desk the own organisation holds. */
  readonly deskLaws: readonly string[];
  /** Laws under which it is seen that a case is offered. */
  readonly offerLaws: readonly string[];
  /** What the access decision gives for every combination of facts: a byte each, for each law. */
  readonly caseSight: Buffer;
  readonly signalSight: Buffer;
  /** The same for goals, which are under no law. */
  readonly goalSight: Buffer;
  readonly seesPlans: boolean;
  /** Whether the direction of a plan can be offered to the actor, and in how many days that is to be answered. */
  readonly answersOffers: boolean;
  readonly offerDays: number;
  readonly normDays: NormDays;
}

/** What is asked for; null: whatever. Days are `YYYY-MM-DD`, both included. */
export interface WorklistFilter {
  readonly kinds: readonly WorklistKind[];
  readonly reach: WorklistReach;
  /** For reach ORGANISATION. */
  readonly organisationId: string | null;
  readonly laws: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly dueFrom: string | null;
  readonly dueUntil: string | null;
  /** True: only what no day is set for. */
  readonly withoutDay: boolean;
  /** An empty text: nobody. */
  readonly workerId: string | null;
  readonly districtCode: string | null;
  readonly providerId: string | null;
  readonly ladderStep: string | null;
  readonly withoutDirector: boolean;
  readonly waitingFor: string | null;
}

export const worklistOrders = ['DUE', 'SINCE', 'LAW', 'HOUSEHOLD'] as const;
export type WorklistOrder = (typeof worklistOrders)[number];
export const worklistGroups = [
  'KIND',
  'LAW',
  'STATUS',
  'DEADLINE',
  'ORGANISATION',
  'WORKER',
  'AREA',
  'LADDER_STEP',
  'WAITING_FOR',
] as const;
export type WorklistGroupBy = (typeof worklistGroups)[number];

/** Where a page goes on: after the row with these keys. */
export interface WorklistPlace {
  readonly first: string;
  readonly second: string;
  readonly id: string;
}

/** One thing to do: what names it, and by when. */
export interface WorklistRow extends WorklistPlace {
  readonly kind: WorklistKind;
  /** Null of what is about no household, or about more than one. */
  readonly householdId: string | null;
  readonly day: string | null;
  readonly since: string;
  readonly waitingFor: string;
}

/** How many things to do are alike in what is grouped by; `key` is null for those that have no such thing. */
export interface WorklistCountRow {
  readonly key: string | null;
  readonly count: number;
  readonly passed: number;
  readonly dueSoon: number;
}

/** A household's area is not told where anybody lives whose whereabouts are kept secret. */
const areaOf = (household: string) => `(select ad.district_code from household h
    join address ad on ad.id = h.address_id where h.id = ${household} and h.id not in (
      select m.household_id from person hidden indexed by person_secret join membership m on m.person_id = hidden.id
        and ${holdsOn('m', '@day')} where hidden.secrecy = 1
      union select m.household_id from child_protection g join membership m on m.person_id = g.person_id
        and ${holdsOn('m', '@day')} where ${holdsOn('g', '@day')}))`;

const hasDirector = (household: string) => `exists (select 1 from plan led join director lead on lead.plan_id = led.id
    and ${holdsOn('lead', '@day')} where led.household_id = ${household} and ${isPlanInUse('led', '@day')})`;

/** What is granted in the case on the day to whom the case is about: what is for another may be seen by others. */
const granted = (caseId: string) => `from provision v where v.case_id = ${caseId} and ${holdsOn('v', '@day')}
    and v.person_id = (select own.person_id from "case" own where own.id = v.case_id)`;

const steps = ['OWN_STRENGTH', 'OWN_NETWORK', 'GENERAL_PROVISION', 'TAILORED_PROVISION', 'COMPLEX_TRAJECTORY'];
/** The heaviest step of what is granted in the case. */
const stepOf = (caseId: string) => `(select v.ladder_step ${granted(caseId)}
    order by case v.ladder_step ${steps.map((step, place) => `when '${step}' then ${place}`).join(' ')} end desc limit 1)`;

function filtersOn(arm: WorklistArm): string {
  return `(@filterLaws is null or instr(@filterLaws, ' ' || ${arm.law} || ' ') > 0)
    and (@statuses is null or instr(@statuses, ' ' || ${arm.status} || ' ') > 0)
    and (@workerId is null or ${arm.worker} is nullif(@workerId, ''))
    and (@waitingFor is null or ${arm.waiting} = @waitingFor)
    and (@dueFrom is null or ${arm.day} >= @dueFrom) and (@dueUntil is null or ${arm.day} <= @dueUntil)
    and (@withoutDay = 0 or ${arm.day} is null)
    and (@withoutDirector = 0 or (${arm.household} is not null and not ${hasDirector(arm.household)}))
    and (@providerId is null or exists (select 1 ${granted(arm.case)} and v.provider_id = @providerId))
    and (@ladderStep is null or exists (select 1 ${granted(arm.case)} and v.ladder_step = @ladderStep))
    and (@districtCode is null or ${areaOf(arm.household)} = @districtCode)`;
}

const orderKeys: Readonly<Record<WorklistOrder, (arm: WorklistArm) => readonly [string, string]>> = {
  DUE: ({ day, since }) => [`coalesce(${day}, '~')`, since],
  SINCE: ({ since, day }) => [since, `coalesce(${day}, '~')`],
  LAW: ({ law, day }) => [`coalesce(${law}, '~')`, `coalesce(${day}, '~')`],
  HOUSEHOLD: ({ household, day }) => [`coalesce(${household}, '~')`, `coalesce(${day}, '~')`],
};

const groupKeys: Readonly<Record<WorklistGroupBy, (arm: WorklistArm, kind: WorklistKind) => string>> = {
  KIND: (_arm, kind) => `'${kind}'`,
  LAW: ({ law }) => law,
  STATUS: ({ status }) => status,
  DEADLINE: ({ day }) =>
    `case when ${day} < @day then 'PASSED' when ${day} <= @soon then 'SOON' when ${day} is not null then 'LATER' end`,
  ORGANISATION: ({ organisation }) => organisation,
  WORKER: ({ worker }) => worker,
  AREA: ({ household }) => areaOf(household),
  LADDER_STEP: (arm) => stepOf(arm.case),
  WAITING_FOR: ({ waiting }) => waiting,
};

/** SQL: `select` of every arm that is asked for, one below the other. */
function union({ kinds, reach }: WorklistFilter, select: (arm: WorklistArm, kind: WorklistKind) => string): string {
  return armsOf(kinds, reach)
    .map(([kind, arm]) => `select ${select(arm, kind)} from ${arm.from} where ${arm.where} and ${filtersOn(arm)}`)
    .join('\nunion all\n');
}

/** A page of what is to be done, in an order that ends in the id. Empty where nothing can be found in such a way. */
export function listWorklist(
  db: Db,
  scope: WorklistScope,
  filter: WorklistFilter,
  page: { readonly order: WorklistOrder; readonly after: WorklistPlace | null; readonly limit: number },
): WorklistRow[] {
  const arms = union(filter, (arm, kind) => {
    const [first, second] = orderKeys[page.order](arm);
    return `'${kind}' as kind, ${arm.id} as id, ${arm.household} as "householdId", ${arm.day} as day, ${arm.since} as since,
      ${arm.waiting} as "waitingFor", ${first} as first, ${second} as second`;
  });
  if (arms === '') return [];
  // Made once, so that no day is counted twice.
  const sql = `with item as materialized (${arms}) select * from item where @afterId is null or (first, second, id) > (@afterFirst, @afterSecond, @afterId)
    order by first, second, id limit +@limit`;
  const { after, limit } = page;
  const place = { afterFirst: after?.first ?? null, afterSecond: after?.second ?? null, afterId: after?.id ?? null };
  const parameters = { ...parametersOf(scope, filter), ...place, limit };
  return withNormDays(db, scope.normDays, () => prepared<[typeof parameters], WorklistRow>(db, sql).all(parameters));
}

/** How much there is to do in all, and in each group where it is asked for. */
export function countWorklist(
  db: Db,
  scope: WorklistScope,
  filter: WorklistFilter,
  groupBy: WorklistGroupBy | null,
): WorklistCountRow[] {
  const arms = union(
    filter,
    (arm, kind) => `${groupBy ? groupKeys[groupBy](arm, kind) : 'null'} as key, ${arm.day} as day`,
  );
  if (arms === '') return [];
  const sql = `with item as materialized (${arms})
    select key, count(*) as count, coalesce(sum(day < @day), 0) as passed,
      coalesce(sum(day between @day and @soon), 0) as "dueSoon"
    from item group by key order by key is null, key`;
  const parameters = parametersOf(scope, filter);
  return withNormDays(db, scope.normDays, () =>
    prepared<[typeof parameters], WorklistCountRow>(db, sql).all(parameters),
  );
}

/** What one member of staff has in hand; `workerId` is null for what nobody took up. */
export interface WorkloadRow {
  readonly workerId: string | null;
  readonly open: number;
  /** Of which it is only seen that they are there. */
  readonly held: number;
  readonly passed: number;
  readonly dueSoon: number;
}

const load = `with item as materialized (select c.worker_id as "workerId", ${sightOfCase} as sight, ${dayOfCase} as day
    from ${openCases('OFFICE').from} where ${openCases('OFFICE').where})
  select "workerId", count(*) as open, sum(sight = ${sightBytes.EXISTS}) as held, coalesce(sum(sight = ${sightBytes.CONTENT} and day < @day), 0) as passed,
    coalesce(sum(sight = ${sightBytes.CONTENT} and day between @day and @soon), 0) as "dueSoon"
  from item where sight > ${sightBytes.NONE} group by "workerId"`;

/** How much each has in hand of the open cases of an office of which it is seen that they are there. */
export function listWorkload(db: Db, scope: WorklistScope): WorkloadRow[] {
  const parameters = parametersOf(scope, everything);
  return withNormDays(db, scope.normDays, () => prepared<[typeof parameters], WorkloadRow>(db, load).all(parameters));
}

const directorships = `select d.staff_id as "staffId", count(*) as count from json_each(@ids) wanted
  join director d on d.staff_id = wanted.value and ${holdsOn('d', '@day')}
  join plan p on p.id = d.plan_id and ${isPlanInUse('p', '@day')} group by d.staff_id`;

/** How many plans in use each of these directs. */
export function countDirectorships(db: Db, staffIds: readonly string[], day: string): ReadonlyMap<string, number> {
  const parameters = { ids: JSON.stringify(staffIds), day };
  const rows = prepared<[typeof parameters], { staffId: string; count: number }>(db, directorships).all(parameters);
  return new Map(rows.map(({ staffId, count }) => [staffId, count]));
}

/** No filter at all. */
export const everything: WorklistFilter = {
  kinds: ['CASE'],
  reach: 'OFFICE',
  organisationId: null,
  laws: null,
  statuses: null,
  dueFrom: null,
  dueUntil: null,
  withoutDay: false,
  workerId: null,
  districtCode: null,
  providerId: null,
  ladderStep: null,
  withoutDirector: false,
  waitingFor: null,
};

function parametersOf({ normDays, offerDays, ...scope }: WorklistScope, filter: WorklistFilter) {
  return {
    ...scope,
    ...parametersOfChain(scope),
    deskLaws: wordList(scope.deskLaws),
    offerLaws: wordList(scope.offerLaws),
    seesPlans: Number(scope.seesPlans),
    answersOffers: Number(scope.answersOffers),
    offerTerm: `+${offerDays} days`,
    soon: normDays.soon,
    organisationId: filter.organisationId,
    workerId: filter.workerId,
    waitingFor: filter.waitingFor,
    dueFrom: filter.dueFrom,
    dueUntil: filter.dueUntil,
    withoutDay: Number(filter.withoutDay),
    districtCode: filter.districtCode,
    providerId: filter.providerId,
    ladderStep: filter.ladderStep,
    withoutDirector: Number(filter.withoutDirector),
    filterLaws: filter.laws && wordList(filter.laws),
    statuses: filter.statuses && wordList(filter.statuses),
  };
}
