import { z } from 'zod';
import { listContactMomentsByIds } from '../../../db/contact-moment.ts';
import { signalFollowUps, type SignalRow } from '../../../db/signal.table.ts';
import { incomplete, notFound, Refusal } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

/** To what a signal led, as it is told when it is closed. */
export interface Led {
  readonly followUpKind: SignalRow['followUpKind'];
  /** The case, contact or plan that came of it. */
  readonly followUpId: string | null;
}

/** What may be told of it. */
export const led = {
  followUpKind: z
    .enum(signalFollowUps)
    .exclude(['WITHDRAWN'])
    .nullish()
    .transform((kind) => kind ?? null),
  followUpId: z
    .string()
    .nullish()
    .transform((id) => id ?? null),
};

type FollowUp = Pick<SignalRow, 'followUpKind' | 'followUpCaseId' | 'followUpContactMomentId' | 'followUpPlanId'>;

/** Nothing came of it so far. */
export const noFollowUp: FollowUp = {
  followUpKind: null,
  followUpCaseId: null,
  followUpContactMomentId: null,
  followUpPlanId: null,
};

const path = ['input', 'followUpId'];

/**
 * What came of a signal, as its row holds it: the case, contact or plan is of the same household and seen by the actor. Throws
 * {@link Refusal}.
 */
export function followUpOf(
  work: Work,
  { householdId }: SignalRow,
  { followUpKind: kind, followUpId: id }: Led,
): FollowUp {
  const needsThing = kind === 'CASE_OPENED' || kind === 'CONTACT_MADE' || kind === 'PLAN_CHANGED';
  if (!needsThing) {
    if (id === null) return { ...noFollowUp, followUpKind: kind };
    const message = 'Zeg of er een zaak, een contactmoment of een wijziging van het plan van kwam.';
    throw new Refusal(incomplete('FOLLOW_UP_KIND_MISSING', message, ['input', 'followUpKind']));
  }
  if (id === null) {
    const message = 'Kies de zaak, het contactmoment of het plan dat ervan kwam.';
    throw new Refusal(incomplete('FOLLOW_UP_MISSING', message, path));
  }
  const standing = work.standingTo(householdId, path);
  if (kind === 'CASE_OPENED') {
    const found = standing.cases.find((row) => row.id === id);
    if (!found || standing.decideCase(found).level === 'NONE') throw new Refusal(notFound(path));
    return { ...noFollowUp, followUpKind: kind, followUpCaseId: id };
  }
  if (kind === 'CONTACT_MADE') {
    const [found] = listContactMomentsByIds(work.db, [id]);
    const isSeen = found?.householdId === householdId && standing.decideContact(found).level === 'CONTENT';
    if (!isSeen) throw new Refusal(notFound(path));
    return { ...noFollowUp, followUpKind: kind, followUpContactMomentId: id };
  }
  if (standing.plan?.id !== id || standing.decide('PLAN').level === 'NONE') throw new Refusal(notFound(path));
  return { ...noFollowUp, followUpKind: kind, followUpPlanId: id };
}
