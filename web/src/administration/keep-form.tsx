import { useMemo, type ReactNode } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { ChangeProblem } from '../shared/change.ts';
import { dateInWords, isDate } from '../shared/dates.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField, type Option } from '../work/choice-field.tsx';
import { DayField } from '../work/day-field.tsx';
import { CheckField, listOf, ManyField, ticked } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import type { Values } from '../work/use-draft.ts';
import { type Reading, type Stamp, useWorkForm, type WorkFormState } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';

/** A field of a form with which something is kept. */
export interface KeepField<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'choice' | 'many' | 'check';
  readonly hint?: string;
  readonly options?: readonly Option[];
  /** What stands there when nothing is chosen. */
  readonly none?: string;
  /** Lines of a longer text. */
  readonly rows?: number;
}

interface Payload {
  readonly problems: readonly ChangeProblem[];
}

/** What such a form is. */
export interface KeepFormProps<Name extends string, Data, Input, Made> {
  readonly draft: string;
  readonly title: string;
  readonly submit: string;
  /** What is said once it was done. */
  readonly said: string;
  readonly fields: readonly KeepField<Name>[];
  readonly start: Values<Name>;
  /** The version of what is changed; left out for something new. */
  readonly version?: number;
  readonly document: TypedDocumentNode<Data, { input: Input }>;
  readonly payloadOf: (data: Data) => Made | null | undefined;
  readonly read: (values: Values<Name>, stamp: Stamp) => Reading<Input>;
  /** What stands above the fields. */
  readonly children?: ReactNode;
  /** What stands below the fields, and tells of what is filled in. */
  readonly below?: (form: WorkFormState<Name>) => ReactNode;
}

/** What a field says, in words. */
export function inWords<Name extends string>({ kind, options, none }: KeepField<Name>, value: string): string {
  if (kind === 'check') return value === ticked ? 'ja' : 'nee';
  if (value === '') return none ?? 'leeg';
  if (kind === 'day') return isDate(value) ? dateInWords(value) : value;
  const wordOf = (each: string) => options?.find((option) => option.value === each)?.label ?? each;
  return kind === 'many' ? listOf(value).map(wordOf).join(', ') : wordOf(value);
}

/** One field, in the shape that fits what it holds. */
export function KeptField<Name extends string>({
  field,
  form,
}: {
  readonly field: KeepField<Name>;
  readonly form: WorkFormState<Name>;
}) {
  const { name, label, kind, hint, options = [], none = 'Kies', rows } = field;
  const bound = { field: form.field(name), label, hint };
  if (kind === 'day') return <DayField {...bound} />;
  if (kind === 'choice') return <ChoiceField {...bound} options={options} none={none} />;
  if (kind === 'many') return <ManyField {...bound} options={options} inRow />;
  if (kind === 'check') return <CheckField field={bound.field} label={label} />;
  return <TextField {...bound} rows={rows} />;
}

/** A form with which the administrator keeps one record: what was typed stays, and what another changed is told. */
export function KeepForm<Name extends string, Data, Input, Made extends Payload>(
  props: KeepFormProps<Name, Data, Input, Made>,
) {
  const { draft, title, submit, said, fields, start, version, document, payloadOf, read, children, below } = props;
  const { close, done } = useAction();
  const seen = useMemo(
    () =>
      version === undefined
        ? undefined
        : (values: Values<Name>) => ({
            version,
            compare: fields.map((field) => ({
              label: field.label,
              now: inWords(field, start[field.name]),
              typed: inWords(field, values[field.name]),
            })),
          }),
    [version, fields, start],
  );
  const form = useWorkForm({ draft, start, seen, document, payloadOf, read, onMade: () => done(said) });
  return (
    <WorkForm form={form} title={title} submit={submit} onClose={close}>
      {children}
      {fields.map((field) => (
        <KeptField key={field.name} field={field} form={form} />
      ))}
      {below?.(form)}
    </WorkForm>
  );
}

/** What a text field sends: nothing where it is empty. */
export function orNull(value: string): string | null {
  return value.trim() === '' ? null : value;
}
