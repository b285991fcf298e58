import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Db } from '../db/client.ts';
import { AuditError } from './audit/audit-error.ts';
import type { AuditLog } from './audit/log.ts';
import { removedMonths } from './audit/removal.ts';
import { parseJson, readBody } from './body.ts';
import { isControlToken } from './control.ts';
import {
  firstAdministrator,
  FirstAdministratorError,
  type FirstAdministrator,
} from './domain/administration/first-administrator.ts';
import { PublicError } from './errors.ts';
import { findAdmission } from './intake/chain-admission.ts';
import type { ChainDesk } from './intake/chain-desk.ts';
import type { IntakeDesk } from './intake/desk.ts';
import { summariseRows } from './intake/rows-summary.ts';
import { previewFile, takeInFile, takeInMessages } from './intake-endpoint.ts';

export interface ControlDependencies {
  readonly intake: IntakeDesk;
  readonly chain: ChainDesk;
  readonly db: Db;
  readonly audit: Pick<AuditLog, 'removeMonths'>;
  /** Makes the first administrator; throws {@link FirstAdministratorError}. */
  readonly addAdministrator: (person: FirstAdministrator) => void;
  readonly controlToken: string;
  /** Hears of every error that was not foreseen; whoever asked is told a code only. */
  readonly onUnforeseen: (error: unknown) => void;
}

/**
 * What commands on this machine ask of the running hub: to take in files, to remove months of the log of processing
 * at the end of their term, or to make the first administrator. Answers with lines of JSON: `progress` while
 * it goes on, then `summary` or `fault`.
 */
export async function handleControl(
  { intake, chain, db, audit, addAdministrator, controlToken, onUnforeseen }: ControlDependencies,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (!isControlToken(request.headers.authorization, controlToken)) {
    throw new PublicError('UNAUTHENTICATED', 'Only commands on the machine of the hub may ask this.');
  }
  if (path === '/control/audit/retain' && request.method === 'POST') return retain(audit, request, response);
  if (path === '/control/staff' && request.method === 'POST') return addStaff(addAdministrator, request, response);
  if (path === '/control/preview/rows' && request.method === 'POST') {
    return previewFile(intake, request, response, onUnforeseen);
  }
  const name = intakePath.exec(path)?.[1];
  if (name === undefined || request.method !== 'POST') {
    throw new PublicError('METHOD_NOT_ALLOWED', 'There is no such command.');
  }
  if (name === 'brp') return takeInFile(intake, request, response, onUnforeseen);
  const admission = findAdmission(name);
  if (!admission) throw new PublicError('NOT_FOUND', 'There is no such source of messages.');
  const desk = { chain, admission, summariseRows: (id: string) => summariseRows(db, id), onUnforeseen };
  return takeInMessages(desk, request, response);
}

const intakePath = /^\/control\/intake\/([a-z-]+)$/;

const mostPlanBytes = 4 * 1024 * 1024;
const removalPlan = z.strictObject({ years: z.int().min(1).max(100), months: removedMonths });

async function retain(
  audit: Pick<AuditLog, 'removeMonths'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const plan = removalPlan.safeParse(parseJson(await readBody(request, mostPlanBytes)));
  if (!plan.success) throw new PublicError('BAD_USER_INPUT', 'This is no plan to remove months.');
  let said: object = { summary: { months: plan.data.months.length } };
  try {
    await audit.removeMonths(plan.data.years, plan.data.months);
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    said = { fault: { code: error.fault, message: error.message } };
  }
  answer(response, said);
}

const mostPersonBytes = 16 * 1024;

async function addStaff(
  addAdministrator: ControlDependencies['addAdministrator'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const person = firstAdministrator.safeParse(parseJson(await readBody(request, mostPersonBytes)));
  if (!person.success) throw new PublicError('BAD_USER_INPUT', 'This is nobody who can be administrator.');
  try {
    addAdministrator(person.data);
    answer(response, { summary: { made: true } });
  } catch (error) {
    if (!(error instanceof FirstAdministratorError)) throw error;
    answer(response, { fault: { code: 'NOT_MADE', message: error.message } });
  }
}

function answer(response: ServerResponse, said: object): void {
  response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(said)}\n`);
}
