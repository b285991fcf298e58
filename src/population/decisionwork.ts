import type { MadeCase } from './case.ts';
import { addDecision, type DecisionOutcome, type MadeDecision } from './decision.ts';
import type { Draft } from './dossier.ts';
import type { MadeHousehold } from './household.ts';
import type { Random } from './random.ts';
import { workplaceOf } from './staff.ts';
import { decisionGrounds } from './text/decision-grounds.ts';

/** Adds what was decided in each case that came to a decision; by case id. */
export function addDecisions(
  draft: Draft,
  household: MadeHousehold,
  cases: readonly MadeCase[],
): ReadonlyMap<string, MadeDecision> {
  const random = draft.random.fork(`decision/${household.id}`);
  const decisions = new Map<string, MadeDecision>();
  for (const made of cases) {
    const on = made.history.find(([status]) => status === 'DECIDED')?.[1];
    if (on === undefined || !isDecided(made)) continue;
    const outcome = pickOutcome(random, made);
    const grounds = random.pick(decisionGrounds[made.law][outcome] ?? decisionGrounds.WMO[outcome] ?? []);
    const staff = made.worker ?? random.pick(workplaceOf(made.law, made.officeFunction).workers);
    decisions.set(made.id, addDecision(draft, { case: made, on, outcome, grounds, staff }));
  }
  return decisions;
}

/** A general provision needs no decision, and of the Leerplichtwet only an exemption is one. */
function isDecided({ law, kind }: MadeCase): boolean {
  return law !== 'GENERAL' && (law !== 'LEERPLICHTWET' || kind === 'APPLICATION');
}

function pickOutcome(random: Random, { law, kind }: MadeCase): DecisionOutcome {
  if (kind === 'OBJECTION') return random.chance(0.7) ? 'UPHELD' : 'REVISED';
  if (law === 'LEERPLICHTWET') return random.chance(0.6) ? 'GRANTED' : 'REFUSED';
  return random.weighted<DecisionOutcome>([
    ['GRANTED', 84],
    ['PARTLY_GRANTED', 7],
    ['REFUSED', law === 'PARTICIPATIEWET' ? 15 : 9],
  ]);
}
