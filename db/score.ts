import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { scoreTable, type ScoreRow } from './score.table.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byHouseholds = `select ${columnsOf(scoreTable, 's')} from json_each(@ids) wanted
  join score s on s.household_id = wanted.value
  where s.scored_on <= @day and s.withdrawn_on is null
  order by s.household_id, s.scored_on, s.id`;

/** The scores of these households that had been given by a day, the earliest first; without those that were withdrawn. */
export function listScoresByHouseholdIds(db: Db, ids: readonly string[], day: string): ScoreRow[] {
  return prepared<[{ ids: string; day: string }], ScoreRow>(db, byHouseholds).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(scoreTable, 's')} from json_each(@ids) wanted
  join score s on s.id = wanted.value
  where s.scored_on <= @day`;

/** The scores with these ids that had been given by a day, in no particular order. */
export function listScoresByIds(db: Db, ids: readonly string[], day: string): ScoreRow[] {
  return prepared<[{ ids: string; day: string }], ScoreRow>(db, byIds).all({ ids: idList(ids), day });
}

export function insertScore(db: Db, row: ScoreRow): void {
  insertRow(db, scoreTable, row);
}

export function updateScore(db: Db, row: ScoreRow): void {
  updateRow(db, scoreTable, row);
}

/** What is scored, of whom and when: in a household once. */
export type ScoreKey = Pick<ScoreRow, 'householdId' | 'personId' | 'lifeDomain' | 'scoredOn'>;

const withdrawnAt = `select ${columnsOf(scoreTable, 's')} from score s
  where s.household_id = @householdId and s.person_id = @personId and s.life_domain = @lifeDomain
    and s.scored_on = @scoredOn and s.withdrawn_on is not null`;

/** The score that was given so and then withdrawn; undefined when there is none. */
export function findWithdrawnScore(db: Db, key: ScoreKey): ScoreRow | undefined {
  return prepared<[ScoreKey], ScoreRow>(db, withdrawnAt).get(key);
}

const withdrawnByHouseholds = `select ${columnsOf(scoreTable, 's')} from json_each(@ids) wanted
  join score s on s.household_id = wanted.value
  where s.scored_on <= @day and s.withdrawn_on is not null
  order by s.household_id, s.scored_on desc, s.id desc`;

/** The scores of these households that were withdrawn, the latest first. */
export function listWithdrawnScores(db: Db, ids: readonly string[], day: string): ScoreRow[] {
  return prepared<[{ ids: string; day: string }], ScoreRow>(db, withdrawnByHouseholds).all({ ids: idList(ids), day });
}
