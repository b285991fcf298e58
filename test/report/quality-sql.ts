import { objectives } from '../../db/reference/objective.ts';

/** Records of one organisation and source, as plain SQL counts them: {@link qualitySql}. */
export interface QualityCount {
  /** Null where nobody in particular has them in hand. */
  readonly organisationId: string | null;
  readonly source: string;
  readonly checked: number;
  readonly found: number;
  readonly about: number;
}

const inUse = `p.status <> 'DRAFT' and p.started_on <= @today and (p.ended_on is null or p.ended_on > @today)`;
const codes = objectives.map(({ code }) => `'${code}'`).join(', ');

/** SQL: of the rows of `from` under `where`, those in which `wrong` holds, by organisation and source. */
function counting(wrong: string, rest: { organisation: string; source: string; about: string; from: string }): string {
  const { organisation, source, about, from } = rest;
  return `select ${organisation} as "organisationId", ${source} as source, count(*) as checked,
    coalesce(sum(${wrong}), 0) as found, count(distinct case when ${wrong} then ${about} end) as about from ${from} group by 1, 2`;
}

const helpRuns = `v.valid_from <= @today and (v.valid_until is null or v.valid_until > @today)`;
const ofHelp = { organisation: 'c.organisation_id', source: 'v.source', about: 'v.person_id' };
const help = { ...ofHelp, from: `provision v left join "case" c on c.id = v.case_id where ${helpRuns}` };
const granted = {
  ...ofHelp,
  from: `provision v join "case" c on c.id = v.case_id where ${helpRuns} and v.law <> 'GENERAL'`,
};
const bought = {
  ...ofHelp,
  from: `provision v left join "case" c on c.id = v.case_id where ${helpRuns} and v.delivery_form = 'IN_KIND'`,
};
const ofPerson = {
  ...ofHelp,
  from: `provision v join person n on n.id = v.person_id left join "case" c on c.id = v.case_id where ${helpRuns}`,
};
const openCase = {
  organisation: 'c.organisation_id',
  source: 'c.source',
  about: 'c.person_id',
  from: `"case" c where c.closed_on is null`,
};
const openCaseOf = { ...openCase, from: `"case" c join person n on n.id = c.person_id where c.closed_on is null` };
const running = {
  ...openCase,
  from: `"case" c where c.closed_on is null and c.status in ('RECEIVED', 'IN_PROGRESS') and c.due_on is not null`,
};
const plan = {
  organisation:
    '(select s.organisation_id from director d join staff s on s.id = d.staff_id where d.plan_id = p.id and d.valid_until is null)',
  source: 'p.source',
  about: 'p.household_id',
  from: `plan p where ${inUse}`,
};
const goal = {
  ...plan,
  source: 'g.source',
  from: `goal g join plan p on p.id = g.plan_id where g.status = 'OPEN' and ${inUse}`,
};
const action = {
  ...plan,
  source: 'a.source',
  from: `action a join goal g on g.id = a.goal_id join plan p on p.id = g.plan_id
    where a.status = 'OPEN' and g.status = 'OPEN' and ${inUse}`,
};
/** What a message brought bears the source of its chain. */
const sourceOfMessage = `case m.source when 'BRP' then 'BRP' when 'ROWS' then 'FILE' else 'CHAIN' end`;
const message = { organisation: 'null', source: sourceOfMessage, about: 'm.id' };
const received = { ...message, from: `chain_message m where m.direction = 'IN' and m.at >= @from and m.at < @until` };
const sent = {
  ...message,
  from: `chain_message m where m.direction = 'OUT' and m.sent_at >= @from and m.sent_at < @until and m.kind glob '*301'`,
};
const file = {
  ...message,
  from: `chain_message m where m.source = 'ROWS' and m.direction = 'IN' and m.at >= @from and m.at < @until`,
};

/** What each check finds, by organisation and source. */
export const qualitySql = {
  'help-without-cost': counting('v.monthly_cost is null', help),
  'help-without-provider': counting('v.provider_id is null', bought),
  'help-without-decision': counting('v.decision_id is null', granted),
  'case-without-worker': counting('c.worker_id is null', openCase),
  'resident-without-bsn': counting('n.bsn is null', openCaseOf),
  'identity-unconfirmed': counting(
    'not exists (select 1 from identity_check i where i.person_id = c.person_id)',
    openCase,
  ),
  'plan-without-director': counting(
    'not exists (select 1 from director d where d.plan_id = p.id and d.valid_from <= @today and (d.valid_until is null or d.valid_until > @today))',
    plan,
  ),
  'goal-without-action': counting(
    `not exists (select 1 from action a where a.goal_id = g.id and a.status = 'OPEN')`,
    goal,
  ),
  'goal-without-objective': counting(`g.objective_code not in (${codes})`, goal),
  'help-after-death': counting(`n.registration_status = 'DECEASED' or n.death_date is not null`, ofPerson),
  'help-twice': counting(
    `exists (select 1 from provision o where o.person_id = v.person_id and o.product_id = v.product_id and o.id <> v.id
        and o.valid_from <= @today and (o.valid_until is null or o.valid_until > @today))`,
    help,
  ),
  'help-of-withdrawn-case': counting(`c.status = 'WITHDRAWN'`, granted),
  'case-past-term': counting('c.due_on < @today', running),
  'evaluation-past-day': counting(
    `coalesce((select e.next_on from evaluation e where e.plan_id = p.id and e.withdrawn_on is null order by e.held_on desc, e.id desc limit 1), @today) < @today`,
    plan,
  ),
  'action-past-day': counting('coalesce(a.due_on, @today) < @today', action),
  'order-unanswered': counting(`m.status = 'SENT' and m.sent_at < date(@today, '-7 days')`, sent),
  'message-stuck': counting(`m.status in ('QUARANTINED', 'DEAD', 'UNDELIVERED')`, received),
  'file-with-refused-rows': counting('exists (select 1 from row_failure f where f.message_id = m.id)', file),
} as const;
