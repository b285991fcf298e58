import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { settingTable, type SettingRow } from './setting.table.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every setting of all times, by code and the latest first; few and seldom changed. */
export function listSettings(db: Db): SettingRow[] {
  return prepared<[], SettingRow>(
    db,
    `select ${columnsOf(settingTable, 's')} from setting s
      order by s.code, s.valid_from is null, s.valid_from desc`,
  ).all();
}

const current = `select ${columnsOf(settingTable, 's')} from setting s where s.code = @code and s.valid_until is null`;

/** The setting of this code that has no end; undefined when the store has none. */
export function findCurrentSetting(db: Db, code: string): SettingRow | undefined {
  return prepared<[{ code: string }], SettingRow>(db, current).get({ code });
}

export function insertSetting(db: Db, row: SettingRow): void {
  insertRow(db, settingTable, row);
}

export function updateSetting(db: Db, row: SettingRow): void {
  updateRow(db, settingTable, row);
}
