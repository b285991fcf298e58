import { verifyAuditLog, type Breach, type VerifyReport } from '../audit/verify.ts';
import { readConfig } from '../config.ts';
import { exitCodes } from './run.ts';

const breaches: Record<Breach, string> = {
  UNREADABLE: 'cannot be read, or is no log',
  NEWER: 'was written by a newer release, which must verify it',
  GAP: 'misses a line, or has one that should not be there',
  CHANGED: 'has a line that is not as it was written',
  OPENING: 'does not begin where the month before ended',
  STRUCTURE: 'is not made as the hub makes it',
  HEAD: 'does not hold the head that was exported',
  TAIL: 'misses its last lines',
  REMOVED: 'tells of removed months otherwise than the log itself',
};

/** Walks the log of processing and says whether it is whole; works beside a running hub. Exit code 1 when it is not. */
export async function verifyAudit(): Promise<number> {
  const report = verifyAuditLog(readConfig().auditFolder);
  process.stdout.write(`${describe(report).join('\n')}\n`);
  return report.ok ? exitCodes.done : exitCodes.failed;
}

function describe({
  broken,
  files,
  entries,
  entriesByType,
  removed,
  unremoved,
  head,
}: VerifyReport): readonly string[] {
  const byType = Object.entries(entriesByType).map(([type, count]) => `${count} ${type}`);
  const found = `${entries} lines in ${files.length} month files${byType.length > 0 ? ` (${byType.join(', ')})` : ''}`;
  if (broken) {
    const place = broken.seq === null ? broken.file : `${broken.file}, line ${broken.seq}`;
    return [`BROKEN: ${place} ${breaches[broken.breach]}.`, `Right until there: ${found}.`];
  }
  return [
    `The log of processing is whole: ${found}.`,
    ...(removed.months > 0
      ? [
          `Removed at the end of their term: ${removed.months} ${removed.months === 1 ? 'month' : 'months'} with ${removed.entries} lines, on which it follows.`,
        ]
      : []),
    ...(unremoved.length > 0
      ? [`To be removed and still there: ${unremoved.join(', ')}. Run audit retain again.`]
      : []),
    ...(head ? [`Head: ${head.file} line ${head.seq} ${head.hash}`] : []),
  ];
}
