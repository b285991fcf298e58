import {
  listDirectorOffersByIds,
  listDirectorOffersByPlanIds,
  type DirectorOfferOfHousehold,
} from '../../../db/director-offer.ts';
import type { DirectorOfferRow } from '../../../db/director-offer.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { dayOf } from '../../day.ts';
import { mayArrangeDirection } from './direction-work.ts';
import type { GrantedPlan } from '../plan/plan.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface DirectorOfferView extends Pick<
  DirectorOfferRow,
  'id' | 'planId' | 'status' | 'offeredAt' | 'endedAt' | 'version'
> {
  readonly offeredTo: StaffRow;
  readonly offeredBy: StaffRow;
  /** Why, and what was said of it: null to whom it does not concern. */
  readonly reason: DirectorOfferRow['reason'] | null;
  readonly note: string | null;
  readonly answer: string | null;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
}
export type GrantedDirectorOffer = Granted<DirectorOfferView>;

/**
 * That the direction was offered, and what came of it, is seen by whoever sees who directs. Why is for those it concerns:
 * it says something of a colleague, such as that they are ill, or of the family.
 */
function viewOffer(
  context: Context,
  standing: Standing,
  row: DirectorOfferOfHousehold,
  asOf: string,
): GrantedDirectorOffer | null {
  const decision = standing.decide('DIRECTOR');
  if (decision.level !== 'CONTENT' || dayOf(new Date(row.offeredAt)) > asOf) return null;
  const { reference, actor } = context;
  const isTo = row.offeredToId === actor.staff.id;
  const arranges = mayArrangeDirection(context, standing, 'OFFER_DIRECTORSHIP');
  const concerns =
    isTo || arranges || row.offeredById === actor.staff.id || standing.decide('PLAN').level === 'CONTENT';
  // What came of it after the day asked was not known on it.
  const isKnown = row.endedAt !== null && dayOf(new Date(row.endedAt)) <= asOf;
  const isOpen = row.status === 'OPEN' && standing.plan?.id === row.planId;
  const [note, answer] = [concerns ? row.note : null, concerns && isKnown ? row.answer : null];
  // What was said is about the family, whoever of it the answer names.
  if (note === null && answer === null) standing.touchHousehold(asOf, 'DirectorOffer');
  else standing.showHousehold(asOf, 'DirectorOffer');
  return grant(decision, 'CONTENT', {
    id: row.id,
    planId: row.planId,
    offeredTo: reference.getStaff(row.offeredToId),
    offeredBy: reference.getStaff(row.offeredById),
    reason: concerns ? row.reason : null,
    note,
    status: isKnown ? row.status : 'OPEN',
    offeredAt: row.offeredAt,
    endedAt: isKnown ? row.endedAt : null,
    answer,
    mayAnswer: isOpen && isTo && standing.may('ANSWER_DIRECTORSHIP_OFFER'),
    mayWithdraw: isOpen && arranges,
    version: row.version,
  });
}

function viewAll(
  context: Context,
  rows: readonly DirectorOfferOfHousehold[],
  asOf: string,
): readonly GrantedDirectorOffer[] {
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  return rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    return (standing && viewOffer(context, standing, row, asOf)) ?? [];
  });
}

/** Every time the direction of a plan was offered by the day it is seen, the latest first. */
export async function listDirectorOffersOfPlan(
  context: Context,
  { id, asOf }: GrantedPlan,
): Promise<readonly GrantedDirectorOffer[]> {
  const loader = context.loaders.get(`director offers ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listDirectorOffersByPlanIds(context.db, ids), asOf), (view) => view.planId),
  );
  return (await loader.load(id)) ?? [];
}

/** The offers with these ids that the actor may see. */
export function listDirectorOffers(
  context: Context,
  ids: readonly string[],
): ReadonlyMap<string, GrantedDirectorOffer> {
  const views = viewAll(context, listDirectorOffersByIds(context.db, ids), context.today);
  return new Map(views.map((view) => [view.id, view]));
}

/** The offer with this id, read with others; null when there is none or it may not be seen. */
export async function findDirectorOffer(context: Context, id: string | null): Promise<GrantedDirectorOffer | null> {
  if (id === null) return null;
  const loader = context.loaders.get('director offers by id', (ids: readonly string[]) =>
    listDirectorOffers(context, ids),
  );
  return (await loader.load(id)) ?? null;
}
