create function today() returns text language sql stable as $$ select current_date::text $$;

create type person_name as (full_name text, given text, surname text);
create function person_name(p person) returns person_name language sql stable as $$
  select (p.display_name, p.given_names, p.surname)::person_name $$;

create function household_as_of(h household) returns text language sql stable as $$ select today() $$;
create function plan_sight(p plan) returns text language sql stable as $$ select 'CONTENT'::text $$;
create function case_sight(c "case") returns text language sql stable as $$ select 'CONTENT'::text $$;

create type withheld as (area text, law text, count integer, explanation text);
create function household_withheld(h household) returns setof withheld language sql stable rows 1 as $$
  select null::text, null::text, null::integer, null::text where false $$;

create function address_line(a address) returns text language sql stable as $$
  select concat(a.street, ' ', a.house_number, a.house_letter, '-' || a.house_number_suffix, ', ',
    left(a.postal_code, 4), ' ', right(a.postal_code, 2), ' ', a.city) $$;

create function completed_years(birth text) returns integer language sql stable as $$
  select left(today(), 4)::integer - left(birth, 4)::integer - (substr(today(), 6) < substr(birth, 6))::integer $$;

-- Of an incomplete date only where its first and last day give the same age.
create function person_age(p person) returns integer language sql stable as $$
  select case when completed_years(left(p.birth_date || '-01-01', 10))
      = completed_years(p.birth_date || substr('-12-31', length(p.birth_date) - 3))
    then completed_years(left(p.birth_date || '-01-01', 10)) end $$;

create function household_members(h household) returns setof membership language sql stable rows 4 as $$
  select m.* from membership m join person p on p.id = m.person_id
  where m.household_id = h.id and (m.valid_from is null or m.valid_from <= today())
    and (m.valid_until is null or m.valid_until > today())
  order by case m.role when 'ADULT_CHILD' then 1 when 'CHILD' then 2 when 'OTHER' then 3 else 0 end,
    coalesce(p.birth_date, '9999'), m.id $$;

create function household_address(h household) returns address language sql stable as $$
  select a.* from membership m
  join residence r on r.person_id = m.person_id and r.kind = 'HOME' and (r.valid_from is null or r.valid_from <= today())
    and (r.valid_until is null or r.valid_until > today())
  join address a on a.id = r.address_id
  where m.household_id = h.id and m.kind = 'PRINCIPAL' and (m.valid_from is null or m.valid_from <= today())
    and (m.valid_until is null or m.valid_until > today())
  order by m.role = 'CHILD', m.valid_from, m.id limit 1 $$;

create function household_plan(h household) returns plan language sql stable as $$
  select p.* from plan p where p.household_id = h.id and p.status <> 'DRAFT' and p.started_on <= today()
    and (p.ended_on is null or p.ended_on > today()) limit 1 $$;

create function household_director(h household) returns director language sql stable as $$
  select d.* from plan p join director d on d.plan_id = p.id and d.valid_from <= today()
    and (d.valid_until is null or d.valid_until > today())
  where p.household_id = h.id and p.status <> 'DRAFT' and p.started_on <= today()
    and (p.ended_on is null or p.ended_on > today()) limit 1 $$;

create function plan_goals(p plan) returns setof goal language sql stable rows 6 as $$
  select g.* from goal g where g.plan_id = p.id order by g.status <> 'OPEN', g.life_domain, g.id $$;

create function goal_actions(g goal) returns setof action language sql stable rows 3 as $$
  select a.* from action a where a.goal_id = g.id order by a.status <> 'OPEN', a.due_on nulls last, a.id $$;

create function action_owner(a action) returns text language sql stable as $$
  select coalesce((select p.display_name from person p where p.id = a.owner_person_id),
    (select s.name from staff s where s.id = a.owner_staff_id), a.owner_name) $$;

create function household_cases(h household) returns setof "case" language sql stable rows 4 as $$
  select c.* from "case" c where c.household_id = h.id and c.received_on <= today()
  order by c.closed_on is not null, c.received_on desc, c.id $$;

create function case_open(c "case") returns boolean language sql stable as $$
  select c.closed_on is null or c.closed_on > today() $$;

create function case_days_left(c "case") returns integer language sql stable as $$
  select case when (c.closed_on is null or c.closed_on > today()) and c.status <> 'SUSPENDED'
    then c.due_on::date - current_date end $$;

create function household_contacts(h household) returns setof contact_moment language sql stable rows 10 as $$
  select k.* from contact_moment k where k.household_id = h.id order by k.at desc, k.id desc $$;

create function provision_state(p provision) returns text language sql stable as $$
  select case when p.valid_until <= today() then 'ENDED' when p.valid_from > today() then 'COMING' else 'CURRENT' end $$;

create type provision_volume as (amount double precision, unit text, per text);
create function provision_amount(p provision) returns provision_volume language sql stable as $$
  select case when p.volume is not null then (p.volume, p.volume_unit, p.volume_per)::provision_volume end $$;

create function household_help(h household) returns setof provision language sql stable rows 5 as $$
  select p.* from provision p where p.household_id = h.id
  order by case provision_state(p) when 'CURRENT' then 0 when 'COMING' then 1 else 2 end,
    case when provision_state(p) = 'COMING' then p.valid_from end,
    case when provision_state(p) = 'ENDED' then p.valid_until end desc, p.valid_from desc, p.id $$;

create function signal_stage(s signal) returns text language sql stable as $$
  select case when s.closed_on <= today() then 'CLOSED' when s.taken_up_on <= today() then 'TAKEN_UP'
    else 'RAISED' end $$;
create function signal_told_by(s signal) returns text language sql stable as $$
  select case when s.source_protected = 0 then s.raised_by end $$;
create function signal_is_protected(s signal) returns boolean language sql stable as $$
  select s.source_protected = 1 $$;
create function signal_taken_up_by(s signal) returns staff language sql stable as $$
  select t.* from staff t where t.id = s.taken_up_by_id and s.taken_up_on <= today() $$;

create function household_worries(h household) returns setof signal language sql stable rows 1 as $$
  select s.* from signal s where s.household_id = h.id and s.raised_on <= today()
  order by signal_stage(s) = 'CLOSED', s.raised_on desc, s.id desc $$;
