import type { NewSignal } from '../../db/signal.table.ts';
import type { Law } from '../../db/law.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import type { MadeHousehold } from './household.ts';
import type { Resident } from './person.ts';
import { organisationIdOf, staffId, type StaffKey } from './staff.ts';

export interface SignalFacts {
  readonly household: MadeHousehold;
  /** Whom it is about; the household as a whole when left out. */
  readonly person?: Resident | undefined;
  readonly kind: NewSignal['kind'];
  readonly law: Law;
  readonly summary: string;
  readonly raisedOn: Day;
  readonly raisedBy: string;
  readonly sourceProtected?: boolean;
  /** Who of which organisation recorded it; left out where that is not known, and then it is matched with nothing. */
  readonly recordedBy?: StaffKey | undefined;
  /** Left out while nobody has. */
  readonly takenUp?: { readonly on: Day; readonly by: StaffKey } | undefined;
  readonly closedOn?: Day | undefined;
}

/** A worry that others refer to. */
export interface MadeSignal {
  readonly id: string;
  readonly recordedBy: StaffKey | undefined;
}

/** Adds a worry about a household or somebody in it. */
export function addSignal(draft: Draft, facts: SignalFacts): MadeSignal {
  const { takenUp, closedOn, recordedBy } = facts;
  const id = draft.newId('signal');
  const open = takenUp === undefined ? 'RAISED' : 'TAKEN_UP';
  draft.dossier.signals.push({
    id,
    householdId: facts.household.id,
    personId: facts.person?.id ?? null,
    kind: facts.kind,
    law: facts.law,
    status: closedOn === undefined ? open : 'CLOSED',
    summary: facts.summary,
    raisedOn: textOfDay(facts.raisedOn),
    raisedBy: facts.raisedBy,
    sourceProtected: facts.sourceProtected ? 1 : 0,
    takenUpOn: textOfDay(takenUp?.on),
    takenUpById: takenUp === undefined ? null : staffId(takenUp.by),
    closedOn: textOfDay(closedOn),
    raisedById: recordedBy === undefined ? null : staffId(recordedBy),
    organisationId: recordedBy === undefined ? null : organisationIdOf(recordedBy),
  });
  return { id, recordedBy };
}
