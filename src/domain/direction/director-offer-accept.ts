import { z } from 'zod';
import { insertDirector, updateDirector } from '../../../db/director.ts';
import { updateDirectorOffer } from '../../../db/director-offer.ts';
import { newId } from '../../../db/id.ts';
import { listTeamMembersToEnd, updateTeamMember } from '../../../db/team-member.ts';
import type { Context } from '../../context.ts';
import { change, type Change } from '../change/change.ts';
import { endDeputiesOf } from '../administration/deputy-change.ts';
import { checkGoesOn } from './direction-work.ts';
import {
  getOwnOffer,
  offerNamed,
  offerReader,
  type DirectorOfferOutcome,
  type OfferNamed,
} from './director-offer-change.ts';
import type { Sent } from '../change/input.ts';
import { endOf } from '../period.ts';
import { checkRuns } from '../plan/plan-work.ts';
import { sendNotice } from '../notice/notice-send.ts';
import { tellTeam } from '../notice/team-notice.ts';
import type { Work } from '../change/work.ts';

const accept: Change<OfferNamed> = {
  name: 'acceptDirectorship',
  type: 'DirectorOffer',
  shape: z.object(offerNamed),
  make(work, input) {
    const { row, director, plan, householdId } = getOwnOffer(work, input);
    checkRuns(plan);
    checkGoesOn(director);
    work.update(updateDirectorOffer, row, { status: 'ACCEPTED', endedAt: work.at });
    // The one ends on the day the other begins: no moment without a director, and none with two.
    const from = endOf(director, work.today);
    work.update(updateDirector, director, { validUntil: from });
    work.insert(insertDirector, {
      id: newId('director'),
      planId: plan.id,
      staffId: work.staffId,
      validFrom: from,
      validUntil: null,
      version: 1,
      ...work.provenance,
    });
    endDeputiesOf(work, { director, householdId, from });
    leaveTeam(work, plan.id, from);
    const tellers = new Set([row.offeredById, director.staffId]);
    for (const staffId of tellers)
      sendNotice(work, { kind: 'DIRECTORSHIP_ACCEPTED', householdId, directorOfferId: row.id, staffId });
    tellTeam(work, plan, [...tellers]);
    return row.id;
  },
};

/** Whoever directs a plan works in it as its director, and no longer beside one. */
function leaveTeam(work: Work, planId: string, from: string): void {
  for (const row of listTeamMembersToEnd(work.db, planId, work.today)) {
    if (row.staffId !== work.staffId || row.validUntil !== null) continue;
    const end = endOf(row, work.today);
    work.update(updateTeamMember, row, { validUntil: end > from ? end : from });
  }
}

/** Takes over the direction of a plan that was offered to the actor. */
export async function acceptDirectorship(context: Context, input: Sent<OfferNamed>): Promise<DirectorOfferOutcome> {
  return change(context, accept, input, offerReader(context));
}
