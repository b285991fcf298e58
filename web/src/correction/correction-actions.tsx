import { useState } from 'react';
import type { HouseholdRecordFragment } from '../generated/graphql.ts';
import { useActor } from '../shared/actor.ts';
import { draftKey, findDraft } from '../shared/draft-storage.ts';
import { type Action, Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';
import type { GoingCase } from './preview.tsx';

const AddMemberForm = lazyForm(async () => (await import('./add-member-form.tsx')).AddMemberForm);
const RemoveMemberForm = lazyForm(async () => (await import('./remove-member-form.tsx')).RemoveMemberForm);
const SplitHouseholdForm = lazyForm(async () => (await import('./split-household-form.tsx')).SplitHouseholdForm);
const JoinHouseholdsForm = lazyForm(async () => (await import('./join-households-form.tsx')).JoinHouseholdsForm);
const ConfirmIdentityForm = lazyForm(async () => (await import('./confirm-identity-form.tsx')).ConfirmIdentityForm);
const JoinRecordsForm = lazyForm(async () => (await import('./join-records-form.tsx')).JoinRecordsForm);

interface Props {
  readonly record: HouseholdRecordFragment;
  readonly cases: readonly GoingCase[];
  readonly hasPlan: boolean;
}

/** To say who belongs to the household: folded, since mostly it is right; open where something was begun. */
function HouseholdCorrections({ record, cases, hasPlan }: Props) {
  const { staff } = useActor();
  const { householdId } = useHouseholdDesk();
  const { version, members } = record;
  const residents = members.filter(({ kind }) => kind === 'PRINCIPAL').length;
  const who = { version, members, cases };
  const actions: Action[] = [];
  const add = (label: string, name: string, form: (draft: string) => Action['form']) => {
    const draft = `${name}.${householdId}`;
    actions.push({ label, draft, form: form(draft) });
  };
  add('Iemand toevoegen', 'member.add', (draft) => <AddMemberForm draft={draft} version={version} />);
  if (members.length > 1)
    add('Iemand weghalen', 'member.remove', (draft) => <RemoveMemberForm draft={draft} {...who} />);
  if (residents > 1) add('Splitsen', 'household.split', (draft) => <SplitHouseholdForm draft={draft} {...who} />);
  add('Samenvoegen', 'household.join', (draft) => (
    <JoinHouseholdsForm draft={draft} version={version} hasPlan={hasPlan} />
  ));
  const [isBegun] = useState(() => actions.some(({ draft }) => findDraft(draftKey(staff.id, draft))));
  return (
    <details className="ep-fold" open={isBegun}>
      <summary>Klopt dit gezin niet?</summary>
      <p>Leg vast wie er bij hoort. Dat gaat vóór de basisregistratie, en wat was, blijft te zien.</p>
      <Actions actions={actions} />
    </details>
  );
}

/** To correct the household, to join two records of one person, and to say that somebody showed who they are. */
export function CorrectionActions(props: Props) {
  const { householdId, may, isToday } = useHouseholdDesk();
  const people = props.record.members.map(({ person }) => person);
  const actions: Action[] = [];
  if (!isToday) return null;
  if (may('CONFIRM_IDENTITY') && people.length > 0) {
    const draft = `identity.confirm.${householdId}`;
    actions.push({
      label: 'Identiteit vastgesteld',
      draft,
      form: <ConfirmIdentityForm draft={draft} people={people} />,
    });
  }
  if (may('JOIN_PERSON_RECORDS') && people.length > 0) {
    const draft = `person.join.${householdId}`;
    actions.push({ label: 'Dubbel dossier', draft, form: <JoinRecordsForm draft={draft} people={people} /> });
  }
  return (
    <>
      <Actions actions={actions} />
      {may('CORRECT_HOUSEHOLD') && <HouseholdCorrections {...props} />}
    </>
  );
}
