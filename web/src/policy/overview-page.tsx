import { Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import type { PolicyOverviewQuery } from '../generated/graphql.ts';
import { usePurpose, showsFigures } from '../shared/actor.ts';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords } from '../shared/dates.ts';
import { useResume } from '../shared/session.ts';
import { joinInWords } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { AmbitionsCard } from './ambitions-card.tsx';
import { documentInWords } from './documents.ts';
import { FigureReader } from './figure-reader.tsx';
import { LineCard } from './line-card.tsx';
import { PolicySkeleton } from './policy-skeleton.tsx';
import './overview-page.css';

/** Everything that stands on the overview of policy. */
export const policyOverviewQuery = graphql(`
  query PolicyOverview($figures: Boolean!) {
    programmeLines {
      ...LineCard
      framework {
        code
        title
        municipality
        validFrom
        source
      }
    }
    ambitions {
      ...AmbitionCard
    }
    attentionTopics {
      code
      label
      description
    }
    policyDocuments {
      ...PolicyDocumentLine
    }
  }
`);

/** Which frameworks the lines belong to, in a sentence. */
function frameworksInWords(lines: PolicyOverviewQuery['programmeLines']): string {
  const frameworks = new Map(lines.map(({ framework }) => [framework.code, framework]));
  return joinInWords(
    [...frameworks.values()].map(
      ({ title, municipality, validFrom }) =>
        `${title}${municipality ? ` van ${municipality}` : ''}${validFrom ? `, geldt vanaf ${dateInWords(validFrom)}` : ''}`,
    ),
  );
}

function TopicsCard({ topics }: { topics: PolicyOverviewQuery['attentionTopics'] }) {
  return (
    <Card title="Onderwerpen die overal doorheen lopen" area="topics">
      <dl className="ep-topics">
        {topics.map(({ code, label, description }) => (
          <div key={code}>
            <dt>
              {code} {label}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Overview({ data }: { data: PolicyOverviewQuery }) {
  const sets = data.programmeLines.flatMap(({ objectives }) => objectives.flatMap(({ figures }) => figures ?? []));
  const most = Math.max(0, ...sets.map(({ households }) => households.value ?? 0));
  const sources = [...new Set(data.programmeLines.map(({ framework }) => framework.source))];
  return (
    <>
      <AmbitionsCard ambitions={data.ambitions} documents={data.policyDocuments} />
      <FigureReader figures={sets[0]} />
      <div className="ep-policy-lines">
        {data.programmeLines.map((line) => (
          <LineCard key={`${line.framework.code} ${line.code}`} line={line} most={most} />
        ))}
      </div>
      <TopicsCard topics={data.attentionTopics} />
      <p className="ep-source">
        Bron van lijnen, doelstellingen en onderwerpen:{' '}
        {joinInWords(sources.map((source) => documentInWords(data.policyDocuments, source)))}. De korte namen zijn van
        ons.
      </p>
    </>
  );
}

function PolicyOverviewPage() {
  const { purpose } = usePurpose();
  const [{ data, error }, askAgain] = useQuery({
    query: policyOverviewQuery,
    variables: { figures: purpose !== undefined && showsFigures(purpose) },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  return (
    <>
      <title>Beleid – Eenplan</title>
      <div className="ep-policy__head">
        <PageTitle>Beleid: wat willen wij bereiken?</PageTitle>
        <Paragraph className="ep-policy__subtitle">{data ? frameworksInWords(data.programmeLines) : ' '}</Paragraph>
      </div>
      {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
      {data && <Overview data={data} />}
      {!data && !error && <PolicySkeleton />}
    </>
  );
}

/** The page, fetched when it is opened. */
export const policyOverviewRoute = createLazyRoute('/beleid/')({ component: PolicyOverviewPage });
