import type { CaseRow } from '../../../db/case.table.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { OfficeFunction } from '../../../db/responsibility.table.ts';
import type { ServiceNormRow } from '../../../db/service-norm.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { normsFor } from '../policy/agreement.ts';
import { touchCase, type GrantedCase } from '../case/case.ts';
import {
  normDeadlines,
  statutoryDeadline,
  type GrantedNormDeadline,
  type GrantedStatutoryDeadline,
} from './duty-deadline.ts';
import { firstDay, measureOf, noDay, type DutyKind, type DutyView } from './duty.ts';

/** Who must act now in a case. */
export interface CaseDutyView extends DutyView {
  readonly law: GrantedCase['law'];
  readonly organisation: OrganisationRow;
  /** Null when no term runs, or only the existence of the case is seen. */
  readonly statutory: GrantedStatutoryDeadline | null;
  readonly norms: readonly GrantedNormDeadline[] | null;
  readonly case: GrantedCase;
}
export type GrantedCaseDuty = Granted<CaseDutyView>;

/** What the status of a case asks for. */
export function dutyKindOf({ status, kind }: Pick<CaseRow, 'status' | 'kind'>): DutyKind {
  if (status === 'SUSPENDED') return 'AWAIT_RESIDENT';
  if (status === 'DECIDED') return 'CLOSE';
  if (status === 'RECEIVED') return 'FIRST_CONTACT';
  if (kind === 'OBJECTION') return 'DECIDE_ON_OBJECTION';
  return kind === 'APPLICATION' ? 'DECIDE' : 'INVESTIGATE';
}

const sentences: Record<ReturnType<typeof dutyKindOf>, (who: string) => string> = {
  FIRST_CONTACT: (who) => `${who} neemt contact op met de inwoner.`,
  INVESTIGATE: (who) => `${who} onderzoekt wat nodig is.`,
  DECIDE: (who) => `${who} beslist op de aanvraag.`,
  DECIDE_ON_OBJECTION: (who) => `${who} beslist op het bezwaar.`,
  AWAIT_RESIDENT: (who) => `De inwoner is aan zet: de termijn staat stil en ${who} wacht.`,
  CLOSE: (who) => `${who} voert uit wat besloten is en sluit de zaak af.`,
  START_PLAN: (who) => `${who} begint een plan.`,
  APPOINT_DIRECTOR: (who) => `${who} wijst een regisseur aan.`,
  EVALUATE_PLAN: (who) => `${who} evalueert het plan.`,
};
const offices: Record<OfficeFunction, string> = { FRONT: 'frontoffice', BACK: 'backoffice' };

/** Who must act now in a case, as far as the actor sees the case; undefined for one that is closed. */
export function viewCaseDuty(context: Context, found: GrantedCase): GrantedCaseDuty | undefined {
  if (!found.open) return undefined;
  touchCase(context, found, 'CaseDuty');
  const { id, sight, law, officeFunction, organisation, worker, asOf } = found;
  const who = `${organisation.name} (${offices[officeFunction]})`;
  const shown = {
    key: `case ${id}`,
    law,
    officeFunction,
    organisation,
    worker,
    reach: { organisation, law, officeFunction, task: 'EXECUTION' as const },
    case: found,
  };
  // What is seen of the case is seen of what must be done in it.
  const decision = { level: sight };
  const content = contentOf(found);
  if (!content) {
    const message = `${who} heeft een zaak in behandeling.`;
    return grant<CaseDutyView>(decision, 'EXISTS', {
      ...shown,
      ...noDay,
      kind: null,
      holder: null,
      message,
      statutory: null,
      norms: null,
    });
  }
  const kind = dutyKindOf(content);
  const statutory = statutoryDeadline(context.reference, { ...content, law }, asOf);
  const measure = measureOf(kind);
  const norms = measure
    ? normDeadlines(
        normsOfCase(context, { ...found, organisationId: organisation.id }),
        { measure, caseKind: content.kind, from: content.receivedOn },
        asOf,
      )
    : [];
  return grant<CaseDutyView>(decision, 'CONTENT', {
    ...shown,
    kind,
    holder: kind === 'AWAIT_RESIDENT' ? 'RESIDENT' : 'ORGANISATION',
    message: sentences[kind](worker ? `${worker.name}, ${who},` : who),
    statutory: statutory ? grant(decision, 'CONTENT', statutory) : null,
    norms: norms.map((norm) => grant(decision, 'CONTENT', norm)),
    ...firstDay({ statutory, norms }, asOf),
  });
}

/** The part of a case that is more than its existence; undefined when the actor does not see it. */
function contentOf({ sight, kind, status, receivedOn, dueOn }: GrantedCase) {
  return sight === 'CONTENT' && kind !== null && status !== null && receivedOn !== null
    ? { kind, status, receivedOn, dueOn }
    : undefined;
}

/** Which cases the norms are asked for, and on which day. */
interface NormsAsked extends Pick<CaseRow, 'law' | 'officeFunction' | 'organisationId'> {
  readonly asOf: string;
}

/** What the agreement demands under which the organisation that has the case in hand answers for it. */
export function normsOfCase(
  { reference }: Pick<Context, 'reference'>,
  { law, officeFunction, organisationId, asOf }: NormsAsked,
): readonly ServiceNormRow[] {
  const agreementIds = reference
    .listResponsibilities(law, asOf)
    .filter(
      (row) =>
        row.organisationId === organisationId && row.officeFunction === officeFunction && row.status === 'IN_FORCE',
    )
    .flatMap((row) => row.agreementId ?? []);
  return [...new Set(agreementIds)].flatMap((id) => normsFor(reference.listServiceNorms(id), law, officeFunction));
}
