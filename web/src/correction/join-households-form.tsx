import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { capitalised, joinInWords } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { membershipRoles } from './add-member-form.tsx';
import { joinHouseholdsMutation } from './correction-documents.ts';
import { CorrectionFields, correctionNeeds } from './correction-fields.tsx';
import { FoundPersonField } from './found-person-field.tsx';
import { fromDay, Preview } from './preview.tsx';
import { homeOf, residentsOf, useFoundPerson } from './use-found-person.ts';

interface Props {
  readonly draft: string;
  readonly version: number;
  /** Whether this household has a plan that runs. */
  readonly hasPlan: boolean;
}

const start = { personId: '', role: '', from: today(), reason: '' };

/** Lets those of another household come into this one. */
export function JoinHouseholdsForm({ draft, version, hasPlan }: Props) {
  const label = useLabel();
  const { close, done } = useAction();
  const { householdId, people } = useHouseholdDesk();
  const form = useWorkForm({
    draft,
    start,
    seen: () => ({
      version,
      compare: [{ label: 'In dit huishouden', now: people.map(({ name }) => name).join(', ') }],
    }),
    document: joinHouseholdsMutation,
    payloadOf: (data) => data.joinHouseholds,
    read: (values, { clientMutationId, expectedVersion }) => {
      const problems = missingOf(values, { personId: 'Zoek iemand van het andere huishouden.', ...correctionNeeds });
      if (problems.length > 0) return { problems };
      if (!other) {
        const message = 'Deze persoon hoort niet bij een ander huishouden. Voeg deze persoon toe.';
        return { problems: [{ __typename: 'Incomplete', code: 'NO_HOUSEHOLD', message, path: ['input', 'personId'] }] };
      }
      const role = oneOf(membershipRoles, values.role);
      return {
        input: {
          clientMutationId,
          householdId,
          expectedVersion,
          otherHouseholdId: other.id,
          otherExpectedVersion: other.version,
          roles: role ? [{ personId: values.personId, role }] : [],
          from: values.from,
          reason: values.reason,
        },
      };
    },
    onMade: () => done('De huishoudens zijn samengevoegd.'),
  });
  const found = useFoundPerson(form.values.personId);
  const other = homeOf(found);
  const names = joinInWords(residentsOf(other).map(({ name }) => name));
  const plan = other?.plan
    ? hasPlan
      ? 'Dit kan nog niet: beide huishoudens hebben een lopend plan. Sluit eerst dat van het andere huishouden.'
      : 'Dit kan zo niet: het andere huishouden heeft een lopend plan. Open dat huishouden, en voeg dit erbij.'
    : 'Plan, regisseur en team van dit huishouden blijven zoals ze zijn.';
  return (
    <WorkForm form={form} title="Huishoudens samenvoegen" submit="Samenvoegen" onClose={close}>
      <FoundPersonField
        field={form.field('personId')}
        label="Iemand van het andere huishouden"
        chosen={found && callName(found.name)}
        except={people.map(({ id }) => id)}
      />
      <ChoiceField
        field={form.field('role')}
        label="Wordt in dit huishouden"
        hint="De anderen houden hun rol."
        none="Zoals nu; wie alleen woonde: overig lid"
        options={membershipRoles.map((role) => ({ value: role, label: capitalised(label('MembershipRole', role)) }))}
      />
      <CorrectionFields day={form.field('from')} dayLabel="Vanaf" reason={form.field('reason')} />
      {other && (
        <Preview
          lines={[
            `${fromDay(form.values.from)} hoort ${names} bij dit huishouden. Het andere houdt op.`,
            'Lopende zaken, hulp en open signalen komen mee. Wat is afgelopen, blijft bij het oude huishouden te zien.',
            plan,
            'De regisseur krijgt bericht.',
          ]}
        />
      )}
    </WorkForm>
  );
}
