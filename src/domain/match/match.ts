import { listMatchedSignals, listMatchesByIds, listMatchesByPersonIds, type MatchedSignal } from '../../../db/match.ts';
import type { MatchRow } from '../../../db/match.table.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import type { Decision } from '../../access/decide.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { isOfMatchAge } from './match-make.ts';
import { listMembershipsOfHousehold } from '../household/membership.ts';
import { holdsOn } from '../period.ts';
import { listPersons, type GrantedPerson } from '../person/person.ts';
import { isMatchingOn } from '../reference/setting.ts';
import { listStandings } from '../standing/standing.ts';

/** An organisation that is worried about the same young person, and how to reach it. */
export interface MatchPartyView {
  readonly organisation: OrganisationRow;
  /** Whoever raised it, while they work there and are not protected, else whoever took it up there; null where nobody is known. */
  readonly contact: StaffRow | null;
}
export type GrantedMatchParty = Granted<MatchPartyView>;

/** That several organisations are worried about one young person; never what about. */
export interface MatchView extends Pick<MatchRow, 'id' | 'foundOn' | 'version'> {
  readonly person: GrantedPerson;
  /** The other organisations; all of them for whoever sees every worry in full, and belongs to none. */
  readonly parties: readonly GrantedMatchParty[];
  /** Null while it lasts on the day asked. */
  readonly closedOn: string | null;
  readonly ending: MatchRow['ending'];
}
export type GrantedMatch = Granted<MatchView>;

/**
 * By what right the actor sees a match: their organisation is of it, and they see in a household where it was worried that
 * there is something; or they see every worry of it in full. Undefined: they do not.
 */
function decide(context: Context, signals: readonly MatchedSignal[]): Decision | undefined {
  const standings = listStandings(context, [...new Set(signals.map(({ signal }) => signal.householdId))]);
  const seen = signals.map(({ organisationId, signal }) => ({
    isOwn: organisationId === context.actor.staff.organisationId,
    decision: standings.get(signal.householdId)?.decideAbout('SIGNAL', signal.personId, signal.law),
  }));
  const own = seen.find(({ isOwn, decision }) => isOwn && decision !== undefined && decision.level !== 'NONE');
  if (own) return own.decision;
  const isAllSeen = seen.length > 0 && seen.every(({ decision }) => decision?.level === 'CONTENT');
  return isAllSeen ? seen[0]?.decision : undefined;
}

/** Those of these matches that the actor sees, of people they see; none where matching is switched off. */
function viewAll(
  context: Context,
  rows: readonly MatchRow[],
  findPerson: (id: string) => GrantedPerson | undefined,
  asOf: string,
): readonly GrantedMatch[] {
  if (rows.length === 0 || !isMatchingOn(context)) return [];
  const people = new Map(
    listPersonsByIds(
      context.db,
      rows.map((row) => row.personId),
    ).map((row) => [row.id, row]),
  );
  const signals = Map.groupBy(
    listMatchedSignals(
      context.db,
      rows.map((row) => row.id),
    ),
    (each) => each.matchId,
  );
  return rows.flatMap((row) => {
    const young = people.get(row.personId);
    const person = findPerson(row.personId);
    // Who is 23 has left the index (Jeugdwet § 7.1), and their matches with them.
    if (!young || !person || !isOfMatchAge(young, context.today)) return [];
    // A worry that turned out to be about another person has no part in it.
    const own = (signals.get(row.id) ?? []).filter(
      ({ since, signal }) => since <= asOf && signal.personId === row.personId,
    );
    const decision = decide(context, own);
    if (!decision) return [];
    context.disclosure.touch('Match', row.personId);
    const closedOn = row.closedOn !== null && row.closedOn <= asOf ? row.closedOn : null;
    return grant<MatchView>(decision, 'EXISTS', {
      id: row.id,
      person,
      foundOn: row.foundOn,
      closedOn,
      ending: closedOn === null ? null : row.ending,
      version: row.version,
      parties: partiesOf(context, own).map((party) => grant<MatchPartyView>(decision, 'EXISTS', party)),
    });
  });
}

/** The organisations of a match beside the actor's own, by name. */
function partiesOf({ reference, actor, today }: Context, signals: readonly MatchedSignal[]): MatchPartyView[] {
  const others = signals.filter(({ organisationId }) => organisationId !== actor.staff.organisationId);
  return [...Map.groupBy(others, ({ organisationId }) => organisationId)]
    .map(([organisationId, own]) => {
      const named = own.filter(({ signal }) => signal.sourceProtected === 0);
      // Whoever took it up can be called where who raised it does not work there any more, or is not told.
      const contacts = [
        ...named.map(({ signal }) => signal.raisedById),
        ...own.map(({ signal }) => (signal.takenUpById === signal.raisedById ? null : signal.takenUpById)),
      ].flatMap((id) => (id !== null && reference.findStaff(id)) || []);
      const contact =
        contacts.find((staff) => staff.organisationId === organisationId && holdsOn(staff, today)) ?? null;
      return { organisation: reference.getOrganisation(organisationId), contact };
    })
    .toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name));
}

/** The matches with these ids that the actor sees. */
export function listMatches(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedMatch> {
  const rows = listMatchesByIds(context.db, ids);
  const people = listPersons(
    context,
    rows.map((row) => row.personId),
    context.today,
  );
  const views = viewAll(context, rows, (id) => people.get(id), context.today);
  return new Map(views.map((view) => [view.id, view]));
}

/**
 * The matches about young people who belong to a household on the day it is seen, as far as the actor sees them: those that
 * last first, then the latest.
 */
export async function listMatchesOfHousehold(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedMatch[]> {
  const { asOf } = household;
  const memberships = await listMembershipsOfHousehold(context, household);
  const members = memberships.filter(({ validUntil }) => validUntil === null).map(({ person }) => person);
  const people = new Map(members.map((person) => [person.id, person]));
  const loader = context.loaders.get(`matches ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(listMatchesByPersonIds(context.db, ids, asOf), (row) => row.personId),
  );
  const rows = await Promise.all([...people.keys()].map(async (id) => (await loader.load(id)) ?? []));
  const views = viewAll(context, rows.flat(), (id) => people.get(id), asOf);
  return views.toSorted(
    (a, b) =>
      Number(a.closedOn !== null) - Number(b.closedOn !== null) ||
      b.foundOn.localeCompare(a.foundOn) ||
      a.id.localeCompare(b.id),
  );
}
