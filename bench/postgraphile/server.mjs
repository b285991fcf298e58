import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { objectives } from '../../db/reference/objective.ts';
import { startCluster } from './cluster.mjs';
import { copyStore } from './copy.mjs';

/** PostGraphile over PostgreSQL with the same rows; no access, no log. Takes the store as its argument. */
const cluster = await startCluster();
const client = new pg.Client({ connectionString: cluster.connectionString });
await client.connect();
await copyStore(
  process.argv[2],
  client,
  objectives.map(({ code, label }) => ({ code, label })),
);
await client.end();

const pool = new pg.Pool({ connectionString: cluster.connectionString, max: 16 });
const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['eenplan'] })],
  schema: { defaultBehavior: '+list' },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
});
const http = createServer();
await pgl.createServ(grafserv).addTo(http);
await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
process.once('SIGTERM', async () => {
  http.closeAllConnections();
  // Whoever asked last is gone, but the answer is still being made.
  await sleep(500);
  // PostgreSQL takes leave of whoever is still connected.
  pool.on('error', () => {});
  await pgl.release();
  await pool.end();
  await cluster.stop();
  // oxlint-disable-next-line no-restricted-properties -- what PostGraphile leaves open would keep it here
  process.exit();
});
process.send?.({ url: `http://127.0.0.1:${http.address().port}` });
