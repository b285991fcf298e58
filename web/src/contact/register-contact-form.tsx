import { useState } from 'react';
import type { Law } from '../generated/graphql.ts';
import { localMoment, momentOf } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { channels, ContactFields } from './contact-fields.tsx';
import { registerContactMutation } from './contact-documents.ts';

/** A case that contact may belong to. */
export interface ContactCase {
  readonly id: string;
  readonly law: Law;
  /** Its number and what it is about. */
  readonly name: string;
}

interface Props {
  readonly draft: string;
  /** Open cases of the household that the actor sees in full. */
  readonly cases: readonly ContactCase[];
}

/** Registers contact with the household, or with somebody of it. */
export function RegisterContactForm({ draft, cases }: Props) {
  const label = useLabel();
  const { close, done } = useAction();
  const { householdId, lawsFor } = useHouseholdDesk();
  const laws = lawsFor('REGISTER_CONTACT_MOMENT');
  const [now] = useState(() => localMoment(new Date().toISOString()));
  const [only, other] = laws;
  const form = useWorkForm({
    draft,
    start: { summary: '', channel: 'PHONE', personId: '', at: now, law: (!other && only) || '', caseId: '' },
    document: registerContactMutation,
    payloadOf: (data) => data.registerContactMoment,
    read: (values, { clientMutationId }) => {
      const law = oneOf(laws, values.law);
      const channel = oneOf(channels, values.channel);
      const at = momentOf(values.at);
      const problems = missingOf(
        { ...values, at: at ?? '' },
        {
          summary: 'Schrijf op wat er besproken of afgesproken is.',
          law: 'Kies onder welke wet dit valt.',
          at: 'Kies wanneer het contact was.',
        },
      );
      if (!law || !channel || !at || problems.length > 0) return { problems };
      const { summary, personId, caseId } = values;
      return {
        input: {
          clientMutationId,
          householdId,
          law,
          channel,
          at,
          summary,
          personId: personId || null,
          caseId: caseId || null,
        },
      };
    },
    onMade: () => done('Het contact is vastgelegd. Het staat in de tijdlijn.'),
  });
  const ofLaw = cases.filter(({ law }) => law === form.values.law);
  return (
    <WorkForm form={form} title="Contact vastleggen" submit="Vastleggen" onClose={close}>
      <ContactFields field={form.field} />
      <div className="ep-work-form__pair">
        <ChoiceField
          field={{ ...form.field('law'), onChange: (law) => form.change({ law, caseId: '' }) }}
          label="Wet"
          none="Kies een wet"
          options={laws.map((law) => ({ value: law, label: label('Law', law) }))}
        />
        {ofLaw.length > 0 && (
          <ChoiceField
            field={form.field('caseId')}
            label="Zaak (hoeft niet)"
            none="Geen zaak"
            options={ofLaw.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </div>
    </WorkForm>
  );
}
