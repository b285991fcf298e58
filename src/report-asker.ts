import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Db } from '../db/client.ts';
import { steeringActivityId } from '../db/reference/processing-activity.ts';
import type { ReportName } from '../db/report-name.ts';
import type { Role } from '../db/staff.table.ts';
import { dayOf } from './day.ts';
import type { ActorSource } from './domain/standing/actor-source.ts';
import { findPurpose, getPurpose } from './domain/standing/purpose.ts';
import type { Reference, ReferenceSource } from './domain/reference/reference.ts';
import { PublicError } from './errors.ts';
import { verifyBearer } from './graphql-endpoint.ts';
import { headerOf } from './header.ts';
import { credentialPrefix, namesOf, readsStatistics, useCredential } from './reporting/credential.ts';
import { maySeeReport } from './reporting/report-access.ts';
import type { SignIn } from './sign-in.ts';

/** What it takes to tell who asks for a report. */
export interface AskerSource {
  readonly db: Db;
  readonly reference: ReferenceSource;
  readonly signIn: SignIn;
  readonly now: () => Date;
  readonly findActor: ActorSource;
}

/** What is asked for: a report by its name, or free statistics. */
type Wanted = ReportName | 'STATISTICS';

/** Whoever asks, and what they may have. */
export interface ReportAsker {
  /** By which their requests are counted. */
  readonly subject: string;
  /** Whether it is a tool, which reads nothing that is not published yet by its number. */
  readonly isTool: boolean;
  /** Throws NOT_PERMITTED, PURPOSE_REQUIRED or PURPOSE_NOT_ALLOWED. */
  readonly admit: (wanted: Wanted) => void;
}

/** Who asks for a report, by an access token or a report credential. Throws {@link PublicError} when nobody who is known. */
export async function identifyAsker(
  parts: AskerSource,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<ReportAsker> {
  const today = dayOf(parts.now());
  const reference = parts.reference();
  const secret = findSecret(request.headersDistinct['authorization']);
  if (secret !== undefined) return askerOfCredential(parts, reference, today, secret, response);
  const { subject } = await verifyBearer(parts.signIn, request, response).catch((error: unknown) => {
    // A browser, and the tools that ask as one does, then ask for a password: the credential.
    response.appendHeader('www-authenticate', basicChallenge);
    throw error;
  });
  const actor = parts.findActor(subject, today);
  if (!actor) throw new PublicError('NOT_STAFF', 'Nobody employed today bears this access token.');
  const activityId = headerOf(request, 'x-processing-activity');
  return {
    subject,
    isTool: false,
    admit(wanted) {
      if (maySee(getPurpose(reference, { actor, activityId, today }).roles, wanted)) return;
      throw new PublicError(
        'PURPOSE_NOT_ALLOWED',
        'This report is for those who steer and answer to the council, for that purpose.',
      );
    },
  };
}

function maySee(roles: readonly Role[], wanted: Wanted): boolean {
  return maySeeReport(roles, wanted === 'STATISTICS' ? undefined : wanted);
}

const basicChallenge = 'Basic realm="eenplan", charset="UTF-8"';

function askerOfCredential(
  { db, now, findActor }: AskerSource,
  reference: Reference,
  today: string,
  secret: string,
  response: ServerResponse,
): ReportAsker {
  const credential = useCredential(db, secret, now(), today);
  const maker = credential && reference.findStaff(credential.createdById);
  const actor = maker && findActor(maker.subject, today);
  // It reads for whoever made it: when they leave, or no longer steer, it ends.
  const purpose = actor && findPurpose(reference, { actor, activityId: steeringActivityId, today });
  if (!credential || !purpose) {
    response.setHeader('www-authenticate', basicChallenge);
    throw new PublicError('UNAUTHENTICATED', 'This report credential does not count, or no longer: ask for a new one.');
  }
  return {
    subject: credential.id,
    isTool: true,
    admit(wanted) {
      const isFor = wanted === 'STATISTICS' ? readsStatistics(credential) : namesOf(credential).includes(wanted);
      if (isFor && maySee(purpose.roles, wanted)) return;
      throw new PublicError('NOT_PERMITTED', 'This report credential is not for this report.');
    },
  };
}

/** The secret of a report credential in the header: as a bearer, or as the password of HTTP Basic (RFC 7617) under any name. */
function findSecret(values: readonly string[] | undefined): string | undefined {
  if (values?.length !== 1) return undefined;
  const [, scheme = '', given = ''] = /^(\w+) +(\S+)$/.exec(values[0] ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return given.startsWith(credentialPrefix) ? given : undefined;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(given, 'base64').toString('utf8')) ?? [];
  return password;
}
