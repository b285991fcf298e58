import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { FrameworkComparisonQuery, FrameworkColumnFragment } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { documentInWords } from './documents.ts';
import { MilestonesTable } from './framework-milestones.tsx';
import { FrameworkTable, type FrameworkRow } from './framework-table.tsx';
import { useFrameworkRows } from './framework-rows.tsx';
import { LadderTable } from './framework-ladder.tsx';
import { PolicySkeleton } from './policy-skeleton.tsx';
import './framework-comparison.css';

/** The frameworks beside each other. */
export const frameworkComparisonQuery = graphql(`
  query FrameworkComparison($codes: [String!]!) {
    frameworkComparison(codes: $codes) {
      frameworks {
        ...FrameworkColumn
      }
      ladder {
        step
        cells {
          code
          label
          rank
        }
      }
      questions {
        question
        cells {
          answer
          framework {
            code
          }
        }
      }
      subGoals {
        subGoal
        measures {
          code
          label
          framework {
            code
          }
        }
      }
      rules {
        subject
        rules {
          code
          effect
          standing
          text
          framework {
            code
          }
        }
      }
      milestones {
        ...MilestoneRow
      }
    }
    policyDocuments {
      ...PolicyDocumentLine
    }
  }

  fragment FrameworkColumn on PolicyFramework {
    code
    title
    municipality
    status
    source
    summary
    laws
    validFrom
    horizon {
      from
      to
    }
    basedOn {
      kind
      framework {
        code
        title
      }
    }
    subGoals {
      subGoal
      limits
    }
    themes {
      code
      label
      programme {
        label
        living
      }
    }
    stages {
      code
      label
      result
      period {
        ...MilestoneDate
      }
    }
    roles {
      actor
      part
      matter
    }
  }
`);

type Compared = FrameworkComparisonQuery['frameworkComparison'];

/** The frameworks of the comparison with the place of each in its rows; what is not known is left out. */
function columnsOf({ frameworks }: Compared): { framework: FrameworkColumnFragment; index: number }[] {
  return frameworks.flatMap((framework, index) => (framework ? { framework, index } : []));
}

function Tables({ data }: { data: FrameworkComparisonQuery }) {
  const { frameworkComparison: compared, policyDocuments } = data;
  const columns = columnsOf(compared);
  const frameworks = columns.map(({ framework }) => framework);
  const rows = useFrameworkRows(compared);
  const sources: FrameworkRow = {
    name: 'Bron',
    cells: frameworks.map(({ source }) => documentInWords(policyDocuments, source)),
  };
  return (
    <div className="ep-comparison">
      <FrameworkTable title="In het kort" frameworks={frameworks} rows={[...rows.summary, sources]} />
      <FrameworkTable
        title="Vijf vragen"
        note="Eén kader stelt deze vragen zelf. Onder welke vraag een antwoord van de andere staat, is een eigen keuze."
        frameworks={frameworks}
        rows={rows.questions}
      />
      <LadderTable frameworks={frameworks} ladder={compared.ladder} indexes={columns.map(({ index }) => index)} />
      <FrameworkTable
        title="Regels"
        note="Kaders mogen elkaar tegenspreken: lees ze per rij naast elkaar."
        frameworks={frameworks}
        rows={rows.rules}
      />
      <MilestonesTable milestones={compared.milestones} />
      <FrameworkTable title="Thema’s, fasen en rollen" frameworks={frameworks} rows={rows.making} />
      <FrameworkTable title="Maatregelen en grenzen per subdoel" frameworks={frameworks} rows={rows.subGoals} />
    </div>
  );
}

/** Several frameworks beside each other, aspect by aspect. */
export function FrameworkComparison({ codes }: { codes: readonly string[] }) {
  const [{ data, error }, askAgain] = useQuery({ query: frameworkComparisonQuery, variables: { codes: [...codes] } });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  if (error) return <ProblemMessage problem={toProblem(error)} onRetry={retry} />;
  if (!data) return <PolicySkeleton />;
  return <Tables data={data} />;
}
