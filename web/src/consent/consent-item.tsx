import { lazyForm } from '../work/lazy-form.tsx';
import type { ConsentItemFragment, ConsentState } from '../generated/graphql.ts';
import { dateInWords, lastDayOf } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { Status, type Tone } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';

const WithdrawalForm = lazyForm(async () => (await import('./withdrawal-form.tsx')).WithdrawalForm);

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

/** One consent: what, for whom, by whom, until when; and to withdraw it where it runs. */
export function ConsentItem({ consent }: { consent: ConsentItemFragment }) {
  const { may } = useHouseholdDesk();
  const label = useLabel();
  const { id, state, law, person, organisation, purpose, recordedBy, withdrawalRecordedBy } = consent;
  const giver = useGiver(consent);
  const draft = `consent.withdraw.${id}`;
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
      {state === 'RUNNING' && may('WITHDRAW_CONSENT') && (
        <Actions
          actions={[
            {
              label: 'Intrekken',
              about: `toestemming voor ${organisation.name}`,
              draft,
              form: <WithdrawalForm draft={draft} consent={consent} />,
            },
          ]}
        />
      )}
    </li>
  );
}
