import { ProblemMessage } from '../ui/problem.tsx';

/** For a page on policy of which the programme could not be fetched, or that fails: loading it anew helps both. */
export function PolicyProblem() {
  return <ProblemMessage problem="unknown" onRetry={() => window.location.reload()} />;
}
