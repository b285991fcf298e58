import type { KeptThresholdFragment } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { Status } from '../ui/status.tsx';
import { missingOf } from '../work/use-work-form.ts';
import { KeepForm } from './keep-form.tsx';
import { MatchingCard } from './matching-card.tsx';
import { KeptRecord } from './record.tsx';
import { Screen } from './screen.tsx';
import { setAttentionThresholdMutation, thresholdScreenQuery } from './threshold-documents.ts';

function ThresholdForm({ draft, threshold }: { draft: string; threshold: KeptThresholdFragment }) {
  const { code, version, value, most } = threshold;
  return (
    <KeepForm
      {...{ draft, version }}
      title="Drempel wijzigen"
      submit="Vastleggen"
      said="De drempel is gewijzigd. Wat hij tot vandaag was, blijft tellen voor eerdere dagen."
      start={{ value: String(value), basis: '' }}
      fields={[
        { name: 'value', label: `Getal, van 0 tot en met ${most}`, kind: 'text' },
        {
          name: 'basis',
          label: 'Waarom dit getal?',
          kind: 'text',
          rows: 2,
          hint: 'Een artikel, een afspraak of een besluit.',
        },
      ]}
      document={setAttentionThresholdMutation}
      payloadOf={(data) => data.setAttentionThreshold}
      read={(values, { clientMutationId, expectedVersion }) => {
        const whole = /^\d+$/.test(values.value.trim()) ? values.value : '';
        const problems = missingOf(
          { ...values, value: whole },
          { value: 'Vul een heel getal in.', basis: 'Vul in waarom het dit getal is.' },
        );
        if (problems.length > 0) return { problems };
        return { input: { clientMutationId, code, expectedVersion, value: Number(whole), basis: values.basis } };
      }}
    />
  );
}

function Threshold({ threshold }: { threshold: KeptThresholdFragment }) {
  const label = useLabel();
  const { code, validFrom } = threshold;
  const draft = `threshold.${code}`;
  const title = capitalised(label('AttentionThresholdCode', code));
  return (
    <KeptRecord
      title={title}
      marks={threshold.assumed && <Status tone="warning">aanname</Status>}
      facts={[
        ['Getal', `${threshold.value} ${label('SettingUnit', threshold.unit)}`],
        ['Wat het bepaalt', threshold.description],
        ['Waarom', threshold.basis],
        ['Sinds', validFrom ? dateInWords(validFrom) : 'altijd'],
      ]}
      actions={[
        { label: 'Wijzigen', about: title, draft, form: <ThresholdForm draft={draft} threshold={threshold} /> },
      ]}
    />
  );
}

/** The rules by which attention is told, with the numbers they go by, and what can be switched off. */
export function ThresholdScreen() {
  const label = useLabel();
  return (
    <Screen query={thresholdScreenQuery}>
      {({ attentionRules, matching }) => (
        <>
          <MatchingCard matching={matching} />
          {attentionRules
            .filter(({ thresholds }) => thresholds.length > 0)
            .map(({ kind, explanation, article, thresholds }) => (
              <Card key={kind} title={capitalised(label('AttentionKind', kind))} area="thresholds">
                <p className="ep-quiet">
                  {explanation}
                  {article && ` (${article})`}
                </p>
                <ul className="ep-records">
                  {thresholds.map((threshold) => (
                    <Threshold key={threshold.code} threshold={threshold} />
                  ))}
                </ul>
              </Card>
            ))}
        </>
      )}
    </Screen>
  );
}
