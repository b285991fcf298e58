import type { ProvisionEndReason } from '../generated/graphql.ts';
import { lastDayOf, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { type ProvisionFormProps, seenProvision } from './change-form.tsx';
import { endProvisionMutation } from './provision-documents.ts';

const reasons: readonly ProvisionEndReason[] = [
  'GOAL_ATTAINED',
  'LIGHTER_HELP',
  'HEAVIER_HELP',
  'AT_REQUEST',
  'MOVED_AWAY',
  'DECEASED',
  'TERM_PASSED',
];

/** Ends help after a last day, for a reason. */
export function EndForm({ draft, row }: ProvisionFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const agreed = row.validUntil ? lastDayOf(row.validUntil) : undefined;
  const form = useWorkForm({
    draft,
    start: { reason: '', lastDay: row.validFrom > today() ? row.validFrom : today() },
    seen: () => seenProvision(row, label),
    document: endProvisionMutation,
    payloadOf: (data) => data.endProvision,
    read: (values, { clientMutationId, expectedVersion }) => {
      const reason = oneOf(reasons, values.reason);
      const problems = missingOf(values, { reason: 'Kies waarom de hulp eindigt.', lastDay: 'Vul de laatste dag in.' });
      if (!reason || problems.length > 0) return { problems };
      return { input: { clientMutationId, id: row.id, expectedVersion, reason, lastDay: values.lastDay } };
    },
    onMade: (made) => done(['De hulp is beëindigd.', ...made.remarks].join(' ')),
  });
  return (
    <WorkForm form={form} title={`${row.product.name} beëindigen`} submit="Beëindigen" onClose={close}>
      <div className="ep-work-form__pair">
        <ChoiceField
          field={form.field('reason')}
          label="Waarom eindigt de hulp?"
          none="Kies een reden"
          options={reasons.map((one) => ({ value: one, label: capitalised(label('ProvisionEndReason', one)) }))}
        />
        <DayField field={form.field('lastDay')} label="Laatste dag" min={row.validFrom} max={agreed} />
      </div>
    </WorkForm>
  );
}
