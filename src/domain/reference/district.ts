import type { DistrictRow } from '../../../db/district.table.ts';
import { listDistricts as readDistricts } from '../../../db/district.ts';
import { ageGroups, type PopulationCountRow } from '../../../db/population-count.table.ts';
import { listPopulationCounts } from '../../../db/population-count.ts';
import type { Context } from '../../context.ts';
import { asOfDay } from '../as-of.ts';

/** A district: it holds nothing of residents, so its row is public to every signed-in actor. */
export type PublicDistrict = DistrictRow;

const ageGroupNames = {
  '0-3': 'FROM_0_TO_3',
  '4-11': 'FROM_4_TO_11',
  '12-17': 'FROM_12_TO_17',
  '18-22': 'FROM_18_TO_22',
  '23-44': 'FROM_23_TO_44',
  '45-64': 'FROM_45_TO_64',
  '65-74': 'FROM_65_TO_74',
  '75-84': 'FROM_75_TO_84',
  '85+': 'FROM_85',
} as const satisfies Record<PopulationCountRow['ageGroup'], string>;

/** A count of people, who are nobody in particular. */
export interface PublicPopulationCount {
  readonly ageGroup: (typeof ageGroupNames)[PopulationCountRow['ageGroup']];
  readonly count: number;
  readonly countedOn: string;
  readonly assumed: boolean;
}

/** The districts of the municipality, by code. */
export function listDistricts({ db }: Context): readonly PublicDistrict[] {
  return readDistricts(db);
}

/**
 * How many people live in a district by age, the youngest first: as last counted on or before the day asked, today when
 * none is. Throws BAD_USER_INPUT for a day to come.
 */
export function listPopulationOf(
  context: Context,
  { code }: PublicDistrict,
  asked: string | null | undefined,
): readonly PublicPopulationCount[] {
  return listPopulationCounts(context.db, asOfDay(context, asked))
    .filter(({ districtCode }) => districtCode === code)
    .toSorted((one, other) => ageGroups.indexOf(one.ageGroup) - ageGroups.indexOf(other.ageGroup))
    .map(({ ageGroup, count, countedOn, assumed }) => ({
      ageGroup: ageGroupNames[ageGroup],
      count,
      countedOn,
      assumed: assumed === 1,
    }));
}
