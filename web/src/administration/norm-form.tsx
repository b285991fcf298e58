import type { KeptNormFragment } from '../generated/graphql.ts';
import { ticked } from '../work/option-field.tsx';
import { missingOf, oneOf } from '../work/use-work-form.ts';
import { addServiceNormMutation, changeServiceNormMutation } from './agreement-documents.ts';
import { type KeepField, KeepForm, orNull } from './keep-form.tsx';
import { caseKinds, laws, measures, offices, useOptionsOf } from './options.ts';

type Name = 'description' | 'days' | 'workingDays' | 'targetPercent' | 'assumed' | 'validFrom' | 'validUntil';

const fields: readonly KeepField<Name>[] = [
  { name: 'description', label: 'Wat vraagt de norm?', kind: 'text', rows: 2 },
  { name: 'days', label: 'Binnen hoeveel dagen?', kind: 'text' },
  { name: 'workingDays', label: 'Alleen werkdagen tellen', kind: 'check' },
  { name: 'targetPercent', label: 'In hoeveel van de honderd gevallen?', kind: 'text' },
  { name: 'assumed', label: 'Aanname: geen bron noemt deze cijfers', kind: 'check' },
  { name: 'validFrom', label: 'Geldt vanaf', kind: 'day', none: 'onbekend' },
  { name: 'validUntil', label: 'Geldt niet meer vanaf', kind: 'day', none: 'open' },
];

type Values = Readonly<Record<Name, string>>;

function problemsOf(values: Values) {
  const whole = (text: string) => (/^\d+$/.test(text.trim()) ? text : '');
  return missingOf(
    { ...values, days: whole(values.days), targetPercent: whole(values.targetPercent) },
    {
      description: 'Vul in wat de norm vraagt.',
      days: 'Vul een heel getal in.',
      targetPercent: 'Vul een heel getal in.',
    },
  );
}

function readFigures({ description, days, workingDays, targetPercent, assumed, validFrom, validUntil }: Values) {
  return {
    description,
    days: Number(days),
    workingDays: workingDays === ticked,
    targetPercent: Number(targetPercent),
    assumed: assumed === ticked,
    validFrom: orNull(validFrom),
    validUntil: orNull(validUntil),
  };
}

interface Props {
  readonly draft: string;
  /** Which is changed; a new one when left out. */
  readonly norm?: KeptNormFragment;
  /** The agreement of a new one. */
  readonly agreementId: string;
}

/** Records a norm of an agreement, or changes its figures. */
export function NormForm({ draft, norm, agreementId }: Props) {
  const optionsOf = useOptionsOf();
  const start = {
    description: norm?.description ?? '',
    days: norm ? String(norm.days) : '',
    workingDays: norm?.workingDays ? ticked : '',
    targetPercent: norm ? String(norm.targetPercent) : '',
    assumed: norm?.assumed ? ticked : '',
    validFrom: norm?.validFrom ?? '',
    validUntil: norm?.validUntil ?? '',
  };
  if (!norm) {
    return (
      <KeepForm
        draft={draft}
        title="Norm toevoegen"
        submit="Toevoegen"
        said="De norm staat erin."
        start={{ code: '', measure: '', law: '', officeFunction: '', caseKind: '', ...start }}
        fields={[
          { name: 'code', label: 'Korte naam', kind: 'text', hint: 'Kleine letters, cijfers en streepjes.' },
          { name: 'measure', label: 'Wat wordt gemeten?', kind: 'choice', options: optionsOf('NormMeasure', measures) },
          { name: 'law', label: 'Wet', kind: 'choice', options: optionsOf('Law', laws), none: 'Alle wetten' },
          { name: 'officeFunction', label: 'Kantoor', kind: 'choice', options: optionsOf('OfficeFunction', offices) },
          {
            name: 'caseKind',
            label: 'Soort zaak',
            kind: 'choice',
            options: optionsOf('CaseKind', caseKinds),
            none: 'Elke soort',
          },
          ...fields,
        ]}
        document={addServiceNormMutation}
        payloadOf={(data) => data.addServiceNorm}
        read={(values, { clientMutationId }) => {
          const place = {
            code: 'Vul een korte naam in.',
            measure: 'Kies wat wordt gemeten.',
            officeFunction: 'Kies een kantoor.',
          };
          const problems = [...missingOf(values, place), ...problemsOf(values)];
          const [measure, officeFunction] = [oneOf(measures, values.measure), oneOf(offices, values.officeFunction)];
          if (problems.length > 0 || !measure || !officeFunction) return { problems };
          const narrow = { law: oneOf(laws, values.law) ?? null, caseKind: oneOf(caseKinds, values.caseKind) ?? null };
          const input = { clientMutationId, agreementId, code: values.code, measure, officeFunction, ...narrow };
          return { input: { ...input, ...readFigures(values) } };
        }}
      />
    );
  }
  const { id, version } = norm;
  return (
    <KeepForm
      {...{ draft, fields, start, version }}
      title="Norm wijzigen"
      submit="Vastleggen"
      said="De norm is gewijzigd."
      document={changeServiceNormMutation}
      payloadOf={(data) => data.changeServiceNorm}
      read={(values, { clientMutationId, expectedVersion }) => {
        const problems = problemsOf(values);
        return problems.length > 0
          ? { problems }
          : { input: { clientMutationId, id, expectedVersion, ...readFigures(values) } };
      }}
    />
  );
}
