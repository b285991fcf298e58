import { findOrder } from '../../../db/allocation.ts';
import {
  insertClaimLine,
  listClaimLinesByAllocationIds,
  listClaimLinesByReferences,
  updateClaimLine,
} from '../../../db/claim-line.ts';
import type { ClaimLineRow } from '../../../db/claim-line.table.ts';
import { insertClaim, isClaimNumberUsed, updateClaim, type ClaimPlace } from '../../../db/claim.ts';
import type { ClaimRow } from '../../../db/claim.table.ts';
import { newId } from '../../../db/id.ts';
import { findPersonIdByBsn } from '../../../db/person.ts';
import { listAgreedRates } from '../../../db/tariff.ts';
import type { ReturnCode } from '../../care-return-code.ts';
import { addDays } from '../../day.ts';
import { counterpartOf } from './care-client.ts';
import type { ClaimBody, ClaimClient, ClaimedService } from './care-message-claim.ts';
import type { CareAmount } from './care-message-product.ts';
import type { ClaimMessage } from './care-message.ts';
import { CareWork, type CareOutcome, type CareRecording } from './care-recording.ts';
import { headerOfReturn, judged, judgeHeader, noRemark, outcomeOf, refusedWhole } from './care-return.ts';
import { unitOfCode } from './care-word.ts';
import { findCredited, judgeClaim, judgeService, signed, type ClaimFacts } from '../allocation/claim-rule.ts';

/** A claim (message 323): each service is granted or refused by itself; answered by 325. */
export function takeClaim(recording: CareRecording, message: ClaimMessage): CareOutcome {
  const { standard, claim } = message;
  const header = (codes: readonly ReturnCode[]) => headerOfReturn(recording, message.header, codes);
  const { provider, law } = counterpartOf(recording.db, message);
  // Of a sender that the store does not know no order can be found either.
  const early = provider ? judgeHeader(recording, message.header) : (['0001'] as const);
  if (early.length > 0 || !provider) {
    return refusedWhole(early, { standard, number: 325, header: header(early), claim: null });
  }
  const place = { providerId: provider.id, law };
  const wrong = judgeClaim(claim, isClaimNumberUsed(recording.db, { ...place, number: claim.number }));
  const { number, total: claimed } = claim;
  if (wrong.length > 0) {
    const answer = { number, claimed, granted: amountOf(0), clients: [], returnCodes: wrong };
    return refusedWhole(wrong, { standard, number: 325, header: header(noRemark), claim: answer });
  }
  const taking = new Taking(recording, claim, place);
  taking.takeAll();
  const { rulings, granted } = taking;
  const allGranted = [...rulings.values()].every((codes) => codes.length === 0);
  const clients = allGranted ? [] : claim.clients.map((client) => answerTo(client, rulings));
  const returnCodes: readonly ReturnCode[] = allGranted ? ['8001'] : noRemark;
  return outcomeOf(taking.work, [...rulings.values()], {
    standard,
    number: 325,
    header: header(noRemark),
    claim: {
      number,
      claimed,
      granted: amountOf(granted),
      clients,
      returnCodes,
    },
  });
}

function answerTo(client: ClaimClient, rulings: Rulings) {
  const services = client.services.map((service) => judged(service, rulings.get(service) ?? []));
  return { ...judged(client, []), services };
}

/** A sum that may be below zero, in the words of the standard. */
function amountOf(cents: number): CareAmount {
  return { cents: Math.abs(cents), side: cents < 0 ? 'C' : 'D' };
}

type Rulings = ReadonlyMap<ClaimedService, readonly ReturnCode[]>;

/** One claim while it is taken in. */
class Taking {
  readonly work: CareWork;
  readonly rulings = new Map<ClaimedService, readonly ReturnCode[]>();
  /** What was granted so far, in euro cents. */
  granted = 0;
  readonly #claim: ClaimBody;
  readonly #place: ClaimPlace;
  readonly #claimId = newId('claim');

  constructor(recording: CareRecording, claim: ClaimBody, place: ClaimPlace) {
    this.work = new CareWork(recording);
    this.#claim = claim;
    this.#place = place;
  }

  /** Takes what is taken back before what is claimed anew; the claim itself stands before its lines. */
  takeAll(): void {
    const all = this.#claim.clients.flatMap((client) => client.services.map((service) => ({ client, service })));
    const isCredit = ({ service }: (typeof all)[number]) => service.claimed.side === 'C';
    const row = this.#insertClaim();
    for (const { client, service } of all.filter(isCredit)) this.#take(client, service);
    for (const { client, service } of all.filter((each) => !isCredit(each))) this.#take(client, service);
    updateClaim(this.work.recording.db, { ...row, granted: this.granted });
  }

  #insertClaim(): ClaimRow {
    const { number, period, date, total } = this.#claim;
    const { messageId } = this.work.recording;
    return this.work.insert(insertClaim, {
      id: this.#claimId,
      ...this.#place,
      number,
      validFrom: period.firstDay,
      validUntil: addDays(period.lastDay, 1),
      claimedOn: date,
      claimed: signed(total),
      granted: 0,
      messageId,
      ...this.work.provenance,
    });
  }

  #take({ bsn }: ClaimClient, service: ClaimedService): void {
    const { db } = this.work.recording;
    const order = findOrder(db, { number: service.allocationNumber, ...this.#place });
    const { number, previous } = service.reference;
    const references = previous === null ? [number] : [number, previous];
    const referred = listClaimLinesByReferences(db, { ...this.#place, references });
    const facts: ClaimFacts = {
      order,
      personId: findPersonIdByBsn(db, bsn),
      period: this.#claim.period,
      standing: order ? listClaimLinesByAllocationIds(db, [order.id]).filter(stands) : [],
      referred,
      agreedRates: listAgreedRates(db, {
        ...this.#place,
        code: service.code,
        unit: unitOfCode(service.unit),
        day: service.period.firstDay,
      }),
    };
    const codes = judgeService(service, facts);
    this.rulings.set(service, codes);
    if (codes.length > 0 || !order) return;
    this.granted += signed(service.claimed);
    const credited = service.claimed.side === 'C' ? findCredited(service, referred) : undefined;
    const about = { type: 'ClaimLine', personId: order.personId, law: order.law } as const;
    this.work.insert(insertClaimLine, this.#lineOf(service, order.id, credited?.id ?? null), about);
    if (credited) updateClaimLine(db, { ...credited, credited: 1 });
  }

  #lineOf(service: ClaimedService, allocationId: string, creditsId: string | null): ClaimLineRow {
    const { reference, period, amount, unit, rate, claimed } = service;
    return {
      id: newId('claimLine'),
      claimId: this.#claimId,
      ...this.#place,
      allocationId,
      reference: reference.number,
      creditsId,
      credited: 0,
      validFrom: period.firstDay,
      validUntil: addDays(period.lastDay, 1),
      volume: amount,
      volumeUnit: unitOfCode(unit),
      rate,
      amount: claimed.cents,
      ...this.work.provenance,
    };
  }
}

function stands({ creditsId, credited }: ClaimLineRow): boolean {
  return creditsId === null && credited === 0;
}
