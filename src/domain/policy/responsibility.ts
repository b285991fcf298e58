import type { AgreementRow } from '../../../db/agreement.table.ts';
import { laws, type Law } from '../../../db/law.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import { responsibilityId } from '../../../db/reference.ts';
import { responsibilities } from '../../../db/reference/responsibility.ts';
import type { OfficeFunction } from '../../../db/responsibility.table.ts';
import type { Context } from '../../context.ts';
import { normsFor, type PublicServiceNorm } from './agreement.ts';
import type { PublicResponsibility } from '../reference/organisation.ts';
import { dayInQuestion } from '../case/question-day.ts';
import type { Reach } from '../standing/reach.ts';

/** Which responsibilities to list; what is left out does not narrow. */
export interface ResponsibilityFilter {
  readonly law?: Law | null;
  readonly officeFunction?: OfficeFunction | null;
  readonly task?: PublicResponsibility['task'] | null;
  /** Code of an organisation. */
  readonly organisation?: string | null;
  /** Today when left out. */
  readonly on?: string | null;
  readonly includePlanned?: boolean | null;
}

/**
 * Who answers for what on a day: law by law, front office before back office. What no source tells is there as UNKNOWN,
 * without an organisation. Throws BAD_USER_INPUT for a day outside {@link dayInQuestion}.
 */
export function listResponsibilities(
  { reference, today }: Context,
  { law, officeFunction, task, organisation, on, includePlanned }: ResponsibilityFilter,
): readonly PublicResponsibility[] {
  const day = dayInQuestion(on) ?? today;
  const codeOf = (id: string | null) => (id === null ? undefined : reference.findOrganisation(id)?.code);
  return (law ? [law] : laws)
    .flatMap((each) => reference.listResponsibilities(each, day))
    .filter(
      (row) =>
        (!officeFunction || row.officeFunction === officeFunction) &&
        (!task || row.task === task) &&
        (!organisation || codeOf(row.organisationId) === organisation) &&
        (includePlanned !== false || row.status !== 'PLANNED'),
    );
}

/** What an organisation answers for on a day, planned things included. Throws BAD_USER_INPUT for a day outside {@link dayInQuestion}. */
export function listResponsibilitiesOf(
  context: Context,
  { code }: OrganisationRow,
  on: string | null | undefined,
): readonly PublicResponsibility[] {
  return listResponsibilities(context, { organisation: code, on: on ?? null });
}

/** The agreement under which something is answered for. */
export function findAgreementOf({ reference }: Context, row: PublicResponsibility): AgreementRow | undefined {
  return row.agreementId === null ? undefined : reference.findAgreement(row.agreementId);
}

/** What the agreement demands for the law and office of a responsibility, of all times. */
export function listNormsFor(
  { reference }: Context,
  { agreementId, law, officeFunction }: Pick<PublicResponsibility, 'agreementId' | 'law' | 'officeFunction'>,
): readonly PublicServiceNorm[] {
  return agreementId === null ? [] : normsFor(reference.listServiceNorms(agreementId), law, officeFunction);
}

/** How to reach who answers; undefined when no source says who. */
export function findReachOf({ reference }: Context, row: PublicResponsibility): Reach | undefined {
  const organisation = row.organisationId === null ? undefined : reference.findOrganisation(row.organisationId);
  return organisation && { organisation, law: row.law, officeFunction: row.officeFunction, task: row.task };
}

const notes = new Map(responsibilities.map((fact) => [responsibilityId(fact), fact.note]));

/** What must be known to read a responsibility rightly, in Dutch; undefined for one that staff recorded or changed. */
export function findNoteOn({ id, source }: PublicResponsibility): string | undefined {
  return source === 'REFERENCE' ? (notes.get(id) ?? undefined) : undefined;
}
