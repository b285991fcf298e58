import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { ObjectivePageQuery } from '../generated/graphql.ts';
import { usePurpose, showsFigures } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { ObjectiveFiguresCard } from './objective-figures-card.tsx';
import { ObjectiveMeasuresCard } from './objective-measures-card.tsx';
import { ObjectivePlaceCard } from './objective-place-card.tsx';
import { PolicySkeleton } from './policy-skeleton.tsx';
import './objective-page.css';

/** Everything that stands on the page of an objective. */
export const objectivePageQuery = graphql(`
  query ObjectivePage($code: String!, $figures: Boolean!) {
    objective(code: $code) {
      code
      label
      ...ObjectivePlace
      measures {
        ...ObjectiveMeasure
      }
      figures @include(if: $figures) {
        ...FigureSet
      }
    }
    policyDocuments {
      ...PolicyDocumentLine
    }
  }
`);

function UnknownObjective() {
  return (
    <div className="ep-text-page">
      <title>Niet gevonden – Eenplan</title>
      <PageTitle>Deze doelstelling bestaat niet</PageTitle>
      <Paragraph>
        Misschien is het adres niet goed overgenomen, of hoort de doelstelling bij een ander beleidskader.{' '}
        <Link to="/beleid" className="utrecht-link utrecht-link--html-a">
          Bekijk alle doelstellingen
        </Link>
        .
      </Paragraph>
    </div>
  );
}

function Objective({ data }: { data: ObjectivePageQuery }) {
  const { objective, policyDocuments } = data;
  if (!objective) return null;
  return (
    <div className="ep-objective">
      <ObjectiveFiguresCard code={objective.code} figures={objective.figures} />
      <ObjectivePlaceCard place={objective} documents={policyDocuments} />
      <ObjectiveMeasuresCard measures={objective.measures} documents={policyDocuments} />
    </div>
  );
}

/** One objective: what it serves, what is done for it, and how it stands. */
function ObjectivePage({ code }: { code: string }) {
  const { purpose } = usePurpose();
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: objectivePageQuery,
    variables: { code, figures: purpose !== undefined && showsFigures(purpose) },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const objective = data?.objective;
  if (data && !objective && !fetching && !error) return <UnknownObjective />;
  return (
    <>
      <title>{objective ? `Doelstelling ${objective.code} – Eenplan` : 'Doelstelling – Eenplan'}</title>
      <div className="ep-policy__head">
        <Paragraph className="ep-policy__subtitle">
          {objective ? `Doelstelling ${objective.code} · lijn ${objective.lineCode}, ${objective.lineLabel}` : ' '}
        </Paragraph>
        <PageTitle>{objective ? objective.label : 'Doelstelling'}</PageTitle>
      </div>
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {data && <Objective data={data} />}
      {!data && !error && <PolicySkeleton />}
    </>
  );
}

function ObjectiveRoute() {
  const { code } = objectiveRoute.useParams();
  // Another objective starts afresh: no figure of the one shows under the name of the other.
  return <ObjectivePage key={code} code={code} />;
}

/** The page, fetched when it is opened. */
export const objectiveRoute = createLazyRoute('/beleid/doelstelling/$code')({ component: ObjectiveRoute });
