import { useCallback } from 'react';
import { useQuery } from 'urql';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords } from '../shared/dates.ts';
import { useResume } from '../shared/session.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { ScrollBox } from '../ui/scroll-box.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { accessCountsQuery } from './review-documents.ts';

const title = 'Hoe vaak, per maand';

/** How often emergency access was used in each month, and what was found of it; nobody is named. */
export function ReviewCounts() {
  const [{ data, error }, askAgain] = useQuery({ query: accessCountsQuery, requestPolicy: 'cache-and-network' });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  return (
    <Card title={title} area="access-counts">
      {error && !data && <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />}
      {!data && !error && <Skeleton lines={[80, 80, 80, 80, 80, 80]} />}
      {data && (
        <ScrollBox label={title}>
          <table className="ep-access-counts">
            <caption className="ep-visually-hidden">Noodtoegang per maand, de laatste maand eerst</caption>
            <thead>
              <tr>
                <th scope="col">Maand</th>
                <th scope="col">Totaal</th>
                <th scope="col">Terecht</th>
                <th scope="col">Onterecht</th>
                <th scope="col">Nog open</th>
              </tr>
            </thead>
            <tbody>
              {data.emergencyAccessCounts.toReversed().map((count) => (
                <tr key={count.month}>
                  <th scope="row">{capitalised(dateInWords(count.month))}</th>
                  <td>{count.total}</td>
                  <td>{count.justified}</td>
                  <td>{count.notJustified}</td>
                  <td>{count.unreviewed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Card>
  );
}
