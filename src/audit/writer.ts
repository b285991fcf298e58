import { parentPort, workerData } from 'node:worker_threads';
import { toAuditError, type AuditFault } from './audit-error.ts';
import { Book, type Request } from './book.ts';
import type { Head } from './entry.ts';
import type { PseudonymKey } from './pseudonym.ts';
import type { RemovedMonth } from './removal.ts';

/** What the writer's thread starts with. Its first reply says whether the log can be written at all. */
export interface WriterSetup {
  readonly folder: string;
  readonly pseudonymKey: PseudonymKey;
  /** The end of the log as a writer before this one reported it. */
  readonly acknowledged: Head | null;
  /** How long a line may stand before a head that covers it is exported, in milliseconds. */
  readonly exportHeadAfter: number;
  /** Now, in milliseconds since 1970: the writer has no clock of its own. */
  readonly moment: number;
}

/** One task for the writer; a WRITE without requests proves that the log can be written. */
export interface WriterTask {
  readonly task: 'WRITE' | 'REMOVE' | 'CLOSE';
  readonly requests: readonly Request[];
  /** Those to be removed at the end of their term. */
  readonly months: readonly RemovedMonth[];
  readonly moment: number;
}

/** One reply for each task, in order, and one for the start. */
export type WriterReply =
  | { readonly ok: true; readonly head: Head | null; readonly exportFault: AuditFault | null }
  | { readonly ok: false; readonly fault: AuditFault; readonly message: string };

if (!parentPort) throw new Error('the writer of the log runs as a worker thread');
const port = parentPort;
// The one sender is startWriterThread, which gives a WriterSetup.
const setup = workerData as WriterSetup;

const book = new Book(setup.folder, setup.pseudonymKey, setup.acknowledged);
let exportFault: AuditFault | null = null;
let exportTimer: NodeJS.Timeout | undefined;

reply(() => book.prove(setup.moment));
port.on('message', ({ task, requests, months, moment }: WriterTask) => {
  if (task === 'CLOSE') return close(moment);
  if (task === 'REMOVE') return reply(() => book.removeMonths(months, moment));
  reply(() => (requests.length > 0 ? book.write(requests) : book.prove(moment)));
  exportTimer ??= setTimeout(exportHead, setup.exportHeadAfter, moment);
});

function reply(work: () => Head | null): void {
  let answer: WriterReply;
  try {
    answer = { ok: true, head: work(), exportFault };
  } catch (error) {
    const { fault, message } = toAuditError(error);
    answer = { ok: false, fault, message };
  }
  port.postMessage(answer);
}

/** A head that cannot be exported undoes no line: it is reported with the next reply and tried again after it. */
function exportHead(moment: number): void {
  exportTimer = undefined;
  try {
    book.exportHead(moment);
    exportFault = null;
  } catch (error) {
    exportFault = toAuditError(error).fault;
  }
}

function close(moment: number): void {
  clearTimeout(exportTimer);
  reply(() => {
    book.exportHead(moment);
    book.close();
    return null;
  });
  port.close();
}
