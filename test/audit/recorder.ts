import { openAuditLog } from '../../src/audit/log.ts';
import { loadPseudonymKeys } from '../../src/audit/pseudonym.ts';
import { newTrace } from '../../src/audit/trace.ts';

// A program of its own that logs without end and prints the trace of each request once it is acknowledged, until it is
// killed: `recorder.ts <folder of the log> <folder of the key>`.
const [folder = '', keyFolder = ''] = process.argv.slice(2);
const pseudonymKey = loadPseudonymKeys(keyFolder).current;
const log = await openAuditLog({ folder, pseudonymKey, now: () => new Date('2026-06-01T10:00:00.000Z') });

async function recordWithoutEnd(): Promise<never> {
  for (;;) {
    const trace = newTrace();
    await log.record({
      ...trace,
      name: 'Huishouden ingezien',
      startedAt: new Date('2026-06-01T10:00:00.000Z'),
      actorId: 'sta_director',
      organisationId: 'org_larikslaan2',
      roles: ['DIRECTOR'],
      processingActivityId: null,
      operationName: null,
      operationHash: 'ab'.repeat(32),
      kind: 'OPENED',
      types: [],
      decision: 'CONTENT',
      policyVersion: '1',
      outcome: 'OK',
      subjects: [{ id: 'per_1', bsn: null }],
    });
    process.stdout.write(`${trace.traceId}\n`);
  }
}

await Promise.all(Array.from({ length: 16 }, recordWithoutEnd));
