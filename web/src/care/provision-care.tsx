import { useQuery } from 'urql';
import type { CareOrderFragment, CareUseFragment } from '../generated/graphql.ts';
import { volumeInWords } from '../household/provision-words.ts';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords, lastDayOf } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { provisionCareQuery } from './care-documents.ts';
import { centsInWords, claimedPart, deliveryInWords, periodInWords } from './care-words.ts';
import './care.css';

const tones: Record<CareOrderFragment['status'], Tone> = {
  TO_SEND: 'neutral',
  SENT: 'neutral',
  ACCEPTED: 'safe',
  REFUSED: 'warning',
  WITHDRAWN: 'neutral',
};

function Deliveries({ order }: { order: CareOrderFragment }) {
  const label = useLabel();
  const { deliveries, status } = order;
  if (deliveries.length > 0) {
    return (
      <ul>
        {deliveries.map((delivery) => (
          <li key={delivery.id}>{deliveryInWords(delivery, label)}</li>
        ))}
      </ul>
    );
  }
  const isOver = status === 'REFUSED' || status === 'WITHDRAWN';
  return (
    <p className="ep-care__note">
      {isOver ? 'Hierop is geen hulp gegeven.' : 'De aanbieder meldde nog niet dat de hulp is begonnen.'}
    </p>
  );
}

function Order({ order }: { order: CareOrderFragment }) {
  const label = useLabel();
  const { number, status, since, reason, toBeTold, validFrom, validUntil, volume } = order;
  return (
    <li className="ep-care__item">
      <p className="ep-care__head">
        <strong>Bestelling {number}</strong>
        <Status tone={tones[status]}>{label('AllocationStatus', status)}</Status>
        <span className="ep-care__note">sinds {dateInWords(since)}</span>
      </p>
      <p>
        {volumeInWords(volume, label)}, {periodInWords(validFrom, validUntil ?? null)}
      </p>
      {reason && <p>Reden: {reason}</p>}
      {toBeTold && <p className="ep-care__note">De aanbieder krijgt hierover nog bericht.</p>}
      <Deliveries order={order} />
    </li>
  );
}

function Use({ use }: { use: CareUseFragment | null | undefined }) {
  const label = useLabel();
  if (!use) return <p className="ep-care__note">De aanbieder declareerde nog niets.</p>;
  const { words, isOver } = claimedPart(use, label);
  return (
    <>
      <dl className="ep-care__facts">
        <dt>Tot en met</dt>
        <dd>{dateInWords(lastDayOf(use.claimedUntil))}</dd>
        <dt>Omvang</dt>
        <dd>
          {words} {isOver && <Status tone="warning">meer dan besteld</Status>}
        </dd>
        <dt>Bedrag</dt>
        <dd>{centsInWords(use.amount)}</dd>
      </dl>
      <p className="ep-care__note">
        Ten hoogste: wat volgens de bestelling kon worden gegeven tot en met die dag. Een week of maand die begonnen is,
        telt helemaal.
      </p>
    </>
  );
}

/** What came of help at its provider: orders, when it was given, and what was claimed. */
export function ProvisionCare({ id }: { id: string }) {
  const [{ data, error }, askAgain] = useQuery({
    query: provisionCareQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (error) {
    const retry = () => askAgain({ requestPolicy: 'network-only' });
    return <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />;
  }
  if (!data) return <p>Bezig met laden…</p>;
  if (data.node?.__typename !== 'Provision') return <p className="ep-empty">Deze hulp kunt u niet meer inzien.</p>;
  const { allocations, use } = data.node;
  return (
    <div className="ep-care">
      <section>
        <h3>Bestelling en levering</h3>
        {allocations.length === 0 && <p className="ep-care__note">Deze hulp is nog niet besteld.</p>}
        <ul className="ep-care__list">
          {allocations.map((order) => (
            <Order key={order.id} order={order} />
          ))}
        </ul>
      </section>
      <section>
        <h3>Gedeclareerd</h3>
        <Use use={use} />
      </section>
    </div>
  );
}
