import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChainMessageRow } from '../db/chain-message.table.ts';
import type { Db } from '../db/client.ts';
import { policyVersion } from './access/policy.ts';
import { AuditError } from './audit/audit-error.ts';
import type { AuditLog } from './audit/log.ts';
import { continueTrace, writeTraceparent } from './audit/trace-parent.ts';
import type { Trace } from './audit/trace.ts';
import { readBody } from './body.ts';
import { dayOf } from './day.ts';
import { makeActorSource, type ActorSource } from './domain/standing/actor-source.ts';
import type { Actor } from './domain/standing/actor.ts';
import { digestOf } from './domain/chain/chain-outbox.ts';
import { PublicError } from './errors.ts';
import { verifyBearer } from './graphql-endpoint.ts';
import { headerOf } from './header.ts';
import { findAdmission, type ChainAdmission } from './intake/chain-admission.ts';
import type { ChainDesk } from './intake/chain-desk.ts';
import { IntakeError } from './intake/intake-error.ts';
import type { Gate } from './limits/gate.ts';
import type { SignIn } from './sign-in.ts';

export interface ChainEndpointOptions {
  readonly db: Db;
  readonly chain: ChainDesk;
  readonly audit: AuditLog;
  readonly signIn: SignIn;
  readonly gate: Gate;
  readonly now: () => Date;
}

/** Answers what is handed over at `/chain/<source>`. Throws {@link PublicError} for what is refused. */
export type ChainEndpoint = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** How long whoever prefers to wait does so at most, in milliseconds. */
const longestWait = 20_000;

/**
 * Where the machines of chain partners hand messages over: one message in a request. It is answered once the message is on disk and the log of
 * processing says who brought it. No answer holds anything of what was brought.
 */
export function makeChainEndpoint(options: ChainEndpointOptions): ChainEndpoint {
  const findActor = makeActorSource(options.db);
  return async (request, response, path) => {
    const trace = continueTrace(headerOf(request, 'traceparent'));
    response.setHeader('traceparent', writeTraceparent(trace));
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      throw new PublicError('METHOD_NOT_ALLOWED', 'Messages are handed over with POST only.');
    }
    const deadline = options.gate.enter(response);
    const { subject } = await verifyBearer(options.signIn, request, response);
    options.gate.count(subject, response);
    const actor = await admit(options, findActor, subject, trace);
    const admission = admissionOf(request, path);
    const content = await options.gate.receive(readBody(request, admission.mostBytes), response);
    if (deadline.past) throw new PublicError('TIMED_OUT', 'The message took too long to come in.');
    if (content.length === 0) throw new PublicError('BAD_USER_INPUT', 'The body is empty.');
    const said = await keep(options, { actor, admission, content, trace, wait: waitOf(request) });
    answer(response, said);
  };
}

/** Machines of chain partners alone may hand something over; that others tried is in the log. */
async function admit(
  options: ChainEndpointOptions,
  findActor: ActorSource,
  subject: string,
  trace: Trace,
): Promise<Actor> {
  const actor = findActor(subject, dayOf(options.now()));
  if (!actor) throw new PublicError('NOT_STAFF', 'Nobody employed today bears this access token.');
  if (actor.kind === 'MACHINE' && actor.roles.includes('CHAIN_CLIENT')) return actor;
  await log(options, {
    actor,
    trace,
    name: 'aanleveren van een ketenbericht',
    hash: digestOf(Buffer.of()),
    isDenied: true,
  });
  throw new PublicError('NOT_PERMITTED', 'Only the system of a chain partner hands messages over.');
}

function admissionOf(request: IncomingMessage, path: string): ChainAdmission {
  const admission = findAdmission(path.slice('/chain/'.length));
  if (!admission) throw new PublicError('NOT_FOUND', 'There is no such source of messages.');
  const mediaType = headerOf(request, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType === undefined || !admission.mediaTypes.includes(mediaType)) {
    throw new PublicError(
      'UNSUPPORTED_MEDIA_TYPE',
      `Messages of this source are ${admission.mediaTypes.join(' or ')}.`,
    );
  }
  if (headerOf(request, 'content-encoding') !== undefined) {
    throw new PublicError('UNSUPPORTED_MEDIA_TYPE', 'Messages are handed over as they are, not compressed.');
  }
  return admission;
}

/** What is told of a message. */
type Outcome = Pick<ChainMessageRow, 'id' | 'status' | 'code' | 'codes'>;

interface Brought {
  readonly actor: Actor;
  readonly admission: ChainAdmission;
  readonly content: Buffer;
  readonly trace: Trace;
  /** How long whoever brings it prefers to wait for what comes of it, in milliseconds; undefined: not at all. */
  readonly wait: number | undefined;
}

async function keep(
  options: ChainEndpointOptions,
  { actor, admission, content, trace, wait }: Brought,
): Promise<Outcome> {
  const { chain } = options;
  const { source, name } = admission;
  try {
    const { id, status, isNew } = await chain.receive({ source, content, handedById: actor.staff.id });
    // What is not in the log is not acknowledged: it is brought again, and is the same message then.
    await log(options, {
      actor,
      trace,
      name: `aanleveren van een ketenbericht (${name})`,
      hash: digestOf(content),
      isDenied: false,
    });
    // Who does not wait hears that it is kept, whatever came of it meanwhile.
    if (wait === undefined && isNew) return { id, status, code: null, codes: '[]' };
    return await chain.outcome(id, wait ?? 0);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    if (error.code === 'BUSY') throw new PublicError('OVERLOADED', 'More is handed over than can be kept now.');
    throw new PublicError('STORE_UNAVAILABLE', 'The message cannot be kept now: hand it over again.', { cause: error });
  }
}

/** RFC 7240: `Prefer: wait` or `wait=10`, in seconds. */
function waitOf(request: IncomingMessage): number | undefined {
  const preference = /(?:^|[,;\s])wait(?:\s*=\s*"?(\d{1,4})"?)?(?=$|[,;\s])/i.exec(headerOf(request, 'prefer') ?? '');
  if (!preference) return undefined;
  const [, seconds] = preference;
  return seconds === undefined ? longestWait : Math.min(Number(seconds) * 1000, longestWait);
}

function answer(response: ServerResponse, { id, status, code, codes }: Outcome): void {
  const said: object = { message: { id, status, ...(code !== null && { code }), returnCodes: JSON.parse(codes) } };
  response.setHeader('cache-control', 'no-store');
  const http = status === 'QUARANTINED' ? 409 : status === 'RECEIVED' ? 202 : 200;
  response.writeHead(http, { 'content-type': 'application/json; charset=utf-8' }).end(`${JSON.stringify(said)}\n`);
}

interface Logged {
  readonly actor: Actor;
  readonly trace: Trace;
  readonly name: string;
  /** SHA-256 of what was handed over. */
  readonly hash: string;
  readonly isDenied: boolean;
}

async function log(
  { audit, now }: ChainEndpointOptions,
  { actor, trace, name, hash, isDenied }: Logged,
): Promise<void> {
  const outcome = isDenied ? 'DENIED' : 'OK';
  try {
    await audit.record({
      ...trace,
      name,
      startedAt: now(),
      actorId: actor.staff.id,
      organisationId: actor.staff.organisationId,
      roles: actor.roles,
      processingActivityId: null,
      operationName: null,
      operationHash: hash,
      kind: isDenied ? 'NONE' : 'CHANGED',
      types: ['ChainMessage'],
      decision: outcome,
      policyVersion,
      outcome,
      subjects: [],
    });
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    throw new PublicError('LOG_UNAVAILABLE', 'The log of processing cannot be written, so nothing is answered.');
  }
}
