import type { Db } from './client.ts';
import { prepared, readDataVersion } from './statement.ts';

/** How many households have had a goal under an objective, each counted once: by how it stands with them. */
export interface ObjectiveCount {
  readonly objectiveCode: string;
  /** At least one goal is being worked on. */
  readonly working: number;
  /** None is any more, and at least one was attained. */
  readonly attained: number;
  /** None is any more, and none was attained. */
  readonly dropped: number;
}

// A goal that is open in a plan that has ended is worked on no longer, and was not attained.
const byObjective = `select objective_code as objectiveCode,
    sum(result = 2) as working, sum(result = 1) as attained, sum(result = 0) as dropped
  from (
    select g.objective_code, p.household_id, max(case
        when (g.ended_on is null or g.ended_on > @day) and (p.ended_on is null or p.ended_on > @day) then 2
        when g.status = 'ATTAINED' and g.ended_on <= @day then 1
        else 0 end) as result
      from goal g join plan p on p.id = g.plan_id
      where p.status <> 'DRAFT' and p.started_on <= @day
      group by g.objective_code, p.household_id)
  group by objective_code`;

/** The counts of every objective under which there is or was a goal in a plan that had started by the day. */
export function listObjectiveCounts(db: Db, day: string): ObjectiveCount[] {
  return prepared<[{ day: string }], ObjectiveCount>(db, byObjective).all({ day });
}

/** A text that differs whenever the store has changed, through this connection or another. */
export function readStoreVersion(db: Db): string {
  const own = prepared<[], { changes: number }>(db, 'select total_changes() as changes').get()?.changes ?? 0;
  return `${readDataVersion(db)}/${own}`;
}
