import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The part of a request that the peers look at; they trust the bench to send nothing else. */
export interface HouseholdRequest {
  readonly query: string;
  readonly variables: { readonly id: string };
}

/** The body of a request, unchecked: only the bench sends any. */
export async function readJson(request: IncomingMessage): Promise<HouseholdRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as HouseholdRequest;
}

/** Listens on a free port of the loopback interface and tells the bench where. */
export async function listen(http: Server): Promise<void> {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // Ends in order, so that a CPU profile is written.
  process.once('SIGTERM', () => {
    http.close();
    http.closeAllConnections();
  });
  const { port } = http.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}` });
}
