import type { BreachPart, BreachQuery } from './breach.ts';
import type { ReportName } from '../../db/report-name.ts';
import type { Report } from './report.ts';
import type { StatisticsQuery } from './statistic-kind.ts';
import type { RefusedStatistics, Statistics } from './statistics.ts';

/** What can be asked of the thread that makes figures. */
export type ReportTask =
  | { readonly kind: 'REPORT'; readonly name: ReportName; readonly year: number }
  | { readonly kind: 'STATISTICS'; readonly query: StatisticsQuery }
  | { readonly kind: 'BREACHES'; readonly query: BreachQuery };

/**
 * What comes of each kind of task. Figures leave the thread after disclosure control only. Breaches are no figures: which cases or
 * plans may be behind one, without anything of them, each to be judged by whoever asked before it is told.
 */
export interface TaskResult {
  readonly REPORT: Report;
  readonly STATISTICS: Statistics | RefusedStatistics;
  readonly BREACHES: BreachPart;
}

/** What comes of any task. */
export type AnyResult = TaskResult[ReportTask['kind']];

/** Of what a task is to be made. */
export interface TaskTerms {
  /** How old the reading may be that it is made of, where the store has changed since, in milliseconds; 0: begun after it was asked. */
  readonly oldest: number;
  /** The state of the store that whoever asks has the result of; of the same state it is not made again. */
  readonly known: string | undefined;
}

/** A task on its way to the thread. */
export interface TaskMessage extends TaskTerms {
  readonly id: number;
  readonly task: ReportTask;
  /** When it is asked, in milliseconds since 1970: the thread has no clock of its own. */
  readonly moment: number;
  /** One number, in memory that both share: other than nought when nobody waits any longer. */
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}

/** What the thread made of a task. */
export interface TaskMade {
  readonly result: AnyResult;
  /** The day in the Netherlands on which it was made. */
  readonly today: string;
  /** As of when it counts, in milliseconds since 1970. */
  readonly asOf: number;
  /** The state of the store of which it was made, for this thread. */
  readonly version: string;
}

/** What the thread says of a task, and of the readings on which tasks wait. SAME: it would be as it was. */
export type ThreadReply =
  | ({ readonly id: number; readonly kind: 'DONE' } & TaskMade)
  | { readonly id: number; readonly kind: 'SAME' }
  | { readonly id: number; readonly kind: 'CANCELLED' }
  | { readonly id: number; readonly kind: 'FAULT'; readonly error: unknown }
  | ({ readonly kind: 'READING' } & ReadingProgress)
  | { readonly kind: 'READ' };

/** How far a reading of the store is: so many of its parts. */
export interface ReadingProgress {
  readonly done: number;
  readonly parts: number;
}

/** What the thread starts with. */
export interface ReportWorkerSetup {
  readonly databaseUrl: string;
  readonly auditFolder: string;
  /** What the changes of free statistics are derived from: whoever knows it can undo them. */
  readonly secret: Uint8Array;
}

/** Whether what the store says is not all: the log of processing grows while the store stays as it was. */
export function readsLog(task: ReportTask): boolean {
  if (task.kind === 'BREACHES') return false;
  return task.kind === 'REPORT' ? task.name === 'PRIVACY' : task.query.measure === 'READS';
}

/** By what a task is the same as another; undefined for what is made each time. */
export function keyOfTask(task: ReportTask): string | undefined {
  // What may be behind a figure is judged for whoever asked, and kept for nobody.
  if (readsLog(task) || task.kind === 'BREACHES') return undefined;
  if (task.kind === 'REPORT') return `${task.name} ${task.year}`;
  const { measure, groupBy, filter, period } = task.query;
  const filters = filter.map(({ dimension, codes }) => [dimension, ...[...new Set(codes)].sort()]);
  filters.sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  return JSON.stringify([measure, groupBy, filters, period.from, period.until]);
}
