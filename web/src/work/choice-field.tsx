import { Select, SelectOption } from '@utrecht/component-library-react';
import { Field } from '../ui/field.tsx';
import type { WorkFieldProps } from './text-field.tsx';

/** Something that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props extends WorkFieldProps {
  readonly options: readonly Option[];
  /** What stands there when nothing is chosen: what to do, or what that means. */
  readonly none: string;
}

/** One of a list; nothing chosen is empty. */
export function ChoiceField({ field: { id, value, problem, onChange }, label, hint, options, none }: Props) {
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <SelectOption value="">{none}</SelectOption>
          {options.map((option) => (
            <SelectOption key={option.value} value={option.value}>
              {option.label}
            </SelectOption>
          ))}
        </Select>
      )}
    </Field>
  );
}
