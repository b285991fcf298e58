import { staffId, type StaffKey } from '../../src/population/staff.ts';
import { activityId } from '../testkit/activity.ts';
import { mutationOf, startWorkDesk, type Payload, type WorkDesk } from '../testkit/work-desk.ts';

const account = `staffAccount { id version subject isSelf inService validFrom validUntil
  member { name jobTitle phone email organisation { code } }
  roles { role validFrom validUntil withdrawnAt holds } rights { right validFrom validUntil holds } }`;
const organisation = 'organisation { id version code name kind phone email }';
const responsibility = `responsibility { id version law officeFunction task status validFrom validUntil
  organisation { code } agreement { code } }`;
const agreement = 'agreement { id version code kind title basis validFrom validUntil executor { code } }';
const norm = `serviceNorm { id version code description days workingDays targetPercent assumed basis validFrom validUntil }`;
const caseType = `caseType { id version law kind label officeFunction steps { from to } term { code }
  otherTerms { code } termChanges { ground article } reasonableTerm fromSuwinet validFrom validUntil }`;
const term = 'statutoryTerm { id version code article amount unit validFrom validUntil }';
const product = 'product { id version law code category name ladderStep validFrom validUntil }';
const terms = 'label article laws roles suwi coordination retentionYears validFrom validUntil processor';
const activity = `processingActivity { id version uri mayConfirm proposedBy { name } current { ${terms} } proposal { ${terms} } }`;

/** Every mutation of the administrator, as a document. */
export const documents = {
  addStaffMember: mutationOf('addStaffMember', account),
  changeStaffMember: mutationOf('changeStaffMember', account),
  giveRole: mutationOf('giveRole', account),
  takeRole: mutationOf('takeRole', account),
  giveRight: mutationOf('giveRight', account),
  takeRight: mutationOf('takeRight', account),
  addOrganisation: mutationOf('addOrganisation', organisation),
  changeOrganisation: mutationOf('changeOrganisation', organisation),
  addResponsibility: mutationOf('addResponsibility', responsibility),
  endResponsibility: mutationOf('endResponsibility', responsibility),
  replaceResponsibility: mutationOf('replaceResponsibility', responsibility),
  addAgreement: mutationOf('addAgreement', agreement),
  changeAgreement: mutationOf('changeAgreement', agreement),
  addServiceNorm: mutationOf('addServiceNorm', norm),
  changeServiceNorm: mutationOf('changeServiceNorm', norm),
  addCaseType: mutationOf('addCaseType', caseType),
  changeCaseType: mutationOf('changeCaseType', caseType),
  addStatutoryTerm: mutationOf('addStatutoryTerm', term),
  changeStatutoryTerm: mutationOf('changeStatutoryTerm', term),
  addProduct: mutationOf('addProduct', product),
  changeProduct: mutationOf('changeProduct', product),
  proposeProcessingActivity: mutationOf('proposeProcessingActivity', activity),
  confirmProcessingActivity: mutationOf('confirmProcessingActivity', activity),
};
export type Mutation = keyof typeof documents;

/** The purpose for which the administrator works. */
export const administration = activityId('functioneel-beheer');

export interface AdministrationDesk extends WorkDesk {
  /** Makes a change as the administrator, or as whoever is named, for the administrator's purpose unless told otherwise. */
  readonly make: (mutation: Mutation, input: object, persona?: string, activity?: string) => Promise<Payload>;
  /** Asks `administration` for a part, as the administrator. */
  readonly see: (selection: string, persona?: string, activity?: string) => Promise<Record<string, unknown>>;
  /** Gives a colleague of the demo the role of administrator in the store, so that there are two. */
  readonly makeAdministrator: (key: StaffKey) => void;
}

/** A hub with the demo's staff and a clock that can be moved. */
export async function startAdministration(): Promise<AdministrationDesk> {
  const desk = await startWorkDesk();
  const make: AdministrationDesk['make'] = (mutation, input, persona = 'admin', activityUri = administration) =>
    desk.change(documents[mutation], persona, input, activityUri);
  const see: AdministrationDesk['see'] = async (selection, persona = 'admin', activityUri = administration) => {
    const { data, errors } = await desk.ask(persona, `{ administration { ${selection} } }`, {}, activityUri);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const seen = data?.['administration'];
    if (!seen) throw new Error('they see nothing of the administration');
    return seen as Record<string, unknown>;
  };
  const makeAdministrator = (key: StaffKey) => {
    desk.db.$client.prepare('delete from staff_role where staff_id = ?').run(staffId(key));
    desk.db.$client
      .prepare(
        `insert into staff_role (staff_id, role, valid_from, source, recorded_at)
         values (?, 'ADMINISTRATOR', '2026-01-01', 'STAFF', '2026-01-01T09:00:00.000Z')`,
      )
      .run(staffId(key));
  };
  return { ...desk, make, see, makeAdministrator };
}

/** The version that a record has now. */
export function versionOf({ db }: Pick<WorkDesk, 'db'>, table: string, id: string): number {
  return Number(db.$client.prepare(`select version from "${table}" where id = ?`).pluck().get(id));
}
