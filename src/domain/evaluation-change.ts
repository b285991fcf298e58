import { z } from 'zod';
import { insertEvaluation } from '../../db/evaluation.ts';
import { evaluationOutcomes, type EvaluationRow } from '../../db/evaluation.table.ts';
import { newId } from '../../db/id.ts';
import type { Context } from '../context.ts';
import { change, type Change, type Outcome } from './change.ts';
import { listEvaluations, type GrantedEvaluation } from './evaluation.ts';
import { optionalString, text, type Sent } from './input.ts';
import { checkPast, getPlan } from './plan-work.ts';
import { incomplete, Refusal, ruleBroken } from './problem.ts';
import { addMonths } from '../day.ts';

export type EvaluationOutcome = Outcome<GrantedEvaluation>;

interface Evaluating {
  readonly planId: string;
  /** Null: today. */
  readonly heldOn: string | null;
  readonly outcome: EvaluationRow['outcome'];
  readonly summary: string;
  readonly nextOn: string | null;
}

/** The longest that is agreed on until the next evaluation, in months. */
const longestMonths = 12;

const evaluate: Change<Evaluating> = {
  name: 'evaluatePlan',
  type: 'Evaluation',
  shape: z.object({
    planId: z.string(),
    heldOn: optionalString,
    outcome: z.enum(evaluationOutcomes),
    summary: text('wat er is besproken', { least: 10, most: 4000 }),
    nextOn: optionalString,
  }),
  make(work, { planId, outcome, summary, nextOn, ...input }) {
    const { plan } = getPlan(work, 'EVALUATE_PLAN', planId, ['input', 'planId']);
    const heldOn = input.heldOn ?? work.today;
    checkPast(work, heldOn, plan.startedOn, ['input', 'heldOn']);
    const path = ['input', 'nextOn'];
    if (nextOn === null && outcome !== 'COMPLETED') {
      const message = 'Spreek af wanneer u het plan weer bekijkt, en vul die dag in.';
      throw new Refusal(incomplete('NEXT_EVALUATION_MISSING', message, path));
    }
    if (nextOn !== null && (nextOn <= work.today || nextOn > addMonths(work.today, longestMonths))) {
      const message = 'Kies voor de volgende evaluatie een dag na vandaag, binnen een jaar.';
      throw new Refusal(ruleBroken('NEXT_EVALUATION_NOT_FITTING', message, path));
    }
    return work.insert(insertEvaluation, {
      id: newId('evaluation'),
      planId,
      heldOn,
      outcome,
      summary,
      nextOn,
      staffId: work.staffId,
      withdrawnOn: null,
      withdrawalReason: null,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

/** Records that a plan was looked back on with the household, what came of it, and when it is again. */
export async function evaluatePlan(context: Context, input: Sent<Evaluating>): Promise<EvaluationOutcome> {
  return change(context, evaluate, input, (id) => listEvaluations(context, [id]).get(id));
}
