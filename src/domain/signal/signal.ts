import { listSignalsByHouseholdIds, listSignalsByIds } from '../../../db/signal.ts';
import type { SignalRow } from '../../../db/signal.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { countHeld, type Held } from '../standing/held.ts';
import type { SeenHousehold } from '../household/seen-household.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface SignalView extends Pick<
  SignalRow,
  'id' | 'kind' | 'law' | 'status' | 'summary' | 'raisedOn' | 'takenUpOn' | 'closedOn' | 'version' | 'householdId'
> {
  readonly asOf: string;
  /** Null when it is about the household as a whole. */
  readonly person: GrantedPerson | null;
  /** Null when whoever raised it is protected. */
  readonly raisedBy: string | null;
  readonly sourceProtected: boolean;
  readonly takenUpBy: StaffRow | null;
  /** What came of it; null while open on the day asked. */
  readonly followUp: string | null;
  readonly followUpKind: SignalRow['followUpKind'];
  /** The case, contact or plan that came of it. */
  readonly followUpId: string | null;
  /** Whether the actor may take it back now. */
  readonly canWithdraw: boolean;
}
export type GrantedSignal = Granted<SignalView>;

export interface SignalParts {
  readonly asOf: string;
  readonly findPerson: (id: string) => GrantedPerson | undefined;
}

/** Those of a household's signals that the actor sees in full: open ones first, then the latest. */
export function viewSignals(
  context: Context,
  standing: Standing,
  rows: readonly SignalRow[],
  parts: SignalParts,
): readonly GrantedSignal[] {
  return rows.flatMap((row) => viewSignal(context, standing, row, parts) ?? []).toSorted(compareSignals);
}

function viewSignal(
  context: Context,
  standing: Standing,
  row: SignalRow,
  { asOf, findPerson }: SignalParts,
): GrantedSignal | undefined {
  const decision = standing.decideAbout('SIGNAL', row.personId, row.law);
  if (decision.level !== 'CONTENT') return undefined;
  const takenUp = row.takenUpOn !== null && row.takenUpOn <= asOf;
  const closed = row.closedOn !== null && row.closedOn <= asOf;
  const status: SignalRow['status'] = closed ? 'CLOSED' : takenUp ? 'TAKEN_UP' : 'RAISED';
  const person = (row.personId && findPerson(row.personId)) || null;
  if (row.personId) context.disclosure.touch('Signal', row.personId);
  else standing.showHousehold(asOf, 'Signal');
  const protectedSource = row.sourceProtected === 1;
  return grant(decision, 'CONTENT', {
    id: row.id,
    householdId: row.householdId,
    asOf,
    kind: row.kind,
    law: row.law,
    status,
    summary: row.summary,
    person,
    raisedOn: row.raisedOn,
    raisedBy: protectedSource ? null : row.raisedBy,
    sourceProtected: protectedSource,
    takenUpOn: takenUp ? row.takenUpOn : null,
    takenUpBy: takenUp && row.takenUpById !== null ? (context.reference.findStaff(row.takenUpById) ?? null) : null,
    closedOn: closed ? row.closedOn : null,
    followUp: closed ? row.followUp : null,
    followUpKind: closed ? row.followUpKind : null,
    followUpId: closed ? (row.followUpCaseId ?? row.followUpContactMomentId ?? row.followUpPlanId) : null,
    canWithdraw:
      asOf === context.today &&
      row.status !== 'CLOSED' &&
      row.raisedById === context.actor.staff.id &&
      standing.may('WITHDRAW_SIGNAL', row.law),
    version: row.version,
  });
}

/** Open ones first; rows come the latest first. */
function compareSignals(a: GrantedSignal, b: GrantedSignal): number {
  return Number(a.status === 'CLOSED') - Number(b.status === 'CLOSED');
}

/** What of a household's signals is seen to exist only. */
export function countHeldSignals(standing: Standing, rows: readonly SignalRow[]): readonly Held[] {
  return countHeld('SIGNAL', rows, ({ law, personId }) => standing.decideAbout('SIGNAL', personId, law));
}

/** Signals about any households that the actor sees in full, in the order of the rows. */
function viewAll(context: Context, rows: readonly SignalRow[], asOf: string): readonly GrantedSignal[] {
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  const seen = rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    return standing?.decideAbout('SIGNAL', row.personId, row.law).level === 'CONTENT' ? [{ row, standing }] : [];
  });
  const findPerson = readPersons(
    context,
    seen.flatMap(({ row }) => row.personId ?? []),
    asOf,
  );
  return seen.flatMap(
    ({ row, standing }) =>
      viewSignal(context, standing, row, { asOf, findPerson: (id) => findPerson(standing, id) }) ?? [],
  );
}

/** The signals with these ids that the actor may see. */
export function listSignals(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedSignal> {
  const { today } = context;
  const views = viewAll(context, listSignalsByIds(context.db, ids, today), today);
  return new Map(views.map((view) => [view.id, view]));
}

/** Signals about a household that the actor sees in full: open ones first, then the latest. */
export async function listSignalsOfHousehold(
  context: Context,
  { id, asOf, signals }: SeenHousehold & { readonly signals: readonly GrantedSignal[] | undefined },
): Promise<readonly GrantedSignal[]> {
  if (signals) return signals;
  const loader = context.loaders.get(`signals of household ${asOf}`, (ids: readonly string[]) => {
    const rows = listSignalsByHouseholdIds(context.db, ids, asOf);
    return Map.groupBy(viewAll(context, rows, asOf).toSorted(compareSignals), (view) => view.householdId);
  });
  return (await loader.load(id)) ?? [];
}
