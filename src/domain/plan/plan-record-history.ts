import { listRevisionsByRecordIds } from '../../../db/revision.ts';
import type { RevisionRow } from '../../../db/revision.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedEvaluation } from './evaluation.ts';
import { changesOf } from './goal-history-words.ts';
import type { GrantedScore } from './score.ts';
import { evaluationOutcomeWords } from '../timeline/timeline-plan.ts';
import { writeDay } from '../wording.ts';

/** That somebody recorded, corrected or withdrew something of a plan. */
export interface PlanRecordChangeView {
  readonly at: string;
  readonly staff: StaffRow | null;
  /** A sentence for each thing that changed. */
  readonly words: readonly string[];
}
export type GrantedPlanRecordChange = Granted<PlanRecordChangeView>;

type Write = (value: unknown) => string;
const day: Write = (value) => (typeof value === 'string' ? writeDay(value) : 'geen');
const quote: Write = (value) => `“${String(value)}”`;
const outcome: Write = (value) => new Map<unknown, string>(Object.entries(evaluationOutcomeWords)).get(value) ?? '';

/** The columns that are told, each with what it is called and how its values are written. */
const columns: Readonly<Record<string, readonly [name: string, write: Write]>> = {
  heldOn: ['Besproken op', day],
  outcome: ['Uitkomst', outcome],
  summary: ['Verslag', quote],
  nextOn: ['Volgende evaluatie', day],
  value: ['Score', String],
  reason: ['Waarom', quote],
};

/** Who recorded, corrected and withdrew an evaluation or a score that the actor sees, from what to what; the latest first. */
export async function listPlanRecordHistory(
  context: Context,
  { id }: Pick<GrantedEvaluation | GrantedScore, 'id'>,
): Promise<readonly GrantedPlanRecordChange[]> {
  const loader = context.loaders.get('history of evaluations and scores', (ids: readonly string[]) =>
    Map.groupBy(listRevisionsByRecordIds(context.db, ids), (row) => row.recordId),
  );
  return ((await loader.load(id)) ?? [])
    .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt) || b.id.localeCompare(a.id))
    .map((row) => viewChange(context, row));
}

/** What it is of was granted: so is what that was before. */
function viewChange({ reference }: Context, row: RevisionRow): GrantedPlanRecordChange {
  const staff = (row.staffId && reference.findStaff(row.staffId)) || null;
  return grant({ level: 'CONTENT' }, 'CONTENT', { at: row.recordedAt, staff, words: wordsOf(row) });
}

function wordsOf(row: RevisionRow): readonly string[] {
  const changes = changesOf(row);
  const { staffId, withdrawnOn, withdrawalReason } = changes;
  if (staffId?.from === null) return ['Vastgelegd'];
  if (withdrawnOn?.from === null) return [`Ingetrokken: ${String(withdrawalReason?.to)}`];
  return [
    ...(withdrawnOn ? ['Opnieuw vastgelegd'] : []),
    ...Object.entries(changes).flatMap(([column, { from, to }]) => {
      const [name, write] = columns[column] ?? [];
      return name && write ? [`${name}: van ${write(from)} naar ${write(to)}`] : [];
    }),
  ];
}
