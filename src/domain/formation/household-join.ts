import { z } from 'zod';
import { listOpenSignalIdsOfAll } from '../../../db/household-move.ts';
import { membershipRoles, type MembershipRow } from '../../../db/membership.table.ts';
import type { Context } from '../../context.ts';
import { change, type Change } from '../change/change.ts';
import { correctionReader, type CorrectionOutcome } from './household-correction.ts';
import { roleOnJoining } from '../household/household-role.ts';
import {
  beginMembership,
  checkDay,
  checkMayTakeFrom,
  checkSeesAddresses,
  endMembership,
  getHouseholdAsIs,
  hasPlan,
  moveRecord,
  permitCorrection,
  settleCorrection,
  takeAlong,
  type Corrected,
} from './household-work.ts';
import { correctionReason } from './member-change.ts';
import { incomplete, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

interface Said {
  readonly personId: string;
  readonly role: MembershipRow['role'];
}

interface Joining {
  readonly householdId: string;
  readonly expectedVersion: number;
  readonly otherHouseholdId: string;
  readonly otherExpectedVersion: number;
  readonly roles: readonly Said[];
  readonly from: string;
  readonly reason: string;
}

const join: Change<Joining> = {
  name: 'joinHouseholds',
  type: 'Household',
  shape: z.object({
    householdId: z.string(),
    expectedVersion: z.int(),
    otherHouseholdId: z.string(),
    otherExpectedVersion: z.int(),
    roles: z
      .array(z.object({ personId: z.string(), role: z.enum(membershipRoles) }))
      .max(50)
      .nullish()
      .transform((roles) => roles ?? []),
    from: z.string(),
    reason: correctionReason,
  }),
  make(work, input) {
    const { householdId, otherHouseholdId, from, reason } = input;
    const [path, otherPath, dayPath] = [
      ['input', 'householdId'],
      ['input', 'otherHouseholdId'],
      ['input', 'from'],
    ];
    const household = getHouseholdAsIs(work, householdId, path);
    const other = getHouseholdAsIs(work, otherHouseholdId, otherPath);
    if (householdId === otherHouseholdId) {
      throw new Refusal(incomplete('SAME_HOUSEHOLD', 'Kies twee verschillende huishoudens.', otherPath));
    }
    permitCorrection(work, household, { expectedVersion: input.expectedVersion, path });
    checkMayTakeFrom(other, 1);
    checkStillThere(work, other);
    work.expect(other.row, input.otherExpectedVersion);
    checkDay(work, from, household, dayPath);
    checkDay(work, from, other, dayPath);
    checkPlans(work, householdId, otherHouseholdId);
    const coming = other.members.map((row) => row.personId);
    checkSeesAddresses(work, coming, otherPath);
    for (const row of other.members) comeIn(work, household, row, input);
    for (const id of listOpenSignalIdsOfAll(work.db, otherHouseholdId))
      moveRecord(work, { table: 'signal', id }, otherHouseholdId, householdId);
    return settleCorrection(work, {
      kind: 'JOINED',
      householdId,
      otherHouseholdId,
      day: from,
      reason,
      personIds: coming,
      news: [
        [householdId, 'MERGED'],
        [otherHouseholdId, 'DISSOLVED'],
      ],
    });
  },
};

function checkStillThere({ today }: Work, { row }: Corrected): void {
  if (row.dissolvedOn === null || row.dissolvedOn > today) return;
  const message = 'Het andere huishouden bestaat niet meer. Zoek op naam waar die inwoners nu bij horen.';
  throw new Refusal(ruleBroken('HOUSEHOLD_DISSOLVED', message, ['input', 'otherHouseholdId']));
}

/** One plan remains, with its director, team and goals as they are: that of the household that goes on. */
function checkPlans(work: Work, householdId: string, otherHouseholdId: string): void {
  if (!hasPlan(work, otherHouseholdId)) return;
  const path = ['input', 'otherHouseholdId'];
  if (hasPlan(work, householdId)) {
    const message =
      'Beide huishoudens hebben een lopend plan. Sluit eerst het plan van het huishouden dat opgaat in het andere; neem over wat blijft gelden.';
    throw new Refusal(ruleBroken('BOTH_HAVE_PLAN', message, path));
  }
  const message =
    'Het andere huishouden heeft een lopend plan. Voeg andersom samen: dan blijft dat plan, met de regisseur.';
  throw new Refusal(ruleBroken('JOIN_THE_OTHER_WAY', message, path));
}

/** Who lived in the other household lives in this one; who belonged to it beside another belongs to this one beside it. */
function comeIn(work: Work, { row: household, members }: Corrected, row: MembershipRow, input: Joining): void {
  const { from } = input;
  const path = ['input', 'from'];
  const { personId, kind } = row;
  endMembership(work, row, from, path);
  const here = members.find((each) => each.personId === personId);
  takeAlong(work, personId, row.householdId, household.id);
  // A child who belongs to both keeps one place: where it lives goes before.
  if (here && (here.kind === 'PRINCIPAL' || kind === 'SECONDARY')) return;
  if (here) endMembership(work, here, from, path);
  // The register's own word on second households is formed anew around the household that goes on.
  if (kind === 'SECONDARY' && row.origin === 'BRP') return;
  const role = input.roles.find((said) => said.personId === personId)?.role ?? roleOnJoining(row.role);
  beginMembership(work, { householdId: household.id, personId, role, kind, validFrom: from });
}

/** What is sent to make one household of two. */
export type JoinHouseholdsInput = { readonly clientMutationId: string } & Omit<Joining, 'roles'> & {
    readonly roles?: readonly Said[] | null | undefined;
  };

/** Lets those of one household come into another, which goes on. */
export async function joinHouseholds(context: Context, input: JoinHouseholdsInput): Promise<CorrectionOutcome> {
  return change(context, join, input, correctionReader(context));
}
