import { z } from 'zod';
import { listDirectingByHouseholdIds } from '../../../db/directing.ts';
import {
  hasRunningEmergencyAccess,
  insertEmergencyAccess,
  insertEmergencyAccessLaws,
  listEmergencyAccessesByIds,
  updateEmergencyAccess,
} from '../../../db/emergency-access.ts';
import { mostEmergencyMinutes, reviewOutcomes, type EmergencyAccessRow } from '../../../db/emergency-access.table.ts';
import { newId } from '../../../db/id.ts';
import { laws } from '../../../db/law.ts';
import { emergencyReviewActivityId } from '../../../db/reference/processing-activity.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import {
  emergencyAccessScope,
  isRunning,
  listEmergencyAccessesOf,
  type GrantedEmergencyAccess,
} from './emergency-access.ts';
import { optionalText, text, wholeNumber } from '../change/input.ts';
import { sendNotice } from '../notice/notice-send.ts';
import { notFound, notPermitted, Refusal, ruleBroken } from '../change/problem.ts';
import { purposeOf } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

export type EmergencyAccessOutcome = Outcome<GrantedEmergencyAccess>;

const usualMinutes = 60;
const leastReason = 20;

/** Whether a reason can be one: a few words of several letters each, not one key held down. */
function isSentence(reason: string): boolean {
  const words = reason.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3 && new Set(words.join('').toLowerCase()).size >= 6;
}

const request: Change<{
  readonly householdId: string;
  readonly laws: readonly (typeof laws)[number][];
  readonly reason: string;
  readonly minutes: number;
}> = {
  name: 'requestEmergencyAccess',
  type: 'EmergencyAccess',
  shape: z.object({
    householdId: z.string(),
    laws: z
      .array(z.enum(laws))
      .min(1, 'Kies ten minste één wet.')
      .transform((chosen) => laws.filter((law) => chosen.includes(law))),
    reason: text('de reden', { least: leastReason, most: 2000 }).refine(isSentence, {
      error: 'Schrijf in een gewone zin waarom u dit nu moet zien.',
    }),
    minutes: wholeNumber('de duur in minuten', { least: 1, most: mostEmergencyMinutes })
      .nullish()
      .transform((minutes) => minutes ?? usualMinutes),
  }),
  make(work, input) {
    const standing = work.standingTo(input.householdId, ['input', 'householdId']);
    work.permit('REQUEST_EMERGENCY_ACCESS', standing);
    const { staffId, at, context } = work;
    if (hasRunningEmergencyAccess(work.db, { staffId, householdId: input.householdId, now: at })) {
      const message = 'U heeft al noodtoegang tot dit huishouden. Gebruik die, of geef haar eerst terug.';
      throw new Refusal(ruleBroken('EMERGENCY_ACCESS_RUNNING', message));
    }
    const row = work.insert(insertEmergencyAccess, {
      id: newId('emergencyAccess'),
      householdId: input.householdId,
      staffId,
      organisationId: context.actor.staff.organisationId,
      processingActivityId: purposeOf(context).activity.id,
      reason: input.reason,
      grantedAt: at,
      endsAt: new Date(context.now.getTime() + input.minutes * 60_000).toISOString(),
      endedAt: null,
      reviewedAt: null,
      reviewedById: null,
      outcome: null,
      reviewNote: null,
      version: 1,
      ...work.provenance,
    });
    insertEmergencyAccessLaws(work.db, row.id, input.laws);
    const notice = { kind: 'EMERGENCY_ACCESS_USED', householdId: row.householdId, emergencyAccessId: row.id } as const;
    for (const directing of listDirectingByHouseholdIds(work.db, [row.householdId], work.today))
      if (directing.staffId !== staffId) sendNotice(work, { ...notice, staffId: directing.staffId });
    sendNotice(work, { ...notice, role: 'PRIVACY_DESK' });
    return row.id;
  },
};

/** The emergency access that the actor may know of. Throws {@link Refusal} when there is none. */
function getRow({ context, db }: Work, id: string): EmergencyAccessRow {
  const [row] = listEmergencyAccessesByIds(db, [id], emergencyAccessScope(context));
  if (!row) throw new Refusal(notFound(['input', 'id']));
  return row;
}

const end: Change<{ readonly id: string; readonly expectedVersion: number }> = {
  name: 'endEmergencyAccess',
  type: 'EmergencyAccess',
  shape: z.object({ id: z.string(), expectedVersion: z.int() }),
  make(work, { id, expectedVersion }) {
    const row = getRow(work, id);
    work.permit('END_EMERGENCY_ACCESS', work.standingTo(row.householdId, ['input', 'id']));
    if (row.staffId !== work.staffId)
      throw new Refusal(notPermitted('Alleen wie noodtoegang heeft, geeft haar terug.'));
    work.expect(row, expectedVersion);
    if (!isRunning(row, work.at)) {
      throw new Refusal(
        ruleBroken('EMERGENCY_ACCESS_ENDED', 'Deze noodtoegang is al afgelopen. U hoeft niets te doen.'),
      );
    }
    return work.update(updateEmergencyAccess, row, { endedAt: work.at }).id;
  },
};

const review: Change<{
  readonly id: string;
  readonly expectedVersion: number;
  readonly outcome: (typeof reviewOutcomes)[number];
  readonly note: string | null;
}> = {
  name: 'reviewEmergencyAccess',
  type: 'EmergencyAccess',
  shape: z
    .object({
      id: z.string(),
      expectedVersion: z.int(),
      outcome: z.enum(reviewOutcomes),
      note: optionalText('de toelichting', { most: 2000 }),
    })
    .refine(({ outcome, note }) => outcome === 'JUSTIFIED' || note !== null, {
      path: ['note'],
      error: 'Licht toe waarom de noodtoegang niet nodig was.',
    }),
  make(work, { id, expectedVersion, outcome, note }) {
    const row = getRow(work, id);
    work.permit('REVIEW_EMERGENCY_ACCESS', work.standingTo(row.householdId, ['input', 'id']));
    if (!mayReview(work.context, row)) throw new Refusal(notPermitted());
    if (row.staffId === work.staffId) {
      const message = 'Uw eigen noodtoegang beoordeelt u niet zelf. Vraag het een ander.';
      throw new Refusal(ruleBroken('OWN_EMERGENCY_ACCESS', message));
    }
    work.expect(row, expectedVersion);
    if (row.reviewedAt !== null) {
      throw new Refusal(ruleBroken('EMERGENCY_ACCESS_REVIEWED', 'Deze noodtoegang is al beoordeeld.'));
    }
    const runs = isRunning(row, work.at);
    if (runs && outcome === 'JUSTIFIED') {
      const message =
        'Deze noodtoegang loopt nog. Keur haar goed als zij is afgelopen; afkeuren beëindigt haar meteen.';
      throw new Refusal(ruleBroken('EMERGENCY_ACCESS_RUNNING', message, ['input', 'outcome']));
    }
    const endedAt = runs ? work.at : row.endedAt;
    const reviewed = { reviewedAt: work.at, reviewedById: work.staffId, outcome, reviewNote: note, endedAt };
    const { householdId, staffId } = work.update(updateEmergencyAccess, row, reviewed);
    sendNotice(work, { kind: 'EMERGENCY_ACCESS_REVIEWED', householdId, emergencyAccessId: id, staffId });
    return id;
  },
};

/** Whose emergency access the actor reviews: the privacy desk anybody's, a team lead the own organisation's. */
function mayReview(context: Context, { organisationId }: EmergencyAccessRow): boolean {
  const { everyone, organisationId: own } = emergencyAccessScope(context);
  const reviews = purposeOf(context).activity.id === emergencyReviewActivityId;
  return reviews && (everyone === 1 || organisationId === own);
}

type InputOf<Made> = Made extends Change<infer Taken> ? { readonly clientMutationId: string } & Loose<Taken> : never;
type Loose<Taken> = { readonly [Key in keyof Taken]?: Taken[Key] | null | undefined };

/** Opens a household's records under some laws for a while, for the actor alone. */
export async function requestEmergencyAccess(
  context: Context,
  input: InputOf<typeof request>,
): Promise<EmergencyAccessOutcome> {
  return change(context, request, input, reader(context));
}

/** Gives one's emergency access back before its time. */
export async function endEmergencyAccess(
  context: Context,
  input: InputOf<typeof end>,
): Promise<EmergencyAccessOutcome> {
  return change(context, end, input, reader(context));
}

/** Records what a reviewer found of somebody else's emergency access; finding it was not needed ends it at once. */
export async function reviewEmergencyAccess(
  context: Context,
  input: InputOf<typeof review>,
): Promise<EmergencyAccessOutcome> {
  return change(context, review, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedEmergencyAccess | undefined {
  return (id) => listEmergencyAccessesOf(context, [id]).get(id);
}
