import type { DirectorCardFragment, HandoverReason } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { StaffField } from '../work/staff-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { offerDirectorshipMutation } from './direction-documents.ts';
import { directorRoles, useColleagues } from './use-colleagues.ts';

const reasons: readonly HandoverReason[] = [
  'DEPARTURE',
  'LONG_ABSENCE',
  'WORKLOAD',
  'EXPERTISE',
  'RESIDENTS_WISH',
  'OTHER',
];

const start = { staffId: '', reason: '', note: '' };

interface Props {
  readonly draft: string;
  readonly director: DirectorCardFragment;
}

/** To whom the direction is offered, and why: nothing changes until they say so. */
export function OfferForm({ draft, director: { id: directorId, version, staff } }: Props) {
  const { close, done } = useAction();
  const label = useLabel();
  const colleagues = useColleagues(directorRoles, [staff.id]);
  const form = useWorkForm({
    draft,
    start,
    seen: () => ({ version, compare: [{ label: 'Regisseur', now: staff.name }] }),
    document: offerDirectorshipMutation,
    payloadOf: (data) => data.offerDirectorship,
    read: (values, { clientMutationId, expectedVersion }) => {
      const { staffId, note } = values;
      const reason = oneOf(reasons, values.reason);
      const problems = missingOf(values, {
        staffId: 'Kies wie u de regie aanbiedt.',
        reason: 'Kies waarom een ander de regie krijgt.',
      });
      if (!reason || problems.length > 0) return { problems };
      return { input: { clientMutationId, directorId, expectedVersion, staffId, reason, note: note || null } };
    },
    onMade: () => done('De regie is aangeboden. Tot het antwoord er is, verandert er niets.'),
  });
  return (
    <WorkForm form={form} title="Regie aanbieden" submit="Bied aan" onClose={close}>
      <p>{staff.name} blijft regisseur tot de ander de regie overneemt.</p>
      <StaffField field={form.field('staffId')} label="Aan wie?" staff={colleagues} none="Kies een regisseur" />
      <ChoiceField
        field={form.field('reason')}
        label="Waarom?"
        none="Kies een reden"
        options={reasons.map((value) => ({ value, label: capitalised(label('HandoverReason', value)) }))}
      />
      <TextField
        field={form.field('note')}
        label="Toelichting"
        hint="Voor wie de regie overneemt. Nodig als u ‘anders’ kiest."
        rows={3}
        length={{ least: 0, most: 2000 }}
      />
    </WorkForm>
  );
}
