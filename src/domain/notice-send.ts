import { newId } from '../../db/id.ts';
import { insertNotice } from '../../db/notice.ts';
import type { NoticeKind } from '../../db/notice.table.ts';
import type { Role } from '../../db/staff.table.ts';
import type { Work } from './work.ts';

/** What somebody, or whoever has a role, is to be told. */
export type Message = {
  readonly kind: NoticeKind;
  readonly householdId: string;
  readonly emergencyAccessId: string | null;
} & ({ readonly staffId: string; readonly role?: never } | { readonly role: Role; readonly staffId?: never });

/** Sends a notice in the transaction of a change, so that what was changed was told. */
export function sendNotice(work: Work, message: Message): void {
  insertNotice(work.db, {
    staffId: null,
    role: null,
    ...message,
    id: newId('notice'),
    at: work.at,
    readAt: null,
    readById: null,
    ...work.provenance,
  });
}
