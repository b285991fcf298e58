import { Textbox } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import type { StaffAccountRowFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { periodInWords } from '../responsibility/period.ts';
import { Card } from '../ui/card.tsx';
import { Status } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import type { Option } from '../work/choice-field.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { KeptRecord } from './record.tsx';
import { Screen } from './screen.tsx';
import { staffScreenQuery } from './staff-documents.ts';
import { StaffForm } from './staff-form.tsx';
import { GiveRightForm, GiveRoleForm, TakeRightForm, TakeRoleForm } from './staff-role-forms.tsx';

interface HeldProps {
  readonly items: readonly {
    readonly label: string;
    readonly holds: boolean;
    readonly validFrom?: string | null | undefined;
    readonly validUntil?: string | null | undefined;
    readonly withdrawnAt?: string | null | undefined;
  }[];
  readonly none: string;
}

function Held({ items, none }: HeldProps) {
  if (items.length === 0) return <>{none}</>;
  return (
    <ul>
      {items.map(({ label, holds, validFrom, validUntil, withdrawnAt }) => (
        <li key={`${label} ${validFrom} ${withdrawnAt}`}>
          {label}
          <span className="ep-quiet">
            {' '}
            {withdrawnAt ? 'afgenomen' : (periodInWords(validFrom, validUntil) ?? 'zonder begindag')}
            {!holds && !withdrawnAt && ' (nu niet)'}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Account({ account, organisations }: { account: StaffAccountRowFragment; organisations: readonly Option[] }) {
  const label = useLabel();
  const { id, member, roles, rights, isSelf, inService, isMachine } = account;
  const keep = (what: string) => `staff.${what}.${id}`;
  const forms = [
    {
      label: 'Wijzigen',
      draft: keep('change'),
      form: <StaffForm draft={keep('change')} account={account} organisations={organisations} />,
    },
    { label: 'Rol geven', draft: keep('role'), form: <GiveRoleForm draft={keep('role')} account={account} /> },
    {
      label: 'Rol afnemen',
      draft: keep('takeRole'),
      form: <TakeRoleForm draft={keep('takeRole')} account={account} />,
    },
    { label: 'Recht geven', draft: keep('right'), form: <GiveRightForm draft={keep('right')} account={account} /> },
    {
      label: 'Recht afnemen',
      draft: keep('takeRight'),
      form: <TakeRightForm draft={keep('takeRight')} account={account} />,
    },
  ];
  const hasRole = roles.some(({ holds }) => holds);
  const hasRight = rights.some(({ holds }) => holds);
  const fits = (name: string) =>
    name === 'Wijzigen' || (!isSelf && (name !== 'Rol afnemen' || hasRole) && (name !== 'Recht afnemen' || hasRight));
  return (
    <KeptRecord
      id={id}
      title={member.name}
      marks={
        <>
          {isSelf && <Status>uzelf</Status>}
          {isMachine && <Status>programma</Status>}
          {!inService && <Status tone="warning">niet in dienst</Status>}
        </>
      }
      facts={[
        ['Functie', member.jobTitle],
        ['Organisatie', member.organisation.name],
        ['Telefoon', member.phone ?? 'niet ingevuld'],
        ['E-mail', member.email ?? 'niet ingevuld'],
        ['Account', account.subject],
        ['In dienst', periodInWords(account.validFrom, account.validUntil) ?? 'begindag onbekend'],
        [
          'Rollen',
          <Held
            key="roles"
            none="geen"
            items={roles.map((one) => ({ ...one, label: capitalised(label('Role', one.role)) }))}
          />,
        ],
        [
          'Rechten',
          <Held
            key="rights"
            none="geen"
            items={rights.map((one) => ({ ...one, label: capitalised(label('StaffRight', one.right)) }))}
          />,
        ],
      ]}
      actions={forms.filter((form) => fits(form.label)).map((form) => ({ ...form, about: member.name }))}
    >
      {isSelf && (
        <p className="ep-quiet">Uw eigen rollen, rechten en dienstverband wijzigt een andere functioneel beheerder.</p>
      )}
    </KeptRecord>
  );
}

const most = 50;

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function StaffList({
  accounts,
  organisations,
}: {
  accounts: readonly StaffAccountRowFragment[];
  organisations: readonly Option[];
}) {
  const [search, setSearch] = useState('');
  const id = useId();
  const wanted = fold(search).trim().split(/\s+/);
  const found = accounts.filter(({ member }) => {
    const text = fold(`${member.name} ${member.jobTitle} ${member.organisation.name}`);
    return wanted.every((word) => text.includes(word));
  });
  return (
    <>
      <div className="ep-records__filter">
        <label htmlFor={id} className="utrecht-form-label">
          Zoek op naam, functie of organisatie
        </label>
        <Textbox id={id} autoComplete="off" value={search} onChange={({ target }) => setSearch(target.value)} />
      </div>
      <p role="status" className="ep-quiet">
        {found.length} van {accounts.length} {accounts.length === 1 ? 'account' : 'accounts'}
        {found.length > most && `; de eerste ${most} staan hier`}
      </p>
      <ul className="ep-records">
        {found.slice(0, most).map((account) => (
          <Account key={account.id} account={account} organisations={organisations} />
        ))}
      </ul>
    </>
  );
}

/** Who works with the hub, in which roles and with which rights. */
export function StaffScreen() {
  return (
    <Screen query={staffScreenQuery}>
      {({ administration }) => {
        const organisations = (administration?.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }));
        const draft = 'staff.add';
        return (
          <Card title="Medewerkers en rollen" area="staff">
            <p className="ep-quiet">
              Een rol werkt vanaf het eerstvolgende verzoek, en is na afnemen meteen weg. Er is altijd iemand
              functioneel beheerder.
            </p>
            <WorkPlace>
              <Actions
                actions={[
                  {
                    label: 'Medewerker toevoegen',
                    draft,
                    form: <StaffForm draft={draft} organisations={organisations} />,
                  },
                ]}
              />
              <StaffList accounts={administration?.staff ?? []} organisations={organisations} />
            </WorkPlace>
          </Card>
        );
      }}
    </Screen>
  );
}
