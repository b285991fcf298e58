import { listOrdersAt, type OrderRow } from '../../../db/allocation.ts';
import { insertCareRequestLine } from '../../../db/care-request-line.ts';
import type { CareRequestLineRow } from '../../../db/care-request-line.table.ts';
import { insertCareRequest, isChangePending, isRequestReferenceUsed } from '../../../db/care-request.ts';
import type { CareRequestRow } from '../../../db/care-request.table.ts';
import { listCasesByIds } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import type { Law } from '../../../db/law.ts';
import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import { findPersonByBsn } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { listProductCodes } from '../../../db/product.ts';
import type { ProviderRow } from '../../../db/provider.table.ts';
import type { ReturnCode } from '../../care-return-code.ts';
import { openCaseFor } from './care-case.ts';
import { counterpartOf, findClient } from './care-client.ts';
import type { CareProduct, CareVolume } from './care-message-product.ts';
import type { ChangeRequest, RequestedProduct } from './care-message-request.ts';
import type { CareRequestMessage, ChangeRequestMessage } from './care-message.ts';
import { CareWork, type CareOutcome, type CareRecording } from './care-recording.ts';
import { headerOfReturn, judged, judgeHeader, noRemark, notJudged, outcomeOf, refusedWhole } from './care-return.ts';
import { judgeChangeRequest, judgeRequested, type ChangeRuling, type RequestFacts } from './care-request-rule.ts';
import { isReferral } from '../case/referral.ts';
import { frequencyOfCode, referrerOfCode, requestReasonOfCode, unitOfCode } from './care-word.ts';

/** A request for allocations (message 315): each product is a request of its own; answered by 316. */
export function takeRequest(recording: CareRecording, message: CareRequestMessage): CareOutcome {
  const { standard, client } = message;
  const header = (codes: readonly ReturnCode[]) => headerOfReturn(recording, message.header, codes);
  const { provider, law } = counterpartOf(recording.db, message);
  const early = judgeEarly(recording, message, provider);
  if (early.length > 0 || !provider) {
    return refusedWhole(early, { standard, number: 316, header: header(early), client: null });
  }
  const person = findClient(recording.db, client);
  if (!person) {
    const products = client.products.map((product) => judged(product, notJudged));
    const answer = { ...judged(client, ['8187']), products };
    return refusedWhole(['8187'], { standard, number: 316, header: header(noRemark), client: answer });
  }
  const work = new CareWork(recording);
  const facts = factsOf(recording, provider, law);
  const rulings = client.products.map((product) => judgeRequested(product, client.products, facts));
  const taken = client.products.filter((_, place) => rulings[place]?.length === 0);
  if (taken.length > 0) {
    const householdId = householdOf(recording, person);
    const title = `Verzoek om hulp van ${provider.name}`.slice(0, 200);
    const referred = taken.every(({ referrer }) => isReferral(law, referrerOfCode(referrer.type)));
    const caseId = openCaseFor(work, { householdId, personId: person.id, law, title, sealed: 0, referred });
    for (const product of taken)
      insertNew(work, { person, provider, law, caseId, householdId }, product, client.comment);
  }
  const allTaken = rulings.every((codes) => codes.length === 0);
  const products = client.products.map((product, place) => judged(product, rulings[place] ?? []));
  return outcomeOf(work, rulings, {
    standard,
    number: 316,
    header: header(noRemark),
    client: allTaken
      ? null
      : {
          ...judged(client, []),
          products,
        },
  });
}

/** A request for change (message 317): one request, taken as a whole or not at all; answered by 318. */
export function takeChangeRequest(recording: CareRecording, message: ChangeRequestMessage): CareOutcome {
  const { standard, client } = message;
  const { request } = client;
  const header = (codes: readonly ReturnCode[]) => headerOfReturn(recording, message.header, codes);
  const { provider, law } = counterpartOf(recording.db, message);
  const early = judgeEarly(recording, message, provider);
  if (early.length > 0 || !provider) {
    return refusedWhole(early, { standard, number: 318, header: header(early), client: null });
  }
  const { db } = recording;
  const person = findPersonByBsn(db, client.bsn);
  const place = { personId: person?.id ?? '', providerId: provider.id, law };
  const orders = listOrdersAt(db, place).filter(({ status }) => status === 'SENT' || status === 'ACCEPTED');
  const isPending = isChangePending(db, place);
  const facts = { ...factsOf(recording, provider, law), date: message.header.date, orders, isPending };
  const ruling = judgeChangeRequest(request, facts);
  const codes = person ? codesOf(ruling) : [...codesOf(ruling), '8187' as const];
  const work = new CareWork(recording);
  if (person && codes.length === 0) {
    const householdId = orders[0]?.householdId ?? householdOf(recording, person);
    const ofHelp = caseOf(recording, orders, request);
    const title = `Verzoek om andere hulp van ${provider.name}`.slice(0, 200);
    const sealed = ofHelp?.sealed ?? 0;
    const caseId =
      ofHelp && isUndecided(ofHelp)
        ? ofHelp.id
        : openCaseFor(work, { householdId, personId: person.id, law, title, sealed, referred: false });
    insertChange(work, { person, provider, law, caseId, householdId }, request, orders);
  }
  return outcomeOf(work, [codes], {
    standard,
    number: 318,
    header: header(noRemark),
    client:
      codes.length === 0
        ? null
        : {
            ...judged(client, person ? [] : ['8187']),
            request: judgedRequest(request, ruling),
          },
  });
}

function judgedRequest(request: ChangeRequest, ruling: ChangeRuling) {
  return {
    ...judged(request, ruling.request),
    unchanged: request.unchanged.map((record, place) => judged(record, ruling.unchanged[place] ?? [])),
    changed: request.changed.map((record, place) => judged(record, ruling.changed[place] ?? [])),
    added: request.added.map((record, place) => judged(record, ruling.added[place] ?? [])),
  };
}

function codesOf({ request, unchanged, changed, added }: ChangeRuling): readonly ReturnCode[] {
  return [request, ...unchanged, ...changed, ...added].flat();
}

/** A sender that the store does not know has no code of its own in the standard. */
function judgeEarly(
  recording: CareRecording,
  { header }: CareRequestMessage | ChangeRequestMessage,
  provider: ProviderRow | undefined,
): readonly ReturnCode[] {
  return provider ? judgeHeader(recording, header) : ['0001'];
}

function factsOf({ db, today }: CareRecording, provider: ProviderRow, law: Law): RequestFacts {
  return {
    isUsed: (reference) => isRequestReferenceUsed(db, { providerId: provider.id, law, reference }),
    products: listProductCodes(db, law, today),
  };
}

/** Where somebody lives. Throws where they are in no household: the standard has no words for that, and somebody must look. */
function householdOf({ db, today }: CareRecording, { id }: PersonRow): string {
  const [membership] = listMembershipsByPersonIds(db, [id], today);
  if (!membership) throw new Error('the client of a request is in no household');
  return membership.householdId;
}

/** The case of the help that would change: of several the one that is seen by the fewest, then one in which is still to be decided. */
function caseOf(
  { db }: CareRecording,
  orders: readonly OrderRow[],
  { changed, unchanged }: ChangeRequest,
): CaseRow | undefined {
  const named = new Set([...changed, ...unchanged].map(({ allocationNumber }) => allocationNumber));
  const ids = orders.flatMap(({ number, caseId }) => (named.has(number) && caseId !== null ? [caseId] : []));
  const cases = listCasesByIds(db, [...new Set(ids)]);
  return cases.toSorted((a, b) => b.sealed - a.sealed || Number(isUndecided(b)) - Number(isUndecided(a)))[0];
}

/** What was decided stays so: another request takes a case, and a decision, of its own. */
function isUndecided({ status }: CaseRow): boolean {
  return status === 'RECEIVED' || status === 'IN_PROGRESS' || status === 'SUSPENDED';
}

/** Who asks what for whom. */
interface Asking extends Pick<CareRequestRow, 'law' | 'caseId' | 'householdId'> {
  readonly person: PersonRow;
  readonly provider: ProviderRow;
}

type Own = Pick<CareRequestRow, 'kind' | 'reference' | 'reason' | 'referrer' | 'note'>;

function insert(work: CareWork, { person, provider, ...asking }: Asking, own: Own): string {
  const { messageId, today } = work.recording;
  const row: CareRequestRow = {
    id: newId('careRequest'),
    ...asking,
    personId: person.id,
    providerId: provider.id,
    ...own,
    receivedOn: today,
    status: 'RECEIVED',
    since: today,
    refusalReason: null,
    municipality: null,
    answeredById: null,
    untold: 0,
    messageId,
    version: 1,
    ...work.provenance,
  };
  return work.insert(insertCareRequest, row, { type: 'CareRequest', personId: person.id, law: asking.law }).id;
}

function insertNew(work: CareWork, asking: Asking, product: RequestedProduct, comment: string | null): void {
  const notes = [comment, product.comment].filter((note) => note !== null);
  const id = insert(work, asking, {
    kind: 'ALLOCATION',
    reference: product.providerReference,
    reason: null,
    referrer: referrerOfCode(product.referrer.type),
    note: notes.length > 0 ? notes.join('\n') : null,
  });
  insertLine(work, id, 1, { kind: 'ADD', ...productOf(product.product), ...wishOf(product) });
}

function insertChange(work: CareWork, asking: Asking, request: ChangeRequest, orders: readonly OrderRow[]): void {
  const { providerReference: reference, reason } = request;
  const id = insert(work, asking, {
    kind: 'CHANGE',
    reference,
    reason: requestReasonOfCode(reason),
    referrer: null,
    note: null,
  });
  const orderOf = (number: number) => orders.find((order) => order.number === number)?.id ?? null;
  const lines: readonly Line[] = [
    ...request.unchanged.map(({ allocationNumber }) => ({
      kind: 'KEEP' as const,
      allocationId: orderOf(allocationNumber),
    })),
    ...request.changed.map((record) => ({
      kind: 'CHANGE' as const,
      allocationId: orderOf(record.allocationNumber),
      ...wishOf(record),
    })),
    ...request.added.map((record) => ({ kind: 'ADD' as const, ...productOf(record.product), ...wishOf(record) })),
  ];
  for (const [place, line] of lines.entries()) insertLine(work, id, place + 1, line);
}

type Line = Pick<CareRequestLineRow, 'kind'> & Partial<CareRequestLineRow>;

function insertLine(work: CareWork, careRequestId: string, position: number, line: Line): void {
  work.insert(insertCareRequestLine, {
    id: newId('careRequestLine'),
    careRequestId,
    position,
    allocationId: null,
    productCategory: null,
    productCode: null,
    firstDay: null,
    lastDay: null,
    volume: null,
    volumeUnit: null,
    volumePer: null,
    budget: null,
    ...line,
    ...work.provenance,
  });
}

function productOf(product: CareProduct | null) {
  return { productCategory: product?.category ?? null, productCode: product?.code ?? null };
}

interface Wish {
  readonly firstDay: string;
  readonly lastDay: string | null;
  readonly volume: CareVolume | null;
  readonly budget: number | null;
}

function wishOf({ firstDay, lastDay, volume, budget }: Wish) {
  return {
    firstDay,
    lastDay,
    volume: volume?.amount ?? null,
    volumeUnit: volume ? unitOfCode(volume.unit) : null,
    volumePer: volume ? frequencyOfCode(volume.frequency) : null,
    budget,
  };
}
