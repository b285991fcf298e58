import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useRef } from 'react';
import { AccessStatus, AccessStory } from '../emergency/access-story.tsx';
import { OfferInNotice } from '../direction/offer-story.tsx';
import type { NoticeItemFragment } from '../generated/graphql.ts';
import { useActor } from '../shared/actor.ts';
import { problemsBeside, useChange } from '../shared/change.ts';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { HouseholdLink } from '../ui/household-link.tsx';
import { ProblemMessage } from '../ui/problem.tsx';
import { Status } from '../ui/status.tsx';
import { WorkPlace } from '../work/work-place.tsx';
import { isReviewer } from '../emergency/reviewer.ts';
import { AnsweredHandover } from './answered-handover.tsx';
import { markNoticeReadMutation } from './notice-documents.ts';

function ReadLine({ notice: { readAt, readBy } }: { notice: NoticeItemFragment }) {
  const { staff } = useActor();
  if (!readAt) return null;
  const who = readBy && readBy.id !== staff.id ? ` door ${readBy.name}` : '';
  return (
    <span className="ep-notice__read">
      Gelezen{who} op {momentInWords(readAt)}
    </span>
  );
}

/** A notice: what it says, what it is about, and that one has read it. */
export function NoticeItem({ notice }: { notice: NoticeItemFragment }) {
  const label = useLabel();
  const actor = useActor();
  const read = useChange(markNoticeReadMutation, (data) => data.markNoticeRead);
  const { id, kind, text, at, readAt, household, emergencyAccess, caseHandover, directorOffer } = notice;
  const title = useRef<HTMLHeadingElement>(null);
  async function markRead(): Promise<void> {
    const made = await read.send((clientMutationId) => ({ clientMutationId, id }));
    // The button goes, so reading goes on at the notice.
    if (made?.notice) title.current?.focus();
  }
  const isToReview = kind === 'EMERGENCY_ACCESS_USED' && isReviewer(actor);
  return (
    <article className={`ep-card ep-notice${readAt ? '' : ' ep-notice--unread'}`} aria-labelledby={id}>
      <div className="ep-notice__head">
        <h2 id={id} ref={title} tabIndex={-1} className="ep-notice__title">
          {capitalised(label('NoticeKind', kind))}
        </h2>
        {!readAt && <Status tone="warning">ongelezen</Status>}
        {emergencyAccess && <AccessStatus access={emergencyAccess} />}
        <time dateTime={at} className="ep-notice__at">
          {momentInWords(at)}
        </time>
      </div>
      <p>{text}</p>
      {emergencyAccess && <AccessStory access={emergencyAccess} />}
      {caseHandover && <AnsweredHandover handover={caseHandover} />}
      {directorOffer && (
        <WorkPlace>
          <OfferInNotice offer={directorOffer} />
        </WorkPlace>
      )}
      {problemsBeside(read.problems, []).map(({ code, message }) => (
        <p key={code} role="alert" className="ep-field-problem">
          {message}
        </p>
      ))}
      {read.failure && <ProblemMessage problem={read.failure} onRetry={() => void markRead()} level={3} />}
      <div className="ep-notice__foot">
        {isToReview && (
          <Link to="/noodtoegang" className="utrecht-link utrecht-link--html-a">
            Naar de beoordeling
          </Link>
        )}
        {household && <HouseholdLink household={household} />}
        <ReadLine notice={notice} />
        {!readAt && (
          <Button appearance="secondary-action-button" busy={read.sending} onClick={() => void markRead()}>
            Gelezen
          </Button>
        )}
      </div>
    </article>
  );
}
