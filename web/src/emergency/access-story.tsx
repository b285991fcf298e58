import { graphql } from '../generated/gql.ts';
import type { AccessStoryFragment } from '../generated/graphql.ts';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised, joinInWords } from '../shared/text.ts';
import { Status, type Tone } from '../ui/status.tsx';
import { minutesBetween, minutesInWords } from './access-words.ts';
import './access-story.css';

/** What there is to tell of an emergency access, the household apart. */
export const accessStoryFragment = graphql(`
  fragment AccessStory on EmergencyAccess {
    id
    version
    laws
    reason
    grantedAt
    endsAt
    endedAt
    state
    staff {
      id
      name
    }
    organisation {
      id
      name
    }
    review {
      at
      outcome
      note
      staff {
        id
        name
      }
    }
  }
`);

const tones: Record<NonNullable<AccessStoryFragment['review']>['outcome'], Tone> = {
  JUSTIFIED: 'safe',
  NOT_JUSTIFIED: 'danger',
};

/** Where an emergency access stands: whether it runs, and what was found of it. */
export function AccessStatus({ access: { state, review } }: { access: AccessStoryFragment }) {
  const label = useLabel();
  return (
    <>
      {state === 'RUNNING' && <Status tone="warning">{label('EmergencyAccessState', state)}</Status>}
      {review ? (
        <Status tone={tones[review.outcome]}>{label('EmergencyReviewOutcome', review.outcome)}</Status>
      ) : (
        <Status>nog niet beoordeeld</Status>
      )}
    </>
  );
}

function howLong({ grantedAt, endsAt, endedAt }: AccessStoryFragment): string {
  const asked = minutesInWords(minutesBetween(grantedAt, endsAt));
  if (!endedAt) return asked;
  const used = minutesBetween(grantedAt, endedAt);
  return `${asked}, beëindigd ${used === 0 ? 'binnen een minuut' : `na ${minutesInWords(used)}`}`;
}

function Review({ review }: { review: NonNullable<AccessStoryFragment['review']> }) {
  const label = useLabel();
  return (
    <div>
      <dt>Oordeel</dt>
      <dd>
        {capitalised(label('EmergencyReviewOutcome', review.outcome))}, door {review.staff.name} op{' '}
        {momentInWords(review.at)}
        {review.note && <blockquote className="ep-story__words">{review.note}</blockquote>}
      </dd>
    </div>
  );
}

interface Props {
  readonly access: AccessStoryFragment;
  /** Whether to say who took it; left out where that stands above it. */
  readonly named?: boolean;
}

/** Who took emergency access, when, to what, why, and what was found of it. */
export function AccessStory({ access, named = true }: Props) {
  const label = useLabel();
  return (
    <dl className="ep-story">
      {named && (
        <div>
          <dt>Wie</dt>
          <dd>
            {access.staff.name}, {access.organisation.name}
          </dd>
        </div>
      )}
      <div>
        <dt>Wanneer</dt>
        <dd>
          <time dateTime={access.grantedAt}>{momentInWords(access.grantedAt)}</time>, voor {howLong(access)}
        </dd>
      </div>
      <div>
        <dt>Waarvoor</dt>
        <dd>{joinInWords(access.laws.map((law) => label('Law', law)))}</dd>
      </div>
      <div>
        <dt>Reden</dt>
        <dd>
          <blockquote className="ep-story__words">{access.reason}</blockquote>
        </dd>
      </div>
      {access.review && <Review review={access.review} />}
    </dl>
  );
}
