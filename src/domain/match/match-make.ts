import { newId } from '../../../db/id.ts';
import {
  findOpenMatch,
  findOpenMatchOfSignal,
  insertMatch,
  insertMatchSignal,
  listMatchedSignals,
  listOpenWorries,
  updateMatch,
} from '../../../db/match.ts';
import type { MatchRow } from '../../../db/match.table.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { matchAge, matchedKinds } from '../../../db/reference/match-ground.ts';
import { settings } from '../../../db/reference/setting.ts';
import { findCurrentSetting } from '../../../db/setting.ts';
import type { SignalRow } from '../../../db/signal.table.ts';
import { turnsOn } from '../../partial-date.ts';
import { sendNotice } from '../notice/notice-send.ts';
import { holdsOn } from '../period.ts';
import type { Work } from '../change/work.ts';

/** Whether somebody can be matched on a day: alive, of a known age, and not yet 23 (Jeugdwet § 7.1). */
export function isOfMatchAge(
  { birthDate, deathDate }: Pick<PersonRow, 'birthDate' | 'deathDate'>,
  day: string,
): boolean {
  return birthDate !== null && turnsOn(birthDate, matchAge) > day && (deathDate === null || deathDate > day);
}

/**
 * Matches a worry that was just recorded with those of other organisations about the same young person, in the transaction
 * that recorded it, and tells whoever is worried that there is a match. Nothing is matched where that is switched off.
 */
export function matchSignal(work: Work, signal: SignalRow, person: PersonRow | undefined): void {
  const { id, kind, organisationId } = signal;
  if (!person || organisationId === null || !matchedKinds.includes(kind)) return;
  matchWorries(work, person, (worry) => worry.id === id);
}

/**
 * Matches the worries about somebody whose records were joined or parted: those of both were of one person after all, or of two. Of a
 * match that stands on the worries of the other no more is left than that it was.
 */
export function matchAnew(work: Work, person: PersonRow): void {
  const match = findOpenMatch(work.db, person.id);
  if (match && countWorried(work, match) < 2) endMatch(work, match, 'SIGNALS_CLOSED');
  matchWorries(work, person, () => true);
}

/**
 * Matches the open worries of several organisations about one young person. Where they are matched already only those join that are
 * news, and whoever is worried is told where another organisation is among them.
 */
function matchWorries(work: Work, person: PersonRow, isNews: (worry: SignalRow) => boolean): void {
  if (!isOfMatchAge(person, work.today) || !isOn(work)) return;
  const worries = listOpenWorries(work.db, person.id, matchedKinds);
  if (new Set(worries.map(({ organisationId }) => organisationId)).size < 2) return;
  const running = findOpenMatch(work.db, person.id);
  const matched = running ? listMatchedSignals(work.db, [running.id]) : [];
  const known = new Set(matched.map((each) => each.organisationId));
  const matchedIds = new Set(matched.map(({ signal }) => signal.id));
  const joining = running ? worries.filter((worry) => isNews(worry) && !matchedIds.has(worry.id)) : worries;
  if (joining.length === 0) return;
  const match = running ?? begin(work, person.id);
  for (const worry of joining) join(work, match.id, worry);
  // Of an organisation that was matched before, a further worry is no news.
  if (joining.some(({ organisationId }) => organisationId !== null && !known.has(organisationId))) tell(work, worries);
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

/** Tells whoever raised these worries and whoever took them up, each once in each household, as far as they still work there. */
function tell(work: Work, worries: readonly SignalRow[]): void {
  const { reference, today } = work.context;
  const told = new Set<string>();
  for (const { raisedById, takenUpById, householdId } of worries) {
    for (const staffId of [raisedById, takenUpById]) {
      const staff = staffId === null ? undefined : reference.findStaff(staffId);
      if (!staff || !holdsOn(staff, today) || told.has(`${staff.id} ${householdId}`)) continue;
      told.add(`${staff.id} ${householdId}`);
      sendNotice(work, { kind: 'MATCH_FOUND', householdId, staffId: staff.id });
    }
  }
}

/** Of how many organisations a worry about the person of the match is still open. */
function countWorried(work: Work, { id, personId }: MatchRow, exceptSignalId?: string): number {
  const worried = listMatchedSignals(work.db, [id]).filter(
    ({ signal }) => signal.id !== exceptSignalId && signal.status !== 'CLOSED' && signal.personId === personId,
  );
  return new Set(worried.map((each) => each.organisationId)).size;
}

/** Ends the match of a worry that is over, unless two organisations are still worried. */
export function leaveMatch(work: Work, signalId: string): void {
  const match = findOpenMatchOfSignal(work.db, signalId);
  if (match && countWorried(work, match, signalId) < 2) endMatch(work, match, 'SIGNALS_CLOSED');
}

/** Ends a match today, and says why. */
export function endMatch(work: Work, match: MatchRow, ending: NonNullable<MatchRow['ending']>): void {
  work.update(updateMatch, match, { closedOn: work.today, closedById: work.staffId, ending });
}
