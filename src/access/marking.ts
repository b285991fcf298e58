import type { Role } from '../../db/staff.table.ts';
import type { AccessArea } from './policy.ts';
import type { Relation } from './relation.ts';
import type { Sight } from './sight.ts';

/** What makes a record more sensitive than its like. */
export const markings = ['SECRECY', 'SEALED', 'PROTECTED_CHILD', 'SUWI'] as const;
export type Marking = (typeof markings)[number];

/** What a marking leaves of sight, and for whom it does not count. */
export interface MarkingRule {
  readonly marking: Marking;
  readonly area: AccessArea;
  readonly level: Sight;
  readonly exceptRelations: readonly Relation[];
  readonly exceptRoles: readonly Role[];
  /** Whether it does not count for purposes that may use what comes from Suwinet. */
  readonly exceptSuwiPurposes: boolean;
}

/** Markings only ever take away. No emergency opens a secret address, a sealed case or what comes from Suwinet. */
export const markingRules: readonly MarkingRule[] = [
  ...marks('SECRECY', ['ADDRESS'], { relations: ['DIRECTOR', 'WORKER'], roles: ['PRIVACY_OFFICER'] }),
  ...marks('SEALED', ['CASE', 'PROVISION', 'CONTACT_MOMENT'], { relations: ['WORKER'], roles: ['PRIVACY_OFFICER'] }),
  // Who works for the child, and whoever must act at once; where the child lives is a secret address beside.
  ...marks('PROTECTED_CHILD', ['HOUSEHOLD', 'CASE', 'PROVISION', 'CONTACT_MOMENT', 'SIGNAL'], {
    relations: ['DIRECTOR', 'WORKER', 'EMERGENCY'],
    roles: ['PRIVACY_OFFICER'],
  }),
  ...marks('PROTECTED_CHILD', ['BSN', 'PLAN', 'GOAL'], {
    relations: ['DIRECTOR', 'WORKER'],
    roles: ['PRIVACY_OFFICER'],
  }),
  // Wet SUWI art. 62: for the tasks it names only, so that supervision sees that there is something, not what.
  ...marks('SUWI', ['CASE', 'PROVISION', 'CONTACT_MOMENT'], { suwiPurposes: true }),
];

interface Exception {
  readonly relations?: readonly Relation[];
  readonly roles?: readonly Role[];
  readonly suwiPurposes?: boolean;
}

function marks(
  marking: Marking,
  areas: readonly AccessArea[],
  { relations: exceptRelations = [], roles: exceptRoles = [], suwiPurposes: exceptSuwiPurposes = false }: Exception,
): MarkingRule[] {
  return areas.map((area) => ({ marking, area, level: 'EXISTS', exceptRelations, exceptRoles, exceptSuwiPurposes }));
}
