import { randomUUIDv7 } from 'node:crypto';

/** The types that have a global id, each with the prefix its ids bear. */
export const idPrefixes = {
  action: 'act',
  address: 'adr',
  agreement: 'agr',
  allocation: 'alo',
  authority: 'aut',
  case: 'cas',
  caseHandover: 'chd',
  caseStatus: 'cst',
  caseTermChange: 'ctc',
  caseType: 'cty',
  chainEffect: 'che',
  chainMessage: 'chm',
  childProtection: 'chp',
  consent: 'cns',
  contactMoment: 'con',
  decision: 'dec',
  deputy: 'dep',
  director: 'dir',
  directorOffer: 'dof',
  document: 'doc',
  emergencyAccess: 'emg',
  evaluation: 'eva',
  goal: 'goa',
  household: 'hou',
  match: 'mat',
  householdCorrection: 'hcr',
  householdCorrectionPerson: 'hcp',
  identityCheck: 'idc',
  membership: 'mem',
  notice: 'ntc',
  offering: 'ofr',
  organisation: 'org',
  person: 'per',
  personJoin: 'pjn',
  personJoinRow: 'pjr',
  plan: 'pla',
  processingActivity: 'pac',
  planAgreement: 'pag',
  product: 'prd',
  provider: 'prv',
  provision: 'pro',
  provisionConflict: 'pcf',
  relation: 'rel',
  residence: 'res',
  responsibility: 'rsp',
  revision: 'rev',
  score: 'sco',
  serviceNorm: 'nor',
  setting: 'set',
  signal: 'sig',
  staff: 'sta',
  statutoryTerm: 'stm',
  teamMember: 'tea',
} as const;

export type Concept = keyof typeof idPrefixes;

const conceptByPrefix = new Map<string, string>(
  Object.entries(idPrefixes).map(([concept, prefix]) => [prefix, concept]),
);

/** A new opaque id; the uuid orders by the moment it was made. */
export function newId(concept: Concept): string {
  return `${idPrefixes[concept]}_${randomUUIDv7()}`;
}

/** The concept an id belongs to, or undefined when it is no id of ours. */
export function findConceptOfId(id: string): Concept | undefined {
  const concept = /^[a-z]{3}_[0-9a-f-]{36}$/.test(id) ? conceptByPrefix.get(id.slice(0, 3)) : undefined;
  return concept as Concept | undefined;
}
