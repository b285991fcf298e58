import type { CaseRow } from '../../../db/case.table.ts';
import type { DecisionOutcome } from '../../../db/decision.table.ts';
import type { CaseType } from '../../../db/reference/case-type.ts';

type CaseStatus = CaseRow['status'];

const onApplication: readonly DecisionOutcome[] = ['GRANTED', 'PARTLY_GRANTED', 'REFUSED'];
/** Whether the decision objected to stands or is replaced (Awb art. 7:11). */
const onObjection: readonly DecisionOutcome[] = ['UPHELD', 'REVISED'];

/** What can be decided in a case of such a type; nothing where it ends without a decision. */
export function outcomesOf({ kind, steps }: Pick<CaseType, 'kind' | 'steps'>): readonly DecisionOutcome[] {
  if (!steps.IN_PROGRESS.includes('DECIDED')) return [];
  return kind === 'OBJECTION' ? onObjection : onApplication;
}

/** Whether help can rest on a decision: it grants it, or puts another decision in the place of one that did not. */
export function grantsHelp(outcome: DecisionOutcome): boolean {
  return outcome === 'GRANTED' || outcome === 'PARTLY_GRANTED' || outcome === 'REVISED';
}

/** The steps that bring a case to its decision; undefined where none do from its status. */
export function stepsToDecision(
  { steps }: Pick<CaseType, 'steps'>,
  from: CaseStatus,
): readonly CaseStatus[] | undefined {
  if (steps[from].includes('DECIDED')) return ['DECIDED'];
  // Whoever decides what has just come in has worked on it.
  const isReady = from === 'RECEIVED' && steps.RECEIVED.includes('IN_PROGRESS');
  return isReady && steps.IN_PROGRESS.includes('DECIDED') ? ['IN_PROGRESS', 'DECIDED'] : undefined;
}
