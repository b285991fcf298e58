import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Libraries load graphql as CommonJS; without this, tests would load a second copy as ES module.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
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
