import { join } from 'node:path';
import type { Db } from '../db/client.ts';
import { openAuditLog } from '../src/audit/log.ts';
import { loadPseudonymKeys } from '../src/audit/pseudonym.ts';
import { newTrace } from '../src/audit/trace.ts';
import { makeReferenceSource } from '../src/domain/reference/reference.ts';
import { buildSchema } from '../src/schema.ts';
import { buildServer, toHeaderMap } from '../src/server.ts';
import { findPurposeFor } from './persona.ts';

/** Asks as a persona for the first purpose of theirs; the body of the answer. Throws when it holds an error. */
export type AskInProcess = (persona: string, query: string, variables: object) => Promise<string>;

/** The hub's GraphQL server in this process, with access and the durable log, closed with `opened`. */
export async function openInProcess(db: Db, folder: string, opened: AsyncDisposableStack): Promise<AskInProcess> {
  const now = () => new Date();
  const audit = opened.adopt(
    await openAuditLog({ folder: join(folder, 'log'), now, pseudonymKey: loadPseudonymKeys(folder).current }),
    (log) => log.close(),
  );
  const server = opened.adopt(
    await buildServer({
      schema: buildSchema(),
      db,
      reference: makeReferenceSource(db),
      audit,
      now,
      trustedDocuments: new Map(),
      openToEveryDocument: true,
      onUnforeseen: (error) => {
        throw error;
      },
    }),
    (started) => started.stop(),
  );
  const headers = toHeaderMap([['content-type', 'application/json']]);
  return async (persona, query, variables) => {
    const { body } = await server.answer({
      ...findPurposeFor(persona),
      trace: newTrace(),
      headers,
      body: { query, variables },
    });
    if (body.includes('"errors"')) throw new Error('a question of the bench was refused');
    return body;
  };
}
