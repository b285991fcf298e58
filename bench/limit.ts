import { createServer } from 'node:http';
import { openStore } from '../db/client.ts';
import { listen, readJson } from './listen.ts';
import { makeLimitReader } from './limit-reader.ts';

/**
 * The limit: what answers the same request over the same store with nothing between the two. No GraphQL, no access, no
 * log: statements and assembly written by hand for this one view.
 */
const read = makeLimitReader(openStore(process.argv[2] ?? '', { readonly: true }));

const http = createServer((request, response) => {
  void readJson(request).then((body) => {
    const household = read(body.variables.id);
    const text = `${JSON.stringify({ data: { household } })}\n`;
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(text);
  });
});
await listen(http);
