import type { KeptResponsibilityFragment } from '../generated/graphql.ts';
import { today } from '../shared/dates.ts';
import type { Option } from '../work/choice-field.tsx';
import { missingOf, oneOf } from '../work/use-work-form.ts';
import { type KeepField, KeepForm, orNull } from './keep-form.tsx';
import { laws, offices, statuses, tasks, useOptionsOf } from './options.ts';
import {
  addResponsibilityMutation,
  endResponsibilityMutation,
  replaceResponsibilityMutation,
} from './responsibility-documents.ts';

interface Choices {
  readonly draft: string;
  readonly organisations: readonly Option[];
  readonly agreements: readonly Option[];
}

type Holder = 'organisationId' | 'status' | 'agreementId';

function useHolderFields({ organisations, agreements }: Choices): readonly KeepField<Holder>[] {
  const optionsOf = useOptionsOf();
  return [
    {
      name: 'organisationId',
      label: 'Wie voert het uit?',
      kind: 'choice',
      options: organisations,
      none: 'Nog onbekend',
    },
    { name: 'status', label: 'Status', kind: 'choice', options: optionsOf('ResponsibilityStatus', statuses) },
    {
      name: 'agreementId',
      label: 'Onder welke overeenkomst?',
      kind: 'choice',
      options: agreements,
      none: 'Geen overeenkomst',
    },
  ];
}

const holder = { organisationId: '', status: 'IN_FORCE', agreementId: '' };

/** Records who answers for a law, office and task. */
export function AddResponsibilityForm(choices: Choices) {
  const optionsOf = useOptionsOf();
  const fields = useHolderFields(choices);
  return (
    <KeepForm
      draft={choices.draft}
      title="Verantwoordelijkheid vastleggen"
      submit="Vastleggen"
      said="De verantwoordelijkheid is vastgelegd."
      start={{ law: '', officeFunction: '', task: '', ...holder, validFrom: '' }}
      fields={[
        { name: 'law', label: 'Wet', kind: 'choice', options: optionsOf('Law', laws), none: 'Kies een wet' },
        {
          name: 'officeFunction',
          label: 'Kantoor',
          kind: 'choice',
          options: optionsOf('OfficeFunction', offices),
          none: 'Kies een kantoor',
        },
        {
          name: 'task',
          label: 'Taak',
          kind: 'choice',
          options: optionsOf('ResponsibilityTask', tasks),
          none: 'Kies een taak',
        },
        ...fields,
        { name: 'validFrom', label: 'Vanaf', kind: 'day', hint: 'Leeg: vandaag.', none: 'vandaag' },
      ]}
      document={addResponsibilityMutation}
      payloadOf={(data) => data.addResponsibility}
      read={(values, { clientMutationId }) => {
        const needed = {
          law: 'Kies een wet.',
          officeFunction: 'Kies een kantoor.',
          task: 'Kies een taak.',
          status: 'Kies een status.',
        };
        const problems = missingOf(values, needed);
        const [law, officeFunction] = [oneOf(laws, values.law), oneOf(offices, values.officeFunction)];
        const [task, status] = [oneOf(tasks, values.task), oneOf(statuses, values.status)];
        if (problems.length > 0 || !law || !officeFunction || !task || !status) return { problems };
        const who = { organisationId: orNull(values.organisationId), agreementId: orNull(values.agreementId) };
        const input = {
          clientMutationId,
          law,
          officeFunction,
          task,
          status,
          ...who,
          validFrom: orNull(values.validFrom),
        };
        return { input };
      }}
    />
  );
}

/** Gives a responsibility to another from a day on, or fills in what was unknown. */
export function ReplaceResponsibilityForm({ row, ...choices }: Choices & { row: KeptResponsibilityFragment }) {
  const { id, version } = row;
  const fields = useHolderFields(choices);
  const isUnknown = row.status === 'UNKNOWN';
  return (
    <KeepForm
      {...{ draft: choices.draft, version }}
      title={isUnknown ? 'Invullen wie het uitvoert' : 'Overdragen aan een andere organisatie'}
      submit="Vastleggen"
      said="Het is vastgelegd: de eerdere houdt die dag op, de nieuwe begint."
      start={{ ...holder, on: '' }}
      fields={[
        ...fields,
        { name: 'on', label: 'Vanaf welke dag?', kind: 'day', hint: 'Leeg: vandaag.', none: 'vandaag' },
      ]}
      document={replaceResponsibilityMutation}
      payloadOf={(data) => data.replaceResponsibility}
      read={(values, { clientMutationId, expectedVersion }) => {
        const status = oneOf(statuses, values.status);
        if (!status) return { problems: missingOf(values, { status: 'Kies een status.' }) };
        const who = { organisationId: orNull(values.organisationId), agreementId: orNull(values.agreementId) };
        return { input: { clientMutationId, id, expectedVersion, status, ...who, on: orNull(values.on) } };
      }}
    />
  );
}

/** Ends a responsibility on a day. */
export function EndResponsibilityForm({ draft, row }: { draft: string; row: KeptResponsibilityFragment }) {
  const { id, version } = row;
  return (
    <KeepForm
      {...{ draft, version }}
      title="Verantwoordelijkheid beëindigen"
      submit="Beëindigen"
      said="De verantwoordelijkheid eindigt op die dag."
      start={{ on: today() }}
      fields={[{ name: 'on', label: 'De eerste dag waarop zij niet meer geldt', kind: 'day' }]}
      document={endResponsibilityMutation}
      payloadOf={(data) => data.endResponsibility}
      read={(values, { clientMutationId, expectedVersion }) => {
        const problems = missingOf(values, { on: 'Kies een dag.' });
        return problems.length > 0 ? { problems } : { input: { clientMutationId, id, expectedVersion, on: values.on } };
      }}
    >
      <p>
        Daarna voert niemand dit uit, en kunnen zulke zaken niet worden geopend. Gaat het naar een ander? Draag dan
        over.
      </p>
    </KeepForm>
  );
}
