import type { RegisteredActivityRowFragment } from '../generated/graphql.ts';
import { today } from '../shared/dates.ts';
import { ticked } from '../work/option-field.tsx';
import { missingOf } from '../work/use-work-form.ts';
import { type KeepField, KeepForm, orNull } from './keep-form.tsx';
import { laws, manyOf, roles, useOptionsOf } from './options.ts';
import { confirmProcessingActivityMutation, proposeProcessingActivityMutation } from './purpose-documents.ts';

const needed = {
  label: 'Vul de naam in.',
  purpose: 'Vul het doel in.',
  ground: 'Vul de grondslag in.',
  article: 'Noem het artikel.',
  controller: 'Vul in wie verantwoordelijk is.',
  validFrom: 'Kies de eerste dag.',
};

/** Proposes a processing activity, or a change of one. */
export function PurposeForm({
  draft,
  activity,
}: {
  readonly draft: string;
  readonly activity?: RegisteredActivityRowFragment;
}) {
  const optionsOf = useOptionsOf();
  const terms = activity?.proposal ?? activity?.current;
  const name: readonly KeepField<string>[] = activity
    ? []
    : [
        {
          name: 'name',
          label: 'Korte naam',
          kind: 'text',
          hint: 'Kleine letters, cijfers en streepjes: het laatste deel van de URI.',
        },
      ];
  const fields: readonly KeepField<string>[] = [
    ...name,
    { name: 'label', label: 'Naam', kind: 'text' },
    { name: 'purpose', label: 'Doel', kind: 'text', rows: 2 },
    { name: 'ground', label: 'Grondslag (AVG art. 6)', kind: 'text' },
    { name: 'article', label: 'Artikel', kind: 'text' },
    { name: 'controller', label: 'Verwerkingsverantwoordelijke', kind: 'text' },
    { name: 'processor', label: 'Verwerker', kind: 'text', none: 'geen' },
    {
      name: 'laws',
      label: 'Van welke wetten is alles te zien?',
      kind: 'many',
      options: optionsOf('Law', laws),
      none: 'geen',
    },
    { name: 'coordination', label: 'Mag zien dát er onder andere wetten iets is', kind: 'check' },
    { name: 'suwi', label: 'Mag gebruiken wat uit Suwinet komt (Wet SUWI art. 62)', kind: 'check' },
    {
      name: 'roles',
      label: 'Welke rollen mogen het gebruiken?',
      kind: 'many',
      options: optionsOf('Role', roles),
      none: 'geen',
    },
    { name: 'retentionYears', label: 'Bewaartermijn in jaren', kind: 'text', hint: 'Leeg: volgens de selectielijst.' },
    { name: 'validFrom', label: 'Geldt vanaf', kind: 'day' },
    { name: 'validUntil', label: 'Geldt niet meer vanaf', kind: 'day', none: 'open' },
  ];
  const start: Record<string, string> = {
    name: '',
    label: terms?.label ?? '',
    purpose: terms?.purpose ?? '',
    ground: terms?.ground ?? '',
    article: terms?.article ?? '',
    controller: terms?.controller ?? '',
    processor: terms?.processor ?? '',
    laws: terms?.laws.join(' ') ?? '',
    coordination: terms?.coordination ? ticked : '',
    suwi: terms?.suwi ? ticked : '',
    roles: terms?.roles.join(' ') ?? '',
    retentionYears: terms?.retentionYears ? String(terms.retentionYears) : '',
    validFrom: terms?.validFrom ?? today(),
    validUntil: terms?.validUntil ?? '',
  };
  return (
    <KeepForm
      {...{ draft, fields, start, ...(activity && { version: activity.version }) }}
      title={activity ? 'Wijziging voorstellen' : 'Nieuw doel voorstellen'}
      submit="Voorstellen"
      said="Het voorstel wacht op bevestiging door een ander."
      document={proposeProcessingActivityMutation}
      payloadOf={(data) => data.proposeProcessingActivity}
      read={(values, { clientMutationId, expectedVersion }) => {
        const text = (field: string) => values[field] ?? '';
        const years = text('retentionYears').trim();
        const number = /^\d*$/.test(years)
          ? []
          : missingOf({ retentionYears: '' }, { retentionYears: 'Vul een heel getal in, of niets.' });
        const problems = [
          ...missingOf(values, activity ? needed : { name: 'Vul een korte naam in.', ...needed }),
          ...number,
        ];
        if (problems.length > 0) return { problems };
        return {
          input: {
            clientMutationId,
            ...(activity ? { id: activity.id, expectedVersion } : { name: text('name') }),
            label: text('label'),
            purpose: text('purpose'),
            ground: text('ground'),
            article: text('article'),
            controller: text('controller'),
            processor: orNull(text('processor')),
            laws: [...manyOf(laws, text('laws'))],
            coordination: text('coordination') === ticked,
            suwi: text('suwi') === ticked,
            roles: [...manyOf(roles, text('roles'))],
            retentionYears: years === '' ? null : Number(years),
            validFrom: text('validFrom'),
            validUntil: orNull(text('validUntil')),
          },
        };
      }}
    />
  );
}

const answers = [
  { value: 'accept', label: 'Bevestigen: het geldt vanaf het eerstvolgende verzoek' },
  { value: 'refuse', label: 'Afwijzen: het blijft zoals het is' },
];

/** Confirms or refuses what another proposed; whoever proposed it can only drop it. */
export function ConfirmPurposeForm({ draft, activity }: { draft: string; activity: RegisteredActivityRowFragment }) {
  const { id, version, mayConfirm } = activity;
  const field: KeepField<'answer'> = {
    name: 'answer',
    label: 'Uw oordeel',
    kind: 'choice',
    options: answers,
    none: 'Kies',
  };
  return (
    <KeepForm
      {...{ draft, version }}
      title={mayConfirm ? 'Voorstel beoordelen' : 'Eigen voorstel intrekken'}
      submit={mayConfirm ? 'Vastleggen' : 'Intrekken'}
      said={mayConfirm ? 'Uw oordeel is vastgelegd.' : 'Het voorstel is ingetrokken.'}
      start={{ answer: '' }}
      fields={mayConfirm ? [field] : []}
      document={confirmProcessingActivityMutation}
      payloadOf={(data) => data.confirmProcessingActivity}
      read={(values, { clientMutationId, expectedVersion }) => {
        const problems = mayConfirm ? missingOf(values, { answer: 'Kies: bevestigen of afwijzen.' }) : [];
        if (problems.length > 0) return { problems };
        return { input: { clientMutationId, id, expectedVersion, accept: mayConfirm && values.answer === 'accept' } };
      }}
    />
  );
}
