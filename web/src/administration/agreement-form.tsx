import type { KeptAgreementFragment } from '../generated/graphql.ts';
import type { Option } from '../work/choice-field.tsx';
import { missingOf, oneOf } from '../work/use-work-form.ts';
import { addAgreementMutation, changeAgreementMutation } from './agreement-documents.ts';
import { type KeepField, KeepForm, orNull } from './keep-form.tsx';
import { agreementKinds, useOptionsOf } from './options.ts';

type Name = 'title' | 'basis' | 'validFrom' | 'validUntil';

interface Props {
  readonly draft: string;
  readonly agreement?: KeptAgreementFragment;
  readonly organisations: readonly Option[];
}

const fields: readonly KeepField<Name>[] = [
  { name: 'title', label: 'Naam', kind: 'text' },
  { name: 'basis', label: 'Bron', kind: 'text', rows: 3, hint: 'Waar staat deze afspraak?' },
  { name: 'validFrom', label: 'Geldt vanaf', kind: 'day', none: 'onbekend' },
  { name: 'validUntil', label: 'Geldt niet meer vanaf', kind: 'day', none: 'open' },
];
const needed = { title: 'Vul de naam in.', basis: 'Vul de bron in.' };

function readFacts({ title, basis, validFrom, validUntil }: Readonly<Record<Name, string>>) {
  return { title, basis, validFrom: orNull(validFrom), validUntil: orNull(validUntil) };
}

/** Records an agreement, or changes one. */
export function AgreementForm({ draft, agreement, organisations }: Props) {
  const optionsOf = useOptionsOf();
  const start = {
    title: agreement?.title ?? '',
    basis: agreement?.basis ?? '',
    validFrom: agreement?.validFrom ?? '',
    validUntil: agreement?.validUntil ?? '',
  };
  if (!agreement) {
    return (
      <KeepForm
        draft={draft}
        title="Overeenkomst toevoegen"
        submit="Toevoegen"
        said="De overeenkomst staat erin. Voeg nu de normen toe."
        start={{ code: '', kind: '', commissionerId: '', executorId: '', ...start }}
        fields={[
          {
            name: 'code',
            label: 'Korte naam',
            kind: 'text',
            hint: 'Kleine letters, cijfers en streepjes. Verandert niet meer.',
          },
          {
            name: 'kind',
            label: 'Soort',
            kind: 'choice',
            options: optionsOf('AgreementKind', agreementKinds),
            none: 'Kies een soort',
          },
          {
            name: 'commissionerId',
            label: 'Opdrachtgever',
            kind: 'choice',
            options: organisations,
            none: 'Kies een organisatie',
          },
          {
            name: 'executorId',
            label: 'Opdrachtnemer',
            kind: 'choice',
            options: organisations,
            none: 'Kies een organisatie',
          },
          ...fields,
        ]}
        document={addAgreementMutation}
        payloadOf={(data) => data.addAgreement}
        read={(values, { clientMutationId }) => {
          const parties = { commissionerId: 'Kies de opdrachtgever.', executorId: 'Kies de opdrachtnemer.' };
          const problems = missingOf(values, {
            code: 'Vul een korte naam in.',
            kind: 'Kies een soort.',
            ...parties,
            ...needed,
          });
          const kind = oneOf(agreementKinds, values.kind);
          if (problems.length > 0 || !kind) return { problems };
          const { code, commissionerId, executorId } = values;
          return { input: { clientMutationId, code, kind, commissionerId, executorId, ...readFacts(values) } };
        }}
      />
    );
  }
  const { id, version } = agreement;
  return (
    <KeepForm
      {...{ draft, fields, start, version }}
      title={`${agreement.title} wijzigen`}
      submit="Vastleggen"
      said="De wijziging is vastgelegd."
      document={changeAgreementMutation}
      payloadOf={(data) => data.changeAgreement}
      read={(values, { clientMutationId, expectedVersion }) => {
        const problems = missingOf(values, needed);
        return problems.length > 0
          ? { problems }
          : { input: { clientMutationId, id, expectedVersion, ...readFacts(values) } };
      }}
    />
  );
}
