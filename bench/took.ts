import { median } from './statistic.ts';

/** How long something took, in milliseconds: on the clock, and of the processor, all threads of this process together. */
export interface Took {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Does work, and tells how long it took. */
export async function takeTime<Result>(
  work: () => Result | Promise<Result>,
): Promise<Took & { readonly result: Result }> {
  const [before, started] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - started, cpuMs: (user + system) / 1000, result };
}

/** The medians of several times. Throws for none. */
export function medianTook(all: readonly Took[]): Took {
  return { ms: median(all.map(({ ms }) => ms)), cpuMs: median(all.map(({ cpuMs }) => cpuMs)) };
}
