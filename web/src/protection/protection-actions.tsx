import { lazyForm } from '../work/lazy-form.tsx';
import type { MemberFragment } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';
import { type Action, Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';

const EndProtectionForm = lazyForm(async () => (await import('./end-protection-form.tsx')).EndProtectionForm);
const ProtectChildForm = lazyForm(async () => (await import('./protect-child-form.tsx')).ProtectChildForm);

/** To protect a child of the household, and to end the protection of one. */
export function ProtectionActions({ members }: { members: readonly MemberFragment[] }) {
  const { householdId, people, may } = useHouseholdDesk();
  const isProtected = new Set(members.flatMap(({ person }) => (person.protection ? [person.id] : [])));
  const minors = people.filter(({ id, age }) => (age === null || age < 18) && !isProtected.has(id));
  const protect = `protection.begin.${householdId}`;
  const actions: Action[] = [];
  if (may('PROTECT_CHILD') && minors.length > 0) {
    const form = <ProtectChildForm draft={protect} minors={minors} />;
    actions.push({ label: 'Kind beschermen', draft: protect, form });
  }
  if (may('END_CHILD_PROTECTION')) {
    for (const { person } of members) {
      const { protection, name } = person;
      if (!protection) continue;
      const draft = `protection.end.${protection.id}`;
      const form = <EndProtectionForm draft={draft} name={name} protection={protection} />;
      actions.push({ label: `Bescherming van ${callName(name)} beëindigen`, draft, form });
    }
  }
  return <Actions actions={actions} />;
}
