import { z } from 'zod';
import { listAddressesByPersonIds } from '../../../db/address.ts';
import { insertHousehold } from '../../../db/household.ts';
import { newId } from '../../../db/id.ts';
import { listMembershipsByIds, listMembershipsByPersonIds } from '../../../db/membership.ts';
import { membershipKinds, membershipRoles, type MembershipRow } from '../../../db/membership.table.ts';
import { listRemainingIds } from '../../../db/person-join.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import type { Context } from '../../context.ts';
import { change, type Change } from '../change/change.ts';
import { correctionReader, type CorrectionOutcome } from './household-correction.ts';
import { roleAmong } from '../household/household-role.ts';
import {
  beginMembership,
  checkDay,
  checkLeavesNoPlan,
  checkMayTakeFrom,
  checkSeesAddresses,
  endMembership,
  getHouseholdAsIs,
  permitCorrection,
  settleCorrection,
  settleRegister,
  takeAlong,
  takeBack,
  type Corrected,
} from './household-work.ts';
import { text } from '../change/input.ts';
import {
  checkAlive,
  insertNewPerson,
  newPerson,
  type NewPersonFacts,
  type NewPersonInput,
} from '../person-update/new-person.ts';
import { listPersonStandings } from '../person/person.ts';
import { notFound, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

/** Why a household is corrected, for whoever reads it later. */
export const correctionReason = text('de reden', { least: 10, most: 1000 });

interface Adding {
  readonly householdId: string;
  readonly expectedVersion: number;
  readonly member: { readonly id?: string | null | undefined; readonly newPerson?: NewPersonFacts | null | undefined };
  readonly role: MembershipRow['role'];
  readonly kind: MembershipRow['kind'];
  /** The household in which they were seen to live; null: not told. */
  readonly livesIn: string | null;
  readonly from: string;
  readonly reason: string;
}

const add: Change<Adding> = {
  name: 'addMember',
  type: 'Household',
  shape: z.object({
    householdId: z.string(),
    expectedVersion: z.int(),
    member: z.object({ id: z.string().nullish(), newPerson: newPerson.nullish() }),
    role: z.enum(membershipRoles),
    kind: z
      .enum(membershipKinds)
      .nullish()
      .transform((kind) => kind ?? 'PRINCIPAL'),
    livesIn: z
      .string()
      .nullish()
      .transform((id) => id ?? null),
    from: z.string(),
    reason: correctionReason,
  }),
  make(work, { householdId, expectedVersion, member, role, kind, livesIn, from, reason }) {
    const path = ['input', 'from'];
    const household = getHouseholdAsIs(work, householdId, ['input', 'householdId']);
    permitCorrection(work, household, { expectedVersion, path: ['input', 'householdId'] });
    checkDay(work, from, household, path);
    const person = member.newPerson ? insertNewPerson(work, member.newPerson) : getSeenPerson(work, member.id ?? '');
    checkAlive(person, from, path);
    const own = listMembershipsByPersonIds(work.db, [person.id], work.today);
    const here = own.find((row) => row.householdId === householdId);
    if (here && (here.kind === 'PRINCIPAL' || here.kind === kind)) {
      const message = 'Deze persoon hoort al bij dit huishouden. U hoeft niets te doen.';
      throw new Refusal(ruleBroken('ALREADY_MEMBER', message, ['input', 'member']));
    }
    if (here) endMembership(work, here, from, path);
    const home = own.find((row) => row.kind === 'PRINCIPAL');
    checkLivesIn(home, livesIn);
    const left = kind === 'PRINCIPAL' ? home : undefined;
    if (left) leave(work, left, from, householdId);
    beginMembership(work, { householdId, personId: person.id, role, kind, validFrom: from });
    if (left) checkLeavesNoPlan(work, left.householdId);
    return settleCorrection(work, {
      kind: 'MEMBER_ADDED',
      householdId,
      otherHouseholdId: left?.householdId ?? null,
      day: from,
      reason,
      personIds: [person.id],
      news: [[householdId, 'MEMBER_JOINED'], ...(left ? ([[left.householdId, 'MEMBER_LEFT']] as const) : [])],
    });
  },
};

/** Throws {@link Refusal} where another moved somebody since they were seen. */
function checkLivesIn(home: MembershipRow | undefined, livesIn: string | null): void {
  if (livesIn === null || home?.householdId === livesIn) return;
  const message =
    'Deze persoon woont intussen in een ander huishouden. Zoek de persoon opnieuw, en kijk of dit nog klopt.';
  throw new Refusal(ruleBroken('MOVED_MEANWHILE', message, ['input', 'member']));
}

/** Somebody whom the actor sees, in whatever household. Throws {@link Refusal} where they are not there or not seen. */
function getSeenPerson(work: Work, namedId: string): PersonRow {
  const id = listRemainingIds(work.db, [namedId]).get(namedId) ?? namedId;
  const [person] = listPersonsByIds(work.db, [id]);
  const standing = listPersonStandings(work.context, [id]).get(id);
  if (!person || !standing) throw new Refusal(notFound(['input', 'member', 'id']));
  return person;
}

/** Takes somebody out of the household they live in so far, with what follows them. */
function leave(work: Work, membership: MembershipRow, day: string, to: string): void {
  const path = ['input', 'member', 'id'];
  checkMayTakeFrom(getHouseholdAsIs(work, membership.householdId, path), 1);
  checkSeesAddresses(work, [membership.personId], path);
  endMembership(work, membership, day, ['input', 'from']);
  takeAlong(work, membership.personId, membership.householdId, to);
}

interface Removing {
  readonly membershipId: string;
  readonly expectedVersion: number;
  readonly until: string;
  readonly reason: string;
}

const remove: Change<Removing> = {
  name: 'removeMember',
  type: 'Household',
  shape: z.object({
    membershipId: z.string(),
    expectedVersion: z.int(),
    until: z.string(),
    reason: correctionReason,
  }),
  make(work, { membershipId, expectedVersion, until, reason }) {
    const path = ['input', 'membershipId'];
    const [membership] = listMembershipsByIds(work.db, [membershipId]);
    const household = getHouseholdAsIs(work, membership?.householdId ?? '', path);
    if (!membership || household.standing.decideAbout('HOUSEHOLD', membership.personId).level !== 'CONTENT') {
      throw new Refusal(notFound(path));
    }
    permitCorrection(work, household, { expectedVersion, path });
    if (!household.members.some(({ id }) => id === membershipId)) {
      const message = 'Deze persoon hoort al niet meer bij dit huishouden. U hoeft niets te doen.';
      throw new Refusal(ruleBroken('NOT_A_MEMBER', message, path));
    }
    checkDay(work, until, household, ['input', 'until']);
    if (!takeBack(work, membership, until)) endMembership(work, membership, until, ['input', 'until']);
    const { householdId, personId, kind } = membership;
    const otherHouseholdId = kind === 'PRINCIPAL' ? goElsewhere(work, household, membership, until) : null;
    checkLeavesNoPlan(work, householdId);
    return settleCorrection(work, {
      kind: 'MEMBER_REMOVED',
      householdId,
      otherHouseholdId,
      day: until,
      reason,
      personIds: [personId],
      news: [[householdId, 'MEMBER_LEFT']],
    });
  },
};

/**
 * Whom staff put here themselves goes where the register has them, when that is somewhere else; else they get a household
 * of their own. Tells the id of the household in which they live from then on.
 */
function goElsewhere(work: Work, household: Corrected, membership: MembershipRow, day: string): string {
  const { personId, householdId } = membership;
  const residents = household.members.filter((row) => row.kind === 'PRINCIPAL').map((row) => row.personId);
  const homes = new Map(
    listAddressesByPersonIds(work.db, residents, { day: work.today, today: work.today }).map((row) => [
      row.personId,
      row.id,
    ]),
  );
  const home = homes.get(personId);
  const livesWithThem = residents.some((id) => id !== personId && homes.get(id) === home);
  if (membership.origin === 'STAFF' && home !== undefined && !livesWithThem) {
    settleRegister(work, [personId]);
    const now = listMembershipsByPersonIds(work.db, [personId], work.today).find(({ kind }) => kind === 'PRINCIPAL');
    if (now) {
      takeAlong(work, personId, householdId, now.householdId);
      return now.householdId;
    }
  }
  return liveApart(work, household, membership, day);
}

/**
 * Whoever lives here no longer by the word of staff gets a household of their own, which the register's facts do not take
 * them out of: else they would be back with the next message.
 */
function liveApart(
  work: Work,
  household: Corrected,
  { personId, householdId, role }: MembershipRow,
  day: string,
): string {
  if (!household.members.some((row) => row.kind === 'PRINCIPAL' && row.personId !== personId)) {
    const message = 'Dit is de enige in dit huishouden. Voeg het samen met een ander, of voeg de persoon daar toe.';
    throw new Refusal(ruleBroken('LAST_MEMBER', message, ['input', 'membershipId']));
  }
  const own = beginHousehold(work, day);
  beginMembership(work, { householdId: own, personId, role: roleAmong(role, []), kind: 'PRINCIPAL', validFrom: day });
  takeAlong(work, personId, householdId, own);
  return own;
}

/** A new household by the word of staff; where it lives follows from its members. */
export function beginHousehold(work: Work, day: string): string {
  return work.insert(insertHousehold, {
    id: newId('household'),
    addressId: null,
    origin: 'STAFF',
    formedOn: day,
    dissolvedOn: null,
    version: 1,
    ...work.provenance,
  }).id;
}

interface Sent {
  readonly clientMutationId: string;
}

/** What is sent to say that somebody belongs to a household. */
export type AddMemberInput = Sent &
  Omit<Adding, 'member' | 'kind' | 'livesIn'> & {
    readonly member: {
      readonly id?: string | null | undefined;
      readonly newPerson?: NewPersonInput | null | undefined;
    };
    readonly kind?: Adding['kind'] | null | undefined;
    readonly livesIn?: string | null | undefined;
  };

/** What is sent to say that somebody no longer belongs to a household. */
export type RemoveMemberInput = Sent & Removing;

/** Says that somebody belongs to a household; from the one they live in so far they go. */
export async function addMember(context: Context, input: AddMemberInput): Promise<CorrectionOutcome> {
  return change(context, add, input, correctionReader(context));
}

/** Says that somebody no longer belongs to a household. */
export async function removeMember(context: Context, input: RemoveMemberInput): Promise<CorrectionOutcome> {
  return change(context, remove, input, correctionReader(context));
}
