import {
  listProvisionsByCaseIds,
  listProvisionsByHouseholdIds,
  listProvisionsByIds,
  type ProvisionDay,
} from '../../../db/provision.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import type { DecisionRow } from '../../../db/decision.table.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { ProductRow } from '../../../db/product.table.ts';
import type { ProviderRow } from '../../../db/provider.table.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import type { GrantedCase } from '../case/case.ts';
import { countHeld, type Held } from '../standing/held.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

/** Products and providers hold nothing of residents: their rows are public to every signed-in actor. */
export type PublicProduct = ProductRow;
export type PublicProvider = ProviderRow;

/** Where a provision stands on a day: yet to begin, holding, or over. */
export type ProvisionState = 'COMING' | 'CURRENT' | 'ENDED';

export interface ProvisionVolumeView {
  readonly amount: number;
  readonly unit: NonNullable<ProvisionRow['volumeUnit']>;
  readonly per: NonNullable<ProvisionRow['volumePer']>;
}
export type GrantedProvisionVolume = Granted<ProvisionVolumeView>;

export interface ProvisionView extends Pick<
  ProvisionRow,
  | 'id'
  | 'law'
  | 'ladderStep'
  | 'deliveryForm'
  | 'monthlyCost'
  | 'validFrom'
  | 'validUntil'
  | 'endReason'
  | 'householdId'
  | 'caseId'
  | 'decisionId'
  | 'previousId'
  | 'version'
> {
  readonly asOf: string;
  readonly product: PublicProduct;
  readonly provider: PublicProvider | null;
  readonly person: GrantedPerson;
  readonly volume: GrantedProvisionVolume | null;
  readonly state: ProvisionState;
  readonly organisation: OrganisationRow | null;
  /** What the actor may do with it today. */
  readonly myDeeds: readonly Deed[];
}
export type GrantedProvision = Granted<ProvisionView>;

/** The day as of which provisions are read. */
export function provisionDay(context: Context, asOf: string): ProvisionDay {
  return { day: asOf, isToday: asOf === context.today };
}

export interface ProvisionParts {
  readonly asOf: string;
  readonly findPerson: (id: string) => GrantedPerson | undefined;
}

/** Those of a household's provisions that the actor sees in full: current first, then coming, then the latest ended. */
export function viewProvisions(
  context: Context,
  standing: Standing,
  rows: readonly ProvisionRow[],
  parts: ProvisionParts,
): readonly GrantedProvision[] {
  return rows.flatMap((row) => viewProvision(context, standing, row, parts) ?? []).toSorted(compareProvisions);
}

function viewProvision(
  context: Context,
  standing: Standing,
  row: ProvisionRow,
  { asOf, findPerson }: ProvisionParts,
): GrantedProvision | undefined {
  const decision = standing.decideProvision(row);
  // Help concerns somebody, whether the answer names them or not.
  const person = decision.level === 'CONTENT' ? findPerson(row.personId) : undefined;
  if (!person) return undefined;
  context.disclosure.touch('Provision', row.personId);
  const { reference } = context;
  const { volume, volumeUnit, volumePer } = row;
  const ownCase = standing.cases.find(({ id }) => id === row.caseId);
  return grant(decision, 'CONTENT', {
    id: row.id,
    law: row.law,
    asOf,
    householdId: row.householdId,
    product: reference.getProduct(row.productId),
    provider: row.providerId === null ? null : reference.getProvider(row.providerId),
    person,
    ladderStep: row.ladderStep,
    deliveryForm: row.deliveryForm,
    volume:
      volume !== null && volumeUnit !== null && volumePer !== null
        ? grant(decision, 'CONTENT', { amount: volume, unit: volumeUnit, per: volumePer })
        : null,
    monthlyCost: row.monthlyCost,
    ...standOn(row, asOf, context.today),
    organisation: ownCase
      ? reference.getOrganisation(ownCase.organisationId)
      : (reference.findAnswering(row.law, asOf) ?? null),
    caseId: row.caseId,
    decisionId: row.decisionId,
    previousId: row.previousId,
    version: row.version,
    myDeeds: listDeedsWith(standing, row, ownCase),
  });
}

/** What must be permitted to grant, change or end help under a law. */
export function deedOf(law: ProvisionRow['law']): Deed {
  return law === 'GENERAL' ? 'GIVE_GENERAL_PROVISION' : 'GRANT_PROVISION';
}

/** What the actor may do with help that they see: in its case, or under its law where it has none. */
function listDeedsWith(standing: Standing, { law }: ProvisionRow, ownCase: CaseRow | undefined): readonly Deed[] {
  const may = (deed: Deed) => (ownCase ? standing.mayInCase(deed, ownCase) : standing.may(deed, law));
  return [deedOf(law), 'ORDER_ALLOCATION' as const].filter(may);
}

/**
 * Where a provision stood on a day. The store keeps one last day: where help ended before its term, the term that was
 * agreed at first is no longer known, so that on a past day before the end it is told as open.
 */
function standOn({ validFrom, validUntil, endReason }: ProvisionRow, asOf: string, today: string) {
  const state: ProvisionState =
    validUntil !== null && validUntil <= asOf ? 'ENDED' : validFrom > asOf ? 'COMING' : 'CURRENT';
  const agreed = endReason === null || endReason === 'TERM_PASSED' || asOf === today;
  return {
    validFrom,
    validUntil: state === 'ENDED' || agreed ? validUntil : null,
    state,
    endReason: state === 'ENDED' ? endReason : null,
  };
}

const rank: Record<ProvisionState, number> = { CURRENT: 0, COMING: 1, ENDED: 2 };

/** Current first, the latest begun first; then coming, the soonest first; then ended, the latest ended first. */
function compareProvisions(a: GrantedProvision, b: GrantedProvision): number {
  if (a.state !== b.state) return rank[a.state] - rank[b.state];
  if (a.state === 'COMING') return compareText(a.validFrom, b.validFrom);
  const later = a.state === 'ENDED' ? compareText(b.validUntil ?? '', a.validUntil ?? '') : 0;
  return later || compareText(b.validFrom, a.validFrom);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What of a household's provisions is seen to exist only; those of a case that is withheld itself go with that case. */
export function countHeldProvisions(standing: Standing, rows: readonly ProvisionRow[], asOf: string): readonly Held[] {
  const told = new Set(
    standing.cases
      .filter((row) => row.receivedOn <= asOf && standing.decideCase(row).level === 'EXISTS')
      .map((row) => row.id),
  );
  const untold = rows.filter(({ caseId }) => caseId === null || !told.has(caseId));
  return countHeld('PROVISION', untold, (row) => standing.decideProvision(row));
}

/** Provisions of any households that the actor sees in full, in the order of the rows. */
function viewAll(context: Context, rows: readonly ProvisionRow[], asOf: string): readonly GrantedProvision[] {
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  const seen = rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    return standing?.decideProvision(row).level === 'CONTENT' ? [{ row, standing }] : [];
  });
  const findPerson = readPersons(
    context,
    seen.map(({ row }) => row.personId),
    asOf,
  );
  return seen.flatMap(
    ({ row, standing }) =>
      viewProvision(context, standing, row, { asOf, findPerson: (id) => findPerson(standing, id) }) ?? [],
  );
}

/** The provisions with these ids that the actor may see. */
export function listProvisions(
  context: Context,
  ids: readonly string[],
  asOf: string,
): ReadonlyMap<string, GrantedProvision> {
  const rows = listProvisionsByIds(context.db, ids, provisionDay(context, asOf));
  return new Map(viewAll(context, rows, asOf).map((view) => [view.id, view]));
}

/** Help for a household's members that the actor sees in full: current first, then coming, then the latest ended. */
export async function listProvisionsOfHousehold(
  context: Context,
  {
    id,
    asOf,
    provisions,
  }: { readonly id: string; readonly asOf: string; readonly provisions: readonly GrantedProvision[] | undefined },
): Promise<readonly GrantedProvision[]> {
  if (provisions) return provisions;
  const loader = context.loaders.get(`provisions of household ${asOf}`, (ids: readonly string[]) => {
    const rows = listProvisionsByHouseholdIds(context.db, ids, provisionDay(context, asOf));
    return Map.groupBy(viewAll(context, rows, asOf).toSorted(compareProvisions), (view) => view.householdId);
  });
  return (await loader.load(id)) ?? [];
}

/** Help granted in a case, the latest first; null when only the case's existence is seen. */
export async function listProvisionsOfCase(
  context: Context,
  { id, asOf, sight }: Pick<GrantedCase, 'id' | 'asOf' | 'sight'>,
): Promise<readonly GrantedProvision[] | null> {
  return sight === 'CONTENT' ? loadProvisionsOfCase(context, id, asOf) : null;
}

/** Help that a decision grants, the latest first. */
export async function listProvisionsOfDecision(
  context: Context,
  { id, caseId, asOf }: Granted<Pick<DecisionRow, 'id' | 'caseId'> & { readonly asOf: string }>,
): Promise<readonly GrantedProvision[]> {
  return (await loadProvisionsOfCase(context, caseId, asOf)).filter(({ decisionId }) => decisionId === id);
}

async function loadProvisionsOfCase(context: Context, caseId: string, asOf: string) {
  const loader = context.loaders.get(`provisions of case ${asOf}`, (ids: readonly string[]) => {
    const rows = listProvisionsByCaseIds(context.db, ids, provisionDay(context, asOf));
    return Map.groupBy(viewAll(context, rows, asOf), (view) => view.caseId ?? '');
  });
  return (await loader.load(caseId)) ?? [];
}

/** The provision that another took the place of, or null when there is none or it may not be seen. */
export async function findPreviousProvision(
  context: Context,
  { previousId, asOf }: GrantedProvision,
): Promise<GrantedProvision | null> {
  if (previousId === null) return null;
  const loader = context.loaders.get(`provision ${asOf}`, (ids: readonly string[]) =>
    listProvisions(context, ids, asOf),
  );
  return (await loader.load(previousId)) ?? null;
}
