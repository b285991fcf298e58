import { useAction } from '../work/action-context.ts';
import { StaffField } from '../work/staff-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { appointDirectorMutation } from './direction-documents.ts';
import { directorRoles, useColleagues } from './use-colleagues.ts';

const start = { staffId: '' };

/** Who is to direct a plan that nobody directs. */
export function AppointForm({ draft, planId }: { readonly draft: string; readonly planId: string }) {
  const { close, done } = useAction();
  const staff = useColleagues(directorRoles, []);
  const form = useWorkForm({
    draft,
    start,
    document: appointDirectorMutation,
    payloadOf: (data) => data.appointDirector,
    read: (values, { clientMutationId }) => {
      const problems = missingOf(values, { staffId: 'Kies wie de regisseur wordt.' });
      return problems.length > 0 ? { problems } : { input: { clientMutationId, planId, staffId: values.staffId } };
    },
    onMade: () => done('De regisseur is aangewezen, en krijgt daarvan bericht.'),
  });
  return (
    <WorkForm form={form} title="Regisseur aanwijzen" submit="Wijs aan" onClose={close}>
      <StaffField
        field={form.field('staffId')}
        label="Wie wordt de regisseur?"
        staff={staff}
        none="Kies een regisseur"
      />
    </WorkForm>
  );
}
