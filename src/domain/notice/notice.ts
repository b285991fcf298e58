import { z } from 'zod';
import { findConceptOfId } from '../../../db/id.ts';
import { listNotices, listNoticesByIds, updateNotice, type NoticeKey, type NoticeScope } from '../../../db/notice.ts';
import type { NoticeRow } from '../../../db/notice.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { snapshot } from '../../../db/statement.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { fromMomentCursor, toMomentCursor, wrongCursor } from '../cursor.ts';
import { textOfNotice } from './notice-text.ts';
import { firstOf, type PageInfo, pageInfoAfter } from '../page.ts';
import { notFound, Refusal } from '../change/problem.ts';
import { isMatchingOn } from '../reference/setting.ts';
import { listStandings, purposeOf } from '../standing/standing.ts';

export interface NoticeView extends Pick<
  NoticeRow,
  | 'id'
  | 'kind'
  | 'householdId'
  | 'emergencyAccessId'
  | 'directorOfferId'
  | 'caseHandoverId'
  | 'householdChange'
  | 'at'
  | 'readAt'
> {
  readonly text: string;
  readonly readBy: StaffRow | null;
}
export type GrantedNotice = Granted<NoticeView>;
export type NoticeOutcome = Outcome<GrantedNotice>;

/** Which notices are the actor's: the one place that says so. Those to a role are theirs for a purpose of that role. */
function noticeScope(context: Context): NoticeScope {
  return { staffId: context.actor.staff.id, roles: purposeOf(context).roles };
}

/** The notices of these rows about households that the actor sees. */
function viewAll(context: Context, rows: readonly NoticeRow[]): readonly GrantedNotice[] {
  const standings = listStandings(
    context,
    rows.map((row) => row.householdId),
  );
  return rows.flatMap((row) => {
    const standing = standings.get(row.householdId);
    const decision = standing?.decide('HOUSEHOLD');
    if (!standing || decision?.level !== 'CONTENT') return [];
    // Where matching is off, nothing of it is shown.
    if (row.kind === 'MATCH_FOUND' && !isMatchingOn(context)) return [];
    standing.touchHousehold(context.today, 'Notice');
    return grant(decision, 'CONTENT', {
      id: row.id,
      kind: row.kind,
      householdId: row.householdId,
      emergencyAccessId: row.emergencyAccessId,
      directorOfferId: row.directorOfferId,
      caseHandoverId: row.caseHandoverId,
      householdChange: row.householdChange,
      at: row.at,
      readAt: row.readAt,
      text: textOfNotice(row),
      readBy: row.readById === null ? null : context.reference.getStaff(row.readById),
    });
  });
}

/** Those of these notices that are the actor's, read as a set. */
export function listNoticesOf(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedNotice> {
  const rows = listNoticesByIds(context.db, ids, noticeScope(context));
  return new Map(viewAll(context, rows).map((view) => [view.id, view]));
}

/** A page of notices, the latest first. */
export interface NoticePage {
  readonly nodes: readonly GrantedNotice[];
  readonly hasNextPage: boolean;
}

export interface NoticeArguments {
  readonly unreadOnly?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The actor's notices. Throws BAD_USER_INPUT for a wrong `first` or cursor. */
export async function getNoticePage(context: Context, args: NoticeArguments): Promise<NoticePage> {
  context.disclosure.asked('FOUND');
  const scope = noticeScope(context);
  const first = firstOf(args.first);
  const [limit, unreadOnly] = [first + 1, args.unreadOnly ? 1 : 0] as const;
  let after = args.after ? parseCursor(args.after) : null;
  return snapshot(context.db, () => {
    const nodes: GrantedNotice[] = [];
    for (;;) {
      const rows = listNotices(context.db, scope, { unreadOnly, after, limit });
      nodes.push(...viewAll(context, rows));
      after = rows.at(-1) ?? null;
      if (rows.length < limit || nodes.length > first) break;
    }
    return { nodes: nodes.slice(0, first), hasNextPage: nodes.length > first };
  });
}

/** The cursor of a notice: where a page goes on after it. */
export function cursorOfNotice(notice: NoticeKey): string {
  return toMomentCursor(notice);
}

/** Where a page of notices stands in the whole. */
export function pageInfoOfNotices({ nodes, hasNextPage }: NoticePage): PageInfo {
  return pageInfoAfter(nodes, hasNextPage, cursorOfNotice);
}

function parseCursor(cursor: string): NoticeKey {
  const place = fromMomentCursor(cursor);
  if (findConceptOfId(place.id) !== 'notice') throw wrongCursor();
  return place;
}

const markRead: Change<{ readonly id: string }> = {
  name: 'markNoticeRead',
  type: null,
  shape: z.object({ id: z.string() }),
  make(work, { id }) {
    const [row] = listNoticesByIds(work.db, [id], noticeScope(work.context));
    if (!row) throw new Refusal(notFound(['input', 'id']));
    work.permitOwn();
    // Who read it first has read it for everybody with the role.
    if (row.readAt === null) updateNotice(work.db, { ...row, readAt: work.at, readById: work.staffId });
    return id;
  },
};

/** Says that a notice was read. */
export async function markNoticeRead(
  context: Context,
  input: { readonly clientMutationId: string; readonly id: string },
): Promise<NoticeOutcome> {
  return change(context, markRead, input, (id) => listNoticesOf(context, [id]).get(id));
}
