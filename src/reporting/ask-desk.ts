import type { Context } from '../context.ts';
import { PublicError } from '../errors.ts';
import { ReportError } from './report-error.ts';
import type { ReportTask, TaskResult } from './report-task.ts';

/** Has figures made for a request. Throws OVERLOADED where the hub makes none, or no longer. */
export async function askDesk<Task extends ReportTask>(
  { reports }: Context,
  task: Task,
): Promise<TaskResult[Task['kind']]> {
  if (!reports) throw new PublicError('OVERLOADED', 'No figures can be made here.');
  try {
    return await reports.make(task);
  } catch (error) {
    if (!(error instanceof ReportError) || error.code === 'CRASHED') throw error;
    throw new PublicError('OVERLOADED', 'The hub stops; ask again.', { cause: error });
  }
}
