import { listRevisionsByRecordIds } from '../../../db/revision.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { changesOf, tellGoalChange } from './goal-history-words.ts';
import { listGoals, type GrantedGoal } from './goal.ts';

/** That somebody changed a goal or one of its actions. */
export interface GoalChangeView {
  readonly at: string;
  readonly staff: StaffRow | null;
  readonly words: readonly string[];
}
export type GrantedGoalChange = Granted<GoalChangeView>;

/** Who changed a goal and those of its actions that the actor sees, the latest first. */
export async function listGoalHistory(
  context: Context,
  { id }: Pick<GrantedGoal, 'id'>,
): Promise<readonly GrantedGoalChange[]> {
  const loader = context.loaders.get('goal history', (ids: readonly string[]) => readHistories(context, ids));
  return (await loader.load(id)) ?? [];
}

function readHistories(context: Context, ids: readonly string[]): ReadonlyMap<string, readonly GrantedGoalChange[]> {
  const goals = [...listGoals(context, ids).values()];
  const recordIds = goals.flatMap(({ id, actions }) => [id, ...(actions ?? []).map((action) => action.id)]);
  const revisions = Map.groupBy(listRevisionsByRecordIds(context.db, recordIds), (row) => row.recordId);
  return new Map(
    goals.map((goal) => {
      const rows = [goal, ...(goal.actions ?? [])].flatMap(({ id, description }) =>
        (revisions.get(id) ?? []).map((row) => ({
          row,
          words: tellGoalChange(id === goal.id ? 'GOAL' : 'ACTION', description, changesOf(row)),
        })),
      );
      const told = rows.filter(({ words }) => words.length > 0).toSorted((a, b) => compareRows(b.row, a.row));
      return [goal.id, told.map(({ row, words }) => viewChange(context, row, words))];
    }),
  );
}

interface Recorded {
  readonly id: string;
  readonly recordedAt: string;
  readonly staffId: string | null;
}

function compareRows(a: Recorded, b: Recorded): number {
  return a.recordedAt.localeCompare(b.recordedAt) || a.id.localeCompare(b.id);
}

/** The goal and its actions were granted: so is what they read before. */
function viewChange({ reference }: Context, row: Recorded, words: readonly string[]): GrantedGoalChange {
  const staff = (row.staffId && reference.findStaff(row.staffId)) || null;
  return grant({ level: 'CONTENT' }, 'CONTENT', { at: row.recordedAt, staff, words });
}
