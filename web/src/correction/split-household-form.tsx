import { today } from '../shared/dates.ts';
import { callName } from '../shared/person-name.ts';
import { joinInWords } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { listOf, ManyField } from '../work/option-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { splitHouseholdMutation } from './correction-documents.ts';
import { CorrectionFields, correctionNeeds } from './correction-fields.tsx';
import { fromDay, goesAlong, type GoingCase, Preview } from './preview.tsx';
import type { RecordMember } from './record.ts';

interface Props {
  readonly draft: string;
  readonly version: number;
  readonly members: readonly RecordMember[];
  readonly cases: readonly GoingCase[];
}

const start = { personIds: '', from: today(), reason: '' };

/** Lets some of the household go on together as another. */
export function SplitHouseholdForm({ draft, version, members, cases }: Props) {
  const { close, done } = useAction();
  const { householdId } = useHouseholdDesk();
  const residents = members.filter(({ kind }) => kind === 'PRINCIPAL').map(({ person }) => person);
  const options = residents.map(({ id, name }) => ({ value: id, label: callName(name) }));
  const form = useWorkForm({
    draft,
    start,
    seen: () => ({
      version,
      compare: [{ label: 'In dit huishouden', now: options.map((one) => one.label).join(', ') }],
    }),
    document: splitHouseholdMutation,
    payloadOf: (data) => data.splitHousehold,
    read: (values, { clientMutationId, expectedVersion }) => {
      const problems = missingOf(values, { personIds: 'Kies wie er samen verdergaan.', ...correctionNeeds });
      if (problems.length > 0) return { problems };
      const { from, reason } = values;
      const personIds = [...listOf(values.personIds)];
      return { input: { clientMutationId, householdId, expectedVersion, personIds, from, reason } };
    },
    onMade: () => done('Het huishouden is gesplitst.'),
  });
  // Who is no longer here cannot go.
  const going = listOf(form.values.personIds).filter((id) => residents.some((one) => one.id === id));
  const named = (isGoing: boolean) =>
    joinInWords(residents.filter(({ id }) => going.includes(id) === isGoing).map(({ name }) => callName(name)));
  return (
    <WorkForm form={form} title="Huishouden splitsen" submit="Splitsen" onClose={close}>
      <ManyField
        field={form.field('personIds')}
        label="Wie gaan samen verder in een nieuw huishouden?"
        options={options}
      />
      <CorrectionFields day={form.field('from')} dayLabel="Vanaf" reason={form.field('reason')} />
      {going.length > 0 && (
        <Preview
          lines={
            going.length === residents.length
              ? ['Zo blijft er niemand over. Laat ten minste één persoon in dit huishouden.']
              : [
                  `${fromDay(form.values.from)} is er een nieuw huishouden: ${named(true)}.`,
                  `Hier blijft: ${named(false)}, met het plan, de regisseur en het team.`,
                  goesAlong(cases, going),
                  'De regisseur krijgt bericht.',
                ]
          }
        />
      )}
    </WorkForm>
  );
}
