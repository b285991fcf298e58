import { Textbox } from '@utrecht/component-library-react';
import { Field } from '../ui/field.tsx';
import type { WorkFieldProps } from './text-field.tsx';

interface Props extends WorkFieldProps {
  /** The first and last day that can be chosen. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** A moment, with its time, instead of a day. */
  readonly withTime?: boolean | undefined;
}

/** A day as `YYYY-MM-DD`, or a moment on the clock of the Netherlands as `YYYY-MM-DDTHH:MM`. */
export function DayField({ field: { id, value, problem, onChange }, label, hint, min, max, withTime }: Props) {
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      {(control) => (
        <Textbox
          {...control}
          type={withTime ? 'datetime-local' : 'date'}
          min={min}
          max={max}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
