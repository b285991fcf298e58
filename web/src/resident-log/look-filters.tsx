import { Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { LookFragment } from '../generated/graphql.ts';
import { isDate } from '../shared/dates.ts';
import { Field } from '../ui/field.tsx';
import type { ResidentLogChoice } from './resident-log-choice.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

function distinct(named: readonly (Named | null | undefined)[]): Named[] {
  const byId = new Map(named.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  return [...byId.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Looks by one member of staff or one organisation, by its id; all of them when there is none. */
export function chooseLooks(looks: readonly LookFragment[], who: string | undefined): readonly LookFragment[] {
  return who ? looks.filter(({ staff, organisation }) => staff?.id === who || organisation?.id === who) : looks;
}

interface DayProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly problem?: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** A day, or none. What is no day yet stays in the field, and the report stays as it is. */
function DayField({ label, day, problem, onChange }: DayProps) {
  const [typed, setTyped] = useState(day ?? '');
  const valid = typed === '' || isDate(typed);
  return (
    <Field label={label} problem={valid ? problem : 'Kies een dag die bestaat.'}>
      {(control) => (
        <Textbox
          {...control}
          type="date"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value === '' || isDate(target.value)) onChange(target.value || undefined);
          }}
        />
      )}
    </Field>
  );
}

interface Props {
  readonly choice: ResidentLogChoice;
  readonly onChoice: (change: ResidentLogChoice) => void;
  readonly looks: readonly LookFragment[];
  /** Id of the member of staff or organisation; undefined for all. It stays in memory. */
  readonly who: string | undefined;
  readonly onWho: (who: string | undefined) => void;
}

/** Chooses the period, and whose looks to show. */
export function LookFilters({ choice, onChoice, looks, who, onWho }: Props) {
  const organisations = distinct(looks.map(({ organisation }) => organisation));
  const staff = distinct(looks.map(({ staff: one }) => one));
  const turned = choice.van !== undefined && choice.tot !== undefined && choice.tot < choice.van;
  return (
    <div className="ep-log__filters">
      <DayField label="Vanaf" day={choice.van} onChange={(van) => onChoice({ van })} />
      <DayField
        label="Tot en met"
        day={choice.tot}
        problem={turned ? 'Deze dag ligt vóór de eerste.' : undefined}
        onChange={(tot) => onChoice({ tot })}
      />
      <Field label="Wie keek">
        {({ invalid: _invalid, ...control }) => (
          <Select {...control} value={who ?? ''} onChange={({ target }) => onWho(target.value || undefined)}>
            <SelectOption value="">Iedereen</SelectOption>
            <optgroup label="Organisaties">
              {organisations.map(({ id, name }) => (
                <SelectOption key={id} value={id}>
                  {name}
                </SelectOption>
              ))}
            </optgroup>
            <optgroup label="Medewerkers">
              {staff.map(({ id, name }) => (
                <SelectOption key={id} value={id}>
                  {name}
                </SelectOption>
              ))}
            </optgroup>
          </Select>
        )}
      </Field>
    </div>
  );
}
