const runs = (alias: string) =>
  `${alias}.valid_from <= @day and (${alias}.valid_until is null or ${alias}.valid_until > @day)`;
const inUse = `p.status <> 'DRAFT' and p.started_on <= @day and (p.ended_on is null or p.ended_on > @day)`;
const inSpan = 'v.valid_from <= @day and (v.valid_until is null or v.valid_until > @from)';
const light = `v.ladder_step in ('OWN_STRENGTH', 'OWN_NETWORK', 'GENERAL_PROVISION')`;
const hasPlan = `exists (select 1 from plan p where p.household_id = h.household_id and ${inUse})`;
const isDirected = `exists (select 1 from director d where d.plan_id = p.id and ${runs('d')})`;
const ofHouseholds = (part: string) =>
  `coalesce(sum(${part}), 0) as part, count(*) as whole, coalesce(sum(${part}), 0) as "aboutPart", count(*) as "aboutWhole"`;

/** What the monitor counts from `@from` up to and including `@day`, in plain SQL. */
export const monitorSql = {
  objectives: `select g.objective_code as code,
      count(distinct case when ${inUse} and (g.ended_on is null or g.ended_on > @day) then p.household_id end) as working,
      count(distinct case when g.ended_on >= @from and g.ended_on <= @day then p.household_id end) as ended,
      count(distinct case when g.status = 'ATTAINED' and g.ended_on >= @from and g.ended_on <= @day then p.household_id end) as attained
    from goal g join plan p on p.id = g.plan_id where p.status <> 'DRAFT' group by 1`,
  clients: `select v.law, count(distinct v.person_id) as clients from provision v where ${inSpan} group by 1
    union all select null, count(distinct v.person_id) from provision v where ${inSpan}`,
  lighterHelp: `select coalesce(sum(${light}), 0) as part, count(*) as whole,
      count(distinct case when ${light} then v.person_id end) as "aboutPart", count(distinct v.person_id) as "aboutWhole"
    from provision v where ${runs('v')}`,
  planCoverage: `select ${ofHouseholds(hasPlan)} from (select v.household_id from provision v
    where ${runs('v')} and v.law <> 'GENERAL' group by v.household_id having count(distinct v.law) > 1) h`,
  directorCoverage: `select ${ofHouseholds(isDirected)} from plan p where ${inUse}`,
} as const;
