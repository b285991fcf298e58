import type { AdministrationThresholdsQuery } from '../generated/graphql.ts';
import { dateInWords } from '../shared/dates.ts';
import { Card } from '../ui/card.tsx';
import { Status } from '../ui/status.tsx';
import { missingOf } from '../work/use-work-form.ts';
import { KeepForm } from './keep-form.tsx';
import { KeptRecord } from './record.tsx';
import { setMatchingMutation } from './threshold-documents.ts';

type Matching = AdministrationThresholdsQuery['matching'];

const states = [
  { value: 'on', label: 'Aan: organisaties horen dat een ander ook een zorg meldde' },
  { value: 'off', label: 'Uit: er wordt niets vergeleken en niets getoond' },
];

function MatchingForm({ draft, matching }: { draft: string; matching: Matching }) {
  return (
    <KeepForm
      {...{ draft, version: matching.version }}
      title="Matches aan- of uitzetten"
      submit="Vastleggen"
      said="De schakelaar is omgezet."
      start={{ on: matching.on ? 'on' : 'off', basis: '' }}
      fields={[
        { name: 'on', label: 'Matches', kind: 'choice', options: states },
        { name: 'basis', label: 'Waarom?', kind: 'text', rows: 2, hint: 'Een besluit of een artikel.' },
      ]}
      document={setMatchingMutation}
      payloadOf={(data) => data.setMatching}
      read={(values, { clientMutationId, expectedVersion }) => {
        const problems = missingOf(values, { on: 'Kies aan of uit.', basis: 'Vul in waarom.' });
        if (problems.length > 0) return { problems };
        return { input: { clientMutationId, on: values.on === 'on', basis: values.basis, expectedVersion } };
      }}
    />
  );
}

/** The switch of matches between worries of several organisations about one young person. */
export function MatchingCard({ matching }: { matching: Matching }) {
  const draft = 'matching';
  return (
    <Card title="Schakelaars" area="thresholds">
      <ul className="ep-records">
        <KeptRecord
          title="Matches van signalen over jeugdigen"
          marks={<Status tone={matching.on ? 'safe' : 'warning'}>{matching.on ? 'aan' : 'uit'}</Status>}
          facts={[
            ['Waarom', matching.basis],
            ['Sinds', matching.validFrom ? dateInWords(matching.validFrom) : 'altijd'],
          ]}
          actions={[{ label: 'Omzetten', draft, form: <MatchingForm draft={draft} matching={matching} /> }]}
        />
      </ul>
    </Card>
  );
}
