import { listAuthorityByIds, listAuthorityByMinorIds } from '../../../db/authority.ts';
import type { AuthorityRow } from '../../../db/authority.table.ts';
import { listProtectedIds } from '../../../db/child-protection.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import { listRelationsByIds, listRelationsByPersonIds } from '../../../db/relation.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import type { RelationRow } from '../../../db/relation.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedHousehold } from './household.ts';
import { loaded } from '../loaded.ts';
import { listPersonStandings, type GrantedPerson } from '../person/person.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

export interface RelationView extends Pick<RelationRow, 'id' | 'kind' | 'validFrom'> {
  readonly personName: string;
  readonly personId: string;
  readonly otherName: string;
  readonly otherId: string | null;
}
export type GrantedRelation = Granted<RelationView>;

/**
 * The family ties of people the actor sees, by person. A tie to somebody in the store leads to their record only where
 * the actor may see them too.
 */
function listRelations(
  context: Context,
  standings: ReadonlyMap<string, Standing>,
  asOf: string,
): ReadonlyMap<string, readonly GrantedRelation[]> {
  const rows = listRelationsByPersonIds(context.db, [...standings.keys()], asOf);
  const others = rows.flatMap((row) => [row.personId, ...(row.relatedPersonId ? [row.relatedPersonId] : [])]);
  const visible = withOthers(context, standings, others);
  const people = new Map(listPersonsByIds(context.db, [...visible.keys()]).map((row) => [row.id, row]));
  // The base register names them, whether they may be seen or not.
  const hidden = others.filter((id) => !visible.has(id));
  const guarded = new Set(hidden.length > 0 ? listProtectedIds(context.db, hidden, context.today) : []);

  const views = rows.flatMap((row) => {
    // Stated by somebody who may not be seen: seen from the other side it would give their name away.
    const person = people.get(row.personId);
    if (!person || (row.relatedPersonId && guarded.has(row.relatedPersonId))) return [];
    const other = row.relatedPersonId ? people.get(row.relatedPersonId) : undefined;
    return [person.id, other?.id].flatMap((seenFrom) => {
      const standing = seenFrom === undefined ? undefined : standings.get(seenFrom);
      return standing && seenFrom ? [{ seenFrom, relation: viewRelation(context, standing, row, person, other) }] : [];
    });
  });
  const byPerson = Map.groupBy(views, ({ seenFrom }) => seenFrom);
  return new Map([...byPerson].map(([id, own]) => [id, own.map(({ relation }) => relation)]));
}

function viewRelation(
  context: Context,
  standing: Standing,
  row: RelationRow,
  person: PersonRow,
  other: PersonRow | undefined,
): GrantedRelation {
  context.disclosure.showPerson(person);
  if (other) context.disclosure.showPerson(other);
  context.disclosure.touch('Relation', person.id);
  if (other) context.disclosure.touch('Relation', other.id);
  else context.disclosure.show('Relation', row.relatedPersonId ?? row.id, row.relatedBsn);
  return grant(standing.decide('HOUSEHOLD'), 'CONTENT', {
    id: row.id,
    kind: row.kind,
    validFrom: row.validFrom,
    personName: person.displayName,
    personId: person.id,
    otherName: row.relatedName,
    otherId: other?.id ?? null,
  });
}

/** The standings given, and those towards others as far as the actor may see them. */
function withOthers(
  context: Context,
  standings: ReadonlyMap<string, Standing>,
  personIds: readonly string[],
): ReadonlyMap<string, Standing> {
  const others = [...new Set(personIds)].filter((id) => !standings.has(id));
  return others.length === 0 ? standings : new Map([...standings, ...listPersonStandings(context, others)]);
}

export interface AuthorityView extends Pick<AuthorityRow, 'id' | 'kind' | 'minorId' | 'holderName' | 'explanation'> {
  readonly holderId: string | null;
}
export type GrantedAuthority = Granted<AuthorityView>;

/** Who has authority over minors the actor sees, by minor. */
function listAuthority(
  context: Context,
  standings: ReadonlyMap<string, Standing>,
  asOf: string,
): ReadonlyMap<string, readonly GrantedAuthority[]> {
  const rows = listAuthorityByMinorIds(context.db, [...standings.keys()], asOf);
  const visible = withOthers(
    context,
    standings,
    rows.flatMap((row) => row.holderId ?? []),
  );
  const views = rows.flatMap((row) => {
    const standing = standings.get(row.minorId);
    if (!standing) return [];
    context.disclosure.touch('Authority', row.minorId);
    if (row.holderName !== null) context.disclosure.show('Authority', row.holderId ?? row.id, row.holderBsn);
    return [
      grant(standing.decide('HOUSEHOLD'), 'CONTENT', {
        id: row.id,
        kind: row.kind,
        minorId: row.minorId,
        holderName: row.holderName,
        holderId: row.holderId && visible.has(row.holderId) ? row.holderId : null,
        explanation: row.explanation,
      }),
    ];
  });
  return Map.groupBy(views, (view) => view.minorId);
}

/** The family ties with these ids that the actor may see. */
export function listRelationsById(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedRelation> {
  const personIds = listRelationsByIds(context.db, ids).map((row) => row.personId);
  const byPerson = listRelations(context, listPersonStandings(context, [...new Set(personIds)]), context.today);
  const relations = [...byPerson.values()].flat();
  return new Map(relations.filter((row) => ids.includes(row.id)).map((row) => [row.id, row]));
}

/** The records of authority with these ids that the actor may see. */
export function listAuthorityById(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedAuthority> {
  const minorIds = listAuthorityByIds(context.db, ids).map((row) => row.minorId);
  const byMinor = listAuthority(context, listPersonStandings(context, [...new Set(minorIds)]), context.today);
  const records = [...byMinor.values()].flat();
  return new Map(records.filter((row) => ids.includes(row.id)).map((row) => [row.id, row]));
}

/** The family ties of a person, whichever of the two stated them. */
export async function listRelationsOfPerson(
  context: Context,
  { id, asOf }: GrantedPerson,
): Promise<readonly GrantedRelation[]> {
  const loader = context.loaders.get(`relations ${asOf}`, (ids: readonly string[]) =>
    listRelations(context, listPersonStandings(context, ids), asOf),
  );
  return (await loader.load(id)) ?? [];
}

/** Who has authority over a minor. */
export async function listAuthorityOfPerson(
  context: Context,
  { id, asOf }: GrantedPerson,
): Promise<readonly GrantedAuthority[]> {
  const loader = context.loaders.get(`authority ${asOf}`, (ids: readonly string[]) =>
    listAuthority(context, listPersonStandings(context, ids), asOf),
  );
  return (await loader.load(id)) ?? [];
}

/** The family ties of a household's members, each once. */
export async function listRelationsOfHousehold(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedRelation[]> {
  const loader = context.loaders.get(`household relations ${household.asOf}`, (ids: readonly string[]) => {
    const standing = listStandings(context, ids);
    return new Map(ids.map((id) => [id, standing.get(id)]));
  });
  const standing = await loader.load(household.id);
  const members = loaded(household.members).map(({ person }) => person.id);
  if (!standing) return [];
  const relations = listRelations(context, new Map(members.map((id) => [id, standing])), household.asOf);
  return [...new Map([...relations.values()].flat().map((relation) => [relation.id, relation])).values()];
}
