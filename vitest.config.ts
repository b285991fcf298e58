import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute, or drive a browser: begun last, one of them would keep one core busy and leave the others idle. */
const longFirst = ['test/web/year-page', 'test/web/accessible-', 'test/bench/', 'test/web/'];

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longFirst.findIndex((start) => moduleId.startsWith(join(import.meta.dirname, start)));
  return rank === -1 ? longFirst.length : rank;
}

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

export default defineConfig({
  // Libraries load graphql as CommonJS; without this, tests would load a second copy as ES module.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    // A test waits for its hub or its browser half of the time: two cores bear two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // As long as a page is waited for; the second that Vitest waits is short on a machine that has more to do.
    expect: { poll: { timeout: 15_000 } },
    // What Node makes of the sources is kept, as a start of the hub keeps it, for the threads that each hub starts.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/eenplan') },
    projects: [
      {
        extends: true,
        // Each test has a store and a hub of its own, so files share a process with what it has loaded already.
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: ['test/identity/demo-issuer.test.ts'],
          isolate: false,
        },
      },
      // What a library says once in a process can be heard in a process of one's own only.
      { extends: true, test: { name: 'apart', include: ['test/identity/demo-issuer.test.ts'] } },
    ],
  },
});
