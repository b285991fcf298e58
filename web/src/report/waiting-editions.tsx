import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { Card } from '../ui/card.tsx';
import { slugOf } from './report-choice.ts';
import { waitingEditionsQuery } from './report-documents.ts';

/** The editions that wait for somebody to publish them; nothing when none does. */
export function WaitingEditions() {
  const label = useLabel();
  const [{ data }] = useQuery({ query: waitingEditionsQuery, requestPolicy: 'cache-and-network' });
  const waiting = data?.proposedReportEditions ?? [];
  if (waiting.length === 0) return null;
  return (
    <Card title="Wacht op vaststelling" area="waiting">
      <ul className="ep-editions">
        {waiting.map(({ id, name, year, number, mayPublish, proposedBy, proposedAt }) => (
          <li key={id}>
            <Link
              to="/rapporten/$naam"
              params={{ naam: slugOf(name) }}
              search={{ jaar: year, editie: number }}
              hash="edities"
              className="utrecht-link utrecht-link--html-a"
            >
              {label('ReportName', name)} {year}, editie {number}
            </Link>
            <p className="ep-source">
              Voorgesteld door {proposedBy.name} op {momentInWords(proposedAt)}.
              {mayPublish ? ' U kunt haar vaststellen.' : ' Een collega stelt haar vast.'}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
