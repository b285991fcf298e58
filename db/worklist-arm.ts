import { lawOfMessage, needsAttention } from './chain-scope.ts';
import { isMessageSeen } from './chain-sight.ts';
import { directingIds, isPlanInUse } from './directing.ts';
import {
  bit,
  directed,
  guarded,
  inEmergency,
  inOwnOffice,
  isCovered,
  placeOfLaw,
  sightBytes,
  sightInCase,
  sightOf,
} from './sight-lookup.ts';

/** What sort of thing is to be done. */
export const worklistKinds = ['CASE', 'PLAN', 'ACTION', 'SIGNAL', 'HANDOVER', 'DIRECTORSHIP', 'CHAIN_MESSAGE'] as const;
export type WorklistKind = (typeof worklistKinds)[number];

/** Whose cases: those in hand of one's own office, of another organisation, of every one, or one's own wherever they are. */
export type WorklistReach = 'OFFICE' | 'ORGANISATION' | 'EVERYWHERE' | 'WORKER';

/**
 * Where things of one sort are found, as SQL: what is judged to be seen, and of each the expressions that filters, orders and groups
 * share. An expression is `null` where things of that sort have no such thing.
 */
export interface WorklistArm {
  readonly from: string;
  readonly where: string;
  readonly id: string;
  /** `null` of what is about no household, or about more than one. */
  readonly household: string;
  readonly law: string;
  readonly status: string;
  /** The first day by which something is asked; null where none is. */
  readonly day: string;
  /** The day from which it waits. */
  readonly since: string;
  readonly organisation: string;
  readonly worker: string;
  /** Who is to move: RESIDENT, WORKER, NOBODY or RECEIVER. */
  readonly waiting: string;
  /** The case that help was granted in. */
  readonly case: string;
}

const reaches: Readonly<Record<WorklistReach, string>> = {
  OFFICE: `c.organisation_id = +@ownOrganisationId and instr(@offices, ' ' || c.office_function || ' ') > 0 and`,
  ORGANISATION: 'c.organisation_id = +@organisationId and',
  EVERYWHERE: '',
  WORKER: 'c.worker_id = +@staffId and',
};

const isOffered = `c.id in (select case_id from case_handover where status = 'OFFERED')`;

/** SQL: how much of the case `c` the actor sees. */
export const sightOfCase = sightInCase('@caseSight');

/** SQL: the first day by which law or agreement asks something in the case `c`: none while it stands still or once it is decided. */
export const dayOfCase = `case when c.status in ('RECEIVED', 'IN_PROGRESS') then nullif(min(coalesce(c.due_on, '~'),
    coalesce(case_norm_day(c.law, c.office_function, c.organisation_id, c.kind, c.status, c.received_on), '~')), '~') end`;

/** SQL: the open cases `c` within reach, under a law that the purpose covers, whatever is seen of them. */
export function openCases(reach: WorklistReach): { readonly from: string; readonly where: string } {
  const index = reach === 'WORKER' ? '' : ' indexed by case_open_by_office';
  return {
    from: `"case" c${index}`,
    where: `${reaches[reach]} c.closed_on is null and c.received_on <= @day and ${isCovered('c.law')}`,
  };
}

function cases(reach: WorklistReach): WorklistArm {
  const { from, where } = openCases(reach);
  return {
    from,
    where: `${where} and ${sightOfCase} = ${sightBytes.CONTENT}`,
    id: 'c.id',
    household: 'c.household_id',
    law: 'c.law',
    status: 'c.status',
    day: dayOfCase,
    since: 'c.received_on',
    organisation: 'c.organisation_id',
    worker: 'c.worker_id',
    waiting: `case when ${isOffered} then 'RECEIVER' when c.status = 'SUSPENDED' then 'RESIDENT'
      when c.worker_id is null then 'NOBODY' else 'WORKER' end`,
    case: 'c.id',
  };
}

/** Signals that nobody took up, and those that the actor did, for who works in an office. */
const signals: WorklistArm = {
  from: 'signal s indexed by signal_open',
  where: `trim(@offices) <> '' and s.closed_on is null and (s.status = 'RAISED' or s.taken_up_by_id = @staffId) and s.raised_on <= @day
    and ${isCovered('s.law')} and ${sightOf('@signalSight', [
      placeOfLaw('s.law'),
      bit(
        'NEAR',
        `exists (select 1 from "case" c where c.household_id = s.household_id and c.closed_on is null and c.received_on <= @day
          and ${isCovered('c.law')} and ((${inOwnOffice('c')}) or instr(@deskLaws, ' ' || c.law || ' ') > 0))`,
      ),
      bit(
        'WORKER',
        `s.person_id is not null and exists (select 1 from "case" c where c.person_id = s.person_id
          and c.household_id = s.household_id and c.worker_id = @staffId and c.closed_on is null and c.received_on <= @day and ${isCovered('c.law')})`,
      ),
      bit('PROTECTED_CHILD', `s.person_id is not null and (s.household_id, s.person_id) in (${guarded})`),
      bit('DIRECTOR', `s.household_id in (${directed})`),
      bit('EMERGENCY', `(s.household_id, s.law) in (${inEmergency})`),
    ])} = ${sightBytes.CONTENT}`,
  id: 's.id',
  household: 's.household_id',
  law: 's.law',
  status: 'null',
  day: 'null',
  since: 's.raised_on',
  organisation: 'null',
  worker: 's.taken_up_by_id',
  waiting: `case when s.taken_up_by_id is null then 'NOBODY' else 'WORKER' end`,
  case: 'null',
};

/** What the actor is to do for goals of plans in use. */
const actions: WorklistArm = {
  from: `action a indexed by action_open_by_owner join goal g on g.id = a.goal_id join plan p on p.id = g.plan_id`,
  where: `a.owner_staff_id = @staffId and a.status = 'OPEN' and g.status = 'OPEN' and ${isPlanInUse('p', '@day')}
    and ${sightOf('@goalSight', [
      bit('NEAR', '1'),
      bit(
        'WORKER',
        `g.person_id is not null and exists (select 1 from "case" c where c.person_id = g.person_id
          and c.household_id = p.household_id and c.worker_id = @staffId and c.closed_on is null and c.received_on <= @day and ${isCovered('c.law')})`,
      ),
      bit('PROTECTED_CHILD', `g.person_id is not null and (p.household_id, g.person_id) in (${guarded})`),
      bit('DIRECTOR', `p.household_id in (${directed})`),
    ])} = ${sightBytes.CONTENT}`,
  id: 'a.id',
  household: 'p.household_id',
  law: 'null',
  status: 'null',
  day: 'a.due_on',
  since: 'dutch_day(a.recorded_at)',
  organisation: 'null',
  worker: 'a.owner_staff_id',
  waiting: `'WORKER'`,
  case: 'null',
};

/** The plans that the actor directs, or stands in for whoever does, and is to evaluate. */
const plans: WorklistArm = {
  from: `director d join plan p on p.id = d.plan_id
    left join evaluation e on e.id = (select last.id from evaluation last where last.plan_id = p.id and last.held_on <= @day and last.withdrawn_on is null
      order by last.held_on desc, last.id desc limit 1)`,
  where: `@seesPlans = 1 and d.id in (${directingIds('@staffId', '@day')}) and ${isPlanInUse('p', '@day')}
    and e.outcome is not 'COMPLETED'`,
  id: 'p.id',
  household: 'p.household_id',
  law: 'null',
  status: 'null',
  day: `nullif(min(coalesce(e.next_on, '~'), coalesce(plan_norm_day(coalesce(e.held_on, p.started_on)), '~')), '~')`,
  since: 'coalesce(e.held_on, p.started_on)',
  organisation: 'null',
  worker: 'd.staff_id',
  waiting: `'WORKER'`,
  case: 'null',
};

/** The cases that another office offers to the actor's. That there are such is seen of each of them. */
const handovers: WorklistArm = {
  from: `case_handover h join "case" c on c.id = h.case_id`,
  where: `h.status = 'OFFERED' and h.to_organisation_id = +@ownOrganisationId
    and instr(@offices, ' ' || h.to_office_function || ' ') > 0 and h.offered_on <= @day and c.closed_on is null
    and instr(@offerLaws, ' ' || c.law || ' ') > 0`,
  id: 'h.id',
  household: 'c.household_id',
  law: 'c.law',
  status: 'null',
  day: 'null',
  since: 'h.offered_on',
  organisation: 'h.from_organisation_id',
  worker: 'null',
  waiting: `'NOBODY'`,
  case: 'null',
};

/** The direction of plans that is offered to the actor, and that they did not answer. */
const directorships: WorklistArm = {
  from: 'director_offer o join plan p on p.id = o.plan_id',
  where: `@answersOffers = 1 and o.status = 'OPEN' and +o.offered_to_id = @staffId and ${isPlanInUse('p', '@day')}`,
  id: 'o.id',
  household: 'p.household_id',
  law: 'null',
  status: 'null',
  day: `date(dutch_day(o.offered_at), @offerTerm)`,
  since: 'dutch_day(o.offered_at)',
  organisation: 'null',
  worker: 'o.offered_to_id',
  waiting: `'WORKER'`,
  case: 'null',
};

/** Messages that were refused or are stuck, for who works in an office that answers for their law. */
const chainMessages: WorklistArm = {
  from: 'chain_message m',
  where: `trim(@offices) <> '' and ${needsAttention} and ${isMessageSeen}`,
  id: 'm.id',
  household: 'null',
  law: lawOfMessage,
  status: 'null',
  day: 'null',
  since: 'dutch_day(coalesce(m.settled_at, m.at))',
  organisation: 'null',
  worker: 'null',
  waiting: `'NOBODY'`,
  case: 'null',
};

/** Where things of these sorts are found. Beyond one's own office there are cases only. */
export function armsOf(
  kinds: readonly WorklistKind[],
  reach: WorklistReach,
): readonly (readonly [WorklistKind, WorklistArm])[] {
  const arms = {
    CASE: cases(reach),
    PLAN: plans,
    ACTION: actions,
    SIGNAL: signals,
    HANDOVER: handovers,
    DIRECTORSHIP: directorships,
    CHAIN_MESSAGE: chainMessages,
  };
  const isNear = reach === 'OFFICE' || reach === 'WORKER';
  return kinds.filter((kind) => isNear || kind === 'CASE').map((kind) => [kind, arms[kind]]);
}
