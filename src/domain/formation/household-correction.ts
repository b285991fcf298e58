import {
  listHouseholdCorrectionPersons,
  listHouseholdCorrections,
  listHouseholdCorrectionsByIds,
} from '../../../db/household-correction.ts';
import type { HouseholdCorrectionRow } from '../../../db/household-correction.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { Outcome } from '../change/change.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listStandings } from '../standing/standing.ts';

export interface HouseholdCorrectionView extends Pick<
  HouseholdCorrectionRow,
  'id' | 'kind' | 'householdId' | 'otherHouseholdId' | 'day' | 'reason'
> {
  readonly asOf: string;
  /** Moment it was recorded, ISO 8601 in UTC. */
  readonly at: string;
  readonly staff: StaffRow | null;
  readonly persons: readonly GrantedPerson[];
}
export type GrantedHouseholdCorrection = Granted<HouseholdCorrectionView>;
export type CorrectionOutcome = Outcome<GrantedHouseholdCorrection>;

/** A correction, and the household that it is seen from. */
interface Seen {
  readonly row: HouseholdCorrectionRow;
  readonly from: string;
}

/** Corrections as the actor sees them: one that is about somebody who is held back is held back whole, with its reason. */
function viewAll(context: Context, seen: readonly Seen[], asOf: string): Map<Seen, GrantedHouseholdCorrection> {
  const standings = listStandings(context, [...new Set(seen.map(({ from }) => from))]);
  const visible = seen.filter(({ from }) => standings.get(from)?.decide('HOUSEHOLD').level === 'CONTENT');
  const ids = [...new Set(visible.map(({ row }) => row.id))];
  const about = Map.groupBy(listHouseholdCorrectionPersons(context.db, ids), (each) => each.correctionId);
  const named = [...about.values()].flat().map(({ personId }) => personId);
  const findPerson = readPersons(context, named, asOf);
  return new Map(
    visible.flatMap((each): [Seen, GrantedHouseholdCorrection][] => {
      const { row, from } = each;
      const standing = standings.get(from);
      if (!standing) return [];
      const wanted = about.get(row.id) ?? [];
      const persons = wanted.flatMap(({ personId }) => findPerson(standing, personId) ?? []);
      if (persons.length < wanted.length) return [];
      standing.touchHousehold(asOf, 'HouseholdCorrection');
      for (const { id } of persons) context.disclosure.touch('HouseholdCorrection', id);
      const { id, kind, householdId, otherHouseholdId, day, reason, recordedAt: at, staffId } = row;
      const staff = context.reference.findStaff(staffId) ?? null;
      const view = { id, kind, householdId, otherHouseholdId, day, reason, at, staff, persons, asOf };
      return [[each, grant(standing.decide('HOUSEHOLD'), 'CONTENT', view)]];
    }),
  );
}

/** The corrections of a household by the day it is seen, the latest first. */
export async function listCorrectionsOfHousehold(
  context: Context,
  { id, asOf }: GrantedHousehold,
): Promise<readonly GrantedHouseholdCorrection[]> {
  const loader = context.loaders.get(`household corrections ${asOf}`, (ids: readonly string[]) => {
    const rows = listHouseholdCorrections(context.db, ids, asOf);
    const seen = ids.flatMap((from) =>
      rows
        .filter(({ householdId, otherHouseholdId }) => householdId === from || otherHouseholdId === from)
        .map((row): Seen => ({ row, from })),
    );
    const views = viewAll(context, seen, asOf);
    return Map.groupBy(
      seen.flatMap((each) => {
        const view = views.get(each);
        return view ? [{ from: each.from, view }] : [];
      }),
      ({ from }) => from,
    );
  });
  return ((await loader.load(id)) ?? []).map(({ view }) => view);
}

/** The corrections with these ids that the actor sees, from the one or the other of the households. */
export function listHouseholdCorrectionNodes(
  context: Context,
  ids: readonly string[],
): ReadonlyMap<string, GrantedHouseholdCorrection> {
  const rows = listHouseholdCorrectionsByIds(context.db, ids);
  const seen = rows.flatMap((row) =>
    [row.householdId, row.otherHouseholdId].flatMap((from): Seen[] => (from === null ? [] : [{ row, from }])),
  );
  const found = new Map<string, GrantedHouseholdCorrection>();
  for (const [{ row }, view] of viewAll(context, seen, context.today)) if (!found.has(row.id)) found.set(row.id, view);
  return found;
}

/** Reads what was corrected, for the answer to a change. */
export function correctionReader(context: Context): (id: string) => GrantedHouseholdCorrection | undefined {
  return (id) => listHouseholdCorrectionNodes(context, [id]).get(id);
}
