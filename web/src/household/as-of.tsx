import { Button, Textbox } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { Button as TriggerButton, DialogTrigger, Popover } from 'react-aria-components';
import { dateInWords, isDate, today } from '../shared/dates.ts';
import { Icon } from '../ui/icon.tsx';
import './as-of.css';

interface Props {
  /** The day as of which the page answers (`YYYY-MM-DD`); undefined for today. */
  readonly asOf: string | undefined;
  readonly onDateChange: (date: string | undefined) => void;
}

const earliest = '1900-01-01';

function DateForm({ asOf, onChoose }: { asOf: string | undefined; onChoose: (date: string | undefined) => void }) {
  const id = useId();
  const [date, setDate] = useState(asOf ?? today());
  const valid = isDate(date) && date >= earliest && date <= today();
  return (
    <form
      className="ep-asof__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) onChoose(date < today() ? date : undefined);
      }}
    >
      <label htmlFor={id}>Welke dag wilt u zien?</label>
      <Textbox
        id={id}
        type="date"
        value={date}
        min={earliest}
        max={today()}
        invalid={!valid}
        aria-invalid={!valid}
        aria-describedby={`${id}-fout`}
        onChange={({ target }) => setDate(target.value)}
      />
      <p id={`${id}-fout`} role="alert" className="ep-asof__error">
        {valid ? '' : 'Kies een dag tot en met vandaag.'}
      </p>
      <div className="ep-asof__buttons">
        <Button type="submit" appearance="primary-action-button">
          Toon deze dag
        </Button>
        {asOf && (
          <Button appearance="secondary-action-button" onClick={() => onChoose(undefined)}>
            Vandaag
          </Button>
        )}
      </div>
    </form>
  );
}

/** The day as of which the page answers, and another to choose. It stands in the address of the page. */
export function AsOf({ asOf, onDateChange }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <TriggerButton className="ep-tool ep-asof__button utrecht-button utrecht-button--secondary-action">
        <Icon name="calendar" />
        Peildatum: {asOf ? dateInWords(asOf) : 'vandaag'}
      </TriggerButton>
      <Popover className="ep-popover ep-asof__popover" placement="bottom end" aria-label="Peildatum kiezen">
        <DateForm
          asOf={asOf}
          onChoose={(date) => {
            setOpen(false);
            onDateChange(date);
          }}
        />
      </Popover>
    </DialogTrigger>
  );
}
