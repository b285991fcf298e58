import { dateInWords, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { extendCaseTermMutation } from './case-documents.ts';
import { type CaseFormProps, useSeenCase } from './seen-case.ts';
import { choiceOf, extensions, extensionsOf } from './term-grounds.ts';

/** Adjourns or postpones a decision, or records that the resident was told that it comes later (Awb art. 4:14, 7:10). */
export function ExtendTermForm({ draft, row }: CaseFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const seen = useSeenCase(row);
  const grounds = choiceOf(extensionsOf(row.possibleTermChanges), extensions);
  const form = useWorkForm({
    draft,
    start: { ground: '', reason: '', until: '' },
    seen: ({ until }) => seen({ Uiterlijk: until ? dateInWords(until) : '' }),
    document: extendCaseTermMutation,
    payloadOf: (data) => data.extendCaseTerm,
    read: (values, { clientMutationId, expectedVersion }) => {
      const ground = oneOf(grounds, values.ground);
      if (!ground) return { problems: missingOf({ ground: '' }, { ground: 'Kies waarom het later wordt.' }) };
      return {
        input: {
          clientMutationId,
          id: row.id,
          expectedVersion,
          ground,
          reason: values.reason,
          until: (ground !== 'ADJOURNMENT' && values.until) || null,
        },
      };
    },
    onMade: (made) => {
      const dueOn = made.case?.dueOn;
      done(`Vastgelegd.${dueOn ? ` De termijn loopt tot en met ${dateInWords(dueOn)}.` : ''}`);
    },
  });
  const { ground } = form.values;
  return (
    <WorkForm form={form} title="Termijn verlengen" submit="Vastleggen" onClose={close}>
      <ChoiceField
        field={form.field('ground')}
        label="Waarom wordt het later?"
        none="Kies een grond"
        options={grounds.map((one) => ({ value: one, label: capitalised(label('ExtensionGround', one)) }))}
      />
      <TextField field={form.field('reason')} label="Toelichting" rows={3} length={{ least: 10, most: 1000 }} />
      {ground !== '' && ground !== 'ADJOURNMENT' && (
        <DayField field={form.field('until')} label="U beslist uiterlijk op" min={today()} />
      )}
      {ground === 'ADJOURNMENT' && <p>Verdagen is met zes weken, één keer (Awb art. 7:10 lid 3).</p>}
      {ground === 'DELAY_NOTICE' && (
        <p>Waar de wet zelf de termijn stelt, blijft de laatste dag wat hij is (Awb art. 4:14 lid 1).</p>
      )}
    </WorkForm>
  );
}
