import { Button, FormFieldErrorMessage, Textbox } from '@utrecht/component-library-react';
import { useId } from 'react';
import { useFormState } from 'react-hook-form';
import { searchFieldId } from '../shared/search-field.ts';
import { Icon } from '../ui/icon.tsx';
import { readLookup } from './lookup.ts';
import { useSearchBox } from './search-context.tsx';
import './search-form.css';

function validate(text: string): true | string {
  const lookup = readLookup(text);
  return lookup.kind === 'unreadable' ? lookup.message : true;
}

/** The one box for every way to find a household: large on the start page, small in the bar. */
export function SearchForm({ size }: { size: 'bar' | 'large' }) {
  const { form, state, submit } = useSearchBox();
  const errorId = useId();
  const { errors } = useFormState({ control: form.control, name: 'text' });
  const message = errors.text?.message;
  return (
    <form
      role="search"
      className={`ep-search ep-search--${size}`}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="ep-search__label" htmlFor={searchFieldId}>
        BSN, postcode en huisnummer, of zaaknummer
      </label>
      <div className="ep-search__row">
        <Icon name="search" />
        <Textbox
          {...form.register('text', { validate })}
          id={searchFieldId}
          className="ep-search__box"
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={60}
          invalid={Boolean(message)}
          aria-invalid={Boolean(message)}
          aria-describedby={message ? errorId : undefined}
          placeholder={size === 'bar' ? 'BSN, adres of zaaknummer' : undefined}
        />
        <Button type="submit" appearance="primary-action-button" busy={state.kind === 'searching'}>
          Zoek
        </Button>
      </div>
      {message && (
        <FormFieldErrorMessage id={errorId} role="alert" className="ep-search__error">
          {message}
        </FormFieldErrorMessage>
      )}
    </form>
  );
}
