import type { GoalActionFragment } from '../generated/graphql.ts';
import { shortDate, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { ActionFields, emptyAction, readAction } from './action-fields.tsx';
import { addActionMutation, cancelActionMutation, changeActionMutation, doActionMutation } from './goal-documents.ts';

/** What it takes to add an action to a goal. */
export function AddActionForm({ draft, goalId }: { draft: string; goalId: string }) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: emptyAction,
    document: addActionMutation,
    payloadOf: (data) => data.addAction,
    read: (values, { clientMutationId }) => {
      const { action, problems } = readAction(values);
      return action ? { input: { clientMutationId, goalId, ...action } } : { problems };
    },
    onMade: () => done('De actie staat in het plan.'),
  });
  return (
    <WorkForm form={form} title="Actie toevoegen" submit="Toevoegen" onClose={close}>
      <ActionFields form={form} />
    </WorkForm>
  );
}

interface Props {
  readonly draft: string;
  readonly action: GoalActionFragment;
}

/** How an action stands, for whoever finds that another changed it. */
function useSeenAction({ version, description, ownerName, dueOn, status }: GoalActionFragment) {
  const label = useLabel();
  return () => ({
    version,
    compare: [
      { label: 'Actie', now: description },
      { label: 'Wie', now: ownerName },
      { label: 'Klaar op', now: dueOn ? shortDate(dueOn) : 'geen' },
      { label: 'Stand', now: label('ActionStatus', status) },
    ],
  });
}

/** What it takes to change an action. */
export function ChangeActionForm({ draft, action }: Props) {
  const { close, done } = useAction();
  const { id, description, ownerKind, ownerName, ownerPerson, ownerStaff, dueOn } = action;
  const form = useWorkForm({
    draft,
    start: {
      description,
      ownerKind,
      personId: ownerPerson?.id ?? '',
      staffId: ownerStaff?.id ?? '',
      networkName: ownerKind === 'OWN_NETWORK' ? ownerName : '',
      organisationName: ownerKind === 'ORGANISATION' ? ownerName : '',
      dueOn: dueOn ?? '',
    },
    seen: useSeenAction(action),
    document: changeActionMutation,
    payloadOf: (data) => data.changeAction,
    read: (values, { clientMutationId, expectedVersion }) => {
      const { action: next, problems } = readAction(values);
      return next ? { input: { clientMutationId, id, expectedVersion, ...next } } : { problems };
    },
    onMade: () => done('De actie is gewijzigd.'),
  });
  return (
    <WorkForm form={form} title="Actie wijzigen" submit="Opslaan" onClose={close}>
      <ActionFields form={form} current={ownerStaff} />
    </WorkForm>
  );
}

/** What it takes to say that an action was done. */
export function DoActionForm({ draft, action }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: { doneOn: today(), note: '' },
    seen: useSeenAction(action),
    document: doActionMutation,
    payloadOf: (data) => data.doAction,
    read: ({ doneOn, note }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: action.id, expectedVersion, doneOn: doneOn || null, note },
    }),
    onMade: () => done('De actie is gedaan.'),
  });
  return (
    <WorkForm form={form} title="Actie gedaan" submit="Vastleggen" onClose={close}>
      <DayField field={form.field('doneOn')} label="Gedaan op" max={today()} />
      <TextField field={form.field('note')} label="Toelichting (mag leeg)" rows={2} />
    </WorkForm>
  );
}

/** What it takes to cancel an action. */
export function CancelActionForm({ draft, action }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: { note: '' },
    seen: useSeenAction(action),
    document: cancelActionMutation,
    payloadOf: (data) => data.cancelAction,
    read: ({ note }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: action.id, expectedVersion, note },
    }),
    onMade: () => done('De actie is vervallen.'),
  });
  return (
    <WorkForm form={form} title="Actie laten vervallen" submit="Vastleggen" onClose={close}>
      <TextField field={form.field('note')} label="Waarom vervalt deze actie?" length={{ least: 3, most: 4000 }} />
    </WorkForm>
  );
}
