import type { Context } from '../context.ts';
import { PublicError } from '../errors.ts';
import type { MakeTerms } from './desk.ts';
import { ReportError } from './report-error.ts';
import type { ReportTask, TaskResult } from './report-task.ts';

/**
 * Has figures made for a request, and stops when nobody waits for them any longer. Throws OVERLOADED where the hub makes none,
 * or no longer, and TIMED_OUT.
 */
export async function askDesk<Task extends ReportTask>(
  { reports, deadline }: Pick<Context, 'reports' | 'deadline'>,
  task: Task,
  terms: Omit<MakeTerms, 'signal'> = {},
): Promise<TaskResult[Task['kind']]> {
  if (!reports) throw new PublicError('OVERLOADED', 'No figures can be made here.');
  try {
    return await reports.make(task, { ...terms, signal: deadline.signal });
  } catch (error) {
    if (!(error instanceof ReportError) || error.code === 'CRASHED') throw error;
    if (error.code === 'CANCELLED') throw new PublicError('TIMED_OUT', 'The answer took longer than a request may.');
    throw new PublicError('OVERLOADED', 'The hub stops; ask again.', { cause: error });
  }
}
