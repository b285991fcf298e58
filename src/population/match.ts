import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import type { Resident } from './person.ts';
import type { MadeSignal } from './signal.ts';
import { organisationIdOf } from './staff.ts';

/** Adds that organisations which are worried about the same young person were matched on a day, on these worries. */
export function addMatch(draft: Draft, person: Resident, on: Day, signals: readonly MadeSignal[]): void {
  const { matches, matchSignals } = draft.dossier;
  const [id, day] = [draft.newId('match'), textOfDay(on)];
  matches.push({ id, personId: person.id, foundOn: day, closedOn: null, closedById: null, ending: null, version: 1 });
  for (const { id: signalId, recordedBy } of signals) {
    if (recordedBy === undefined) continue;
    matchSignals.push({ matchId: id, signalId, organisationId: organisationIdOf(recordedBy), since: day });
  }
}
