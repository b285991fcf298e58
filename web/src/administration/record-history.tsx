import { useQuery } from 'urql';
import { toProblem } from '../shared/api-problem.ts';
import { momentInWords } from '../shared/dates.ts';
import { LazyFold } from '../ui/lazy-fold.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { recordHistoryQuery } from './history-documents.ts';

function Changes({ id }: { id: string }) {
  const [{ data, error }, askAgain] = useQuery({
    query: recordHistoryQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  if (error && !data) return <ProblemMessage problem={toProblem(error)} onRetry={() => askAgain()} level={3} />;
  if (!data) return <p aria-busy="true">Bezig…</p>;
  const history = data.administration?.history ?? [];
  if (history.length === 0) {
    return <p className="ep-quiet">Nog niet gewijzigd: zo kwam het met Eenplan mee.</p>;
  }
  return (
    <ol className="ep-history">
      {history.map(({ at, staff, fields }) => (
        <li key={at}>
          <p>
            <strong>{momentInWords(at)}</strong>, door {staff?.name ?? 'de machine van Eenplan'}
          </p>
          <ul>
            {fields.map(({ field, label, from, to }) => (
              <li key={field}>
                {label}: {from ?? 'leeg'} → {to ?? 'leeg'}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** What was changed in a record, by whom and when; asked when it is opened. */
export function RecordHistory({ id, about }: { id: string; about: string }) {
  const summary = (
    <>
      Geschiedenis<span className="ep-visually-hidden"> van {about}</span>
    </>
  );
  return (
    <LazyFold className="ep-record__history" summary={summary}>
      {() => <Changes id={id} />}
    </LazyFold>
  );
}
