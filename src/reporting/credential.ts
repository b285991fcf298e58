import { hash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../../db/client.ts';
import {
  findReportCredentialByHash,
  listReportCredentials,
  touchReportCredential,
} from '../../db/report-credential.ts';
import type { ReportCredentialRow } from '../../db/report-credential.table.ts';
import { reportNames, type ReportName } from '../../db/report-name.ts';
import { permits } from '../access/deed-rule.ts';
import type { Context } from '../context.ts';
import { purposeOf } from '../domain/standing/standing.ts';
import { PublicError } from '../errors.ts';

/** By which a report credential is known from an access token. */
export const credentialPrefix = 'eenplan_report_';

/** A new secret, of 256 bits at random. */
export function newSecret(): string {
  return credentialPrefix + randomBytes(32).toString('base64url');
}

/** What is kept of a secret: so many bits at random need no slow hash. */
export function hashOfSecret(secret: string): string {
  return hash('sha256', secret, 'hex');
}

/** Stands among the reports that a credential reads, where it reads free statistics. */
export const statisticsName = 'STATISTICS';

const names = z.array(z.enum([...reportNames, statisticsName]));

/** The reports that a credential reads. */
export function namesOf({ reportNames: kept }: ReportCredentialRow): readonly ReportName[] {
  return names.parse(JSON.parse(kept)).filter((name) => name !== statisticsName);
}

/** Whether a credential reads free statistics. */
export function readsStatistics({ reportNames: kept }: ReportCredentialRow): boolean {
  return names.parse(JSON.parse(kept)).includes(statisticsName);
}

/** How a credential stands on a day. */
export const credentialStates = ['VALID', 'EXPIRED', 'REVOKED'] as const;
export type CredentialState = (typeof credentialStates)[number];

/** Whether a credential counts on a day. */
export function stateOfCredential(row: ReportCredentialRow, today: string): CredentialState {
  if (row.revokedAt !== null) return 'REVOKED';
  return row.expiresOn <= today ? 'EXPIRED' : 'VALID';
}

const hour = 3_600_000;

/** The credential of a secret, when it counts today; that it was used is written once an hour. */
export function useCredential(db: Db, secret: string, now: Date, today: string): ReportCredentialRow | undefined {
  const row = findReportCredentialByHash(db, hashOfSecret(secret));
  if (!row || stateOfCredential(row, today) !== 'VALID') return undefined;
  if (row.lastUsedAt === null || now.getTime() - Date.parse(row.lastUsedAt) >= hour) {
    touchReportCredential(db, row.id, now.toISOString());
  }
  return row;
}

/** Every credential there is or was. Throws PURPOSE_NOT_ALLOWED to whoever does not keep them. */
export function listCredentials(context: Context): readonly ReportCredentialRow[] {
  if (permits('KEEP_REPORT_CREDENTIALS', purposeOf(context).roles, new Set(['ANY']))) {
    return listReportCredentials(context.db);
  }
  context.disclosure.deny();
  throw new PublicError('PURPOSE_NOT_ALLOWED', 'Report credentials are kept by management, for that purpose.');
}
