import type { Db } from './client.ts';
import { holdsOn, prepared } from './statement.ts';
import type { Law } from './law.ts';
import { isPlanInUse } from './directing.ts';

/** The part of a year that is looked back on: both days belong to it. */
export interface MonitorSpan {
  readonly from: string;
  /** Its last day, on which what runs is counted. */
  readonly day: string;
}

/** Households under an objective. */
export interface MonitorObjective {
  readonly objectiveCode: string;
  /** That work on a goal on the last day. */
  readonly working: number;
  /** Of which a goal ended in the span; and that attained one of those. */
  readonly ended: number;
  readonly attained: number;
}

const objectives = `select g.objective_code as "objectiveCode",
    count(distinct case when ${isPlanInUse('p', '@day')} and (g.ended_on is null or g.ended_on > @day) then p.household_id end) as working,
    count(distinct case when g.ended_on >= @from and g.ended_on <= @day then p.household_id end) as ended,
    count(distinct case when g.status = 'ATTAINED' and g.ended_on >= @from and g.ended_on <= @day then p.household_id end) as attained
  from goal g join plan p on p.id = g.plan_id where p.status <> 'DRAFT' group by 1`;

/** Households by objective, each once in each count. */
export function listMonitorObjectives(db: Db, span: MonitorSpan): MonitorObjective[] {
  return prepared<[MonitorSpan], MonitorObjective>(db, objectives).all(span);
}

/** Residents with help, under a law, or (null) under any. */
export interface MonitorClients {
  readonly law: Law | null;
  readonly clients: number;
}

const inSpan = `v.valid_from <= @day and (v.valid_until is null or v.valid_until > @from)`;
const clients = `select v.law, count(distinct v.person_id) as clients from provision v where ${inSpan} group by 1
  union all select null, count(distinct v.person_id) from provision v where ${inSpan}`;

/** Residents who had help on a day of the span, each once under a law and once in all. */
export function listMonitorClients(db: Db, span: MonitorSpan): MonitorClients[] {
  return prepared<[MonitorSpan], MonitorClients>(db, clients).all(span);
}

/** A part of a whole, and about how many persons or households each is. */
export interface MonitorPart {
  readonly part: number;
  readonly whole: number;
  readonly aboutPart: number;
  readonly aboutWhole: number;
}

const runs = holdsOn('v', '@day');
const light = `v.ladder_step in ('OWN_STRENGTH', 'OWN_NETWORK', 'GENERAL_PROVISION')`;
const lighter = `select coalesce(sum(${light}), 0) as part, count(*) as whole,
    count(distinct case when ${light} then v.person_id end) as "aboutPart", count(distinct v.person_id) as "aboutWhole"
  from provision v where ${runs}`;

const hasPlan = `exists (select 1 from plan p where p.household_id = h.household_id and ${isPlanInUse('p', '@day')})`;
const planned = `select coalesce(sum(${hasPlan}), 0) as part, count(*) as whole, coalesce(sum(${hasPlan}), 0) as "aboutPart", count(*) as "aboutWhole"
  from (select v.household_id from provision v where ${runs} and v.law <> 'GENERAL'
    group by v.household_id having count(distinct v.law) > 1) h`;

const isDirected = `exists (select 1 from director d where d.plan_id = p.id and ${holdsOn('d', '@day')})`;
const directed = `select coalesce(sum(${isDirected}), 0) as part, count(*) as whole, coalesce(sum(${isDirected}), 0) as "aboutPart", count(*) as "aboutWhole"
  from plan p where ${isPlanInUse('p', '@day')}`;

const parts = { 'lighter-help': lighter, 'plan-coverage': planned, 'director-coverage': directed } as const;

/** Help on the lighter steps; households under two laws or more with a plan; and plans with a director. */
export function getMonitorPart(db: Db, name: keyof typeof parts, { day }: MonitorSpan): MonitorPart {
  const none = { part: 0, whole: 0, aboutPart: 0, aboutWhole: 0 };
  return prepared<[{ day: string }], MonitorPart>(db, parts[name]).get({ day }) ?? none;
}
