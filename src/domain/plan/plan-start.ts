import { z } from 'zod';
import { insertDirector } from '../../../db/director.ts';
import { newId } from '../../../db/id.ts';
import { insertPlan } from '../../../db/plan.ts';
import { insertTeamMember } from '../../../db/team-member.ts';
import type { Context } from '../../context.ts';
import { change, type Change } from '../change/change.ts';
import { optionalString, text, type Sent } from '../change/input.ts';
import { checkNotDissolved } from '../formation/member-work.ts';
import { sendNotice } from '../notice/notice-send.ts';
import { planReader, type PlanOutcome } from './plan-work.ts';
import { incomplete, Refusal, ruleBroken } from '../change/problem.ts';
import type { Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

interface Starting {
  readonly householdId: string;
  readonly title: string;
  /** Null: whoever starts it. */
  readonly directorId: string | null;
}

/** What a plan is called: by the household as well. */
export const planTitle = text('de naam van het plan', { least: 3, most: 200 });

const start: Change<Starting> = {
  name: 'startPlan',
  type: 'Plan',
  shape: z.object({ householdId: z.string(), title: planTitle, directorId: optionalString }),
  make(work, { householdId, title, directorId }) {
    const path = ['input', 'householdId'];
    const standing = work.standingTo(householdId, path);
    work.permit('START_PLAN', standing);
    checkNotDissolved(work, householdId, work.today, path);
    if (standing.plan) {
      const message = 'Dit huishouden heeft al een lopend plan. Werk daarin verder.';
      throw new Refusal(ruleBroken('PLAN_ALREADY_ACTIVE', message));
    }
    const staffId = directorId ?? work.staffId;
    checkDirects(work, staffId, directorId !== null);
    const { id: planId } = work.insert(insertPlan, {
      id: newId('plan'),
      householdId,
      title,
      status: 'ACTIVE',
      startedOn: work.today,
      endedOn: null,
      endNote: null,
      version: 1,
      ...work.provenance,
    });
    const from = { planId, validFrom: work.today, validUntil: null, version: 1, ...work.provenance };
    // No plan is without a director for a moment.
    work.insert(insertDirector, { id: newId('director'), staffId, ...from });
    // Whoever starts it for another to direct works in it as well.
    if (staffId !== work.staffId) {
      sendNotice(work, { kind: 'DIRECTOR_APPOINTED', householdId, staffId });
      work.insert(insertTeamMember, {
        id: newId('teamMember'),
        staffId: work.staffId,
        law: ownLaw(work, standing),
        ...from,
      });
    }
    return planId;
  },
};

/** Throws {@link Refusal} where somebody is no director by their work today. */
function checkDirects({ context, today }: Work, staffId: string, isNamed: boolean): void {
  const { reference } = context;
  const staff = reference.findStaff(staffId);
  const directors = staff ? reference.listColleagues(staff.organisationId, ['DIRECTOR'], today) : [];
  if (directors.some(({ id }) => id === staffId)) return;
  const path = ['input', 'directorId'];
  if (isNamed) throw new Refusal(ruleBroken('NOT_A_DIRECTOR', 'Kies een collega die regisseur is.', path));
  const message = 'Kies wie de regie over dit plan krijgt: een regisseur van het sociaal team.';
  throw new Refusal(incomplete('DIRECTOR_MISSING', message, path));
}

/** The law under which the actor works in the household. */
function ownLaw({ staffId }: Work, standing: Standing) {
  return standing.cases.find((row) => row.workerId === staffId && row.closedOn === null)?.law ?? null;
}

/** Starts the plan of a household that has none, with its director. */
export async function startPlan(context: Context, input: Sent<Starting>): Promise<PlanOutcome> {
  return change(context, start, input, planReader(context));
}
