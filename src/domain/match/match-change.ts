import { z } from 'zod';
import { listMatchedSignals, listMatchesByIds } from '../../../db/match.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { listMatches, type GrantedMatch } from './match.ts';
import { endMatch } from './match-make.ts';
import { notFound, notPermitted, Refusal, ruleBroken } from '../change/problem.ts';

export type MatchOutcome = Outcome<GrantedMatch>;

interface Closing {
  readonly id: string;
  readonly expectedVersion: number;
}

const close: Change<Closing> = {
  name: 'closeMatch',
  type: 'Match',
  shape: z.object({ id: z.string(), expectedVersion: z.int() }),
  make(work, { id, expectedVersion }) {
    const path = ['input', 'id'];
    const [row] = listMatchesByIds(work.db, [id]);
    const isSeen = listMatches(work.context, [id]).has(id);
    const own =
      row && listMatchedSignals(work.db, [id]).find(({ organisationId }) => isOwn(work.context, organisationId));
    if (!row || !isSeen) throw new Refusal(notFound(path));
    // Whoever supervises sees it, and settles nothing.
    if (!own) throw new Refusal(notPermitted());
    work.permit('CLOSE_MATCH', work.standingTo(own.signal.householdId, path));
    for (const person of listPersonsByIds(work.db, [row.personId])) work.concern(person);
    work.expect(row, expectedVersion);
    if (row.closedOn !== null) {
      throw new Refusal(ruleBroken('MATCH_CLOSED', 'Deze match is al afgesloten. U hoeft niets te doen.'));
    }
    endMatch(work, row, 'SETTLED');
    return id;
  },
};

function isOwn({ actor }: Context, organisationId: string): boolean {
  return actor.staff.organisationId === organisationId;
}

/** Says that the organisations of a match agreed on what to do: it ends for all of them. */
export async function closeMatch(
  context: Context,
  input: { readonly clientMutationId: string } & Closing,
): Promise<MatchOutcome> {
  return change(context, close, input, (id) => listMatches(context, [id]).get(id));
}
