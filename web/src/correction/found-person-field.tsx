import { Button } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import type { SearchHitFragment } from '../generated/graphql.ts';
import { type Problem, toProblem } from '../shared/api-problem.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLookupClient } from '../shared/lookup-client.ts';
import { callName } from '../shared/person-name.ts';
import { keyOfHit, pageOf, searchPeopleQuery } from '../search/search-documents.ts';
import { FieldProblem } from '../ui/field-problem.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { TextField } from '../work/text-field.tsx';
import type { BoundField } from '../work/use-work-form.ts';
import './correction.css';

const shown = 8;

/** Somebody who was found, as one tells them from others. */
function lineOf({ person }: SearchHitFragment): string {
  const born = person.birthDate ? `, geboren ${dateInWords(person.birthDate)}` : '';
  const lives = person.addressWithheld ? ', geheim adres' : person.address ? `, ${person.address.line}` : '';
  return `${callName(person.name)}${born}${lives}`;
}

interface Props {
  /** Holds the id of who was chosen. */
  readonly field: BoundField;
  readonly label: string;
  readonly hint?: string;
  /** Who was chosen, in words; undefined until that is known. */
  readonly chosen: string | undefined;
  /** Those who cannot be chosen. */
  readonly except: readonly string[];
}

/** Somebody anywhere in the hub: looked up by what one types, which is kept nowhere, and chosen from who was found. */
export function FoundPersonField({ field, label, hint, chosen, except }: Props) {
  const id = useId();
  const client = useLookupClient();
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly SearchHitFragment[]>();
  const [problem, setProblem] = useState<Problem>();
  const search = async () => {
    const { data, error } = await client.query(searchPeopleQuery, { text, first: shown, after: null }).toPromise();
    setProblem(error ? toProblem(error) : undefined);
    if (data) setHits(pageOf(data).hits.filter(({ person }) => !except.includes(person.id)));
  };
  if (field.value !== '') {
    return (
      <p className="ep-found__chosen">
        <span>
          {label}: <strong>{chosen ?? '…'}</strong>
        </span>
        <Button appearance="subtle-button" onClick={() => field.onChange('')}>
          Kies een ander
        </Button>
      </p>
    );
  }
  const onEnter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter looks up; it does not send the form.
    event.preventDefault();
    void search();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the field in it
    <div className="ep-found" onKeyDown={onEnter}>
      <div className="ep-found__search">
        <TextField
          field={{ id: field.id, value: text, problem: undefined, onChange: setText }}
          label={label}
          hint={hint ?? 'Zoek op naam, geboortedatum of burgerservicenummer.'}
        />
        <Button appearance="secondary-action-button" onClick={() => void search()}>
          Zoek
        </Button>
      </div>
      {problem && <ProblemMessage problem={problem} onRetry={() => void search()} level={3} />}
      <div role="status">{hits?.length === 0 && 'Niemand gevonden die u kunt kiezen. Kijk na wat u typte.'}</div>
      {hits && hits.length > 0 && (
        <fieldset className="ep-option-field">
          <legend>Wie bedoelt u?</legend>
          {hits.map((hit) => (
            <label key={keyOfHit(hit)} className="ep-option">
              <input type="radio" name={id} checked={false} onChange={() => field.onChange(hit.person.id)} />
              {lineOf(hit)}
            </label>
          ))}
        </fieldset>
      )}
      <FieldProblem id={`${field.id}-fout`} message={field.problem} />
    </div>
  );
}
