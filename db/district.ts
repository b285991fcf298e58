import type { Db } from './client.ts';
import { districtTable, type DistrictRow } from './district.table.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every district, by code. */
export function listDistricts(db: Db): DistrictRow[] {
  return prepared<[], DistrictRow>(db, `select ${columnsOf(districtTable, 'd')} from district d order by d.code`).all();
}
