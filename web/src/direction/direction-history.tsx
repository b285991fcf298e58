import type { DeputyItemFragment, DirectorOfferItemFragment } from '../generated/graphql.ts';
import { dayOfMoment, momentInWords, shortDate } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import { deputyPeriod } from './deputy-words.ts';
import { OfferWhy } from './offer-story.tsx';
import './direction.css';

interface Props {
  readonly offers: readonly DirectorOfferItemFragment[];
  readonly deputies: readonly DeputyItemFragment[];
}

/** To whom the direction was offered and what came of it, and who stood in: folded, the latest first. */
export function DirectionHistory({ offers, deputies }: Props) {
  const label = useLabel();
  return (
    <>
      {offers.length > 0 && (
        <details className="ep-fold ep-fold--small">
          <summary>Overdrachten ({offers.length})</summary>
          <ul className="ep-direction">
            {offers.map((offer) => (
              <li key={offer.id} className="ep-offer">
                <p>
                  Aan <strong>{offer.offeredTo.name}</strong>, door {offer.offeredBy.name} op{' '}
                  {momentInWords(offer.offeredAt)}
                </p>
                <p className="ep-offer__note">
                  {capitalised(label('DirectorOfferStatus', offer.status))}
                  {offer.endedAt && ` op ${momentInWords(offer.endedAt)}`}
                </p>
                <OfferWhy offer={offer} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {deputies.length > 0 && (
        <details className="ep-fold ep-fold--small">
          <summary>Waarnemers ({deputies.length})</summary>
          <ul className="ep-direction">
            {deputies.map((deputy) => (
              <li key={deputy.id} className="ep-offer">
                <p>
                  <strong>{deputy.staff.name}</strong> {deputyPeriod(deputy)}
                </p>
                {deputy.endedAt && (
                  <p className="ep-offer__note">Eerder beëindigd, op {shortDate(dayOfMoment(deputy.endedAt))}</p>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
