import type { Db } from './client.ts';
import { noticeTable, type NoticeRow } from './notice.table.ts';
import { insertRow, updateRow } from './row.ts';
import type { Role } from './staff.table.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** Whose notices: those to themselves, and those to whoever has one of these roles. */
export interface NoticeScope {
  readonly staffId: string;
  readonly roles: readonly Role[];
}

const inScope = `(n.staff_id = @staffId or n.role in (select value from json_each(@roles)))`;

function parametersOf({ staffId, roles }: NoticeScope) {
  return { staffId, roles: JSON.stringify(roles) };
}

const byIds = `select ${columnsOf(noticeTable, 'n')} from json_each(@ids) wanted
  join notice n on n.id = wanted.value
  where ${inScope}`;

/** Those of these notices that are in scope, in no particular order. */
export function listNoticesByIds(db: Db, ids: readonly string[], scope: NoticeScope): NoticeRow[] {
  const parameters = { ids: idList(ids), ...parametersOf(scope) };
  return prepared<[typeof parameters], NoticeRow>(db, byIds).all(parameters);
}

/** Where a list goes on. */
export interface NoticeKey {
  readonly at: string;
  readonly id: string;
}

const page = `select ${columnsOf(noticeTable, 'n')} from notice n
  where ${inScope}
    and (@unreadOnly = 0 or n.read_at is null)
    and (@afterId is null or (n.at, n.id) < (@afterAt, @afterId))
  order by n.at desc, n.id desc
  limit +@limit`;

/** Notices in scope, the latest first, after a place in that order (null: from the start). */
export function listNotices(
  db: Db,
  scope: NoticeScope,
  {
    unreadOnly,
    after,
    limit,
  }: { readonly unreadOnly: 0 | 1; readonly after: NoticeKey | null; readonly limit: number },
): NoticeRow[] {
  const key = { afterAt: after?.at ?? null, afterId: after?.id ?? null };
  const parameters = { ...parametersOf(scope), ...key, unreadOnly, limit };
  return prepared<[typeof parameters], NoticeRow>(db, page).all(parameters);
}

export function insertNotice(db: Db, row: NoticeRow): void {
  insertRow(db, noticeTable, row);
}

export function updateNotice(db: Db, row: NoticeRow): void {
  updateRow(db, noticeTable, row);
}
