import { addMonths } from '../day.ts';
import { pointOf, type AttentionFacts, type AttentionView, type PlanFact } from './attention-point.ts';
import { findPlanNeed } from './plan-need.ts';
import { lawNames, writeCount, writeDay, writeList } from './wording.ts';

/** A plan is looked back on at least once in so many months. */
const evaluationMonths = 6;

/** What the plan asks attention for, or that there is none where several work in one household. */
export function findPlanAttention(facts: AttentionFacts): readonly AttentionView[] {
  const { plan } = facts;
  if (plan === undefined) return [];
  if (plan === null) return noPlan(facts);
  return [
    ...noDirector(facts, plan),
    ...notEvaluated(facts, plan),
    ...actionsOverdue(facts, plan),
    ...actionsWithoutGoal(facts, plan),
  ];
}

/** That others are at work is enough to know that they need one plan, whatever they do. */
function noPlan(facts: AttentionFacts): readonly AttentionView[] {
  const open = facts.cases.filter((found) => found.open);
  const need = findPlanNeed(open);
  if (!need) return [];
  const organisations = new Set(open.map((found) => found.organisation.id)).size;
  const under = `${writeCount(need.laws.length, 'wet', 'wetten')} (${writeList(need.laws.map((law) => lawNames[law]))})`;
  const parts = [
    ...(need.laws.length < 2 ? [] : [`onder ${under}`]),
    ...(organisations < 2 ? [] : [`bij ${organisations} organisaties`]),
    ...(need.workers < 3 ? [] : [`met ${need.workers} medewerkers`]),
  ];
  const message = `Er lopen ${open.length} zaken ${parts.join(' ')}, en er is geen plan`;
  return [pointOf(facts, { kind: 'NO_PLAN', level: 'SOON', message })];
}

function noDirector(facts: AttentionFacts, plan: PlanFact): readonly AttentionView[] {
  if (!facts.seesDirector || plan.director) return [];
  const since = plan.directorEndedOn ?? plan.startedOn;
  const message = `Het plan heeft sinds ${writeDay(since)} geen regisseur`;
  return [pointOf(facts, { kind: 'NO_DIRECTOR', level: 'SOON', message, on: since })];
}

function notEvaluated(facts: AttentionFacts, plan: PlanFact): readonly AttentionView[] {
  if (plan.evaluations === null) return [];
  const [latest] = plan.evaluations;
  if (latest?.outcome === 'COMPLETED' && latest.nextOn === null) return [];
  const dueOn = latest?.nextOn ?? addMonths(latest?.heldOn ?? plan.startedOn, evaluationMonths);
  if (dueOn >= facts.asOf) return [];
  const message = latest?.nextOn
    ? `De evaluatie van het plan had op ${writeDay(dueOn)} moeten zijn`
    : `Het plan is sinds ${writeDay(latest?.heldOn ?? plan.startedOn)} niet geëvalueerd`;
  return [pointOf(facts, { kind: 'NOT_EVALUATED', level: 'SOON', message, on: dueOn })];
}

/** What is open and past its day: goals, and the actions under goals that are still open. */
function actionsOverdue(facts: AttentionFacts, plan: PlanFact): readonly AttentionView[] {
  const past = (day: string | null): string[] => (day !== null && day < facts.asOf ? [day] : []);
  const goals = (plan.goals ?? []).filter((goal) => goal.status === 'OPEN');
  const actionDays = goals.flatMap(({ actions }) =>
    actions.filter((action) => action.status === 'OPEN').flatMap((action) => past(action.dueOn)),
  );
  const goalDays = goals.flatMap((goal) => past(goal.targetOn));
  const [oldest] = [...actionDays, ...goalDays].toSorted();
  if (oldest === undefined) return [];
  const what = writeList([
    ...(actionDays.length === 0 ? [] : [writeCount(actionDays.length, 'actie', 'acties')]),
    ...(goalDays.length === 0 ? [] : [writeCount(goalDays.length, 'doel', 'doelen')]),
  ]);
  const one = actionDays.length + goalDays.length === 1;
  const message = one
    ? `${what} had op ${writeDay(oldest)} klaar moeten zijn`
    : `${what} hadden klaar moeten zijn, het oudste op ${writeDay(oldest)}`;
  return [pointOf(facts, { kind: 'ACTION_OVERDUE', level: 'SOON', message, on: oldest })];
}

function actionsWithoutGoal(facts: AttentionFacts, plan: PlanFact): readonly AttentionView[] {
  const ended = (plan.goals ?? []).filter((goal) => goal.status !== 'OPEN');
  const idle = ended.filter((goal) => goal.actions.some((action) => action.status === 'OPEN'));
  const count = idle.flatMap((goal) => goal.actions.filter((action) => action.status === 'OPEN')).length;
  if (count === 0) return [];
  const [on = null] = idle.flatMap((goal) => goal.endedOn ?? []).toSorted();
  const open = `${writeCount(count, 'actie staat', 'acties staan')} nog open`;
  const message = `${open} terwijl het doel is behaald of vervallen`;
  return [pointOf(facts, { kind: 'ACTION_WITHOUT_GOAL', level: 'NOTICE', message, on })];
}
