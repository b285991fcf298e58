import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import { laws, type Law } from '../../../db/law.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import { insertSignal, listSignalsByIds, updateSignal } from '../../../db/signal.ts';
import { signalKinds, type SignalRow } from '../../../db/signal.table.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { text, type Sent } from '../change/input.ts';
import { leaveMatch, matchSignal } from '../match/match-make.ts';
import { checkNotDissolved, getMember } from '../formation/member-work.ts';
import { notFound, notPermitted, Refusal, ruleBroken } from '../change/problem.ts';
import { followUpOf, led, noFollowUp, type Led } from './signal-follow-up.ts';
import { listSignals, type GrantedSignal } from './signal.ts';
import type { Work } from '../change/work.ts';

export type SignalOutcome = Outcome<GrantedSignal>;

interface Raising {
  readonly householdId: string;
  /** Null: about the household as a whole. */
  readonly personId: string | null;
  readonly kind: SignalRow['kind'];
  readonly law: Law;
  readonly summary: string;
  readonly raisedBy: string;
  readonly sourceProtected: boolean;
}

const raise: Change<Raising> = {
  name: 'raiseSignal',
  type: 'Signal',
  shape: z.object({
    householdId: z.string(),
    personId: z
      .string()
      .nullish()
      .transform((id) => id ?? null),
    kind: z.enum(signalKinds),
    law: z.enum(laws),
    summary: text('de omschrijving', { least: 10, most: 4000 }),
    raisedBy: text('de melder', { most: 200 }),
    sourceProtected: z
      .boolean()
      .nullish()
      .transform((isProtected) => isProtected ?? false),
  }),
  make(work, { householdId, personId, kind, law, summary, raisedBy, sourceProtected }) {
    const path = ['input', 'householdId'];
    const standing = work.standingTo(householdId, path);
    work.permit('RAISE_SIGNAL', standing, law);
    const days = [work.today];
    const person =
      personId === null ? undefined : getMember(work, standing, { householdId, personId, days }, ['input', 'personId']);
    if (person) work.concern(person);
    checkNotDissolved(work, householdId, work.today, path);
    const signal = work.insert(insertSignal, {
      id: newId('signal'),
      householdId,
      personId,
      kind,
      law,
      status: 'RAISED',
      summary,
      raisedOn: work.today,
      raisedBy,
      sourceProtected: sourceProtected ? 1 : 0,
      takenUpOn: null,
      takenUpById: null,
      closedOn: null,
      followUp: null,
      raisedById: work.staffId,
      organisationId: work.context.actor.staff.organisationId,
      ...noFollowUp,
      version: 1,
      ...work.provenance,
    });
    matchSignal(work, signal, person);
    return signal.id;
  },
};

interface Chosen {
  readonly id: string;
  readonly expectedVersion: number;
}
const chosen = { id: z.string(), expectedVersion: z.int() };

/** A signal that the actor sees and may do this with, as it was seen. Throws {@link Refusal} otherwise. */
function getSignal(work: Work, deed: Deed, { id, expectedVersion }: Chosen): SignalRow {
  const path = ['input', 'id'];
  const [row] = listSignalsByIds(work.db, [id], work.today);
  const standing = work.standingTo(row?.householdId ?? '', path);
  if (!row || standing.decideAbout('SIGNAL', row.personId, row.law).level !== 'CONTENT') {
    throw new Refusal(notFound(path));
  }
  work.permit(deed, standing, row.law);
  if (row.personId !== null) for (const person of listPersonsByIds(work.db, [row.personId])) work.concern(person);
  work.expect(row, expectedVersion);
  if (row.status !== 'CLOSED') return row;
  throw new Refusal(
    ruleBroken('SIGNAL_CLOSED', 'Dit signaal is al afgehandeld. Meld een nieuw signaal als er weer iets is.'),
  );
}

const takeUp: Change<Chosen> = {
  name: 'takeUpSignal',
  type: 'Signal',
  shape: z.object(chosen),
  make(work, input) {
    const row = getSignal(work, 'TAKE_UP_SIGNAL', input);
    if (row.status === 'TAKEN_UP') {
      const message = 'Een collega pakte dit signaal al op. Overleg met wie het oppakte, of handel het af.';
      throw new Refusal(ruleBroken('SIGNAL_TAKEN_UP', message));
    }
    const taken = { status: 'TAKEN_UP', takenUpOn: work.today, takenUpById: work.staffId } as const;
    return work.update(updateSignal, row, taken).id;
  },
};

interface Closing extends Chosen, Led {
  readonly followUp: string;
}

const close: Change<Closing> = {
  name: 'closeSignal',
  type: 'Signal',
  shape: z.object({ ...chosen, followUp: text('de opvolging', { least: 10, most: 4000 }), ...led }),
  make(work, { followUp, followUpKind, followUpId, ...input }) {
    const row = getSignal(work, 'CLOSE_SIGNAL', input);
    if (row.status === 'RAISED') {
      const message = 'Niemand pakte dit signaal nog op. Pak het eerst op, en handel het daarna af.';
      throw new Refusal(ruleBroken('SIGNAL_NOT_TAKEN_UP', message));
    }
    const came = followUpOf(work, row, { followUpKind, followUpId });
    work.update(updateSignal, row, { status: 'CLOSED', closedOn: work.today, followUp, ...came });
    leaveMatch(work, row.id);
    return row.id;
  },
};

interface Withdrawal extends Chosen {
  readonly reason: string;
}

const withdraw: Change<Withdrawal> = {
  name: 'withdrawSignal',
  type: 'Signal',
  shape: z.object({ ...chosen, reason: text('de reden', { least: 10, most: 4000 }) }),
  make(work, { reason, ...input }) {
    const row = getSignal(work, 'WITHDRAW_SIGNAL', input);
    if (row.raisedById !== work.staffId) {
      throw new Refusal(notPermitted('Alleen wie dit signaal meldde, kan het intrekken. Pak het op en handel het af.'));
    }
    const taken = { followUp: reason, followUpKind: 'WITHDRAWN' } as const;
    work.update(updateSignal, row, { status: 'CLOSED', closedOn: work.today, ...taken });
    leaveMatch(work, row.id);
    return row.id;
  },
};

/** Records a worry about a household or somebody of it; whoever does need not see it afterwards. */
export async function raiseSignal(context: Context, input: Sent<Raising>): Promise<SignalOutcome> {
  return change(context, raise, input, reader(context));
}

/** Says that the actor works on a signal. */
export async function takeUpSignal(context: Context, input: Sent<Chosen>): Promise<SignalOutcome> {
  return change(context, takeUp, input, reader(context));
}

/** Says that nothing is to be done about a signal any more, and what came of it. */
export async function closeSignal(context: Context, input: Sent<Closing>): Promise<SignalOutcome> {
  return change(context, close, input, reader(context));
}

/** Takes back a signal that the actor raised, and says why. */
export async function withdrawSignal(context: Context, input: Sent<Withdrawal>): Promise<SignalOutcome> {
  return change(context, withdraw, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedSignal | undefined {
  return (id) => listSignals(context, [id]).get(id);
}
