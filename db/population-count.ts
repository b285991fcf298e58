import type { Db } from './client.ts';
import { populationCountTable, type PopulationCountRow } from './population-count.table.ts';
import { columnsOf, prepared } from './statement.ts';

const latest = `select ${columnsOf(populationCountTable, 'c')} from population_count c
  where c.counted_on = (select max(o.counted_on) from population_count o
    where o.district_code = c.district_code and o.counted_on <= ?)
  order by c.district_code`;

/** The latest counts on or before a day, of every district; ages in no particular order. */
export function listPopulationCounts(db: Db, day: string): PopulationCountRow[] {
  return prepared<[string], PopulationCountRow>(db, latest).all(day);
}
