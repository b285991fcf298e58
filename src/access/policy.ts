import type { OfficeFunction } from '../../db/responsibility.table.ts';
import type { Role } from '../../db/staff.table.ts';
import type { Relation } from './relation.ts';
import type { Sight } from './sight.ts';

/** What is decided on, each apart. */
export const accessAreas = [
  'HOUSEHOLD',
  'BSN',
  'ADDRESS',
  'PLAN',
  'GOAL',
  'DIRECTOR',
  'CASE',
  'PROVISION',
  'CONTACT_MOMENT',
  'SIGNAL',
  'CHAIN_MESSAGE',
  'LOG',
] as const;
export type AccessArea = (typeof accessAreas)[number];

/** One cell: this role, with this relation, sees this much of this area. What no cell gives is not seen. */
export interface Rule {
  readonly role: Role;
  readonly area: AccessArea;
  readonly relation: Relation;
  readonly level: Exclude<Sight, 'NONE'>;
}

/** Changes with every change of the table below or of what markings leave (marking.ts); stands in the log beside each decision. */
export const policyVersion = '2026-11-22.6';

/**
 * The ladder of sight as a table. Under a law, the purpose limits it further (see decide.ts), and so do markings.
 * Management, the administrator and chain clients have no row: they see nobody.
 */
export const policy: readonly Rule[] = [
  // The desk finds whoever stands in front of it, sees that something runs, and what its own organisation answers for.
  ...rules('FRONT_OFFICE_WORKER', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'ANY', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['GOAL', 'OWN_PART', 'CONTENT'],
    ['CASE', 'ANY', 'EXISTS'],
    ['CASE', 'RESPONSIBLE', 'CONTENT'],
    ['CASE', 'CONSENT', 'CONTENT'],
    ['CASE', 'EMERGENCY', 'CONTENT'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['PROVISION', 'RESPONSIBLE', 'CONTENT'],
    ['PROVISION', 'CONSENT', 'CONTENT'],
    ['PROVISION', 'EMERGENCY', 'CONTENT'],
    ['CONTACT_MOMENT', 'ANY', 'EXISTS'],
    ['CONTACT_MOMENT', 'RESPONSIBLE', 'CONTENT'],
    ['CONTACT_MOMENT', 'EMERGENCY', 'CONTENT'],
    ['SIGNAL', 'ANY', 'EXISTS'],
    ['SIGNAL', 'AT_WORK', 'CONTENT'],
    // Else a worry about a household without a case would be nobody's to take up.
    ['SIGNAL', 'RESPONSIBLE', 'CONTENT'],
    ['SIGNAL', 'EMERGENCY', 'CONTENT'],
  ]),
  // The director sees the plan whole; of other organisations' cases that they are there, not what is in them.
  ...rules('DIRECTOR', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'DIRECTOR', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['PLAN', 'DIRECTOR', 'CONTENT'],
    // What came of it is read again by whoever closed it, until there is a plan for another to answer for.
    ['PLAN', 'CLOSED_PLAN', 'CONTENT'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['GOAL', 'DIRECTOR', 'CONTENT'],
    ['GOAL', 'CLOSED_PLAN', 'CONTENT'],
    ['GOAL', 'OWN_PART', 'CONTENT'],
    ['CASE', 'ANY', 'EXISTS'],
    ['CASE', 'RESPONSIBLE', 'CONTENT'],
    ['CASE', 'CONSENT', 'CONTENT'],
    ['CASE', 'EMERGENCY', 'CONTENT'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['PROVISION', 'RESPONSIBLE', 'CONTENT'],
    ['PROVISION', 'CONSENT', 'CONTENT'],
    ['PROVISION', 'EMERGENCY', 'CONTENT'],
    ['CONTACT_MOMENT', 'ANY', 'EXISTS'],
    ['CONTACT_MOMENT', 'RESPONSIBLE', 'CONTENT'],
    ['CONTACT_MOMENT', 'DIRECTOR', 'CONTENT'],
    ['CONTACT_MOMENT', 'EMERGENCY', 'CONTENT'],
    ['SIGNAL', 'ANY', 'EXISTS'],
    ['SIGNAL', 'DIRECTOR', 'CONTENT'],
    ['SIGNAL', 'EMERGENCY', 'CONTENT'],
  ]),
  // The back office sees the cases it executes, the household they are about and its director, and nothing else.
  ...rules('BACK_OFFICE_WORKER', [
    ['HOUSEHOLD', 'AT_WORK', 'CONTENT'],
    ['BSN', 'AT_WORK', 'CONTENT'],
    ['ADDRESS', 'AT_WORK', 'CONTENT'],
    ['DIRECTOR', 'AT_WORK', 'CONTENT'],
    ['PLAN', 'AT_WORK', 'EXISTS'],
    ['GOAL', 'AT_WORK', 'EXISTS'],
    ['GOAL', 'OWN_PART', 'CONTENT'],
    ['CASE', 'IN_HAND', 'CONTENT'],
    // What is offered is taken or not on the word of whoever offers it: its content opens with the case.
    ['CASE', 'OFFERED', 'EXISTS'],
    ['PROVISION', 'IN_HAND', 'CONTENT'],
    ['CONTACT_MOMENT', 'IN_HAND', 'CONTENT'],
    // What came or went under a law that the office answers for; whom it is about opens with their own records.
    ['CHAIN_MESSAGE', 'RESPONSIBLE', 'CONTENT'],
  ]),
  // Work and income is a desk too, with its own cases.
  ...rules('WORK_AND_INCOME_WORKER', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'AT_WORK', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['GOAL', 'OWN_PART', 'CONTENT'],
    ['CASE', 'ANY', 'EXISTS'],
    ['CASE', 'RESPONSIBLE', 'CONTENT'],
    ['CASE', 'CONSENT', 'CONTENT'],
    ['CASE', 'EMERGENCY', 'CONTENT'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['PROVISION', 'RESPONSIBLE', 'CONTENT'],
    ['PROVISION', 'CONSENT', 'CONTENT'],
    ['PROVISION', 'EMERGENCY', 'CONTENT'],
    ['CONTACT_MOMENT', 'RESPONSIBLE', 'CONTENT'],
    ['CONTACT_MOMENT', 'EMERGENCY', 'CONTENT'],
    ['SIGNAL', 'ANY', 'EXISTS'],
    ['SIGNAL', 'RESPONSIBLE', 'CONTENT'],
    ['SIGNAL', 'EMERGENCY', 'CONTENT'],
    ['CHAIN_MESSAGE', 'RESPONSIBLE', 'CONTENT'],
  ]),
  // A team lead spreads the work of the own organisation.
  ...rules('TEAM_LEAD', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['ADDRESS', 'AT_WORK', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['CASE', 'ANY', 'EXISTS'],
    ['CASE', 'RESPONSIBLE', 'CONTENT'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['PROVISION', 'RESPONSIBLE', 'CONTENT'],
    ['CONTACT_MOMENT', 'ANY', 'EXISTS'],
    ['SIGNAL', 'ANY', 'EXISTS'],
  ]),
  // The privacy desk answers residents' requests: whose data there are and where, not what they say.
  ...rules('PRIVACY_DESK', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'ANY', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'EXISTS'],
    ['GOAL', 'ANY', 'EXISTS'],
    ['CASE', 'ANY', 'EXISTS'],
    ['PROVISION', 'ANY', 'EXISTS'],
    ['CONTACT_MOMENT', 'ANY', 'EXISTS'],
    ['SIGNAL', 'ANY', 'EXISTS'],
    ['LOG', 'ANY', 'CONTENT'],
  ]),
  // The privacy officer supervises independently and sees all (AVG art. 38 and 39).
  ...rules('PRIVACY_OFFICER', [
    ['HOUSEHOLD', 'ANY', 'CONTENT'],
    ['BSN', 'ANY', 'CONTENT'],
    ['ADDRESS', 'ANY', 'CONTENT'],
    ['DIRECTOR', 'ANY', 'CONTENT'],
    ['PLAN', 'ANY', 'CONTENT'],
    ['GOAL', 'ANY', 'CONTENT'],
    ['CASE', 'ANY', 'CONTENT'],
    ['PROVISION', 'ANY', 'CONTENT'],
    ['CONTACT_MOMENT', 'ANY', 'CONTENT'],
    ['SIGNAL', 'ANY', 'CONTENT'],
    ['CHAIN_MESSAGE', 'ANY', 'CONTENT'],
    ['LOG', 'ANY', 'CONTENT'],
  ]),
];

/** The office or offices in which a role works; the others work in none. */
export const officesOfRole: Partial<Record<Role, readonly OfficeFunction[]>> = {
  FRONT_OFFICE_WORKER: ['FRONT'],
  DIRECTOR: ['FRONT'],
  BACK_OFFICE_WORKER: ['BACK'],
  WORK_AND_INCOME_WORKER: ['FRONT', 'BACK'],
  TEAM_LEAD: ['FRONT', 'BACK'],
};

function rules(role: Role, cells: readonly (readonly [AccessArea, Relation, Rule['level']])[]): Rule[] {
  return cells.map(([area, relation, level]) => ({ role, area, relation, level }));
}
