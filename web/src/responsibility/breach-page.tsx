import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { readsBreaches, showsResidents, useActor, usePurpose } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { today } from '../shared/dates.ts';
import { useResume } from '../shared/session.ts';
import { FilterSelect } from '../ui/filter-select.tsx';
import { NoResidents } from '../ui/no-residents.tsx';
import { NotForYou } from '../ui/not-for-you.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Parts, partSize, type PlaceOfPart, ShownPart } from '../ui/parts.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { BreachChoice } from './breach-choice.ts';
import { breachedNormQuery, normBreachesQuery } from './breach-documents.ts';
import { BreachTable } from './breach-table.tsx';
import { NormTable } from './norm-table.tsx';
import './responsibility-page.css';

const monthName = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });
const months = Array.from({ length: 12 }, (_, index) => ({
  value: String(index + 1),
  label: monthName.format(Date.UTC(2000, index)),
}));

interface Asked {
  readonly normId: string;
  readonly year: number;
  readonly month: number | undefined;
}

function BreachPart({ after, onMore, ...asked }: Asked & PlaceOfPart) {
  const [{ data, error }, askAgain] = useQuery({
    query: normBreachesQuery,
    variables: { ...asked, first: partSize, after },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const { edges, pageInfo } = data?.normBreaches ?? {};
  return (
    <ShownPart
      after={after}
      onMore={onMore}
      page={edges && pageInfo && { nodes: edges, pageInfo }}
      error={error}
      onRetry={retry}
      none="In deze tijd was er niets te laat van wat u mag zien."
    >
      {(breaches) => <BreachTable breaches={breaches} />}
    </ShownPart>
  );
}

interface Props {
  readonly id: string;
  readonly choice: BreachChoice;
  readonly onChange: (change: BreachChoice) => void;
}

/** Of how many years back can be asked. */
const yearsBack = 5;

function BreachPage({ id, choice, onChange }: Props) {
  const { epoch } = usePurpose();
  const [{ data, error, fetching }, askAgain] = useQuery({ query: breachedNormQuery, variables: { id } });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const norm = data?.node?.__typename === 'ServiceNorm' ? data.node : undefined;
  const thisYear = Number(today().slice(0, 4));
  const year = choice.jaar ?? thisYear;
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => String(thisYear - back));
  return (
    <div className="ep-responsibility">
      <title>Te laat volgens een norm – Eenplan</title>
      <div className="ep-responsibility__head">
        {norm && (
          <Paragraph>
            <Link
              to="/overeenkomst/$code"
              params={{ code: norm.agreement.code }}
              className="utrecht-link utrecht-link--html-a"
            >
              {norm.agreement.title}
            </Link>
          </Paragraph>
        )}
        <PageTitle>Te laat volgens een norm</PageTitle>
        <Paragraph className="ep-quiet">
          Wat er achter het cijfer over deze norm staat, voor zover u het mag zien. Wat u hier bekijkt, wordt
          vastgelegd.
        </Paragraph>
      </div>
      {error && !norm && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {!data && !error && (
        <div className="ep-card" aria-busy="true">
          <Skeleton lines={[40, 80, 60, 80]} />
        </div>
      )}
      {data && !norm && !fetching && <Paragraph>Deze norm staat niet in Eenplan. Misschien is de link oud.</Paragraph>}
      {norm && (
        <>
          <div className="ep-card">
            <NormTable norms={[norm]} />
          </div>
          <div className="ep-card ep-filters">
            <FilterSelect
              label="Jaar"
              value={choice.jaar === undefined ? undefined : String(choice.jaar)}
              none={`Dit jaar (${thisYear})`}
              options={years.slice(1).map((value) => ({ value, label: value }))}
              onChange={(value) => onChange({ jaar: value === undefined ? undefined : Number(value) })}
            />
            <FilterSelect
              label="Maand"
              value={choice.maand === undefined ? undefined : String(choice.maand)}
              none="Het hele jaar"
              options={months}
              onChange={(value) => onChange({ maand: value === undefined ? undefined : Number(value) })}
            />
          </div>
          <div className="ep-card">
            <Parts
              key={`${year} ${choice.maand} ${epoch}`}
              part={BreachPart}
              props={{ normId: id, year, month: choice.maand }}
            />
          </div>
          <p className="ep-source">
            Een norm telt in de maand waarin haar laatste dag viel. De lijst is van de laatste keer dat de cijfers zijn
            gemaakt, hooguit een kwartier geleden.
          </p>
        </>
      )}
    </div>
  );
}

function BreachRoute() {
  const { id } = breachRoute.useParams();
  const choice = breachRoute.useSearch();
  const navigate = breachRoute.useNavigate();
  const actor = useActor();
  const { purpose } = usePurpose();
  const change = useCallback(
    (changed: BreachChoice) =>
      void navigate({ to: '.', search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false }),
    [navigate],
  );
  if (!readsBreaches(actor)) {
    return (
      <NotForYou title="Wat er achter een norm staat, is voor wie het werk leidt">
        De teamleider en de backoffice van de organisatie die de norm moet halen, zien welke zaken te laat waren. In de
        rapporten staat voor iedereen die stuurt hoeveel het er waren.
      </NotForYou>
    );
  }
  if (!purpose || !showsResidents(purpose)) return <NoResidents />;
  return <BreachPage key={`${id} ${purpose.id}`} id={id} choice={choice} onChange={change} />;
}

/** The page, fetched when it is opened. */
export const breachRoute = createLazyRoute('/norm/$id')({ component: BreachRoute });
