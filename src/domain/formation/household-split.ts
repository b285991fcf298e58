import { z } from 'zod';
import type { MembershipRow } from '../../../db/membership.table.ts';
import type { Context } from '../../context.ts';
import { change, type Change } from '../change/change.ts';
import { correctionReader, type CorrectionOutcome } from './household-correction.ts';
import { roleAmong } from '../household/household-role.ts';
import {
  beginMembership,
  checkDay,
  endMembership,
  getHouseholdAsIs,
  permitCorrection,
  settleCorrection,
  takeAlong,
  type Corrected,
} from './household-work.ts';
import { beginHousehold, correctionReason } from './member-change.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';

interface Splitting {
  readonly householdId: string;
  readonly expectedVersion: number;
  readonly personIds: readonly string[];
  readonly from: string;
  readonly reason: string;
}

const split: Change<Splitting> = {
  name: 'splitHousehold',
  type: 'Household',
  shape: z.object({
    householdId: z.string(),
    expectedVersion: z.int(),
    personIds: z
      .array(z.string())
      .min(1, 'Kies wie er weggaan.')
      .max(50)
      .transform((ids) => [...new Set(ids)]),
    from: z.string(),
    reason: correctionReason,
  }),
  make(work, { householdId, expectedVersion, personIds, from, reason }) {
    const path = ['input', 'from'];
    const household = getHouseholdAsIs(work, householdId, ['input', 'householdId']);
    permitCorrection(work, household, { expectedVersion, path: ['input', 'householdId'] });
    checkDay(work, from, household, path);
    const going = personIds.map((personId) => getResident(household, personId));
    checkSomebodyStays(household, going);
    const own = beginHousehold(work, from);
    for (const row of going) {
      endMembership(work, row, from, path);
      const others = going.filter((other) => other !== row);
      const role = roleAmong(row.role, others);
      beginMembership(work, { householdId: own, personId: row.personId, role, kind: 'PRINCIPAL', validFrom: from });
      takeAlong(work, row.personId, householdId, own);
    }
    return settleCorrection(work, {
      kind: 'SPLIT',
      householdId,
      otherHouseholdId: own,
      day: from,
      reason,
      personIds,
      news: [[householdId, 'SPLIT']],
    });
  },
};

/** The membership of somebody who lives in the household and whom the actor sees. Throws {@link Refusal} otherwise. */
function getResident({ standing, members }: Corrected, personId: string): MembershipRow {
  const path = ['input', 'personIds'];
  const row = members.find((each) => each.personId === personId);
  if (!row || standing.decideAbout('HOUSEHOLD', personId).level !== 'CONTENT') throw new Refusal(notFound(path));
  if (row.kind === 'PRINCIPAL') return row;
  const message = 'Iemand die u koos, woont in een ander huishouden. Haal wie hier niet meer bij hoort apart weg.';
  throw new Refusal(ruleBroken('LIVES_ELSEWHERE', message, path));
}

function checkSomebodyStays({ members }: Corrected, going: readonly MembershipRow[]): void {
  if (members.some((row) => row.kind === 'PRINCIPAL' && !going.includes(row))) return;
  const message = 'Zo blijft er niemand over. Laat ten minste één persoon in dit huishouden.';
  throw new Refusal(incomplete('NOBODY_STAYS', message, ['input', 'personIds']));
}

/** What is sent to split a household. */
export type SplitHouseholdInput = { readonly clientMutationId: string } & Splitting;

/** Lets some of a household go on together as another; the plan stays with those who stay. */
export async function splitHousehold(context: Context, input: SplitHouseholdInput): Promise<CorrectionOutcome> {
  return change(context, split, input, correctionReader(context));
}
