import { createServer } from 'node:http';
import { openStore } from '../db/client.ts';
import { newTrace } from '../src/audit/trace.ts';
import { makeReferenceSource } from '../src/domain/reference/reference.ts';
import { buildSchema } from '../src/schema.ts';
import { buildServer, toHeaderMap } from '../src/server.ts';
import { listen, readJson } from './listen.ts';
import { asker } from './persona.ts';

/**
 * The hub's own GraphQL server, with every access decision, but with a log that keeps nothing and bare HTTP around it.
 * No setting of the hub does this: it stands here only to tell what log, sign-in and HTTP cost.
 */
const db = openStore(process.argv[2] ?? '', { readonly: true });

const server = await buildServer({
  schema: buildSchema(),
  db,
  reference: makeReferenceSource(db),
  audit: { record: async () => {} },
  now: () => new Date(),
  trustedDocuments: new Map(),
  openToEveryDocument: true,
  onUnforeseen: (error) => console.error(error),
});

const headers = toHeaderMap([['content-type', 'application/json']]);
const { subject, activityId } = asker;

const http = createServer((request, response) => {
  void readJson(request)
    .then((body) => server.answer({ subject, activityId, trace: newTrace(), headers, body }))
    .then((answer) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(answer.body);
    });
});
await listen(http);
