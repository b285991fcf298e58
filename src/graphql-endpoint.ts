import type { IncomingMessage, ServerResponse } from 'node:http';
import { continueTrace, writeTraceparent } from './audit/trace-parent.ts';
import type { Trace } from './audit/trace.ts';
import { parseJson, readBody } from './body.ts';
import { PublicError } from './errors.ts';
import { headerOf } from './header.ts';
import { IdentityProviderUnavailableError, UnauthenticatedError } from './identity/identity-error.ts';
import type { Gate } from './limits/gate.ts';
import type { Metrics } from './metrics.ts';
import { followRequest, type EndedRequest, type FollowedRequest } from './request-log.ts';
import { toHeaderMap, type GraphqlServer } from './server.ts';
import type { SignIn } from './sign-in.ts';

export interface GraphqlDependencies {
  readonly server: GraphqlServer;
  readonly signIn: SignIn;
  readonly gate: Gate;
  /** Undefined where nobody asks for figures. */
  readonly metrics: Metrics | undefined;
  /** Hears how each request went. */
  readonly logRequest: (ended: EndedRequest) => void;
}

const mostBytes = 100_000;

/** Answers a request for GraphQL over HTTP. Throws {@link PublicError} for one that is refused. */
export async function handleGraphql(
  dependencies: GraphqlDependencies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const trace = continueTrace(headerOf(request, 'traceparent'));
  const seen = followRequest(response, trace.traceId, dependencies.logRequest);
  // Also of what is refused, so that whoever asks can say which request it was.
  response.setHeader('traceparent', writeTraceparent(trace));
  try {
    await answerGraphql(dependencies, request, response, trace, seen);
  } catch (error) {
    seen.code = error instanceof PublicError ? error.code : 'INTERNAL_SERVER_ERROR';
    throw error;
  }
}

async function answerGraphql(
  { server, signIn, gate, metrics }: GraphqlDependencies,
  request: IncomingMessage,
  response: ServerResponse,
  trace: Trace,
  seen: FollowedRequest,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    throw new PublicError('METHOD_NOT_ALLOWED', 'GraphQL answers POST only.');
  }
  metrics?.start(response);
  const deadline = gate.enter(response);
  const { subject } = await verifyBearer(signIn, request, response);
  seen.subject = subject;
  gate.count(subject, response);
  const body = parseJson(await gate.receive(readBody(request, mostBytes), response));
  const activityId = headerOf(request, 'x-processing-activity');
  const headers = toHeaderMap(
    heededHeaders.flatMap((name) => {
      const value = headerOf(request, name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const answer = await server.answer({ subject, activityId, trace, headers, body, deadline });
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  // The bytes are made once; of a body whose length is known, Node need not mark the parts.
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'cache-control': 'no-store',
    'content-length': bytes.length,
  });
  response.end(bytes);
}

/** What Apollo Server looks at: what is sent, what is taken, and that no other site's page can have sent it. */
const heededHeaders = ['content-type', 'accept', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** Who bears the token of a request. Throws {@link PublicError}, or what says that nobody does. */
export async function verifyBearer(signIn: SignIn, request: IncomingMessage, response: ServerResponse) {
  try {
    // Of two such headers Node would keep the first, where a proxy before it may have judged the second.
    return await signIn.verifier.verify(request.headersDistinct['authorization']);
  } catch (error) {
    if (error instanceof UnauthenticatedError) response.setHeader('www-authenticate', error.challenge);
    if (error instanceof IdentityProviderUnavailableError) {
      throw new PublicError('IDENTITY_PROVIDER_UNAVAILABLE', 'The identity provider cannot be reached.', {
        cause: error,
      });
    }
    throw error;
  }
}
