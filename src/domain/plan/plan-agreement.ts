import {
  listPlanAgreementsByIds,
  listPlanAgreementsByPlanIds,
  type PlanAgreementOfHousehold,
} from '../../../db/plan-agreement.ts';
import type { PlanAgreementRow } from '../../../db/plan-agreement.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { consentingOn, nextConsentingOn } from '../consent/consent-age.ts';
import { readPersons } from '../search/person-finder.ts';
import { listPersons, type GrantedPerson } from '../person/person.ts';
import type { GrantedPlan } from './plan.ts';
import { listStandings } from '../standing/standing.ts';

/** Whether what was said of a plan is what is known today: it is, the child has outgrown it, or it is past. */
export type PlanAgreementState = 'RUNNING' | 'OUTGROWN' | 'REPLACED' | 'WITHDRAWN';

export interface PlanAgreementView extends Pick<
  PlanAgreementRow,
  'id' | 'planId' | 'remark' | 'givenBy' | 'givenOn' | 'endedOn' | 'version'
> {
  readonly person: GrantedPerson;
  readonly withPlan: boolean;
  readonly withSharing: boolean;
  /** Null when the person spoke, when the hub does not hold the giver, or when they may not be seen. */
  readonly giver: GrantedPerson | null;
  readonly giverName: string | null;
  readonly withChild: boolean;
  readonly recordedBy: StaffRow;
  readonly endRecordedBy: StaffRow | null;
  readonly state: PlanAgreementState;
}
export type GrantedPlanAgreement = Granted<PlanAgreementView>;

/** Where what was said of a plan stands on a day, for somebody born on a date. */
export function agreementStateOf(
  { givenBy, givenOn, endedOn, ending }: Pick<PlanAgreementRow, 'givenBy' | 'givenOn' | 'endedOn' | 'ending'>,
  birthDate: string | null,
  day: string,
): PlanAgreementState {
  if (ending !== null && endedOn !== null && endedOn <= day) return ending;
  // What a parent said does not stand for whoever is to be asked by now.
  const isChild = birthDate !== null && givenBy !== 'SELF' && consentingOn(birthDate, givenOn) !== 'SELF';
  const next = isChild ? nextConsentingOn(birthDate, givenOn) : undefined;
  return next !== undefined && next <= day ? 'OUTGROWN' : 'RUNNING';
}

/** What somebody said of the plan is seen as a goal of theirs is: by its director, and by whoever in its team works for them. */
function viewAll(
  context: Context,
  rows: readonly PlanAgreementOfHousehold[],
  asOf: string,
): readonly GrantedPlanAgreement[] {
  const { reference, disclosure } = context;
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  const seen = rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    const isSeen =
      standing?.decidePartOf(row.personId, row.planId).level === 'CONTENT' &&
      standing.decideAbout('HOUSEHOLD', row.personId).level === 'CONTENT';
    return isSeen ? [{ row, standing }] : [];
  });
  const ids = seen.map(({ row }) => row.personId);
  const findPerson = readPersons(context, ids, asOf);
  const givers = listPersons(context, [...new Set(seen.flatMap(({ row }) => row.giverPersonId ?? []))], asOf);
  return seen.flatMap(({ row, standing }) => {
    const person = findPerson(standing, row.personId);
    if (!person) return [];
    disclosure.touch('PlanAgreement', person.id);
    const giver = givers.get(row.giverPersonId ?? '') ?? null;
    if (giver) disclosure.touch('PlanAgreement', giver.id);
    // A giver whom the hub does not hold is known by what names them.
    else if (row.giverName !== null) disclosure.show('PlanAgreement', row.id, null);
    const { id, planId, remark, givenBy, givenOn, version } = row;
    const endedOn = row.endedOn !== null && row.endedOn <= asOf ? row.endedOn : null;
    const endRecordedBy =
      endedOn !== null && row.endRecordedById !== null ? reference.getStaff(row.endRecordedById) : null;
    return grant(standing.decidePartOf(row.personId, row.planId), 'CONTENT', {
      id,
      planId,
      remark,
      givenBy,
      givenOn,
      version,
      person,
      endedOn,
      giver,
      endRecordedBy,
      withPlan: row.withPlan === 1,
      withSharing: row.withSharing === 1,
      giverName: giver?.name.full ?? row.giverName,
      withChild: row.childAgrees === 1,
      recordedBy: reference.getStaff(row.recordedById),
      state: agreementStateOf(row, person.birthDate, asOf),
    });
  });
}

/** What was said of a plan by the day it is seen, as far as the actor sees it: what stands first, then the latest. */
export async function listAgreementsOfPlan(
  context: Context,
  { id, asOf }: GrantedPlan,
): Promise<readonly GrantedPlanAgreement[]> {
  const loader = context.loaders.get(`plan agreements ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listPlanAgreementsByPlanIds(context.db, ids, asOf), asOf), (view) => view.planId),
  );
  const isPast = ({ state }: GrantedPlanAgreement) => Number(state === 'REPLACED' || state === 'WITHDRAWN');
  return ((await loader.load(id)) ?? []).toSorted((a, b) => isPast(a) - isPast(b));
}

/** The agreements with these ids that the actor sees, as of today. */
export function listPlanAgreements(
  context: Context,
  ids: readonly string[],
): ReadonlyMap<string, GrantedPlanAgreement> {
  const views = viewAll(context, listPlanAgreementsByIds(context.db, ids), context.today);
  return new Map(views.map((view) => [view.id, view]));
}
