import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { insertReportEdition } from '../db/report-edition.ts';
import { dayOf } from './day.ts';
import { staffId } from './population/staff.ts';
import { freezeReport } from './reporting/edition-content.ts';
import { isMade, makeReport } from './reporting/make-report.ts';

/** Publishes last year's report to the council, so that the demo has an edition to look at and to compare with. */
export function layDemoEdition(db: Db, now: Date, auditFolder: string): void {
  const moment = now.toISOString();
  const today = dayOf(now);
  const name = isMade('MONITOR') ? 'MONITOR' : 'BUDGET';
  const year = Number(today.slice(0, 4)) - 1;
  insertReportEdition(db, {
    id: newId('reportEdition'),
    name,
    year,
    number: 1,
    state: 'PUBLISHED',
    ...freezeReport(makeReport({ db, auditFolder, moment, today, check() {} }, name, year)),
    proposedById: staffId('management2'),
    proposedAt: moment,
    decidedById: staffId('management'),
    decidedAt: moment,
    reason: null,
    version: 1,
    source: 'DEMO',
    recordedAt: moment,
  });
}
