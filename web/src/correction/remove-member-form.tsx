import { today } from '../shared/dates.ts';
import { callName } from '../shared/person-name.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { removeMemberMutation } from './correction-documents.ts';
import { CorrectionFields, correctionNeeds } from './correction-fields.tsx';
import { fromDay, goesAlong, type GoingCase, Preview } from './preview.tsx';
import type { RecordMember } from './record.ts';

interface Props {
  readonly draft: string;
  readonly version: number;
  readonly members: readonly RecordMember[];
  readonly cases: readonly GoingCase[];
}

const start = { membershipId: '', until: today(), reason: '' };

/** Says that somebody no longer belongs to the household. */
export function RemoveMemberForm({ draft, version, members, cases }: Props) {
  const { close, done } = useAction();
  const options = members.map(({ id, person }) => ({ value: id, label: callName(person.name) }));
  const form = useWorkForm({
    draft,
    start,
    seen: () => ({
      version,
      compare: [{ label: 'In dit huishouden', now: options.map((one) => one.label).join(', ') }],
    }),
    document: removeMemberMutation,
    payloadOf: (data) => data.removeMember,
    read: (values, { clientMutationId, expectedVersion }) => {
      const problems = missingOf(values, {
        membershipId: 'Kies wie er niet meer bij hoort.',
        until: correctionNeeds.from,
        reason: correctionNeeds.reason,
      });
      if (problems.length > 0) return { problems };
      const { membershipId, until, reason } = values;
      return { input: { clientMutationId, membershipId, expectedVersion, until, reason } };
    },
    onMade: () => done('De persoon hoort niet meer bij dit huishouden.'),
  });
  const { membershipId, until } = form.values;
  const member = members.find(({ id }) => id === membershipId);
  return (
    <WorkForm form={form} title="Iemand weghalen" submit="Weghalen" onClose={close}>
      <ChoiceField field={form.field('membershipId')} label="Wie" none="Kies iemand" options={options} />
      <CorrectionFields
        day={form.field('until')}
        dayLabel="Hoort er niet meer bij vanaf"
        reason={form.field('reason')}
      />
      {member && <Preview lines={previewOf(member, until, cases)} />}
    </WorkForm>
  );
}

function previewOf({ kind, person }: RecordMember, day: string, cases: readonly GoingCase[]): readonly string[] {
  const name = callName(person.name);
  const leaves = `${fromDay(day)} hoort ${name} niet meer bij dit huishouden. Wat daarvoor was, blijft te zien.`;
  if (kind === 'SECONDARY') return [leaves, `${name} blijft wonen waar die woont.`, 'De regisseur krijgt bericht.'];
  return [
    leaves,
    `${name} krijgt een eigen huishouden, of gaat terug naar waar de basisregistratie ${name} heeft als een medewerker ${name} hier toevoegde.`,
    goesAlong(cases, [person.id]),
    'Het plan blijft hier. De regisseur krijgt bericht.',
  ];
}
