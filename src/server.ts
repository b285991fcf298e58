import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Db } from '../db/client.ts';
import { AuditError } from './audit/audit-error.ts';
import type { LogReader } from './audit/log-reader.ts';
import type { Disclosure, LookKind } from './audit/disclosure.ts';
import type { AuditLog } from './audit/log.ts';
import type { Trace } from './audit/trace.ts';
import { policyVersion } from './access/policy.ts';
import type { Context } from './context.ts';
import { dayOf } from './day.ts';
import { makeActorSource, type ActorSource } from './domain/standing/actor-source.ts';
import { DisclosureCollector } from './domain/standing/disclosure.ts';
import { Loaders } from './domain/loaders.ts';
import { findPurpose, getPurpose, tellActivity } from './domain/standing/purpose.ts';
import type { ReferenceSource } from './domain/reference/reference.ts';
import { PublicError } from './errors.ts';
import { makeGateway } from './execution/gateway.ts';
import { untilNextBeat } from './limits/beat.ts';
import { Deadline } from './limits/deadline.ts';
import { makeDocumentLimiter, mostTokens, type DocumentLimiter } from './limits/document-limit.ts';
import { maskError } from './masking.ts';
import type { ReportDesk } from './reporting/desk.ts';
import { OwedLooks, writeLook } from './owed-look.ts';
import { readOperation, type KnownDocuments, type Operation } from './operation.ts';
import type { RegisteredDocuments } from './registered-documents.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface ServerDependencies {
  readonly schema: GraphQLSchema;
  readonly db: Db;
  readonly reference: ReferenceSource;
  readonly audit: Pick<AuditLog, 'record'> & Partial<Pick<AuditLog, 'health'>>;
  /** Reads from that log; nothing can be read when left out. */
  readonly logReader?: LogReader;
  /** Makes figures; none are made when left out. */
  readonly reports?: ReportDesk;
  readonly now: () => Date;
  readonly trustedDocuments: TrustedDocuments;
  readonly registeredDocuments?: RegisteredDocuments;
  /** Whether anybody may send a document of their own; unless said so only an analyst may. */
  readonly openToEveryDocument?: boolean;
  /** Whether the schema may be asked for through the API; not unless said so. */
  readonly introspection?: boolean;
  /** Hears of every error that was not foreseen; whoever asked is told a code only. */
  readonly onUnforeseen: (error: unknown) => void;
}

/** A request whose bearer is known. */
export interface GraphqlRequest {
  readonly subject: string;
  readonly activityId: string | undefined;
  readonly trace: Trace;
  readonly headers: HTTPGraphQLRequest['headers'];
  readonly body: unknown;
  /** Until when it may be worked on; half a minute from its coming unless told. */
  readonly deadline?: Deadline;
}

export interface GraphqlResponse {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  readonly body: string;
}

export interface GraphqlServer {
  /** Answers a request, after the log of processing has it on disk. Throws {@link PublicError} before there is an answer. */
  answer(request: GraphqlRequest): Promise<GraphqlResponse>;
  stop(): Promise<void>;
}

/** The GraphQL server: Apollo without its own HTTP, executing with plans. */
export async function buildServer(dependencies: ServerDependencies): Promise<GraphqlServer> {
  const { onUnforeseen } = dependencies;
  const apollo = new ApolloServer<Context>({
    gateway: makeGateway(dependencies.schema),
    introspection: dependencies.introspection ?? false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    formatError: (formatted, error) => maskError(formatted, error, onUnforeseen),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      {
        requestDidStart: async ({ contextValue: { disclosure } }) => ({
          didResolveOperation: async ({ operationName }) => disclosure.name(operationName),
          didEncounterErrors: async () => disclosure.fail(),
        }),
      },
    ],
    logger: { debug() {}, info() {}, warn: onUnforeseen, error: onUnforeseen },
  });
  await apollo.start();
  const parts = {
    ...dependencies,
    findActor: makeActorSource(dependencies.db),
    owed: new OwedLooks(dependencies.audit),
    limit: makeDocumentLimiter(dependencies.schema),
    documents: { trusted: dependencies.trustedDocuments, registered: dependencies.registeredDocuments },
  };
  return { answer: (request) => answer(apollo, parts, request), stop: () => apollo.stop() };
}

type Parts = ServerDependencies & {
  readonly owed: OwedLooks;
  readonly findActor: ActorSource;
  readonly limit: DocumentLimiter;
  readonly documents: KnownDocuments;
};

async function answer(
  apollo: ApolloServer<Context>,
  dependencies: Parts,
  request: GraphqlRequest,
): Promise<GraphqlResponse> {
  const since = performance.now();
  const context = makeContext(dependencies, request);
  const operation = readOperation(request.body, dependencies.documents);
  admit(dependencies, context, operation);
  context.writeLook = () => writeLook(disclosureOf(request, context, operation, 'CHANGED'));
  if (context.deadline.past) return breakOff(dependencies, request, context, operation);
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers: request.headers, search: '', body: operation.body },
    context: async () => context,
  });
  if (response.body.kind !== 'complete') throw new Error('an answer in parts is not foreseen');
  if (context.deadline.past) return breakOff(dependencies, request, context, operation);
  if (context.disclosure.mayTellByTime) await untilNextBeat(since);
  await recordDisclosure(dependencies, request, context, operation);
  return { status: response.status ?? 200, headers: response.headers, body: response.body.string };
}

/** Lets an operation pass that may be executed for whoever asks. Throws {@link PublicError} when it may not. */
function admit(
  { openToEveryDocument, limit }: Parts,
  { actor, activityId, today, reference, disclosure }: Context,
  operation: Operation,
): void {
  if (operation.origin === 'AD_HOC' && !openToEveryDocument) {
    if (!actor.rights.includes('ANALYST')) {
      throw new PublicError('DOCUMENT_NOT_KNOWN', 'Only documents that the hub knows are answered.');
    }
    getPurpose(reference, { actor, activityId, today });
    // Nobody looked at this document before, so that it was asked is recorded, whatever it is about.
    disclosure.asked('FOUND');
  }
  limit(operation);
}

/** Records what was looked at by then, for nobody. */
async function breakOff(
  dependencies: Parts,
  request: GraphqlRequest,
  context: Context,
  operation: Operation,
): Promise<never> {
  context.disclosure.asked('FOUND');
  context.disclosure.abort();
  await recordDisclosure(dependencies, request, context, operation);
  throw new PublicError('TIMED_OUT', 'The answer took longer than a request may.');
}

function makeContext(
  { db, reference, now, findActor, logReader, reports, audit }: Parts,
  { subject, activityId, deadline = new Deadline(30_000) }: GraphqlRequest,
): Context {
  const moment = now();
  const today = dayOf(moment);
  const actor = findActor(subject, today);
  if (!actor) throw new PublicError('NOT_STAFF', 'Nobody employed today bears this access token.');
  return {
    db,
    reference: reference(),
    renewReference: () => {
      reference.refresh();
      return reference();
    },
    actor,
    activityId,
    now: moment,
    today,
    disclosure: new DisclosureCollector(db),
    deadline,
    loaders: new Loaders(deadline),
    isLogWritten: () => (audit.health?.().status ?? 'WRITING') === 'WRITING',
    logReader,
    reports,
    purpose: undefined,
  };
}

/** Records whose data the answer shows; throws LOG_UNAVAILABLE when that cannot be recorded: then nothing is answered. */
async function recordDisclosure(
  { audit, owed, onUnforeseen }: Parts,
  request: GraphqlRequest,
  context: Context,
  operation: Operation,
): Promise<void> {
  const { kind } = context.disclosure;
  if (kind === undefined) return;
  const disclosure = disclosureOf(request, context, operation, kind);
  try {
    await owed.log();
    await audit.record(disclosure);
  } catch (error) {
    onUnforeseen(error);
    if (!(error instanceof AuditError)) throw error;
    if (kind === 'CHANGED') owed.owe(disclosure);
    throw new PublicError('LOG_UNAVAILABLE', 'The log of processing cannot be written, so nothing is answered.');
  }
}

/** A request for personal data as the log has it. */
function disclosureOf(
  { trace }: GraphqlRequest,
  { actor, activityId, today, reference, disclosure, now }: Context,
  operation: Operation,
  kind: LookKind,
): Disclosure {
  // Apollo works on a copy of the context, so what was judged during the answer does not stand in this one.
  const purpose = findPurpose(reference, { actor, activityId, today });
  return {
    ...trace,
    name: disclosure.operationName ?? (kind === 'CHANGED' ? 'wijzigen' : 'raadplegen'),
    startedAt: now,
    actorId: actor.staff.id,
    organisationId: actor.staff.organisationId,
    roles: purpose?.roles ?? actor.roles,
    processingActivityId: tellActivity(reference, activityId),
    operationName: disclosure.operationName,
    operationHash: operation.hash,
    kind,
    types: disclosure.types,
    decision: disclosure.outcome,
    policyVersion,
    emergencyAccessIds: disclosure.emergencyAccessIds,
    outcome: disclosure.outcome,
    subjects: disclosure.subjects,
  };
}

/** Headers as Apollo takes them. */
export function toHeaderMap(entries: Iterable<readonly [string, string]>): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of entries) headers.set(name, value);
  return headers;
}
