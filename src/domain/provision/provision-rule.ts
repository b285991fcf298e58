import type { ProvisionRow } from '../../../db/provision.table.ts';
import { ladderSteps, type LadderStep } from '../../../db/reference/ladder.ts';

/** Help as far as it is compared with other help. */
export type ComparedProvision = Pick<
  ProvisionRow,
  'productId' | 'ladderStep' | 'deliveryForm' | 'volume' | 'volumeUnit' | 'volumePer' | 'validUntil'
>;

/** How far up or down the ladder it is from one step to another; negative when lighter. */
function stepsBetween(from: LadderStep, to: LadderStep): number {
  return ladderSteps.indexOf(to) - ladderSteps.indexOf(from);
}

/** How much more of it there is; undefined where that cannot be said. */
function moreOf(before: ComparedProvision, after: ComparedProvision): number | undefined {
  if (before.volume === null && after.volume === null) return 0;
  const isAlike = before.volumeUnit === after.volumeUnit && before.volumePer === after.volumePer;
  return isAlike && before.volume !== null && after.volume !== null ? after.volume - before.volume : undefined;
}

/** Why help ends as other help takes its place: what follows is lighter or heavier; null where it is neither. */
export function directionOf(
  before: ComparedProvision,
  after: ComparedProvision,
): 'LIGHTER_HELP' | 'HEAVIER_HELP' | null {
  const up =
    stepsBetween(before.ladderStep, after.ladderStep) ||
    (before.productId === after.productId ? (moreOf(before, after) ?? 0) : 0);
  return up === 0 ? null : up < 0 ? 'LIGHTER_HELP' : 'HEAVIER_HELP';
}

/**
 * Whether a change goes beyond what was decided, so that it takes a decision of its own: another product, step upwards or
 * form, more of it or longer. Who gives it, what it costs, and less of it, were within what was decided.
 */
export function needsDecision(before: ComparedProvision, after: ComparedProvision): boolean {
  if (before.productId !== after.productId || before.deliveryForm !== after.deliveryForm) return true;
  if (stepsBetween(before.ladderStep, after.ladderStep) > 0) return true;
  const more = moreOf(before, after);
  if (more === undefined || more > 0) return true;
  return before.validUntil !== null && (after.validUntil === null || after.validUntil > before.validUntil);
}

/** Help as far as it can be the same help twice. */
export type DoubledProvision = Pick<
  ProvisionRow,
  | 'id'
  | 'personId'
  | 'productId'
  | 'providerId'
  | 'deliveryForm'
  | 'volumePer'
  | 'validFrom'
  | 'validUntil'
  | 'previousId'
>;

/** Whether two provisions are of one product, for one person, at one time; help and what it takes the place of are not. */
export function isDouble(one: DoubledProvision, other: DoubledProvision): boolean {
  if (one.id === other.id || one.previousId === other.id || other.previousId === one.id) return false;
  if (one.personId !== other.personId || one.productId !== other.productId) return false;
  const startsBefore = (a: DoubledProvision, b: DoubledProvision) =>
    b.validUntil === null || a.validFrom < b.validUntil;
  return startsBefore(one, other) && startsBefore(other, one);
}

/**
 * Whether doubles are the same help: from one provider in one form, going on. The same product in kind and by budget, from
 * two providers, or twice once, may well be meant (Wmo 2015 art. 2.3.6 lid 4; Participatiewet art. 35).
 */
export function isSameHelp(one: DoubledProvision, other: DoubledProvision): boolean {
  const isOnce = one.volumePer === 'TOTAL' || other.volumePer === 'TOTAL';
  return !isOnce && one.providerId === other.providerId && one.deliveryForm === other.deliveryForm;
}
