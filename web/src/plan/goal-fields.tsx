import { useQuery } from 'urql';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, type WorkFormState } from '../work/use-work-form.ts';
import type { Values } from '../work/use-draft.ts';
import { lifeDomains } from './life-domains.ts';
import { planObjectivesQuery } from './plan-documents.ts';

/** What a goal is filled in with, whosever it is. */
export type GoalField = 'description' | 'lifeDomain' | 'objectiveCode' | 'targetOn';

/** What was filled in of a goal, or what must be chosen first. */
export function readGoal(values: Values<GoalField>) {
  const problems = missingOf(values, {
    description: 'Schrijf op wat er bereikt moet worden.',
    lifeDomain: 'Kies een leefgebied.',
    objectiveCode: 'Kies bij welke doelstelling dit hoort.',
  });
  const lifeDomain = oneOf(lifeDomains, values.lifeDomain);
  if (!lifeDomain || problems.length > 0) return { problems };
  const { description, objectiveCode, targetOn } = values;
  return { goal: { description, objectiveCode, lifeDomain, targetOn: targetOn || null } };
}

/** What is to be reached, where, by when, and which objective of the municipality it serves. */
export function GoalFields({ form }: { form: WorkFormState<GoalField> }) {
  const label = useLabel();
  const [{ data }] = useQuery({ query: planObjectivesQuery });
  const objectives = (data?.programmeLines ?? []).flatMap((line) => line.objectives);
  return (
    <>
      <TextField
        field={form.field('description')}
        label="Doel"
        hint="Wat wil het gezin bereiken? In eigen woorden."
        rows={2}
        length={{ least: 3, most: 1000 }}
      />
      <div className="ep-work-form__pair">
        <ChoiceField
          field={form.field('lifeDomain')}
          label="Leefgebied"
          none="Kies een leefgebied"
          options={lifeDomains.map((one) => ({ value: one, label: capitalised(label('LifeDomain', one)) }))}
        />
        <DayField field={form.field('targetOn')} label="Streefdatum (mag leeg)" min={today()} />
      </div>
      <ChoiceField
        field={form.field('objectiveCode')}
        label="Doelstelling van de gemeente"
        none="Kies een doelstelling"
        options={objectives.map(({ code, label: words }) => ({ value: code, label: `${code} ${words}` }))}
      />
    </>
  );
}
