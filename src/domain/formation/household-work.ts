import { listHouseholdsByIds, listEmptyHouseholds, updateHousehold } from '../../../db/household.ts';
import { insertHouseholdCorrection, insertHouseholdCorrectionPerson } from '../../../db/household-correction.ts';
import type { CorrectionKind } from '../../../db/household-correction.table.ts';
import { listFollowing, moveToHousehold, type Following } from '../../../db/household-move.ts';
import type { HouseholdRow } from '../../../db/household.table.ts';
import { newId } from '../../../db/id.ts';
import {
  deleteMembership,
  insertMembership,
  listMembershipHistoryByHouseholdIds,
  listMembershipsByHouseholdIds,
  listMembershipsByPersonIds,
  updateMembership,
} from '../../../db/membership.ts';
import type { MembershipRow } from '../../../db/membership.table.ts';
import type { HouseholdChange } from '../../../db/notice.table.ts';
import { listPlansByHouseholdIds } from '../../../db/plan.ts';
import { endAfter } from '../../partial-date.ts';
import { readHomes } from '../household/address.ts';
import { tellDirector } from '../direction/director-notice.ts';
import { noHouseholds } from './formation-apply.ts';
import { formTogether } from './household-formation.ts';
import { incomplete, notPermitted, Refusal, ruleBroken, type Problem, type ProblemPath } from '../change/problem.ts';
import type { Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

/** A household that the actor may correct, as it stands inside the transaction. */
export interface Corrected {
  readonly row: HouseholdRow;
  readonly standing: Standing;
  /** Who belongs to it today. */
  readonly members: readonly MembershipRow[];
}

/** A household that the actor sees. Throws {@link Refusal} where there is none, and where it was dissolved. */
export function getHouseholdAsIs(work: Work, id: string, path: ProblemPath): Corrected {
  const standing = work.standingTo(id, path);
  const [row] = listHouseholdsByIds(work.db, [id]);
  if (!row) throw new Error('a household that is seen is not there');
  return { row, standing, members: listMembershipsByHouseholdIds(work.db, [id], work.today) };
}

/** Lets a correction go on in a household that is still there, as it was seen. Throws {@link Refusal} otherwise. */
export function permitCorrection(
  work: Work,
  { row, standing }: Corrected,
  { expectedVersion, path }: { readonly expectedVersion?: number; readonly path: ProblemPath },
): void {
  work.permit('CORRECT_HOUSEHOLD', standing);
  if (row.dissolvedOn !== null && row.dissolvedOn <= work.today) {
    const message =
      'Dit huishouden bestaat niet meer. Zoek op naam waar de inwoner nu bij hoort, en verbeter het daar.';
    throw new Refusal(ruleBroken('HOUSEHOLD_DISSOLVED', message, path));
  }
  if (expectedVersion !== undefined) work.expect(row, expectedVersion);
}

/** Who takes somebody from others corrects their household too, and must be at work there; of who is alone nobody is left. */
export function checkMayTakeFrom({ standing, members }: Corrected, going: number): void {
  const isAlone = members.filter(({ kind }) => kind === 'PRINCIPAL').length <= going;
  if (isAlone || standing.may('CORRECT_HOUSEHOLD')) return;
  throw new Refusal(
    notPermitted('Iemand gaat weg uit een huishouden waar u niet werkt. Vraag het wie daar regisseur is of er werkt.'),
  );
}

/**
 * Throws {@link Refusal} where somebody lives at a secret address that the actor may not see: whoever works for the household
 * into which they come would see it, and the actor among them.
 */
export function checkSeesAddresses({ context, today }: Work, personIds: readonly string[], path: ProblemPath): void {
  const homes = [...readHomes(context, personIds, today).values()];
  const isHeldBack = homes.some(
    ({ standing }) => standing !== undefined && standing.decide('ADDRESS', undefined, 'SECRECY').level !== 'CONTENT',
  );
  if (!isHeldBack) return;
  const message =
    'Iemand die zou verhuizen, heeft een geheim adres. Dit doet alleen wie dat adres mag zien: wie voor die inwoner werkt.';
  throw new Refusal(notPermitted(message, path));
}

/** Throws {@link Refusal} where a day is still to come, or before the household began. */
export function checkDay(work: Work, day: string, { row }: Pick<Corrected, 'row'>, path: ProblemPath): void {
  if (day > work.today) {
    const message = 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.';
    throw new Refusal(incomplete('DAY_IN_FUTURE', message, path));
  }
  if (row.formedOn !== null && day < row.formedOn) {
    const message = 'Dit huishouden was er toen nog niet. Kies een latere dag.';
    throw new Refusal(ruleBroken('BEFORE_HOUSEHOLD', message, path));
  }
}

/**
 * Takes back, as of the day it began, what staff said wrongly: it never was, and stands in the history alone. Tells whether
 * it was that.
 */
export function takeBack(work: Work, row: MembershipRow, day: string): boolean {
  if (row.origin !== 'STAFF' || row.validFrom !== day) return false;
  deleteMembership(work.db, row.id);
  work.revise(row.id, { membership: { from: row, to: null } });
  return true;
}

/** Ends a membership, with its history. Throws {@link Refusal} where it had not begun before that day. */
export function endMembership(work: Work, row: MembershipRow, day: string, path: ProblemPath): void {
  if (row.validFrom !== null && row.validFrom >= day) {
    const message = 'Toen was het nog niet zo. Kies een latere dag.';
    throw new Refusal(ruleBroken('BEFORE_MEMBERSHIP', message, path));
  }
  updateMembership(work.db, { ...row, validUntil: day });
  work.revise(row.id, { validUntil: { from: row.validUntil, to: day } });
}

/** Puts somebody in a household by the word of staff. */
export function beginMembership(
  work: Work,
  row: Pick<MembershipRow, 'householdId' | 'personId' | 'role' | 'kind' | 'validFrom'>,
): void {
  work.insert(insertMembership, {
    ...row,
    id: newId('membership'),
    origin: 'STAFF',
    validUntil: null,
    ...work.provenance,
  });
}

/** Takes along what follows somebody: see {@link listFollowing}. */
export function takeAlong(work: Work, personId: string, from: string, to: string): void {
  for (const each of listFollowing(work.db, { householdId: from, personId, day: work.today }))
    moveRecord(work, each, from, to);
}

/** Puts one record with another household, with its history. */
export function moveRecord(work: Work, record: Following, from: string, to: string): void {
  moveToHousehold(work.db, record, { householdId: to, at: work.at });
  work.revise(record.id, { householdId: { from, to } });
}

/** Whether a household has a plan that runs. */
export function hasPlan({ db, today }: Work, householdId: string): boolean {
  return listPlansByHouseholdIds(db, [householdId], today).some(({ status }) => status === 'ACTIVE');
}

/** Throws {@link Refusal} where nobody would be left in a household whose plan runs. */
export function checkLeavesNoPlan(work: Work, householdId: string): void {
  if (listEmptyHouseholds(work.db, [householdId], work.today).length === 0 || !hasPlan(work, householdId)) return;
  throw new Refusal(planLeft());
}

/** What a correction was. */
export interface Correction {
  readonly kind: CorrectionKind;
  readonly householdId: string;
  readonly otherHouseholdId: string | null;
  readonly personIds: readonly string[];
  readonly day: string;
  readonly reason: string;
  /** What the director of each household is told. */
  readonly news: readonly (readonly [householdId: string, change: HouseholdChange])[];
}

/**
 * Ends a correction: keeps it, gives the households their next version, lets the register's facts settle around it, and
 * tells the directors. Tells its id.
 */
export function settleCorrection(work: Work, correction: Correction): string {
  const { kind, householdId, otherHouseholdId, personIds, day, reason, news } = correction;
  const { id } = work.insert(insertHouseholdCorrection, {
    id: newId('householdCorrection'),
    kind,
    householdId,
    otherHouseholdId,
    day,
    reason,
    staffId: work.staffId,
    ...work.provenance,
  });
  for (const personId of new Set(personIds))
    insertHouseholdCorrectionPerson(work.db, { id: newId('householdCorrectionPerson'), correctionId: id, personId });
  const both = [householdId, ...(otherHouseholdId === null ? [] : [otherHouseholdId])];
  const remaining = listMembershipsByHouseholdIds(work.db, both, work.today).map((row) => row.personId);
  settleRegister(work, [...new Set([...personIds, ...remaining])]);
  dissolveEmpty(work, both);
  for (const [toldOf, change] of news) tellDirector(work, toldOf, change);
  return id;
}

/**
 * Lets the register's facts settle around these people, as after an intake. Of a household that ends by it, what runs goes
 * along with its people. Throws {@link Refusal} where a running plan would be left without anybody.
 */
export function settleRegister(work: Work, personIds: readonly string[]): void {
  const touched = noHouseholds();
  formTogether(work.db, personIds, work.context.now, touched);
  for (const id of touched.dissolved) {
    if (hasPlan(work, id)) throw new Refusal(planLeft());
    const ever = listMembershipHistoryByHouseholdIds(work.db, [id], work.today).map((row) => row.personId);
    const now = listMembershipsByPersonIds(work.db, [...new Set(ever)], work.today);
    for (const { kind, personId, householdId } of now) {
      if (kind === 'PRINCIPAL') takeAlong(work, personId, id, householdId);
    }
  }
}

function planLeft(): Problem {
  const message =
    'Dan blijft er een plan over zonder huishouden. Sluit dat plan eerst af, of voeg de huishoudens samen zodat het plan blijft.';
  return ruleBroken('PLAN_WOULD_BE_LEFT', message);
}

function dissolveEmpty(work: Work, ids: readonly string[]): void {
  const empty = new Map(listEmptyHouseholds(work.db, ids, work.today).map((each) => [each.householdId, each]));
  for (const row of listHouseholdsByIds(work.db, ids)) {
    const found = empty.get(row.id);
    const dissolvedOn = found ? endAfter(row.formedOn, found.lastUntil, work.today) : row.dissolvedOn;
    work.update(updateHousehold, row, { dissolvedOn });
  }
}
