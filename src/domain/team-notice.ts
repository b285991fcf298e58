import type { PlanRow } from '../../db/plan.table.ts';
import { listTeamMembersToEnd } from '../../db/team-member.ts';
import { sendNotice } from './notice-send.ts';
import type { Work } from './work.ts';

/** Tells those who work in a plan that it gets another director; whoever knows already need not be told. */
export function tellTeam(
  work: Work,
  { id, householdId }: Pick<PlanRow, 'id' | 'householdId'>,
  knowing: readonly string[],
) {
  const known = new Set([...knowing, work.staffId]);
  for (const { staffId } of listTeamMembersToEnd(work.db, id, work.today))
    if (!known.has(staffId)) sendNotice(work, { kind: 'DIRECTOR_CHANGED', householdId, staffId });
}
