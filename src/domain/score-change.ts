import { z } from 'zod';
import { lifeDomains, type GoalRow } from '../../db/goal.table.ts';
import { newId } from '../../db/id.ts';
import { insertScore } from '../../db/score.ts';
import type { Context } from '../context.ts';
import { change, type Change, type Outcome } from './change.ts';
import { optionalString, text, wholeNumber, type Sent } from './input.ts';
import { getMember } from './member-work.ts';
import { checkPast, getPlan } from './plan-work.ts';
import { listScores, type GrantedScore } from './score.ts';

export type ScoreOutcome = Outcome<GrantedScore>;

interface Scoring {
  readonly planId: string;
  readonly personId: string;
  readonly lifeDomain: GoalRow['lifeDomain'];
  readonly value: number;
  readonly reason: string;
  /** Null: today. */
  readonly scoredOn: string | null;
}

const score: Change<Scoring> = {
  name: 'scoreSelfReliance',
  type: 'Score',
  shape: z.object({
    planId: z.string(),
    personId: z.string(),
    lifeDomain: z.enum(lifeDomains),
    value: wholeNumber('de score', { least: 1, most: 5 }),
    reason: text('waarom u dit leefgebied scoort', { least: 10, most: 1000 }),
    scoredOn: optionalString,
  }),
  make(work, { planId, personId, lifeDomain, value, reason, ...input }) {
    const { plan, standing } = getPlan(work, 'SCORE_SELF_RELIANCE', planId, ['input', 'planId']);
    const { householdId } = plan;
    const member = { householdId, personId, days: [work.today] };
    work.concern(getMember(work, standing, member, ['input', 'personId']));
    const scoredOn = input.scoredOn ?? work.today;
    checkPast(work, scoredOn, plan.startedOn, ['input', 'scoredOn']);
    return work.insert(insertScore, {
      id: newId('score'),
      householdId,
      personId,
      lifeDomain,
      value,
      scoredOn,
      reason,
      staffId: work.staffId,
      withdrawnOn: null,
      withdrawalReason: null,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

/** Records how self-reliant somebody of the household is in one life domain, and why that domain was scored. */
export async function scoreSelfReliance(context: Context, input: Sent<Scoring>): Promise<ScoreOutcome> {
  return change(context, score, input, (id) => listScores(context, [id]).get(id));
}
