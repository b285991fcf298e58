import { caseTermChangeTable, type CaseTermChangeRow } from '../../db/case-term-change.table.ts';
import type { CaseRow } from '../../db/case.table.ts';
import type { Db } from '../../db/client.ts';
import { columnsOf, prepared } from '../../db/statement.ts';

/** Days between which something began: the first inclusive, the other exclusive; and the day as of which it is told. */
export interface NormWindow {
  readonly from: string;
  readonly until: string;
  /** What was recorded of later days does not count yet. */
  readonly today: string;
}

/** A case as far as norms and terms measure it. */
export interface NormCase extends Pick<
  CaseRow,
  | 'id'
  | 'personId'
  | 'householdId'
  | 'law'
  | 'kind'
  | 'officeFunction'
  | 'organisationId'
  | 'status'
  | 'receivedOn'
  | 'dueOn'
  | 'termCode'
  | 'termFrom'
  | 'closedOn'
> {
  /** The first day on which it was in hand: somebody had been in touch with the resident. */
  readonly contactedOn: string | null;
  /** The first day on which it was decided or closed. */
  readonly settledOn: string | null;
  /** The day of the first decision in it. */
  readonly decidedOn: string | null;
}

const caseColumns = `c.id, c.person_id as "personId", c.household_id as "householdId", c.law, c.kind, c.office_function as "officeFunction",
    c.organisation_id as "organisationId", c.status, c.received_on as "receivedOn", c.due_on as "dueOn",
    c.term_code as "termCode", c.term_from as "termFrom", c.closed_on as "closedOn",
    (select min(s.since) from case_status s where s.case_id = c.id and s.since <= @today
      and s.status not in ('RECEIVED', 'WITHDRAWN')) as "contactedOn",
    (select min(s.since) from case_status s where s.case_id = c.id and s.since <= @today
      and s.status in ('DECIDED', 'CLOSED')) as "settledOn",
    (select min(d.decided_on) from decision d where d.case_id = c.id and d.decided_on <= @today) as "decidedOn"`;

const byReceipt = `select ${caseColumns} from "case" c where c.received_on >= @from and c.received_on < @until`;

const byTerm = `select ${caseColumns} from "case" c
  where (c.due_on >= @from and c.due_on < @until) or (c.due_on is null and c.received_on >= date(@from, '-200 days') and c.received_on < @until)`;

/** The cases that were received in a window, in no particular order. */
export function listCasesForNorms(db: Db, window: NormWindow): NormCase[] {
  return prepared<[NormWindow], NormCase>(db, byReceipt).all(window);
}

/** The cases that are due in a window, and those without such a day that were received in it or shortly before. */
export function listCasesForTerms(db: Db, window: NormWindow): NormCase[] {
  return prepared<[NormWindow], NormCase>(db, byTerm).all(window);
}

/** Help that had to begin: after a decision that grants it, or where none is needed after the question. */
export interface NormHelp extends Pick<
  CaseRow,
  'personId' | 'householdId' | 'law' | 'kind' | 'officeFunction' | 'organisationId' | 'closedOn'
> {
  /** Of the case. */
  readonly id: string;
  readonly from: string;
  /** The day on which the first of it began; null while none did. */
  readonly startedOn: string | null;
  /** The day on which the decision was withdrawn; null while it stands, and where none is needed. */
  readonly withdrawnOn: string | null;
}

/** SQL: the first day on which the help `v` was given: as its provider told of what was ordered, else as it was granted. */
const startOfHelp = `case when exists (select 1 from allocation a where a.provision_id = v.id)
    then (select min(l.valid_from) from allocation a join delivery l on l.allocation_id = a.id and l.withdrawn_on is null
      where a.provision_id = v.id and l.valid_from <= @today)
    when v.valid_from <= @today then v.valid_from end`;

const ofCase = `c.id, c.person_id as "personId", c.household_id as "householdId", c.law, c.kind,
    c.office_function as "officeFunction", c.organisation_id as "organisationId", c.closed_on as "closedOn"`;

const helpAfterDecision = `select ${ofCase}, d.decided_on as "from", d.withdrawn_on as "withdrawnOn",
    (select min(${startOfHelp}) from provision v where v.case_id = c.id and coalesce(v.decision_id, d.id) = d.id) as "startedOn"
  from decision d join "case" c on c.id = d.case_id
  where d.decided_on >= @from and d.decided_on < @until and d.outcome in ('GRANTED', 'PARTLY_GRANTED', 'REVISED')`;

const helpWithoutDecision = `select ${ofCase}, c.received_on as "from", null as "withdrawnOn",
    (select min(${startOfHelp}) from provision v where v.case_id = c.id) as "startedOn"
  from "case" c where c.law = 'GENERAL' and c.received_on >= @from and c.received_on < @until`;

/** Help that was granted in a window, or asked for in it where none need decide, with the day on which it began. */
export function listHelpForNorms(db: Db, window: NormWindow): NormHelp[] {
  return [helpAfterDecision, helpWithoutDecision].flatMap((sql) =>
    prepared<[NormWindow], NormHelp>(db, sql).all(window),
  );
}

/** A plan in use at some time, of which there is something to measure. */
export interface NormPlan {
  readonly id: string;
  readonly householdId: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
}

const plans = `select p.id, p.household_id as "householdId", p.started_on as "startedOn", p.ended_on as "endedOn" from plan p
  where p.status <> 'DRAFT' and p.started_on < @until and (p.ended_on is null or p.ended_on >= @from)
  order by p.id`;

/** The plans that were in use in a window, by id. */
export function listPlansForNorms(db: Db, window: Pick<NormWindow, 'from' | 'until'>): NormPlan[] {
  return prepared<[typeof window], NormPlan>(db, plans).all(window);
}

/** A day on which somebody began to direct a plan, and the first on which they no longer did. */
export interface NormDirector {
  readonly planId: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

const directors = `select d.plan_id as "planId", d.valid_from as "validFrom", d.valid_until as "validUntil" from director d
  where d.valid_from <= @today and (d.valid_until is null or d.valid_until >= @from) order by d.plan_id, d.valid_from, d.id`;

/** Who directed a plan on a day of the window, or came to, in order. */
export function listDirectorsForNorms(db: Db, { from, today }: NormWindow): NormDirector[] {
  return prepared<[{ from: string; today: string }], NormDirector>(db, directors).all({ from, today });
}

/** A day on which a plan was looked back on. */
export interface NormEvaluation {
  readonly planId: string;
  readonly heldOn: string;
  /** Whether it ended the plan: nothing is asked after it. */
  readonly isLast: number;
}

const evaluations = `select e.plan_id as "planId", e.held_on as "heldOn", e.outcome = 'COMPLETED' as "isLast" from evaluation e
  where e.withdrawn_on is null and e.held_on >= @from and e.held_on <= @today order by e.plan_id, e.held_on, e.id`;

/** The evaluations since the window began that stand, in order. */
export function listEvaluationsForNorms(db: Db, { from, today }: NormWindow): NormEvaluation[] {
  return prepared<[{ from: string; today: string }], NormEvaluation>(db, evaluations).all({ from, today });
}

const changes = `select ${columnsOf(caseTermChangeTable, 't')} from case_term_change t join "case" c on c.id = t.case_id
  where c.due_on is null and t.from_on <= @today order by t.case_id, t.from_on, t.id`;

/** What happened to the terms of cases that have no day by which they are due, the oldest first. */
export function listTermChangesWithoutDay(db: Db, today: string): CaseTermChangeRow[] {
  return prepared<[{ today: string }], CaseTermChangeRow>(db, changes).all({ today });
}
