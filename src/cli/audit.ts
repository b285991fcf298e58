import { verifyAuditLog } from '../audit/verify.ts';
import { readConfig } from '../config.ts';
import { exitCodes } from './run.ts';

/** Walks the log of processing and says whether it is whole; works beside a running hub. */
export async function verifyAudit(): Promise<number> {
  const report = verifyAuditLog(readConfig().auditFolder);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return exitCodes.done;
}
