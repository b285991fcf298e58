import { installReference } from '../../db/reference.ts';
import type { AuditLog } from '../../src/audit/log.ts';
import { newTrace } from '../../src/audit/trace.ts';
import { makeReferenceSource } from '../../src/domain/reference/reference.ts';
import { installDemoStaff, subjectOf } from '../../src/population/staff.ts';
import { buildSchema } from '../../src/schema.ts';
import { buildServer, toHeaderMap, type GraphqlResponse } from '../../src/server.ts';
import { activityId } from './activity.ts';
import { makeTestStore, testNow } from './store.ts';

/** The GraphQL server without HTTP, with a log of the test's own. */
export async function makeTestServer(
  audit: Pick<AuditLog, 'record'>,
  persona = 'frontoffice',
  activity = 'toegang-sociaal-domein',
) {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  const schema = buildSchema();
  const unforeseen: unknown[] = [];
  const reference = makeReferenceSource(db);
  const server = await buildServer({
    schema,
    db,
    reference,
    audit,
    now: () => testNow,
    trustedDocuments: new Map(),
    openToEveryDocument: true,
    onUnforeseen: (error) => void unforeseen.push(error),
  });
  const ask = (query: string, variables: object, as = { persona, activity }): Promise<GraphqlResponse> =>
    server.answer({
      subject: subjectOf(as.persona),
      activityId: activityId(as.activity),
      trace: newTrace(),
      headers: toHeaderMap([['content-type', 'application/json']]),
      body: { query, variables },
    });
  return {
    db,
    schema,
    unforeseen,
    /** To be called when the test itself changed organisations, staff, products or providers. */
    refreshReference: () => reference.refresh(),
    ask,
    find: (bsn: string) => ask('query Find($by: HouseholdBy!) { household(by: $by) { id } }', { by: { bsn } }),
    me: () => ask('{ me { roles } }', {}),
  };
}
