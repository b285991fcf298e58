import { listAllocationsByIds, listAllocationsByProvisionIds } from '../../../db/allocation.ts';
import type { AllocationRow } from '../../../db/allocation.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import {
  listProvisions,
  type GrantedProvision,
  type GrantedProvisionVolume,
  type PublicProvider,
} from '../provision/provision.ts';

export interface AllocationView extends Pick<
  AllocationRow,
  | ('id' | 'number' | 'provisionId' | 'status' | 'since' | 'productCategory' | 'productCode')
  | ('validFrom' | 'validUntil' | 'note' | 'orderedOn' | 'reason' | 'version')
> {
  readonly asOf: string;
  readonly provision: GrantedProvision;
  readonly provider: PublicProvider;
  readonly volume: GrantedProvisionVolume;
  readonly orderedBy: StaffRow | null;
  /** Whether the provider is still to hear how it stands today. */
  readonly toBeTold: boolean;
}
export type GrantedAllocation = Granted<AllocationView>;

/** An order is seen as the help that it is for. */
function viewAllocation(context: Context, provision: GrantedProvision, row: AllocationRow): GrantedAllocation {
  const { reference } = context;
  const { asOf } = provision;
  context.disclosure.touch('Allocation', provision.person.id);
  const decision = { level: 'CONTENT' } as const;
  // What became of it later was not known on a day in the past; it had been ordered and no more is kept of that day.
  const known = row.since <= asOf ? row : { status: 'TO_SEND' as const, since: row.orderedOn, reason: null };
  return grant(decision, 'CONTENT', {
    id: row.id,
    number: row.number,
    provisionId: row.provisionId,
    asOf,
    provision,
    provider: reference.getProvider(row.providerId),
    productCategory: row.productCategory,
    productCode: row.productCode,
    volume: grant(decision, 'CONTENT', { amount: row.volume, unit: row.volumeUnit, per: row.volumePer }),
    validFrom: row.validFrom,
    validUntil: row.validUntil,
    note: row.note,
    orderedOn: row.orderedOn,
    orderedBy: row.orderedById === null ? null : (reference.findStaff(row.orderedById) ?? null),
    status: known.status,
    since: known.since,
    reason: known.reason,
    toBeTold: asOf === context.today && (row.status === 'TO_SEND' || row.untold === 1),
    version: row.version,
  });
}

/** The orders for help by the day it is seen, the latest first. */
export async function listAllocationsOfProvision(
  context: Context,
  provision: GrantedProvision,
): Promise<readonly GrantedAllocation[]> {
  const { id, asOf } = provision;
  const loader = context.loaders.get(`allocations ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(listAllocationsByProvisionIds(context.db, ids, asOf), (row) => row.provisionId),
  );
  const rows = (await loader.load(id)) ?? [];
  return rows.map((row) => viewAllocation(context, provision, row));
}

/** The orders with these ids that the actor may see. */
export function listAllocations(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedAllocation> {
  const rows = listAllocationsByIds(context.db, ids, context.today);
  const provisions = listProvisions(context, [...new Set(rows.map((row) => row.provisionId))], context.today);
  return new Map(
    rows.flatMap((row): [string, GrantedAllocation][] => {
      const provision = provisions.get(row.provisionId);
      return provision ? [[row.id, viewAllocation(context, provision, row)]] : [];
    }),
  );
}
