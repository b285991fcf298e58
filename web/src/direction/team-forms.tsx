import type { Law, TeamMemberItemFragment } from '../generated/graphql.ts';
import { shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { StaffField } from '../work/staff-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { addTeamMemberMutation, removeTeamMemberMutation } from './direction-documents.ts';
import { teamRoles, useColleagues } from './use-colleagues.ts';

const laws: readonly Law[] = ['WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL'];
const start = { staffId: '', law: '' };

interface Props {
  readonly draft: string;
  readonly planId: string;
  /** Who works in the plan already, by the hub's ids. */
  readonly present: readonly string[];
}

/** Who comes to work in the plan. */
export function AddTeamMemberForm({ draft, planId, present }: Props) {
  const { close, done } = useAction();
  const label = useLabel();
  const staff = useColleagues(teamRoles, present);
  const form = useWorkForm({
    draft,
    start,
    document: addTeamMemberMutation,
    payloadOf: (data) => data.addTeamMember,
    read: (values, { clientMutationId }) => {
      const problems = missingOf(values, { staffId: 'Kies wie er in het team komt.' });
      if (problems.length > 0) return { problems };
      const law = oneOf(laws, values.law) ?? null;
      return { input: { clientMutationId, planId, staffId: values.staffId, law } };
    },
    onMade: () => done('De collega zit in het team, en krijgt daarvan bericht.'),
  });
  return (
    <WorkForm form={form} title="Collega in het team opnemen" submit="Neem op" onClose={close}>
      <p>Wie in het team zit, ziet het eigen deel van het plan.</p>
      <StaffField field={form.field('staffId')} label="Wie?" staff={staff} />
      <ChoiceField
        field={form.field('law')}
        label="Werkt hier voor"
        none="Geen wet in het bijzonder"
        options={laws.map((value) => ({ value, label: label('Law', value) }))}
      />
    </WorkForm>
  );
}

/** Asks whether somebody leaves the team. */
export function RemoveTeamMemberForm({
  draft,
  member,
}: {
  readonly draft: string;
  readonly member: TeamMemberItemFragment;
}) {
  const { close, done } = useAction();
  const { id, version, staff, validFrom } = member;
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({ version, compare: [{ label: 'In het team', now: `sinds ${shortDate(validFrom)}` }] }),
    document: removeTeamMemberMutation,
    payloadOf: (data) => data.removeTeamMember,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('De collega is uit het team. Dat die erin zat, blijft te zien.'),
  });
  return (
    <WorkForm form={form} title="Uit het team halen" submit="Ja, haal uit het team" onClose={close}>
      <p>{staff.name} ziet het eigen deel van het plan dan niet meer, behalve doelen met een eigen actie.</p>
    </WorkForm>
  );
}
