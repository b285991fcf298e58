import { FormLabel } from '@utrecht/component-library-react';
import { type ReactNode, useId } from 'react';
import { FieldProblem } from './field-problem.tsx';
import './field.css';

/** What ties a control to its label, its hint and what is wrong with it. */
export interface FieldControl {
  readonly id: string;
  readonly invalid: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface Props {
  /** By what others lead here; one of its own when left out. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it and what to do, in Dutch; undefined when nothing is. */
  readonly problem?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A field of a form: its label, its control, and right under it what is wrong with it. */
export function Field({ id: given, label, hint, problem, children }: Props) {
  const own = useId();
  const id = given ?? own;
  const [hintId, problemId] = [`${id}-uitleg`, `${id}-fout`];
  const describedBy = [hint && hintId, problem && problemId].filter(Boolean).join(' ');
  return (
    <div className="ep-field">
      <FormLabel htmlFor={id}>{label}</FormLabel>
      {hint && (
        <p id={hintId} className="ep-field__hint">
          {hint}
        </p>
      )}
      {children({
        id,
        invalid: problem !== undefined,
        'aria-invalid': problem !== undefined,
        'aria-describedby': describedBy || undefined,
      })}
      <FieldProblem id={problemId} message={problem} />
    </div>
  );
}
