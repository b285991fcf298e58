import type { Db } from './client.ts';
import { matchSignalTable, matchTable, type MatchRow, type MatchSignalRow } from './match.table.ts';
import { insertRow, updateRow } from './row.ts';
import { signalTable, type SignalRow } from './signal.table.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byPersons = `select ${columnsOf(matchTable, 'm')} from json_each(@ids) wanted
  join "match" m on m.person_id = wanted.value
  where m.found_on <= @day
  order by m.person_id, m.found_on desc, m.id desc`;

/** The matches about these people that had been found by a day, the latest first; those that ended as well. */
export function listMatchesByPersonIds(db: Db, ids: readonly string[], day: string): MatchRow[] {
  return prepared<[{ ids: string; day: string }], MatchRow>(db, byPersons).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(matchTable, 'm')} from json_each(?) wanted join "match" m on m.id = wanted.value`;

/** The matches with these ids, in no particular order. */
export function listMatchesByIds(db: Db, ids: readonly string[]): MatchRow[] {
  return prepared<[string], MatchRow>(db, byIds).all(idList(ids));
}

/** A worry of a match, with the signal that tells it. */
export type MatchedSignal = Pick<MatchSignalRow, 'matchId' | 'organisationId' | 'since'> & {
  readonly signal: SignalRow;
};

const signals = `select ms.match_id as "matchId", ms.organisation_id as "organisationId", ms.since as "since",
    ${columnsOf(signalTable, 's')}
  from json_each(?) wanted
  join match_signal ms on ms.match_id = wanted.value
  join signal s on s.id = ms.signal_id
  order by ms.match_id, s.raised_on desc, s.id desc`;

/** The worries that these matches are made of, the latest first. */
export function listMatchedSignals(db: Db, matchIds: readonly string[]): MatchedSignal[] {
  type Joined = Omit<MatchedSignal, 'signal'> & SignalRow;
  return prepared<[string], Joined>(db, signals)
    .all(idList(matchIds))
    .map(({ matchId, since, organisationId, ...signal }) => ({
      matchId,
      since,
      organisationId,
      signal: { ...signal, organisationId },
    }));
}

const open = `select ${columnsOf(matchTable, 'm')} from "match" m where m.person_id = @personId and m.closed_on is null`;

/** The match about somebody that has not ended; undefined when there is none. */
export function findOpenMatch(db: Db, personId: string): MatchRow | undefined {
  return prepared<[{ personId: string }], MatchRow>(db, open).get({ personId });
}

const ofSignal = `select ${columnsOf(matchTable, 'm')} from match_signal ms
  join "match" m on m.id = ms.match_id
  where ms.signal_id = @signalId and m.closed_on is null`;

/** The match that a signal is part of and that has not ended; undefined when there is none. */
export function findOpenMatchOfSignal(db: Db, signalId: string): MatchRow | undefined {
  return prepared<[{ signalId: string }], MatchRow>(db, ofSignal).get({ signalId });
}

const worries = `select ${columnsOf(signalTable, 's')} from signal s
  where s.person_id = @personId and s.status <> 'CLOSED' and s.organisation_id is not null
    and s.kind in (select value from json_each(@kinds))
  order by s.raised_on, s.id`;

/** The worries of these kinds about somebody, in whatever household, that are not closed and of which the organisation is known. */
export function listOpenWorries(db: Db, personId: string, kinds: readonly string[]): SignalRow[] {
  const parameters = { personId, kinds: JSON.stringify(kinds) };
  return prepared<[typeof parameters], SignalRow>(db, worries).all(parameters);
}

export function insertMatch(db: Db, row: MatchRow): void {
  insertRow(db, matchTable, row);
}

export function updateMatch(db: Db, row: MatchRow): void {
  updateRow(db, matchTable, row);
}

export function insertMatchSignal(db: Db, row: MatchSignalRow): void {
  insertRow(db, matchSignalTable, row);
}
