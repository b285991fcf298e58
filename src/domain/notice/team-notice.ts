import type { ActionRow } from '../../../db/action.table.ts';
import type { NoticeKind } from '../../../db/notice.table.ts';
import type { PlanRow } from '../../../db/plan.table.ts';
import { listTeamMembersToEnd } from '../../../db/team-member.ts';
import { sendNotice } from './notice-send.ts';
import type { Work } from '../change/work.ts';

type Place = Pick<PlanRow, 'id' | 'householdId'>;

/** Tells those who work in a plan that it gets another director; whoever knows already need not be told. */
export function tellTeam(work: Work, plan: Place, knowing: readonly string[]): void {
  const known = new Set(knowing);
  const others = listTeam(work, plan).filter((staffId) => !known.has(staffId));
  tellEach(work, plan, 'DIRECTOR_CHANGED', others);
}

/** Tells whoever directed a plan, worked in it, or had to do what is cancelled by it, that it is closed. Before team and actions end. */
export function tellClosing(
  work: Work,
  plan: Place,
  { directors, actions }: { readonly directors: readonly string[]; readonly actions: readonly ActionRow[] },
): void {
  const owners = actions.flatMap(({ ownerStaffId }) => ownerStaffId ?? []);
  tellEach(work, plan, 'PLAN_CLOSED', [...directors, ...listTeam(work, plan), ...owners]);
}

function listTeam(work: Work, { id }: Place): readonly string[] {
  return listTeamMembersToEnd(work.db, id, work.today).map(({ staffId }) => staffId);
}

/** Tells each once; whoever made the change need not be told. */
function tellEach(
  work: Work,
  { householdId }: Place,
  kind: Extract<NoticeKind, 'DIRECTOR_CHANGED' | 'PLAN_CLOSED'>,
  staffIds: readonly string[],
): void {
  for (const staffId of new Set(staffIds))
    if (staffId !== work.staffId) sendNotice(work, { kind, householdId, staffId });
}
