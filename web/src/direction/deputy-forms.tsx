import type { DeputyItemFragment, DirectorCardFragment } from '../generated/graphql.ts';
import { addDays, today } from '../shared/dates.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { StaffField } from '../work/staff-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { deputyPeriod } from './deputy-words.ts';
import { endDeputyMutation, nameDeputyMutation } from './direction-documents.ts';
import { directorRoles, useColleagues } from './use-colleagues.ts';

interface Props {
  readonly draft: string;
  readonly director: DirectorCardFragment;
}

/** Who stands in, and how long. The form asks for the last day, the hub for the first day after it. */
export function DeputyForm({ draft, director: { id: directorId, version, staff } }: Props) {
  const { close, done } = useAction();
  const colleagues = useColleagues(directorRoles, [staff.id]);
  const form = useWorkForm({
    draft,
    start: { staffId: '', validFrom: today(), validUntil: '' },
    seen: () => ({ version, compare: [{ label: 'Regisseur', now: staff.name }] }),
    document: nameDeputyMutation,
    payloadOf: (data) => data.nameDeputy,
    read: (values, { clientMutationId, expectedVersion }) => {
      const { staffId, validFrom, validUntil } = values;
      const problems = missingOf(values, {
        staffId: 'Kies wie er waarneemt.',
        validFrom: 'Kies de eerste dag.',
        validUntil: 'Kies de laatste dag.',
      });
      if (problems.length > 0) return { problems };
      const period = { validFrom, validUntil: addDays(validUntil, 1) };
      return { input: { clientMutationId, directorId, expectedVersion, staffId, ...period } };
    },
    onMade: () => done('De waarnemer is aangewezen, en krijgt daarvan bericht.'),
  });
  return (
    <WorkForm form={form} title="Waarnemer aanwijzen" submit="Wijs aan" onClose={close}>
      <p>Wie waarneemt, ziet en doet die dagen wat de regisseur mag. Daarna houdt het vanzelf op.</p>
      <StaffField field={form.field('staffId')} label="Wie neemt waar?" staff={colleagues} none="Kies een regisseur" />
      <div className="ep-work-form__pair">
        <DayField field={form.field('validFrom')} label="Eerste dag" min={today()} />
        <DayField field={form.field('validUntil')} label="Laatste dag" min={form.values.validFrom || today()} />
      </div>
    </WorkForm>
  );
}

/** Asks whether somebody no longer stands in. */
export function EndDeputyForm({ draft, deputy }: { readonly draft: string; readonly deputy: DeputyItemFragment }) {
  const { close, done } = useAction();
  const { id, version, staff } = deputy;
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({ version, compare: [{ label: 'Waarneming', now: deputyPeriod(deputy) }] }),
    document: endDeputyMutation,
    payloadOf: (data) => data.endDeputy,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('De waarneming is beëindigd.'),
  });
  return (
    <WorkForm form={form} title="Waarneming beëindigen" submit="Ja, beëindig" onClose={close}>
      <p>{staff.name} ziet het plan dan meteen niet meer als regisseur.</p>
    </WorkForm>
  );
}
