import type { Law } from '../law.ts';
import type { NewResponsibility, OfficeFunction } from '../responsibility.table.ts';
import type { OrganisationCode } from './organisation.ts';

/** A responsibility as a municipality states it; the organisation by its code, null when no source says who. */
export interface ResponsibilityFact {
  readonly law: Law;
  readonly officeFunction: OfficeFunction;
  readonly task: NewResponsibility['task'];
  readonly organisation: OrganisationCode | null;
  readonly status: NewResponsibility['status'];
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

const always = { validFrom: null, validUntil: null } as const;
/** The executive decided in June 2016 that Larikslaan2 runs the social team from this day on. */
const socialTeamMoved = '2017-01-01';

function inForce(
  law: Law,
  officeFunction: OfficeFunction,
  organisation: OrganisationCode,
  task: ResponsibilityFact['task'] = 'EXECUTION',
): ResponsibilityFact {
  return { law, officeFunction, task, organisation, status: 'IN_FORCE', ...always };
}

function unknown(
  law: Law,
  officeFunction: OfficeFunction,
  task: ResponsibilityFact['task'] = 'EXECUTION',
): ResponsibilityFact {
  return { law, officeFunction, task, organisation: null, status: 'UNKNOWN', ...always };
}

function socialTeam(law: Law): ResponsibilityFact[] {
  return [
    { ...unknown(law, 'FRONT', 'SOCIAL_TEAM'), validUntil: socialTeamMoved },
    { ...inForce(law, 'FRONT', 'larikslaan2', 'SOCIAL_TEAM'), validFrom: socialTeamMoved },
  ];
}

/** Who answers for what in Leusden's social domain, as far as its policy documents say so. */
export const responsibilities: readonly ResponsibilityFact[] = [
  inForce('WMO', 'FRONT', 'larikslaan2'),
  inForce('JEUGDWET', 'FRONT', 'larikslaan2'),
  inForce('GENERAL', 'FRONT', 'larikslaan2'),
  ...socialTeam('WMO'),
  ...socialTeam('JEUGDWET'),
  ...socialTeam('GENERAL'),
  inForce('WMO', 'BACK', 'amersfoort'),
  inForce('JEUGDWET', 'BACK', 'amersfoort'),
  inForce('PARTICIPATIEWET', 'FRONT', 'amersfoort'),
  inForce('PARTICIPATIEWET', 'BACK', 'amersfoort'),
  inForce('PARTICIPATIEWET', 'FRONT', 'amersfoort', 'DESK'),
  inForce('PARTICIPATIEWET', 'BACK', 'amersfoort', 'PURCHASING'),
  // Announced beside the desk in Amersfoort; the day is assumed, since the documents name the year alone.
  { ...inForce('PARTICIPATIEWET', 'FRONT', 'larikslaan2', 'DESK'), status: 'PLANNED', validFrom: '2017-01-01' },
  // Support is bought with the region; the documents name no organisation that does it.
  unknown('WMO', 'BACK', 'PURCHASING'),
  unknown('JEUGDWET', 'BACK', 'PURCHASING'),
  unknown('WGS', 'FRONT'),
  unknown('WGS', 'BACK'),
  unknown('LEERPLICHTWET', 'FRONT'),
  unknown('LEERPLICHTWET', 'BACK'),
];

/** What tells one responsibility from another; an end or a change of status leaves it the same. */
export function keyOfResponsibility(fact: ResponsibilityFact): string {
  return [fact.law, fact.officeFunction, fact.task, fact.organisation ?? '-', fact.validFrom ?? '-'].join('/');
}
