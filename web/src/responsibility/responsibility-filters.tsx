import { Button, Textbox } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { isDate, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Choice } from '../ui/choice.tsx';
import { lawsInOrder, officesInOrder, type ResponsibilityChoice, tasksInOrder } from './responsibility-choice.ts';

interface Props {
  readonly choice: ResponsibilityChoice;
  readonly onChange: (change: ResponsibilityChoice) => void;
}

/** The day asked. What is no day yet stays in the field, and the table stays as it is. */
function DayField({ choice, onChange }: Props) {
  const id = useId();
  const asked = choice.datum ?? today();
  const [typed, setTyped] = useState(asked);
  const valid = isDate(typed);
  return (
    <div className="ep-filter">
      <label htmlFor={id}>Op welke dag?</label>
      <div className="ep-filter__day">
        <Textbox
          id={id}
          type="date"
          value={typed}
          invalid={!valid}
          aria-invalid={!valid}
          aria-describedby={valid ? undefined : `${id}-fout`}
          onChange={({ target }) => {
            setTyped(target.value);
            if (isDate(target.value)) onChange({ datum: target.value === today() ? undefined : target.value });
          }}
        />
        {(choice.datum !== undefined || !valid) && (
          <Button
            appearance="secondary-action-button"
            onClick={() => {
              setTyped(today());
              onChange({ datum: undefined });
            }}
          >
            Vandaag
          </Button>
        )}
      </div>
      {!valid && (
        <p id={`${id}-fout`} role="alert" className="ep-filter__error">
          Kies een dag die bestaat.
        </p>
      )}
    </div>
  );
}

/** Chooses the law, the office, the task and the day. */
export function ResponsibilityFilters({ choice, onChange }: Props) {
  const label = useLabel();
  const all = { value: undefined, label: 'Alle' };
  return (
    <div className="ep-card ep-filters">
      <div className="ep-filter ep-filter--wide">
        <span aria-hidden="true">Wet</span>
        <Choice
          label="Wet"
          options={[all, ...lawsInOrder.map(({ word, value }) => ({ value: word, label: label('Law', value) }))]}
          value={choice.wet}
          onChange={(wet) => onChange({ wet })}
        />
      </div>
      <div className="ep-filter">
        <span aria-hidden="true">Kantoor</span>
        <Choice
          label="Kantoor"
          options={[
            all,
            ...officesInOrder.map(({ word, value }) => ({
              value: word,
              label: capitalised(label('OfficeFunction', value)),
            })),
          ]}
          value={choice.kantoor}
          onChange={(kantoor) => onChange({ kantoor })}
        />
      </div>
      <div className="ep-filter">
        <span aria-hidden="true">Taak</span>
        <Choice
          label="Taak"
          options={[
            all,
            ...tasksInOrder.map(({ word, value }) => ({
              value: word,
              label: capitalised(label('ResponsibilityTask', value)),
            })),
          ]}
          value={choice.taak}
          onChange={(taak) => onChange({ taak })}
        />
      </div>
      <DayField choice={choice} onChange={onChange} />
    </div>
  );
}
