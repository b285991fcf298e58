import type { Law } from '../../../db/law.ts';
import { laws } from '../../../db/law.ts';
import type { StaffRightRow, StaffRoleRow, StaffRow } from '../../../db/staff.table.ts';
import { permits } from '../../access/deed-rule.ts';
import { kindOfSubject } from '../../bearer.ts';
import type { Context } from '../../context.ts';
import type { HeldActivity } from './activity-register.ts';
import type { PublicAgreement } from '../policy/agreement.ts';
import type { HeldCaseType } from '../case/case-rules.ts';
import type { PublicOrganisation, PublicResponsibility } from '../reference/organisation.ts';
import { holdsOn } from '../period.ts';
import { proposalOf, type ActivityTerms } from './processing-activity-change.ts';
import type { PublicProduct } from '../provision/provision.ts';
import { findPurpose } from '../standing/purpose.ts';
import { viewStatutoryTerm, type StatutoryTermView } from '../case/statutory-term.ts';

/** What the administrator keeps, for whoever may see it. */
export interface Administration {
  /** False for the privacy desk, to which the register of processing activities is shown and nothing beside. */
  readonly isWhole: boolean;
}

/** What the actor sees of what the administrator keeps; undefined when nothing. */
export function findAdministration(context: Context): Administration | undefined {
  const roles = findPurpose(context.reference, context)?.roles ?? [];
  const may = (deed: 'KEEP_STAFF' | 'CONFIRM_PURPOSE') => permits(deed, roles, new Set(['ANY']));
  return may('CONFIRM_PURPOSE') ? { isWhole: may('KEEP_STAFF') } : undefined;
}

/** Those who are or were employed, and machines, by name: all of them, or those whom a text is about. */
export function listStaffAccounts(
  { reference }: Context,
  { isWhole }: Administration,
  search: string | null | undefined,
): readonly StaffRow[] {
  if (!isWhole) return [];
  const words = fold(search ?? '').split(/\s+/);
  const textOf = ({ name, jobTitle, organisationId }: StaffRow) =>
    fold(`${name} ${jobTitle} ${reference.getOrganisation(organisationId).name}`);
  return reference.listStaff().filter((row) => words.every((word) => textOf(row).includes(word)));
}

function fold(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The member of staff with this id. */
export function findStaffAccount(
  { reference }: Context,
  { isWhole }: Administration,
  id: string,
): StaffRow | undefined {
  return isWhole ? reference.findStaff(id) : undefined;
}

type Given = StaffRoleRow | StaffRightRow;

/** Whether a role or a right is had today. */
export function isHeld({ today }: Context, given: Given): boolean {
  return given.withdrawnAt === null && holdsOn(given, today);
}

/** The roles of somebody of all times, those of today first, then the latest. */
export function listHeldRoles(context: Context, { id }: StaffRow): readonly StaffRoleRow[] {
  return inOrder(context, context.reference.listRolesOf(id));
}

/** The rights of somebody of all times, those of today first, then the latest. */
export function listHeldRights(context: Context, { id }: StaffRow): readonly StaffRightRow[] {
  return inOrder(context, context.reference.listRightsOf(id));
}

function inOrder<Row extends Given>(context: Context, rows: readonly Row[]): readonly Row[] {
  const rank = (row: Row) => (isHeld(context, row) ? 0 : 1);
  return rows.toSorted((a, b) => rank(a) - rank(b) || b.recordedAt.localeCompare(a.recordedAt));
}

/** Whether somebody is in service today. */
export function isInService({ today }: Context, row: StaffRow): boolean {
  return holdsOn(row, today);
}

/** Whether a subject of the identity provider is a machine. */
export function isMachine({ subject }: StaffRow): boolean {
  return kindOfSubject(subject) === 'MACHINE';
}

/** Every organisation, by code. */
export function listOrganisations({ reference }: Context, { isWhole }: Administration): readonly PublicOrganisation[] {
  return isWhole ? reference.listOrganisations() : [];
}

/** Every responsibility of all times, law by law, front office before back office. */
export function listEveryResponsibility(
  { reference }: Context,
  { isWhole }: Administration,
  law: Law | null | undefined,
): readonly PublicResponsibility[] {
  const rows = isWhole ? reference.listAllResponsibilities() : [];
  return (law ? [law] : laws).flatMap((each) => rows.filter((row) => row.law === each));
}

/** Every agreement, by code. */
export function listEveryAgreement({ reference }: Context, { isWhole }: Administration): readonly PublicAgreement[] {
  return isWhole ? reference.listAgreements() : [];
}

/** Every product, by law and code. */
export function listEveryProduct({ reference }: Context, { isWhole }: Administration): readonly PublicProduct[] {
  return isWhole ? reference.listProducts() : [];
}

/** Every type of case of all times. */
export function listEveryCaseType({ reference }: Context, { isWhole }: Administration): readonly HeldCaseType[] {
  return isWhole ? reference.listCaseTypes() : [];
}

/** Every term of the law of all times, each code by itself. */
export function listEveryTerm({ reference }: Context, { isWhole }: Administration): readonly StatutoryTermView[] {
  const terms = isWhole ? reference.listStatutoryTerms() : [];
  return [...Map.groupBy(terms, ({ code }) => code).values()].flatMap((ofCode) =>
    ofCode.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? '')).map(viewStatutoryTerm),
  );
}

/** The ordinary term of a type of case: that of today, or of its first or last day where it does not hold today. */
export function findTermOf({ reference, today }: Context, type: HeldCaseType): StatutoryTermView | undefined {
  const { law, kind, validFrom } = type;
  const day = holdsOn(type, today) ? today : (validFrom ?? today);
  const term = reference.findStatutoryTerm(law, kind, day);
  return term && viewStatutoryTerm(term);
}

/** The terms that may run in such a case instead of the ordinary one. */
export function listOtherTermsOf(
  { reference, today }: Context,
  { otherTerms }: HeldCaseType,
): readonly StatutoryTermView[] {
  return otherTerms.map((code) => viewStatutoryTerm(reference.getStatutoryTerm(code, today)));
}

/** The whole register of processing activities: first what waits to be confirmed. */
export function listRegister({ reference }: Context): readonly HeldActivity[] {
  const proposed = reference.listProposed().filter(({ row }) => row.proposal !== null);
  return [...proposed, ...reference.listActivities()];
}

/** What an activity is now; null where nobody confirmed it yet. */
export function termsNow({ row, id: _uri, ...terms }: HeldActivity): ActivityTerms | null {
  return row.position < 0 ? null : terms;
}

/** What an activity is proposed to be. */
export function termsProposed({ row }: HeldActivity): ActivityTerms | null {
  return proposalOf(row);
}

/** Who proposed that. */
export function findProposer({ reference }: Context, { row }: HeldActivity): StaffRow | undefined {
  return row.proposedById === null ? undefined : reference.findStaff(row.proposedById);
}

/** Whether the actor may confirm it: they did not propose it themselves. */
export function mayConfirm({ actor }: Context, { row }: HeldActivity): boolean {
  return row.proposal !== null && row.proposedById !== actor.staff.id;
}
