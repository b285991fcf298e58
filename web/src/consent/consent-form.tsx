import { useQuery } from 'urql';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { useWorkForm, type WorkFormState } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { consentOrganisationsQuery, recordConsentMutation } from './consent-documents.ts';
import {
  type ConsentField,
  type Consenter,
  consentLaws,
  emptyConsent,
  giversFor,
  readConsent,
} from './consent-draft.ts';
import { GiverFields } from './giver-fields.tsx';

/** What may be seen, and by whom: an organisation that answers for the law sees it by its task and is not offered. */
function WhatFields({ form }: { form: WorkFormState<ConsentField> }) {
  const label = useLabel();
  const [{ data }] = useQuery({ query: consentOrganisationsQuery, variables: { on: today() } });
  const all = data?.responsibilities ?? [];
  const answering = new Set(
    all.flatMap(({ law, status, organisation }) =>
      law === form.values.law && status === 'IN_FORCE' && organisation ? [organisation.id] : [],
    ),
  );
  const organisations = new Map(
    all.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation]] : [])),
  );
  return (
    <>
      <ChoiceField
        field={{ ...form.field('law'), onChange: (law) => form.change({ law, organisationId: '' }) }}
        label="Gegevens onder"
        none="Kies een wet"
        options={consentLaws.map((law) => ({ value: law, label: label('Law', law) }))}
      />
      <ChoiceField
        field={form.field('organisationId')}
        label="Mogen worden ingezien door"
        hint="Wie deze wet zelf uitvoert, heeft geen toestemming nodig en staat er niet bij."
        none="Kies een organisatie"
        options={[...organisations.values()]
          .filter(({ id }) => !answering.has(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

interface Props {
  /** Names its draft. */
  readonly draft: string;
  readonly members: readonly Consenter[];
}

/** What it takes to record consent; what the hub says is wrong stands at its field. */
export function ConsentForm({ draft, members }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: emptyConsent(today()),
    document: recordConsentMutation,
    payloadOf: (data) => data.recordConsent,
    read: readConsent,
    onMade: () => done('De toestemming is vastgelegd.'),
  });
  const person = members.find(({ id }) => id === form.values.personId);
  const choosePerson = (personId: string) => {
    const age = members.find(({ id }) => id === personId)?.age ?? null;
    // Where the age says who gives it as a rule, that is proposed.
    const givenBy = age === null ? '' : (giversFor(age)[0] ?? '');
    form.change({ personId, givenBy, giverPersonId: '', childAgrees: '' });
  };
  return (
    <WorkForm form={form} title="Toestemming vastleggen" submit="Vastleggen" onClose={close}>
      <PersonField
        field={{ ...form.field('personId'), onChange: choosePerson }}
        label="Toestemming van"
        people={members}
      />
      {person && <GiverFields form={form} person={person} members={members} />}
      <WhatFields form={form} />
      <TextField
        field={form.field('purpose')}
        label="Waarvoor"
        hint="Zoals u het de inwoner hebt uitgelegd, in ten minste 20 tekens. De toestemming geldt alleen daarvoor."
        rows={3}
      />
      <div className="ep-work-form__pair">
        <DayField field={form.field('givenOn')} label="Gegeven op" max={today()} />
        <DayField field={form.field('endsOn')} label="Geldt niet meer vanaf" hint="Leeg: tot intrekking." />
      </div>
    </WorkForm>
  );
}
