import { loadClosed, type Target } from './load.ts';
import type { ServerProcess } from './server-process.ts';
import { median } from './statistic.ts';

/** One way of asking that is measured, by name; several may ask the same server. */
export interface Lane<Name extends string> {
  readonly name: Name;
  readonly process: ServerProcess;
  readonly target: Target;
}

/** How long is asked, and how hard. */
export interface RoundSettings {
  readonly connections: number;
  readonly rounds: number;
  readonly warmUpSeconds: number;
  readonly roundSeconds: number;
}

/** What one lane did, as medians over the rounds. */
export interface LaneFigures {
  /** Answers a second. */
  readonly perSecond: number;
  /** Processor time of the server for each answer, all its threads together, in milliseconds. */
  readonly cpuMs: number;
}

/** Measures lanes in interleaved rounds, so that whatever else the machine does falls on all alike. */
export async function measureRounds<Name extends string>(
  lanes: readonly Lane<Name>[],
  { connections, rounds, warmUpSeconds, roundSeconds }: RoundSettings,
): Promise<ReadonlyMap<Name, LaneFigures>> {
  for (const { target } of lanes) await loadClosed(target, { connections, seconds: warmUpSeconds });
  const seen: (LaneFigures & { readonly name: Name })[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, process, target } of lanes) {
      const before = await process.usage();
      const load = await loadClosed(target, { connections, seconds: roundSeconds });
      const after = await process.usage();
      seen.push({ name, perSecond: load.perSecond, cpuMs: (after.cpuMs - before.cpuMs) / load.answers });
    }
  }
  return new Map(
    [...Map.groupBy(seen, ({ name }) => name)].map(([name, own]) => [
      name,
      { perSecond: median(own.map((round) => round.perSecond)), cpuMs: median(own.map((round) => round.cpuMs)) },
    ]),
  );
}
