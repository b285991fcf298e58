import type { NewDecision } from '../../db/decision.table.ts';
import type { MadeCase } from './case.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { staffId, type StaffKey } from './staff.ts';

export type DecisionOutcome = NewDecision['outcome'];

export interface DecisionFacts {
  readonly case: MadeCase;
  readonly on: Day;
  readonly outcome: DecisionOutcome;
  readonly grounds: string;
  readonly staff: StaffKey | undefined;
}

/** A decision of a dossier. */
export interface MadeDecision extends DecisionFacts {
  readonly id: string;
}

/** Adds what was decided in a case. */
export function addDecision(draft: Draft, facts: DecisionFacts): MadeDecision {
  const id = draft.newId('decision');
  draft.dossier.decisions.push({
    id,
    caseId: facts.case.id,
    decidedOn: textOfDay(facts.on),
    outcome: facts.outcome,
    grounds: facts.grounds,
    staffId: facts.staff === undefined ? null : staffId(facts.staff),
  });
  return { ...facts, id };
}

/** Whether help follows from a decision with this outcome. */
export function isGrant(outcome: DecisionOutcome): boolean {
  return outcome === 'GRANTED' || outcome === 'PARTLY_GRANTED' || outcome === 'REVISED';
}
