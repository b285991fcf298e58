import type { NewCase } from '../../db/case.table.ts';
import type { Law } from '../../db/law.ts';
import type { OfficeFunction } from '../../db/responsibility.table.ts';
import { workingDayFrom, type Day } from './day.ts';
import type { Random } from './random.ts';

/** How long something takes: so many days in most cases, and longer in the rest. */
export interface Pace {
  /** Calendar days that it takes at least. */
  readonly least: number;
  /** Calendar days within which most are done. */
  readonly most: number;
  /** The part that is done within those, 0 to 1. */
  readonly within: number;
}

/** What is known of a case as it comes in. */
export interface Asked {
  readonly law: Law;
  readonly kind: NewCase['kind'];
  readonly officeFunction: OfficeFunction;
}

// Assumed throughout, so that most norms come out near their target, some well above it and some clearly below.
const firstContact = {
  frontOffice: { least: 0, most: 2, within: 0.995 },
  workAndIncome: { least: 0, most: 3, within: 0.998 },
  backOffice: { least: 1, most: 5, within: 0.995 },
} as const;

/** Until a report was looked into or an application decided. */
const paces: Readonly<Record<Law, Readonly<Record<NewCase['kind'], Pace>>>> = {
  // There is a queue for talks at home.
  WMO: {
    REPORT: { least: 12, most: 35, within: 0.74 },
    APPLICATION: { least: 2, most: 10, within: 0.99 },
    OBJECTION: { least: 30, most: 70, within: 0.97 },
  },
  JEUGDWET: {
    REPORT: { least: 14, most: 42, within: 0.98 },
    APPLICATION: { least: 8, most: 28, within: 0.98 },
    OBJECTION: { least: 30, most: 70, within: 0.97 },
  },
  PARTICIPATIEWET: {
    REPORT: { least: 4, most: 14, within: 0.99 },
    APPLICATION: { least: 10, most: 28, within: 0.83 },
    OBJECTION: { least: 30, most: 70, within: 0.93 },
  },
  WGS: {
    REPORT: { least: 6, most: 28, within: 0.9 },
    APPLICATION: { least: 14, most: 56, within: 0.92 },
    OBJECTION: { least: 30, most: 70, within: 0.97 },
  },
  LEERPLICHTWET: {
    REPORT: { least: 5, most: 42, within: 0.9 },
    APPLICATION: { least: 8, most: 42, within: 0.9 },
    OBJECTION: { least: 30, most: 70, within: 0.97 },
  },
  GENERAL: {
    REPORT: { least: 3, most: 28, within: 0.9 },
    APPLICATION: { least: 3, most: 28, within: 0.9 },
    OBJECTION: { least: 30, most: 70, within: 0.97 },
  },
};

/** Until help began, after the decision that granted it. */
export const helpPace: Pace = { least: 0, most: 11, within: 0.985 };
/** Until a plan had somebody who directs it. */
export const directorPace: Pace = { least: 0, most: 6, within: 0.998 };

/** The working day on which somebody was first in touch about what came in on a day. */
export function pickContactDay(random: Random, { law, officeFunction }: Asked, receivedOn: Day): Day {
  const ofFront = law === 'PARTICIPATIEWET' ? firstContact.workAndIncome : firstContact.frontOffice;
  return workingDayFrom(receivedOn + pickDays(random, officeFunction === 'BACK' ? firstContact.backOffice : ofFront));
}

/** How many days it took until it was looked into, or decided. */
export function pickSettleDays(random: Random, { law, kind }: Asked): number {
  return pickDays(random, paces[law][kind]);
}

/** Within how many days most that is like it was looked into, or decided. */
export function usualDays({ law, kind }: Asked): number {
  return paces[law][kind].most;
}

/** How many days something took: of what took longer than most, the longest took twice as long. */
export function pickDays(random: Random, { least, most, within }: Pace): number {
  return random.chance(within) ? random.between(least, most) : most + 1 + random.between(2, Math.max(4, most));
}
