import type { KeptOrganisationFragment, KeptResponsibilityFragment } from '../generated/graphql.ts';
import { periodInWords } from '../responsibility/period.ts';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { Status } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import type { Option } from '../work/choice-field.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { laws } from './options.ts';
import { OrganisationForm } from './organisation-form.tsx';
import { KeptRecord } from './record.tsx';
import { responsibilityScreenQuery } from './responsibility-documents.ts';
import { AddResponsibilityForm, EndResponsibilityForm, ReplaceResponsibilityForm } from './responsibility-forms.tsx';
import { Screen } from './screen.tsx';

interface Choices {
  readonly organisations: readonly Option[];
  readonly agreements: readonly Option[];
}

function Task({ row, choices }: { row: KeptResponsibilityFragment; choices: Choices }) {
  const label = useLabel();
  const { id, status, validUntil } = row;
  const over = typeof validUntil === 'string' && validUntil <= today();
  const title = `${capitalised(label('ResponsibilityTask', row.task))}, ${label('OfficeFunction', row.officeFunction)}`;
  const about = `${label('Law', row.law)} ${title}`;
  const keep = (what: string) => `responsibility.${what}.${id}`;
  return (
    <KeptRecord
      id={id}
      title={title}
      marks={
        over ? (
          <Status>voorbij</Status>
        ) : (
          <Status tone={status === 'IN_FORCE' ? 'safe' : 'warning'}>{label('ResponsibilityStatus', status)}</Status>
        )
      }
      facts={[
        ['Organisatie', row.organisation?.name ?? 'onbekend'],
        ['Periode', periodInWords(row.validFrom, validUntil) ?? 'altijd'],
        ['Overeenkomst', row.agreement?.title ?? 'geen'],
        ...(row.note ? [['Toelichting', row.note] as const] : []),
      ]}
      actions={
        over
          ? []
          : [
              {
                label: status === 'UNKNOWN' ? 'Invullen' : 'Overdragen',
                about,
                draft: keep('replace'),
                form: <ReplaceResponsibilityForm draft={keep('replace')} row={row} {...choices} />,
              },
              {
                label: 'Beëindigen',
                about,
                draft: keep('end'),
                form: <EndResponsibilityForm draft={keep('end')} row={row} />,
              },
            ]
      }
    />
  );
}

function Organisation({ organisation }: { organisation: KeptOrganisationFragment }) {
  const label = useLabel();
  const draft = `organisation.change.${organisation.id}`;
  return (
    <KeptRecord
      id={organisation.id}
      title={organisation.name}
      facts={[
        ['Korte naam', organisation.code],
        ['Soort', label('OrganisationKind', organisation.kind)],
        ['Bereikbaar', [organisation.phone, organisation.email].filter(Boolean).join(', ') || 'niet ingevuld'],
      ]}
      actions={[
        {
          label: 'Wijzigen',
          about: organisation.name,
          draft,
          form: <OrganisationForm draft={draft} organisation={organisation} />,
        },
      ]}
    />
  );
}

/** Who answers for what, in all times, and the organisations that do. */
export function ResponsibilityScreen() {
  const label = useLabel();
  return (
    <Screen query={responsibilityScreenQuery}>
      {({ administration }) => {
        const { responsibilities = [], organisations = [], agreements = [] } = administration ?? {};
        const choices = {
          organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
          agreements: agreements.map(({ id, title }) => ({ value: id, label: title })),
        };
        const [add, addOrganisation] = ['responsibility.add', 'organisation.add'];
        return (
          <>
            <Card title="Verantwoordelijkheden" area="responsibilities">
              <p className="ep-quiet">
                Nieuwe zaken gaan naar wie het op de dag van openen uitvoert. Wat al open is, blijft waar het is.
              </p>
              <WorkPlace>
                <Actions
                  actions={[
                    {
                      label: 'Verantwoordelijkheid vastleggen',
                      draft: add,
                      form: <AddResponsibilityForm draft={add} {...choices} />,
                    },
                  ]}
                />
              </WorkPlace>
            </Card>
            {laws.map((law) => (
              <Card key={law} title={label('Law', law)} area="responsibilities">
                <ul className="ep-records">
                  {responsibilities
                    .filter((row) => row.law === law)
                    .map((row) => (
                      <Task key={row.id} row={row} choices={choices} />
                    ))}
                </ul>
              </Card>
            ))}
            <Card title="Organisaties" area="organisations">
              <WorkPlace>
                <Actions
                  actions={[
                    {
                      label: 'Organisatie toevoegen',
                      draft: addOrganisation,
                      form: <OrganisationForm draft={addOrganisation} />,
                    },
                  ]}
                />
                <ul className="ep-records">
                  {organisations.map((organisation) => (
                    <Organisation key={organisation.id} organisation={organisation} />
                  ))}
                </ul>
              </WorkPlace>
            </Card>
          </>
        );
      }}
    </Screen>
  );
}
