import type { OrganisationRow } from '../../db/organisation.table.ts';
import { settings, thresholdCodes } from '../../db/reference/setting.ts';
import type { ProductRow } from '../../db/product.table.ts';
import type { ResponsibilityRow } from '../../db/responsibility.table.ts';
import type { StaffRow } from '../../db/staff.table.ts';
import { grant } from '../../src/access/granted.ts';
import type {
  AttentionFacts,
  CaseFact,
  MemberFact,
  PlanFact,
  ProvisionFact,
  SignalFact,
} from '../../src/domain/attention/attention-point.ts';
import { makeCaseRules } from '../../src/domain/case/case-rules.ts';
import type { GrantedPerson } from '../../src/domain/person/person.ts';
import type { Thresholds } from '../../src/domain/reference/setting.ts';
import { testToday } from '../testkit/store.ts';

const provenance = { source: 'DEMO', recordedAt: '2026-06-01T10:00:00.000Z' } as const;
const held = { version: 1, ...provenance } as const;
const content = { level: 'CONTENT' } as const;

export function organisation(id: string): OrganisationRow {
  return { id, code: id, name: `Organisatie ${id}`, kind: 'EXECUTOR', phone: null, email: null, ...held };
}

export function staff(id: string, organisationId = 'front'): StaffRow {
  const work = { jobTitle: 'Consulent', subject: id, phone: null, email: null, validFrom: null, validUntil: null };
  return { id, name: `Collega ${id}`, organisationId, ...work, ...held };
}

export function person(id: string, deathDate: string | null = null): GrantedPerson {
  const name = grant(content, 'CONTENT', {
    ...{ full: `Inwoner ${id}`, given: null, initials: null, prefix: null, surname: null },
  });
  return grant(content, 'CONTENT', {
    ...{
      id,
      name,
      deathDate,
      bsn: null,
      version: 1,
      inRegister: true,
      birthDate: '1980-01-01',
      age: 46,
      sex: 'FEMALE',
      asOf: testToday,
    },
    ...{ registrationStatus: deathDate === null ? 'CURRENT' : 'DECEASED', underInvestigation: false },
    ...{ address: undefined, addressWithheld: undefined },
  } as const);
}

export function responsibility(
  organisationId: string | null,
  rest: Partial<ResponsibilityRow> = {},
): ResponsibilityRow {
  return {
    ...{
      id: `rsp-${organisationId}`,
      municipalityCode: '0327',
      law: 'WMO',
      officeFunction: 'FRONT',
      task: 'EXECUTION',
    },
    ...{ organisationId, status: organisationId === null ? 'UNKNOWN' : 'IN_FORCE', agreementId: null },
    ...{ validFrom: null, validUntil: null },
    ...held,
    ...rest,
  };
}

/** A case that asks no attention: in the right hands, with a worker and a term that is far off. */
export function caseFact(rest: Partial<CaseFact> = {}): CaseFact {
  return {
    ...{
      id: 'case',
      law: 'WMO',
      officeFunction: 'FRONT',
      organisation: organisation('front'),
      worker: staff('worker'),
    },
    ...{
      responsibilities: [responsibility('front')],
      open: true,
      number: 'Z-000101',
      kind: 'REPORT',
      status: 'IN_PROGRESS',
    },
    ...{ dueOn: '2026-08-01', receivedOn: '2026-05-01', person: person('noor') },
    ...rest,
  };
}

export function product(id: string): ProductRow {
  return {
    id,
    law: 'WMO',
    code: id,
    category: null,
    name: `Product ${id}`,
    ladderStep: 'TAILORED_PROVISION',
    ...{ validFrom: null, validUntil: null },
    ...held,
  };
}

/** Help that asks no attention: it holds, and has no end. */
export function provisionFact(rest: Partial<ProvisionFact> = {}): ProvisionFact {
  return {
    ...{ id: 'provision', law: 'WMO', caseId: null, product: product('help'), ladderStep: 'TAILORED_PROVISION' },
    ...{ person: person('noor'), validFrom: '2026-01-01', validUntil: null, state: 'CURRENT', organisation: null },
    ...{ provider: null, deliveryForm: 'IN_KIND', previousId: null },
    ...rest,
  };
}

/** A signal that was just raised. */
export function signalFact(rest: Partial<SignalFact> = {}): SignalFact {
  const usual = { id: 'signal', kind: 'LONELINESS', law: 'WMO', status: 'RAISED', raisedOn: '2026-05-20' } as const;
  return { ...usual, person: null, ...rest };
}

/** A plan that asks no attention: directed, and begun this spring. */
export function planFact(rest: Partial<PlanFact> = {}): PlanFact {
  const usual = { id: 'plan', startedOn: '2026-03-01', director: staff('director'), directorEndedOn: null };
  return { ...usual, offers: [], goals: [], evaluations: [], ...rest };
}

/** The thresholds of this release. */
export const thresholds = Object.fromEntries(
  thresholdCodes.map((code) => [code, settings[code].value]),
) as unknown as Thresholds;

/** Somebody who left the household on a day. */
export function left(id: string, leftOn: string): MemberFact {
  return { person: person(id), leftOn };
}

/** A household that asks no attention. */
export function facts(rest: Partial<AttentionFacts> = {}): AttentionFacts {
  return {
    ...{ asOf: testToday, cases: [], provisions: [], signals: [], plan: planFact(), seesDirector: true },
    ...{
      householdId: 'household',
      orders: [],
      members: [],
      matches: [],
      thresholds,
      conflicts: [],
      rules: makeCaseRules([], []),
    },
    ...{ findAnswering: () => organisation('answering'), getOrganisation: organisation },
    ...rest,
  };
}
