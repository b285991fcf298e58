import { useCallback } from 'react';
import { useQuery } from 'urql';
import type { CareRequestItemFragment } from '../generated/graphql.ts';
import { useHouseholdView } from '../household/household-view.ts';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { useResume } from '../shared/session.ts';
import { capitalised, joinInWords } from '../shared/text.ts';
import { ProblemMessage } from '../ui/problem.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { lazyForm } from '../work/lazy-form.tsx';
import { useLeftOpen } from '../work/use-left-open.ts';
import { careRequestsQuery } from './care-request-documents.ts';
import { isWaiting, lineInWords } from './care-request-words.ts';
import './care.css';

const AnswerRequestForm = lazyForm(async () => (await import('./answer-request-form.tsx')).AnswerRequestForm);

const tones: Record<CareRequestItemFragment['status'], Tone> = {
  RECEIVED: 'warning',
  UNDER_INVESTIGATION: 'neutral',
  GRANTED: 'safe',
  REFUSED: 'neutral',
};

function draftOf({ id }: CareRequestItemFragment): string {
  return `care-request.answer.${id}`;
}

/** What was answered, by whom, and what came of it. */
function Answer({ request }: { request: CareRequestItemFragment }) {
  const label = useLabel();
  const { refusalReason, municipality, answeredBy, allocations } = request;
  const orders = allocations.map(({ number }) => `bestelling ${number}`);
  return (
    <>
      {refusalReason && (
        <p>
          Reden: {label('CareRefusalReason', refusalReason)}
          {municipality && ` (gemeente ${municipality})`}
        </p>
      )}
      {orders.length > 0 && <p>{capitalised(joinInWords(orders))} kwam hieruit voort.</p>}
      {answeredBy && <p className="ep-care__note">Beantwoord door {answeredBy.name}</p>}
    </>
  );
}

function Request({ request }: { request: CareRequestItemFragment }) {
  const label = useLabel();
  const { isToday } = useHouseholdDesk();
  const { kind, status, since, receivedOn, reason, referrer, note, lines, provider, person, myDeeds } = request;
  const draft = draftOf(request);
  const offered = isWaiting(request) && myDeeds.includes('ANSWER_CARE_REQUEST');
  const form = <AnswerRequestForm draft={draft} request={request} />;
  const whence = [
    `Ontvangen op ${dateInWords(receivedOn)}`,
    reason && `reden: ${label('CareRequestReason', reason)}`,
    referrer && `verwezen door: ${label('CareReferrer', referrer)}`,
    request.case?.number && `zaak ${request.case.number}`,
  ].filter(Boolean);
  return (
    <li className="ep-care__item">
      <p className="ep-care__head">
        <strong>
          {provider.name}: {label('CareRequestKind', kind)} voor {callName(person.name)}
        </strong>
        <Status tone={tones[status]}>{label('CareRequestStatus', status)}</Status>
        {since !== receivedOn && <span className="ep-care__note">sinds {dateInWords(since)}</span>}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>{lineInWords(line, label)}</li>
        ))}
      </ul>
      {note && <p>Opmerking van de aanbieder: {note}</p>}
      <p className="ep-care__note">{whence.join(' · ')}</p>
      <Answer request={request} />
      {isToday && (
        <Actions actions={[{ label: 'Beantwoorden', about: `verzoek van ${provider.name}`, draft, offered, form }]} />
      )}
    </li>
  );
}

function RequestList({ requests }: { requests: readonly CareRequestItemFragment[] }) {
  return (
    <ul className="ep-care__list">
      {requests.map((request) => (
        <Request key={request.id} request={request} />
      ))}
    </ul>
  );
}

/** What providers asked for members of the household: what waits for an answer in sight, what was answered folded. */
export function CareRequests() {
  const { householdId } = useHouseholdDesk();
  const { peildatum } = useHouseholdView().view;
  const isLeftOpen = useLeftOpen();
  const [{ data, error }, askAgain] = useQuery({
    query: careRequestsQuery,
    variables: { id: householdId, asOf: peildatum ?? null },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  if (error && !data) {
    return <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />;
  }
  const requests = data?.household?.careRequests ?? [];
  if (requests.length === 0) return null;
  // One that another answered while its form stands open stays where it is.
  const inSight = requests.filter((one) => isWaiting(one) || isLeftOpen(draftOf(one)));
  const answered = requests.filter((one) => !inSight.includes(one));
  return (
    <section className="ep-requests" aria-labelledby="verzoeken">
      <h3 id="verzoeken">Verzoeken van aanbieders</h3>
      {inSight.length > 0 && <RequestList requests={inSight} />}
      {answered.length > 0 && (
        <details className="ep-fold">
          <summary>Beantwoorde verzoeken ({answered.length})</summary>
          <RequestList requests={answered} />
        </details>
      )}
    </section>
  );
}
