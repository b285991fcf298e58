import { insertAllocation } from '../../db/allocation.ts';
import type { AllocationRow } from '../../db/allocation.table.ts';
import { insertCareRequestLine } from '../../db/care-request-line.ts';
import { insertCareRequest } from '../../db/care-request.ts';
import type { CareRequestRow } from '../../db/care-request.table.ts';
import { insertChainMessage } from '../../db/chain-message.ts';
import { insertClaimLine } from '../../db/claim-line.ts';
import { insertClaim } from '../../db/claim.ts';
import { closeStore, openStore, transaction, type Db } from '../../db/client.ts';
import { insertDelivery } from '../../db/delivery.ts';
import { newId } from '../../db/id.ts';
import { digestOf, newChainMessage } from '../../src/domain/chain/chain-outbox.ts';
import { passesElevenTest } from '../../web/src/search/typed-text.ts';
import { insertFamily, insertProvider, insertProvision, type Family } from '../testkit/family.ts';
import { inDays } from './household-data.ts';

const numbers = Array.from({ length: 200 }, (_, index) => String(999994500 + index)).filter(passesElevenTest);
const at = new Date().toISOString();
const provenance = { source: 'STAFF', recordedAt: at } as const;
let place = 0;

/** A household with help from a provider. */
export interface CareHousehold {
  /** The address of its page. */
  readonly path: string;
  /** What is on order, or was. */
  readonly order: AllocationRow;
}

/** What a test puts beside the help. */
interface Ground extends Family {
  readonly db: Db;
  readonly providerId: string;
  readonly order: AllocationRow;
  /** A message of the provider, of which the rest came. */
  readonly messageId: string;
}

function insertMessage(db: Db): string {
  const digest = digestOf(Buffer.from(`care ${place}`));
  return insertChainMessage(db, newChainMessage({ source: 'ISTANDAARDEN', digest, at })).id;
}

/** Puts a household of a test's own in a running demo: help in the house, two hours a week for ten weeks, which is on order. */
function insertCare(
  store: string,
  insertRest: (ground: Ground) => void,
  rest: Partial<AllocationRow> = {},
): CareHousehold {
  const mine = place++;
  const db = openStore(`file:${store}`);
  try {
    const family = insertFamily(db, {
      members: [{ name: 'Sanne Dekker', bsn: numbers[mine] ?? '' }],
      address: { postalCode: '3837ZX', houseNumber: 1 + mine },
      cases: [
        {
          ...{ number: `L-2026-${mine}`, law: 'WMO', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
          rest: { kind: 'APPLICATION', title: 'Hulp in huis', receivedOn: inDays(-80), dueOn: inDays(4) },
        },
      ],
    });
    const providerId = insertProvider(db, 'Thuiszorg De Proef');
    db.$client.prepare('update provider set agb_code = ? where id = ?').run(String(42_420_000 + mine), providerId);
    const { householdId, personIds } = family;
    const period = { validFrom: inDays(-70), validUntil: null };
    const volume = { volume: 2, volumeUnit: 'HOUR', volumePer: 'WEEK' } as const;
    const help = { householdId, personId: personIds[0] ?? '', law: 'WMO', providerId, ...period, ...volume } as const;
    const provisionId = insertProvision(db, help);
    const order: AllocationRow = {
      ...{ id: newId('allocation'), number: 900_000 + mine, provisionId, providerId, ...period },
      ...{ productCategory: '01', productCode: 'HH', ...volume },
      ...{ note: null, orderedOn: inDays(-75), orderedById: null, status: 'ACCEPTED', since: inDays(-74) },
      ...{ reason: null, version: 1, careRequestId: null, changeReason: null, untold: 0, ...provenance },
      ...rest,
    };
    transaction(db, () => {
      insertAllocation(db, order);
      insertRest({ ...family, db, providerId, order, messageId: insertMessage(db) });
    });
    return { path: `/huishouden/${householdId}`, order };
  } finally {
    closeStore(db);
  }
}

/** Help that is ordered, and of which the provider told nothing. */
export function insertOrderedHelp(store: string): CareHousehold {
  return insertCare(store, () => {});
}

/** Help that was given, stopped and claimed: 150 hours in the first 28 days, where ten can be given at most. */
export function insertGivenHelp(store: string): CareHousehold {
  return insertCare(store, ({ db, order, providerId, messageId }) => {
    const days = { validFrom: order.validFrom, validUntil: inDays(-42) };
    const told = { allocationId: order.id, messageId, version: 1, ...provenance };
    insertDelivery(db, {
      ...{ ...told, ...days, id: newId('delivery'), endReason: 'PAUSED', withdrawnOn: null, endMessageId: messageId },
    });
    insertDelivery(db, {
      ...{ ...told, id: newId('delivery'), validFrom: inDays(-21), validUntil: null, endReason: null },
      ...{ withdrawnOn: null, endMessageId: null },
    });
    const claim = { id: newId('claim'), providerId, law: 'WMO', number: `D${order.number}`, ...days } as const;
    const money = { claimed: 648_000, granted: 648_000 };
    insertClaim(db, { ...claim, ...money, claimedOn: inDays(-40), messageId, ...provenance });
    insertClaimLine(db, {
      ...{ id: newId('claimLine'), claimId: claim.id, providerId, law: 'WMO', allocationId: order.id, ...days },
      ...{ reference: `P${order.number}`, creditsId: null, credited: 0, volume: 150, volumeUnit: 'HOUR' },
      ...{ rate: 4320, amount: 648_000, ...provenance },
    });
  });
}

/** Help of which the provider asks, in its case, that it becomes three hours a week and that an aid is added. */
export function insertRequestedChange(store: string): CareHousehold {
  return insertCare(store, ({ db, order, providerId, messageId, householdId, personIds, caseIds }) => {
    const request: CareRequestRow = {
      ...{ id: newId('careRequest'), kind: 'CHANGE', law: 'WMO', householdId, personId: personIds[0] ?? '' },
      ...{ caseId: caseIds[0] ?? null, providerId, reference: `V${order.number}`, receivedOn: inDays(-2) },
      ...{ reason: 'SITUATION_CHANGED', referrer: null, note: 'Mevrouw is gevallen.', status: 'RECEIVED' },
      ...{ since: inDays(-2), refusalReason: null, municipality: null, answeredById: null, untold: 0 },
      ...{ messageId, version: 1, ...provenance },
    };
    insertCareRequest(db, request);
    const line = { careRequestId: request.id, lastDay: null, budget: null, ...provenance };
    insertCareRequestLine(db, {
      ...{ ...line, id: newId('careRequestLine'), position: 1, kind: 'CHANGE', allocationId: order.id },
      ...{ productCategory: null, productCode: null, firstDay: inDays(7) },
      ...{ volume: 3, volumeUnit: 'HOUR', volumePer: 'WEEK' },
    });
    insertCareRequestLine(db, {
      ...{ ...line, id: newId('careRequestLine'), position: 2, kind: 'ADD', allocationId: null },
      ...{ productCategory: '01', productCode: 'HH', firstDay: inDays(7) },
      ...{ volume: null, volumeUnit: null, volumePer: null },
    });
  });
}

/** Help that the provider asks to be ordered, after a first order was taken back. */
export function insertRequestedOrder(store: string): CareHousehold {
  const withdrawn = { status: 'WITHDRAWN', since: inDays(-60), reason: 'Te vroeg besteld.' } as const;
  return insertCare(
    store,
    ({ db, order, providerId, messageId, householdId, personIds, caseIds }) => {
      insertCareRequest(db, {
        ...{ id: newId('careRequest'), kind: 'ALLOCATION', law: 'WMO', householdId, personId: personIds[0] ?? '' },
        ...{ caseId: caseIds[0] ?? null, providerId, reference: `N${order.number}`, receivedOn: inDays(-2) },
        ...{ reason: null, referrer: 'GENERAL_PRACTITIONER', note: null, status: 'RECEIVED', since: inDays(-2) },
        ...{ refusalReason: null, municipality: null, answeredById: null, untold: 0 },
        ...{ messageId, version: 1, ...provenance },
      });
    },
    withdrawn,
  );
}
