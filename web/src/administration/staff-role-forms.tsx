import type { StaffAccountRowFragment } from '../generated/graphql.ts';
import { missingOf, oneOf } from '../work/use-work-form.ts';
import { KeepForm, orNull } from './keep-form.tsx';
import { rights, roles, useOptionsOf } from './options.ts';
import { giveRightMutation, giveRoleMutation, takeRightMutation, takeRoleMutation } from './staff-documents.ts';

interface Props {
  readonly draft: string;
  readonly account: StaffAccountRowFragment;
}

const period = [
  { name: 'validFrom', label: 'Vanaf', kind: 'day', hint: 'Leeg: vandaag.', none: 'vandaag' },
  {
    name: 'validUntil',
    label: 'Tot',
    kind: 'day',
    hint: 'De eerste dag waarop het niet meer geldt. Leeg: tot nader order.',
  },
] as const;
const nothing = { validFrom: '', validUntil: '' };
const atOnce = {
  name: 'on',
  label: 'Vanaf welke dag niet meer?',
  kind: 'day',
  hint: 'Leeg: meteen, vanaf het eerstvolgende verzoek.',
  none: 'meteen',
} as const;

/** Gives a role for a period. */
export function GiveRoleForm({ draft, account: { id, version, member, isMachine } }: Props) {
  const options = useOptionsOf()(
    'Role',
    roles.filter((role) => (role === 'CHAIN_CLIENT') === isMachine),
  );
  return (
    <KeepForm
      {...{ draft, version }}
      title={`${member.name} een rol geven`}
      submit="Rol geven"
      said="De rol is gegeven."
      start={{ role: '', ...nothing }}
      fields={[{ name: 'role', label: 'Rol', kind: 'choice', options, none: 'Kies een rol' }, ...period]}
      document={giveRoleMutation}
      payloadOf={(data) => data.giveRole}
      read={(values, { clientMutationId, expectedVersion }) => {
        const role = oneOf(roles, values.role);
        if (!role) return { problems: missingOf({ role: '' }, { role: 'Kies een rol.' }) };
        const days = { validFrom: orNull(values.validFrom), validUntil: orNull(values.validUntil) };
        return { input: { clientMutationId, id, expectedVersion, role, ...days } };
      }}
    />
  );
}

/** Takes a role away, at once or from a day on. */
export function TakeRoleForm({ draft, account: { id, version, member, roles: held } }: Props) {
  const live = new Set(held.filter(({ withdrawnAt }) => !withdrawnAt).map(({ role }) => role));
  const options = useOptionsOf()('Role', [...live]);
  return (
    <KeepForm
      {...{ draft, version }}
      title={`${member.name} een rol afnemen`}
      submit="Rol afnemen"
      said="De rol is afgenomen."
      start={{ role: '', on: '' }}
      fields={[{ name: 'role', label: 'Rol', kind: 'choice', options, none: 'Kies een rol' }, atOnce]}
      document={takeRoleMutation}
      payloadOf={(data) => data.takeRole}
      read={(values, { clientMutationId, expectedVersion }) => {
        const role = oneOf(roles, values.role);
        if (!role) return { problems: missingOf({ role: '' }, { role: 'Kies een rol.' }) };
        return { input: { clientMutationId, id, expectedVersion, role, on: orNull(values.on) } };
      }}
    />
  );
}

/** Gives a right for a period. */
export function GiveRightForm({ draft, account: { id, version, member } }: Props) {
  const options = useOptionsOf()('StaffRight', rights);
  return (
    <KeepForm
      {...{ draft, version }}
      title={`${member.name} een recht geven`}
      submit="Recht geven"
      said="Het recht is gegeven."
      start={{ right: '', ...nothing }}
      fields={[{ name: 'right', label: 'Recht', kind: 'choice', options, none: 'Kies een recht' }, ...period]}
      document={giveRightMutation}
      payloadOf={(data) => data.giveRight}
      read={(values, { clientMutationId, expectedVersion }) => {
        const right = oneOf(rights, values.right);
        if (!right) return { problems: missingOf({ right: '' }, { right: 'Kies een recht.' }) };
        const days = { validFrom: orNull(values.validFrom), validUntil: orNull(values.validUntil) };
        return { input: { clientMutationId, id, expectedVersion, right, ...days } };
      }}
    />
  );
}

/** Takes a right away, at once or from a day on. */
export function TakeRightForm({ draft, account: { id, version, member } }: Props) {
  const options = useOptionsOf()('StaffRight', rights);
  return (
    <KeepForm
      {...{ draft, version }}
      title={`${member.name} een recht afnemen`}
      submit="Recht afnemen"
      said="Het recht is afgenomen."
      start={{ right: '', on: '' }}
      fields={[{ name: 'right', label: 'Recht', kind: 'choice', options, none: 'Kies een recht' }, atOnce]}
      document={takeRightMutation}
      payloadOf={(data) => data.takeRight}
      read={(values, { clientMutationId, expectedVersion }) => {
        const right = oneOf(rights, values.right);
        if (!right) return { problems: missingOf({ right: '' }, { right: 'Kies een recht.' }) };
        return { input: { clientMutationId, id, expectedVersion, right, on: orNull(values.on) } };
      }}
    />
  );
}
