import type { Law } from '../generated/graphql.ts';

/** What somebody filled in to ask for emergency access. */
export interface Draft {
  readonly laws: readonly Law[];
  readonly reason: string;
  readonly minutes: number;
}

/** How long it can be asked for, in minutes; the hub takes up to four hours. */
export const minuteChoices = [15, 30, 60, 120, 240] as const;

/** How long a reason is, in characters, as the hub counts it. */
export const reasonLength = { least: 20, most: 2000 } as const;

/** Nothing filled in: no law is chosen for anybody. */
export const emptyDraft: Draft = { laws: [], reason: '', minutes: 60 };

/** How many characters of a reason count: white space around it does not. */
export function lengthOfReason(reason: string): number {
  return reason.normalize('NFC').trim().length;
}
