import { PopulationError } from './error.ts';

/** How large a made-up municipality is: exactly one of the three is given. */
export interface PopulationSize {
  /** How many people live in the municipality; of them the store gets those in or around a case. */
  readonly residents?: number | undefined;
  /** How many people the store gets. */
  readonly people?: number | undefined;
  /** How many households the store gets. */
  readonly households?: number | undefined;
}

/** A size as the generator uses it. */
export interface ResolvedSize {
  readonly unit: 'PEOPLE' | 'HOUSEHOLDS';
  /** How many of these the store gets. */
  readonly count: number;
  /** How many people live in the municipality. */
  readonly residents: number;
}

/** Part of the residents whom the store holds: in or around a case, report, plan or signal; see docs/population.md. */
export const storedPart = 1 / 3;
/** People to a household of the store, on average. */
const peoplePerHousehold = 2.4;

/** Smallest and largest of each: the stories must fit in, and there must be addresses. */
export const sizeBounds = {
  residents: [150, 2_000_000],
  people: [30, 400_000],
  households: [20, 160_000],
} as const satisfies Record<keyof PopulationSize, readonly [least: number, most: number]>;

/** What a size comes to. Throws {@link PopulationError} OUT_OF_RANGE when it makes no sense. */
export function resolveSize(size: PopulationSize): ResolvedSize {
  const given = (['residents', 'people', 'households'] as const).filter((key) => size[key] !== undefined);
  const [key] = given;
  const count = key && size[key];
  if (key === undefined || count === undefined || given.length > 1) {
    throw new PopulationError('OUT_OF_RANGE', 'give one size: residents, people or households');
  }
  const [least, most] = sizeBounds[key];
  if (!Number.isSafeInteger(count) || count < least || count > most) {
    throw new PopulationError('OUT_OF_RANGE', `${key} must be a whole number from ${least} to ${most}`);
  }
  switch (key) {
    case 'residents':
      return { unit: 'PEOPLE', count: Math.round(count * storedPart), residents: count };
    case 'people':
      return { unit: 'PEOPLE', count, residents: Math.round(count / storedPart) };
    default:
      return { unit: 'HOUSEHOLDS', count, residents: Math.round((count * peoplePerHousehold) / storedPart) };
  }
}
