import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Libraries load graphql as CommonJS; without this, tests would load a second copy as ES module.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { pool: 'forks', include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
});
