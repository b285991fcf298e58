import { Button } from '@utrecht/component-library-react';
import { useRef, useState } from 'react';
import type { AccessToReviewFragment } from '../generated/graphql.ts';
import { isEmergencyReview, useActor, usePurpose } from '../shared/actor.ts';
import { HouseholdLink } from '../ui/household-link.tsx';
import { AccessLooks } from './access-looks.tsx';
import { AccessStatus, AccessStory } from './access-story.tsx';
import { ReviewForm } from './review-form.tsx';

interface Props {
  readonly access: AccessToReviewFragment;
  readonly onReviewed: () => void;
  readonly onLookAgain: () => void;
}

/** One emergency access, to look at or to review. */
export function ReviewItem({ access, onReviewed, onLookAgain }: Props) {
  const { staff } = useActor();
  const { purpose } = usePurpose();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const reviews = purpose !== undefined && isEmergencyReview(purpose) && !access.review;
  const own = access.staff.id === staff.id;
  return (
    <article className="ep-card ep-access" aria-labelledby={access.id}>
      <div className="ep-access__head">
        <h3 id={access.id} className="ep-access__title">
          {access.staff.name}, {access.organisation.name}
        </h3>
        <AccessStatus access={access} />
        {access.household && <HouseholdLink household={access.household} />}
      </div>
      <AccessStory access={access} named={false} />
      <AccessLooks access={access} />
      {reviews && own && <p className="ep-empty">Uw eigen noodtoegang beoordeelt een ander.</p>}
      {reviews && !own && !open && (
        <Button
          ref={opener}
          appearance="secondary-action-button"
          className="ep-access__open"
          aria-label={`Beoordelen: noodtoegang van ${access.staff.name}`}
          onClick={() => setOpen(true)}
        >
          Beoordelen
        </Button>
      )}
      {reviews && !own && open && (
        <ReviewForm
          access={access}
          onReviewed={onReviewed}
          onLookAgain={onLookAgain}
          onCancel={() => {
            setOpen(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      )}
    </article>
  );
}
