import { type ReactNode, useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { AccessArea, HouseholdBackgroundQuery, WithheldNoteFragment } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { Card } from '../ui/card.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Direction } from './direction.tsx';
import { Documents } from './documents.tsx';
import { ScoreSkeleton } from './score-skeleton.tsx';
import { ScoresCard } from './scores-card.tsx';
import { Signals } from './signals.tsx';
import { TimelineCard } from './timeline-card.tsx';

/** What stands further down the page of a household: asked for once the first part stands there. */
export const householdBackgroundQuery = graphql(`
  query HouseholdBackground($id: ID!, $asOf: Date!) {
    household(by: { id: $id }, asOf: $asOf) {
      id
      asOf
      signals {
        ...SignalItem
      }
      plan {
        ...Direction
      }
      scores {
        ...ScoreSeries
      }
      documents {
        ...DocumentItem
      }
    }
  }
`);

type Background = NonNullable<HouseholdBackgroundQuery['household']>;

interface PartProps {
  readonly title: string;
  readonly area: string;
  readonly place?: string;
  readonly background: Background | undefined;
  readonly children: (background: Background) => ReactNode;
}

/** A card that holds its place until what it shows is there. */
function Part({ title, area, place, background, children }: PartProps) {
  return (
    <Card title={title} area={area} {...(place && { place })}>
      {background ? children(background) : <Skeleton lines={[60, 80, 40]} />}
    </Card>
  );
}

interface Props {
  readonly id: string;
  readonly asOf: string;
  /** In how many life domains there are scores to wait for. */
  readonly scoredDomains: number;
  readonly withheldIn: (...areas: AccessArea[]) => WithheldNoteFragment[];
}

/** The second part of the page: scores, timeline, signals, team and documents. It fails and is asked anew by itself. */
export function HouseholdBackground({ id, asOf, scoredDomains, withheldIn }: Props) {
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: householdBackgroundQuery,
    variables: { id, asOf },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const background = data?.household ?? undefined;
  const failed = error && !background;
  return (
    <div className="ep-background" aria-busy={fetching && !background}>
      {failed && (
        <div className="ep-background__problem">
          <p className="ep-background__what">Signalen, team, scores en documenten zijn niet geladen.</p>
          <ProblemMessage problem={toProblem(error)} onRetry={retry} />
        </div>
      )}
      <div className="ep-background__main">
        {!failed &&
          scoredDomains > 0 &&
          (background?.scores ? (
            <ScoresCard series={background.scores} />
          ) : (
            <Card title="Zelfredzaamheid" area="scores">
              <ScoreSkeleton domains={scoredDomains} />
            </Card>
          ))}
        <TimelineCard id={id} asOf={asOf} withheld={withheldIn('CONTACT_MOMENT')} />
      </div>
      {!failed && (
        <div className="ep-background__side">
          <Part title="Signalen" area="signals" place="signalen" background={background}>
            {({ signals }) => <Signals signals={signals} withheld={withheldIn('SIGNAL')} />}
          </Part>
          <Part title="Team en regie" area="direction" background={background}>
            {({ plan }) => <Direction plan={plan} />}
          </Part>
          <Part title="Documenten" area="documents" background={background}>
            {({ documents }) => <Documents documents={documents} />}
          </Part>
        </div>
      )}
    </div>
  );
}
