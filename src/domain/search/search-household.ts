import { findConceptOfId } from '../../../db/id.ts';
import { laws, type Law } from '../../../db/law.ts';
import {
  countHouseholdsOfOffice,
  listHouseholdIdsOfOffice,
  listHouseholdIdsOfStaff,
  type OfficeScope,
} from '../../../db/search-household.ts';
import { snapshot } from '../../../db/statement.ts';
import type { Context } from '../../context.ts';
import { fromCursor, toCursor, wrongCursor } from '../cursor.ts';
import { getHousehold, listHouseholds, type GrantedHousehold, type HouseholdWants } from '../household/household.ts';
import { firstOf, type PageInfo, pageInfoAfter } from '../page.ts';
import { officesOf, personScopeOf, seesHouseholdsAtWork } from './search-scope.ts';
import { listStandings, purposeOf } from '../standing/standing.ts';

/** A page of households that the actor sees, and how many there are in all when that is asked for. */
export interface HouseholdPage {
  readonly ids: readonly string[];
  readonly hasNextPage: boolean;
  readonly count: () => number;
}

interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/**
 * The households whose plan the actor directs, or in which they work on a case that the purpose covers; what is due first
 * comes first. Throws BAD_USER_INPUT for a wrong `first` and a cursor of another list.
 */
export async function getMyHouseholds(context: Context, args: PageArguments): Promise<HouseholdPage> {
  context.disclosure.asked('FOUND');
  const { activity } = purposeOf(context);
  const first = firstOf(args.first);
  return snapshot(context.db, () => {
    const { db, actor, today } = context;
    const own = listHouseholdIdsOfStaff(db, actor.staff.id, activity.laws, today);
    const cursor = args.after ? parseCursor(args.after) : undefined;
    const start = cursor === undefined ? 0 : listSeen(context, [cursor]).length > 0 ? own.indexOf(cursor) + 1 : 0;
    if (cursor !== undefined && start === 0) throw wrongCursor();
    const ids: string[] = [];
    for (let place = start; place < own.length && ids.length <= first; place += first + 1) {
      ids.push(...listSeen(context, own.slice(place, place + first + 1)));
    }
    return { ids: ids.slice(0, first), hasNextPage: ids.length > first, count: () => listSeen(context, own).length };
  });
}

/** Those of the households that the actor sees. Who sees every household need not be judged for each. */
function listSeen(context: Context, ids: readonly string[]): readonly string[] {
  if (personScopeOf(context) === 'EVERYBODY') return ids;
  const standings = listStandings(context, ids);
  return ids.filter((id) => standings.get(id)?.decide('HOUSEHOLD').level === 'CONTENT');
}

/**
 * The households in which the actor's organisation has an open case in hand, in an office of theirs, under a law that the
 * purpose covers; in the order in which the hub came to know them. Throws BAD_USER_INPUT for a wrong `first` and a cursor
 * of another list.
 */
export async function getOrganisationHouseholds(
  context: Context,
  args: PageArguments & { readonly law?: Law | null },
): Promise<HouseholdPage> {
  context.disclosure.asked('FOUND');
  const { activity } = purposeOf(context);
  const first = firstOf(args.first);
  const after = args.after ? parseCursor(args.after) : '';
  const { db, actor, today } = context;
  const scope: OfficeScope = {
    organisationId: actor.staff.organisationId,
    offices: seesHouseholdsAtWork(context) ? officesOf(context) : [],
    laws: laws.filter((law) => activity.laws.includes(law) && (!args.law || law === args.law)),
    staffId: actor.staff.id,
    day: today,
  };
  return snapshot(db, () => {
    const found = listHouseholdIdsOfOffice(db, scope, after, first + 1);
    const ids = listSeen(context, found);
    return {
      ids: ids.slice(0, first),
      hasNextPage: ids.length > first,
      count: () => countHouseholdsOfOffice(db, scope),
    };
  });
}

/** The households of a page, read as a set. */
export function listHouseholdsOfPage(
  context: Context,
  { ids }: HouseholdPage,
  wants: HouseholdWants,
): readonly GrantedHousehold[] {
  const found = listHouseholds(context, ids, context.today, wants);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The household of an edge of a page. */
export async function getHouseholdOfEdge(
  context: Context,
  id: string,
  wants: HouseholdWants,
): Promise<GrantedHousehold> {
  return getHousehold(context, id, context.today, wants);
}

/** The cursor of a household in a page: where the list goes on after it. */
export function cursorOfHousehold(id: string): string {
  return toCursor(id);
}

function parseCursor(cursor: string): string {
  const id = fromCursor(cursor);
  if (findConceptOfId(id) !== 'household') throw wrongCursor();
  return id;
}

/** Where a page of households stands in the whole. */
export function pageInfoOfHouseholds({ ids, hasNextPage }: HouseholdPage): PageInfo {
  return pageInfoAfter(ids, hasNextPage, cursorOfHousehold);
}
