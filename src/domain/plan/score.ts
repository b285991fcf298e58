import { lifeDomains } from '../../../db/goal.table.ts';
import { listScoresByHouseholdIds, listScoresByIds, listWithdrawnScores } from '../../../db/score.ts';
import type { ScoreRow } from '../../../db/score.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { readPersons } from '../search/person-finder.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listStandings } from '../standing/standing.ts';

export interface ScoreView extends Pick<
  ScoreRow,
  'id' | 'householdId' | 'lifeDomain' | 'value' | 'scoredOn' | 'reason' | 'withdrawnOn' | 'withdrawalReason' | 'version'
> {
  readonly person: GrantedPerson;
  readonly staff: StaffRow;
}
export type GrantedScore = Granted<ScoreView>;

export interface ScoreSeriesView extends Pick<ScoreView, 'person' | 'lifeDomain'> {
  /** The earliest first; at least one. */
  readonly scores: readonly GrantedScore[];
}
export type GrantedScoreSeries = Granted<ScoreSeriesView>;

/** Scores belong to the plan: seen where what is in it is seen. */
function viewAll(context: Context, rows: readonly ScoreRow[], asOf: string): readonly GrantedScore[] {
  const standings = listStandings(context, [...new Set(rows.map((row) => row.householdId))]);
  const seen = rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    return standing?.decideAbout('PLAN', row.personId).level === 'CONTENT' ? [{ row, standing }] : [];
  });
  const findPerson = readPersons(
    context,
    seen.map(({ row }) => row.personId),
    asOf,
  );
  return seen.flatMap(({ row, standing }) => {
    const person = findPerson(standing, row.personId);
    if (!person) return [];
    context.disclosure.touch('Score', row.personId);
    const { id, householdId, lifeDomain, value, scoredOn, reason, withdrawnOn, withdrawalReason, version } = row;
    const staff = context.reference.getStaff(row.staffId);
    return [
      grant(standing.decideAbout('PLAN', row.personId), 'CONTENT', {
        id,
        householdId,
        lifeDomain,
        value,
        scoredOn,
        reason,
        withdrawnOn,
        withdrawalReason,
        version,
        person,
        staff,
      }),
    ];
  });
}

/**
 * The scores of a household by the day it is seen, by person (the eldest first) and life domain; null when the content
 * of the plan is not seen.
 */
export async function listScoresOfHousehold(
  context: Context,
  { id, asOf }: GrantedHousehold,
): Promise<readonly GrantedScoreSeries[] | null> {
  const decision = listStandings(context, [id]).get(id)?.decide('PLAN');
  if (decision?.level !== 'CONTENT') return null;
  const loader = context.loaders.get(`scores ${asOf}`, (ids: readonly string[]) => {
    const rows = listScoresByHouseholdIds(context.db, ids, asOf);
    return Map.groupBy(viewAll(context, rows, asOf), (view) => view.householdId);
  });
  const scores = (await loader.load(id)) ?? [];
  const series = Map.groupBy(scores, ({ person, lifeDomain }) => `${person.id} ${lifeDomain}`);
  return [...series.values()]
    .flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      return [grant(decision, 'CONTENT', { person: first.person, lifeDomain: first.lifeDomain, scores: own })];
    })
    .toSorted(compareSeries);
}

/** The scores of a household that were withdrawn, the latest first; null when the content of the plan is not seen. */
export async function listWithdrawnOfHousehold(
  context: Context,
  { id, asOf }: GrantedHousehold,
): Promise<readonly GrantedScore[] | null> {
  if (listStandings(context, [id]).get(id)?.decide('PLAN').level !== 'CONTENT') return null;
  const loader = context.loaders.get(`withdrawn scores ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listWithdrawnScores(context.db, ids, asOf), asOf), (view) => view.householdId),
  );
  return (await loader.load(id)) ?? [];
}

function compareSeries(a: GrantedScoreSeries, b: GrantedScoreSeries): number {
  return (
    (a.person.birthDate ?? '9999').localeCompare(b.person.birthDate ?? '9999') ||
    a.person.id.localeCompare(b.person.id) ||
    lifeDomains.indexOf(a.lifeDomain) - lifeDomains.indexOf(b.lifeDomain)
  );
}

/** The scores with these ids that the actor may see. */
export function listScores(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedScore> {
  const views = viewAll(context, listScoresByIds(context.db, ids, context.today), context.today);
  return new Map(views.map((view) => [view.id, view]));
}
