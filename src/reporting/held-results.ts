import type { AnyResult, ReportTask, TaskMade } from './report-task.ts';

/** What was made of a task, and is kept. */
export interface HeldResult extends TaskMade {
  readonly task: ReportTask;
  /** Whether it was given to anybody since it was made. */
  isAsked: boolean;
}

/** How many figures are kept: some tens of megabytes. */
const mostFigures = 50_000;

/**
 * Results that are handed out again, those asked for last. They have been through disclosure control, so they may be where
 * requests are answered, and are there at once, whatever the thread that makes figures has to do.
 */
export class HeldResults {
  readonly #held = new Map<string, HeldResult>();
  #figures = 0;
  readonly #most: number;

  constructor(most = mostFigures) {
    this.#most = most;
  }

  find(key: string): HeldResult | undefined {
    const held = this.#held.get(key);
    if (!held) return undefined;
    // Into the place of what was asked for last.
    this.#held.delete(key);
    this.#held.set(key, held);
    return held;
  }

  /** Keeps a result, and lets go of those asked for longest ago where there are too many. */
  put(key: string, held: HeldResult): void {
    this.delete(key);
    this.#held.set(key, held);
    this.#figures += countFigures(held.result);
    for (const oldest of this.#held.keys()) {
      if (this.#figures <= this.#most) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const held = this.#held.get(key);
    if (!held) return;
    this.#held.delete(key);
    this.#figures -= countFigures(held.result);
  }

  clear(): void {
    this.#held.clear();
    this.#figures = 0;
  }

  /** As they are now. */
  entries(): readonly (readonly [key: string, held: HeldResult])[] {
    return [...this.#held];
  }
}

function countFigures(result: AnyResult): number {
  if ('refused' in result) return 1;
  if ('breaches' in result) return result.breaches.length;
  if ('cells' in result) return result.cells.length;
  return result.tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
}
