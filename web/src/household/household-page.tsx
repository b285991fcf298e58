import { Alert, Button, Paragraph } from '@utrecht/component-library-react';
import { useCallback, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import { callName } from '../shared/person-name.ts';
import type { HouseholdPageQuery } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords } from '../shared/dates.ts';
import { useResume } from '../shared/session.ts';
import { HouseholdDeskContext } from '../work/household-desk.ts';
import { SayContext } from '../work/say.ts';
import { WorkKeysContext } from '../work/work-keys.ts';
import { HouseholdActions } from './household-actions.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { HouseholdCards } from './household-cards.tsx';
import { HouseholdGone, SaidBefore } from './household-gone.tsx';
import { HouseholdHeader } from './household-header.tsx';
import { HouseholdSkeleton } from './household-skeleton.tsx';
import { type HouseholdView, HouseholdViewContext } from './household-view.ts';
import { usePlaces } from './use-places.ts';
import { deskOf } from './desk.ts';
import './household-page.css';

/** What stands on the screen at once; the rest is asked for after it: see `household-background.tsx`. */
export const householdPageQuery = graphql(`
  query HouseholdPage($id: ID!, $asOf: Date) {
    household(by: { id: $id }, asOf: $asOf) {
      ...HouseholdHeader
      attention {
        ...AttentionItem
      }
      director {
        ...DirectorCard
      }
      members {
        ...Member
      }
      relations {
        ...FamilyTie
      }
      othersAtAddress {
        ...OtherAtAddress
      }
      formerMembers {
        ...FormerMember
      }
      plan {
        ...PlanCard
        ...PlanDirection
      }
      cases {
        ...CaseRow
      }
      duties {
        ...DutyItem
      }
      provisions {
        ...ProvisionRow
      }
      scores {
        ...LatestScores
      }
      withheld {
        ...WithheldNote
      }
      myDeeds {
        deed
        laws
      }
    }
  }
`);

type Household = NonNullable<HouseholdPageQuery['household']>;

/** Names of those who are no minor children: the first two, for a heading. */
function adultsOf(household: Household | undefined): string[] {
  return (household?.members ?? [])
    .filter(({ role }) => role !== 'CHILD' && role !== 'ADULT_CHILD')
    .slice(0, 2)
    .map(({ person }) => callName(person.name));
}

interface Props {
  /** Global id of the household. */
  readonly id: string;
  /** How to look at it, as the address says. */
  readonly view: HouseholdView;
  readonly onViewChange: (change: HouseholdView) => void;
}

/** One household at a glance: who directs, who lives there, what is planned, what is going on. */
export function HouseholdPage({ id, view, onViewChange }: Props) {
  const asOf = view.peildatum;
  const onDateChange = useCallback((peildatum: string | undefined) => onViewChange({ peildatum }), [onViewChange]);
  const viewState = useMemo(() => ({ view, onViewChange }), [view, onViewChange]);
  const keys = usePlaces();
  const [workPlace, setWorkPlace] = useState<HTMLElement | null>(null);
  const [said, setSaid] = useState('');
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: householdPageQuery,
    variables: { id, asOf: asOf ?? null },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const household = data?.household ?? undefined;
  const desk = useMemo(() => deskOf(id, household, asOf === undefined), [id, household, asOf]);

  if (!household && !fetching && !error) return <HouseholdGone said={said} asOf={asOf} onDateChange={onDateChange} />;
  return (
    <HouseholdViewContext value={viewState}>
      <HouseholdDeskContext value={desk}>
        <WorkKeysContext value={keys}>
          <SayContext value={setSaid}>
            {/* No name and no address: the browser keeps titles in its history. */}
            <title>Huishouden – Eenplan</title>
            <HouseholdHeader
              household={household}
              loading={fetching}
              withheld={household?.withheld ?? []}
              adults={adultsOf(household)}
              asOf={asOf}
              onDateChange={onDateChange}
              work={household && <HouseholdActions cases={household.cases} place={workPlace} />}
            />
            <div ref={setWorkPlace} className="ep-head__work" />
            {said && <SaidBefore key={said} words={said} />}
            {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
            {household && asOf && (
              <Alert type="info" className="ep-past">
                <Paragraph>
                  U ziet het huishouden zoals het was op <strong>{dateInWords(asOf)}</strong>.
                </Paragraph>
                <Button appearance="secondary-action-button" onClick={() => onDateChange(undefined)}>
                  Toon vandaag
                </Button>
              </Alert>
            )}
            <div aria-busy={fetching && !household}>
              {household && <HouseholdCards household={household} />}
              {!household && !error && <HouseholdSkeleton />}
            </div>
            <div role="status" className="ep-visually-hidden">
              {household ? 'Het huishouden is geladen.' : ''}
            </div>
          </SayContext>
        </WorkKeysContext>
      </HouseholdDeskContext>
    </HouseholdViewContext>
  );
}
