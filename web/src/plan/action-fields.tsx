import type { ActionOwnerInput, ActionOwnerKind } from '../generated/graphql.ts';
import { problemAt } from '../shared/change.ts';
import { today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { DayField } from '../work/day-field.tsx';
import { RadioField } from '../work/option-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { StaffField, type StaffChoice } from '../work/staff-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, type WorkFormState } from '../work/use-work-form.ts';
import type { Values } from '../work/use-draft.ts';
import { usePlanStaff } from './use-plan-staff.ts';

/** What an action is filled in with; of who does it, the one that fits the kind counts. */
export type ActionField =
  | 'description'
  | 'ownerKind'
  | 'personId'
  | 'staffId'
  | 'networkName'
  | 'organisationName'
  | 'dueOn';

/** Nothing filled in. */
export const emptyAction: Values<ActionField> = {
  description: '',
  ownerKind: '',
  personId: '',
  staffId: '',
  networkName: '',
  organisationName: '',
  dueOn: '',
};

const ownerKinds: readonly ActionOwnerKind[] = ['RESIDENT', 'OWN_NETWORK', 'PROFESSIONAL', 'ORGANISATION'];
/** The field that says who it is, by kind of owner, and what to do when it is empty. */
const ownerFields = {
  RESIDENT: ['personId', 'Kies wie van het gezin dit doet.'],
  OWN_NETWORK: ['networkName', 'Vul in wie dit doet.'],
  PROFESSIONAL: ['staffId', 'Kies welke collega dit doet.'],
  ORGANISATION: ['organisationName', 'Vul in welke organisatie dit doet.'],
} as const satisfies Record<ActionOwnerKind, readonly [ActionField, string]>;

/** What was filled in of an action, or what must be chosen first. */
export function readAction(values: Values<ActionField>) {
  const kind = oneOf(ownerKinds, values.ownerKind);
  const [field, who] = ownerFields[kind ?? 'RESIDENT'];
  const problems = missingOf(values, {
    description: 'Schrijf op wat er gedaan wordt.',
    ownerKind: 'Kies wie dit doet.',
    ...(kind && { [field]: who }),
  });
  if (!kind || problems.length > 0) return { problems };
  return { action: { description: values.description, owner: ownerOf(kind, values), dueOn: values.dueOn || null } };
}

function ownerOf(kind: ActionOwnerKind, values: Values<ActionField>): ActionOwnerInput {
  const { personId, networkName, staffId, organisationName } = values;
  if (kind === 'RESIDENT') return { personId };
  if (kind === 'OWN_NETWORK') return { networkName };
  return kind === 'PROFESSIONAL' ? { staffId } : { organisationName };
}

interface Props {
  readonly form: WorkFormState<ActionField>;
  /** A professional who does it already, and may be none of the choices any more. */
  readonly current?: StaffChoice | null | undefined;
}

function Professional({ form, current }: Props) {
  const staff = usePlanStaff('all');
  const isThere = !current || staff.some(({ id }) => id === current.id);
  return (
    <StaffField
      field={form.field('staffId')}
      label="Collega"
      staff={isThere ? staff : [current, ...staff]}
      hint="Deze collega ziet daarna het doel en wat ervoor gedaan wordt."
    />
  );
}

function Owner(props: Props) {
  const { form } = props;
  switch (oneOf(ownerKinds, form.values.ownerKind)) {
    case 'RESIDENT':
      return <PersonField field={form.field('personId')} label="Wie van het gezin?" />;
    case 'OWN_NETWORK':
      return <TextField field={form.field('networkName')} label="Naam" hint="Zoals “buurvrouw Ria” of “opa”." />;
    case 'PROFESSIONAL':
      return <Professional {...props} />;
    case 'ORGANISATION':
      return <TextField field={form.field('organisationName')} label="Naam van de organisatie" />;
    default:
      return null;
  }
}

/** What is to be done, by whom, and by when. */
export function ActionFields(props: Props) {
  const { form } = props;
  const label = useLabel();
  const kind = form.field('ownerKind');
  return (
    <>
      <TextField field={form.field('description')} label="Wat wordt er gedaan?" length={{ least: 3, most: 1000 }} />
      <RadioField
        field={{ ...kind, problem: kind.problem ?? problemAt(form.problems, 'owner') }}
        label="Wie doet dit?"
        options={ownerKinds.map((one) => ({ value: one, label: capitalised(label('ActionOwnerKind', one)) }))}
        inRow
      />
      <Owner {...props} />
      <DayField field={form.field('dueOn')} label="Klaar op (mag leeg)" min={today()} />
    </>
  );
}
