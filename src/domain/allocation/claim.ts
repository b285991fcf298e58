import { listAllocationsByProvisionIds } from '../../../db/allocation.ts';
import type { AllocationRow } from '../../../db/allocation.table.ts';
import { listClaimLinesByAllocationIds } from '../../../db/claim-line.ts';
import type { ClaimLineRow } from '../../../db/claim-line.table.ts';
import { listClaimsByIds } from '../../../db/claim.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import { fitsUnit, mostIn, smallest } from './allocated-volume.ts';
import type { GrantedProvision } from '../provision/provision.ts';

export interface ClaimLineView extends Pick<
  ClaimLineRow,
  'id' | 'reference' | 'validFrom' | 'validUntil' | 'volume' | 'rate' | 'amount'
> {
  readonly unit: ClaimLineRow['volumeUnit'];
  /** The number of the claim that it was in, and the day that bore. */
  readonly claimNumber: string;
  readonly claimedOn: string;
  readonly isCredit: boolean;
  readonly isCredited: boolean;
}
export type GrantedClaimLine = Granted<ClaimLineView>;

/** What was granted for help by the day it is seen, the earliest days first; seen as the help is. */
export async function listClaimLinesOfProvision(
  context: Context,
  { id, asOf, person }: GrantedProvision,
): Promise<readonly GrantedClaimLine[]> {
  const lines = (await loadLines(context, asOf, id)).lines;
  if (lines.length > 0) context.disclosure.touch('ClaimLine', person.id);
  return lines.map(({ line, claim, isCredited }) =>
    grant({ level: 'CONTENT' }, 'CONTENT', {
      id: line.id,
      reference: line.reference,
      validFrom: line.validFrom,
      validUntil: line.validUntil,
      volume: line.volume,
      unit: line.volumeUnit,
      rate: line.rate,
      amount: line.amount,
      claimNumber: claim.number,
      claimedOn: claim.claimedOn,
      isCredit: line.creditsId !== null,
      isCredited,
    }),
  );
}

export interface ProvisionUseView {
  /** Granted claims less what was taken back, in euro cents. */
  readonly amount: number;
  /** The same in units; null where it was claimed in units that do not fit together. */
  readonly volume: number | null;
  readonly unit: NonNullable<ProvisionRow['volumeUnit']>;
  /** The most that could be given from the first day of the orders to the last that was claimed for. */
  readonly allocated: number;
  /** The first day after those that were claimed for. */
  readonly claimedUntil: string;
}
export type GrantedProvisionUse = Granted<ProvisionUseView>;

/** What was claimed of help against what was allocated; null while nothing was. */
export async function findUseOfProvision(
  context: Context,
  { id, asOf, person }: GrantedProvision,
): Promise<GrantedProvisionUse | null> {
  const { orders, lines } = await loadLines(context, asOf, id);
  const standing = lines
    .filter(({ line, isCredited }) => line.creditsId === null && !isCredited)
    .map(({ line }) => line);
  const [order] = orders;
  const claimedUntil = standing
    .map(({ validUntil }) => validUntil)
    .toSorted(compare)
    .at(-1);
  if (!order || claimedUntil === undefined) return null;
  context.disclosure.touch('ProvisionUse', person.id);
  const unit = order.volumeUnit;
  const fits = standing.every(({ volumeUnit }) => fitsUnit(unit, volumeUnit));
  const total = standing.reduce((sum, line) => sum + smallest(line.volume, line.volumeUnit), 0);
  const claimed = new Set(standing.map(({ allocationId }) => allocationId));
  const most = orders
    .filter((each) => claimed.has(each.id))
    .reduce((sum, each) => sum + mostUntil(each, claimedUntil), 0);
  return grant({ level: 'CONTENT' }, 'CONTENT', {
    amount: standing.reduce((sum, line) => sum + line.amount, 0),
    volume: fits ? total / smallest(1, unit) : null,
    unit,
    allocated: most / smallest(1, unit),
    claimedUntil,
  });
}

function mostUntil(order: AllocationRow, claimedUntil: string): number {
  const until = order.validUntil !== null && order.validUntil < claimedUntil ? order.validUntil : claimedUntil;
  return mostIn(order, { firstDay: order.validFrom, lastDay: addDays(until, -1) });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The orders for help and what was granted under them, as far as it was claimed by a day. */
async function loadLines(context: Context, asOf: string, provisionId: string) {
  const loader = context.loaders.get(`claim lines ${asOf}`, (ids: readonly string[]) => {
    const orders = listAllocationsByProvisionIds(context.db, ids, asOf);
    const lines = listClaimLinesByAllocationIds(
      context.db,
      orders.map((order) => order.id),
    );
    const claims = new Map(
      listClaimsByIds(context.db, [...new Set(lines.map((line) => line.claimId))]).map((row) => [row.id, row]),
    );
    const known = lines.flatMap((line) => {
      const claim = claims.get(line.claimId);
      return claim && claim.claimedOn <= asOf ? [{ line, claim }] : [];
    });
    const credited = new Set(known.map(({ line }) => line.creditsId));
    const told = known.map((each) => ({ ...each, isCredited: credited.has(each.line.id) }));
    const byOrder = Map.groupBy(told, ({ line }) => line.allocationId);
    return new Map(
      [...Map.groupBy(orders, (order) => order.provisionId)].map(([id, own]) => [
        id,
        { orders: own, lines: own.toReversed().flatMap((order) => byOrder.get(order.id) ?? []) },
      ]),
    );
  });
  return (await loader.load(provisionId)) ?? { orders: [], lines: [] };
}
