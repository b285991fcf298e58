import { findCaseIdByNumber, listCasesByIds, listCaseStatusesByCaseIds } from '../../../db/case.ts';
import type { CaseRow, CaseStatusRow } from '../../../db/case.table.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { ResponsibilityRow } from '../../../db/responsibility.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Sight } from '../../access/sight.ts';
import type { Context } from '../../context.ts';
import { daysBetween } from '../../day.ts';
import type { SeenHousehold } from '../household/seen-household.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listStandings, purposeOf, type Standing } from '../standing/standing.ts';

export interface CaseStatusView extends Pick<CaseStatusRow, 'status' | 'since'> {
  readonly staff: StaffRow | null;
}
export type GrantedCaseStatus = Granted<CaseStatusView>;

type Content = Pick<CaseRow, 'number' | 'kind' | 'title' | 'status' | 'receivedOn' | 'dueOn' | 'closedOn' | 'version'>;

export interface CaseView extends Pick<CaseRow, 'id' | 'law' | 'officeFunction' | 'householdId'>, Nullable<Content> {
  readonly sight: Sight;
  readonly asOf: string;
  readonly organisation: OrganisationRow;
  readonly worker: StaffRow | null;
  readonly responsibilities: readonly ResponsibilityRow[];
  readonly open: boolean;
  readonly daysLeft: number | null;
  /** Whether what is in it was taken from Suwinet. */
  readonly suwiDerived: boolean | null;
  readonly person: GrantedPerson | null;
  /** Whom it concerns, whether the actor may see them or not; null when only the case's existence is seen. */
  readonly personId: string | null;
  /** Null when only the case's existence is seen, undefined when not asked for. */
  readonly statusHistory: readonly GrantedCaseStatus[] | null | undefined;
}
export type GrantedCase = Granted<CaseView>;

type Nullable<Fields> = { readonly [Field in keyof Fields]: Fields[Field] | null };

export type StatusHistories = ReadonlyMap<string, readonly CaseStatusRow[]>;

/** The status histories of cases up to a day, read as a set. */
export function readStatusHistories(context: Context, caseIds: readonly string[], asOf: string): StatusHistories {
  return Map.groupBy(listCaseStatusesByCaseIds(context.db, caseIds, asOf), (row) => row.caseId);
}

export interface CaseParts {
  readonly row: CaseRow;
  readonly asOf: string;
  /** Undefined when neither the history nor a past day is asked for. */
  readonly histories: StatusHistories | undefined;
  readonly findPerson: (id: string) => GrantedPerson | undefined;
}

/** A case as the actor may see it: whole, only that it exists and whom to call, or undefined. */
export function viewCase(
  context: Context,
  standing: Standing,
  { row, asOf, histories, findPerson }: CaseParts,
): GrantedCase | undefined {
  const decision = standing.decideCase(row);
  if (decision.level === 'NONE') return undefined;
  const person = decision.level === 'CONTENT' ? (findPerson(row.personId) ?? null) : null;
  touchCaseOf(context, standing, { personId: decision.level === 'CONTENT' ? row.personId : null, asOf }, 'Case');
  const { reference } = context;
  const history = histories?.get(row.id) ?? [];
  const closedOn = row.closedOn !== null && row.closedOn <= asOf ? row.closedOn : null;
  const open = closedOn === null;
  const shown = {
    id: row.id,
    sight: decision.level,
    asOf,
    law: row.law,
    householdId: row.householdId,
    officeFunction: row.officeFunction,
    organisation: reference.getOrganisation(row.organisationId),
    worker: row.workerId ? reference.getStaff(row.workerId) : null,
    responsibilities: reference.listResponsibilities(row.law, asOf),
    open,
  };
  if (decision.level === 'EXISTS') return grant(decision, 'EXISTS', { ...shown, ...noContent });
  const status = asOf < context.today ? (history[0]?.status ?? row.status) : row.status;
  return grant(decision, 'CONTENT', {
    ...shown,
    number: row.number,
    kind: row.kind,
    title: row.title,
    status,
    receivedOn: row.receivedOn,
    dueOn: row.dueOn,
    closedOn,
    version: row.version,
    suwiDerived: row.suwiDerived === 1,
    daysLeft: open && runs(status) && row.dueOn !== null ? daysBetween(asOf, row.dueOn) : null,
    person,
    personId: row.personId,
    statusHistory:
      histories &&
      history.map(({ status, since, staffId }) =>
        grant(decision, 'CONTENT', { status, since, staff: staffId ? (reference.findStaff(staffId) ?? null) : null }),
      ),
  });
}

/** Whether a term runs in a case of this status: not while it stands still, nor between decision and closing. */
function runs(status: CaseRow['status']): boolean {
  return status !== 'SUSPENDED' && status !== 'DECIDED';
}

/** Whoever sees only that there is a case learns it of the household. */
function touchCaseOf(
  context: Context,
  standing: Standing | undefined,
  { personId, asOf }: Pick<CaseView, 'personId' | 'asOf'>,
  type: string,
): void {
  if (personId !== null) context.disclosure.touch(type, personId);
  else standing?.touchHousehold(asOf, type);
}

/** Says that the answer may show a thing of this type that belongs to a case: it concerns whom the case does. */
export function touchCase(context: Context, found: GrantedCase, type: string): void {
  touchCaseOf(context, listStandings(context, [found.householdId]).get(found.householdId), found, type);
}

const noContent = {
  number: null,
  kind: null,
  title: null,
  status: null,
  receivedOn: null,
  dueOn: null,
  closedOn: null,
  version: null,
  daysLeft: null,
  suwiDerived: null,
  person: null,
  personId: null,
  statusHistory: null,
} as const;

/** Open cases first, then the latest. */
export function compareCases(a: GrantedCase, b: GrantedCase): number {
  return Number(b.open) - Number(a.open);
}

/** The cases with these ids that the actor may see, read as a set. */
export function listCases(context: Context, ids: readonly string[], asOf: string): ReadonlyMap<string, GrantedCase> {
  const rows = listCasesByIds(context.db, ids).filter((row) => row.receivedOn <= asOf);
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  const histories = readStatusHistories(context, ids, asOf);
  const findPerson = readPersons(
    context,
    rows.map((row) => row.personId),
    asOf,
  );
  const views = rows.flatMap((row): [string, GrantedCase][] => {
    const standing = standings.get(row.householdId);
    if (!standing) return [];
    const view = viewCase(context, standing, { row, asOf, histories, findPerson: (id) => findPerson(standing, id) });
    return view ? [[row.id, view]] : [];
  });
  return new Map(views);
}

/** The two ways to a case; exactly one is given. */
export interface CaseBy {
  readonly id?: string | null;
  readonly number?: string | null;
}

/** One case that the actor may see, or null; what may not be seen does not differ from what is not there. */
export async function findCase(context: Context, by: CaseBy, asOf: string): Promise<GrantedCase | null> {
  context.disclosure.asked('OPENED');
  purposeOf(context);
  const id = by.id ?? (by.number ? findIdByNumber(context, by.number) : undefined);
  return (id && listCases(context, [id], asOf).get(id)) || context.disclosure.miss();
}

/** A number leads to the case of a protected child only for those who see the child: else it would tell where it belongs. */
function findIdByNumber(context: Context, number: string): string | undefined {
  const id = findCaseIdByNumber(context.db, number);
  const [row] = id ? listCasesByIds(context.db, [id]) : [];
  const standing = row && listStandings(context, [row.householdId]).get(row.householdId);
  const isSeen =
    standing &&
    (!standing.protectedIds.has(row.personId) || standing.decideAbout('HOUSEHOLD', row.personId).level === 'CONTENT');
  return isSeen ? id : undefined;
}

/** Loads cases through the loader that every path to a case shares; by id, without those that may not be seen. */
export async function loadCases(
  context: Context,
  ids: readonly string[],
  asOf: string,
): Promise<ReadonlyMap<string, GrantedCase>> {
  const loader = context.loaders.get(`case ${asOf}`, (wanted: readonly string[]) => listCases(context, wanted, asOf));
  const found = await Promise.all([...new Set(ids)].map((id) => loader.load(id)));
  return new Map(found.flatMap((view) => (view ? [[view.id, view]] : [])));
}

/** The case that a record belongs to, or null when it belongs to none or the case may not be seen. */
export async function findCaseOf(
  context: Context,
  { caseId, asOf }: { readonly caseId: string | null; readonly asOf: string },
): Promise<GrantedCase | null> {
  return caseId === null ? null : ((await loadCases(context, [caseId], asOf)).get(caseId) ?? null);
}

/** Ids of the cases of a household, received by the day asked, whose content the actor sees. */
export function listContentCaseIds(context: Context, { id, asOf }: SeenHousehold): readonly string[] {
  const standing = listStandings(context, [id]).get(id);
  const cases = standing?.cases.filter((row) => row.receivedOn <= asOf) ?? [];
  return cases.filter((row) => standing?.decideCase(row).level === 'CONTENT').map((row) => row.id);
}

/** The cases of a household that the actor may know of, with their status histories: open ones first, then the latest. */
export async function listCasesOfHousehold(
  context: Context,
  household: SeenHousehold,
): Promise<readonly GrantedCase[]> {
  const rows = listStandings(context, [household.id]).get(household.id)?.cases ?? [];
  const cases = await loadCases(
    context,
    rows.map((row) => row.id),
    household.asOf,
  );
  return [...cases.values()].toSorted(compareCases);
}
