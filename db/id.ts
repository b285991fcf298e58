import { randomUUIDv7 } from 'node:crypto';

/** The types that have a global id, each with the prefix its ids bear. */
export const idPrefixes = {
  action: 'act',
  address: 'adr',
  agreement: 'agr',
  allocation: 'alo',
  authority: 'aut',
  benefit: 'ben',
  budgetSpending: 'bsp',
  careRequest: 'crq',
  careRequestLine: 'crl',
  case: 'cas',
  caseHandover: 'chd',
  caseStatus: 'cst',
  caseTermChange: 'ctc',
  caseType: 'cty',
  chainDismissal: 'chx',
  chainEffect: 'che',
  chainMessage: 'chm',
  childProtection: 'chp',
  claim: 'clm',
  claimLine: 'cll',
  consent: 'cns',
  contactMoment: 'con',
  contract: 'ctr',
  decision: 'dec',
  delivery: 'dlv',
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
  ownContribution: 'oct',
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
  reportCredential: 'rcd',
  reportEdition: 'red',
  residence: 'res',
  responsibility: 'rsp',
  revision: 'rev',
  score: 'sco',
  serviceNorm: 'nor',
  setting: 'set',
  signal: 'sig',
  sourceKey: 'sky',
  staff: 'sta',
  statutoryTerm: 'stm',
  tariff: 'trf',
  teamMember: 'tea',
} as const;

export type Concept = keyof typeof idPrefixes;

const conceptByPrefix = new Map<string, string>(
  Object.entries(idPrefixes).map(([concept, prefix]) => [prefix, concept]),
);

/** The latest uuid that was made here. */
let latest = '';

/**
 * A uuid that comes after all that were made here before it: also within one millisecond, and when the clock was set back. The
 * order of what one change writes is thereby certain.
 */
function nextUuid(): string {
  let uuid: string = randomUUIDv7();
  while (uuid <= latest) {
    const tail = latest.length - 12;
    // At random, so that nobody reads from one id which the next one is.
    const step = 1 + Number.parseInt(uuid.slice(-6), 16);
    const next = Number.parseInt(latest.slice(tail), 16) + step;
    // Where the tail is full, a moment later is as good.
    uuid = next < 2 ** 48 ? latest.slice(0, tail) + next.toString(16).padStart(12, '0') : randomUUIDv7();
  }
  latest = uuid;
  return uuid;
}

/** A new opaque id; ids of one concept order by when they were made, those of one process without exception. */
export function newId(concept: Concept): string {
  return `${idPrefixes[concept]}_${nextUuid()}`;
}

/** The concept an id belongs to, or undefined when it is no id of ours. */
export function findConceptOfId(id: string): Concept | undefined {
  const concept = /^[a-z]{3}_[0-9a-f-]{36}$/.test(id) ? conceptByPrefix.get(id.slice(0, 3)) : undefined;
  return concept as Concept | undefined;
}
