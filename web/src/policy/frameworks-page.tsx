import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { FrameworkChoiceFragment } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { FrameworkChooser } from './framework-chooser.tsx';
import { FrameworkComparison } from './framework-comparison.tsx';
import { readFrameworkChoice, writeFrameworkChoice } from './framework-choice.ts';
import { PolicySkeleton } from './policy-skeleton.tsx';

/** The frameworks there are to choose from. */
export const frameworkListQuery = graphql(`
  query FrameworkList {
    policyFrameworks {
      ...FrameworkChoice
    }
  }

  fragment FrameworkChoice on PolicyFramework {
    code
    title
    municipality
    status
    ladder {
      code
    }
  }
`);

/** The municipality's own framework and the first other with a ladder of its own, for there is most to compare. */
function firstChoice(frameworks: readonly FrameworkChoiceFragment[]): readonly string[] {
  const [own, ...others] = frameworks;
  const other = others.find(({ ladder }) => ladder.length > 0) ?? others[0];
  return [own, other].flatMap((framework) => framework?.code ?? []);
}

interface Props {
  /** The choice as it stands in the address; undefined when it says nothing. */
  readonly choice: string | undefined;
  readonly onChoose: (choice: string) => void;
}

function FrameworksPage({ choice, onChoose }: Props) {
  const [{ data, error }, askAgain] = useQuery({ query: frameworkListQuery });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const frameworks = data?.policyFrameworks ?? [];
  const known = new Set(frameworks.map(({ code }) => code));
  const asked = choice === undefined ? firstChoice(frameworks) : readFrameworkChoice(choice);
  const chosen = asked.filter((code) => known.has(code));
  return (
    <>
      <title>Kaders naast elkaar – Eenplan</title>
      <div className="ep-policy__head">
        <PageTitle>Beleidskaders naast elkaar</PageTitle>
        <Paragraph className="ep-policy__subtitle">
          Wat wil een kader, met welke trap, welke regels en wanneer? Kies twee of meer kaders.
        </Paragraph>
      </div>
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {!data && !error && <PolicySkeleton />}
      {data && (
        <>
          <FrameworkChooser
            frameworks={frameworks}
            chosen={chosen}
            unknown={asked.length - chosen.length}
            onChoose={(codes) => onChoose(writeFrameworkChoice(codes))}
          />
          {chosen.length > 0 && <FrameworkComparison codes={chosen} />}
        </>
      )}
    </>
  );
}

function FrameworksRoute() {
  const { kaders } = frameworksRoute.useSearch();
  const navigate = frameworksRoute.useNavigate();
  const choose = useCallback(
    (choice: string) => void navigate({ to: '.', search: { kaders: choice }, replace: true, resetScroll: false }),
    [navigate],
  );
  return <FrameworksPage choice={kaders} onChoose={choose} />;
}

/** The page, fetched when it is opened. */
export const frameworksRoute = createLazyRoute('/beleid/kaders')({ component: FrameworksRoute });
