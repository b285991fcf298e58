import type { Db } from '../../../db/client.ts';
import type { Law } from '../../../db/law.ts';
import { listProvisionsByIds } from '../../../db/provision.ts';
import { RowRefusal } from './supplied-row.ts';

/** Of whom money that goes with help says something, and under which law. */
export function aboutProvision(
  db: Db,
  { provisionId }: { readonly provisionId: string },
): { personId: string | null; law: Law | null } {
  const [row] = listProvisionsByIds(db, [provisionId], { day: '9999-12-31', isToday: true });
  return { personId: row?.personId ?? null, law: row?.law ?? null };
}

/** Throws {@link RowRefusal} where a row would move money to other help: that is more than a correction. */
export function checkSameProvision(before: { readonly provisionId: string } | undefined, provisionId: string): void {
  if (!before || before.provisionId === provisionId) return;
  const reason = 'deze sleutel hoorde eerder bij andere hulp; geef een nieuwe rij een eigen sleutel';
  throw new RowRefusal('key', 'ANOTHER_PROVISION', reason);
}
