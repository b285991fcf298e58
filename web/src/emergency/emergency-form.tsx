import type { Law, RequestEmergencyAccessInput, RunningAccessFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { Icon } from '../ui/icon.tsx';
import { listOf, ManyField, RadioField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import type { Values } from '../work/use-draft.ts';
import { type Reading, type Stamp, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { minutesInWords } from './access-words.ts';
import { requestAccessMutation } from './running-access.ts';

/** How long it can be asked for, in minutes; the hub takes up to four hours. */
const minuteChoices = [15, 30, 60, 120, 240] as const;

/** Nothing filled in: no law is chosen for anybody. */
const start = { laws: '', reason: '', minutes: '60' };

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

interface Props {
  readonly householdId: string;
  /** The laws to choose from. */
  readonly laws: readonly Law[];
  readonly onTaken: (access: RunningAccessFragment) => void;
  readonly onClose: () => void;
}

/** What it takes to ask for emergency access; what the hub says is wrong stands at its field. */
export function EmergencyForm({ householdId, laws, onTaken, onClose }: Props) {
  const label = useLabel();
  const read = (
    values: Values<keyof typeof start>,
    { clientMutationId }: Stamp,
  ): Reading<RequestEmergencyAccessInput> => {
    const chosen = listOf(values.laws);
    return {
      input: {
        clientMutationId,
        householdId,
        laws: laws.filter((law) => chosen.includes(law)),
        reason: values.reason,
        minutes: Number(values.minutes),
      },
    };
  };
  const form = useWorkForm({
    draft: `emergency.request.${householdId}`,
    start,
    document: requestAccessMutation,
    payloadOf: (data) => data.requestEmergencyAccess,
    read,
    onMade: ({ emergencyAccess }) => {
      if (emergencyAccess) onTaken(emergencyAccess);
    },
  });
  return (
    <WorkForm form={form} title="Noodtoegang nemen" submit="Noodtoegang nemen" headed={false} onClose={onClose}>
      <Warning />
      <ManyField
        field={form.field('laws')}
        label="Onder welke wet moet u iets zien?"
        options={laws.map((law) => ({ value: law, label: label('Law', law) }))}
      />
      <TextField
        field={form.field('reason')}
        label="Waarom moet u dit nu zien?"
        hint="Schrijf het in een gewone zin. De regisseur, de privacydesk en wie beoordeelt, lezen mee: noem van de inwoner niet meer dan nodig is."
        rows={4}
        length={{ least: 20, most: 2000 }}
      />
      <RadioField
        field={form.field('minutes')}
        label="Hoelang?"
        inRow
        options={minuteChoices.map((minutes) => ({ value: String(minutes), label: minutesInWords(minutes) }))}
      />
    </WorkForm>
  );
}
