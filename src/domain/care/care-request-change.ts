import { z } from 'zod';
import { listCareRequestsByIds, updateCareRequest } from '../../../db/care-request.ts';
import { careRefusalReasons, type CareRequestRow } from '../../../db/care-request.table.ts';
import { listCasesByIds } from '../../../db/case.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { Context } from '../../context.ts';
import { decideCareRequest, listCareRequests, type GrantedCareRequest } from './care-request.ts';
import type { CaseNamed } from '../case/case-work.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { optionalString } from '../change/input.ts';
import { incomplete, notFound, Refusal, ruleBroken, type ProblemPath } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

export type CareRequestOutcome = Outcome<GrantedCareRequest>;

type Answering = CaseNamed & {
  readonly answer: 'UNDER_INVESTIGATION' | 'REFUSED';
  readonly refusalReason: CareRequestRow['refusalReason'];
  readonly municipality: string | null;
};

const answerIt: Change<Answering> = {
  name: 'answerCareRequest',
  type: 'CareRequest',
  shape: z.object({
    id: z.string(),
    expectedVersion: z.int(),
    answer: z.enum(['UNDER_INVESTIGATION', 'REFUSED']),
    refusalReason: z
      .enum(careRefusalReasons)
      .nullish()
      .transform((reason) => reason ?? null),
    municipality: optionalString,
  }),
  make(work, { id, expectedVersion, answer, refusalReason, municipality }) {
    const row = getCareRequest(work, id, ['input', 'id']);
    work.expect(row, expectedVersion);
    checkOpen(row);
    if (answer === 'UNDER_INVESTIGATION' && row.status === 'UNDER_INVESTIGATION') {
      const message = 'De aanbieder weet al dat u het verzoek onderzoekt. Bestel de hulp, of wijs het verzoek af.';
      throw new Refusal(ruleBroken('ALREADY_INVESTIGATED', message));
    }
    checkReason(row, { answer, refusalReason, municipality });
    const told = { status: answer, since: work.today, refusalReason, municipality, answeredById: work.staffId };
    return work.update(updateCareRequest, row, { ...told, untold: 1 }).id;
  },
};

function checkReason(
  { law }: CareRequestRow,
  { answer, refusalReason, municipality }: Pick<Answering, 'answer' | 'refusalReason' | 'municipality'>,
): void {
  const path = ['input', 'refusalReason'];
  if (answer === 'REFUSED' && refusalReason === null) {
    throw new Refusal(incomplete('REASON_MISSING', 'Kies waarom u het verzoek afwijst: dat hoort de aanbieder.', path));
  }
  if (answer !== 'REFUSED' && refusalReason !== null) {
    const message = 'Een reden hoort bij een afwijzing. Laat haar leeg, of wijs het verzoek af.';
    throw new Refusal(ruleBroken('REASON_NOT_FITTING', message, path));
  }
  const placeRules = law === 'JEUGDWET' && refusalReason === 'RESIDENCE';
  if (municipality === null ? !placeRules : placeRules && /^\d{4}$/.test(municipality)) return;
  const message = placeRules
    ? 'Vul de code in van de gemeente die voor dit kind verantwoordelijk is: vier cijfers.'
    : 'Een andere gemeente noemt u alleen bij een kind dat onder het woonplaatsbeginsel daar hoort. Laat dit leeg.';
  throw new Refusal(incomplete('MUNICIPALITY_NOT_FITTING', message, ['input', 'municipality']));
}

/** A request that the actor sees and may answer. Throws {@link Refusal} otherwise. */
function getCareRequest(work: Work, id: string, path: ProblemPath): CareRequestRow {
  const [row] = listCareRequestsByIds(work.db, [id], work.today);
  const standing = work.standingTo(row?.householdId ?? id, path);
  if (!row || decideCareRequest(standing, row).level !== 'CONTENT') throw new Refusal(notFound(path));
  for (const person of listPersonsByIds(work.db, [row.personId])) work.concern(person);
  const ofCase = row.caseId === null ? undefined : listCasesByIds(work.db, [row.caseId])[0];
  if (ofCase) work.permitInCase('ANSWER_CARE_REQUEST', standing, ofCase);
  else work.permit('ANSWER_CARE_REQUEST', standing, row.law);
  return row;
}

function checkOpen({ status }: CareRequestRow): void {
  if (status === 'RECEIVED' || status === 'UNDER_INVESTIGATION') return;
  const message =
    status === 'GRANTED'
      ? 'Op dit verzoek is al hulp besteld. Wijzig of beëindig die hulp: dan hoort de aanbieder dat.'
      : 'Dit verzoek is al afgewezen. De aanbieder kan een nieuw verzoek sturen.';
  throw new Refusal(ruleBroken('ALREADY_ANSWERED', message));
}

/** What is ordered, as far as it must fit the request that it answers. */
export interface GrantedOn extends Pick<CareRequestRow, 'personId' | 'law'> {
  readonly providerId: string | null;
}

/**
 * Grants a request by the order that is made on it, of help for the same person, under the same law, at the provider that asked.
 * Throws {@link Refusal} where it does not fit, may not be answered, or was refused.
 */
export function grantRequest(work: Work, id: string, order: GrantedOn): void {
  const path = ['input', 'careRequestId'];
  const row = getCareRequest(work, id, path);
  if (row.status === 'REFUSED') checkOpen(row);
  if (row.personId !== order.personId || row.law !== order.law || row.providerId !== order.providerId) {
    const message =
      'Dat verzoek is voor iemand anders, van een andere aanbieder of onder een andere wet. Kies een verzoek dat past.';
    throw new Refusal(ruleBroken('REQUEST_NOT_FITTING', message, path));
  }
  // One request may take several orders.
  if (row.status === 'GRANTED') return;
  const granted = { status: 'GRANTED', since: work.today, answeredById: work.staffId, untold: 0 } as const;
  work.update(updateCareRequest, row, granted);
}

/** What is sent to answer a request. */
export type AnswerCareRequestInput = CaseNamed & {
  readonly clientMutationId: string;
  readonly answer: Answering['answer'];
  readonly refusalReason?: Answering['refusalReason'] | undefined;
  readonly municipality?: string | null | undefined;
};

/** Lets a provider know that its request is looked into, or that it is refused and why. */
export async function answerCareRequest(context: Context, input: AnswerCareRequestInput): Promise<CareRequestOutcome> {
  return change(context, answerIt, input, (id) => listCareRequests(context, [id]).get(id));
}
