import { Button, Textarea } from '@utrecht/component-library-react';
import { useEffect, useId, useRef } from 'react';
import type { Law } from '../generated/graphql.ts';
import { SessionEnded } from '../session/session-ended.tsx';
import { problemAt, problemsBeside } from '../shared/change.ts';
import { useLabel } from '../shared/labels.ts';
import { FieldProblem } from '../ui/field-problem.tsx';
import { Icon } from '../ui/icon.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { minutesInWords } from './access-words.ts';
import type { AccessRequest } from './emergency-dialog.tsx';
import { type Draft, lengthOfReason, minuteChoices, reasonLength } from './emergency-draft.ts';

const fields = ['laws', 'reason', 'minutes'];

function Warning() {
  return (
    <div className="ep-emergency-form__warning">
      <Icon name="alert" />
      <ul>
        <li>Gebruik dit alleen als u nu iets moet weten en niet kunt wachten.</li>
        <li>De regisseur en de privacydesk horen het meteen. Daarna wordt het beoordeeld.</li>
        <li>Een geheim adres, een verzegelde zaak en gegevens uit Suwinet blijven afgeschermd.</li>
      </ul>
    </div>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly onDraftChange: (draft: Draft) => void;
  /** What is wrong with it. */
  readonly problem: string | undefined;
}

function LawsField({ laws, draft, onDraftChange, problem }: PartProps & { readonly laws: readonly Law[] }) {
  const label = useLabel();
  const id = useId();
  const invalid = problem !== undefined && { 'aria-invalid': true, 'aria-describedby': id };
  return (
    <fieldset>
      <legend>Onder welke wet moet u iets zien?</legend>
      <div className="ep-emergency-form__options">
        {laws.map((law) => (
          <label key={law} className="ep-option">
            <input
              type="checkbox"
              checked={draft.laws.includes(law)}
              {...invalid}
              onChange={({ target }) => {
                const others = draft.laws.filter((one) => one !== law);
                onDraftChange({ ...draft, laws: target.checked ? [...others, law] : others });
              }}
            />
            {label('Law', law)}
          </label>
        ))}
      </div>
      <FieldProblem id={id} message={problem} />
    </fieldset>
  );
}

function countInWords(length: number): string {
  const { least, most } = reasonLength;
  if (length < least) return `${length} van ten minste ${least} tekens`;
  return `${length.toLocaleString('nl-NL')} van hoogstens ${most.toLocaleString('nl-NL')} tekens`;
}

/** What is said aloud of the length: when it begins to fit and when it does not any more, not at every key. */
function lengthToSay(length: number): string {
  if (length === 0 || length < reasonLength.least) return '';
  return length > reasonLength.most ? 'De reden is te lang.' : 'De reden is lang genoeg.';
}

function ReasonField({ draft, onDraftChange, problem }: PartProps) {
  const id = useId();
  const length = lengthOfReason(draft.reason);
  return (
    <div className="ep-emergency-form__field">
      <label htmlFor={id}>Waarom moet u dit nu zien?</label>
      <p id={`${id}-uitleg`} className="ep-emergency-form__hint">
        Schrijf het in een gewone zin. De regisseur, de privacydesk en wie beoordeelt, lezen mee: noem van de inwoner
        niet meer dan nodig is.
      </p>
      <Textarea
        id={id}
        rows={4}
        value={draft.reason}
        invalid={problem !== undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={`${problem === undefined ? '' : `${id}-fout `}${id}-uitleg ${id}-lengte`}
        onChange={({ target }) => onDraftChange({ ...draft, reason: target.value })}
      />
      <p id={`${id}-lengte`} className="ep-emergency-form__count">
        {countInWords(length)}
      </p>
      <p role="status" className="ep-visually-hidden">
        {lengthToSay(length)}
      </p>
      <FieldProblem id={`${id}-fout`} message={problem} />
    </div>
  );
}

function MinutesField({ draft, onDraftChange, problem }: PartProps) {
  const id = useId();
  return (
    <fieldset>
      <legend>Hoelang?</legend>
      <div className="ep-emergency-form__options ep-emergency-form__options--row">
        {minuteChoices.map((minutes) => (
          <label key={minutes} className="ep-option">
            <input
              type="radio"
              name={id}
              checked={draft.minutes === minutes}
              {...(problem !== undefined && { 'aria-describedby': id })}
              onChange={() => onDraftChange({ ...draft, minutes })}
            />
            {minutesInWords(minutes)}
          </label>
        ))}
      </div>
      <FieldProblem id={id} message={problem} />
    </fieldset>
  );
}

interface Props {
  readonly laws: readonly Law[];
  readonly draft: Draft;
  readonly onDraftChange: (draft: Draft) => void;
  readonly request: AccessRequest;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** What it takes to ask for emergency access; what the hub says is wrong stands at its field. */
export function EmergencyForm({ laws, draft, onDraftChange, request, onSend, onClose }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { problems, failure, sending } = request;
  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);
  const part = { draft, onDraftChange };
  return (
    <form
      ref={form}
      className="ep-emergency-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Warning />
      <LawsField laws={laws} {...part} problem={problemAt(problems, 'laws')} />
      <ReasonField {...part} problem={problemAt(problems, 'reason')} />
      <MinutesField {...part} problem={problemAt(problems, 'minutes')} />
      {problemsBeside(problems, fields).map(({ code, message }) => (
        <p key={code} role="alert" className="ep-field-problem">
          {message}
        </p>
      ))}
      <SessionEnded />
      {failure && failure !== 'sessionEnded' && <ProblemMessage problem={failure} onRetry={onSend} level={3} />}
      <div className="ep-emergency-form__buttons">
        <Button type="submit" appearance="primary-action-button" busy={sending}>
          {sending ? 'Bezig…' : 'Noodtoegang nemen'}
        </Button>
        <Button appearance="secondary-action-button" onClick={onClose}>
          Annuleren
        </Button>
      </div>
    </form>
  );
}
