import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { lifeDomains } from './life-domains.ts';
import { scoreSelfRelianceMutation } from './plan-documents.ts';
import { ScoreFields } from './score-fields.tsx';

const start = () => ({ personId: '', lifeDomain: '', value: '', reason: '', scoredOn: today() });

/** What it takes to score the self-reliance of somebody, in one life domain that the question needs. */
export function ScoreForm({ draft, planId }: { draft: string; planId: string }) {
  const { close, done } = useAction();
  const label = useLabel();
  const form = useWorkForm({
    draft,
    start: start(),
    document: scoreSelfRelianceMutation,
    payloadOf: (data) => data.scoreSelfReliance,
    read: (values, { clientMutationId }) => {
      const { personId, reason, scoredOn } = values;
      const lifeDomain = oneOf(lifeDomains, values.lifeDomain);
      const problems = missingOf(values, {
        personId: 'Kies om wie het gaat.',
        lifeDomain: 'Kies een leefgebied.',
        value: 'Kies een score.',
      });
      if (!lifeDomain || problems.length > 0) return { problems };
      const value = Number(values.value);
      return { input: { clientMutationId, planId, personId, lifeDomain, value, reason, scoredOn: scoredOn || null } };
    },
    onMade: () => done('De score is vastgelegd.'),
  });
  return (
    <WorkForm form={form} title="Zelfredzaamheid scoren" submit="Vastleggen" onClose={close}>
      <p>Scoor alleen een leefgebied dat u nodig hebt om te kunnen helpen, en schrijf op waarom.</p>
      <div className="ep-work-form__pair">
        <PersonField field={form.field('personId')} label="Van wie?" />
        <ChoiceField
          field={form.field('lifeDomain')}
          label="Leefgebied"
          none="Kies een leefgebied"
          options={lifeDomains.map((one) => ({ value: one, label: capitalised(label('LifeDomain', one)) }))}
        />
      </div>
      <ScoreFields value={form.field('value')} reason={form.field('reason')} />
      <DayField field={form.field('scoredOn')} label="Gescoord op" max={today()} />
    </WorkForm>
  );
}
