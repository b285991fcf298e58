import { graphql } from '../generated/gql.ts';
import type { Deed, EvaluationItemFragment, EvaluationOutcome } from '../generated/graphql.ts';
import { type PlanAction, PlanActions } from '../plan/goal-work.tsx';
import { PlanRecordHistory } from '../plan/plan-record-history.tsx';
import { dateInWords, daysBetween, shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { Due } from '../ui/due.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { lazyForm } from '../work/lazy-form.tsx';
import { useLeftOpen } from '../work/use-left-open.ts';
import './evaluation-list.css';

/** A look back on the plan. */
export const evaluationItemFragment = graphql(`
  fragment EvaluationItem on Evaluation {
    id
    version
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

const CorrectForm = lazyForm(async () => (await import('../plan/evaluation-correction.tsx')).CorrectEvaluationForm);
const WithdrawForm = lazyForm(async () => (await import('../plan/evaluation-correction.tsx')).WithdrawEvaluationForm);

interface ItemProps {
  readonly evaluation: EvaluationItemFragment;
  readonly deeds: readonly Deed[];
}

function Item({ evaluation, deeds }: ItemProps) {
  const label = useLabel();
  const { id, version, heldOn, outcome, summary, staff } = evaluation;
  return (
    <li className="ep-evaluation">
      <p className="ep-evaluation__head">
        <time dateTime={heldOn}>{dateInWords(heldOn)}</time>
        <Status tone={tones[outcome]}>{label('EvaluationOutcome', outcome)}</Status>
      </p>
      <p>{summary}</p>
      <p className="ep-evaluation__who">{staff.name}</p>
      <PlanActions deeds={deeds} actions={actionsOf(evaluation)} />
      {version > 1 && <PlanRecordHistory id={id} />}
    </li>
  );
}

function actionsOf(evaluation: EvaluationItemFragment): readonly PlanAction[] {
  const { id, heldOn } = evaluation;
  const about = `evaluatie van ${dateInWords(heldOn)}`;
  const [correct, withdraw] = evaluationDrafts(id);
  return [
    {
      deed: 'EVALUATE_PLAN',
      label: 'Verbeteren',
      about,
      draft: correct,
      form: <CorrectForm draft={correct} evaluation={evaluation} />,
    },
    {
      deed: 'EVALUATE_PLAN',
      label: 'Intrekken',
      about,
      draft: withdraw,
      form: <WithdrawForm draft={withdraw} evaluation={evaluation} />,
    },
  ];
}

function evaluationDrafts(id: string): readonly [correct: string, withdraw: string] {
  return [`evaluation.correct.${id}`, `evaluation.withdraw.${id}`];
}

interface Props {
  /** What the actor may do in the plan; nothing in one that is over. */
  readonly deeds: readonly Deed[];
  readonly evaluations: readonly EvaluationItemFragment[];
  /** The day on which the page stands. */
  readonly asOf: string;
}

/** How the plan goes: the latest evaluation in a line with when the next is due, and all of them folded under it. */
export function EvaluationList({ evaluations, asOf, deeds }: Props) {
  const label = useLabel();
  const isLeftOpen = useLeftOpen();
  const [latest] = evaluations;
  if (!latest) return <p className="ep-evaluations__none">Nog niet geëvalueerd.</p>;
  return (
    <details
      className="ep-fold ep-fold--small ep-evaluations"
      open={evaluations.some(({ id }) => evaluationDrafts(id).some(isLeftOpen))}
    >
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
          <Item key={evaluation.id} evaluation={evaluation} deeds={deeds} />
        ))}
      </ul>
    </details>
  );
}
