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
  return (
    <div className="ep-filter">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value || undefined)}>
        <SelectOption value="">{none}</SelectOption>
        {options.map((option) => (
          <SelectOption key={option.value} value={option.value}>
            {option.label}
          </SelectOption>
        ))}
      </Select>
    </div>
  );
}
