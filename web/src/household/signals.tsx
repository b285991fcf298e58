import { lazyForm } from '../work/lazy-form.tsx';
import { Paragraph } from '@utrecht/component-library-react';
import { EmergencyDoor } from '../emergency/emergency-door.tsx';
import { graphql } from '../generated/gql.ts';
import type { SignalItemFragment, SignalStatus, WithheldNoteFragment } from '../generated/graphql.ts';
import { dateInWords, shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { capitalised } from '../shared/text.ts';
import { SignalActions, signalDrafts } from '../signal/signal-actions.tsx';
import { Icon } from '../ui/icon.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { useArrival, useArrivedAt } from '../work/use-arrival.ts';
import { useLeftOpen } from '../work/use-left-open.ts';
import { useAsked } from '../work/work-keys.ts';
import { WorkPlace } from '../work/work-place.tsx';
import { WithheldNotes } from './withheld-note.tsx';
import './signals.css';

const RaiseSignalForm = lazyForm(async () => (await import('../signal/raise-signal-form.tsx')).RaiseSignalForm);

/** A worry about the household or somebody in it. */
export const signalItemFragment = graphql(`
  fragment SignalItem on Signal {
    id
    kind
    law
    status
    summary
    raisedOn
    raisedBy
    sourceProtected
    takenUpOn
    closedOn
    followUp
    followUpKind
    canWithdraw
    version
    person {
      ...NamedPerson
    }
    takenUpBy {
      id
      name
      organisation {
        id
        name
      }
    }
  }
`);

const tones: Record<SignalStatus, Tone> = { RAISED: 'warning', TAKEN_UP: 'neutral', CLOSED: 'safe' };

function Source({ signal: { raisedOn, raisedBy, sourceProtected } }: { signal: SignalItemFragment }) {
  return (
    <p className="ep-signal__note">
      Gemeld op {dateInWords(raisedOn)}
      {raisedBy && !sourceProtected && ` door ${raisedBy}`}
      {sourceProtected && (
        <span className="ep-signal__protected">
          <Icon name="lock" /> melder beschermd
        </span>
      )}
    </p>
  );
}

function SignalItem({ signal }: { signal: SignalItemFragment }) {
  const label = useLabel();
  const item = useArrival<HTMLLIElement>(signal.id);
  const { id, kind, law, status, summary, takenUpOn, takenUpBy, closedOn, followUp, followUpKind, person } = signal;
  return (
    <li className="ep-signal" id={id} ref={item}>
      <p className="ep-signal__head">
        <strong>{capitalised(label('SignalKind', kind))}</strong>
        <Status tone={tones[status]}>{label('SignalStatus', status)}</Status>
      </p>
      <p className="ep-signal__note">
        {label('Law', law)}
        {person && ` · over ${callName(person.name)}`}
      </p>
      <p>{summary}</p>
      <Source signal={signal} />
      <p className="ep-signal__note">
        {!takenUpOn && !closedOn && 'Nog door niemand opgepakt'}
        {takenUpOn && `Opgepakt op ${shortDate(takenUpOn)}`}
        {takenUpOn && takenUpBy && ` door ${takenUpBy.name}, ${takenUpBy.organisation.name}`}
        {closedOn && `${takenUpOn ? ', afgehandeld' : 'Afgehandeld'} op ${shortDate(closedOn)}`}
        {followUpKind && `: ${label('SignalFollowUpKind', followUpKind)}`}
      </p>
      {followUp && <p>{followUp}</p>}
      <SignalActions signal={signal} />
    </li>
  );
}

interface Props {
  readonly signals: readonly SignalItemFragment[];
  readonly withheld: readonly WithheldNoteFragment[];
}

/** Worries that somebody raised: open ones in sight, closed ones folded. */
export function Signals({ signals, withheld }: Props) {
  const { householdId, may } = useHouseholdDesk();
  const isLeftOpen = useLeftOpen();
  const asked = useAsked('signal');
  const arrivedAt = useArrivedAt();
  const draft = `signal.raise.${householdId}`;
  const open = signals.filter(({ status }) => status !== 'CLOSED');
  const closed = signals.filter(({ status }) => status === 'CLOSED');
  return (
    <WorkPlace>
      {open.length === 0 && withheld.length === 0 && (
        <Paragraph className="ep-empty">Er zijn geen open signalen die u mag zien.</Paragraph>
      )}
      <ul className="ep-signals">
        {open.map((signal) => (
          <SignalItem key={signal.id} signal={signal} />
        ))}
      </ul>
      <WithheldNotes withheld={withheld} />
      {may('RAISE_SIGNAL') && (
        <Actions
          asked={asked}
          actions={[{ label: 'Signaal melden', draft, form: <RaiseSignalForm draft={draft} /> }]}
        />
      )}
      <EmergencyDoor withheld={withheld} />
      {closed.length > 0 && (
        <details
          className="ep-fold"
          open={closed.some(({ id }) => id === arrivedAt || signalDrafts(id).some(isLeftOpen))}
        >
          <summary>Afgehandelde signalen ({closed.length})</summary>
          <ul className="ep-signals">
            {closed.map((signal) => (
              <SignalItem key={signal.id} signal={signal} />
            ))}
          </ul>
        </details>
      )}
    </WorkPlace>
  );
}
