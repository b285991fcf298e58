import { Button, Textarea } from '@utrecht/component-library-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { AccessToReviewFragment, EmergencyReviewOutcome } from '../generated/graphql.ts';
import { type ChangeProblem, problemAt, problemsBeside, useChange } from '../shared/change.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { FieldProblem } from '../ui/field-problem.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { reviewAccessMutation } from './review-documents.ts';
import '../work/work.css';

const outcomes: readonly EmergencyReviewOutcome[] = ['JUSTIFIED', 'NOT_JUSTIFIED'];

const noOutcome: ChangeProblem = {
  __typename: 'Incomplete',
  code: 'OUTCOME_MISSING',
  message: 'Kies of de noodtoegang terecht was.',
  path: ['input', 'outcome'],
};

function Others({ problems, onLookAgain }: { problems: readonly ChangeProblem[]; onLookAgain: () => void }) {
  if (problems.length === 0) return null;
  const outdated = problems.some(({ __typename }) => __typename === 'Conflict');
  return (
    <div role="alert" className="ep-review__conflict">
      {problems.map(({ code, message }) => (
        <p key={code} className="ep-field-problem">
          {message}
        </p>
      ))}
      {outdated && (
        <>
          <p>Misschien is de toegang teruggegeven, of gaf een collega al een oordeel. Wat u invulde, blijft staan.</p>
          <Button appearance="secondary-action-button" onClick={onLookAgain}>
            Bekijk opnieuw
          </Button>
        </>
      )}
    </div>
  );
}

interface Props {
  readonly access: AccessToReviewFragment;
  readonly onReviewed: () => void;
  readonly onCancel: () => void;
  /** Reads it anew, for somebody changed it in the meantime. */
  readonly onLookAgain: () => void;
}

/** What a reviewer finds of an emergency access, and why. */
export function ReviewForm({ access, onReviewed, onCancel, onLookAgain }: Props) {
  const label = useLabel();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [outcome, setOutcome] = useState<EmergencyReviewOutcome>();
  const [note, setNote] = useState('');
  const [forgotten, setForgotten] = useState(false);
  const review = useChange(reviewAccessMutation, (data) => data.reviewEmergencyAccess);
  const problems = forgotten ? [noOutcome] : review.problems;
  const [outcomeProblem, noteProblem] = [problemAt(problems, 'outcome'), problemAt(problems, 'note')];

  useEffect(() => {
    if (forgotten || review.problems.length > 0)
      form.current?.querySelector<HTMLElement>('[data-faulty], [aria-invalid=true]')?.focus();
  }, [forgotten, review.problems]);

  async function send(): Promise<void> {
    setForgotten(outcome === undefined);
    if (outcome === undefined) return;
    const made = await review.send((clientMutationId) => ({
      clientMutationId,
      id: access.id,
      expectedVersion: access.version,
      outcome,
      note: note || null,
    }));
    if (made?.emergencyAccess) onReviewed();
  }

  return (
    <form
      ref={form}
      className="ep-review"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset>
        <legend>Was de noodtoegang terecht?</legend>
        {outcomes.map((one) => (
          <label key={one} className="ep-option">
            <input
              type="radio"
              name={id}
              checked={outcome === one}
              data-faulty={outcomeProblem !== undefined || undefined}
              aria-describedby={outcomeProblem === undefined ? undefined : `${id}-oordeel`}
              onChange={() => {
                setOutcome(one);
                setForgotten(false);
              }}
            />
            {capitalised(label('EmergencyReviewOutcome', one))}
          </label>
        ))}
        {access.state === 'RUNNING' && (
          <p className="ep-review__hint">
            De toegang loopt nog. Terecht verklaren kan als zij is afgelopen; onterecht verklaren beëindigt haar meteen.
          </p>
        )}
        <FieldProblem id={`${id}-oordeel`} message={outcomeProblem} />
      </fieldset>
      <div className="ep-review__field">
        <label htmlFor={`${id}-tekst`}>Toelichting</label>
        <p id={`${id}-uitleg`} className="ep-review__hint">
          Nodig als het onterecht was. De medewerker leest dit.
        </p>
        <Textarea
          id={`${id}-tekst`}
          rows={3}
          value={note}
          invalid={noteProblem !== undefined}
          aria-invalid={noteProblem !== undefined}
          aria-describedby={`${noteProblem === undefined ? '' : `${id}-fout `}${id}-uitleg`}
          onChange={({ target }) => setNote(target.value)}
        />
        <FieldProblem id={`${id}-fout`} message={noteProblem} />
      </div>
      <Others problems={problemsBeside(problems, ['outcome', 'note'])} onLookAgain={onLookAgain} />
      {review.failure && <ProblemMessage problem={review.failure} onRetry={() => void send()} level={3} />}
      <div className="ep-review__buttons">
        <Button type="submit" appearance="primary-action-button" busy={review.sending}>
          Oordeel vastleggen
        </Button>
        <Button appearance="secondary-action-button" onClick={onCancel}>
          Annuleren
        </Button>
      </div>
    </form>
  );
}
