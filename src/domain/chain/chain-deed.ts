import type { Law } from '../../../db/law.ts';
import type { Deed } from '../../access/deed.ts';
import { permits } from '../../access/deed-rule.ts';
import type { Relation } from '../../access/relation.ts';
import type { Context } from '../../context.ts';
import { purposeOf } from '../standing/standing.ts';
import { answersFor } from '../standing/sight-lookup.ts';

/**
 * Whether the actor may do something with a message that they see, sent under a law; null: under none, so that whoever sees it as the
 * office that sent it answers for it.
 */
export function mayHandleChain(context: Context, deed: Deed, law: Law | null): boolean {
  const isResponsible = law === null || answersFor(context, law);
  const relations = new Set<Relation>(isResponsible ? ['ANY', 'RESPONSIBLE'] : ['ANY']);
  return permits(deed, purposeOf(context).roles, relations);
}
