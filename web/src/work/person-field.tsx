import { ChoiceField } from './choice-field.tsx';
import { type DeskPerson, useHouseholdDesk } from './household-desk.ts';
import type { WorkFieldProps } from './text-field.tsx';

interface Props extends WorkFieldProps {
  /** What nobody chosen means, such as the household as a whole; to choose somebody when left out. */
  readonly none?: string | undefined;
  /** Those who may be chosen; all of the household when left out. */
  readonly people?: readonly DeskPerson[] | undefined;
}

/** Somebody of the household, as far as the actor sees them. */
export function PersonField({ none = 'Kies een lid van het huishouden', people, ...field }: Props) {
  const desk = useHouseholdDesk();
  const options = (people ?? desk.people).map(({ id, name, age }) => ({
    value: id,
    label: age === null ? name : `${name} (${age})`,
  }));
  return <ChoiceField {...field} options={options} none={none} />;
}
