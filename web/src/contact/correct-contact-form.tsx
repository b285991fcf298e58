import type { CorrectableContactFragment } from '../generated/graphql.ts';
import { localMoment, momentInWords, momentOf } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { useAction } from '../work/action-context.ts';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { channels, ContactFields } from './contact-fields.tsx';
import { correctContactMutation } from './contact-documents.ts';

/** Puts right what one registered of contact oneself, shortly before. */
export function CorrectContactForm({ draft, moment }: { draft: string; moment: CorrectableContactFragment }) {
  const label = useLabel();
  const { close, done } = useAction();
  const { people } = useHouseholdDesk();
  const { id, version, at, channel, summary, person } = moment;
  const nameOf = (personId: string) => people.find((one) => one.id === personId)?.name ?? 'het hele huishouden';
  const form = useWorkForm({
    draft,
    start: { summary, channel, personId: person?.id ?? '', at: localMoment(at) },
    seen: (typed) => ({
      version,
      compare: [
        { label: 'Besproken', now: summary, typed: typed.summary },
        { label: 'Hoe', now: label('ContactChannel', channel), typed: label('ContactChannel', typed.channel) },
        {
          label: 'Met wie',
          now: person ? callName(person.name) : 'het hele huishouden',
          typed: nameOf(typed.personId),
        },
        { label: 'Wanneer', now: momentInWords(at), typed: momentInWords(momentOf(typed.at) ?? at) },
      ],
    }),
    document: correctContactMutation,
    payloadOf: (data) => data.correctContactMoment,
    read: (values, { clientMutationId, expectedVersion }) => {
      const chosen = oneOf(channels, values.channel);
      const moved = momentOf(values.at);
      const problems = missingOf(
        { ...values, at: moved ?? '' },
        { summary: 'Schrijf op wat er besproken of afgesproken is.', at: 'Kies wanneer het contact was.' },
      );
      if (!chosen || !moved || problems.length > 0) return { problems };
      return {
        input: {
          clientMutationId,
          id,
          expectedVersion,
          channel: chosen,
          summary: values.summary,
          at: values.at === localMoment(at) ? at : moved,
          personId: values.personId || null,
        },
      };
    },
    onMade: () => done('Het contact is verbeterd. Wat er stond, blijft in de geschiedenis.'),
  });
  return (
    <WorkForm form={form} title="Contact verbeteren" submit="Verbeteren" onClose={close}>
      <ContactFields field={form.field} />
    </WorkForm>
  );
}
