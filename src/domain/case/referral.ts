import { listReferrersByCaseIds } from '../../../db/care-request.ts';
import type { CareReferrer } from '../../../db/care-request.table.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import type { Db } from '../../../db/client.ts';
import type { Law } from '../../../db/law.ts';
import type { Context } from '../../context.ts';
import type { GrantedCase } from './case.ts';

/** Who sends a young person to youth help without a decision of the municipality: doctors, certified institutions and the court. */
const senders: ReadonlySet<CareReferrer> = new Set([
  'GENERAL_PRACTITIONER',
  'YOUTH_DOCTOR',
  'MEDICAL_SPECIALIST',
  'CERTIFIED_INSTITUTION',
  'COURT',
]);

/** Whether help that somebody was sent to needs no decision (Jeugdwet art. 2.6 lid 1 onder e en g, art. 3.5). */
export function isReferral(law: Law, referrer: CareReferrer): boolean {
  return law === 'JEUGDWET' && senders.has(referrer);
}

/** Whether all that is asked in a case is youth help to which somebody was sent, so that nothing is to be decided in it. */
export function isReferred(db: Db, { id, law }: Pick<CaseRow, 'id' | 'law'>): boolean {
  return law === 'JEUGDWET' && areReferrals(listReferrersByCaseIds(db, [id]));
}

function areReferrals(asked: readonly { readonly referrer: CareReferrer }[]): boolean {
  return asked.length > 0 && asked.every(({ referrer }) => isReferral('JEUGDWET', referrer));
}

/** The same of a case that is seen; null where only its existence is. */
export async function findReferred(
  context: Context,
  { id, law, sight }: Pick<GrantedCase, 'id' | 'law' | 'sight'>,
): Promise<boolean | null> {
  if (sight !== 'CONTENT') return null;
  if (law !== 'JEUGDWET') return false;
  const loader = context.loaders.get('referred cases', (ids: readonly string[]) =>
    Map.groupBy(listReferrersByCaseIds(context.db, ids), ({ caseId }) => caseId),
  );
  return areReferrals((await loader.load(id)) ?? []);
}
