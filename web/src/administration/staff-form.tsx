import type { StaffAccountRowFragment } from '../generated/graphql.ts';
import type { Option } from '../work/choice-field.tsx';
import { missingOf } from '../work/use-work-form.ts';
import { type KeepField, KeepForm, orNull } from './keep-form.tsx';
import { addStaffMemberMutation, changeStaffMemberMutation } from './staff-documents.ts';

type Name = 'name' | 'jobTitle' | 'organisationId' | 'subject' | 'phone' | 'email' | 'validFrom' | 'validUntil';

interface Props {
  readonly draft: string;
  /** Who is changed; a new one when left out. */
  readonly account?: StaffAccountRowFragment;
  readonly organisations: readonly Option[];
}

const needed = {
  name: 'Vul de naam in.',
  jobTitle: 'Vul de functie in.',
  organisationId: 'Kies de organisatie.',
  subject: 'Vul het account in.',
};

function fieldsOf(organisations: readonly Option[]): readonly KeepField<Name>[] {
  return [
    { name: 'name', label: 'Naam', kind: 'text' },
    { name: 'jobTitle', label: 'Functie', kind: 'text' },
    {
      name: 'organisationId',
      label: 'Organisatie',
      kind: 'choice',
      options: organisations,
      none: 'Kies een organisatie',
    },
    {
      name: 'subject',
      label: 'Account bij de identiteitsvoorziening',
      kind: 'text',
      hint: 'De waarde “sub” (bij Entra “oid”). Een programma begint met client: en heeft geen naam van een persoon.',
    },
    { name: 'phone', label: 'Telefoon', kind: 'text' },
    { name: 'email', label: 'E-mail', kind: 'text' },
    { name: 'validFrom', label: 'Eerste dag in dienst', kind: 'day', none: 'onbekend' },
    {
      name: 'validUntil',
      label: 'Niet meer in dienst vanaf',
      kind: 'day',
      hint: 'Laat leeg zolang dat niet bekend is.',
    },
  ];
}

/** Takes somebody into the register, or changes who they are and how long they stay. */
export function StaffForm({ draft, account, organisations }: Props) {
  const fields = fieldsOf(organisations);
  const { member } = account ?? {};
  const start = {
    name: member?.name ?? '',
    jobTitle: member?.jobTitle ?? '',
    organisationId: member?.organisation.id ?? '',
    subject: account?.subject ?? '',
    phone: member?.phone ?? '',
    email: member?.email ?? '',
    validFrom: account?.validFrom ?? '',
    validUntil: account?.validUntil ?? '',
  };
  const person = (values: Readonly<Record<Name, string>>) => ({
    name: values.name,
    jobTitle: values.jobTitle,
    organisationId: values.organisationId,
    subject: values.subject,
    phone: orNull(values.phone),
    email: orNull(values.email),
    validFrom: orNull(values.validFrom),
    validUntil: orNull(values.validUntil),
  });
  if (!account) {
    return (
      <KeepForm
        {...{ draft, fields, start }}
        title="Medewerker toevoegen"
        submit="Toevoegen"
        said="De medewerker staat erin. Geef nu een rol: zonder rol kan iemand niets."
        document={addStaffMemberMutation}
        payloadOf={(data) => data.addStaffMember}
        read={(values, { clientMutationId }) => {
          const problems = missingOf(values, needed);
          return problems.length > 0 ? { problems } : { input: { clientMutationId, ...person(values) } };
        }}
      />
    );
  }
  const { id, version } = account;
  return (
    <KeepForm
      {...{ draft, fields, start, version }}
      title={`${member?.name ?? ''} wijzigen`}
      submit="Vastleggen"
      said="De wijziging is vastgelegd."
      document={changeStaffMemberMutation}
      payloadOf={(data) => data.changeStaffMember}
      read={(values, { clientMutationId, expectedVersion }) => {
        const problems = missingOf(values, needed);
        return problems.length > 0
          ? { problems }
          : { input: { clientMutationId, id, expectedVersion, ...person(values) } };
      }}
    />
  );
}
