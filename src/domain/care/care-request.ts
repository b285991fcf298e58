import { listCareRequestLines } from '../../../db/care-request-line.ts';
import type { CareRequestLineRow } from '../../../db/care-request-line.table.ts';
import { listCareRequestsByHouseholdIds, listCareRequestsByIds } from '../../../db/care-request.ts';
import type { CareRequestRow } from '../../../db/care-request.table.ts';
import type { ProductRow } from '../../../db/product.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { listAllocationIdsByCareRequests } from '../../../db/allocation.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import { listAllocations, type GrantedAllocation } from '../allocation/allocation.ts';
import type { GrantedCase } from '../case/case.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import type { GrantedProvisionVolume, PublicProvider } from '../provision/provision.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface CareRequestView extends Pick<
  CareRequestRow,
  | ('id' | 'kind' | 'law' | 'householdId' | 'caseId' | 'reference' | 'receivedOn' | 'reason' | 'referrer' | 'note')
  | ('status' | 'since' | 'refusalReason' | 'municipality' | 'version')
> {
  readonly asOf: string;
  readonly person: GrantedPerson;
  readonly provider: PublicProvider;
  readonly answeredBy: StaffRow | null;
  /** What the actor may do with it today. */
  readonly myDeeds: readonly Deed[];
}
export type GrantedCareRequest = Granted<CareRequestView>;

export interface CareRequestLineView extends Pick<
  CareRequestLineRow,
  'id' | 'kind' | 'productCategory' | 'productCode' | 'firstDay' | 'lastDay' | 'budget' | 'allocationId'
> {
  readonly product: ProductRow | null;
  readonly volume: GrantedProvisionVolume | null;
}
export type GrantedCareRequestLine = Granted<CareRequestLineView>;

/** What is seen of a request: as of the case in which it is answered, else as of help under its law. */
export function decideCareRequest(standing: Standing, row: CareRequestRow) {
  return standing.decideProvision(row);
}

function viewAll(context: Context, rows: readonly CareRequestRow[], asOf: string): readonly GrantedCareRequest[] {
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  const findPerson = readPersons(
    context,
    rows.map((row) => row.personId),
    asOf,
  );
  return rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    if (!standing) return [];
    const decision = decideCareRequest(standing, row);
    const person = decision.level === 'CONTENT' ? findPerson(standing, row.personId) : undefined;
    if (!person) return [];
    const { reference } = context;
    context.disclosure.touch('CareRequest', row.personId);
    // What became of it later was not known on a day in the past.
    const answered = row.since <= asOf && row.answeredById !== null ? row : undefined;
    const ownCase = standing.cases.find(({ id }) => id === row.caseId);
    const mayAnswer = ownCase
      ? standing.mayInCase('ANSWER_CARE_REQUEST', ownCase)
      : standing.may('ANSWER_CARE_REQUEST', row.law);
    return grant(decision, 'CONTENT', {
      id: row.id,
      kind: row.kind,
      law: row.law,
      asOf,
      householdId: row.householdId,
      caseId: row.caseId,
      person,
      provider: reference.getProvider(row.providerId),
      reference: row.reference,
      receivedOn: row.receivedOn,
      reason: row.reason,
      referrer: row.referrer,
      note: row.note,
      status: answered?.status ?? 'RECEIVED',
      since: answered?.since ?? row.receivedOn,
      refusalReason: answered?.refusalReason ?? null,
      municipality: answered?.municipality ?? null,
      answeredBy: answered ? (reference.findStaff(answered.answeredById ?? '') ?? null) : null,
      myDeeds: mayAnswer ? (['ANSWER_CARE_REQUEST'] as const) : [],
      version: row.version,
    });
  });
}

/** The requests with these ids that the actor may see. */
export function listCareRequests(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedCareRequest> {
  const rows = listCareRequestsByIds(context.db, ids, context.today);
  return new Map(viewAll(context, rows, context.today).map((view) => [view.id, view]));
}

/** What providers asked for members of a household that the actor sees in full, the latest first. */
export async function listCareRequestsOfHousehold(
  context: Context,
  { id, asOf }: Pick<GrantedHousehold, 'id' | 'asOf'>,
): Promise<readonly GrantedCareRequest[]> {
  const loader = context.loaders.get(`care requests ${asOf}`, (ids: readonly string[]) => {
    const rows = listCareRequestsByHouseholdIds(context.db, ids, asOf);
    return Map.groupBy(viewAll(context, rows, asOf), (view) => view.householdId);
  });
  return (await loader.load(id)) ?? [];
}

/** What providers asked that is answered in a case, the latest first; null when only the case's existence is seen. */
export async function listCareRequestsOfCase(
  context: Context,
  { id, asOf, sight, householdId }: Pick<GrantedCase, 'id' | 'asOf' | 'sight' | 'householdId'>,
): Promise<readonly GrantedCareRequest[] | null> {
  if (sight !== 'CONTENT') return null;
  const all = await listCareRequestsOfHousehold(context, { id: householdId, asOf });
  return all.filter(({ caseId }) => caseId === id);
}

/** What a request asks of each product, in order. */
export async function listLinesOfCareRequest(
  context: Context,
  { id, law }: GrantedCareRequest,
): Promise<readonly GrantedCareRequestLine[]> {
  const loader = context.loaders.get('care request lines', (ids: readonly string[]) =>
    Map.groupBy(listCareRequestLines(context.db, ids), (row) => row.careRequestId),
  );
  const products = context.reference.listProducts();
  const decision = { level: 'CONTENT' } as const;
  return ((await loader.load(id)) ?? []).map((row) => {
    const { volume, volumeUnit: unit, volumePer: per, productCode: code } = row;
    return grant(decision, 'CONTENT', {
      id: row.id,
      kind: row.kind,
      allocationId: row.allocationId,
      productCategory: row.productCategory,
      productCode: code,
      product: (code !== null && products.find((each) => each.law === law && each.code === code)) || null,
      firstDay: row.firstDay,
      lastDay: row.lastDay,
      volume:
        volume !== null && unit !== null && per !== null
          ? grant(decision, 'CONTENT', { amount: volume, unit, per })
          : null,
      budget: row.budget,
    });
  });
}

/** The order that a line is about; null of what is added, and where it may not be seen. */
export async function findAllocationOfLine(
  context: Context,
  { allocationId }: GrantedCareRequestLine,
): Promise<GrantedAllocation | null> {
  if (allocationId === null) return null;
  const loader = context.loaders.get('allocation', (ids: readonly string[]) => listAllocations(context, ids));
  return (await loader.load(allocationId)) ?? null;
}

/** The orders that were made on a request, the first first, as far as the actor sees them. */
export async function listAllocationsOfCareRequest(
  context: Context,
  { id }: GrantedCareRequest,
): Promise<readonly GrantedAllocation[]> {
  const loader = context.loaders.get('allocations of care request', (ids: readonly string[]) => {
    const found = listAllocationIdsByCareRequests(context.db, ids);
    const views = listAllocations(
      context,
      found.map((row) => row.id),
    );
    const seen = found.flatMap(({ id: allocationId, careRequestId }) => {
      const view = views.get(allocationId);
      return view ? [{ careRequestId, view }] : [];
    });
    return Map.groupBy(seen, ({ careRequestId }) => careRequestId);
  });
  return ((await loader.load(id)) ?? []).map(({ view }) => view);
}
