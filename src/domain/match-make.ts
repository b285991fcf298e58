import { newId } from '../../db/id.ts';
import {
  findOpenMatch,
  findOpenMatchOfSignal,
  insertMatch,
  insertMatchSignal,
  listMatchedSignals,
  listOpenWorries,
  updateMatch,
} from '../../db/match.ts';
import type { MatchRow } from '../../db/match.table.ts';
import type { PersonRow } from '../../db/person.table.ts';
import { matchAge, matchedKinds } from '../../db/reference/match-ground.ts';
import { settings } from '../../db/reference/setting.ts';
import { findCurrentSetting } from '../../db/setting.ts';
import type { SignalRow } from '../../db/signal.table.ts';
import { turnsOn } from '../partial-date.ts';
import { sendNotice } from './notice-send.ts';
import type { Work } from './work.ts';

/** Whether somebody can be matched on a day: alive, of a known age, and not yet 23 (Jeugdwet § 7.1). */
export function isOfMatchAge(
  { birthDate, deathDate }: Pick<PersonRow, 'birthDate' | 'deathDate'>,
  day: string,
): boolean {
  return birthDate !== null && turnsOn(birthDate, matchAge) > day && (deathDate === null || deathDate > day);
}

/**
 * Matches a worry that was just recorded with those of other organisations about the same young person, in the transaction
 * that recorded it, and tells whoever raised them that there is a match. Nothing is matched where that is switched off.
 */
export function matchSignal(work: Work, signal: SignalRow, person: PersonRow | undefined): void {
  const { id, kind, organisationId } = signal;
  if (!person || organisationId === null || !matchedKinds.includes(kind)) return;
  if (!isOfMatchAge(person, work.today) || !isOn(work)) return;
  const worries = listOpenWorries(work.db, person.id, matchedKinds);
  if (worries.every((worry) => worry.organisationId === organisationId)) return;
  const running = findOpenMatch(work.db, person.id);
  const known = new Set(running ? listMatchedSignals(work.db, [running.id]).map((each) => each.organisationId) : []);
  const match = running ?? begin(work, person.id);
  const joining = running ? worries.filter((worry) => worry.id === id) : worries;
  for (const worry of joining) join(work, match.id, worry);
  // Of an organisation that was matched before, a further worry is no news.
  if (!known.has(organisationId)) tell(work, worries);
}

/** As the store has it, and not as the request began: who switches it off at the same time is obeyed. */
function isOn({ db }: Work): boolean {
  return (findCurrentSetting(db, 'MATCHING')?.value ?? settings.MATCHING.value) === 1;
}

function begin(work: Work, personId: string): MatchRow {
  return work.insert(insertMatch, {
    id: newId('match'),
    personId,
    foundOn: work.today,
    closedOn: null,
    closedById: null,
    ending: null,
    version: 1,
    ...work.provenance,
  });
}

function join(work: Work, matchId: string, { id: signalId, organisationId }: SignalRow): void {
  if (organisationId === null) return;
  insertMatchSignal(work.db, { matchId, signalId, organisationId, since: work.today });
  work.revise(matchId, { signalId: { from: null, to: signalId } });
}

/** Tells whoever raised these worries, each once, in the household in which they did. */
function tell(work: Work, worries: readonly SignalRow[]): void {
  const told = new Set<string>();
  for (const { raisedById, householdId } of worries) {
    if (raisedById === null || told.has(`${raisedById} ${householdId}`)) continue;
    told.add(`${raisedById} ${householdId}`);
    sendNotice(work, { kind: 'MATCH_FOUND', householdId, staffId: raisedById });
  }
}

/** Ends the match of a worry that is over, unless two organisations are still worried. */
export function leaveMatch(work: Work, signalId: string): void {
  const match = findOpenMatchOfSignal(work.db, signalId);
  if (!match) return;
  const worried = listMatchedSignals(work.db, [match.id]).filter(
    ({ signal }) => signal.id !== signalId && signal.status !== 'CLOSED',
  );
  if (new Set(worried.map((each) => each.organisationId)).size < 2) endMatch(work, match, 'SIGNALS_CLOSED');
}

/** Ends a match today, and says why. */
export function endMatch(work: Work, match: MatchRow, ending: NonNullable<MatchRow['ending']>): void {
  work.update(updateMatch, match, { closedOn: work.today, closedById: work.staffId, ending });
}
