import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import { listRemainingIds } from '../../../db/person-join.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import type { Deed } from '../../access/deed.ts';
import { listPersonStandings } from '../person/person.ts';
import { notFound, Refusal, type ProblemPath } from '../change/problem.ts';
import { listStandings, type Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

/**
 * Lets a change go on that concerns one person, where the actor sees them and may do it in a household of theirs. Throws
 * {@link Refusal} where they are not there or may not be seen, and where it may not be done.
 */
export function permitAbout(work: Work, deed: Deed, namedId: string, path: ProblemPath): PersonRow {
  // The id of a record that was joined to another leads to the one that remained.
  const personId = listRemainingIds(work.db, [namedId]).get(namedId) ?? namedId;
  const [person] = listPersonsByIds(work.db, [personId]);
  const standings = person ? standingsTowards(work, personId) : [];
  const standing = standings.find((each) => each.may(deed)) ?? standings[0];
  if (!person || !standing) throw new Refusal(notFound(path));
  work.concern(person);
  work.permit(deed, standing);
  return person;
}

/** Each standing in which the actor sees a person: one for each household, or that towards people who belong to none. */
function standingsTowards({ context, db, today }: Work, personId: string): readonly Standing[] {
  const ids = listMembershipsByPersonIds(db, [personId], today).map((row) => row.householdId);
  if (ids.length === 0) return [...listPersonStandings(context, [personId]).values()];
  const standings = listStandings(context, ids);
  return ids.flatMap((id) => {
    const standing = standings.get(id);
    return standing?.decideAbout('HOUSEHOLD', personId).level === 'CONTENT' ? [standing] : [];
  });
}
