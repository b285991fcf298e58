import { dateInWords, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { resumeCaseTermMutation } from './case-documents.ts';
import { type CaseFormProps, useSeenCase } from './seen-case.ts';

/** Lets the term of a case run again. */
export function ResumeTermForm({ draft, row }: CaseFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const seen = useSeenCase(row);
  const form = useWorkForm({
    draft,
    start: { answeredOn: today() },
    seen: () => seen({ Status: label('CaseStatus', 'IN_PROGRESS') }),
    document: resumeCaseTermMutation,
    payloadOf: (data) => data.resumeCaseTerm,
    read: ({ answeredOn }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: row.id, expectedVersion, answeredOn: answeredOn || null },
    }),
    onMade: (made) => {
      const dueOn = made.case?.dueOn;
      done(`De termijn loopt weer${dueOn ? `, tot en met ${dateInWords(dueOn)}` : ''}.`);
    },
  });
  return (
    <WorkForm form={form} title="Termijn hervatten" submit="Hervatten" onClose={close}>
      <DayField
        field={form.field('answeredOn')}
        label="Het antwoord kwam op"
        hint="Deze dag telt weer mee."
        max={today()}
      />
    </WorkForm>
  );
}
