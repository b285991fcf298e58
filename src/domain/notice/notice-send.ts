import type { Db } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { insertNotice } from '../../../db/notice.ts';
import type { HouseholdChange, NoticeKind, NoticeRow } from '../../../db/notice.table.ts';
import type { Role } from '../../../db/staff.table.ts';

/** What a notice says; what it is about stands beside the kind. */
type Content =
  | {
      readonly kind: Extract<NoticeKind, `EMERGENCY_${string}`>;
      readonly emergencyAccessId: string;
    }
  | {
      readonly kind: Extract<NoticeKind, `DIRECTORSHIP_${string}`>;
      readonly directorOfferId: string;
    }
  | {
      readonly kind: Extract<NoticeKind, `CASE_OFFER_${string}`>;
      readonly caseHandoverId: string;
    }
  | { readonly kind: 'HOUSEHOLD_CHANGED'; readonly householdChange: HouseholdChange }
  | {
      readonly kind: Extract<
        NoticeKind,
        `DIRECTOR_${string}` | `DEPUTY_${string}` | `TEAM_${string}` | `MATCH_${string}` | `PLAN_${string}`
      >;
    };

/** What somebody, or whoever has a role, is to be told. */
export type Message = Content & { readonly householdId: string } & (
    | { readonly staffId: string; readonly role?: never }
    | { readonly role: Role; readonly staffId?: never }
  );

/** The transaction in which something is told: that of a change by staff, or of an intake. */
export interface Sender {
  readonly db: Db;
  /** Moment, ISO 8601 in UTC. */
  readonly at: string;
  readonly provenance: Pick<NoticeRow, 'source' | 'recordedAt'>;
}

/** Sends a notice in the transaction of a change, so that what was changed was told. */
export function sendNotice({ db, at, provenance }: Sender, message: Message): void {
  insertNotice(db, {
    emergencyAccessId: null,
    directorOfferId: null,
    caseHandoverId: null,
    householdChange: null,
    staffId: null,
    role: null,
    ...message,
    id: newId('notice'),
    at,
    readAt: null,
    readById: null,
    ...provenance,
  });
}
