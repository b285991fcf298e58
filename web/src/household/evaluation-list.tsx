import { graphql } from '../generated/gql.ts';
import type { EvaluationItemFragment, EvaluationOutcome } from '../generated/graphql.ts';
import { dateInWords, daysBetween, shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { Due } from '../ui/due.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import './evaluation-list.css';

/** A look back on the plan. */
export const evaluationItemFragment = graphql(`
  fragment EvaluationItem on Evaluation {
    id
    heldOn
    outcome
    summary
    nextOn
    staff {
      id
      name
    }
  }
`);

const tones: Record<EvaluationOutcome, Tone> = {
  ON_COURSE: 'safe',
  ADJUSTED: 'neutral',
  STALLED: 'warning',
  COMPLETED: 'safe',
};

function Item({ evaluation }: { evaluation: EvaluationItemFragment }) {
  const label = useLabel();
  const { heldOn, outcome, summary, staff } = evaluation;
  return (
    <li className="ep-evaluation">
      <p className="ep-evaluation__head">
        <time dateTime={heldOn}>{dateInWords(heldOn)}</time>
        <Status tone={tones[outcome]}>{label('EvaluationOutcome', outcome)}</Status>
      </p>
      <p>{summary}</p>
      <p className="ep-evaluation__who">{staff.name}</p>
    </li>
  );
}

interface Props {
  readonly evaluations: readonly EvaluationItemFragment[];
  /** The day on which the page stands. */
  readonly asOf: string;
}

/** How the plan goes: the latest evaluation in a line with when the next is due, and all of them folded under it. */
export function EvaluationList({ evaluations, asOf }: Props) {
  const label = useLabel();
  const [latest] = evaluations;
  if (!latest) return <p className="ep-evaluations__none">Nog niet geëvalueerd.</p>;
  return (
    <details className="ep-fold ep-fold--small ep-evaluations">
      <summary>
        Geëvalueerd {shortDate(latest.heldOn)}: <strong>{label('EvaluationOutcome', latest.outcome)}</strong>
        {latest.nextOn && (
          <>
            {' · volgende uiterlijk '}
            <Due date={latest.nextOn} days={daysBetween(asOf, latest.nextOn)} />
          </>
        )}
      </summary>
      <ul className="ep-evaluations__list">
        {evaluations.map((evaluation) => (
          <Item key={evaluation.id} evaluation={evaluation} />
        ))}
      </ul>
    </details>
  );
}
