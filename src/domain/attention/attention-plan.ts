import { addDays, addMonths } from '../../day.ts';
import { pointOf, type AttentionFacts, type AttentionView, type PlanFact, type Remedy } from './attention-point.ts';
import { findPlanNeed } from '../plan/plan-need.ts';
import { lawNames, writeCount, writeDay, writeList } from '../wording.ts';

/** What the plan asks attention for, or that there is none where several work in one household. */
export function findPlanAttention(facts: AttentionFacts): readonly AttentionView[] {
  const { plan } = facts;
  if (plan === undefined) return [];
  if (plan === null) return noPlan(facts);
  return [
    ...noDirector(facts, plan),
    ...offersUnanswered(facts, plan),
    ...notEvaluated(facts, plan),
    ...actionsOverdue(facts, plan),
    ...actionsWithoutGoal(facts, plan),
  ];
}

/** That others are at work is enough to know that they need one plan, whatever they do. */
function noPlan(facts: AttentionFacts): readonly AttentionView[] {
  const open = facts.cases.filter((found) => found.open);
  const need = findPlanNeed(open, facts.thresholds);
  const remedy = { kind: 'START_PLAN', id: facts.householdId } as const;
  // Whoever needs one plan needs somebody who directs it: one point for both.
  if (!need) return uncoordinated(facts, remedy);
  const organisations = new Set(open.map((found) => found.organisation.id)).size;
  const under = `${writeCount(need.laws.length, 'wet', 'wetten')} (${writeList(need.laws.map((law) => lawNames[law]))})`;
  const parts = [
    ...(need.laws.length < 2 ? [] : [`onder ${under}`]),
    ...(organisations < 2 ? [] : [`bij ${organisations} organisaties`]),
    ...(need.workers < 3 ? [] : [`met ${need.workers} medewerkers`]),
  ];
  const running = open.length === 1 ? 'Er loopt 1 zaak' : `Er lopen ${open.length} zaken`;
  const message = [running, ...parts].join(' ') + ', en er is geen plan';
  const { PLAN_LAWS, PLAN_WORKERS } = facts.thresholds;
  const why = [
    ...(need.laws.length < PLAN_LAWS ? [] : [`Open zaken vallen onder ${under}`]),
    ...(need.workers < PLAN_WORKERS ? [] : [`Aan open zaken werken ${need.workers} medewerkers`]),
    'Er is geen plan',
  ];
  return [pointOf(facts, { kind: 'NO_PLAN', level: 'SOON', message, remedy, facts: why })];
}

/** Several workers of several organisations whom nobody brings together. */
function uncoordinated(facts: AttentionFacts, remedy: Remedy): readonly AttentionView[] {
  const workers = facts.cases.flatMap(({ open, worker }) => (open && worker ? worker : []));
  const people = new Set(workers.map(({ id }) => id)).size;
  const organisations = new Set(workers.map(({ organisationId }) => organisationId));
  const { COORDINATION_WORKERS, COORDINATION_ORGANISATIONS } = facts.thresholds;
  if (people < COORDINATION_WORKERS || organisations.size < COORDINATION_ORGANISATIONS) return [];
  const names = writeList([...organisations].map((id) => facts.getOrganisation(id).name).toSorted());
  const who = `${writeCount(people, 'medewerker', 'medewerkers')} van ${writeCount(organisations.size, 'organisatie', 'organisaties')}`;
  const message = `In dit gezin ${people === 1 ? 'werkt' : 'werken'} ${who}, en niemand stemt dat af`;
  const why = [
    `Aan open zaken ${people === 1 ? 'werkt' : 'werken'} ${who}: ${names}`,
    facts.plan ? 'Het plan heeft geen regisseur' : 'Er is geen plan en geen regisseur',
  ];
  return [pointOf(facts, { kind: 'WORKERS_UNCOORDINATED', level: 'SOON', message, remedy, facts: why })];
}

function noDirector(facts: AttentionFacts, plan: PlanFact): readonly AttentionView[] {
  if (!facts.seesDirector || plan.director) return [];
  const since = plan.directorEndedOn ?? plan.startedOn;
  const message = `Het plan heeft sinds ${writeDay(since)} geen regisseur`;
  const remedy = { kind: 'APPOINT_DIRECTOR', id: plan.id } as const;
  const why = [
    `Het plan begon op ${writeDay(plan.startedOn)}`,
    plan.directorEndedOn === null
      ? 'Er was nog geen regisseur'
      : `De laatste regisseur was er tot ${writeDay(plan.directorEndedOn)}`,
  ];
  return [
    pointOf(facts, { kind: 'NO_DIRECTOR', level: 'SOON', message, on: since, remedy, facts: why }),
    ...uncoordinated(facts, remedy),
  ];
}

/** Who was asked must act, not who directs until then. */
function offersUnanswered(facts: AttentionFacts, plan: PlanFact): readonly AttentionView[] {
  return plan.offers.flatMap(({ id, offeredTo: staff, offeredOn: on }) => {
    if (addDays(on, facts.thresholds.OFFER_UNANSWERED) > facts.asOf) return [];
    const message = `${staff.name} antwoordt sinds ${writeDay(on)} niet op het aanbod van de regie`;
    const why = [`De regie is op ${writeDay(on)} aangeboden aan ${staff.name}`, 'Er is nog geen antwoord'];
    const remedy = { kind: 'ANSWER_OFFER', id } as const;
    return pointOf(facts, { kind: 'OFFER_UNANSWERED', level: 'SOON', message, id, on, staff, remedy, facts: why });
  });
}

function notEvaluated(facts: AttentionFacts, plan: PlanFact): readonly AttentionView[] {
  if (plan.evaluations === null) return [];
  const [latest] = plan.evaluations;
  if (latest?.outcome === 'COMPLETED' && latest.nextOn === null) return [];
  const dueOn = latest?.nextOn ?? addMonths(latest?.heldOn ?? plan.startedOn, facts.thresholds.EVALUATION);
  if (dueOn >= facts.asOf) return [];
  const message = latest?.nextOn
    ? `De evaluatie van het plan had op ${writeDay(dueOn)} moeten zijn`
    : `Het plan is sinds ${writeDay(latest?.heldOn ?? plan.startedOn)} niet geëvalueerd`;
  const why = [
    latest ? `De laatste evaluatie was op ${writeDay(latest.heldOn)}` : 'Het plan is nog niet geëvalueerd',
    latest?.nextOn ? `De volgende is afgesproken voor ${writeDay(latest.nextOn)}` : 'Er is geen dag afgesproken',
  ];
  const remedy = { kind: 'EVALUATE_PLAN', id: plan.id } as const;
  return [pointOf(facts, { kind: 'NOT_EVALUATED', level: 'SOON', message, on: dueOn, remedy, facts: why })];
}

/** What is open and past its day: goals, and the actions under goals that are still open. */
function actionsOverdue(facts: AttentionFacts, plan: PlanFact): readonly AttentionView[] {
  const due = (id: string, day: string | null) =>
    day !== null && addDays(day, facts.thresholds.ACTION_OVERDUE) < facts.asOf ? [{ id, day }] : [];
  const goals = (plan.goals ?? []).filter((goal) => goal.status === 'OPEN');
  const actions = goals.flatMap((goal) =>
    goal.actions.filter((action) => action.status === 'OPEN').flatMap((action) => due(action.id, action.dueOn)),
  );
  const ownGoals = goals.flatMap((goal) => due(goal.id, goal.targetOn));
  const late = [...actions, ...ownGoals].toSorted((a, b) => a.day.localeCompare(b.day));
  const [oldest] = late;
  if (oldest === undefined) return [];
  const what = writeList([
    ...(actions.length === 0 ? [] : [writeCount(actions.length, 'actie', 'acties')]),
    ...(ownGoals.length === 0 ? [] : [writeCount(ownGoals.length, 'doel', 'doelen')]),
  ]);
  const message =
    late.length === 1
      ? `${what} had op ${writeDay(oldest.day)} klaar moeten zijn`
      : `${what} hadden klaar moeten zijn, het oudste op ${writeDay(oldest.day)}`;
  const why = [`${what} ${late.length === 1 ? 'staat' : 'staan'} open na de afgesproken dag`];
  const remedy = { kind: 'UPDATE_ACTION', id: oldest.id } as const;
  return [pointOf(facts, { kind: 'ACTION_OVERDUE', level: 'SOON', message, on: oldest.day, remedy, facts: why })];
}

function actionsWithoutGoal(facts: AttentionFacts, plan: PlanFact): readonly AttentionView[] {
  const idle = (plan.goals ?? [])
    .filter((goal) => goal.status !== 'OPEN')
    .map((goal) => ({ ...goal, actions: goal.actions.filter((action) => action.status === 'OPEN') }))
    .filter((goal) => goal.actions.length > 0);
  const [first] = idle.flatMap((goal) => goal.actions);
  if (!first) return [];
  const count = idle.flatMap((goal) => goal.actions).length;
  const [on = null] = idle.flatMap((goal) => goal.endedOn ?? []).toSorted();
  const open = `${writeCount(count, 'actie staat', 'acties staan')} nog open`;
  const message = `${open} terwijl het doel is behaald of vervallen`;
  const why = [open, ...(on === null ? [] : [`Het eerste doel eindigde op ${writeDay(on)}`])];
  const remedy = { kind: 'CANCEL_ACTION', id: first.id } as const;
  return [pointOf(facts, { kind: 'ACTION_WITHOUT_GOAL', level: 'NOTICE', message, on, remedy, facts: why })];
}
