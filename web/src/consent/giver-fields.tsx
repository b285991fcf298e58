import { Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { useId } from 'react';
import { problemAt } from '../shared/change.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { FieldProblem } from '../ui/field-problem.tsx';
import { Field } from '../ui/field.tsx';
import { asksChildToo, type Consenter, giversFor, listGivers, otherGiver } from './consent-draft.ts';
import type { PartProps } from './consent-form.tsx';

interface Props extends PartProps {
  readonly person: Consenter;
  readonly members: readonly Consenter[];
}

/** Which parent, guardian, mentor or curator gave it. */
function WhichGiver({ person, members, draft, onDraftChange, problems }: Props) {
  const givers = listGivers(person, members);
  const other = draft.giver === otherGiver || givers.length === 0;
  const named = person.holders.filter(({ id }) => id === null).map(({ name }) => name);
  return (
    <>
      {givers.length > 0 && (
        <Field label="Namelijk" problem={other ? undefined : problemAt(problems, 'giverPersonId')}>
          {(control) => (
            <Select {...control} value={draft.giver} onChange={({ target }) => onDraftChange({ giver: target.value })}>
              <SelectOption value="">Kies wie</SelectOption>
              {givers.map(({ id, name }) => (
                <SelectOption key={id} value={id ?? ''}>
                  {name}
                </SelectOption>
              ))}
              <SelectOption value={otherGiver}>Iemand die niet in het dossier staat</SelectOption>
            </Select>
          )}
        </Field>
      )}
      {other && (
        <Field
          label="Naam van wie toestemming gaf"
          hint={named.length > 0 ? `Gezag volgens de BRP: ${named.join(', ')}.` : undefined}
          problem={problemAt(problems, 'giverName') ?? problemAt(problems, 'giverPersonId')}
        >
          {(control) => (
            <Textbox
              {...control}
              autoComplete="off"
              maxLength={200}
              value={draft.giverName}
              onChange={({ target }) => onDraftChange({ giverName: target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function ChildAgrees({ person, draft, onDraftChange, problems }: Omit<Props, 'members'>) {
  const id = useId();
  const problem = problemAt(problems, 'childAgrees');
  return (
    <div className="ep-field">
      <label className="ep-consent-form__check">
        <input
          type="checkbox"
          checked={draft.childAgrees}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : id}
          onChange={({ target }) => onDraftChange({ childAgrees: target.checked })}
        />
        {person.name} stemt zelf ook in (12 tot 16 jaar)
      </label>
      <FieldProblem id={id} message={problem} />
    </div>
  );
}

/** Who gave it: what the age allows, and who that is. */
export function GiverFields(props: Props) {
  const { person, draft, onDraftChange, problems } = props;
  const label = useLabel();
  const byOther = draft.givenBy !== '' && draft.givenBy !== 'SELF';
  return (
    <>
      <Field label="Gegeven door" problem={problemAt(problems, 'givenBy')}>
        {(control) => (
          <Select
            {...control}
            value={draft.givenBy}
            onChange={({ target }) =>
              onDraftChange({ givenBy: giversFor(null).find((one) => one === target.value) ?? '', giver: '' })
            }
          >
            <SelectOption value="">Kies wie</SelectOption>
            {giversFor(person.age).map((giver) => (
              <SelectOption key={giver} value={giver}>
                {capitalised(label('ConsentGiver', giver))}
              </SelectOption>
            ))}
          </Select>
        )}
      </Field>
      {byOther && <WhichGiver {...props} />}
      {byOther && asksChildToo(person.age) && <ChildAgrees {...props} />}
    </>
  );
}
