import { insertRows } from '../../db/row.ts';
import { addressTable } from '../../db/address.table.ts';
import { caseStatusTable, caseTable, type NewCase } from '../../db/case.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { contactMomentTable, type NewContactMoment } from '../../db/contact-moment.table.ts';
import { decisionTable, type NewDecision } from '../../db/decision.table.ts';
import { directorTable } from '../../db/director.table.ts';
import { documentTable, type NewDocument } from '../../db/document.table.ts';
import { actionTable } from '../../db/action.table.ts';
import { goalTable } from '../../db/goal.table.ts';
import { householdTable } from '../../db/household.table.ts';
import { newId } from '../../db/id.ts';
import { membershipTable, type NewMembership } from '../../db/membership.table.ts';
import { insertPersons } from '../../db/person.ts';
import type { NewPerson } from '../../db/person.table.ts';
import { planTable } from '../../db/plan.table.ts';
import { providerTable } from '../../db/provider.table.ts';
import { provisionTable, type NewProvision } from '../../db/provision.table.ts';
import { relationTable } from '../../db/relation.table.ts';
import { residenceTable } from '../../db/residence.table.ts';
import { organisationId, productId } from '../../db/reference.ts';
import type { OrganisationCode } from '../../db/reference/organisation.ts';
import { signalTable, type NewSignal } from '../../db/signal.table.ts';
import { staffId, type StaffKey } from '../../src/population/staff.ts';
import { testNow } from './store.ts';

const provenance = { source: 'DEMO', recordedAt: testNow.toISOString() } as const;

export interface MemberSpec {
  readonly name: string;
  readonly bsn: string;
  readonly role?: NewMembership['role'];
  readonly kind?: NewMembership['kind'];
  readonly birthDate?: string;
  readonly person?: Partial<NewPerson>;
  readonly from?: string;
  readonly until?: string;
  /** Lives elsewhere: not at the household's address. */
  readonly elsewhere?: boolean;
}

export interface CaseSpec {
  readonly number: string;
  readonly law: NewCase['law'];
  readonly organisation: OrganisationCode;
  readonly office: NewCase['officeFunction'];
  readonly worker?: StaffKey;
  readonly rest?: Partial<NewCase>;
}

export interface FamilySpec {
  readonly members: readonly MemberSpec[];
  readonly address?: { readonly postalCode: string; readonly houseNumber: number; readonly houseLetter?: string };
  readonly cases?: readonly CaseSpec[];
  readonly plan?: { readonly director?: StaffKey; readonly startedOn?: string; readonly endedOn?: string };
  readonly contacts?: readonly Pick<NewContactMoment, 'law' | 'summary' | 'at'>[];
}

export interface Family {
  readonly householdId: string;
  readonly addressId: string;
  readonly personIds: readonly string[];
  readonly caseIds: readonly string[];
  readonly planId: string | undefined;
}

/** Puts a household in the store as a test describes it; what it leaves out is ordinary. */
export function insertFamily(db: Db, spec: FamilySpec): Family {
  const householdId = newId('household');
  const { postalCode = '3831AA', houseNumber = 1, houseLetter = null } = spec.address ?? {};
  const key = `${postalCode} ${houseNumber}${houseLetter ?? ''}`;
  return transaction(db, () => {
    const addressId = findAddress(db, key) ?? newId('address');
    if (!findAddress(db, key)) {
      const address = { id: addressId, kind: 'DUTCH', naturalKey: key, street: 'Proefweg', city: 'Leusden' } as const;
      insertRows(db, addressTable, [{ ...address, postalCode, houseNumber, houseLetter, ...provenance }]);
    }
    insertRows(db, householdTable, [
      { id: householdId, addressId, origin: 'BRP', formedOn: '2010-01-01', ...provenance },
    ]);
    const personIds = spec.members.map((member) => insertMember(db, householdId, addressId, member));
    const caseIds = (spec.cases ?? []).map((each) => insertCase(db, householdId, personIds[0] ?? '', each));
    insertContacts(db, householdId, spec);
    return { householdId, addressId, personIds, caseIds, planId: insertPlan(db, householdId, personIds, spec.plan) };
  });
}

function findAddress(db: Db, naturalKey: string): string | undefined {
  return db.$client.prepare<[string], { id: string }>('select id from address where natural_key = ?').get(naturalKey)
    ?.id;
}

function insertMember(db: Db, householdId: string, addressId: string, member: MemberSpec): string {
  const known = db.$client.prepare<[string], { id: string }>('select id from person where bsn = ?').get(member.bsn);
  const personId = known?.id ?? newId('person');
  const { birthDate = '1980-02-03', from = '2010-01-01', until = null } = member;
  if (!known) {
    const names = {
      givenNames: member.name.split(' ')[0] ?? '',
      surname: member.name.split(' ').at(-1) ?? '',
      displayName: member.name,
    };
    insertPersons(db, [
      {
        ...{ id: personId, bsn: member.bsn, ...names, nameUse: 'OWN', birthDate, sex: 'FEMALE' },
        ...{ registrationStatus: 'CURRENT', ...provenance, ...member.person },
      },
    ]);
  }
  const period = { validFrom: from, validUntil: until };
  const { role = 'PARENT', kind = 'PRINCIPAL' } = member;
  insertRows(db, membershipTable, [
    { id: newId('membership'), householdId, personId, role, kind, origin: 'BRP', ...period, ...provenance },
  ]);
  if (!member.elsewhere && kind === 'PRINCIPAL') {
    insertRows(db, residenceTable, [
      { id: newId('residence'), personId, addressId, kind: 'HOME', ...period, ...provenance },
    ]);
  }
  return personId;
}

function insertCase(db: Db, householdId: string, personId: string, spec: CaseSpec): string {
  const id = newId('case');
  const row: NewCase = {
    ...{ id, number: spec.number, householdId, personId, law: spec.law, kind: 'REPORT', title: `Zaak ${spec.law}` },
    ...{ status: 'IN_PROGRESS', receivedOn: '2026-05-01', dueOn: '2026-06-12', officeFunction: spec.office },
    ...{ organisationId: organisationId(spec.organisation), workerId: spec.worker ? staffId(spec.worker) : null },
    ...provenance,
    ...spec.rest,
  };
  insertRows(db, caseTable, [row]);
  const statuses = [
    { status: 'RECEIVED', since: '2026-05-01' },
    { status: row.status, since: '2026-05-04' },
  ] as const;
  insertRows(
    db,
    caseStatusTable,
    statuses.map((status) => ({ id: newId('caseStatus'), caseId: id, ...status, ...provenance })),
  );
  return id;
}

function insertPlan(
  db: Db,
  householdId: string,
  personIds: readonly string[],
  plan: FamilySpec['plan'],
): string | undefined {
  if (!plan) return undefined;
  const id = newId('plan');
  const { startedOn = '2026-01-15', endedOn = null } = plan;
  const status = endedOn === null ? 'ACTIVE' : 'CLOSED';
  insertRows(db, planTable, [{ id, householdId, title: 'Samen verder', status, startedOn, endedOn, ...provenance }]);
  const goalId = newId('goal');
  const goal = { lifeDomain: 'FINANCES', objectiveCode: '4.5', description: 'Rondkomen', status: 'OPEN' } as const;
  insertRows(db, goalTable, [{ id: goalId, planId: id, personId: personIds[0] ?? null, ...goal, ...provenance }]);
  const action = {
    description: 'Overzicht maken',
    ownerKind: 'RESIDENT',
    status: 'OPEN',
    dueOn: '2026-07-01',
  } as const;
  insertRows(db, actionTable, [
    { id: newId('action'), goalId, ownerPersonId: personIds[0] ?? null, ...action, ...provenance },
  ]);
  if (plan.director) {
    const director = { id: newId('director'), planId: id, staffId: staffId(plan.director), validFrom: startedOn };
    insertRows(db, directorTable, [{ ...director, validUntil: endedOn, ...provenance }]);
  }
  return id;
}

function insertContacts(db: Db, householdId: string, { contacts = [] }: FamilySpec): void {
  const rows = contacts.map((contact) => ({
    ...{ id: newId('contactMoment'), householdId, staffId: staffId('frontoffice2'), channel: 'PHONE' as const },
    ...contact,
    ...provenance,
  }));
  insertRows(db, contactMomentTable, rows);
}

/** Puts a family tie in the store: the related person is a parent, or the partner, of the person. */
export function insertRelation(
  db: Db,
  personId: string,
  kind: 'PARENT' | 'PARTNER',
  related: { id?: string; name: string; bsn?: string },
): string {
  const id = newId('relation');
  const other = { relatedPersonId: related.id ?? null, relatedBsn: related.bsn ?? null, relatedName: related.name };
  transaction(db, () => insertRows(db, relationTable, [{ id, personId, kind, ...other, ...provenance }]));
  return id;
}

/** Puts a provider of help in the store. */
export function insertProvider(db: Db, name: string): string {
  const id = newId('provider');
  transaction(db, () => insertRows(db, providerTable, [{ id, name, ...provenance }]));
  return id;
}

/** A product of the reference data for each law that a test may grant help under. */
const usualProducts: Partial<Record<NewProvision['law'], string>> = {
  WMO: 'HH',
  JEUGDWET: 'AJ',
  PARTICIPATIEWET: 'AB',
  WGS: 'SR',
};

type ProvisionSpec = Pick<NewProvision, 'householdId' | 'personId' | 'law'> & Partial<NewProvision>;

/** Puts help for somebody in the store; what is left out is ordinary: it began on 1 March 2026 and has no end. */
export function insertProvision(db: Db, spec: ProvisionSpec): string {
  const id = newId('provision');
  const usual = { ladderStep: 'TAILORED_PROVISION', deliveryForm: 'IN_KIND', validFrom: '2026-03-01' } as const;
  const product = productId({ law: spec.law, code: usualProducts[spec.law] ?? '' });
  transaction(db, () => insertRows(db, provisionTable, [{ id, productId: product, ...usual, ...provenance, ...spec }]));
  return id;
}

/** Puts a decision of a case in the store; what is left out is ordinary: granted on 15 May 2026. */
export function insertDecision(db: Db, spec: Pick<NewDecision, 'caseId'> & Partial<NewDecision>): string {
  const id = newId('decision');
  const usual = { decidedOn: '2026-05-15', outcome: 'GRANTED', grounds: 'Hulp is nodig.' } as const;
  transaction(db, () => insertRows(db, decisionTable, [{ id, ...usual, ...provenance, ...spec }]));
  return id;
}

type SignalSpec = Pick<NewSignal, 'householdId' | 'law'> & Partial<NewSignal>;

/** Puts a signal in the store; what is left out is ordinary: raised on 20 May 2026 and not yet taken up. */
export function insertSignal(db: Db, spec: SignalSpec): string {
  const id = newId('signal');
  const usual = {
    kind: 'LONELINESS',
    status: 'RAISED',
    summary: 'Komt de deur niet meer uit.',
    raisedOn: '2026-05-20',
    raisedBy: 'Wijkverpleging',
  } as const;
  transaction(db, () => insertRows(db, signalTable, [{ id, ...usual, ...provenance, ...spec }]));
  return id;
}

/** Puts a reference to a document of a case or a plan in the store; what is left out is ordinary: made on 10 May 2026. */
export function insertDocument(db: Db, spec: Partial<NewDocument>): string {
  const id = newId('document');
  const usual = {
    kind: 'LETTER',
    title: 'Brief',
    uri: `https://zaken.example/${id}`,
    createdOn: '2026-05-10',
  } as const;
  transaction(db, () => insertRows(db, documentTable, [{ id, ...usual, ...provenance, ...spec }]));
  return id;
}
