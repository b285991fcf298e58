import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { actionsOf } from '../case/case-actions.tsx';
import type { HandoverItemFragment, HandoverOfCaseFragment, WorklistLineFragment } from '../generated/graphql.ts';
import { OfferInNotice } from '../direction/offer-story.tsx';
import { toProblem } from '../shared/api-problem.ts';
import { dateInWords, shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { callName } from '../shared/person-name.ts';
import { useResume } from '../shared/session.ts';
import { capitalised } from '../shared/text.ts';
import { Beside } from '../ui/beside.tsx';
import { Due } from '../ui/due.tsx';
import { HouseholdLink } from '../ui/household-link.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Reach } from '../ui/reach.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { type Action, Actions } from '../work/actions.tsx';
import { lazyForm } from '../work/lazy-form.tsx';
import { worklistCaseQuery, worklistHandoverQuery, worklistOfferQuery } from './worklist-documents.ts';
import { askedBy, waitsFor } from './worklist-line.tsx';

const OfferForm = lazyForm(async () => (await import('./handover-forms.tsx')).OfferForm);
const ReleaseForm = lazyForm(async () => (await import('./handover-forms.tsx')).ReleaseForm);
const AcceptForm = lazyForm(async () => (await import('./handover-forms.tsx')).AcceptForm);
const DeclineForm = lazyForm(async () => (await import('./handover-forms.tsx')).DeclineForm);
const WithdrawForm = lazyForm(async () => (await import('./handover-forms.tsx')).WithdrawForm);

/** What can be done with an offer of a case. */
function offerActions(offer: HandoverItemFragment): readonly Action[] {
  const { id, canAnswer, canWithdraw } = offer;
  const [accept, decline, withdraw] = [`handover.accept.${id}`, `handover.decline.${id}`, `handover.withdraw.${id}`];
  return [
    ...(canAnswer
      ? [
          { label: 'Aannemen', draft: accept, form: <AcceptForm draft={accept} offer={offer} /> },
          { label: 'Afwijzen', draft: decline, form: <DeclineForm draft={decline} offer={offer} /> },
        ]
      : []),
    ...(canWithdraw
      ? [{ label: 'Aanbod intrekken', draft: withdraw, form: <WithdrawForm draft={withdraw} offer={offer} /> }]
      : []),
  ];
}

function handoverActions(
  row: HandoverOfCaseFragment,
  may: { readonly offer: boolean; readonly release: boolean },
): readonly Action[] {
  const [offer, release] = [`handover.offer.${row.id}`, `case.release.${row.id}`];
  const open = row.handovers.find(({ status }) => status === 'OFFERED');
  const isOffered = open !== undefined;
  return [
    ...(may.offer && !isOffered && (row.handoverTargets?.length ?? 0) > 0
      ? [{ label: 'Overdragen', draft: offer, form: <OfferForm draft={offer} row={row} /> }]
      : []),
    ...(may.release ? [{ label: 'Teruggeven', draft: release, form: <ReleaseForm draft={release} row={row} /> }] : []),
    ...(open ? offerActions(open) : []),
  ];
}

function Handover({ offer }: { offer: HandoverItemFragment }) {
  const label = useLabel();
  const { from, fromOfficeFunction, to, toOfficeFunction, status, offeredOn, offeredBy, reason, answer, answeredBy } =
    offer;
  return (
    <div className="ep-handover">
      <p>
        <strong>{capitalised(label('CaseHandoverStatus', status))}</strong> · {from.name} (
        {label('OfficeFunction', fromOfficeFunction)}) → {to.name} ({label('OfficeFunction', toOfficeFunction)}),{' '}
        {shortDate(offeredOn)}
      </p>
      {reason && <p>{reason}</p>}
      {answer && (
        <p>
          {answeredBy?.name}: {answer}
        </p>
      )}
      {status === 'OFFERED' && <Reach whom={offeredBy.name} phone={offeredBy.phone} />}
    </div>
  );
}

function CaseWork({ id }: { id: string }) {
  const [{ data, error }, askAgain] = useQuery({
    query: worklistCaseQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  if (error && !data) return <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />;
  if (!data) return <Skeleton lines={[60, 40]} />;
  const row = data.case;
  if (!row) return <p className="ep-empty">Deze zaak is niet meer bij uw kantoor.</p>;
  const may = {
    offer: row.myDeeds.includes('OFFER_CASE'),
    release: row.myDeeds.includes('RELEASE_CASE') && row.worker !== null,
  };
  return (
    <>
      {row.handovers.map((offer) => (
        <Handover key={offer.id} offer={offer} />
      ))}
      <Actions actions={[...actionsOf(row), ...handoverActions(row, may)]} />
    </>
  );
}

function HandoverWork({ id }: { id: string }) {
  const [{ data, error }, askAgain] = useQuery({
    query: worklistHandoverQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  if (error && !data) return <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />;
  if (!data) return <Skeleton lines={[60, 40]} />;
  if (data.node?.__typename !== 'CaseHandover') return <p className="ep-empty">Dit aanbod is er niet meer.</p>;
  return (
    <>
      <Handover offer={data.node} />
      <Actions actions={offerActions(data.node)} />
    </>
  );
}

function OfferWork({ id }: { id: string }) {
  const [{ data, error }, askAgain] = useQuery({
    query: worklistOfferQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const retry = useCallback(() => askAgain({ requestPolicy: 'network-only' }), [askAgain]);
  useResume(retry);
  if (error && !data) return <ProblemMessage problem={toProblem(error)} onRetry={retry} level={3} />;
  if (!data) return <Skeleton lines={[60, 40]} />;
  if (data.node?.__typename !== 'DirectorOffer') return <p className="ep-empty">Dit aanbod is er niet meer.</p>;
  return <OfferInNotice offer={data.node} />;
}

/** One thing to do, beside the list: by when and why, with whom, and what can be done with it. */
export function WorklistDetail({ item, onClose }: { item: WorklistLineFragment; onClose: () => void }) {
  const label = useLabel();
  const { key, kind, title, message, law, dueOn, daysLeft, since, organisation, officeFunction, person, household } =
    item;
  const norms = askedBy(item);
  return (
    <Beside title={title} onClose={onClose}>
      <p>{message}</p>
      <dl className="ep-work-detail__facts">
        <dt>Uiterlijk</dt>
        <dd>{dueOn ? <Due date={dueOn} days={daysLeft ?? undefined} /> : 'geen termijn'}</dd>
        {norms.length > 0 && (
          <>
            <dt>Volgens</dt>
            <dd>{norms.join('; ')}</dd>
          </>
        )}
        <dt>Wacht op</dt>
        <dd>{waitsFor(item)}</dd>
        {organisation && (
          <>
            <dt>In handen van</dt>
            <dd>
              {organisation.name}
              {officeFunction && `, ${label('OfficeFunction', officeFunction)}`}
            </dd>
          </>
        )}
        <dt>Sinds</dt>
        <dd>{dateInWords(since)}</dd>
        {law && (
          <>
            <dt>Wet</dt>
            <dd>{label('Law', law)}</dd>
          </>
        )}
        {person && (
          <>
            <dt>Over</dt>
            <dd>{callName(person.name)}</dd>
          </>
        )}
      </dl>
      {household &&
        (kind === 'SIGNAL' ? (
          <HouseholdLink household={household} at={key}>
            Naar het signaal
          </HouseholdLink>
        ) : (
          <HouseholdLink household={household} />
        ))}
      {kind === 'CASE' && <CaseWork key={key} id={key} />}
      {kind === 'CHAIN_MESSAGE' && (
        <Link to="/ketenberichten" search={{ open: key }} className="utrecht-link utrecht-link--html-a">
          Naar het bericht
        </Link>
      )}
      {kind === 'HANDOVER' && <HandoverWork key={key} id={key} />}
      {kind === 'DIRECTORSHIP' && <OfferWork key={key} id={key} />}
    </Beside>
  );
}
