import type { ProcessingActivity } from '../../../db/reference/processing-activity.ts';
import type { Role, StaffRow } from '../../../db/staff.table.ts';
import type { Context } from '../../context.ts';
import { listProcessingActivities } from './actor.ts';
import { findPurpose } from './purpose.ts';

export interface ActorView {
  readonly staff: StaffRow;
  readonly roles: readonly Role[];
  readonly processingActivities: readonly ProcessingActivity[];
  readonly processingActivity: ProcessingActivity | null;
}

/** Who is asking, and for what they may use the hub today. */
export async function getMe(context: Context): Promise<ActorView> {
  const { actor, reference, today } = context;
  return {
    staff: actor.staff,
    roles: actor.roles,
    processingActivities: listProcessingActivities(reference, actor, today),
    processingActivity: findPurpose(reference, context)?.activity ?? null,
  };
}
