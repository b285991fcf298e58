import type { KeptOrganisationFragment } from '../generated/graphql.ts';
import { missingOf, oneOf } from '../work/use-work-form.ts';
import { type KeepField, KeepForm, orNull } from './keep-form.tsx';
import { organisationKinds, useOptionsOf } from './options.ts';
import { addOrganisationMutation, changeOrganisationMutation } from './responsibility-documents.ts';

const needed = { name: 'Vul de naam in.', kind: 'Kies wat voor organisatie het is.' };

/** Records an organisation, or changes one. */
export function OrganisationForm({
  draft,
  organisation,
}: {
  readonly draft: string;
  readonly organisation?: KeptOrganisationFragment;
}) {
  const options = useOptionsOf()('OrganisationKind', organisationKinds);
  const fields: readonly KeepField<'name' | 'kind' | 'phone' | 'email'>[] = [
    { name: 'name', label: 'Naam', kind: 'text' },
    { name: 'kind', label: 'Soort', kind: 'choice', options, none: 'Kies een soort' },
    { name: 'phone', label: 'Algemeen telefoonnummer', kind: 'text' },
    { name: 'email', label: 'Algemeen e-mailadres', kind: 'text' },
  ];
  const start = {
    name: organisation?.name ?? '',
    kind: organisation?.kind ?? '',
    phone: organisation?.phone ?? '',
    email: organisation?.email ?? '',
  };
  if (!organisation) {
    return (
      <KeepForm
        draft={draft}
        title="Organisatie toevoegen"
        submit="Toevoegen"
        said="De organisatie staat erin."
        start={{ code: '', ...start }}
        fields={[
          {
            name: 'code',
            label: 'Korte naam',
            kind: 'text',
            hint: 'Kleine letters, cijfers en streepjes. Verandert niet meer.',
          },
          ...fields,
        ]}
        document={addOrganisationMutation}
        payloadOf={(data) => data.addOrganisation}
        read={(values, { clientMutationId }) => {
          const kind = oneOf(organisationKinds, values.kind);
          const problems = missingOf(values, { code: 'Vul een korte naam in.', ...needed });
          if (problems.length > 0 || !kind) return { problems };
          const { code, name } = values;
          return {
            input: { clientMutationId, code, name, kind, phone: orNull(values.phone), email: orNull(values.email) },
          };
        }}
      />
    );
  }
  const { id, version } = organisation;
  return (
    <KeepForm
      {...{ draft, start, fields, version }}
      title={`${organisation.name} wijzigen`}
      submit="Vastleggen"
      said="De wijziging is vastgelegd."
      document={changeOrganisationMutation}
      payloadOf={(data) => data.changeOrganisation}
      read={(values, { clientMutationId, expectedVersion }) => {
        const kind = oneOf(organisationKinds, values.kind);
        const problems = missingOf(values, needed);
        if (problems.length > 0 || !kind) return { problems };
        const { name } = values;
        const reach = { phone: orNull(values.phone), email: orNull(values.email) };
        return { input: { clientMutationId, id, expectedVersion, name, kind, ...reach } };
      }}
    />
  );
}
