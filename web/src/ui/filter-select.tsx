import { Select, SelectOption } from '@utrecht/component-library-react';
import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  /** What it says when nothing is chosen. */
  readonly none: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

/** One choice that narrows a list. */
export function FilterSelect({ label, value, none, options, onChange }: Props) {
  const id = useId();
  // A link of somebody who may choose more, or a list that is still on its way: what narrows is never out of sight.
  const isUnknown = value !== undefined && !options.some((option) => option.value === value);
  return (
    <div className="ep-filter">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value || undefined)}>
        <SelectOption value="">{none}</SelectOption>
        {isUnknown && <SelectOption value={value}>Keuze uit de link</SelectOption>}
        {options.map((option) => (
          <SelectOption key={option.value} value={option.value}>
            {option.label}
          </SelectOption>
        ))}
      </Select>
    </div>
  );
}
