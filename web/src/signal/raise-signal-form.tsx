import type { SignalKind } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { useAction } from '../work/action-context.ts';
import { ChoiceField } from '../work/choice-field.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { CheckField, ticked } from '../work/option-field.tsx';
import { PersonField } from '../work/person-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, oneOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { raiseSignalMutation } from './signal-documents.ts';

const kinds: readonly SignalKind[] = [
  'ARREARS',
  'EVICTION',
  'YOUTH_AT_RISK',
  'DOMESTIC_VIOLENCE',
  'SCHOOL_ABSENCE',
  'LONELINESS',
  'CARER_OVERBURDENED',
  'CARE_AVOIDANCE',
  'NUISANCE',
];
const start = { kind: '', law: '', personId: '', summary: '', raisedBy: '', sourceProtected: '' };

/** Records a worry about the household or somebody of it, under any law. */
export function RaiseSignalForm({ draft }: { draft: string }) {
  const label = useLabel();
  const { close, done } = useAction();
  const { householdId, lawsFor } = useHouseholdDesk();
  const laws = lawsFor('RAISE_SIGNAL');
  const form = useWorkForm({
    draft,
    start,
    document: raiseSignalMutation,
    payloadOf: (data) => data.raiseSignal,
    read: (values, { clientMutationId }) => {
      const kind = oneOf(kinds, values.kind);
      const law = oneOf(laws, values.law);
      const problems = missingOf(values, { kind: 'Kies waar het over gaat.', law: 'Kies wie het moet oppakken.' });
      if (!kind || !law || problems.length > 0) return { problems };
      const { personId, summary, raisedBy, sourceProtected } = values;
      return {
        input: {
          clientMutationId,
          householdId,
          kind,
          law,
          summary,
          raisedBy,
          personId: personId || null,
          sourceProtected: sourceProtected === ticked,
        },
      };
    },
    onMade: (made) =>
      done(
        made.signal
          ? 'Het signaal is vastgelegd.'
          : 'Het signaal is vastgelegd. U ziet de inhoud niet terug: wie voor deze wet werkt, pakt het op.',
      ),
  });
  return (
    <WorkForm form={form} title="Signaal melden" submit="Melden" onClose={close}>
      <ChoiceField
        field={form.field('kind')}
        label="Waar gaat het over?"
        none="Kies een soort signaal"
        options={kinds.map((kind) => ({ value: kind, label: capitalised(label('SignalKind', kind)) }))}
      />
      <div className="ep-work-form__pair">
        <PersonField field={form.field('personId')} label="Over wie" none="Het hele huishouden" />
        <ChoiceField
          field={form.field('law')}
          label="Op te pakken onder"
          none="Kies een wet"
          options={laws.map((law) => ({ value: law, label: label('Law', law) }))}
        />
      </div>
      <TextField
        field={form.field('summary')}
        label="Wat is er gezien of gezegd?"
        rows={4}
        length={{ least: 10, most: 4000 }}
      />
      <TextField field={form.field('raisedBy')} label="Wie meldt het?" hint="Een naam of een organisatie." />
      <CheckField
        field={form.field('sourceProtected')}
        label="De melder blijft onbekend, ook voor wie het oppakt. Noem de melder dan niet in de tekst."
      />
    </WorkForm>
  );
}
