import { findConceptOfId } from '../../db/id.ts';
import { isBsn } from '../bsn.ts';
import { CommandError, exitCodes } from './run.ts';

/** Which household somebody means: by a BSN of a member, also without its leading zeros, or by its id. Throws {@link CommandError}. */
export function householdBy(who: string): { bsn: string } | { id: string } {
  if (isBsn(who.padStart(9, '0'))) return { bsn: who.padStart(9, '0') };
  if (findConceptOfId(who) === 'household') return { id: who };
  throw new CommandError('this is neither a citizen service number (BSN) nor the id of a household', exitCodes.misused);
}
