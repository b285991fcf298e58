import { listCasesByIds } from '../../../db/case.ts';
import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import { findPersonIdByBsn } from '../../../db/person.ts';
import { listCasesByTypedNumber, listResidentIds, type CaseNumberHit } from '../../../db/search-place.ts';
import { snapshot } from '../../../db/statement.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { readHomes, viewAddress } from '../household/address.ts';
import { listCases, type GrantedCase } from '../case/case.ts';
import { fromCursor, toCursor, wrongCursor } from '../cursor.ts';
import { getHousehold, type GrantedHousehold, type HouseholdWants } from '../household/household.ts';
import { firstOf, type PageInfo, pageInfoAfter } from '../page.ts';
import { listPersons, listPersonStandings, type GrantedPerson } from '../person/person.ts';
import { listByName, makeNameSource, type NameSource } from './search-name.ts';
import { caseScopeOf, personScopeOf, seesSecretAddresses } from './search-scope.ts';
import { readSearchText, type SearchReading, type TypedAddress } from './search-text.ts';
import { findStanding, listStandings, purposeOf } from '../standing/standing.ts';

/** By what somebody was found. */
export type SearchMatch = 'BSN' | 'NAME' | 'BIRTH_DATE' | 'NAME_AND_BIRTH_DATE' | 'ADDRESS' | 'CASE_NUMBER';

interface Candidate {
  readonly personId: string;
  readonly matchedOn: SearchMatch;
  readonly exact: boolean;
  readonly caseId?: string;
}

export interface SearchHitView {
  readonly person: GrantedPerson;
  readonly case: GrantedCase | null;
  readonly matchedOn: SearchMatch;
  readonly exact: boolean;
  /** The household the person belongs to today, of those the actor sees; null where there is none. */
  readonly householdId: string | null;
}
export type GrantedSearchHit = Granted<SearchHitView>;

/** A page of hits; nothing in it is of a resident but the hits. */
export interface SearchPage {
  readonly nodes: readonly GrantedSearchHit[];
  readonly hasNextPage: boolean;
}

export interface SearchArguments {
  readonly text: string;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Residents at one address; more live in an institution only. */
const mostResidents = 500;
const casesAtATime = 50;

/**
 * The people that a text typed at the desk may stand for and whom the actor may see, the best first. Throws
 * BAD_USER_INPUT for a text too long or too short, a wrong `first` and a cursor of another list.
 */
export async function searchPersons(context: Context, args: SearchArguments): Promise<SearchPage> {
  context.disclosure.asked('FOUND');
  purposeOf(context);
  const first = firstOf(args.first);
  const readings = readSearchText(args.text, context.today);
  for (const reading of readings) if (reading.kind === 'BSN') context.disclosure.seek(reading.bsn);
  return snapshot(context.db, () => {
    const candidates = listCandidates(context, readings);
    if (args.after) skipTo(context, candidates, args.after);
    const { visible, hasNextPage } = takeVisible(context, candidates, first);
    return viewPage(context, visible, hasNextPage);
  });
}

/** Those a text may stand for, each once, the best first; some of them may be none for the actor to see. */
function* listCandidates(context: Context, readings: readonly SearchReading[]): Generator<Candidate> {
  const scope = personScopeOf(context);
  if (scope === 'NOBODY') return;
  const source = makeNameSource(context.db, scope === 'EVERYBODY' ? undefined : scope);
  const met = new Set<string>();
  for (const reading of readings) {
    for (const candidate of listByReading(context, reading, source)) {
      if (met.has(candidate.personId)) continue;
      met.add(candidate.personId);
      yield candidate;
    }
  }
}

function* listByReading(context: Context, reading: SearchReading, source: NameSource): Generator<Candidate> {
  switch (reading.kind) {
    case 'BSN': {
      const personId = findPersonIdByBsn(context.db, reading.bsn);
      if (personId) yield { personId, matchedOn: 'BSN', exact: true };
      return;
    }
    case 'ADDRESS':
      yield* listByAddress(context, reading.address);
      return;
    case 'CASE_NUMBER':
      yield* listByCaseNumber(context, reading.start);
      return;
    case 'NAME': {
      const { dates, year, words } = reading.name;
      const isBorn = dates.length > 0 || year !== undefined;
      const matchedOn = isBorn ? (words.length > 0 ? 'NAME_AND_BIRTH_DATE' : 'BIRTH_DATE') : 'NAME';
      for (const { personId, exact } of listByName(source, reading.name)) yield { personId, exact, matchedOn };
    }
  }
}

/** Nobody is found by an address that is withheld from the actor. */
function* listByAddress(context: Context, address: TypedAddress): Generator<Candidate> {
  const { db, today, actor } = context;
  const ids = listResidentIds(db, {
    ...address,
    day: today,
    staffId: actor.staff.id,
    seesSecret: Number(seesSecretAddresses(context)),
    limit: mostResidents,
  });
  const standings = listPersonStandings(context, ids);
  const homes = readHomes(context, [...standings.keys()], today);
  for (const personId of ids) {
    const standing = standings.get(personId);
    if (standing && viewAddress(standing, homes.get(personId))) {
      yield { personId, matchedOn: 'ADDRESS', exact: true };
    }
  }
}

/** A case number leads to somebody only for those who may see that number. */
function* listByCaseNumber(context: Context, start: string): Generator<Candidate> {
  const { db, today } = context;
  const scope = caseScopeOf(context);
  let after: CaseNumberHit | undefined;
  for (;;) {
    const hits = listCasesByTypedNumber(db, start, { scope, day: today, after, limit: casesAtATime });
    const ids = hits.map(({ caseId }) => caseId);
    const rows = new Map(listCasesByIds(db, ids).map((row) => [row.id, row]));
    const standings = listStandings(context, [...new Set([...rows.values()].map((row) => row.householdId))]);
    for (const { caseId, typedNumber } of hits) {
      const row = rows.get(caseId);
      if (row && standings.get(row.householdId)?.decideCase(row).level === 'CONTENT') {
        yield { personId: row.personId, matchedOn: 'CASE_NUMBER', exact: typedNumber === start, caseId };
      }
    }
    after = hits.at(-1);
    if (hits.length < casesAtATime) return;
  }
}

/** The next candidates whom the actor may see, and whether there are more of those. */
function takeVisible(
  context: Context,
  candidates: Generator<Candidate>,
  first: number,
): { readonly visible: readonly Candidate[]; readonly hasNextPage: boolean } {
  const visible: Candidate[] = [];
  while (visible.length <= first) {
    const batch = take(candidates, Math.max(first + 1 - visible.length, 10));
    if (batch.length === 0) break;
    const standings = listPersonStandings(
      context,
      batch.map(({ personId }) => personId),
    );
    visible.push(...batch.filter(({ personId }) => standings.has(personId)));
  }
  return { visible: visible.slice(0, first), hasNextPage: visible.length > first };
}

/** `for … of` would close the generator when it stops. */
function take<Value>(values: Generator<Value>, most: number): Value[] {
  const taken: Value[] = [];
  while (taken.length < most) {
    const next = values.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

function viewPage(context: Context, visible: readonly Candidate[], hasNextPage: boolean): SearchPage {
  const { today } = context;
  const ids = visible.map(({ personId }) => personId);
  for (const id of ids) context.disclosure.touch('SearchHit', id);
  const people = listPersons(context, ids, today);
  const standings = listPersonStandings(context, ids);
  const households = listHouseholdIds(context, ids);
  const cases = listCases(
    context,
    visible.flatMap(({ caseId }) => caseId ?? []),
    today,
  );
  const nodes = visible.flatMap(({ personId, matchedOn, exact, caseId }) => {
    const [person, standing] = [people.get(personId), standings.get(personId)];
    if (!person || !standing) return [];
    const householdId = households.get(personId) ?? null;
    const found = (caseId && cases.get(caseId)) || null;
    const hit = { person, case: found, matchedOn, exact, householdId };
    return [grant(standing.decide('HOUSEHOLD'), 'CONTENT', hit)];
  });
  return { nodes, hasNextPage };
}

/**
 * For each person the household they belong to today, the one they live in before another, of those in which the actor
 * sees them: whoever sees a protected child in one household learns of no other.
 */
function listHouseholdIds(context: Context, personIds: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { personId, householdId } of listMembershipsByPersonIds(context.db, personIds, context.today)) {
    const isSeen = findStanding(context, householdId)?.decideAbout('HOUSEHOLD', personId).level === 'CONTENT';
    if (isSeen && !found.has(personId)) found.set(personId, householdId);
  }
  return found;
}

/** The household of a hit, or null when the person belongs to none that the actor sees. */
export async function findHouseholdOfHit(
  context: Context,
  { householdId }: GrantedSearchHit,
  wants: HouseholdWants,
): Promise<GrantedHousehold | null> {
  return householdId === null ? null : getHousehold(context, householdId, context.today, wants);
}

/** The cursor of a hit: where a page goes on after it. It names nobody to whom it was not shown. */
export function cursorOfHit({ person }: GrantedSearchHit): string {
  return toCursor(person.id);
}

/** Where a page of hits stands in the whole. */
export function pageInfoOfHits({ nodes, hasNextPage }: SearchPage): PageInfo {
  return pageInfoAfter(nodes, hasNextPage, cursorOfHit);
}

/** Goes on after somebody. Whom the actor may not see gets the same answer as whom the text does not stand for. */
function skipTo(context: Context, candidates: Generator<Candidate>, cursor: string): void {
  const personId = fromCursor(cursor);
  if (listPersonStandings(context, [personId]).has(personId)) {
    for (;;) {
      const next = candidates.next();
      if (next.done) break;
      if (next.value.personId === personId) return;
    }
  }
  throw wrongCursor();
}
