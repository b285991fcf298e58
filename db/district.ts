import { sql } from 'drizzle-orm';
import type { Db, Tx } from './client.ts';
import { districtTable, type DistrictRow, type NewDistrict } from './district.table.ts';
import { columnsOf, prepared } from './statement.ts';

/** Every district, by code. */
export function listDistricts(db: Db): DistrictRow[] {
  return prepared<[], DistrictRow>(db, `select ${columnsOf(districtTable, 'd')} from district d order by d.code`).all();
}

/** Records a district as reference data states it; one that staff changed since stays as staff left it. */
export function putDistrict(db: Db | Tx, district: NewDistrict): void {
  const t = districtTable;
  db.insert(t)
    .values(district)
    .onConflictDoUpdate({
      target: t.code,
      set: {
        name: sql`excluded.name`,
        confirmed: sql`excluded.confirmed`,
        recordedAt: sql`excluded.recorded_at`,
      },
      setWhere: sql`${t.source} = 'REFERENCE' and (${t.name}, ${t.confirmed}) is not (excluded.name, excluded.confirmed)`,
    })
    .run();
}
