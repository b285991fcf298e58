import { useQuery } from 'urql';
import type { AccessToReviewFragment } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { joinInWords } from '../shared/text.ts';
import { LazyFold } from '../ui/lazy-fold.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { accessLooksQuery } from './review-documents.ts';

function Looks({ id }: { id: string }) {
  const label = useLabel();
  const [{ data, error }, askAgain] = useQuery({
    query: accessLooksQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  if (error && !data) return <ProblemMessage problem={toProblem(error)} onRetry={() => askAgain()} level={3} />;
  if (!data) return <p aria-busy="true">Bezig…</p>;
  const looks = data.node?.__typename === 'EmergencyAccess' ? data.node.looks : [];
  if (looks.length === 0) return <p className="ep-empty">Er is niets mee bekeken.</p>;
  return (
    <ol className="ep-looks">
      {looks.map(({ moment, kind, data: seen }, index) => (
        // eslint-disable-next-line react/no-array-index-key -- two answers of one moment may be alike, and none moves
        <li key={index}>
          <time dateTime={moment}>{momentInWords(moment)}</time>, {label('LookKind', kind)}: {joinInWords([...seen])}
        </li>
      ))}
    </ol>
  );
}

/** What was looked at by an emergency access, folded: what a reviewer judges by. */
export function AccessLooks({ access: { id, staff } }: { access: Pick<AccessToReviewFragment, 'id' | 'staff'> }) {
  const summary = (
    <>
      Wat ermee is bekeken<span className="ep-visually-hidden"> door {staff.name}</span>
    </>
  );
  return (
    <LazyFold className="ep-fold ep-fold--small" summary={summary}>
      {() => <Looks id={id} />}
    </LazyFold>
  );
}
