import { lazyForm } from '../work/lazy-form.tsx';
import { Paragraph } from '@utrecht/component-library-react';
import type { ConsentItemFragment } from '../generated/graphql.ts';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { WorkPlace } from '../work/work-place.tsx';
import type { Consenter } from './consent-draft.ts';
import { ConsentItem } from './consent-item.tsx';
import './consent-card.css';

const ConsentForm = lazyForm(async () => (await import('./consent-form.tsx')).ConsentForm);

function ConsentList({ consents }: { consents: readonly ConsentItemFragment[] }) {
  return (
    <ul className="ep-consents">
      {consents.map((consent) => (
        <ConsentItem key={consent.id} consent={consent} />
      ))}
    </ul>
  );
}

interface Props {
  readonly consents: readonly ConsentItemFragment[];
  /** Who lives in the household; of those the actor sees. */
  readonly members: readonly Consenter[];
}

/** Consent of the members: what runs in sight, what ended or was withdrawn folded; to record and to withdraw it. */
export function Consents({ consents, members }: Props) {
  const { householdId, may } = useHouseholdDesk();
  const running = consents.filter(({ state }) => state === 'RUNNING');
  const over = consents.filter(({ state }) => state !== 'RUNNING');
  const draft = `consent.record.${householdId}`;
  return (
    <WorkPlace>
      {running.length === 0 && <Paragraph className="ep-empty">Er loopt geen toestemming.</Paragraph>}
      {running.length > 0 && <ConsentList consents={running} />}
      {may('RECORD_CONSENT') && members.length > 0 && (
        <Actions
          actions={[{ label: 'Toestemming vastleggen', draft, form: <ConsentForm draft={draft} members={members} /> }]}
        />
      )}
      {over.length > 0 && (
        <details className="ep-fold ep-fold--small">
          <summary>Afgelopen of ingetrokken ({over.length})</summary>
          <ConsentList consents={over} />
        </details>
      )}
    </WorkPlace>
  );
}
