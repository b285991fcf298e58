import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';
import { teamMemberTable, type TeamMemberRow } from './team-member.table.ts';

/** A team member with the household whose plan they work in. */
export type TeamMemberOfHousehold = TeamMemberRow & { readonly householdId: string };

const columns = `${columnsOf(teamMemberTable, 't')}, p.household_id as "householdId"`;

const byPlans = `select ${columns} from json_each(@ids) wanted
  join team_member t on t.plan_id = wanted.value
  join plan p on p.id = t.plan_id
  where t.valid_from <= @day
  order by t.plan_id, t.valid_from, t.id`;

/** Who had begun to work in these plans by a day, the first to begin first; those who left as well. */
export function listTeamMembersByPlanIds(db: Db, ids: readonly string[], day: string): TeamMemberOfHousehold[] {
  return prepared<[{ ids: string; day: string }], TeamMemberOfHousehold>(db, byPlans).all({ ids: idList(ids), day });
}

const byIds = `select ${columns} from json_each(@ids) wanted
  join team_member t on t.id = wanted.value
  join plan p on p.id = t.plan_id
  where t.valid_from <= @day`;

/** The team members with these ids who had begun by a day, in no particular order. */
export function listTeamMembersByIds(db: Db, ids: readonly string[], day: string): TeamMemberOfHousehold[] {
  return prepared<[{ ids: string; day: string }], TeamMemberOfHousehold>(db, byIds).all({ ids: idList(ids), day });
}

const unended = `select ${columnsOf(teamMemberTable, 't')} from team_member t
  where t.plan_id = @planId and (t.valid_until is null or t.valid_until > @day)
  order by t.valid_from, t.id`;

/** Who works in a plan on a day or is to work in it after. */
export function listTeamMembersToEnd(db: Db, planId: string, day: string): TeamMemberRow[] {
  return prepared<[{ planId: string; day: string }], TeamMemberRow>(db, unended).all({ planId, day });
}

export function insertTeamMember(db: Db, row: TeamMemberRow): void {
  insertRow(db, teamMemberTable, row);
}

export function updateTeamMember(db: Db, row: TeamMemberRow): void {
  updateRow(db, teamMemberTable, row);
}
