import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { momentInWords } from '../shared/dates.ts';
import { useResume } from '../shared/session.ts';
import { Card } from '../ui/card.tsx';
import { chainSummaryQuery } from './chain-documents.ts';
import './chain-page.css';

const none = {};

/** For an administrator, on the first screen: how many messages wait, cannot be processed or are in quarantine. */
export function ChainSummary() {
  const [{ data }, askAgain] = useQuery({
    query: chainSummaryQuery,
    variables: none,
    requestPolicy: 'cache-and-network',
  });
  useResume(useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]));
  const chain = data?.administration?.chain;
  if (data && !chain) return null;
  const countOf = (status: string) =>
    chain?.counts.filter((each) => each.status === status).reduce((sum, { count }) => sum + count, 0) ?? 0;
  const facts: readonly (readonly [string, string | number])[] = [
    ['Wachten', chain?.waitingCount ?? '…'],
    ['Niet te verwerken', chain ? countOf('DEAD') : '…'],
    ['In quarantaine', chain ? countOf('QUARANTINED') : '…'],
    ['Niet bezorgd', chain ? countOf('UNDELIVERED') : '…'],
  ];
  return (
    <Card
      title="Ketenberichten"
      area="chain-summary"
      aside={
        <Link to="/beheer" search={{ deel: 'keten' }} className="utrecht-link utrecht-link--html-a">
          Naar de keten
        </Link>
      }
    >
      <dl className="ep-chain-summary">
        {facts.map(([term, count]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className="ep-quiet">
        {chain && chain.stuckCount > 0
          ? `${chain.stuckCount} ${chain.stuckCount === 1 ? 'bericht vraagt' : 'berichten vragen'} uw aandacht.`
          : 'Er is niets dat uw aandacht vraagt.'}
        {chain?.waitingSince && ` Het oudste wacht sinds ${momentInWords(chain.waitingSince)}.`}
      </p>
    </Card>
  );
}
