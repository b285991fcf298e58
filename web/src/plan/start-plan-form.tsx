import { useActor } from '../shared/actor.ts';
import { useAction } from '../work/action-context.ts';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { StaffField } from '../work/staff-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { startPlanMutation } from './plan-documents.ts';
import { usePlanStaff } from './use-plan-staff.ts';

const start = { title: '', directorId: '' };

/** What it takes to start the one plan of a household: what it is called, and who directs it. */
export function StartPlanForm({ draft }: { draft: string }) {
  const { close, done } = useAction();
  const { householdId } = useHouseholdDesk();
  const directors = usePlanStaff('directors');
  const { staff } = useActor();
  const isDirector = directors.some(({ id }) => id === staff.id);
  const form = useWorkForm({
    draft,
    start,
    document: startPlanMutation,
    payloadOf: (data) => data.startPlan,
    read: (values, { clientMutationId }) => {
      const problems = missingOf(values, { title: 'Geef het plan een naam.' });
      if (problems.length > 0) return { problems };
      const directorId = values.directorId || null;
      return { input: { clientMutationId, householdId, title: values.title, directorId } };
    },
    onMade: () => done('Het plan is gestart.'),
  });
  return (
    <WorkForm form={form} title="Plan starten" submit="Plan starten" onClose={close}>
      <TextField
        field={form.field('title')}
        label="Naam van het plan"
        hint="In woorden van het gezin, zoals “Samen verder”."
      />
      <StaffField
        field={form.field('directorId')}
        label="Regisseur"
        staff={directors.filter(({ id }) => id !== staff.id)}
        none={isDirector ? 'Ik voer zelf de regie' : 'Kies een regisseur'}
        hint={isDirector ? undefined : 'U werkt daarna mee in het team van het plan.'}
      />
    </WorkForm>
  );
}
