import { Alert, Button, Paragraph } from '@utrecht/component-library-react';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import { callName } from '../shared/person-name.ts';
import type { AccessArea, HouseholdPageQuery } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords } from '../shared/dates.ts';
import { useResume } from '../shared/session.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { CasesCard } from './cases-card.tsx';
import { ContactMomentsCard } from './contact-moments-card.tsx';
import { DirectorCard } from './director-card.tsx';
import { FormerMembers } from './former-members.tsx';
import { HouseholdHeader } from './household-header.tsx';
import { HouseholdSkeleton } from './household-skeleton.tsx';
import { MembersCard } from './members-card.tsx';
import { PlanCard } from './plan-card.tsx';
import './household-page.css';

/** Everything that stands on the page of a household. */
export const householdPageQuery = graphql(`
  query HouseholdPage($id: ID!, $asOf: Date) {
    household(by: { id: $id }, asOf: $asOf) {
      ...HouseholdHeader
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
      }
      cases {
        ...CaseRow
      }
      contactMoments(first: 5) {
        ...ContactMomentPage
      }
      withheld {
        ...WithheldNote
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

function HouseholdCards({ household }: { household: Household }) {
  const { id, asOf, withheld } = household;
  const short = !household.plan?.goals?.length;
  const withheldIn = (...areas: AccessArea[]) => withheld.filter(({ area }) => areas.includes(area));
  return (
    <>
      <div className={`ep-household${short ? ' ep-household--short-plan' : ''}`}>
        <DirectorCard director={household.director} withheld={withheldIn('DIRECTOR')} />
        <MembersCard
          householdId={id}
          members={household.members}
          relations={household.relations}
          othersAtAddress={household.othersAtAddress}
          withheld={withheldIn('HOUSEHOLD', 'ADDRESS')}
        />
        <PlanCard plan={household.plan} asOf={asOf} withheld={withheldIn('PLAN')} />
        <CasesCard cases={household.cases} withheld={withheldIn('CASE')} />
        <ContactMomentsCard
          id={id}
          asOf={asOf}
          page={household.contactMoments}
          withheld={withheldIn('CONTACT_MOMENT')}
        />
      </div>
      <FormerMembers members={household.formerMembers} />
    </>
  );
}

function HouseholdNotFound({ asOf, onDateChange }: Pick<Props, 'asOf' | 'onDateChange'>) {
  return (
    <div className="ep-text-page">
      <PageTitle>Niet gevonden, of u mag dit niet zien</PageTitle>
      <Paragraph>
        {asOf
          ? `Misschien bestond dit huishouden nog niet of niet meer op ${dateInWords(asOf)}.`
          : 'Misschien is de link oud, of past dit huishouden niet bij het doel dat u koos.'}
      </Paragraph>
      <Paragraph>
        {asOf && (
          <Button appearance="secondary-action-button" onClick={() => onDateChange(undefined)}>
            Toon vandaag
          </Button>
        )}{' '}
        <Link to="/" className="utrecht-link utrecht-link--html-a">
          Zoek een ander huishouden
        </Link>
      </Paragraph>
    </div>
  );
}

interface Props {
  /** Global id of the household. */
  readonly id: string;
  /** Day as of which to show it (`YYYY-MM-DD`); undefined for today. */
  readonly asOf: string | undefined;
  readonly onDateChange: (date: string | undefined) => void;
}

/** One household at a glance: who directs, who lives there, what is planned, what is going on. */
export function HouseholdPage({ id, asOf, onDateChange }: Props) {
  const [{ data, error, fetching }, askAgain] = useQuery({
    query: householdPageQuery,
    variables: { id, asOf: asOf ?? null },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const household = data?.household ?? undefined;

  if (!household && !fetching && !error) {
    return (
      <>
        <title>Niet gevonden – Eenplan</title>
        <HouseholdNotFound asOf={asOf} onDateChange={onDateChange} />
      </>
    );
  }
  return (
    <>
      {/* No name and no address: the browser keeps titles in its history. */}
      <title>Huishouden – Eenplan</title>
      <HouseholdHeader
        household={household}
        loading={fetching}
        withheld={household?.withheld ?? []}
        adults={adultsOf(household)}
        asOf={asOf}
        onDateChange={onDateChange}
      />
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
    </>
  );
}
