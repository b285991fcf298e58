import { z } from 'zod';
import type { Db } from '../../../db/client.ts';
import { laws } from '../../../db/law.ts';
import { listProcessingActivityRows } from '../../../db/processing-activity.ts';
import type { ProcessingActivityRow } from '../../../db/processing-activity.table.ts';
import type { ProcessingActivity } from '../../../db/reference/processing-activity.ts';
import { roles } from '../../../db/staff.table.ts';

/** An activity of the register, with what is kept of it beside. */
export interface HeldActivity extends ProcessingActivity {
  readonly row: ProcessingActivityRow;
}

/** The register of processing activities (AVG art. 30) as it stands. */
export interface ActivityRegister {
  /** Every activity of all times, in the order of preference. */
  listActivities(): readonly HeldActivity[];
  /** Those that nobody confirmed yet: they are proposals only. */
  listProposed(): readonly HeldActivity[];
  /** The activity that a URI names. */
  findActivity(uri: string): HeldActivity | undefined;
}

const lawList = z.array(z.enum(laws));
const roleList = z.array(z.enum(roles));

/** Reads the register from the store. */
export function readActivityRegister(db: Db): ActivityRegister {
  const [proposed, activities] = partition(listProcessingActivityRows(db).map(activityOf));
  const byUri = new Map(activities.map((activity) => [activity.id, activity]));
  return {
    listActivities: () => activities,
    listProposed: () => proposed,
    findActivity: (uri) => byUri.get(uri),
  };
}

function partition(all: readonly HeldActivity[]): readonly [proposed: HeldActivity[], held: HeldActivity[]] {
  return [all.filter(({ row }) => row.position < 0), all.filter(({ row }) => row.position >= 0)];
}

function activityOf(row: ProcessingActivityRow): HeldActivity {
  const { label, purpose, ground, article, controller, processor, validFrom, validUntil, retentionYears } = row;
  return {
    id: row.uri,
    label,
    purpose,
    ground,
    article,
    controller,
    processor,
    validFrom,
    validUntil,
    retentionYears,
    laws: lawList.parse(JSON.parse(row.laws)),
    roles: roleList.parse(JSON.parse(row.roles)),
    coordination: row.coordination === 1,
    suwi: row.suwi === 1,
    row,
  };
}
