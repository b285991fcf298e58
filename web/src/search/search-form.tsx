import { Button, FormFieldErrorMessage, Textbox } from '@utrecht/component-library-react';
import { useEffect, useId, useState } from 'react';
import { useFormState } from 'react-hook-form';
import { useLookupClient } from '../shared/lookup-client.ts';
import { searchFieldId } from '../shared/search-field.ts';
import { Icon } from '../ui/icon.tsx';
import { useSearchBox } from './search-context.tsx';
import { listSuggestions, type Suggestion, SuggestionList, suggestionsInWords } from './suggestion-list.tsx';
import { readTypedText, readWhileTyping } from './typed-text.ts';
import { useCombobox } from './use-combobox.ts';
import { useSuggestions } from './use-suggestions.ts';
import './search-form.css';

function validate(text: string): true | string {
  const read = readTypedText(text);
  return read.kind === 'unreadable' ? read.message : true;
}

/** The one box for every way to find somebody: large on the start page, small in the bar. */
export function SearchForm({ size }: { size: 'bar' | 'large' }) {
  const { form, results, submit, open: openHousehold } = useSearchBox();
  const { suggestions, suggest, callOff } = useSuggestions(useLookupClient());
  const [opened, setOpened] = useState(false);
  const [errorId, listId] = [useId(), useId()];
  const { errors } = useFormState({ control: form.control, name: 'text' });
  const message = errors.text?.message;

  const options = listSuggestions(suggestions);
  const open = opened && suggestions.kind !== 'none';
  const searchInFull = () => {
    const asked = readTypedText(form.getValues('text'));
    const isKnown =
      suggestions.kind === 'found' &&
      suggestions.page.next === undefined &&
      asked.kind !== 'unreadable' &&
      asked.text === suggestions.asked.text;
    setOpened(false);
    callOff();
    submit(isKnown ? suggestions.page : undefined);
  };
  const choose = (option: Suggestion | undefined) => {
    if (option?.kind === 'all') searchInFull();
    if (option?.kind !== 'hit' || option.householdId === undefined) return;
    setOpened(false);
    callOff();
    openHousehold(option.householdId);
  };
  const { active, leave, onKeyDown } = useCombobox(
    {
      count: options.length,
      ready: suggestions.kind === 'found',
      onChoose: (index) => choose(options[index]),
      onOpen: () => setOpened(true),
      onClose: () => setOpened(false),
    },
    open,
  );
  const activeId = active >= 0 ? `${listId}-${active}` : undefined;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const field = form.register('text', {
    validate,
    onChange: ({ target }: { target: HTMLInputElement }) => {
      leave();
      setOpened(true);
      suggest(readWhileTyping(target.value));
    },
  });

  return (
    <form
      role="search"
      className={`ep-search ep-search--${size}`}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        searchInFull();
      }}
    >
      <label className="ep-search__label" htmlFor={searchFieldId}>
        Naam, geboortedatum, adres, BSN of zaaknummer
      </label>
      <div className="ep-search__row">
        <Icon name="search" />
        <Textbox
          {...field}
          onBlur={(event) => {
            void field.onBlur(event);
            setOpened(false);
          }}
          id={searchFieldId}
          className="ep-search__box"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open && options.length > 0}
          aria-controls={open && options.length > 0 ? listId : undefined}
          aria-activedescendant={activeId}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={100}
          invalid={Boolean(message)}
          aria-invalid={Boolean(message)}
          aria-describedby={message ? errorId : undefined}
          placeholder={size === 'bar' ? 'Naam, adres, BSN…' : undefined}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" appearance="primary-action-button" busy={results.kind === 'searching'}>
          Zoek
        </Button>
        {open && (
          <SuggestionList
            id={listId}
            suggestions={suggestions}
            options={options}
            asked={form.getValues('text')}
            active={active}
            onChoose={choose}
          />
        )}
      </div>
      <div role="status" className="ep-visually-hidden">
        {open ? suggestionsInWords(suggestions) : ''}
      </div>
      {message && !open && (
        <FormFieldErrorMessage id={errorId} role="alert" className="ep-search__error">
          {message}
        </FormFieldErrorMessage>
      )}
    </form>
  );
}
