import { listAuthorityByMinorIds } from '../../../db/authority.ts';
import type { AuthorityRow } from '../../../db/authority.table.ts';
import type { ConsentGiver } from '../../../db/consent.table.ts';
import { listRelationsByPersonIds } from '../../../db/relation.ts';
import type { Context } from '../../context.ts';

/** Who is said to have given consent for a child. */
export interface SaidGiver {
  readonly givenBy: Exclude<ConsentGiver, 'SELF'>;
  /** Where the hub holds them; else their name. */
  readonly giverPersonId: string | null;
  readonly giverName: string | null;
}

/** What authority lets somebody consent as what; a third party who shares it is no parent. */
const fitKinds: Readonly<Record<SaidGiver['givenBy'], ReadonlySet<AuthorityRow['kind']>>> = {
  PARENT: new Set(['JOINT_PARENTAL', 'SOLE_PARENTAL', 'PARENT_WITH_THIRD_PARTY']),
  REPRESENTATIVE: new Set(['GUARDIANSHIP', 'PARENT_WITH_THIRD_PARTY']),
};

/**
 * Whether somebody may consent for a child, as far as the hub knows: by the authority that the base register states, by
 * family ties where it cannot tell, and on the word of whoever records it where the hub knows neither.
 */
export function mayConsentFor(
  { db, today }: Pick<Context, 'db' | 'today'>,
  childId: string,
  giver: SaidGiver,
): boolean {
  const rows = listAuthorityByMinorIds(db, [childId], today).filter(({ kind }) => kind !== 'UNDETERMINABLE');
  const isParents = giver.givenBy === 'PARENT';
  if (rows.length > 0) {
    // Where nobody has authority for the time being a court appoints somebody whom the register need not name yet.
    if (!isParents && rows.every(({ kind }) => kind === 'TEMPORARILY_NONE')) return true;
    const fit = rows.filter(({ kind }) => fitKinds[giver.givenBy].has(kind));
    return fit.some(({ holderId, holderName }) => isGiver(giver, holderId, holderName));
  }
  if (!isParents) return true;
  const parents = listRelationsByPersonIds(db, [childId], today).filter(
    ({ kind, personId }) => kind === 'PARENT' && personId === childId,
  );
  if (parents.length === 0) return giver.giverPersonId === null;
  return parents.some(({ relatedPersonId, relatedName }) => isGiver(giver, relatedPersonId, relatedName));
}

/** Whether somebody known to the hub by id, else by name, is the giver. */
function isGiver({ giverPersonId, giverName }: SaidGiver, id: string | null, name: string | null): boolean {
  if (giverPersonId !== null) return id === giverPersonId;
  return id === null && name !== null && giverName !== null && folded(name) === folded(giverName);
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
