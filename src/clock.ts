import type { Config } from './config.ts';

/** The time of the machine; in a demo with DEMO_NOW that moment, at which the clock stands still. */
export function clockOf(config: Config): () => Date {
  const stopped = config.mode === 'demo' ? config.demoNow : undefined;
  return () => new Date(stopped ?? Date.now());
}
