import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';

/** What was said of a plan and a household by mistake. */
export const withdrawnRecordsQuery = graphql(`
  query WithdrawnRecords($householdId: ID!, $planId: ID!) {
    node(id: $planId) {
      __typename
      ... on Plan {
        id
        withdrawnEvaluations {
          id
          heldOn
          outcome
          summary
          withdrawnOn
          withdrawalReason
        }
      }
    }
    household(by: { id: $householdId }) {
      id
      asOf
      withdrawnScores {
        id
        lifeDomain
        value
        scoredOn
        withdrawnOn
        withdrawalReason
        person {
          ...NamedPerson
        }
      }
    }
  }
`);

interface RecordProps {
  readonly what: string;
  readonly said?: string;
  readonly withdrawnOn: string | null;
  readonly reason: string | null;
}

function Record({ what, said, withdrawnOn, reason }: RecordProps) {
  return (
    <li className="ep-evaluation">
      <p className="ep-evaluation__head">{what}</p>
      {said && <p>{said}</p>}
      <p className="ep-evaluation__who">
        Ingetrokken op {dateInWords(withdrawnOn ?? '')}: {reason}
      </p>
    </li>
  );
}

/** Evaluations of a plan and scores of its household that were withdrawn, with why. */
export function WithdrawnRecordList({ planId }: { planId: string }) {
  const label = useLabel();
  const { householdId } = useHouseholdDesk();
  const [{ data, error }, askAgain] = useQuery({
    query: withdrawnRecordsQuery,
    variables: { householdId, planId },
    requestPolicy: 'network-only',
  });
  if (error) {
    const retry = () => askAgain({ requestPolicy: 'network-only' });
    return <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />;
  }
  if (!data) return <p>Bezig met laden…</p>;
  const evaluations = data.node?.__typename === 'Plan' ? (data.node.withdrawnEvaluations ?? []) : [];
  const scores = data.household?.withdrawnScores ?? [];
  if (evaluations.length + scores.length === 0) return <p className="ep-empty">Er is niets ingetrokken.</p>;
  return (
    <ul className="ep-evaluations__list">
      {evaluations.map(({ id, heldOn, outcome, summary, withdrawnOn, withdrawalReason }) => (
        <Record
          key={id}
          what={`Evaluatie van ${dateInWords(heldOn)}: ${label('EvaluationOutcome', outcome)}`}
          said={summary}
          withdrawnOn={withdrawnOn}
          reason={withdrawalReason}
        />
      ))}
      {scores.map(({ id, lifeDomain, value, scoredOn, person, withdrawnOn, withdrawalReason }) => (
        <Record
          key={id}
          what={`${capitalised(label('LifeDomain', lifeDomain))} van ${person.name.full}: ${value}, gescoord op ${dateInWords(scoredOn)}`}
          withdrawnOn={withdrawnOn}
          reason={withdrawalReason}
        />
      ))}
    </ul>
  );
}
