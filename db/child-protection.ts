import type { Db } from './client.ts';
import { holdsOn, idList, prepared } from './statement.ts';

/** SQL: where the person of `alias` lives is to be kept secret, by the base register or as a protected child on a day. */
export function isHidden(alias: string, day: string): string {
  return `(${alias}.secrecy = 1 or exists (
      select 1 from child_protection guard where guard.person_id = ${alias}.id and ${holdsOn('guard', day)}))`;
}

const protectedIds = `select distinct c.person_id as "personId" from json_each(@ids) wanted
  join child_protection c on c.person_id = wanted.value and ${holdsOn('c', '@day')}`;

/** Those of these people who are protected children on a day. */
export function listProtectedIds(db: Db, personIds: readonly string[], day: string): string[] {
  const parameters = { ids: idList(personIds), day };
  return prepared<[typeof parameters], { personId: string }>(db, protectedIds)
    .all(parameters)
    .map(({ personId }) => personId);
}
