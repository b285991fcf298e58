import { z } from 'zod';
import { updateCase } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import type { Context } from '../../context.ts';
import { caseReader, getCase, type CaseNamed, type CaseOutcome } from './case-work.ts';
import { change, type Change } from '../change/change.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';
import { rolesFor } from '../standing/reach.ts';
import type { Work } from '../change/work.ts';

const named = z.object({ id: z.string(), expectedVersion: z.int() });

const take: Change<CaseNamed> = {
  name: 'takeCase',
  type: 'Case',
  shape: named,
  make(work, input) {
    const row = getCase(work, 'TAKE_CASE', input);
    checkOpen(row);
    if (row.workerId !== null && row.workerId !== work.staffId) {
      const message = 'Een collega behandelt deze zaak al. Vraag die collega of de teamleider om haar over te dragen.';
      throw new Refusal(ruleBroken('CASE_TAKEN', message));
    }
    return giveTo(work, row, work.staffId);
  },
};

const assign: Change<CaseNamed & { readonly workerId: string }> = {
  name: 'assignCase',
  type: 'Case',
  shape: named.extend({ workerId: z.string() }),
  make(work, input) {
    const row = getCase(work, 'ASSIGN_CASE', input);
    checkOpen(row);
    return giveTo(work, row, input.workerId);
  },
};

const release: Change<CaseNamed> = {
  name: 'releaseCase',
  type: 'Case',
  shape: named,
  make(work, input) {
    const row = getCase(work, 'RELEASE_CASE', input);
    checkOpen(row);
    if (row.workerId === null) {
      throw new Refusal(ruleBroken('NO_WORKER', 'Niemand behandelt deze zaak: er valt niets terug te geven.'));
    }
    if (row.sealed === 1) {
      const message = 'Een afgesloten zaak opent alleen voor wie haar behandelt. Geef haar aan een collega.';
      throw new Refusal(ruleBroken('SEALED_NEEDS_WORKER', message));
    }
    return work.update(updateCase, row, { workerId: null }).id;
  },
};

function checkOpen({ closedOn }: CaseRow): void {
  if (closedOn === null) return;
  throw new Refusal(ruleBroken('CASE_ENDED', 'Deze zaak is al afgelopen: er is niets meer te behandelen.'));
}

/** Gives a case to somebody who works on such cases in the office that has it in hand. */
function giveTo(work: Work, row: CaseRow, workerId: string): string {
  const path = ['input', 'workerId'];
  if (row.workerId === workerId) {
    throw new Refusal(ruleBroken('ALREADY_WORKER', 'Wie u kiest, behandelt deze zaak al. Kies een ander.', path));
  }
  if (!isColleague(work.context, row, workerId)) {
    const message = 'Kies een collega van de organisatie en het kantoor die deze zaak in handen hebben.';
    throw new Refusal(ruleBroken('NOT_A_COLLEAGUE', message, path));
  }
  return work.update(updateCase, row, { workerId }).id;
}

/** Which cases somebody may work on. */
type CaseInHand = Pick<CaseRow, 'law' | 'officeFunction' | 'organisationId'>;

/** Who works on such cases in the office that has this one in hand, by name. */
export function listCaseColleagues(
  { reference, today }: Context,
  { law, officeFunction, organisationId }: CaseInHand,
): readonly StaffRow[] {
  const roles = rolesFor(reference, { law, officeFunction, task: 'EXECUTION' });
  return reference.listColleagues(organisationId, roles, today);
}

/** Whether somebody works today on such cases, in the office that has the case in hand. */
export function isColleague(context: Context, row: CaseInHand, staffId: string): boolean {
  return listCaseColleagues(context, row).some(({ id }) => id === staffId);
}

/** What is sent to take a case. */
export type TakeCaseInput = CaseNamed & { readonly clientMutationId: string };

/** What is sent to give a case to somebody. */
export type AssignCaseInput = TakeCaseInput & { readonly workerId: string };

/** Takes a case that nobody works on. */
export async function takeCase(context: Context, input: TakeCaseInput): Promise<CaseOutcome> {
  return change(context, take, input, caseReader(context));
}

/** Gives a case to a colleague. */
export async function assignCase(context: Context, input: AssignCaseInput): Promise<CaseOutcome> {
  return change(context, assign, input, caseReader(context));
}

/** Gives a case back: nobody works on it until somebody takes it. */
export async function releaseCase(context: Context, input: TakeCaseInput): Promise<CaseOutcome> {
  return change(context, release, input, caseReader(context));
}
