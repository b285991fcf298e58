import type { KeptTermFragment } from '../generated/graphql.ts';
import { missingOf, oneOf } from '../work/use-work-form.ts';
import { addStatutoryTermMutation, changeStatutoryTermMutation } from './case-type-documents.ts';
import { type KeepField, KeepForm, orNull } from './keep-form.tsx';
import { caseKinds, laws, manyOf, termStarts, units, useOptionsOf } from './options.ts';

type Name = 'label' | 'article' | 'amount' | 'unit' | 'countsFrom' | 'note' | 'validFrom';

const needed = {
  label: 'Vul in wat binnen de termijn moet gebeuren.',
  article: 'Noem het artikel.',
  countsFrom: 'Kies vanaf wanneer de termijn telt.',
};

function readTerm(values: Readonly<Record<Name, string>>) {
  const countsFrom = oneOf(termStarts, values.countsFrom);
  if (!countsFrom) return undefined;
  const { label, article, note, validFrom, amount } = values;
  const length = { amount: amount.trim() === '' ? null : Number(amount), unit: oneOf(units, values.unit) ?? null };
  return { label, article, countsFrom, ...length, note: orNull(note), validFrom: orNull(validFrom) };
}

/** Says that a number was not typed as one; empty when it was. */
function problemsOfAmount({ amount }: Readonly<Record<Name, string>>) {
  if (/^\d*$/.test(amount.trim())) return [];
  return missingOf({ amount: '' }, { amount: 'Vul de lengte in als een heel getal.' });
}

/** Records a term of the law, or lets it be otherwise from a day on. */
export function TermForm({ draft, term }: { readonly draft: string; readonly term?: KeptTermFragment }) {
  const optionsOf = useOptionsOf();
  const fields: readonly KeepField<Name>[] = [
    { name: 'label', label: 'Wat moet binnen de termijn gebeuren?', kind: 'text' },
    { name: 'article', label: 'Artikel', kind: 'text', hint: 'Zoals “Wmo 2015 art. 2.3.2 lid 1”.' },
    { name: 'amount', label: 'Lengte', kind: 'text', hint: 'Leeg als de wet geen aantal noemt.', none: 'geen aantal' },
    { name: 'unit', label: 'Eenheid', kind: 'choice', options: optionsOf('TermUnit', units), none: 'Geen' },
    {
      name: 'countsFrom',
      label: 'Telt vanaf',
      kind: 'choice',
      options: optionsOf('TermStart', termStarts),
      none: 'Kies',
    },
    { name: 'note', label: 'Toelichting voor een jurist', kind: 'text', rows: 3 },
    {
      name: 'validFrom',
      label: 'Voor termijnen die beginnen vanaf',
      kind: 'day',
      hint: 'Leeg: morgen. De uiterste dag van open zaken blijft zoals hij is vastgelegd.',
      none: 'morgen',
    },
  ];
  const start = {
    label: term?.label ?? '',
    article: term?.article ?? '',
    amount: term?.amount ? String(term.amount) : '',
    unit: term?.unit ?? '',
    countsFrom: term?.countsFrom ?? '',
    note: term?.note ?? '',
    validFrom: '',
  };
  if (!term) {
    return (
      <KeepForm
        draft={draft}
        title="Wettelijke termijn toevoegen"
        submit="Toevoegen"
        said="De termijn staat erin."
        start={{ code: '', law: '', caseKinds: '', ...start }}
        fields={[
          {
            name: 'code',
            label: 'Korte naam',
            kind: 'text',
            hint: 'Kleine letters, cijfers en streepjes. Verandert niet meer.',
          },
          { name: 'law', label: 'Wet', kind: 'choice', options: optionsOf('Law', laws), none: 'Elke wet' },
          {
            name: 'caseKinds',
            label: 'De gewone termijn van',
            kind: 'many',
            options: optionsOf('CaseKind', caseKinds),
            hint: 'Niets gekozen: een termijn naast de gewone.',
          },
          ...fields,
        ]}
        document={addStatutoryTermMutation}
        payloadOf={(data) => data.addStatutoryTerm}
        read={(values, { clientMutationId }) => {
          const problems = [
            ...missingOf(values, { code: 'Vul een korte naam in.', ...needed }),
            ...problemsOfAmount(values),
          ];
          const read = readTerm(values);
          if (problems.length > 0 || !read) return { problems };
          const place = {
            code: values.code,
            law: oneOf(laws, values.law) ?? null,
            caseKinds: [...manyOf(caseKinds, values.caseKinds)],
          };
          return { input: { clientMutationId, ...place, ...read } };
        }}
      />
    );
  }
  const { id, version } = term;
  return (
    <KeepForm
      {...{ draft, fields, start, version }}
      title={`${term.label} wijzigen`}
      submit="Vastleggen"
      said="Vastgelegd: vanaf die dag geldt de termijn zo."
      document={changeStatutoryTermMutation}
      payloadOf={(data) => data.changeStatutoryTerm}
      read={(values, { clientMutationId, expectedVersion }) => {
        const problems = [...missingOf(values, needed), ...problemsOfAmount(values)];
        const read = readTerm(values);
        return problems.length > 0 || !read
          ? { problems }
          : { input: { clientMutationId, id, expectedVersion, ...read } };
      }}
    />
  );
}
