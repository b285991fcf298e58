import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { insertReportEdition } from '../db/report-edition.ts';
import { dayOf } from './day.ts';
import { staffId } from './population/staff.ts';
import { freezeReport } from './reporting/edition-content.ts';
import { isMade, makeReport } from './reporting/make-report.ts';
import { keepReading } from './reporting/reading.ts';
import { sourceOfReading } from './reporting/report-source.ts';

/** Publishes last year's report to the council, so that the demo has an edition to look at and to compare with. */
export function layDemoEdition(db: Db, now: Date, auditFolder: string): void {
  const reading = keepReading(db)(now, dayOf(now));
  const { moment, today } = reading;
  const name = isMade('MONITOR') ? 'MONITOR' : 'BUDGET';
  const year = Number(today.slice(0, 4)) - 1;
  insertReportEdition(db, {
    id: newId('reportEdition'),
    name,
    year,
    number: 1,
    state: 'PUBLISHED',
    ...freezeReport(makeReport(sourceOfReading({ db, auditFolder }, reading), name, year)),
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
