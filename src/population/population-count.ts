import { ageGroups, type NewPopulationCount } from '../../db/population-count.table.ts';
import { districts } from '../../db/reference/district.ts';

type AgeGroup = (typeof ageGroups)[number];

/** How residents are spread over the ages: assumed after a greying town, see docs/population.md. */
const agePart: Readonly<Record<AgeGroup, number>> = {
  '0-3': 0.037,
  '4-11': 0.088,
  '12-17': 0.075,
  '18-22': 0.053,
  '23-44': 0.229,
  '45-64': 0.275,
  '65-74': 0.116,
  '75-84': 0.094,
  '85+': 0.033,
};

/** How residents are spread over the districts, in their order: assumed. */
const districtPart = [0.25, 0.22, 0.24, 0.19, 0.1] as const;

/** How much a municipality grew in a year: assumed. */
const yearlyGrowth = 0.006;
const yearsBack = 5;

type Count = Omit<NewPopulationCount, 'source' | 'recordedAt'>;

/** Population counts by district and age group on 1 January of this year and the five before: this year's add up to the residents exactly. */
export function makePopulationCounts(residents: number, today: string): Count[] {
  const thisYear = Number(today.slice(0, 4));
  return Array.from({ length: yearsBack + 1 }, (_, back) => back).flatMap((back) =>
    countsOf(Math.round(residents / (1 + yearlyGrowth) ** back), `${thisYear - back}-01-01`),
  );
}

function countsOf(total: number, countedOn: string): Count[] {
  const cells = districts.flatMap(({ code }, index) =>
    ageGroups.map((ageGroup) => ({
      districtCode: code,
      ageGroup,
      exact: total * (districtPart[index] ?? 0) * agePart[ageGroup],
    })),
  );
  // Rounded down, and what is left over goes to whoever lost most by it.
  const left = total - cells.reduce((sum, { exact }) => sum + Math.floor(exact), 0);
  const favoured = new Set(cells.toSorted((one, other) => (other.exact % 1) - (one.exact % 1)).slice(0, left));
  return cells.map((cell) => ({
    districtCode: cell.districtCode,
    ageGroup: cell.ageGroup,
    countedOn,
    count: Math.floor(cell.exact) + (favoured.has(cell) ? 1 : 0),
    assumed: 1,
  }));
}
