import { Paragraph } from '@utrecht/component-library-react';
import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import type { CredentialLineFragment } from '../generated/graphql.ts';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords, momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { useResume } from '../shared/session.ts';
import { joinInWords } from '../shared/text.ts';
import { Card } from '../ui/card.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Actions } from '../work/actions.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { credentialListQuery } from './credential-documents.ts';
import { CreateCredentialForm, ownFigures, RevokeCredentialForm } from './credential-forms.tsx';

function CredentialLine({ credential }: { credential: CredentialLineFragment }) {
  const label = useLabel();
  const { id, label: what, reportNames, readsStatistics, state, createdBy, expiresOn, lastUsedAt } = credential;
  const read = [...reportNames.map((name) => label('ReportName', name)), ...(readsStatistics ? [ownFigures] : [])];
  const draft = `credential.revoke.${id}`;
  return (
    <li className="ep-edition">
      <p>
        <strong>{what}</strong>, {label('CredentialState', state)}
      </p>
      <p className="ep-source">
        {joinInWords(read)}. Gemaakt door {createdBy.name}, geldt tot {dateInWords(expiresOn)}.{' '}
        {lastUsedAt ? `Laatst gebruikt op ${momentInWords(lastUsedAt)}.` : 'Nog niet gebruikt.'}
      </p>
      <Actions
        actions={[
          {
            label: 'Intrekken',
            about: what,
            draft,
            form: <RevokeCredentialForm draft={draft} credential={credential} />,
            offered: state === 'VALID',
          },
        ]}
      />
    </li>
  );
}

/** The keys by which spreadsheets and other tools read reports by themselves. */
export function CredentialCard() {
  const [{ data, error }, askAgain] = useQuery({ query: credentialListQuery });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  const [secret, setSecret] = useState<string>();
  const draft = 'credential.create';
  return (
    <Card title="Rapportsleutels" area="credentials">
      <WorkPlace>
        <Paragraph className="ep-quiet">
          Met een sleutel haalt Excel of Power BI een rapport zelf op, en verder niets. Hij geldt niet langer dan wie
          hem maakte de rapporten mag zien.
        </Paragraph>
        {error && <ProblemMessage problem={toProblem(error)} onRetry={retry} />}
        {secret && (
          <p role="alert" className="ep-report__secret">
            Dit is de sleutel. Bewaar hem nu: Eenplan toont hem maar één keer.
            <code>{secret}</code>
          </p>
        )}
        {data && data.reportCredentials.length > 0 && (
          <ul className="ep-editions">
            {data.reportCredentials.map((credential) => (
              <CredentialLine key={credential.id} credential={credential} />
            ))}
          </ul>
        )}
        <Actions
          actions={[
            { label: 'Sleutel maken', draft, form: <CreateCredentialForm draft={draft} onSecret={setSecret} /> },
          ]}
        />
      </WorkPlace>
    </Card>
  );
}
