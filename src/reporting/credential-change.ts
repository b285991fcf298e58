import { z } from 'zod';
import { newId } from '../../db/id.ts';
import { findReportCredential, insertReportCredential, updateReportCredential } from '../../db/report-credential.ts';
import type { ReportCredentialRow } from '../../db/report-credential.table.ts';
import { reportNames, type ReportName } from '../../db/report-name.ts';
import type { Context } from '../context.ts';
import { addMonths } from '../day.ts';
import { change, type Change, type Outcome } from '../domain/change/change.ts';
import { text, type Sent } from '../domain/change/input.ts';
import { named, optional, type Named } from '../domain/change/office-input.ts';
import { incomplete, notFound, Refusal, ruleBroken } from '../domain/change/problem.ts';
import { hashOfSecret, newSecret, statisticsName } from './credential.ts';

/** What came of making one: the secret is told this once, and never when the same mutation is sent again. */
export type CreatedCredential = Outcome<ReportCredentialRow> & { readonly secret: string | null };
export type CredentialOutcome = Outcome<ReportCredentialRow>;

interface NewCredential {
  readonly label: string;
  readonly reportNames: readonly ReportName[];
  readonly readsStatistics: boolean;
  readonly expiresOn: string | null;
}

const forManagement = 'Sleutels voor rapporten beheert het management. Vraag het die collega.';
/** For how many months a credential counts when nothing is said, and at most. */
const [usualMonths, mostMonths] = [12, 24] as const;

function creating(secret: string, onMade: () => void): Change<NewCredential> {
  return {
    name: 'createReportCredential',
    type: 'ReportCredential',
    shape: z.object({
      label: text('waar de sleutel voor is', { least: 3, most: 100 }),
      reportNames: z
        .array(z.enum(reportNames))
        .transform((names) => reportNames.filter((name) => names.includes(name))),
      readsStatistics: z.boolean().nullish().transform(Boolean),
      expiresOn: optional,
    }),
    make(work, { label, reportNames: chosen, readsStatistics, expiresOn }) {
      work.permitInOffice('KEEP_REPORT_CREDENTIALS', forManagement);
      const read = [...chosen, ...(readsStatistics ? [statisticsName] : [])];
      if (read.length === 0) {
        const message = 'Kies ten minste één rapport, of zelf gekozen cijfers.';
        throw new Refusal(incomplete('NOTHING_TO_READ', message, ['input', 'reportNames']));
      }
      const last = addMonths(work.today, mostMonths);
      const ends = expiresOn ?? addMonths(work.today, usualMonths);
      if (ends <= work.today || ends > last) {
        const message = 'Kies als einddag een dag na vandaag, hoogstens twee jaar vooruit.';
        throw new Refusal(incomplete('EXPIRY_NOT_FITTING', message, ['input', 'expiresOn']));
      }
      const row: ReportCredentialRow = {
        id: newId('reportCredential'),
        label,
        secretHash: hashOfSecret(secret),
        reportNames: JSON.stringify(read),
        createdById: work.staffId,
        createdAt: work.at,
        expiresOn: ends,
        revokedAt: null,
        revokedById: null,
        lastUsedAt: null,
        version: 1,
        ...work.provenance,
      };
      insertReportCredential(work.db, row);
      work.revise(row.id, {
        label: { from: null, to: label },
        reportNames: { from: null, to: row.reportNames },
        expiresOn: { from: null, to: ends },
      });
      onMade();
      return row.id;
    },
  };
}

const revoke: Change<Named> = {
  name: 'revokeReportCredential',
  type: 'ReportCredential',
  shape: named,
  make(work, { id, expectedVersion }) {
    work.permitInOffice('KEEP_REPORT_CREDENTIALS', forManagement);
    const row = findReportCredential(work.db, id);
    if (!row) throw new Refusal(notFound(['input', 'id']));
    work.expect(row, expectedVersion);
    if (row.revokedAt !== null) {
      throw new Refusal(ruleBroken('ALREADY_REVOKED', 'Deze sleutel is al ingetrokken. U hoeft niets te doen.'));
    }
    return work.update(updateReportCredential, row, { revokedAt: work.at, revokedById: work.staffId }).id;
  },
};

const reader =
  ({ db }: Context) =>
  (id: string) =>
    findReportCredential(db, id);

type CreationInput = Sent<NewCredential> & Pick<NewCredential, 'label' | 'reportNames'>;

/** Makes a credential by which a tool reads some reports and nothing else. */
export async function createReportCredential(context: Context, input: CreationInput): Promise<CreatedCredential> {
  const secret = newSecret();
  let isMade = false;
  const outcome = await change(
    context,
    creating(secret, () => (isMade = true)),
    input,
    reader(context),
  );
  return { ...outcome, secret: isMade && outcome.thing ? secret : null };
}

/** Takes a credential back: from the next request on it reads nothing. */
export async function revokeReportCredential(context: Context, input: Sent<Named>): Promise<CredentialOutcome> {
  return change(context, revoke, input, reader(context));
}
