import type { NewEvaluation } from '../../db/evaluation.table.ts';
import type { MadeCase } from './case.ts';
import { lastWorkingDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { addEvaluation, addScore, addTeamMember } from './follow-up.ts';
import { membersOn } from './household.ts';
import { isMinorOn } from './person.ts';
import type { MadePlan } from './plan.ts';
import type { Random } from './random.ts';
import { directorKeys, workplaceOf, type StaffKey } from './staff.ts';
import { evaluationSummaries, scoreReasons } from './text/follow-up.ts';

/** Adds the looks back on a plan, the scores in the life domains of its goals, and who else is at work in it. */
export function addFollowUp(draft: Draft, plan: MadePlan, cases: readonly MadeCase[]): void {
  const { household } = plan;
  const last = plan.endedOn ?? household.dissolvedOn ?? draft.today;
  const days = addEvaluations(draft, draft.random.fork(`evaluation/${household.id}`), plan, last);
  addScores(draft, draft.random.fork(`score/${household.id}`), plan, [plan.startedOn, ...days]);
  addTeam(draft, draft.random.fork(`team/${household.id}`), plan, cases, last);
}

/** Adds a look back each quarter or half year; some plans are not looked back on any more. Gives the days. */
function addEvaluations(draft: Draft, random: Random, plan: MadePlan, last: Day): Day[] {
  const days: Day[] = [];
  if (plan.status === 'DRAFT') return days;
  const forgottenFrom = random.chance(0.1) ? random.between(plan.startedOn, last) : Infinity;
  let due = plan.startedOn + random.between(80, 110);
  while (due < last - 3 && due < forgottenFrom) {
    // One in five is held late.
    const on = lastWorkingDay(due + (random.chance(0.2) ? random.between(10, 60) : random.between(-6, 4)));
    if (on >= last) break;
    const nextOn = on + random.pick([91, 122, 182]);
    addOne(
      draft,
      random,
      plan,
      on,
      pickOutcome(random),
      plan.endedOn !== undefined && nextOn > last ? undefined : nextOn,
    );
    days.push(on);
    due = nextOn;
  }
  if (plan.endedOn !== undefined && plan.endedOn > plan.startedOn && random.chance(0.8)) {
    addOne(draft, random, plan, plan.endedOn, 'COMPLETED', undefined);
  }
  return days;
}

type Outcome = NewEvaluation['outcome'];

function pickOutcome(random: Random): Outcome {
  return random.weighted<Outcome>([
    ['ON_COURSE', 55],
    ['ADJUSTED', 30],
    ['STALLED', 15],
  ]);
}

function addOne(
  draft: Draft,
  random: Random,
  plan: MadePlan,
  on: Day,
  outcome: Outcome,
  nextOn: Day | undefined,
): void {
  const summary = random.pick(evaluationSummaries[outcome]);
  addEvaluation(draft, { plan, on, outcome, summary, nextOn, staff: directorOn(random, plan, on) });
}

/** Who directs the plan on the day; somebody of the social team where nobody does. */
function directorOn(random: Random, { directors }: MadePlan, day: Day): StaffKey {
  const there = directors.find(({ from, until = Infinity }) => from <= day && day < until) ?? directors.at(-1);
  return there?.staff ?? random.pick(directorKeys);
}

/** Adds scores of up to four people and domains that the goals are about, at up to five moments; most get better. */
function addScores(draft: Draft, random: Random, plan: MadePlan, days: readonly Day[]): void {
  const { household, goals } = plan;
  const series = new Map<string, Parameters<typeof addSeries>[3]>();
  for (const { person, lifeDomain } of goals) {
    const adult = membersOn(household, plan.startedOn).find((each) => !isMinorOn(each.resident, plan.startedOn));
    const whose = person ?? adult?.resident;
    // A child of two households is scored where it lives.
    const isAtHome = household.members.some(({ resident, kind }) => resident === whose && kind !== 'SECONDARY');
    if (whose !== undefined && isAtHome && series.size < 4)
      series.set(`${whose.id}/${lifeDomain}`, { person: whose, lifeDomain });
  }
  for (const each of series.values()) addSeries(draft, random, plan, each, days.slice(-5));
}

function addSeries(
  draft: Draft,
  random: Random,
  plan: MadePlan,
  { person, lifeDomain }: Pick<Parameters<typeof addScore>[1], 'person' | 'lifeDomain'>,
  days: readonly Day[],
): void {
  const from = plan.household.members.find(({ resident }) => resident === person)?.from ?? Infinity;
  let value = random.weighted([
    [1, 15],
    [2, 35],
    [3, 35],
    [4, 15],
  ]);
  for (const on of days) {
    if (on < from) continue;
    const staff = directorOn(random, plan, on);
    addScore(draft, {
      household: plan.household,
      person,
      lifeDomain,
      value,
      on,
      reason: scoreReasons[lifeDomain],
      staff,
    });
    const step = random.weighted([
      [1, 40],
      [0, 45],
      [-1, 15],
    ]);
    value = Math.min(5, Math.max(1, value + step));
  }
}

/** Adds for each law at work in the plan who does it; some took over from a colleague. */
function addTeam(draft: Draft, random: Random, plan: MadePlan, cases: readonly MadeCase[], last: Day): void {
  const current = new Set<StaffKey>();
  for (const [law, own] of Map.groupBy(cases, (each) => each.law)) {
    const at = own.filter((each) => each.receivedOn < last && (each.closedOn ?? Infinity) > plan.startedOn);
    const one = at[0];
    if (one === undefined || (law === 'GENERAL' && random.chance(0.5))) continue;
    const from = Math.max(plan.startedOn, Math.min(...at.map(({ receivedOn }) => receivedOn)));
    const until = Math.min(plan.endedOn ?? Infinity, Math.max(...at.map(({ closedOn }) => closedOn ?? Infinity)));
    const { workers } = workplaceOf(law, one.officeFunction);
    const staff = one.worker ?? random.pick(workers);
    const before = workers.find((each) => each !== staff);
    const end = Math.min(until, draft.today);
    if (until <= from || current.has(staff)) continue;
    const handover = end - from > 200 && random.chance(0.25) ? random.between(from + 60, end - 60) : from;
    if (handover > from && before !== undefined)
      addTeamMember(draft, { plan, staff: before, law, from, until: handover });
    const ended = until === Infinity ? undefined : until;
    addTeamMember(draft, { plan, staff, law, from: before === undefined ? from : handover, until: ended });
    if (ended === undefined) current.add(staff);
  }
}
