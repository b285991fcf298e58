import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { CheckField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import type { WorkFormState } from '../work/use-work-form.ts';
import { asksChildToo, type Consenter, type GiverField, giversFor, listGivers, otherGiver } from './consent-draft.ts';

interface Props {
  readonly form: WorkFormState<GiverField>;
  readonly person: Consenter;
  readonly members: readonly Consenter[];
  /** What is given; consent where left out. */
  readonly what?: 'toestemming' | 'instemming';
}

/** Which parent, guardian, mentor or curator gave it. */
function WhichGiver({ form, person, members, what = 'toestemming' }: Props) {
  const givers = listGivers(person, members);
  const chosen = form.field('giverPersonId');
  const other = chosen.value === otherGiver || givers.length === 0;
  const named = person.holders.filter(({ id }) => id === null).map(({ name }) => name);
  const name = form.field('giverName');
  return (
    <>
      {givers.length > 0 && (
        <ChoiceField
          field={other ? { ...chosen, problem: undefined } : chosen}
          label="Namelijk"
          none="Kies wie"
          options={[
            ...givers.map((one) => ({ value: one.id ?? '', label: one.name })),
            { value: otherGiver, label: 'Iemand die niet in het dossier staat' },
          ]}
        />
      )}
      {other && (
        <TextField
          field={{ ...name, problem: name.problem ?? chosen.problem }}
          label={`Naam van wie ${what} gaf`}
          hint={named.length > 0 ? `Gezag volgens de BRP: ${named.join(', ')}.` : undefined}
        />
      )}
    </>
  );
}

/** Who gave it: what the age allows, and who that is. */
export function GiverFields(props: Props) {
  const { form, person } = props;
  const label = useLabel();
  const { givenBy } = form.values;
  const byOther = givenBy !== '' && givenBy !== 'SELF';
  return (
    <>
      <ChoiceField
        field={{ ...form.field('givenBy'), onChange: (value) => form.change({ givenBy: value, giverPersonId: '' }) }}
        label="Gegeven door"
        none="Kies wie"
        options={giversFor(person.age).map((giver) => ({
          value: giver,
          label: capitalised(label('ConsentGiver', giver)),
        }))}
      />
      {byOther && <WhichGiver {...props} />}
      {byOther && asksChildToo(person.age) && (
        <CheckField field={form.field('childAgrees')} label={`${person.name} stemt zelf ook in (12 tot 16 jaar)`} />
      )}
    </>
  );
}
