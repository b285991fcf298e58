import type { ReactNode } from 'react';
import { FieldProblem } from '../ui/field-problem.tsx';
import type { Option } from './choice-field.tsx';
import type { WorkFieldProps } from './text-field.tsx';
import type { BoundField } from './use-work-form.ts';

interface GroupProps extends WorkFieldProps {
  readonly children: ReactNode;
  readonly inRow?: boolean | undefined;
}

function Group({ field: { id, problem }, label, hint, inRow, children }: GroupProps) {
  return (
    <fieldset className="ep-option-field">
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-uitleg`} className="ep-field__hint">
          {hint}
        </p>
      )}
      <div className={`ep-option-field__options${inRow ? ' ep-option-field__options--row' : ''}`}>{children}</div>
      <FieldProblem id={`${id}-fout`} message={problem} />
    </fieldset>
  );
}

/** What ties an input of a group to what is said of the group; the first is where a link to the field leads. */
function tie({ id, problem }: BoundField, hint: string | undefined, place: number) {
  const describedBy = [hint && `${id}-uitleg`, problem && `${id}-fout`].filter(Boolean).join(' ');
  return {
    id: place === 0 ? id : `${id}-${place}`,
    'aria-describedby': describedBy || undefined,
  };
}

interface Props extends WorkFieldProps {
  readonly options: readonly Option[];
  readonly inRow?: boolean | undefined;
}

/** One of a few, all in sight. */
export function RadioField({ options, ...group }: Props) {
  const { field, hint } = group;
  return (
    <Group {...group}>
      {options.map(({ value, label }, place) => (
        <label key={value} className="ep-option">
          <input
            type="radio"
            name={field.id}
            checked={field.value === value}
            {...tie(field, hint, place)}
            onChange={() => field.onChange(value)}
          />
          {label}
        </label>
      ))}
    </Group>
  );
}

/** What a field says of which several can be chosen. */
export function listOf(value: string): readonly string[] {
  return value === '' ? [] : value.split(' ');
}

/** Some of a few, all in sight; the field has their values with a space between them. */
export function ManyField({ options, ...group }: Props) {
  const { field, hint } = group;
  const chosen = listOf(field.value);
  return (
    <Group {...group}>
      {options.map(({ value, label }, place) => (
        <label key={value} className="ep-option">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            aria-invalid={field.problem !== undefined}
            {...tie(field, hint, place)}
            onChange={({ target }) => {
              const others = chosen.filter((one) => one !== value);
              field.onChange((target.checked ? [...others, value] : others).join(' '));
            }}
          />
          {label}
        </label>
      ))}
    </Group>
  );
}

/** What a ticked box says. */
export const ticked = 'ja';

/** Something that is so or not; empty where it is not. */
export function CheckField({ field, label }: Omit<WorkFieldProps, 'hint'>) {
  return (
    <div className="ep-field">
      <label className="ep-option">
        <input
          type="checkbox"
          checked={field.value === ticked}
          aria-invalid={field.problem !== undefined}
          {...tie(field, undefined, 0)}
          onChange={({ target }) => field.onChange(target.checked ? ticked : '')}
        />
        {label}
      </label>
      <FieldProblem id={`${field.id}-fout`} message={field.problem} />
    </div>
  );
}
