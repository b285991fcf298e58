import { allocationTable } from '../../db/allocation.table.ts';
import { careRequestTable } from '../../db/care-request.table.ts';
import { claimLineTable } from '../../db/claim-line.table.ts';
import { claimTable } from '../../db/claim.table.ts';
import { transaction, type Db } from '../../db/client.ts';
import { deliveryTable } from '../../db/delivery.table.ts';
import { newId } from '../../db/id.ts';
import { insertRows } from '../../db/row.ts';
import { insertProvider, insertProvision } from '../testkit/family.ts';
import { testNow } from '../testkit/store.ts';

const provenance = { source: 'CHAIN', recordedAt: testNow.toISOString() } as const;
let last = 0;

/** Puts help of a case in the store with all that messages tell of it; the records by the type that an effect names. */
export function insertChained(
  db: Db,
  { householdId, personId, caseId, messageId }: Record<'householdId' | 'personId' | 'caseId' | 'messageId', string>,
): Readonly<Record<'Provision' | 'Allocation' | 'Delivery' | 'ClaimLine' | 'CareRequest' | 'Case', string>> {
  const number = ++last;
  const providerId = insertProvider(db, `Aanbieder ${number}`);
  const provisionId = insertProvision(db, { householdId, personId, law: 'WMO', caseId });
  const [allocationId, deliveryId, claimId] = [newId('allocation'), newId('delivery'), newId('claim')];
  const [lineId, requestId] = [newId('claimLine'), newId('careRequest')];
  const month = { validFrom: '2026-04-01', validUntil: '2026-05-01' };
  transaction(db, () => {
    insertRows(db, allocationTable, [
      {
        ...{ id: allocationId, number, provisionId, providerId, productCode: 'HH', orderedOn: '2026-03-01' },
        ...{ volume: 2, volumeUnit: 'HOUR', volumePer: 'WEEK', validFrom: '2026-03-01' },
        ...{ status: 'ACCEPTED', since: '2026-03-02', ...provenance },
      },
    ]);
    insertRows(db, deliveryTable, [
      { id: deliveryId, allocationId, validFrom: '2026-03-01', messageId, ...provenance },
    ]);
    insertRows(db, claimTable, [
      {
        ...{ id: claimId, providerId, law: 'WMO', number: `D${number}`, claimedOn: '2026-05-02' },
        ...{ claimed: 100, granted: 100, messageId, ...month, ...provenance },
      },
    ]);
    insertRows(db, claimLineTable, [
      {
        ...{ id: lineId, claimId, providerId, law: 'WMO', allocationId, reference: `P${number}` },
        ...{ volume: 1, volumeUnit: 'HOUR', rate: 100, amount: 100, ...month, ...provenance },
      },
    ]);
    insertRows(db, careRequestTable, [
      {
        ...{ id: requestId, kind: 'ALLOCATION', law: 'WMO', householdId, personId, caseId, providerId },
        ...{ reference: `A${number}`, receivedOn: '2026-03-01', referrer: 'NOBODY', status: 'RECEIVED' },
        ...{ since: '2026-03-01', messageId, ...provenance },
      },
    ]);
  });
  const ofHelp = { Provision: provisionId, Allocation: allocationId, Delivery: deliveryId };
  return { ...ofHelp, ClaimLine: lineId, CareRequest: requestId, Case: caseId };
}
