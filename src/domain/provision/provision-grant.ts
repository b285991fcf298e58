import { z } from 'zod';
import { listCasesByIds } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { listDecisionsByIds } from '../../../db/decision.ts';
import type { DecisionRow } from '../../../db/decision.table.ts';
import { newId } from '../../../db/id.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { insertProvision, listProvisionsByIds } from '../../../db/provision.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import type { Context } from '../../context.ts';
import { addMonths } from '../../day.ts';
import { permitInCase } from '../case/case-work.ts';
import { change, type Change } from '../change/change.ts';
import { optionalString } from '../change/input.ts';
import { checkNotDissolved, getMember } from '../formation/member-work.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../change/problem.ts';
import { columnsOfTerms, termsShape, type ProvisionTerms } from './provision-terms.ts';
import { checkNotDouble, findGrant, provisionReader, type ProvisionOutcome } from './provision-work.ts';
import { deedOf } from './provision.ts';
import type { Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

interface Granting extends ProvisionTerms {
  /** The case in which it was decided; null for general help that has none. */
  readonly caseId: string | null;
  readonly householdId: string | null;
  /** Null: whom the case concerns. */
  readonly personId: string | null;
  readonly previousId: string | null;
  readonly validFrom: string;
}

/** What help rests on: a decision in a case, or nothing where it is general or where a doctor or the court sent somebody to it. */
interface Basis extends Pick<ProvisionRow, 'law' | 'householdId' | 'caseId'> {
  readonly standing: Standing;
  readonly decision: DecisionRow | undefined;
  readonly personId: string;
  /** The first day on which it can begin. */
  readonly earliest: string;
}

const grantIt: Change<Granting> = {
  name: 'grantProvision',
  type: 'Provision',
  shape: z
    .object({
      caseId: optionalString,
      householdId: optionalString,
      personId: optionalString,
      previousId: optionalString,
      validFrom: z.string(),
      ...termsShape,
    })
    .refine(({ caseId, householdId }) => (caseId === null) !== (householdId === null), {
      path: ['caseId'],
      error: 'Kies de zaak waarin besloten is. Is het een algemene voorziening zonder zaak, kies dan het huishouden.',
    }),
  make(work, input) {
    const basis = basisOf(work, input);
    const { law, householdId, caseId, personId, decision, standing } = basis;
    const person = getMember(work, standing, { householdId, personId, days: [work.today, input.validFrom] }, [
      'input',
      'personId',
    ]);
    work.concern(person);
    checkReadBack(standing, basis, person);
    checkNotDissolved(work, householdId, work.today, ['input', input.caseId === null ? 'householdId' : 'caseId']);
    checkAlive(person);
    checkStart(work, input.validFrom, basis.earliest);
    const columns = columnsOfTerms(work.context.reference, input, { law, validFrom: input.validFrom });
    const row: ProvisionRow = {
      id: newId('provision'),
      householdId,
      personId: person.id,
      law,
      caseId,
      decisionId: decision?.id ?? null,
      ...columns,
      endReason: null,
      previousId: input.previousId,
      version: 1,
      ...work.provenance,
    };
    checkPrevious(work, standing, row);
    checkNotDouble(work, standing, row);
    return work.insert(insertProvision, row).id;
  },
};

function basisOf(work: Work, { caseId, householdId, personId }: Granting): Basis {
  if (caseId !== null) {
    const path = ['input', 'caseId'];
    const [found] = listCasesByIds(work.db, [caseId]);
    const { row, standing } = permitInCase(work, deedOf(found?.law ?? 'GENERAL'), caseId, path);
    checkOpen(row);
    const decision = row.law === 'GENERAL' ? undefined : findGrant(work, row, path);
    const earliest = row.law === 'GENERAL' ? earliestGeneral(work) : originOf(work, row, decision);
    const { law } = row;
    return {
      law,
      householdId: row.householdId,
      caseId,
      personId: personId ?? row.personId,
      standing,
      decision,
      earliest,
    };
  }
  const standing = work.standingTo(householdId ?? '', ['input', 'householdId']);
  work.permit('GIVE_GENERAL_PROVISION', standing, 'GENERAL');
  if (householdId === null || personId === null) {
    throw new Refusal(incomplete('PERSON_MISSING', 'Kies voor wie de hulp is.', ['input', 'personId']));
  }
  const earliest = earliestGeneral(work);
  return { law: 'GENERAL', householdId, caseId: null, personId, standing, decision: undefined, earliest };
}

function earliestGeneral({ today }: Work): string {
  return addMonths(today, -12);
}

/** The day on which was received what a decision answers: what an objection is against goes back to its own case. */
function originOf({ db, today }: Work, { receivedOn }: CaseRow, decision: DecisionRow | undefined): string {
  if (!decision || decision.againstId === null) return receivedOn;
  const [against] = listDecisionsByIds(db, [decision.againstId], today);
  const [before] = against ? listCasesByIds(db, [against.caseId]) : [];
  return before && before.receivedOn < receivedOn ? before.receivedOn : receivedOn;
}

function checkOpen({ closedOn }: CaseRow): void {
  if (closedOn === null) return;
  const message = 'Deze zaak is al afgelopen. Open een nieuwe zaak, en ken de hulp daarin toe.';
  throw new Refusal(ruleBroken('CASE_ENDED', message, ['input', 'caseId']));
}

/** Nobody records help that they could not read back: for another purpose, or of a protected child. */
function checkReadBack(standing: Standing, { caseId, law }: Basis, { id: personId }: PersonRow): void {
  if (standing.decideProvision({ caseId, law, personId }).level === 'CONTENT') return;
  throw new Refusal(notFound(['input', caseId === null ? 'householdId' : 'personId']));
}

function checkAlive({ registrationStatus }: PersonRow): void {
  if (registrationStatus !== 'DECEASED') return;
  const message = 'Deze inwoner is overleden: hulp toekennen kan niet meer.';
  throw new Refusal(ruleBroken('PERSON_DECEASED', message, ['input', 'personId']));
}

/** Throws {@link Refusal} where help would begin before what it answers came in, or more than a year from now. */
export function checkStart({ today }: Pick<Work, 'today'>, validFrom: string, earliest: string): void {
  const path = ['input', 'validFrom'];
  if (validFrom < earliest) {
    const message = 'Deze hulp zou beginnen voordat erom gevraagd was. Kies een latere eerste dag.';
    throw new Refusal(ruleBroken('STARTS_TOO_EARLY', message, path));
  }
  if (validFrom <= addMonths(today, 12)) return;
  const message = 'Deze hulp zou pas over meer dan een jaar beginnen. Kies een eerdere dag, of wacht met toekennen.';
  throw new Refusal(ruleBroken('STARTS_TOO_LATE', message, path));
}

/** What it takes the place of is other help of the same person that has ended by then. */
function checkPrevious(work: Work, standing: Standing, row: ProvisionRow): void {
  if (row.previousId === null) return;
  const path = ['input', 'previousId'];
  const [before] = listProvisionsByIds(work.db, [row.previousId], { day: work.today, isToday: true });
  const isSeen = before?.householdId === row.householdId && standing.decideProvision(before).level === 'CONTENT';
  if (!before || !isSeen || before.personId !== row.personId) throw new Refusal(notFound(path));
  if (before.validUntil !== null && before.validUntil <= row.validFrom) return;
  const message = 'De hulp waarvoor dit in de plaats komt, loopt dan nog. Beëindig die eerst, of wijzig haar.';
  throw new Refusal(ruleBroken('PREVIOUS_RUNS', message, path));
}

type Left<Value> = Value | null | undefined;

/** Terms of help as they are sent. */
export interface SentTerms extends Pick<ProvisionTerms, 'productId' | 'deliveryForm'> {
  readonly ladderStep?: Left<ProvisionTerms['ladderStep']>;
  readonly providerId?: Left<string>;
  readonly volume?: Left<ProvisionTerms['volume']>;
  readonly monthlyCost?: Left<number>;
  readonly lastDay?: Left<string>;
}

/** What is sent to grant help. */
export type GrantProvisionInput = SentTerms & {
  readonly clientMutationId: string;
  readonly validFrom: string;
} & { readonly [Key in 'caseId' | 'householdId' | 'personId' | 'previousId']?: Left<string> };

/** Grants help on the decision in a case, or records general help, which needs none. */
export async function grantProvision(context: Context, input: GrantProvisionInput): Promise<ProvisionOutcome> {
  return change(context, grantIt, input, provisionReader(context));
}
