import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { AgreementPageQuery } from '../generated/graphql.ts';
import { readsBreaches, useActor } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { useResume } from '../shared/session.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Reach } from '../ui/reach.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { NormTable } from './norm-table.tsx';
import { periodInWords } from './period.ts';
import { ResponsibilityTable } from './responsibility-table.tsx';
import './responsibility-page.css';
import './agreement-page.css';

/** One agreement, with what it demands and what is done under it. */
export const agreementPageQuery = graphql(`
  query AgreementPage($code: String!) {
    agreement(code: $code) {
      id
      code
      title
      basis
      validFrom
      validUntil
      commissioner {
        ...Party
      }
      executor {
        ...Party
      }
      norms {
        ...Norm
      }
      responsibilities {
        ...ResponsibilityRow
      }
    }
  }

  fragment Party on Organisation {
    id
    code
    name
    phone
    email
  }
`);

type Agreement = NonNullable<AgreementPageQuery['agreement']>;

function Party({ part, party }: { part: string; party: Agreement['executor'] }) {
  return (
    <div>
      <dt>{part}</dt>
      <dd>
        <strong>{party.name}</strong>
        <Reach whom={party.name} phone={party.phone} email={party.email} />
      </dd>
    </div>
  );
}

function AgreementParts({ agreement }: { agreement: Agreement }) {
  const { commissioner, executor, basis, validFrom, validUntil, norms, responsibilities } = agreement;
  const actor = useActor();
  const isOwn = actor.staff.organisation.id === executor.id;
  return (
    <>
      <Card title="Partijen en looptijd" area="agreement">
        <dl className="ep-facts">
          <Party part="Opdrachtgever" party={commissioner} />
          <Party part="Opdrachtnemer" party={executor} />
          <div>
            <dt>Looptijd</dt>
            <dd>{capitalised(periodInWords(validFrom, validUntil) ?? 'begin en einde niet bekend')}</dd>
          </div>
          <div>
            <dt>Waar dit staat</dt>
            <dd>{basis}</dd>
          </div>
        </dl>
      </Card>
      <Card title="Normen" area="norms" aside={<span className="ep-count">{norms.length}</span>}>
        {norms.length > 0 ? (
          <NormTable norms={norms} isOpen={({ measure }) => isOwn && readsBreaches(actor, measure)} />
        ) : (
          <p className="ep-quiet">Deze overeenkomst stelt geen normen.</p>
        )}
      </Card>
      <Card
        title="Taken onder deze overeenkomst"
        area="tasks"
        aside={<span className="ep-count">{responsibilities.length}</span>}
      >
        {responsibilities.length > 0 ? (
          <ResponsibilityTable rows={responsibilities} />
        ) : (
          <p className="ep-quiet">Geen taak in Eenplan verwijst naar deze overeenkomst.</p>
        )}
      </Card>
    </>
  );
}

function AgreementPage({ code }: { code: string }) {
  const [{ data, error, fetching }, askAgain] = useQuery({ query: agreementPageQuery, variables: { code } });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const agreement = data?.agreement ?? undefined;
  const isMissing = !agreement && !fetching && !error;
  const back = (
    <Link to="/verantwoordelijk" className="utrecht-link utrecht-link--html-a">
      Wie is verantwoordelijk?
    </Link>
  );
  if (isMissing) {
    return (
      <div className="ep-text-page">
        <title>Overeenkomst niet gevonden – Eenplan</title>
        <PageTitle>Deze overeenkomst staat niet in Eenplan</PageTitle>
        <Paragraph>Misschien is de link oud. Kijk bij: {back}</Paragraph>
      </div>
    );
  }
  return (
    <div className="ep-responsibility">
      <title>Overeenkomst – Eenplan</title>
      <div className="ep-responsibility__head">
        <Paragraph>{back}</Paragraph>
        <PageTitle>{agreement?.title ?? 'Overeenkomst'}</PageTitle>
      </div>
      {error && !agreement && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {!agreement && !error && (
        <div className="ep-card" aria-busy="true">
          <Skeleton lines={[40, 80, 60, 80, 60, 80]} />
        </div>
      )}
      {agreement && <AgreementParts agreement={agreement} />}
    </div>
  );
}

function AgreementRoute() {
  const { code } = agreementRoute.useParams();
  return <AgreementPage key={code} code={code} />;
}

/** The page, fetched when it is opened. */
export const agreementRoute = createLazyRoute('/overeenkomst/$code')({ component: AgreementRoute });
