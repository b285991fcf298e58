import type { CredentialLineFragment, ReportName } from '../generated/graphql.ts';
import { addDays, today } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { DayField } from '../work/day-field.tsx';
import { listOf, ManyField } from '../work/option-field.tsx';
import { TextField } from '../work/text-field.tsx';
import { missingOf, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import { createCredentialMutation, revokeCredentialMutation } from './credential-documents.ts';
import { reportSlugs } from './report-choice.ts';

const names: readonly ReportName[] = Object.values(reportSlugs);
/** What free statistics are called, beside reports. */
export const ownFigures = 'Zelf gekozen cijfers';

interface CreateProps {
  readonly draft: string;
  /** Takes the secret, which is told this once. */
  readonly onSecret: (secret: string) => void;
}

/** Makes a key by which a tool reads some reports. */
export function CreateCredentialForm({ draft, onSecret }: CreateProps) {
  const { close, done } = useAction();
  const label = useLabel();
  const form = useWorkForm({
    draft,
    start: { label: '', reports: '', expiresOn: addDays(today(), 365) },
    document: createCredentialMutation,
    payloadOf: (data) => data.createReportCredential,
    read: ({ label, reports, expiresOn }, { clientMutationId }) => {
      const problems = missingOf(
        { label, reports },
        { label: 'Vul in waarvoor de sleutel is.', reports: 'Kies ten minste één rapport.' },
      );
      if (problems.length > 0) return { problems };
      const chosen = new Set(listOf(reports));
      const reportNames = names.filter((name) => chosen.has(name));
      const readsStatistics = chosen.has('STATISTICS');
      return { input: { clientMutationId, label, reportNames, readsStatistics, expiresOn: expiresOn || null } };
    },
    onMade: ({ secret }) => {
      if (secret) onSecret(secret);
      done('De sleutel is gemaakt.');
    },
  });
  return (
    <WorkForm form={form} title="Rapportsleutel maken" submit="Maken" onClose={close}>
      <TextField
        field={form.field('label')}
        label="Waarvoor is de sleutel?"
        hint="Bijvoorbeeld: werkblad van de concerncontroller."
        length={{ least: 3, most: 100 }}
      />
      <ManyField
        field={form.field('reports')}
        label="Welke rapporten mag hij lezen?"
        options={[
          ...names.map((name) => ({ value: name, label: label('ReportName', name) })),
          { value: 'STATISTICS', label: ownFigures },
        ]}
      />
      <DayField field={form.field('expiresOn')} label="Vanaf welke dag geldt hij niet meer?" />
    </WorkForm>
  );
}

interface RevokeProps {
  readonly draft: string;
  readonly credential: CredentialLineFragment;
}

/** Takes a key back. */
export function RevokeCredentialForm({ draft, credential }: RevokeProps) {
  const { close, done } = useAction();
  const label = useLabel();
  const { id, version, state } = credential;
  const form = useWorkForm({
    draft,
    start: {},
    seen: () => ({ version, compare: [{ label: 'Stand', now: label('CredentialState', state) }] }),
    document: revokeCredentialMutation,
    payloadOf: (data) => data.revokeReportCredential,
    read: (_values, { clientMutationId, expectedVersion }) => ({ input: { clientMutationId, id, expectedVersion } }),
    onMade: () => done('De sleutel is ingetrokken: wie hem gebruikt, leest niets meer.'),
  });
  return (
    <WorkForm form={form} title={`Sleutel “${credential.label}” intrekken`} submit="Intrekken" onClose={close}>
      <p>Vanaf de volgende keer leest niemand er nog iets mee. Dit is niet terug te draaien.</p>
    </WorkForm>
  );
}
