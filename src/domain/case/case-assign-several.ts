import { createHash } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { GrantedCase } from './case.ts';
import type { CaseNamed } from './case-work.ts';
import { assignCase, takeCase } from './case-worker.ts';
import { incomplete, type Problem } from '../change/problem.ts';

/** What is sent to give several cases to one member of staff. */
export interface AssignCasesInput {
  readonly clientMutationId: string;
  readonly cases: readonly CaseNamed[];
  readonly workerId: string;
}

/** What came of one of them. */
export interface AssignedCase {
  readonly id: string;
  readonly case: GrantedCase | null;
  readonly problems: readonly Problem[];
}

/** What came of each, in the order in which they were sent. */
export interface AssignCasesOutcome {
  readonly clientMutationId: string;
  readonly results: readonly AssignedCase[];
  /** What is wrong with all of it, so that nothing was done. */
  readonly problems: readonly Problem[];
}

const most = 100;

/**
 * Gives cases to somebody, or takes them where that is the actor: each is judged and done by itself, so that one that is refused keeps no
 * other back. Sent again under the same name each has no second effect. Throws as {@link assignCase} does.
 */
export async function assignCases(context: Context, input: AssignCasesInput): Promise<AssignCasesOutcome> {
  const { clientMutationId, cases, workerId } = input;
  if (cases.length === 0 || cases.length > most || new Set(cases.map(({ id }) => id)).size < cases.length) {
    const message = `Kies 1 tot en met ${most} zaken, elke zaak één keer.`;
    return { clientMutationId, results: [], problems: [incomplete('NOT_FITTING', message, ['input', 'cases'])] };
  }
  const isOwn = workerId === context.actor.staff.id;
  const results: AssignedCase[] = [];
  for (const [place, named] of cases.entries()) {
    const sent = { ...named, clientMutationId: nameOf(clientMutationId, named.id) };
    const { thing, problems } = isOwn
      ? await takeCase(context, sent)
      : await assignCase(context, { ...sent, workerId });
    results.push({ id: named.id, case: thing, problems: problems.map((problem) => placed(problem, place)) });
  }
  return { clientMutationId, results, problems: [] };
}

/** The name of one of the intentions, so that it is known again by itself. */
function nameOf(clientMutationId: string, caseId: string): string {
  return createHash('sha256')
    .update(JSON.stringify([clientMutationId, caseId]))
    .digest('hex');
}

/** Where the problem lies in what was sent: at one of the cases, or with who gets them all. */
function placed(problem: Problem, place: number): Problem {
  const [, ...rest] = problem.path;
  return rest[0] === 'workerId' ? problem : { ...problem, path: ['input', 'cases', String(place), ...rest] };
}
