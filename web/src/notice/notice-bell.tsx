import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../generated/gql.ts';
import { opensHouseholds, usePurpose } from '../shared/actor.ts';
import { useResume } from '../shared/session.ts';
import { Icon } from '../ui/icon.tsx';
import './notice-bell.css';

/** How many notices nobody read yet; of more than can be told at a glance only that there are more. */
export const unreadNoticesQuery = graphql(`
  query UnreadNotices($first: Int!) {
    notices(unreadOnly: true, first: $first) {
      nodes {
        id
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** Every question is written in the log of processing, so it is asked now and then, and only while the page is looked at. */
const askEvery = 5 * 60_000;
const askAgainAfter = 60_000;
const most = 9;

/** Asks from time to time, and when one comes back to the page after a while. */
function useNowAndThen(ask: () => void): void {
  const asked = useRef(0);
  const askNow = useEffectEvent(() => {
    if (document.visibilityState !== 'visible' || Date.now() - asked.current < askAgainAfter) return;
    asked.current = Date.now();
    ask();
  });
  useEffect(() => {
    asked.current = Date.now();
    const onVisible = () => askNow();
    const timer = setInterval(() => askNow(), askEvery);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, []);
}

function Bell() {
  const [{ data }, askAgain] = useQuery({
    query: unreadNoticesQuery,
    variables: { first: most },
    requestPolicy: 'cache-and-network',
  });
  const ask = () => askAgain({ requestPolicy: 'network-only' });
  useNowAndThen(ask);
  useResume(ask);
  const unread = data?.notices.nodes.length ?? 0;
  const count = data?.notices.pageInfo.hasNextPage ? `${most}+` : String(unread);
  return (
    <Link
      to="/berichten"
      className="ep-bell"
      aria-label={unread > 0 ? `Berichten: ${count} ongelezen` : 'Berichten'}
      title="Berichten"
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className="ep-bell__count" aria-hidden="true">
          {count}
        </span>
      )}
    </Link>
  );
}

/** The way to the notices, with how many are unread; for whoever may get any. */
export function NoticeBell() {
  const { purpose } = usePurpose();
  return purpose && opensHouseholds(purpose) ? <Bell key={purpose.id} /> : null;
}
