import { z } from 'zod';
import { lifeDomains, type GoalRow } from '../../../db/goal.table.ts';
import { newId } from '../../../db/id.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import { findWithdrawnScore, insertScore, listScoresByIds, updateScore } from '../../../db/score.ts';
import type { ScoreRow } from '../../../db/score.table.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { optionalString, text, wholeNumber, type Sent } from '../change/input.ts';
import { getMember } from '../formation/member-work.ts';
import { checkPast, checkStands, getPlan, named, withdrawalReason, type Named } from './plan-work.ts';
import { notFound, Refusal } from '../change/problem.ts';
import { listScores, type GrantedScore } from './score.ts';
import type { Work } from '../change/work.ts';

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

const value = wholeNumber('de score', { least: 1, most: 5 });
const reason = text('waarom u dit leefgebied scoort', { least: 10, most: 1000 });

const score: Change<Scoring> = {
  name: 'scoreSelfReliance',
  type: 'Score',
  shape: z.object({
    planId: z.string(),
    personId: z.string(),
    lifeDomain: z.enum(lifeDomains),
    value,
    reason,
    scoredOn: optionalString,
  }),
  make(work, { planId, personId, lifeDomain, ...input }) {
    const { plan, standing } = getPlan(work, 'SCORE_SELF_RELIANCE', planId, ['input', 'planId']);
    const { householdId } = plan;
    const member = { householdId, personId, days: [work.today] };
    work.concern(getMember(work, standing, member, ['input', 'personId']));
    const scoredOn = input.scoredOn ?? work.today;
    checkPast(work, scoredOn, plan.startedOn, ['input', 'scoredOn']);
    const key = { householdId, personId, lifeDomain, scoredOn };
    const own = {
      value: input.value,
      reason: input.reason,
      staffId: work.staffId,
      withdrawnOn: null,
      withdrawalReason: null,
    };
    // What was withdrawn is scored anew in its place: once a day, with all that was before in its history.
    const before = findWithdrawnScore(work.db, key);
    if (before) return work.update(updateScore, before, own).id;
    return work.insert(insertScore, { id: newId('score'), ...key, ...own, version: 1, ...work.provenance }).id;
  },
};

/** A score that stands, in a household whose plan runs, as it was seen. Throws {@link Refusal} otherwise. */
function getScore(work: Work, { id, expectedVersion }: Named): ScoreRow {
  const path = ['input', 'id'];
  const [row] = listScoresByIds(work.db, [id], work.today);
  const seen = listScores(work.context, [id]).get(id);
  if (!row || !seen) throw new Refusal(notFound(path));
  const standing = work.standingTo(row.householdId, path);
  work.permit('SCORE_SELF_RELIANCE', standing);
  for (const person of listPersonsByIds(work.db, [row.personId])) work.concern(person);
  work.expect(row, expectedVersion);
  checkStands(row);
  return row;
}

const correct: Change<Named & Pick<Scoring, 'value' | 'reason'>> = {
  name: 'correctScore',
  type: 'Score',
  shape: z.object({ ...named, value, reason }),
  make(work, { id, expectedVersion, ...next }) {
    return work.update(updateScore, getScore(work, { id, expectedVersion }), next).id;
  },
};

const withdraw: Change<Named & { readonly reason: string }> = {
  name: 'withdrawScore',
  type: 'Score',
  shape: z.object({ ...named, reason: withdrawalReason }),
  make(work, { reason: why, ...input }) {
    const change = { withdrawnOn: work.today, withdrawalReason: why };
    return work.update(updateScore, getScore(work, input), change).id;
  },
};

/** Records how self-reliant somebody of the household is in one life domain, and why that domain was scored. */
export async function scoreSelfReliance(context: Context, input: Sent<Scoring>): Promise<ScoreOutcome> {
  return change(context, score, input, reader(context));
}

/** Puts right a score, or why it was given; what stood there stays in its history. */
export async function correctScore(
  context: Context,
  input: Sent<Named & Pick<Scoring, 'value' | 'reason'>>,
): Promise<ScoreOutcome> {
  return change(context, correct, input, reader(context));
}

/** Takes back a score that was given by mistake: it counts no more, and stays to be read as withdrawn. */
export async function withdrawScore(context: Context, input: Sent<Named & { reason: string }>): Promise<ScoreOutcome> {
  return change(context, withdraw, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedScore | undefined {
  return (id) => listScores(context, [id]).get(id);
}
