import type { NewDocument } from '../../../db/document.table.ts';
import type { NewEvaluation } from '../../../db/evaluation.table.ts';
import type { NewProvision } from '../../../db/provision.table.ts';
import type { NewScore } from '../../../db/score.table.ts';
import type { NewSignal } from '../../../db/signal.table.ts';
import type { Law } from '../../../db/law.ts';
import type { MadeCase } from '../case.ts';
import { lastWorkingDay } from '../day.ts';
import { addDecision, type DecisionOutcome, type MadeDecision } from '../decision.ts';
import type { Draft } from '../dossier.ts';
import { addDocument, addEvaluation, addScore, addTeamMember } from '../follow-up.ts';
import type { MadeHousehold } from '../household.ts';
import { monthlyCostOf, offerOf, type ProductKey } from '../offer.ts';
import type { Resident } from '../person.ts';
import type { MadePlan } from '../plan.ts';
import type { ProviderKey } from '../provider.ts';
import { addProvision, type MadeProvision } from '../provision.ts';
import { addSignal, type MadeSignal } from '../signal.ts';
import type { StaffKey } from '../staff.ts';
import { ago } from './kit.ts';

/** Adds what was decided in a case, on the day it got that status, by whoever works on it. */
export function addStoryDecision(
  draft: Draft,
  made: MadeCase,
  outcome: DecisionOutcome,
  grounds: string,
): MadeDecision {
  const on = made.history.find(([status]) => status === 'DECIDED')?.[1];
  if (on === undefined) throw new RangeError('the case was not decided');
  return addDecision(draft, { case: made, on, outcome, grounds, staff: made.worker });
}

interface StoryHelp {
  readonly person: Resident;
  /** The decision that grants it, or the case of a general provision. */
  readonly by?: MadeDecision | MadeCase;
  readonly provider?: ProviderKey;
  readonly form?: NewProvision['deliveryForm'];
  /** How much, in the unit of the product. */
  readonly amount: number;
  /** First day, in days before today. */
  readonly from: number;
  /** First day no longer, in days from today: negative when it ended. */
  readonly until?: number;
  readonly endReason?: NewProvision['endReason'];
  readonly previous?: MadeProvision;
}

/** Adds help, at the cost that its product has. */
export function addStoryHelp(
  draft: Draft,
  household: MadeHousehold,
  product: ProductKey,
  help: StoryHelp,
): MadeProvision {
  const { by, amount, from, until, ...rest } = help;
  const { unit, per, payment } = offerOf(product);
  const months = ((until ?? 365) + from) / 30.4;
  return addProvision(draft, {
    form: payment ? 'PAYMENT' : 'IN_KIND',
    ...rest,
    household,
    product,
    decision: by !== undefined && 'outcome' in by ? by : undefined,
    case: by !== undefined && 'outcome' in by ? by.case : by,
    volume: { amount, unit, per },
    monthlyCost: monthlyCostOf(product, amount, months, 1),
    from: ago(draft, from),
    until: until === undefined ? undefined : draft.today + until,
  });
}

/** A look back so many days ago; the last is when the next is due, in days from today. */
type StoryEvaluation = readonly [
  daysAgo: number,
  outcome: NewEvaluation['outcome'],
  staff: StaffKey,
  summary: string,
  nextIn: number,
];

/** Adds looks back on a plan. */
export function addStoryEvaluations(draft: Draft, plan: MadePlan, evaluations: readonly StoryEvaluation[]): void {
  for (const [daysAgo, outcome, staff, summary, nextIn] of evaluations) {
    const on = lastWorkingDay(ago(draft, daysAgo));
    addEvaluation(draft, { plan, on, outcome, staff, summary, nextOn: draft.today + nextIn });
  }
}

type StoryScores = readonly [
  person: Resident,
  lifeDomain: NewScore['lifeDomain'],
  staff: StaffKey,
  reason: string,
  values: readonly (readonly [daysAgo: number, value: number])[],
];

/** Adds how self-reliant people were, each in one domain at several moments. */
export function addStoryScores(draft: Draft, household: MadeHousehold, series: readonly StoryScores[]): void {
  for (const [person, lifeDomain, staff, reason, values] of series) {
    for (const [daysAgo, value] of values) {
      addScore(draft, { household, person, lifeDomain, value, on: ago(draft, daysAgo), reason, staff });
    }
  }
}

/** Adds who is, or was, at work in a plan, under a law or under none of this household: since so many days ago, and until so many days ago when they left. */
export function addStoryTeam(
  draft: Draft,
  plan: MadePlan,
  team: readonly (readonly [staff: StaffKey, law: Law | undefined, from: number, until?: number])[],
): void {
  for (const [staff, law, from, until] of team) {
    addTeamMember(draft, {
      plan,
      staff,
      law,
      from: ago(draft, from),
      until: until === undefined ? undefined : ago(draft, until),
    });
  }
}

interface StorySignal {
  readonly kind: NewSignal['kind'];
  readonly law: Law;
  readonly person?: Resident;
  readonly raisedBy: string;
  readonly sourceProtected?: boolean;
  /** Who recorded it; left out where that is not known. */
  readonly recordedBy?: StaffKey;
  readonly summary: string;
  /** Days ago on which it was raised, taken up and closed. */
  readonly raised: number;
  readonly takenUp?: readonly [daysAgo: number, by: StaffKey];
  readonly closed?: number;
}

/** Adds a worry of somebody about the household. */
export function addStorySignal(draft: Draft, household: MadeHousehold, signal: StorySignal): MadeSignal {
  const { raised, takenUp, closed, ...rest } = signal;
  return addSignal(draft, {
    ...rest,
    household,
    raisedOn: ago(draft, raised),
    takenUp: takenUp && { on: ago(draft, takenUp[0]), by: takenUp[1] },
    closedOn: closed === undefined ? undefined : ago(draft, closed),
  });
}

/** Adds references to documents of a case or a plan. */
export function addStoryDocuments(
  draft: Draft,
  of: { readonly case: MadeCase } | { readonly plan: MadePlan },
  documents: readonly (readonly [daysAgo: number, kind: NewDocument['kind'], title: string])[],
): void {
  for (const [daysAgo, kind, title] of documents) {
    addDocument(draft, { of, kind, title, on: lastWorkingDay(ago(draft, daysAgo)) });
  }
}
