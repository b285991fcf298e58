import { z } from 'zod';
import { insertEvaluation, listEvaluationsByIds, updateEvaluation } from '../../../db/evaluation.ts';
import { evaluationOutcomes, type EvaluationRow } from '../../../db/evaluation.table.ts';
import { newId } from '../../../db/id.ts';
import type { PlanRow } from '../../../db/plan.table.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { listEvaluations, type GrantedEvaluation } from './evaluation.ts';
import { optionalString, text, type Sent } from '../change/input.ts';
import { checkPast, checkStands, getPlan, named, withdrawalReason, type Named } from './plan-work.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';
import { addMonths } from '../../day.ts';
import type { Work } from '../change/work.ts';

export type EvaluationOutcome = Outcome<GrantedEvaluation>;

interface Evaluation extends Pick<EvaluationRow, 'outcome' | 'summary' | 'nextOn'> {
  /** Null: today. */
  readonly heldOn: string | null;
}
const evaluationShape = {
  heldOn: optionalString,
  outcome: z.enum(evaluationOutcomes),
  summary: text('wat er is besproken', { least: 10, most: 4000 }),
  nextOn: optionalString,
};
type Evaluating = Evaluation & { readonly planId: string };

/** The longest that is agreed on until the next evaluation, in months. */
const longestMonths = 12;

const evaluate: Change<Evaluating> = {
  name: 'evaluatePlan',
  type: 'Evaluation',
  shape: z.object({ planId: z.string(), ...evaluationShape }),
  make(work, { planId, ...input }) {
    const { plan } = getPlan(work, 'EVALUATE_PLAN', planId, ['input', 'planId']);
    return work.insert(insertEvaluation, {
      id: newId('evaluation'),
      planId,
      ...judged(work, plan, input),
      staffId: work.staffId,
      withdrawnOn: null,
      withdrawalReason: null,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

/** What was said of an evaluation, where it can be so; `known` is the day of the next that was agreed before, if any. */
function judged(work: Work, plan: PlanRow, { nextOn, ...input }: Evaluation, known: string | null = null) {
  const heldOn = input.heldOn ?? work.today;
  checkPast(work, heldOn, plan.startedOn, ['input', 'heldOn']);
  const path = ['input', 'nextOn'];
  if (nextOn === null && input.outcome !== 'COMPLETED') {
    const message = 'Spreek af wanneer u het plan weer bekijkt, en vul die dag in.';
    throw new Refusal(incomplete('NEXT_EVALUATION_MISSING', message, path));
  }
  const isAhead = nextOn === null || (nextOn > work.today && nextOn <= addMonths(work.today, longestMonths));
  // What was agreed before stays as it is, also when that day has passed by now.
  if (!isAhead && !(nextOn === known && nextOn > heldOn)) {
    const message = 'Kies voor de volgende evaluatie een dag na vandaag, binnen een jaar.';
    throw new Refusal(ruleBroken('NEXT_EVALUATION_NOT_FITTING', message, path));
  }
  return { ...input, heldOn, nextOn };
}

/** An evaluation that stands, of a plan that runs, as it was seen. Throws {@link Refusal} otherwise. */
function getEvaluation(work: Work, { id, expectedVersion }: Named) {
  const [found] = listEvaluationsByIds(work.db, [id], work.today);
  if (!found || !listEvaluations(work.context, [id]).has(id)) throw new Refusal(notFound(['input', 'id']));
  const { plan } = getPlan(work, 'EVALUATE_PLAN', found.planId, ['input', 'id']);
  const { householdId: _, ...row } = found;
  work.expect(row, expectedVersion);
  checkStands(row);
  return { row, plan };
}

const correct: Change<Named & Evaluation> = {
  name: 'correctEvaluation',
  type: 'Evaluation',
  shape: z.object({ ...named, ...evaluationShape }),
  make(work, { id, expectedVersion, ...input }) {
    const { row, plan } = getEvaluation(work, { id, expectedVersion });
    return work.update(updateEvaluation, row, judged(work, plan, input, row.nextOn)).id;
  },
};

const withdraw: Change<Named & { readonly reason: string }> = {
  name: 'withdrawEvaluation',
  type: 'Evaluation',
  shape: z.object({ ...named, reason: withdrawalReason }),
  make(work, { reason, ...input }) {
    const { row } = getEvaluation(work, input);
    return work.update(updateEvaluation, row, { withdrawnOn: work.today, withdrawalReason: reason }).id;
  },
};

/** Records that a plan was looked back on with the household, what came of it, and when it is again. */
export async function evaluatePlan(context: Context, input: Sent<Evaluating>): Promise<EvaluationOutcome> {
  return change(context, evaluate, input, reader(context));
}

/** Puts right what was recorded of an evaluation; what stood there stays in its history. */
export async function correctEvaluation(context: Context, input: Sent<Named & Evaluation>): Promise<EvaluationOutcome> {
  return change(context, correct, input, reader(context));
}

/** Takes back an evaluation that was recorded by mistake: it counts no more, and stays to be read as withdrawn. */
export async function withdrawEvaluation(
  context: Context,
  input: Sent<Named & { reason: string }>,
): Promise<EvaluationOutcome> {
  return change(context, withdraw, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedEvaluation | undefined {
  return (id) => listEvaluations(context, [id]).get(id);
}
