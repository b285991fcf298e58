import { Button, Paragraph } from '@utrecht/component-library-react';
import { createLazyRoute } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { isEmergencyReview, isSupervision, opensHouseholds, useActor, usePurpose } from '../shared/actor.ts';
import { Icon } from '../ui/icon.tsx';
import { NoResidents } from '../ui/no-residents.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { ReviewCounts } from './review-counts.tsx';
import { ReviewList } from './review-list.tsx';
import { reviewPurposes } from './reviewer.ts';
import './emergency-dialog.css';
import './review-page.css';

/** For whoever reviews or supervises, but uses the page for something else now: one click changes that. */
function ChoosePurpose() {
  const actor = useActor();
  const { choose } = usePurpose();
  return (
    <div className="ep-card ep-choose-purpose">
      <Icon name="lock" />
      <div>
        <p>
          De noodtoegang van anderen ziet u alleen voor een eigen doel. Kies het hier; bovenaan kunt u altijd weer een
          ander doel kiezen.
        </p>
        <ul>
          {reviewPurposes(actor).map((one) => (
            <li key={one.id}>
              <Button appearance="primary-action-button" onClick={() => choose(one.id)}>
                Ga verder voor: {one.label}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Lists({ reviewing, watching }: { reviewing: boolean; watching: boolean }) {
  const [told, setTold] = useState('');
  const onReviewed = useCallback(() => {
    setTold('Uw oordeel is vastgelegd. De medewerker krijgt bericht.');
    // The form has gone with what it was about.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
  }, []);
  return (
    <>
      <p role="status" className={told ? 'ep-review__told' : 'ep-visually-hidden'}>
        {told}
      </p>
      <div className={watching ? 'ep-reviews' : undefined}>
        <div className="ep-reviews__lists">
          <ReviewList
            title="Nog niet beoordeeld"
            unreviewed
            none={reviewing ? 'Er is niets te beoordelen.' : 'Alles is beoordeeld.'}
            onReviewed={onReviewed}
          />
          <ReviewList
            title="Beoordeeld"
            unreviewed={false}
            none="Er is nog niets beoordeeld."
            onReviewed={onReviewed}
          />
        </div>
        {watching && <ReviewCounts />}
      </div>
    </>
  );
}

/** What this page is to whoever looks at it. */
function explain(reviewing: boolean, supervising: boolean): string {
  if (reviewing)
    return 'Was het nodig? U ziet wie noodtoegang nam, waarvoor en waarom. De inhoud van de dossiers ziet u niet.';
  if (supervising) return 'Als functionaris gegevensbescherming ziet u alles en beoordeelt u niets.';
  return 'Uw eigen noodtoegang, en die tot huishoudens waarvan u de regisseur bent.';
}

function ReviewPage() {
  const actor = useActor();
  const { purpose, epoch } = usePurpose();
  const watches = reviewPurposes(actor).length > 0;
  const reviewing = purpose !== undefined && isEmergencyReview(purpose);
  const supervising = purpose !== undefined && isSupervision(purpose);
  const counting = actor.roles.includes('MANAGEMENT') && purpose !== undefined && !opensHouseholds(purpose);
  if (!counting && (!purpose || !opensHouseholds(purpose))) return <NoResidents />;
  const elsewhere = watches && !reviewing && !supervising;
  return (
    <div className="ep-review-page">
      <title>Noodtoegang – Eenplan</title>
      <div>
        <PageTitle>Noodtoegang</PageTitle>
        {!counting && !elsewhere && <Paragraph className="ep-empty">{explain(reviewing, supervising)}</Paragraph>}
      </div>
      {elsewhere && <ChoosePurpose />}
      {counting && <ReviewCounts />}
      {!elsewhere && !counting && (
        <Lists key={`${purpose?.id} ${epoch}`} reviewing={reviewing} watching={reviewing || supervising} />
      )}
    </div>
  );
}

/** The page, fetched when it is opened. */
export const emergencyReviewRoute = createLazyRoute('/noodtoegang')({ component: ReviewPage });
