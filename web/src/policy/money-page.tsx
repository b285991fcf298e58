import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { PolicyMoneyQuery } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { BudgetCard } from './budget-card.tsx';
import { CeilingCard } from './ceiling-card.tsx';
import { PolicySkeleton } from './policy-skeleton.tsx';
import { ReserveCard } from './reserve-card.tsx';
import './money-page.css';

/** Everything that stands on the page about money. */
export const policyMoneyQuery = graphql(`
  query PolicyMoney {
    budgets {
      ...BudgetTable
    }
    reserves {
      ...ReserveTable
      ...ReserveCeilings
    }
    policyDocuments {
      ...PolicyDocumentLine
    }
  }
`);

function Money({ data: { budgets, reserves, policyDocuments } }: { data: PolicyMoneyQuery }) {
  return (
    <div className="ep-money">
      <div className="ep-money__column">
        {budgets.map((budget) => (
          <BudgetCard key={budget.label} budget={budget} documents={policyDocuments} />
        ))}
        {reserves.map((reserve) => (
          <ReserveCard key={reserve.label} reserve={reserve} documents={policyDocuments} />
        ))}
      </div>
      <div className="ep-money__column">
        {reserves.map((reserve) => (
          <CeilingCard key={reserve.label} reserve={reserve} documents={policyDocuments} />
        ))}
      </div>
    </div>
  );
}

function MoneyPage() {
  const [{ data, error }, askAgain] = useQuery({ query: policyMoneyQuery });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  return (
    <>
      <title>Geld – Eenplan</title>
      <div className="ep-policy__head">
        <PageTitle>Geld van het sociaal domein</PageTitle>
        <Paragraph className="ep-policy__subtitle">
          Begroting en reserve zoals ze bij het beleidskader staan. Alle bedragen × € 1.000.
        </Paragraph>
      </div>
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {data && <Money data={data} />}
      {!data && !error && <PolicySkeleton />}
    </>
  );
}

/** The page, fetched when it is opened. */
export const policyMoneyRoute = createLazyRoute('/beleid/geld')({ component: MoneyPage });
