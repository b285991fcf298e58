import type { ReportName } from '../../db/report-name.ts';
import type { Report } from './report.ts';
import type { StatisticsQuery } from './statistic-kind.ts';
import type { RefusedStatistics, Statistics } from './statistics.ts';

/** What can be asked of the thread that makes figures. */
export type ReportTask =
  | { readonly kind: 'REPORT'; readonly name: ReportName; readonly year: number }
  | { readonly kind: 'STATISTICS'; readonly query: StatisticsQuery };

/** What comes of each kind of task: after disclosure control, since nothing else leaves the thread. */
export interface TaskResult {
  readonly REPORT: Report;
  readonly STATISTICS: Statistics | RefusedStatistics;
}

/** A task on its way to the thread. */
export interface TaskMessage {
  readonly id: number;
  readonly task: ReportTask;
  /** When it is made, in milliseconds since 1970: the thread has no clock of its own. */
  readonly moment: number;
  /** One number, in memory that both share: other than nought when nobody waits any longer. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

/** What the thread says of a task. */
export type TaskReply =
  | { readonly id: number; readonly kind: 'DONE'; readonly result: TaskResult[ReportTask['kind']] }
  | { readonly id: number; readonly kind: 'CANCELLED' }
  | { readonly id: number; readonly kind: 'FAULT'; readonly error: unknown };

/** What the thread starts with. */
export interface ReportWorkerSetup {
  readonly databaseUrl: string;
  readonly auditFolder: string;
  /** How old what figures are made of may be where the store has changed since, in milliseconds; five minutes unless told. */
  readonly oldestReading?: number | undefined;
  /** What the changes of free statistics are derived from: whoever knows it can undo them. */
  readonly secret: Uint8Array;
}
