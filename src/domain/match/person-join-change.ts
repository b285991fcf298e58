import { z } from 'zod';
import { requestFormation } from '../../../db/formation.ts';
import { newId } from '../../../db/id.ts';
import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import {
  consentTwice,
  insertPersonJoin,
  listPersonJoins,
  listPersonJoinsByIds,
  listRemainingIds,
  updatePersonJoin,
} from '../../../db/person-join.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { forgetPersonNames, indexPerson } from '../../../db/search-index.ts';
import type { Context } from '../../context.ts';
import { change, type Change } from '../change/change.ts';
import { tellDirectors } from '../direction/director-notice.ts';
import { settleRegister } from '../formation/household-work.ts';
import { text } from '../change/input.ts';
import { matchAnew } from './match-make.ts';
import { makeOneOf, makeTwoAgain } from './person-join-step.ts';
import { listPersonJoinNodes, type PersonJoinOutcome } from './person-join.ts';
import { permitAbout } from './person-work.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

const reasonOf = text('de reden', { least: 10, most: 1000 });

interface Joining {
  readonly remainingId: string;
  readonly expectedVersion: number;
  readonly joinedId: string;
  readonly joinedExpectedVersion: number;
  readonly reason: string;
}

const join: Change<Joining> = {
  name: 'joinPersonRecords',
  type: 'PersonJoin',
  shape: z.object({
    remainingId: z.string(),
    expectedVersion: z.int(),
    joinedId: z.string(),
    joinedExpectedVersion: z.int(),
    reason: reasonOf,
  }),
  make(work, input) {
    const { expectedVersion, joinedExpectedVersion, reason } = input;
    const remaining = permitAbout(work, 'JOIN_PERSON_RECORDS', input.remainingId, ['input', 'remainingId']);
    const joined = permitAbout(work, 'JOIN_PERSON_RECORDS', input.joinedId, ['input', 'joinedId']);
    const [remainingId, joinedId] = [remaining.id, joined.id];
    checkCanBeOne(work, remaining, joined);
    work.expect(remaining, expectedVersion);
    work.expect(joined, joinedExpectedVersion);
    const households = householdsOf(work, [remainingId, joinedId]);
    const { id } = work.insert(insertPersonJoin, {
      id: newId('personJoin'),
      remainingId,
      joinedId,
      reason,
      joinedById: work.staffId,
      joinedAt: work.at,
      undoneAt: null,
      undoneById: null,
      undoneReason: null,
      version: 1,
      ...work.provenance,
    });
    makeOneOf(work, { joinId: id, remainingId, joinedId });
    forgetPersonNames(work.db, joinedId);
    indexPerson(work.db, remaining);
    matchAnew(work, remaining);
    settle(work, [remainingId], households, 'RECORDS_JOINED');
    return id;
  },
};

/** Throws {@link Refusal} where two records are not to be made one. */
function checkCanBeOne({ db, today }: Work, remaining: PersonRow, joined: PersonRow): void {
  const path = ['input', 'joinedId'];
  if (remaining.id === joined.id) {
    throw new Refusal(incomplete('SAME_RECORD', 'Dit is twee keer hetzelfde dossier. Kies het andere.', path));
  }
  const isRemaining = listPersonJoins(db, [joined.id]).some(({ undoneAt }) => undoneAt === null);
  if (isRemaining) {
    const message = 'In dit dossier is al een ander opgegaan. Maak dat eerst ongedaan, of laat dit dossier blijven.';
    throw new Refusal(ruleBroken('ALREADY_JOINED', message, path));
  }
  if (joined.bsn !== null) {
    const message =
      remaining.bsn === null
        ? 'Het dossier met het burgerservicenummer blijft. Kies het andere om op te laten gaan.'
        : 'Beide dossiers hebben een burgerservicenummer: voor de basisregistratie zijn het twee mensen. Meld het daar eerst.';
    throw new Refusal(ruleBroken(remaining.bsn === null ? 'BSN_REMAINS' : 'TWO_BSNS', message, path));
  }
  if (consentTwice(db, remaining.id, joined.id, today)) {
    const message = 'In beide dossiers loopt dezelfde toestemming. Trek er eerst een in.';
    throw new Refusal(ruleBroken('CONSENT_TWICE', message, path));
  }
}

const undo: Change<{ readonly id: string; readonly expectedVersion: number; readonly reason: string }> = {
  name: 'undoPersonJoin',
  type: 'PersonJoin',
  shape: z.object({ id: z.string(), expectedVersion: z.int(), reason: reasonOf }),
  make(work, { id, expectedVersion, reason }) {
    const path = ['input', 'id'];
    const [row] = listPersonJoinsByIds(work.db, [id]);
    if (!row) throw new Refusal(notFound(path));
    permitAbout(work, 'UNDO_PERSON_JOIN', row.remainingId, path);
    work.expect(row, expectedVersion);
    if (row.undoneAt !== null) {
      throw new Refusal(ruleBroken('JOIN_UNDONE', 'Deze samenvoeging is al ongedaan gemaakt. U hoeft niets te doen.'));
    }
    if (listRemainingIds(work.db, [row.remainingId]).size > 0) {
      const message = 'Dit dossier is daarna zelf samengevoegd met een ander. Maak dat eerst ongedaan.';
      throw new Refusal(ruleBroken('ALREADY_JOINED', message, path));
    }
    const before = householdsOf(work, [row.remainingId]);
    makeTwoAgain(work, row);
    work.update(updatePersonJoin, row, { undoneAt: work.at, undoneById: work.staffId, undoneReason: reason });
    const both = [row.remainingId, row.joinedId];
    for (const person of listPersonsByIds(work.db, both)) {
      indexPerson(work.db, person);
      matchAnew(work, person);
      if (person.id === row.joinedId) work.concern(person);
    }
    settle(work, both, [...before, ...householdsOf(work, both)], 'RECORDS_PARTED');
    return id;
  },
};

function householdsOf({ db, today }: Work, personIds: readonly string[]): readonly string[] {
  return [...new Set(listMembershipsByPersonIds(db, personIds, today).map((row) => row.householdId))];
}

function settle(
  work: Work,
  personIds: readonly string[],
  householdIds: readonly string[],
  change: 'RECORDS_JOINED' | 'RECORDS_PARTED',
): void {
  for (const id of personIds) requestFormation(work.db, id, work.at);
  settleRegister(work, personIds);
  tellDirectors(
    work,
    [...new Set(householdIds)].map((householdId) => ({ householdId, change })),
    work.staffId,
  );
}

/** What is sent to make one record of two. */
export type JoinPersonRecordsInput = { readonly clientMutationId: string } & Joining;

/** What is sent to undo that. */
export interface UndoPersonJoinInput {
  readonly clientMutationId: string;
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Makes one record of two that turned out to be of one person. */
export async function joinPersonRecords(context: Context, input: JoinPersonRecordsInput): Promise<PersonJoinOutcome> {
  return change(context, join, input, (id) => listPersonJoinNodes(context, [id]).get(id));
}

/** Makes two records again of what was joined. */
export async function undoPersonJoin(context: Context, input: UndoPersonJoinInput): Promise<PersonJoinOutcome> {
  return change(context, undo, input, (id) => listPersonJoinNodes(context, [id]).get(id));
}
