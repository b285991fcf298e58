import { deleteChainContent, findChainContent } from '../../db/chain-content.ts';
import { findChainMessage, findDueBrpMessage, updateChainMessage } from '../../db/chain-message.ts';
import type { ChainMessageRow } from '../../db/chain-message.table.ts';
import { transaction } from '../../db/client.ts';
import { dayOf } from '../day.ts';
import { intakeBrp, type IntakeDependencies } from './brp.ts';
import { latest } from './chain-apply.ts';
import { mostAttempts } from './chain-pause.ts';
import { receiveMessages } from './inbox.ts';
import { IntakeError, type IntakeErrorCode } from './intake-error.ts';
import type { IntakeProgress, IntakeSummary } from './intake-summary.ts';

/** For how long a file that was broken off is left to whoever brought it, before the hub goes on with it by itself, in milliseconds. */
const pauseAfterBreak = 60_000;

/** What taking in a file needs. */
export interface BrpIntake extends IntakeDependencies {
  readonly onProgress: (progress: IntakeProgress) => void;
  /** By which the base register's messages come to this municipality. */
  readonly municipalityCode: string;
}

/**
 * Keeps a file of the base register as one message, and applies it. Unlike other messages it has many transactions: broken off anywhere,
 * what was done stays, and it is applied again as a whole, which changes nothing of that. Throws as `intakeBrp`.
 */
export async function takeInBrp(intake: BrpIntake, content: Uint8Array): Promise<IntakeSummary> {
  // Nothing is no message; the intake says what is wrong with it.
  if (content.length === 0) return intakeBrp(intake, content);
  const id = transaction(intake.db, () => {
    const [received] = receiveMessages(intake.db, intake.now().toISOString(), [
      { source: 'BRP', content, handedById: null },
    ]);
    const row = received && findChainMessage(intake.db, received.id);
    if (!row) throw new Error('a message that was received is gone');
    begin(intake, row);
    return row.id;
  });
  return apply(intake, id, content);
}

/** Applies the files that are due: handed over by a machine, or broken off before. Tells what came of each. */
export async function applyDueBrp(intake: BrpIntake): Promise<void> {
  for (;;) {
    const row = findDueBrpMessage(intake.db, intake.now().toISOString());
    if (!row) return;
    const content = findChainContent(intake.db, row.id);
    transaction(intake.db, () => {
      if (content && row.attempts < mostAttempts) begin(intake, row);
      else giveUp(intake, row, 'INTERRUPTED', 'each time it was tried the hub broke off');
    });
    if (!content || row.attempts >= mostAttempts) continue;
    try {
      await apply(intake, row.id, content);
    } catch (error) {
      // A file that is refused is among the dead letters by now; after any other fault it is still due.
      if (!(error instanceof IntakeError) || !isOfFile(error.code)) throw error;
    }
  }
}

/** Says, before anything is done, that it is tried: whatever breaks off is gone on with after a while, but not for ever. */
function begin({ db, now }: BrpIntake, row: ChainMessageRow): void {
  const nextAttemptAt = new Date(now().getTime() + pauseAfterBreak * (row.attempts + 1)).toISOString();
  updateChainMessage(db, { ...row, attempts: row.attempts + 1, nextAttemptAt, version: row.version + 1 });
}

async function apply(intake: BrpIntake, id: string, content: Uint8Array): Promise<IntakeSummary> {
  const { db } = intake;
  try {
    const summary = await intakeBrp(intake, content, intake.onProgress);
    transaction(db, () => {
      settle(intake, id, summary);
      // Its people are in the store by now; a second copy of a municipality is kept no longer than it is needed.
      deleteChainContent(db, id);
    });
    return summary;
  } catch (error) {
    const row = findChainMessage(db, id);
    if (row && error instanceof IntakeError && isOfFile(error.code)) {
      const { code, message } = error;
      transaction(db, () => giveUp(intake, row, code, message));
    }
    throw error;
  }
}

function settle({ db, now, municipalityCode }: BrpIntake, id: string, { read, failed, failures }: IntakeSummary): void {
  const row = findChainMessage(db, id);
  if (!row) return;
  const at = now().toISOString();
  const why =
    failed > 0
      ? { code: 'RECORDS_FAILED', reason: `${failed} of ${read} records were refused` }
      : { code: null, reason: null };
  updateChainMessage(db, {
    ...row,
    kind: 'BRP',
    sender: 'BRP',
    receiver: municipalityCode,
    reference: row.digest.slice(0, 16),
    messageDate: dayOf(new Date(row.at)),
    status: statusOf(read, failed),
    codes: JSON.stringify([...new Set(failures.map(({ code }) => code))].toSorted()),
    ...why,
    settledAt: latest(at, row.at),
    nextAttemptAt: null,
    version: row.version + 1,
  });
}

function statusOf(read: number, failed: number) {
  if (failed === 0) return 'APPLIED';
  return failed < read ? 'PARTLY_APPLIED' : 'REJECTED';
}

function giveUp({ db, now }: BrpIntake, row: ChainMessageRow, code: string, reason: string): void {
  const settledAt = latest(now().toISOString(), row.at);
  updateChainMessage(db, { ...row, status: 'DEAD', code, reason, settledAt, nextAttemptAt: null });
}

const faultsOfFile = new Set<IntakeErrorCode>([
  'EMPTY',
  'TOO_LARGE',
  'NOT_UTF8',
  'BROKEN_JSON',
  'NOT_BRP',
  'ERROR_ANSWER',
]);

/** Whether the file itself is at fault, so that trying it again gives the same. */
function isOfFile(code: IntakeErrorCode): boolean {
  return faultsOfFile.has(code);
}
