import { z } from 'zod';
import {
  insertDirectorOffer,
  listDirectorOffersByIds,
  listDirectorOffersByPlanIds,
  updateDirectorOffer,
} from '../../../db/director-offer.ts';
import { handoverReasons, type DirectorOfferRow, type HandoverReason } from '../../../db/director-offer.table.ts';
import { newId } from '../../../db/id.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { checkGoesOn, checkIsDirector, getDirectorSeen, permitArrangement } from './direction-work.ts';
import { listDirectorOffers, type GrantedDirectorOffer } from './director-offer.ts';
import { optionalText, text, type Sent } from '../change/input.ts';
import { sendNotice } from '../notice/notice-send.ts';
import { checkRuns } from '../plan/plan-work.ts';
import { notFound, notPermitted, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

export type DirectorOfferOutcome = Outcome<GrantedDirectorOffer>;

/** An offer as whoever asks for a change saw it. */
export interface OfferNamed {
  readonly id: string;
  readonly expectedVersion: number;
}
export const offerNamed = { id: z.string(), expectedVersion: z.int() };

interface Offering {
  readonly directorId: string;
  readonly expectedVersion: number;
  readonly staffId: string;
  readonly reason: HandoverReason;
  readonly note: string | null;
}

const offer: Change<Offering> = {
  name: 'offerDirectorship',
  type: 'DirectorOffer',
  shape: z
    .object({
      directorId: z.string(),
      expectedVersion: z.int(),
      staffId: z.string(),
      reason: z.enum(handoverReasons),
      note: optionalText('de toelichting', { most: 2000 }),
    })
    .refine(({ reason, note }) => reason !== 'OTHER' || note !== null, {
      path: ['note'],
      error: 'Licht toe waarom een ander de regie krijgt.',
    }),
  make(work, { directorId, expectedVersion, staffId, reason, note }) {
    const { director, plan, standing } = getDirectorSeen(work, directorId, ['input', 'directorId']);
    permitArrangement(work, standing, 'OFFER_DIRECTORSHIP');
    checkRuns(plan);
    work.expect(director, expectedVersion);
    checkGoesOn(director);
    if (listDirectorOffersByPlanIds(work.db, [plan.id]).some(({ status }) => status === 'OPEN')) {
      const message = 'De regie is al aan iemand aangeboden. Wacht op het antwoord, of trek dat aanbod eerst in.';
      throw new Refusal(ruleBroken('DIRECTORSHIP_OFFERED', message));
    }
    checkTo(work, director.staffId, staffId);
    const { id } = work.insert(insertDirectorOffer, {
      id: newId('directorOffer'),
      planId: plan.id,
      directorId,
      offeredToId: staffId,
      offeredById: work.staffId,
      reason,
      note,
      status: 'OPEN',
      offeredAt: work.at,
      endedAt: null,
      answer: null,
      version: 1,
      ...work.provenance,
    });
    const { householdId } = plan;
    sendNotice(work, { kind: 'DIRECTORSHIP_OFFERED', householdId, directorOfferId: id, staffId });
    return id;
  },
};

function checkTo(work: Work, directorStaffId: string, staffId: string): void {
  const path = ['input', 'staffId'];
  checkIsDirector(work, staffId, work.today, path);
  if (staffId === directorStaffId) {
    throw new Refusal(ruleBroken('ALREADY_DIRECTOR', 'Wie u kiest, is al de regisseur. Kies een ander.', path));
  }
  if (staffId !== work.staffId) return;
  const message = 'U kunt de regie niet aan uzelf aanbieden. Vraag het de regisseur of de teamleider.';
  throw new Refusal(ruleBroken('OFFER_TO_ONESELF', message, path));
}

/** An offer with what is needed to judge it. Throws {@link Refusal} where the actor does not see it. */
function getOffer(work: Work, id: string) {
  const path = ['input', 'id'];
  const [found] = listDirectorOffersByIds(work.db, [id]);
  const seen = getDirectorSeen(work, found?.directorId ?? '', path);
  if (!found) throw new Refusal(notFound(path));
  const { householdId, ...row } = found;
  return { ...seen, householdId, row };
}

/** An open offer to the actor, as it was seen, in a plan that runs. Throws {@link Refusal} otherwise. */
export function getOwnOffer(work: Work, { id, expectedVersion }: OfferNamed) {
  const found = getOffer(work, id);
  work.permit('ANSWER_DIRECTORSHIP_OFFER', found.standing);
  if (found.row.offeredToId !== work.staffId) {
    throw new Refusal(notPermitted('Alleen wie de regie kreeg aangeboden, neemt haar over of zegt waarom niet.'));
  }
  work.expect(found.row, expectedVersion);
  checkOpen(found.row);
  return found;
}

function checkOpen({ status }: DirectorOfferRow): void {
  if (status === 'OPEN') return;
  throw new Refusal(ruleBroken('OFFER_ENDED', 'Op dit aanbod is al geantwoord, of het is ingetrokken.'));
}

const decline: Change<OfferNamed & { readonly answer: string }> = {
  name: 'declineDirectorship',
  type: 'DirectorOffer',
  shape: z.object({ ...offerNamed, answer: text('de reden', { least: 5, most: 2000 }) }),
  make(work, { answer, ...input }) {
    const { row, director, householdId } = getOwnOffer(work, input);
    work.update(updateDirectorOffer, row, { status: 'DECLINED', endedAt: work.at, answer });
    for (const staffId of new Set([row.offeredById, director.staffId]))
      sendNotice(work, { kind: 'DIRECTORSHIP_DECLINED', householdId, directorOfferId: row.id, staffId });
    return row.id;
  },
};

const withdraw: Change<OfferNamed> = {
  name: 'withdrawDirectorshipOffer',
  type: 'DirectorOffer',
  shape: z.object(offerNamed),
  make(work, { id, expectedVersion }) {
    const { row, standing, householdId } = getOffer(work, id);
    permitArrangement(work, standing, 'OFFER_DIRECTORSHIP');
    work.expect(row, expectedVersion);
    checkOpen(row);
    work.update(updateDirectorOffer, row, { status: 'WITHDRAWN', endedAt: work.at });
    const staffId = row.offeredToId;
    sendNotice(work, { kind: 'DIRECTORSHIP_OFFER_WITHDRAWN', householdId, directorOfferId: id, staffId });
    return id;
  },
};

/** Withdraws what is still offered of a plan that is over. */
export function withdrawOffersOf(work: Work, planId: string): void {
  for (const { householdId, ...row } of listDirectorOffersByPlanIds(work.db, [planId])) {
    if (row.status !== 'OPEN') continue;
    work.update(updateDirectorOffer, row, { status: 'WITHDRAWN', endedAt: work.at });
    const staffId = row.offeredToId;
    sendNotice(work, { kind: 'DIRECTORSHIP_OFFER_WITHDRAWN', householdId, directorOfferId: row.id, staffId });
  }
}

/** Offers the direction of a plan to somebody; whoever directs it goes on until they accept. */
export async function offerDirectorship(context: Context, input: Sent<Offering>): Promise<DirectorOfferOutcome> {
  return change(context, offer, input, offerReader(context));
}

/** Says that the actor does not take over the direction that was offered to them, and why. */
export async function declineDirectorship(
  context: Context,
  input: Sent<OfferNamed & { readonly answer: string }>,
): Promise<DirectorOfferOutcome> {
  return change(context, decline, input, offerReader(context));
}

/** Takes back an offer that was not answered yet. */
export async function withdrawDirectorshipOffer(
  context: Context,
  input: Sent<OfferNamed>,
): Promise<DirectorOfferOutcome> {
  return change(context, withdraw, input, offerReader(context));
}

/** Reads an offer for the payload of a change. */
export function offerReader(context: Context): (id: string) => GrantedDirectorOffer | undefined {
  return (id) => listDirectorOffers(context, [id]).get(id);
}
