import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { suspendCaseTermMutation } from './case-documents.ts';
import { type CaseFormProps, useSeenCase } from './seen-case.ts';
import { choiceOf, suspensions, suspensionsOf } from './term-grounds.ts';

/** Lets the term of a case stand still, on a ground that the law gives for such cases (Awb art. 4:15). */
export function SuspendTermForm({ draft, row }: CaseFormProps) {
  const label = useLabel();
  const { close, done } = useAction();
  const seen = useSeenCase(row);
  const grounds = choiceOf(suspensionsOf(row.possibleTermChanges), suspensions);
  const form = useWorkForm({
    draft,
    start: { ground: '', reason: '', toldOn: today(), answerBy: '' },
    seen: () => seen({ Status: label('CaseStatus', 'SUSPENDED') }),
    document: suspendCaseTermMutation,
    payloadOf: (data) => data.suspendCaseTerm,
    read: (values, { clientMutationId, expectedVersion }) => {
      const ground = oneOf(grounds, values.ground);
      if (!ground) return { problems: missingOf({ ground: '' }, { ground: 'Kies waarom de termijn stilstaat.' }) };
      return {
        input: {
          clientMutationId,
          id: row.id,
          expectedVersion,
          ground,
          reason: values.reason,
          toldOn: values.toldOn || null,
          answerBy: (ground === 'SUPPLEMENT' && values.answerBy) || null,
        },
      };
    },
    onMade: () => done('De termijn staat nu stil.'),
  });
  return (
    <WorkForm form={form} title="Termijn opschorten" submit="Opschorten" onClose={close}>
      <ChoiceField
        field={form.field('ground')}
        label="Waarom staat de termijn stil?"
        none="Kies een grond"
        options={grounds.map((ground) => ({ value: ground, label: capitalised(label('SuspensionGround', ground)) }))}
      />
      <TextField field={form.field('reason')} label="Toelichting" rows={3} length={{ least: 10, most: 1000 }} />
      <div className="ep-work-form__pair">
        <DayField
          field={form.field('toldOn')}
          label="De inwoner hoorde het op"
          hint="De dag erna telt als eerste niet mee."
          max={today()}
        />
        {form.values.ground === 'SUPPLEMENT' && (
          <DayField
            field={form.field('answerBy')}
            label="Aanvullen kan tot en met"
            hint="Daarna loopt de termijn door."
          />
        )}
      </div>
    </WorkForm>
  );
}
