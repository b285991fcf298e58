import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Db } from '../db/client.ts';
import { isReadable } from '../db/statement.ts';
import type { AuditLog } from './audit/log.ts';
import type { ChainEndpoint } from './chain-endpoint.ts';
import type { Config } from './config.ts';
import { handleControl } from './control-endpoint.ts';
import type { FirstAdministrator } from './domain/administration/first-administrator.ts';
import { PublicError, type ErrorCode } from './errors.ts';
import { handleGraphql, type GraphqlDependencies } from './graphql-endpoint.ts';
import { headerOf } from './header.ts';
import type { ReportEndpoint } from './report-endpoint.ts';
import { securityHeaders } from './security-headers.ts';
import type { ChainDesk } from './intake/chain-desk.ts';
import type { IntakeDesk } from './intake/desk.ts';

export interface HandlerDependencies extends GraphqlDependencies {
  readonly config: Config;
  readonly publicUrl: string;
  readonly db: Db;
  readonly audit: AuditLog;
  readonly intake: IntakeDesk;
  readonly chain: ChainDesk;
  readonly handleChain: ChainEndpoint;
  readonly handleReport: ReportEndpoint;
  readonly addAdministrator: (person: FirstAdministrator) => void;
  readonly controlToken: string;
  readonly webFolder: string;
  readonly onUnforeseen: (error: unknown) => void;
}

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  NOT_STAFF: 403,
  NOT_PERMITTED: 403,
  NOT_FOUND: 404,
  UNSUPPORTED_MEDIA_TYPE: 415,
  BAD_USER_INPUT: 400,
  PERSISTED_QUERY_NOT_FOUND: 400,
  DOCUMENT_NOT_KNOWN: 403,
  PURPOSE_REQUIRED: 403,
  PURPOSE_NOT_ALLOWED: 403,
  TOO_COMPLEX: 400,
  TOO_MANY_REQUESTS: 429,
  TIMED_OUT: 503,
  OVERLOADED: 503,
  METHOD_NOT_ALLOWED: 405,
  TOO_LARGE: 413,
  IDENTITY_PROVIDER_UNAVAILABLE: 503,
  STORE_UNAVAILABLE: 503,
  LOG_UNAVAILABLE: 503,
  NOT_AVAILABLE: 501,
  STARTING: 503,
};

type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | void;

/** The hub's HTTP: GraphQL, health, the demo's sign-in, control by commands on this machine, and the page. */
export function makeHandler(
  dependencies: HandlerDependencies,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { config, publicUrl, signIn, metrics, onUnforeseen } = dependencies;
  const security = securityHeaders(signIn, publicUrl);
  const page = sirv(join(dependencies.webFolder, 'dist'), {
    brotli: true,
    gzip: true,
    single: true,
    etag: true,
    setHeaders: setCaching,
  });
  const routes: [path: string, handler: Handler][] = [
    ['/graphql', (request, response) => handleGraphql(dependencies, request, response)],
    ['/health/live', (_request, response) => sendJson(response, 200, { status: 'ok' })],
    ['/health/ready', (_request, response) => sendReadiness(dependencies, response)],
    [
      '/config.json',
      (_request, response) =>
        sendJson(response, 200, {
          mode: config.mode,
          publicUrl,
          authority: signIn.issuer,
          clientId: config.clientId,
          audience: config.audience,
          ...config.accessRequest,
        }),
    ],
  ];
  if (metrics) routes.push(['/metrics', (request, response) => metrics.handle(request, response)]);
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (signIn.demo && (path === signIn.demo.path || path.startsWith(`${signIn.demo.path}/`))) {
      return signIn.demo.handle(request, response);
    }
    for (const [name, value] of security) response.setHeader(name, value);
    if (path.startsWith('/chain/')) return dependencies.handleChain(request, response, path);
    if (path.startsWith('/reports/')) return dependencies.handleReport(request, response, path);
    if (path.startsWith('/control/')) return handleControl(dependencies, request, response, path);
    const handler = routes.find(([known]) => known === path)?.[1];
    if (handler) return handler(request, response, path);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new PublicError('METHOD_NOT_ALLOWED', 'This address answers GET only.');
    }
    const notFound = () => sendText(response, 404, 'Niet gevonden. De pagina is nog niet gebouwd: npm run build.');
    page(request, response, () => {
      // A dot in the address of a page (`/beleid/doelstelling/1.2`) passes for a file; who goes to a page asks for HTML.
      if (path.startsWith('/assets/') || !headerOf(request, 'accept')?.includes('text/html')) return notFound();
      request.url = '/';
      page(request, response, notFound);
    });
  };
  return (request, response) => {
    route(request, response).catch((error: unknown) => {
      if (!(error instanceof PublicError)) onUnforeseen(error);
      else metrics?.refuse(error.code);
      sendError(response, error);
    });
  };
}

function sendReadiness({ db, audit }: HandlerDependencies, response: ServerResponse): void {
  const store = isReadable(db);
  const log = audit.health().status === 'WRITING';
  sendJson(response, store && log ? 200 : 503, { status: store && log ? 'ok' : 'unavailable', store, log });
}

/** Files under `assets` bear a hash of their content; the page itself must be asked for anew, or a release is missed. */
function setCaching(response: ServerResponse, path: string): void {
  response.setHeader('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** Sends an error in the form of GraphQL over HTTP: its code and what may be said of it. */
export function sendError(response: ServerResponse, error: unknown): void {
  const known =
    error instanceof PublicError ? error : new PublicError('INTERNAL_SERVER_ERROR', 'Something went wrong in the hub.');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a body that was refused is not worth reading.
  if (known.code === 'TOO_LARGE') response.setHeader('connection', 'close');
  sendJson(response, statusOf[known.code] ?? 500, {
    errors: [{ message: known.message, extensions: { code: known.code } }],
  });
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.setHeader('cache-control', 'no-store');
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(`${JSON.stringify(body)}\n`);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
