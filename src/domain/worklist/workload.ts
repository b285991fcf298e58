import { countDirectorships, listWorkload as readWorkload } from '../../../db/worklist.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import type { Context } from '../../context.ts';
import { PublicError } from '../../errors.ts';
import { purposeOf } from '../standing/standing.ts';
import { worklistScopeOf } from './worklist-scope.ts';

/** How much one member of staff has in hand; counts of work, of nobody in particular. */
export interface Workload {
  /** Null: what nobody took up. */
  readonly worker: StaffRow | null;
  readonly openCases: number;
  /** Of which it is only seen that they are there, so that they are in none of the next two. */
  readonly heldCases: number;
  readonly dueSoonCases: number;
  readonly passedCases: number;
  readonly directorships: number;
}

const workingRoles = ['FRONT_OFFICE_WORKER', 'BACK_OFFICE_WORKER', 'WORK_AND_INCOME_WORKER', 'DIRECTOR'] as const;

/**
 * How the work of the actor's own office is spread, under the laws of the stated purpose: who has most first, last what nobody took up.
 * Whoever works there stands in it with nothing in hand too. Throws PURPOSE_NOT_ALLOWED to whoever leads no team.
 */
export async function listWorkload(context: Context): Promise<readonly Workload[]> {
  context.disclosure.asked('FOUND');
  const { roles } = purposeOf(context);
  if (!roles.includes('TEAM_LEAD')) {
    context.disclosure.deny();
    throw new PublicError('PURPOSE_NOT_ALLOWED', 'Only who leads a team sees how its work is spread.');
  }
  const { db, reference, actor, today } = context;
  const rows = new Map(readWorkload(db, worklistScopeOf(context)).map((row) => [row.workerId, row]));
  const colleagues = reference.listColleagues(actor.staff.organisationId, workingRoles, today);
  const workers = new Map(colleagues.map((row) => [row.id, row]));
  for (const id of rows.keys()) {
    const found = id === null ? undefined : reference.findStaff(id);
    if (found) workers.set(found.id, found);
  }
  const directorships = countDirectorships(db, [...workers.keys()], today);
  const loadOf = (worker: StaffRow | null): Workload => {
    const row = rows.get(worker?.id ?? null);
    return {
      worker,
      openCases: row?.open ?? 0,
      heldCases: row?.held ?? 0,
      dueSoonCases: row?.dueSoon ?? 0,
      passedCases: row?.passed ?? 0,
      directorships: (worker && directorships.get(worker.id)) ?? 0,
    };
  };
  const loads = [...workers.values()].map(loadOf).toSorted((one, other) => other.openCases - one.openCases);
  return rows.has(null) ? [...loads, loadOf(null)] : loads;
}
