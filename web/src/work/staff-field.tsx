import { ChoiceField } from './choice-field.tsx';
import type { WorkFieldProps } from './text-field.tsx';

/** A member of staff who can be chosen. */
export interface StaffChoice {
  readonly id: string;
  readonly name: string;
  readonly jobTitle?: string | null | undefined;
  readonly organisation?: { readonly name: string } | undefined;
}

interface Props extends WorkFieldProps {
  readonly staff: readonly StaffChoice[];
  /** What nobody chosen means; to choose a colleague when left out. */
  readonly none?: string | undefined;
}

/** A member of staff, by name, with what they do and where. */
export function StaffField({ staff, none = 'Kies een collega', ...field }: Props) {
  const options = staff.map(({ id, name, jobTitle, organisation }) => ({
    value: id,
    label: [name, jobTitle, organisation?.name].filter(Boolean).join(' · '),
  }));
  return <ChoiceField {...field} options={options} none={none} />;
}
