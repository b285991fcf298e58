import { relationTable } from '../../db/relation.table.ts';
import { actionTable } from '../../db/action.table.ts';
import { childProtectionTable, type NewChildProtection } from '../../db/child-protection.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { consentTable } from '../../db/consent.table.ts';
import { contactMomentTable } from '../../db/contact-moment.table.ts';
import { goalTable } from '../../db/goal.table.ts';
import { newId } from '../../db/id.ts';
import { organisationId } from '../../db/reference.ts';
import { insertRows } from '../../db/row.ts';
import { staffId } from '../../src/population/staff.ts';
import {
  insertDecision,
  insertDocument,
  insertFamily,
  insertProvision,
  insertRelation,
  insertSignal,
} from '../testkit/family.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { insertScore, insertTeamMember } from '../testkit/plan-part.ts';
import { testNow } from '../testkit/store.ts';

const provenance = { source: 'DEMO', recordedAt: testNow.toISOString() } as const;

/** What would give the child away: its name, number, birth date, and the words of what is recorded about it. */
export const traces = /Quirijn|Zonneveld|999990032|2017-09-19|Z-770077|over het kind/i;
/** Where the child lives. */
export const home = /3835|Proefweg 77/;

export const child = { bsn: '999990032', birthDate: '2017-09-19', caseNumber: 'Z-770077' } as const;
export const homeAddress = { postalCode: '3835XY', houseNumber: 77 } as const;

/** Protects somebody in the store. */
export function insertProtection(db: Db, personId: string, rest: Partial<NewChildProtection> = {}): string {
  const id = newId('childProtection');
  const row = { id, personId, ground: 'SECRET_PLACEMENT', validFrom: '2026-01-01', ...provenance, ...rest } as const;
  transaction(db, () => insertRows(db, childProtectionTable, [row]));
  return id;
}

export interface World extends TestHub {
  readonly childId: string;
  readonly protectionId: string;
  /** Where the child lives, with a foster mother and her own child. */
  readonly fosterId: string;
  /** Where its father lives; the child belongs there too. */
  readonly fatherId: string;
  readonly siblingId: string;
  readonly fatherPersonId: string;
  /** Ids of everything that is about the child, by what it is; its case, of which the existence is seen, apart. */
  readonly secretIds: Readonly<Record<string, string>>;
  readonly caseId: string;
}

/**
 * A protected child with everything that can be recorded about a child: it lives with a foster mother and her daughter, and
 * belongs to its father's household too. `frontoffice3` works for the child, `frontoffice` and `backoffice` for the daughter,
 * `director` directs the plan of the foster home and `director2` that of the father's.
 */
export async function startWorld(): Promise<World> {
  const hub = await startTestHub();
  const { db } = hub;
  const member = { name: 'Quirijn Zonneveld', bsn: child.bsn, role: 'CHILD', birthDate: child.birthDate } as const;
  const foster = insertFamily(db, {
    address: homeAddress,
    members: [
      { name: 'Roos Kuiper', bsn: '999990019' },
      { name: 'Tess Kuiper', bsn: '999990020', role: 'CHILD', birthDate: '2012-02-02' },
      member,
    ],
    plan: { director: 'director' },
    cases: [
      { number: 'W-78', law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
      { number: 'J-79', law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
      {
        number: child.caseNumber,
        law: 'JEUGDWET',
        organisation: 'larikslaan2',
        office: 'FRONT',
        worker: 'frontoffice3',
        rest: { title: 'Zaak over het kind', dueOn: '2026-06-02' },
      },
    ],
  });
  const father = insertFamily(db, {
    address: { postalCode: '3834GH', houseNumber: 9 },
    members: [
      { name: 'Jip Smit', bsn: '999990044' },
      { ...member, kind: 'SECONDARY' },
    ],
    plan: { director: 'director2' },
  });
  const [mother = '', siblingId = '', childId = ''] = foster.personIds;
  const [, siblingCaseId = '', caseId = ''] = foster.caseIds;
  const { householdId, planId = '' } = foster;
  db.$client.prepare('update "case" set person_id = ? where id = ?').run(childId, caseId);
  db.$client.prepare('update "case" set person_id = ? where id <> ?').run(siblingId, caseId);
  const protectionId = insertProtection(db, childId);
  insertTeamMember(db, { planId, staffId: staffId('frontoffice'), validFrom: '2026-02-01' });

  const ids = {
    contact: newId('contactMoment'),
    otherContact: newId('contactMoment'),
    goal: newId('goal'),
    action: newId('action'),
    consent: newId('consent'),
  };
  const contact = {
    householdId,
    channel: 'PHONE',
    staffId: staffId('frontoffice3'),
    law: 'JEUGDWET',
    ...provenance,
  } as const;
  const goal = {
    planId,
    lifeDomain: 'DOMESTIC_RELATIONS',
    objectiveCode: '4.5',
    status: 'OPEN',
    ...provenance,
  } as const;
  const familyGoalId = newId('goal');
  const childsActionId = newId('action');
  const action = { ownerKind: 'RESIDENT', status: 'OPEN', dueOn: '2026-05-01', ...provenance } as const;
  transaction(db, () => {
    insertRows(db, contactMomentTable, [
      {
        ...contact,
        id: ids.contact,
        caseId,
        personId: mother,
        at: '2026-05-20T09:00:00.000Z',
        summary: 'In de zaak over het kind',
      },
      {
        ...contact,
        id: ids.otherContact,
        personId: childId,
        caseId: siblingCaseId,
        at: '2026-05-21T09:00:00.000Z',
        summary: 'Gesprek over het kind',
      },
    ]);
    insertRows(db, goalTable, [
      { ...goal, id: ids.goal, personId: childId, description: 'Doel over het kind' },
      { ...goal, id: familyGoalId, personId: null, description: 'Rust in huis' },
    ]);
    insertRows(db, actionTable, [
      {
        ...action,
        id: ids.action,
        goalId: ids.goal,
        ownerKind: 'PROFESSIONAL',
        ownerStaffId: staffId('frontoffice'),
        description: 'Actie over het kind',
      },
      {
        ...action,
        id: childsActionId,
        goalId: familyGoalId,
        ownerPersonId: childId,
        description: 'Voor: over het kind',
      },
      { ...action, id: newId('action'), goalId: familyGoalId, ownerPersonId: mother, description: 'Samen eten' },
    ]);
  });
  const consent = { law: 'WGS', givenBy: 'PARENT', giverName: 'Jip Smit', givenOn: '2026-05-01' } as const;
  const consentRow = {
    ...{ id: ids.consent, personId: childId, organisationId: organisationId('larikslaan2'), ...consent },
    ...{ purpose: 'Toestemming over het kind', recordedById: staffId('director'), ...provenance },
  };
  transaction(db, () => insertRows(db, consentTable, [consentRow]));
  const decisionId = insertDecision(db, { caseId, grounds: 'Besluit over het kind' });
  const help = { householdId, law: 'JEUGDWET', validUntil: '2026-06-10' } as const;
  const membershipId = (of: string) =>
    db.$client
      .prepare<[string, string], { id: string }>('select id from membership where person_id = ? and household_id = ?')
      .get(childId, of)?.id ?? '';
  const relationId = insertRelation(db, childId, 'PARENT', { id: father.personIds[0] ?? '', name: 'Jip Smit' });
  return {
    ...hub,
    childId,
    protectionId,
    siblingId,
    caseId,
    fosterId: householdId,
    fatherId: father.householdId,
    fatherPersonId: father.personIds[0] ?? '',
    secretIds: {
      ...ids,
      childsAction: childsActionId,
      person: childId,
      protection: protectionId,
      decision: decisionId,
      provision: insertProvision(db, { ...help, personId: childId, caseId, decisionId }),
      looseProvision: insertProvision(db, { ...help, personId: childId }),
      strayProvision: insertProvision(db, { ...help, personId: childId, caseId: siblingCaseId }),
      siblingsProvision: insertProvision(db, { ...help, personId: siblingId, caseId }),
      document: insertDocument(db, { caseId, title: 'Brief over het kind' }),
      score: insertScore(db, {
        householdId,
        personId: childId,
        scoredOn: '2026-05-01',
        reason: 'Cijfer over het kind',
      }),
      signal: insertSignal(db, {
        householdId,
        personId: childId,
        law: 'JEUGDWET',
        kind: 'YOUTH_AT_RISK',
        summary: 'Zorg over het kind',
      }),
      membership: membershipId(householdId),
      secondMembership: membershipId(father.householdId),
      relation: relationId,
    },
  };
}

/** Puts in the store that somebody is a parent of a child who is protected herself, or not. */
export function insertBaby(db: Db, parentId: string): { readonly householdId: string; readonly relationId: string } {
  const { householdId, personIds } = insertFamily(db, {
    address: { postalCode: '3831AB', houseNumber: 4 },
    members: [{ name: 'Bobbi Smit', bsn: '999990056', role: 'CHILD', birthDate: '2026-03-03' }],
  });
  const id = newId('relation');
  const row = {
    id,
    personId: personIds[0] ?? '',
    kind: 'PARENT',
    relatedPersonId: parentId,
    relatedName: 'Quirijn Zonneveld',
    ...provenance,
  } as const;
  transaction(db, () => insertRows(db, relationTable, [row]));
  return { householdId, relationId: id };
}
