import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { insertReportEdition } from '../db/report-edition.ts';
import { staffId } from './population/staff.ts';
import { freezeReport } from './reporting/edition-content.ts';
import { isMade, makeReport } from './reporting/make-report.ts';
import { sourceOfStore } from './reporting/report-source.ts';

/** Publishes last year's report to the council, so that the demo has an edition to look at and to compare with. */
export function layDemoEdition(db: Db, now: Date, auditFolder: string): void {
  const source = sourceOfStore({ db, auditFolder }, now);
  const { moment, today } = source;
  const name = isMade('MONITOR') ? 'MONITOR' : 'BUDGET';
  const year = Number(today.slice(0, 4)) - 1;
  insertReportEdition(db, {
    id: newId('reportEdition'),
    name,
    year,
    number: 1,
    state: 'PUBLISHED',
    ...freezeReport(makeReport(source, name, year)),
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
