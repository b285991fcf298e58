import {
  listEmergencyAccesses,
  type EmergencyAccessFilter,
  type EmergencyAccessKey,
} from '../../../db/emergency-access.ts';
import { findConceptOfId } from '../../../db/id.ts';
import { snapshot } from '../../../db/statement.ts';
import type { Context } from '../../context.ts';
import { startOfDay } from '../../day.ts';
import { fromMomentCursor, toMomentCursor, wrongCursor } from '../cursor.ts';
import { emergencyAccessScope, viewEmergencyAccesses, type GrantedEmergencyAccess } from './emergency-access.ts';
import { firstOf, type PageInfo, pageInfoAfter } from '../page.ts';

/** A page of emergency accesses, the latest first. */
export interface EmergencyAccessPage {
  readonly nodes: readonly GrantedEmergencyAccess[];
  readonly hasNextPage: boolean;
}

export interface EmergencyAccessArguments {
  readonly state?: EmergencyAccessFilter['state'] | undefined;
  readonly unreviewed?: boolean | null;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The emergency accesses that the actor may know of. Throws BAD_USER_INPUT for a wrong `first` or cursor. */
export async function getEmergencyAccessPage(
  context: Context,
  args: EmergencyAccessArguments,
): Promise<EmergencyAccessPage> {
  context.disclosure.asked('FOUND');
  const scope = emergencyAccessScope(context);
  const first = firstOf(args.first);
  const filter: EmergencyAccessFilter = {
    state: args.state ?? null,
    unreviewed: args.unreviewed ? 1 : 0,
    from: args.from ? startOfDay(args.from) : null,
    until: args.until ? startOfDay(args.until) : null,
    now: context.now.toISOString(),
  };
  let after = args.after ? parseCursor(args.after) : null;
  return snapshot(context.db, () => {
    const nodes: GrantedEmergencyAccess[] = [];
    const limit = first + 1;
    for (;;) {
      const rows = listEmergencyAccesses(context.db, scope, filter, { after, limit });
      nodes.push(...viewEmergencyAccesses(context, rows));
      after = rows.at(-1) ?? null;
      if (rows.length < limit || nodes.length > first) break;
    }
    return { nodes: nodes.slice(0, first), hasNextPage: nodes.length > first };
  });
}

/** The cursor of an emergency access: where a page goes on after it. */
export function cursorOfEmergencyAccess({ grantedAt, id }: EmergencyAccessKey): string {
  return toMomentCursor({ at: grantedAt, id });
}

/** Where a page of emergency accesses stands in the whole. */
export function pageInfoOfEmergencyAccesses({ nodes, hasNextPage }: EmergencyAccessPage): PageInfo {
  return pageInfoAfter(nodes, hasNextPage, cursorOfEmergencyAccess);
}

function parseCursor(cursor: string): EmergencyAccessKey {
  const { at, id } = fromMomentCursor(cursor);
  if (findConceptOfId(id) !== 'emergencyAccess') throw wrongCursor();
  return { grantedAt: at, id };
}
