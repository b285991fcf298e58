import { today } from '../shared/dates.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { recordDefaultNoticeMutation } from './case-documents.ts';
import { type CaseFormProps, useSeenCase } from './seen-case.ts';

/** Records that a resident gave notice of default: two weeks are left before a penalty runs (Awb art. 4:17). */
export function DefaultNoticeForm({ draft, row }: CaseFormProps) {
  const { close, done } = useAction();
  const seen = useSeenCase(row);
  const form = useWorkForm({
    draft,
    start: { receivedOn: today(), note: '' },
    seen: () => seen(),
    document: recordDefaultNoticeMutation,
    payloadOf: (data) => data.recordDefaultNotice,
    read: ({ receivedOn, note }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: row.id, expectedVersion, receivedOn: receivedOn || null, note: note || null },
    }),
    onMade: () => done('De ingebrekestelling is vastgelegd. Beslis binnen twee weken.'),
  });
  return (
    <WorkForm form={form} title="Ingebrekestelling vastleggen" submit="Vastleggen" onClose={close}>
      <p>Daarna hebt u twee weken om te beslissen. Dan gaat een dwangsom lopen (Awb art. 4:17).</p>
      <DayField field={form.field('receivedOn')} label="Ontvangen op" max={today()} />
      <TextField field={form.field('note')} label="Toelichting (hoeft niet)" rows={2} />
    </WorkForm>
  );
}
