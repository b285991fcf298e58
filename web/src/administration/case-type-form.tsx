import type { KeptCaseTypeFragment, KeptTermFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { listOf, ticked } from '../work/option-field.tsx';
import { missingOf, oneOf } from '../work/use-work-form.ts';
import { addCaseTypeMutation, changeCaseTypeMutation } from './case-type-documents.ts';
import { type KeepField, KeepForm, orNull } from './keep-form.tsx';
import { caseKinds, caseStatuses, grounds, laws, manyOf, offices, useOptionsOf } from './options.ts';

const going = ['RECEIVED', 'IN_PROGRESS', 'SUSPENDED', 'DECIDED'] as const;

interface Props {
  readonly draft: string;
  /** Which is changed; a new one when left out. */
  readonly type?: KeptCaseTypeFragment;
  readonly terms: readonly KeptTermFragment[];
}

function useFields(terms: readonly KeptTermFragment[]): readonly KeepField<string>[] {
  const label = useLabel();
  const optionsOf = useOptionsOf();
  const codes = new Map(terms.map(({ code, label: name, article }) => [code, `${name} (${article})`]));
  return [
    { name: 'label', label: 'Naam van zulke zaken', kind: 'text' },
    {
      name: 'officeFunction',
      label: 'Welk kantoor voert ze uit?',
      kind: 'choice',
      options: optionsOf('OfficeFunction', offices),
    },
    ...going.map((status) => ({
      name: status,
      label: `Wat kan volgen op “${label('CaseStatus', status)}”?`,
      kind: 'many' as const,
      options: optionsOf(
        'CaseStatus',
        caseStatuses.filter((to) => to !== status && to !== 'RECEIVED'),
      ),
    })),
    {
      name: 'otherTerms',
      label: 'Termijnen die in plaats van de gewone kunnen lopen',
      kind: 'many',
      options: [...codes].map(([value, name]) => ({ value, label: name })),
    },
    ...grounds.map((ground) => ({
      name: ground,
      label: `Termijn: ${label('CaseTermChangeGround', ground)}`,
      kind: 'text' as const,
      hint: 'Het artikel dat dit toestaat, zoals “Awb art. 4:15 lid 1”. Leeg: het kan niet.',
      none: 'kan niet',
    })),
    { name: 'reasonableTerm', label: 'De termijn is een redelijke termijn (Awb art. 4:13)', kind: 'check' },
    { name: 'fromSuwinet', label: 'De inhoud komt uit Suwinet (Wet SUWI art. 62)', kind: 'check' },
    {
      name: 'validFrom',
      label: 'Voor zaken die binnenkomen vanaf',
      kind: 'day',
      hint: 'Leeg: morgen. Zaken die al open zijn, houden hun eigen stappen en termijn.',
      none: 'morgen',
    },
  ];
}

function startOf(type: KeptCaseTypeFragment | undefined): Record<string, string> {
  const start: Record<string, string> = {
    label: type?.label ?? '',
    officeFunction: type?.officeFunction ?? '',
    otherTerms: type?.otherTerms.map(({ code }) => code).join(' ') ?? '',
    reasonableTerm: type?.reasonableTerm ? ticked : '',
    fromSuwinet: type?.fromSuwinet ? ticked : '',
    validFrom: '',
  };
  for (const status of going) start[status] = type?.steps.find(({ from }) => from === status)?.to.join(' ') ?? '';
  for (const ground of grounds) {
    start[ground] = type?.termChanges.find((change) => change.ground === ground)?.article ?? '';
  }
  return start;
}

/** What a type of case is to be, as it was filled in; undefined where no office was chosen. */
function readType(values: Readonly<Record<string, string>>) {
  const text = (name: string) => values[name] ?? '';
  const officeFunction = oneOf(offices, text('officeFunction'));
  if (!officeFunction) return undefined;
  return {
    label: text('label'),
    officeFunction,
    // The order in which they were ticked counts: the first is the ordinary one.
    steps: going.map((from) => ({
      from,
      to: listOf(text(from)).flatMap((to) => manyOf(caseStatuses, to)),
    })),
    otherTerms: [...listOf(text('otherTerms'))],
    termChanges: grounds.flatMap((ground) => (text(ground).trim() === '' ? [] : [{ ground, article: text(ground) }])),
    reasonableTerm: text('reasonableTerm') === ticked,
    fromSuwinet: text('fromSuwinet') === ticked,
    validFrom: orNull(text('validFrom')),
  };
}

const needed = { label: 'Vul de naam in.', officeFunction: 'Kies een kantoor.' };

/** Records a type of case, or lets cases go otherwise from a day on. */
export function CaseTypeForm({ draft, type, terms }: Props) {
  const optionsOf = useOptionsOf();
  const fields = useFields(terms);
  const start = startOf(type);
  if (!type) {
    return (
      <KeepForm
        draft={draft}
        title="Zaaktype toevoegen"
        submit="Toevoegen"
        said="Het zaaktype staat erin."
        start={{ law: '', kind: '', ...start }}
        fields={[
          { name: 'law', label: 'Wet', kind: 'choice', options: optionsOf('Law', laws), none: 'Kies een wet' },
          {
            name: 'kind',
            label: 'Soort zaak',
            kind: 'choice',
            options: optionsOf('CaseKind', caseKinds),
            none: 'Kies een soort',
          },
          ...fields,
        ]}
        document={addCaseTypeMutation}
        payloadOf={(data) => data.addCaseType}
        read={(values, { clientMutationId }) => {
          const problems = missingOf(values, { law: 'Kies een wet.', kind: 'Kies een soort zaak.', ...needed });
          const [law, kind] = [oneOf(laws, values['law'] ?? ''), oneOf(caseKinds, values['kind'] ?? '')];
          const read = readType(values);
          return problems.length > 0 || !law || !kind || !read
            ? { problems }
            : { input: { clientMutationId, law, kind, ...read } };
        }}
      />
    );
  }
  const { id, version } = type;
  return (
    <KeepForm
      {...{ draft, fields, start, version }}
      title={`${type.label} wijzigen`}
      submit="Vastleggen"
      said="Vastgelegd: vanaf die dag gaan nieuwe zaken zo."
      document={changeCaseTypeMutation}
      payloadOf={(data) => data.changeCaseType}
      read={(values, { clientMutationId, expectedVersion }) => {
        const problems = missingOf(values, needed);
        const read = readType(values);
        return problems.length > 0 || !read
          ? { problems }
          : { input: { clientMutationId, id, expectedVersion, ...read } };
      }}
    />
  );
}
