import type { AgreementRow } from '../../../db/agreement.table.ts';
import type { Law } from '../../../db/law.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { OfficeFunction, ResponsibilityRow } from '../../../db/responsibility.table.ts';
import type { ServiceNormRow } from '../../../db/service-norm.table.ts';
import type { Context } from '../../context.ts';
import { holdsOn } from '../period.ts';
import { dayInQuestion } from '../case/question-day.ts';

/** Agreements and their norms hold nothing of residents: their rows are public to every signed-in actor. */
export type PublicAgreement = AgreementRow;
export type PublicServiceNorm = ServiceNormRow;

/** Which agreements to list; what is left out does not narrow. */
export interface AgreementFilter {
  /** Code of an organisation that is party to it. */
  readonly organisation?: string | null;
  readonly on?: string | null;
}

/** The agreements, by code. Throws BAD_USER_INPUT for a day outside {@link dayInQuestion}. */
export function listAgreements(
  { reference }: Context,
  { organisation, on }: AgreementFilter,
): readonly PublicAgreement[] {
  const day = dayInQuestion(on);
  return reference
    .listAgreements()
    .filter(
      (row) =>
        (day === undefined || holdsOn(row, day)) &&
        (!organisation ||
          [row.commissionerId, row.executorId].some((id) => reference.getOrganisation(id).code === organisation)),
    );
}

/** The agreement with this code. */
export function findAgreement({ reference }: Context, code: string): PublicAgreement | undefined {
  return reference.listAgreements().find((row) => row.code === code);
}

/** The agreements that an organisation is party to, by code. */
export function listAgreementsOf({ reference }: Context, { id }: OrganisationRow): readonly PublicAgreement[] {
  return reference.listAgreements().filter((row) => row.commissionerId === id || row.executorId === id);
}

/** The norms of an agreement: those of a day, or of all times. Throws BAD_USER_INPUT for a day outside {@link dayInQuestion}. */
export function listNormsOf(
  { reference }: Context,
  { id }: PublicAgreement,
  on: string | null | undefined,
): readonly PublicServiceNorm[] {
  return thoseOn(reference.listServiceNorms(id), on);
}

/** What is answered for under an agreement: on a day, or in all times. Throws BAD_USER_INPUT for a day outside {@link dayInQuestion}. */
export function listResponsibilitiesUnder(
  { reference }: Context,
  { id }: PublicAgreement,
  on: string | null | undefined,
): readonly ResponsibilityRow[] {
  return thoseOn(reference.listResponsibilitiesUnder(id), on);
}

/** The agreement that sets a norm. */
export function getAgreementOf({ reference }: Context, norm: PublicServiceNorm): PublicAgreement {
  const agreement = reference.findAgreement(norm.agreementId);
  if (!agreement) throw new Error('the agreement of a norm is missing');
  return agreement;
}

/** Where the figures of a norm come from, in Dutch. */
export function basisOfNorm(context: Context, norm: PublicServiceNorm): string {
  return norm.assumed === 1
    ? 'Aangenomen: de bronnen noemen de overeenkomst en geen normen. De gemeente vult haar eigen cijfers in.'
    : getAgreementOf(context, norm).basis;
}

/** Those of an agreement's norms that are for a law and office. */
export function normsFor(
  norms: readonly PublicServiceNorm[],
  law: Law,
  officeFunction: OfficeFunction,
): readonly PublicServiceNorm[] {
  return norms.filter((norm) => norm.officeFunction === officeFunction && (norm.law ?? law) === law);
}

function thoseOn<Row extends AgreementRow | ServiceNormRow | ResponsibilityRow>(
  rows: readonly Row[],
  on: string | null | undefined,
): readonly Row[] {
  const day = dayInQuestion(on);
  return day === undefined ? rows : rows.filter((row) => holdsOn(row, day));
}
