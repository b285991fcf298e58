import { z } from 'zod';
import {
  insertCaseHandover,
  listCaseHandoversByCaseIds,
  listCaseHandoversByIds,
  updateCaseHandover,
} from '../../../db/case-handover.ts';
import type { CaseHandoverRow } from '../../../db/case-handover.table.ts';
import { listCasesByIds, updateCase } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import type { NoticeKind } from '../../../db/notice.table.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import { officeFunctions, type OfficeFunction } from '../../../db/responsibility.table.ts';
import type { Context } from '../../context.ts';
import { listCaseHandovers, listHandoverTargets, type GrantedCaseHandover } from './case-handover.ts';
import { getCase, type CaseNamed } from './case-work.ts';
import { isColleague } from './case-worker.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { text } from '../change/input.ts';
import { sendNotice } from '../notice/notice-send.ts';
import { notFound, Refusal, ruleBroken } from '../change/problem.ts';
import { listStandings, type Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

export type CaseHandoverOutcome = Outcome<GrantedCaseHandover>;

const named = { id: z.string(), expectedVersion: z.int() };

interface Offering extends CaseNamed {
  readonly organisationId: string;
  readonly officeFunction: OfficeFunction;
  readonly reason: string;
}

const offer: Change<Offering> = {
  name: 'offerCaseHandover',
  type: 'CaseHandover',
  shape: z.object({
    ...named,
    organisationId: z.string(),
    officeFunction: z.enum(officeFunctions),
    reason: text('de reden', { least: 10, most: 2000 }),
  }),
  make(work, { organisationId, officeFunction, reason, ...input }) {
    const row = getCase(work, 'OFFER_CASE', input);
    checkOpen(row);
    const targets = listHandoverTargets(work.context, row);
    if (!targets.some((one) => one.organisation.id === organisationId && one.officeFunction === officeFunction)) {
      const message =
        'Dit kantoor is vandaag niet verantwoordelijk voor zulke zaken, of heeft deze zaak al. Kies een ander kantoor.';
      throw new Refusal(ruleBroken('NOT_RESPONSIBLE', message, ['input', 'organisationId']));
    }
    return work.insert(insertCaseHandover, {
      id: newId('caseHandover'),
      caseId: row.id,
      fromOrganisationId: row.organisationId,
      fromOfficeFunction: row.officeFunction,
      toOrganisationId: organisationId,
      toOfficeFunction: officeFunction,
      reason,
      status: 'OFFERED',
      offeredOn: work.today,
      offeredById: work.staffId,
      answeredOn: null,
      answeredById: null,
      answer: null,
      version: 1,
      ...work.provenance,
    }).id;
  },
};

function checkOpen({ closedOn }: CaseRow): void {
  if (closedOn === null) return;
  throw new Refusal(ruleBroken('CASE_ENDED', 'Deze zaak is al afgelopen: er is niets meer over te dragen.'));
}

interface Found {
  readonly offered: CaseHandoverRow;
  readonly of: CaseRow;
}

/**
 * The handover that is to be answered or withdrawn, still open and as it was seen. Throws {@link Refusal} where it is not there or may
 * not be seen, where this may not be done with it, and where somebody was first.
 */
function getOffer(
  work: Work,
  { id, expectedVersion }: CaseNamed,
  permit: (found: Found, standing: Standing) => void,
): Found {
  const path = ['input', 'id'];
  const [offered] = listCaseHandoversByIds(work.db, [id]);
  const [of] = listCasesByIds(work.db, [offered?.caseId ?? '']);
  const standing = listStandings(work.context, [of?.householdId ?? '']).get(of?.householdId ?? '');
  // Whoever is offered a case need not see its household yet.
  if (!offered || !of || !standing || standing.decideCase(of).level === 'NONE') throw new Refusal(notFound(path));
  for (const person of listPersonsByIds(work.db, [of.personId])) work.concern(person);
  permit({ offered, of }, standing);
  work.expect(offered, expectedVersion);
  if (offered.status !== 'OFFERED') {
    const message = 'Deze overdracht is al afgehandeld. Kijk bij de zaak wat ervan kwam.';
    throw new Refusal(ruleBroken('HANDOVER_ANSWERED', message));
  }
  return { offered, of };
}

function answer(work: Work, row: CaseHandoverRow, change: Partial<CaseHandoverRow>): string {
  return work.update(updateCaseHandover, row, { answeredOn: work.today, answeredById: work.staffId, ...change }).id;
}

/** Tells whoever offered the case, and whoever works on it or did until now, what the other office answered. */
function tellAnswer(work: Work, { offered, of }: Found, kind: Extract<NoticeKind, `CASE_OFFER_${string}`>): void {
  const { householdId, workerId } = of;
  for (const staffId of new Set([offered.offeredById, workerId ?? offered.offeredById]))
    if (staffId !== work.staffId) sendNotice(work, { kind, householdId, staffId, caseHandoverId: offered.id });
}

/** Lets whoever is offered the case answer. */
const permitAnswer = (work: Work) => (found: Found, standing: Standing) => {
  work.permitInCase('ANSWER_CASE_OFFER', standing, found.of, 'EXISTS');
};

const accept: Change<CaseNamed> = {
  name: 'acceptCaseHandover',
  type: 'CaseHandover',
  shape: z.object(named),
  make(work, input) {
    const { offered, of } = getOffer(work, input, permitAnswer(work));
    checkOpen(of);
    const { toOrganisationId: organisationId, toOfficeFunction: officeFunction } = offered;
    const next = { ...of, organisationId, officeFunction };
    const isTaken = isColleague(work.context, next, work.staffId);
    if (of.sealed === 1 && !isTaken) {
      const message =
        'Een afgesloten zaak opent alleen voor wie haar behandelt. Laat de collega die haar gaat behandelen de zaak aannemen.';
      throw new Refusal(ruleBroken('SEALED_NEEDS_WORKER', message));
    }
    // Whoever leads a team works on no case: it waits for a colleague.
    work.update(updateCase, of, { organisationId, officeFunction, workerId: isTaken ? work.staffId : null });
    tellAnswer(work, { offered, of }, 'CASE_OFFER_ACCEPTED');
    return answer(work, offered, { status: 'ACCEPTED' });
  },
};

const decline: Change<CaseNamed & { readonly answer: string }> = {
  name: 'declineCaseHandover',
  type: 'CaseHandover',
  shape: z.object({ ...named, answer: text('de reden', { least: 10, most: 2000 }) }),
  make(work, { answer: why, ...input }) {
    const { offered, of } = getOffer(work, input, permitAnswer(work));
    tellAnswer(work, { offered, of }, 'CASE_OFFER_DECLINED');
    return answer(work, offered, { status: 'DECLINED', answer: why });
  },
};

const withdraw: Change<CaseNamed> = {
  name: 'withdrawCaseHandover',
  type: 'CaseHandover',
  shape: z.object(named),
  make(work, input) {
    const { offered } = getOffer(work, input, ({ of }, standing) => work.permitInCase('OFFER_CASE', standing, of));
    return answer(work, offered, { status: 'WITHDRAWN' });
  },
};

/** Takes back what is still offered of a case that ends: there is nothing left to take over. */
export function withdrawHandoverOf(work: Work, { id }: Pick<CaseRow, 'id'>): void {
  const open = listCaseHandoversByCaseIds(work.db, [id], work.today).find(({ status }) => status === 'OFFERED');
  if (open) answer(work, open, { status: 'WITHDRAWN' });
}

/** What is sent to answer or withdraw an offer. */
export type CaseHandoverInput = CaseNamed & { readonly clientMutationId: string };

/** Offers a case to another office; whoever has it keeps it until that takes it. */
export async function offerCaseHandover(
  context: Context,
  input: CaseHandoverInput & Pick<Offering, 'organisationId' | 'officeFunction' | 'reason'>,
): Promise<CaseHandoverOutcome> {
  return change(context, offer, input, reader(context));
}

/** Takes a case that is offered: it is in the hands of the actor's office from then on. */
export async function acceptCaseHandover(context: Context, input: CaseHandoverInput): Promise<CaseHandoverOutcome> {
  return change(context, accept, input, reader(context));
}

/** Leaves a case that is offered to whoever has it, and tells why. */
export async function declineCaseHandover(
  context: Context,
  input: CaseHandoverInput & { readonly answer: string },
): Promise<CaseHandoverOutcome> {
  return change(context, decline, input, reader(context));
}

/** Takes back an offer that was not yet answered. */
export async function withdrawCaseHandover(context: Context, input: CaseHandoverInput): Promise<CaseHandoverOutcome> {
  return change(context, withdraw, input, reader(context));
}

function reader(context: Context): (id: string) => GrantedCaseHandover | undefined {
  return (id) => listCaseHandovers(context, [id]).get(id);
}
