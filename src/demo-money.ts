import { insertAllocation } from '../db/allocation.ts';
import { insertBenefit } from '../db/benefit.ts';
import { insertBudgetSpending } from '../db/budget-spending.ts';
import { insertChainMessage } from '../db/chain-message.ts';
import { insertClaimLine } from '../db/claim-line.ts';
import { insertClaim } from '../db/claim.ts';
import { transaction, type Db } from '../db/client.ts';
import { insertContract } from '../db/contract.ts';
import {
  listDemoAssistance,
  listDemoBoughtHelp,
  listDemoBudgetHelp,
  listDemoContributedHelp,
  type DemoHelp,
} from '../db/demo-money.ts';
import { listOfferings } from '../db/offering.ts';
import { insertOwnContribution } from '../db/own-contribution.ts';
import { listProducts } from '../db/product.ts';
import { municipalityCode } from '../db/reference/organisation.ts';
import { stableId } from '../db/reference/stable-id.ts';
import { insertTariff } from '../db/tariff.ts';
import { addDays, addMonths, dayOf } from './day.ts';
import { mostIn } from './domain/allocation/allocated-volume.ts';
import { digestOf, newChainMessage } from './domain/chain/chain-outbox.ts';
import { offerOf, productKeys, type Offer } from './population/offer.ts';

/** Months back for which there is money: this year and the one before have some. */
const monthsBack = 15;
/** The first number of these orders: below those that staff make, which go on from the highest. */
const firstNumber = 500_001;
/** What most contribute a month under the Wmo 2015, in euro cents. */
const subscription = 2100;

interface Making {
  readonly db: Db;
  readonly today: string;
  readonly kept: { readonly version: 1; readonly source: 'DEMO'; readonly recordedAt: string };
}

/**
 * Gives the made-up municipality money, so that reports have something to tell: contracts, orders for help that ended with what was
 * claimed for it, spending from personal budgets, benefits and own contributions. The same people always get the same.
 */
export function layDemoMoney(db: Db, now: Date): void {
  const kept = { version: 1, source: 'DEMO', recordedAt: now.toISOString() } as const;
  const making: Making = { db, today: dayOf(now), kept };
  transaction(db, () => {
    makeContracts(making);
    makeClaims(making);
    makePayments(making);
  });
}

/** What a product costs and in what unit; undefined of what has no price. */
function findOffer({ law, code }: { readonly law: string; readonly code: string }): Offer | undefined {
  const key = productKeys.find((each) => each === `${law}/${code}`);
  const offer = key && offerOf(key);
  return offer && offer.price > 0 ? offer : undefined;
}

/** A contract with everybody who gives care that the municipality buys, from the year before, with a tariff for each product. */
function makeContracts({ db, today, kept }: Making): void {
  const products = new Map(listProducts(db).map((product) => [product.id, product]));
  const period = { validFrom: `${Number(today.slice(0, 4)) - 1}-01-01`, validUntil: null };
  const byProvider = Map.groupBy(
    listOfferings(db).filter(({ contracted }) => contracted === 1),
    ({ providerId }) => providerId,
  );
  for (const [index, [providerId, offerings]] of [...byProvider].entries()) {
    const offered = offerings.flatMap(({ productId }) => {
      const product = products.get(productId);
      const isBought = product?.law === 'WMO' || product?.law === 'JEUGDWET';
      const offer = product && isBought ? findOffer(product) : undefined;
      return offer ? [{ productId, offer }] : [];
    });
    if (offered.length === 0) continue;
    const contractId = stableId('contract', providerId);
    const number = `LSD-${String(index + 1).padStart(3, '0')}`;
    insertContract(db, { id: contractId, providerId, number, title: 'Zorg en ondersteuning', ...period, ...kept });
    for (const { productId, offer } of offered) {
      const id = stableId('tariff', `${providerId} ${productId}`);
      insertTariff(db, { id, contractId, productId, unit: offer.unit, amount: offer.price, ...period, ...kept });
    }
  }
}

/** A month of what was ordered, and what was claimed for it. */
interface ClaimedMonth {
  readonly help: DemoHelp;
  readonly allocationId: string;
  readonly firstDay: string;
  readonly until: string;
  readonly volume: number;
  readonly rate: number;
}

/** Orders for help that ended, and a claim of each provider for each month of it. */
function makeClaims(making: Making): void {
  const months: ClaimedMonth[] = [];
  for (const [index, help] of listDemoBoughtHelp(making.db, making.today).entries()) {
    const offer = findOffer({ law: help.law, code: help.productCode });
    if (offer)
      months.push(
        ...claimedMonths(making, help, { allocationId: makeOrder(making, help, index), index, rate: offer.price }),
      );
  }
  const byClaim = Map.groupBy(months, ({ help, firstDay }) => `${help.law} ${help.providerId} ${firstDay.slice(0, 7)}`);
  const messages = new Map<string, string>();
  for (const [key, lines] of byClaim) {
    const { law } = lines[0]?.help ?? {};
    if (law && !messages.has(law)) messages.set(law, makeClaimMessage(making, law));
    makeClaim(making, key, { lines, messageId: messages.get(law ?? '') ?? '' });
  }
}

function makeOrder({ db, kept }: Making, help: DemoHelp, index: number): string {
  const { id: provisionId, productCode, productCategory, validFrom, validUntil } = help;
  const id = stableId('allocation', provisionId);
  insertAllocation(db, {
    id,
    number: firstNumber + index,
    provisionId,
    providerId: help.providerId ?? '',
    productCategory,
    productCode,
    volume: help.volume ?? 1,
    volumeUnit: help.volumeUnit ?? 'PIECE',
    volumePer: help.volumePer ?? 'MONTH',
    validFrom,
    validUntil,
    note: null,
    orderedOn: validFrom,
    orderedById: null,
    status: 'ACCEPTED',
    since: validFrom,
    reason: null,
    careRequestId: null,
    changeReason: null,
    untold: 0,
    ...kept,
  });
  return id;
}

function claimedMonths(
  { today }: Making,
  help: DemoHelp,
  { allocationId, index, rate }: { readonly allocationId: string; readonly index: number; readonly rate: number },
): ClaimedMonth[] {
  const { volume, volumeUnit, volumePer, validFrom, validUntil } = help;
  if (volume === null || volumeUnit === null || volumePer === null || validUntil === null) return [];
  const order = { volume, volumeUnit, volumePer };
  return listMonths(today).flatMap(([first, end]): ClaimedMonth[] => {
    const [firstDay, until] = [laterOf(first, validFrom), earlierOf(end, validUntil)];
    if (firstDay >= until) return [];
    // Between 62 and 82 out of a hundred of what was ordered is given, as the order and the month have it.
    const part = (62 + ((index * 7 + Number(first.slice(5, 7)) * 3) % 21)) / 100;
    const given = Math.floor(mostIn(order, { firstDay, lastDay: addDays(until, -1) }) * part);
    // Time is claimed in minutes, at a rate a minute.
    const isHour = volumeUnit === 'HOUR';
    return given === 0
      ? []
      : [{ help, allocationId, firstDay, until, volume: given, rate: isHour ? Math.round(rate / 60) : rate }];
  });
}

function makeClaim(
  { db, kept }: Making,
  key: string,
  { lines, messageId }: { readonly lines: readonly ClaimedMonth[]; readonly messageId: string },
): void {
  const [first] = lines;
  if (!first) return;
  const { version: _version, ...provenance } = kept;
  const { law, providerId } = first.help;
  const [month, claimId] = [first.firstDay.slice(0, 7), stableId('claim', key)];
  const [validFrom, validUntil] = [`${month}-01`, addMonths(`${month}-01`, 1)];
  const granted = lines.reduce((sum, { volume, rate }) => sum + volume * rate, 0);
  const claim = { id: claimId, providerId: providerId ?? '', law, number: `D${month}`, validFrom, validUntil };
  insertClaim(db, { ...claim, claimedOn: validUntil, claimed: granted, granted, messageId, ...provenance });
  for (const { help, allocationId, firstDay, until, volume, rate } of lines) {
    insertClaimLine(db, {
      id: stableId('claimLine', `${help.id} ${month}`),
      claimId,
      providerId: claim.providerId,
      law,
      allocationId,
      reference: `${help.id.slice(-12)}-${month}`,
      creditsId: null,
      credited: 0,
      validFrom: firstDay,
      validUntil: until,
      volume,
      volumeUnit: help.volumeUnit === 'HOUR' ? 'MINUTE' : (help.volumeUnit ?? 'PIECE'),
      rate,
      amount: volume * rate,
      ...provenance,
    });
  }
}

/** A message that stands for those in which the claims under a law came: one, so that the list of messages stays short. */
function makeClaimMessage({ db, kept }: Making, law: string): string {
  const at = kept.recordedAt;
  const id = stableId('chainMessage', law);
  const digest = digestOf(new TextEncoder().encode(id));
  insertChainMessage(db, {
    ...newChainMessage({ source: 'ISTANDAARDEN', digest, at }),
    id,
    kind: law === 'WMO' ? 'WMO323' : 'JW323',
    sender: '00900001',
    receiver: municipalityCode,
    reference: 'DECLARATIES',
    messageDate: at.slice(0, 10),
    status: 'APPLIED',
    settledAt: at,
  });
  return id;
}

/** What was paid from personal budgets and as assistance, and what residents contribute. */
function makePayments({ db, today, kept }: Making): void {
  const months = listMonths(today);
  const since = months[0]?.[0] ?? today;
  for (const { id: provisionId, monthlyCost, validFrom, validUntil } of listDemoBudgetHelp(db, today)) {
    for (const [first, end] of months) {
      const [from, until] = [laterOf(first, validFrom), earlierOf(end, validUntil ?? end)];
      // Of a personal budget about a tenth is left.
      const amount = Math.round((monthlyCost ?? 0) * 0.9);
      const id = stableId('budgetSpending', `${provisionId} ${first}`);
      if (from === first && until === end)
        insertBudgetSpending(db, { id, provisionId, amount, validFrom: first, validUntil: end, ...kept });
    }
  }
  for (const { id, personId, caseId, monthlyCost, validFrom, validUntil } of listDemoAssistance(db, today)) {
    const benefit = { personId, caseId, scheme: 'SOCIAL_ASSISTANCE', amount: monthlyCost ?? 0 } as const;
    insertBenefit(db, { id: stableId('benefit', id), ...benefit, validFrom, validUntil, ...kept });
  }
  for (const { id: provisionId, validFrom, validUntil } of listDemoContributedHelp(db, today)) {
    const from = laterOf(since, validFrom);
    if (validUntil !== null && validUntil <= from) continue;
    const own = { provisionId, kind: 'SUBSCRIPTION', amount: subscription } as const;
    insertOwnContribution(db, {
      id: stableId('ownContribution', provisionId),
      ...own,
      validFrom: from,
      validUntil,
      ...kept,
    });
  }
}

/** The months that are over, oldest first: the first day of each, and of the next. */
function listMonths(today: string): [first: string, end: string][] {
  const current = `${today.slice(0, 7)}-01`;
  return Array.from({ length: monthsBack }, (_, index) => [
    addMonths(current, index - monthsBack),
    addMonths(current, index - monthsBack + 1),
  ]);
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}
