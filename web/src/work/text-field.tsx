import { Textarea, Textbox } from '@utrecht/component-library-react';
import { Field } from '../ui/field.tsx';
import type { BoundField } from './use-work-form.ts';

/** What every field of a form in place takes. */
export interface WorkFieldProps {
  readonly field: BoundField;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface Props extends WorkFieldProps {
  /** Lines that it begins with; one line where left out. */
  readonly rows?: number | undefined;
  /** How many characters the hub takes, to be told while one types. */
  readonly length?: { readonly least: number; readonly most: number } | undefined;
}

/** How many characters of a text count: white space around it does not. */
function lengthOf(text: string): number {
  return text.normalize('NFC').trim().length;
}

function countInWords(length: number, { least, most }: { readonly least: number; readonly most: number }): string {
  if (length < least) return `${length} van ten minste ${least} tekens`;
  return `${length.toLocaleString('nl-NL')} van hoogstens ${most.toLocaleString('nl-NL')} tekens`;
}

/** What is said aloud of the length: when it begins to fit and when it does not any more, not at every key. */
function lengthToSay(length: number, { least, most }: { readonly least: number; readonly most: number }): string {
  if (length === 0 || length < least) return '';
  return length > most ? 'De tekst is te lang.' : 'De tekst is lang genoeg.';
}

/** A text: one line, or more where `rows` says so. */
export function TextField({ field, label, hint, rows, length }: Props) {
  const { id, value, problem, onChange } = field;
  const count = lengthOf(value);
  return (
    <div className="ep-text-field">
      <Field id={id} label={label} hint={hint} problem={problem}>
        {(control) =>
          rows ? (
            <Textarea {...control} rows={rows} value={value} onChange={({ target }) => onChange(target.value)} />
          ) : (
            <Textbox {...control} autoComplete="off" value={value} onChange={({ target }) => onChange(target.value)} />
          )
        }
      </Field>
      {length && (
        <>
          <p className="ep-text-field__count">{countInWords(count, length)}</p>
          <p role="status" className="ep-visually-hidden">
            {lengthToSay(count, length)}
          </p>
        </>
      )}
    </div>
  );
}
