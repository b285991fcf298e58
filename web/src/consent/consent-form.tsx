import { Button, Select, SelectOption, Textarea, Textbox } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import type { ConsentGiver, Law } from '../generated/graphql.ts';
import type { Problem } from '../shared/api-problem.ts';
import { type ChangeProblem, problemAt, problemsBeside } from '../shared/change.ts';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { Field } from '../ui/field.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { consentOrganisationsQuery } from './consent-documents.ts';
import { type ConsentDraft, type Consenter, giversFor } from './consent-draft.ts';
import { GiverFields } from './giver-fields.tsx';

const laws: readonly Law[] = ['WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL'];
/** The fields of the input that the form shows. */
const fields = 'personId law organisationId givenBy giverPersonId giverName childAgrees purpose givenOn endsOn'.split(
  ' ',
);

/** A part of the form: what was filled in, how to change it, and what is wrong. */
export interface PartProps {
  readonly draft: ConsentDraft;
  readonly onDraftChange: (change: Partial<ConsentDraft>) => void;
  readonly problems: readonly ChangeProblem[];
}

/** What may be seen, and by whom: an organisation that answers for the law sees it by its task and is not offered. */
function WhatFields({ draft, onDraftChange, problems }: PartProps) {
  const label = useLabel();
  const [{ data }] = useQuery({ query: consentOrganisationsQuery, variables: { on: today() } });
  const all = data?.responsibilities ?? [];
  const answering = new Set(
    all.flatMap(({ law, status, organisation }) =>
      law === draft.law && status === 'IN_FORCE' && organisation ? [organisation.id] : [],
    ),
  );
  const organisations = new Map(
    all.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation]] : [])),
  );
  return (
    <>
      <Field label="Gegevens onder" problem={problemAt(problems, 'law')}>
        {(control) => (
          <Select
            {...control}
            value={draft.law}
            onChange={({ target }) => {
              const law = laws.find((one) => one === target.value);
              onDraftChange({ law: law ?? '', organisationId: '' });
            }}
          >
            <SelectOption value="">Kies een wet</SelectOption>
            {laws.map((law) => (
              <SelectOption key={law} value={law}>
                {label('Law', law)}
              </SelectOption>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Mogen worden ingezien door"
        hint="Wie deze wet zelf uitvoert, heeft geen toestemming nodig en staat er niet bij."
        problem={problemAt(problems, 'organisationId')}
      >
        {(control) => (
          <Select
            {...control}
            value={draft.organisationId}
            onChange={({ target }) => onDraftChange({ organisationId: target.value })}
          >
            <SelectOption value="">Kies een organisatie</SelectOption>
            {[...organisations.values()]
              .filter(({ id }) => !answering.has(id))
              .map(({ id, name }) => (
                <SelectOption key={id} value={id}>
                  {name}
                </SelectOption>
              ))}
          </Select>
        )}
      </Field>
    </>
  );
}

function PeriodFields({ draft, onDraftChange, problems }: PartProps) {
  return (
    <div className="ep-consent-form__pair">
      <Field label="Gegeven op" problem={problemAt(problems, 'givenOn')}>
        {(control) => (
          <Textbox
            {...control}
            type="date"
            max={today()}
            value={draft.givenOn}
            onChange={({ target }) => onDraftChange({ givenOn: target.value })}
          />
        )}
      </Field>
      <Field label="Geldt niet meer vanaf" hint="Leeg: tot intrekking." problem={problemAt(problems, 'endsOn')}>
        {(control) => (
          <Textbox
            {...control}
            type="date"
            value={draft.endsOn}
            onChange={({ target }) => onDraftChange({ endsOn: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

interface Props extends PartProps {
  readonly members: readonly Consenter[];
  readonly failure: Problem | undefined;
  readonly sending: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** What it takes to record consent; what the hub says is wrong stands at its field. */
export function ConsentForm({ members, failure, sending, onSend, onClose, ...part }: Props) {
  const { draft, onDraftChange, problems } = part;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [problems]);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const person = members.find(({ id }) => id === draft.personId);
  const choosePerson = (personId: string) => {
    const age = members.find(({ id }) => id === personId)?.age ?? null;
    // Where the age says who gives it as a rule, that is proposed.
    const givenBy: ConsentGiver | '' = age === null ? '' : (giversFor(age)[0] ?? '');
    onDraftChange({ personId, givenBy, giver: '', childAgrees: false });
  };
  return (
    <form
      ref={form}
      className="ep-consent-form"
      autoComplete="off"
      noValidate
      aria-label="Toestemming vastleggen"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Field label="Toestemming van" problem={problemAt(problems, 'personId')}>
        {(control) => (
          <Select {...control} value={draft.personId} onChange={({ target }) => choosePerson(target.value)}>
            <SelectOption value="">Kies een lid van het huishouden</SelectOption>
            {members.map(({ id, name, age }) => (
              <SelectOption key={id} value={id}>
                {age === null ? name : `${name} (${age})`}
              </SelectOption>
            ))}
          </Select>
        )}
      </Field>
      {person && <GiverFields person={person} members={members} {...part} />}
      <WhatFields {...part} />
      <Field
        label="Waarvoor"
        hint="Zoals u het de inwoner hebt uitgelegd, in ten minste 20 tekens. De toestemming geldt alleen daarvoor."
        problem={problemAt(problems, 'purpose')}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            value={draft.purpose}
            onChange={({ target }) => onDraftChange({ purpose: target.value })}
          />
        )}
      </Field>
      <PeriodFields {...part} />
      {problemsBeside(problems, fields).map(({ code, message }) => (
        <p key={code} role="alert" className="ep-field-problem">
          {message}
        </p>
      ))}
      {failure && <ProblemMessage problem={failure} onRetry={onSend} level={3} />}
      <div className="ep-buttons">
        <Button type="submit" appearance="primary-action-button" busy={sending}>
          {sending ? 'Bezig…' : 'Vastleggen'}
        </Button>
        <Button appearance="secondary-action-button" onClick={onClose}>
          Annuleren
        </Button>
      </div>
    </form>
  );
}
