import { z } from 'zod';
import { insertDirector, listDirectorsToEnd } from '../../../db/director.ts';
import { newId } from '../../../db/id.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { checkIsDirector } from './direction-work.ts';
import { listDirectors, type GrantedDirector } from './director.ts';
import type { Sent } from '../change/input.ts';
import { sendNotice } from '../notice/notice-send.ts';
import { checkRuns, getSeenPlan } from '../plan/plan-work.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';
import { tellTeam } from '../notice/team-notice.ts';

export type DirectorOutcome = Outcome<GrantedDirector>;

interface Appointing {
  readonly planId: string;
  readonly staffId: string;
}

const appoint: Change<Appointing> = {
  name: 'appointDirector',
  type: 'Director',
  shape: z.object({ planId: z.string(), staffId: z.string() }),
  make(work, { planId, staffId }) {
    const { plan, standing } = getSeenPlan(work, planId, ['input', 'planId']);
    work.permit('APPOINT_DIRECTOR', standing);
    checkRuns(plan);
    if (listDirectorsToEnd(work.db, planId, work.today).length > 0) {
      const message = 'Dit plan heeft al een regisseur. Vraag die om de regie over te dragen.';
      throw new Refusal(ruleBroken('DIRECTOR_ALREADY_APPOINTED', message, ['input', 'planId']));
    }
    checkIsDirector(work, staffId, work.today, ['input', 'staffId']);
    const { id } = work.insert(insertDirector, {
      id: newId('director'),
      planId,
      staffId,
      validFrom: work.today,
      validUntil: null,
      version: 1,
      ...work.provenance,
    });
    const { householdId } = plan;
    sendNotice(work, { kind: 'DIRECTOR_APPOINTED', householdId, staffId });
    tellTeam(work, plan, [staffId]);
    return id;
  },
};

/** Appoints who directs a plan that nobody directs today. */
export async function appointDirector(context: Context, input: Sent<Appointing>): Promise<DirectorOutcome> {
  return change(context, appoint, input, (id) => listDirectors(context, [id]).get(id));
}
