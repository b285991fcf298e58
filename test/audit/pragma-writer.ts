import { MessagePort, workerData } from 'node:worker_threads';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { z } from 'zod';

// The real writer, but with settings of SQLite that a test sends, so that it can run into a full disk or a file that may
// not be written. They hold for the connections there are and for those that the writer opens after a fault.
const { port } = z.object({ port: z.instanceof(MessagePort) }).parse(workerData);
const connections = new Set<Database>();
let setting: string | undefined;

const { prototype } = BetterSqlite3;
const pragma = Reflect.get(prototype, 'pragma');
prototype.pragma = function pragmaAndSetting(this: Database, ...parameters: Parameters<Database['pragma']>) {
  const result = pragma.apply(this, parameters);
  if (parameters[0] === 'synchronous = FULL') {
    connections.add(this);
    if (setting) pragma.call(this, setting);
  }
  return result;
};

port.on('message', (message) => {
  setting = z.string().parse(message);
  for (const connection of connections) if (connection.open) pragma.call(connection, setting);
  port.postMessage('set', []);
});
// The writer ends when it is closed; this port must not keep it.
port.unref();

await import('../../src/audit/writer.ts');
