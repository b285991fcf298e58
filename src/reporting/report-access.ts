import type { Role } from '../../db/staff.table.ts';
import type { Context } from '../context.ts';
import { PublicError } from '../errors.ts';
import { purposeOf } from '../domain/standing/standing.ts';
import type { ReportName } from '../../db/report-name.ts';

/** Whom reports are for: those who steer and answer to the council. */
const readers: readonly Role[] = ['MANAGEMENT'];
/** Those who watch over what is looked at see the report about that as well. */
const readersOf: Readonly<Partial<Record<ReportName, readonly Role[]>>> = {
  PRIVACY: [...readers, 'PRIVACY_DESK', 'PRIVACY_OFFICER'],
};

/** Whether these roles may see a report, or figures in general when none is named. */
export function maySeeReport(roles: readonly Role[], name?: ReportName): boolean {
  return roles.some((role) => ((name && readersOf[name]) ?? readers).includes(role));
}

/**
 * Lets a request pass that may see a report, or figures in general when none is named. Throws PURPOSE_REQUIRED, or
 * PURPOSE_NOT_ALLOWED to whoever neither steers nor watches.
 */
export function admitToReport(context: Context, name?: ReportName): void {
  if (maySeeReport(purposeOf(context).roles, name)) return;
  context.disclosure.deny();
  throw new PublicError(
    'PURPOSE_NOT_ALLOWED',
    'Reports are for those who steer and answer to the council, for that purpose.',
  );
}
