import type { CombinedError } from 'urql';

/** What went wrong, in the kinds that ask for different words. */
export type Problem =
  | 'unreachable'
  | 'sessionEnded'
  | 'purposeNeeded'
  | 'purposeNotAllowed'
  | 'ambiguous'
  | 'notUnderstood'
  | 'notStaff'
  | 'busy'
  | 'outdated'
  | 'unknown';

const problems: Record<string, Problem> = {
  UNAUTHENTICATED: 'sessionEnded',
  PURPOSE_REQUIRED: 'purposeNeeded',
  PURPOSE_NOT_ALLOWED: 'purposeNotAllowed',
  AMBIGUOUS: 'ambiguous',
  NOT_STAFF: 'notStaff',
  IDENTITY_PROVIDER_UNAVAILABLE: 'unreachable',
  BAD_USER_INPUT: 'notUnderstood',
  STORE_UNAVAILABLE: 'unreachable',
  LOG_UNAVAILABLE: 'unreachable',
  SHUTTING_DOWN: 'unreachable',
  PERSISTED_QUERY_NOT_FOUND: 'outdated',
};

function statusOf(response: unknown): number | undefined {
  return response instanceof Response ? response.status : undefined;
}

/** Tells what kind of problem an error of the client is. It carries nothing of the error itself. */
export function toProblem(error: CombinedError): Problem {
  for (const { extensions } of error.graphQLErrors) {
    const problem = typeof extensions['code'] === 'string' ? problems[extensions['code']] : undefined;
    if (problem) return problem;
  }
  const status = statusOf(error.response);
  if (status === 401) return 'sessionEnded';
  if (status === 429 || status === 503) return 'busy';
  if (error.networkError && (status === undefined || status >= 502)) return 'unreachable';
  return 'unknown';
}
