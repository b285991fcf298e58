import { listPersonJoins, listPersonJoinsByIds } from '../../../db/person-join.ts';
import type { PersonJoinRow } from '../../../db/person-join.table.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { Outcome } from '../change/change.ts';
import { listPersonStandings, type GrantedPerson } from '../person/person.ts';

export interface PersonJoinView extends Pick<
  PersonJoinRow,
  'id' | 'remainingId' | 'joinedId' | 'reason' | 'joinedAt' | 'undoneAt' | 'undoneReason' | 'version'
> {
  /** The name in the record that was joined. */
  readonly name: string;
  readonly birthDate: string | null;
  readonly joinedBy: StaffRow | null;
  readonly undoneBy: StaffRow | null;
}
export type GrantedPersonJoin = Granted<PersonJoinView>;
export type PersonJoinOutcome = Outcome<GrantedPersonJoin>;

/** Joins as whoever sees the record that remained sees them; once undone, whoever sees the other record too. */
function viewAll(context: Context, rows: readonly PersonJoinRow[]): readonly GrantedPersonJoin[] {
  const standings = listPersonStandings(context, [
    ...new Set(
      rows.flatMap(({ remainingId, joinedId, undoneAt }) => (undoneAt ? [remainingId, joinedId] : [remainingId])),
    ),
  ]);
  const joined = listPersonsByIds(context.db, [...new Set(rows.map((row) => row.joinedId))]);
  const persons = new Map(joined.map((person) => [person.id, person]));
  return rows.flatMap((row) => {
    const decision = standings.get(row.remainingId)?.decideAbout('HOUSEHOLD', row.remainingId);
    const person = persons.get(row.joinedId);
    if (!decision || !person || (row.undoneAt !== null && !standings.has(row.joinedId))) return [];
    context.disclosure.touch('PersonJoin', row.remainingId);
    const staffOf = (id: string | null) => (id === null ? null : (context.reference.findStaff(id) ?? null));
    const { id, remainingId, joinedId, reason, joinedAt, undoneAt, undoneReason, version } = row;
    return grant(decision, 'CONTENT', {
      id,
      remainingId,
      joinedId,
      reason,
      joinedAt,
      undoneAt,
      undoneReason,
      version,
      name: person.displayName,
      birthDate: person.birthDate,
      joinedBy: staffOf(row.joinedById),
      undoneBy: staffOf(row.undoneById),
    });
  });
}

/** What was ever joined to the record of somebody whom the actor sees, the latest first. */
export async function listJoinsOfPerson(
  context: Context,
  { id }: GrantedPerson,
): Promise<readonly GrantedPersonJoin[]> {
  const loader = context.loaders.get('person joins', (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listPersonJoins(context.db, ids)), (view) => view.remainingId),
  );
  return (await loader.load(id)) ?? [];
}

/** The joins with these ids that the actor sees. */
export function listPersonJoinNodes(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedPersonJoin> {
  return new Map(viewAll(context, listPersonJoinsByIds(context.db, ids)).map((view) => [view.id, view]));
}
