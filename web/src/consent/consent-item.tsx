import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { ConsentItemFragment, ConsentState } from '../generated/graphql.ts';
import { useChange } from '../shared/change.ts';
import { dateInWords, lastDayOf } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { withdrawConsentMutation } from './consent-documents.ts';

const tones: Record<ConsentState, Tone> = { RUNNING: 'safe', ENDED: 'neutral', WITHDRAWN: 'warning' };

/** Who gave it, in words: `zelf`, `Anna de Wit (ouder met gezag), samen met het kind`. */
function useGiver({ givenBy, giver, giverName, withChild }: ConsentItemFragment): string {
  const label = useLabel();
  const name = giver ? callName(giver.name) : giverName;
  const as = label('ConsentGiver', givenBy);
  return `${name ? `${name} (${as})` : as}${withChild ? ', samen met het kind' : ''}`;
}

function periodInWords({ givenOn, endsOn, withdrawnOn }: ConsentItemFragment): string {
  if (withdrawnOn) return `Gegeven op ${dateInWords(givenOn)}, ingetrokken op ${dateInWords(withdrawnOn)}`;
  const end = endsOn ? `tot en met ${dateInWords(lastDayOf(endsOn))}` : 'tot intrekking';
  return `Vanaf ${dateInWords(givenOn)} ${end}`;
}

interface Props {
  readonly consent: ConsentItemFragment;
  /** Whether whoever looks may take a withdrawal. */
  readonly mayWithdraw: boolean;
  readonly onWithdrawn: () => void;
}

function Withdrawal({ consent, onWithdrawn }: Omit<Props, 'mayWithdraw'>) {
  const [asked, setAsked] = useState(false);
  const { send, sending, problems, failure } = useChange(withdrawConsentMutation, (data) => data.withdrawConsent);
  const withdraw = async () => {
    const { id, version } = consent;
    const made = await send((clientMutationId) => ({ clientMutationId, id, expectedVersion: version }));
    if (made?.problems.length === 0) onWithdrawn();
  };
  if (!asked) {
    return (
      <Button appearance="secondary-action-button" className="ep-tool" onClick={() => setAsked(true)}>
        Intrekken
        <span className="ep-visually-hidden"> van de toestemming voor {consent.organisation.name}</span>
      </Button>
    );
  }
  return (
    <div className="ep-consent__sure">
      <p>{consent.organisation.name} ziet deze gegevens dan meteen niet meer.</p>
      {problems.map(({ code, message }) => (
        <p key={code} role="alert" className="ep-field-problem">
          {message}
        </p>
      ))}
      {failure && <ProblemMessage problem={failure} onRetry={() => void withdraw()} level={3} />}
      <div className="ep-buttons">
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed gives way to this one */}
        <Button autoFocus appearance="primary-action-button" busy={sending} onClick={() => void withdraw()}>
          Ja, trek in
        </Button>
        <Button appearance="secondary-action-button" onClick={() => setAsked(false)}>
          Annuleren
        </Button>
      </div>
    </div>
  );
}

/** One consent: what, for whom, by whom, until when; and to withdraw it where it runs. */
export function ConsentItem({ consent, mayWithdraw, ...rest }: Props) {
  const label = useLabel();
  const { state, law, person, organisation, purpose, recordedBy, withdrawalRecordedBy } = consent;
  const giver = useGiver(consent);
  return (
    <li className="ep-consent">
      <p className="ep-consent__head">
        <strong>
          {organisation.name} mag {label('Law', law)} van {callName(person.name)} inzien
        </strong>
        <Status tone={tones[state]}>{label('ConsentState', state)}</Status>
      </p>
      <p>{purpose}</p>
      <p className="ep-consent__note">Gegeven door: {giver}</p>
      <p className="ep-consent__note">{periodInWords(consent)}</p>
      <p className="ep-consent__note">
        Vastgelegd door {recordedBy.name}
        {withdrawalRecordedBy && `, intrekking door ${withdrawalRecordedBy.name}`}
      </p>
      {state === 'RUNNING' && mayWithdraw && <Withdrawal consent={consent} {...rest} />}
    </li>
  );
}
