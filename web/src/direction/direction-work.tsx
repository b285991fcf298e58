import type { DirectorCardFragment, PlanDirectionFragment } from '../generated/graphql.ts';
import { dayOfMoment } from '../shared/dates.ts';
import { type Action, Actions } from '../work/actions.tsx';
import { useHouseholdDesk } from '../work/household-desk.ts';
import { DeputyLine } from './deputy-line.tsx';
import { lazyForm } from '../work/lazy-form.tsx';
import { OpenOffer } from './offer-story.tsx';

const AppointForm = lazyForm(async () => (await import('./appoint-form.tsx')).AppointForm);
const DeputyForm = lazyForm(async () => (await import('./deputy-forms.tsx')).DeputyForm);
const OfferForm = lazyForm(async () => (await import('./offer-form.tsx')).OfferForm);

interface Props {
  readonly plan: PlanDirectionFragment;
  readonly director: DirectorCardFragment | null | undefined;
  /** The day as of which the page answers. */
  readonly asOf: string;
}

/** What is arranged about who directs the plan: deputy, handover, and what one can do about them. */
export function DirectionWork({ plan: { id: planId, deputies, directorOffers }, director, asOf }: Props) {
  const { may, isToday } = useHouseholdDesk();
  const offer = directorOffers.find(({ status }) => status === 'OPEN');
  const coming = deputies.filter(
    ({ standsIn, endedAt, validFrom }) => standsIn || (isToday && !endedAt && validFrom > asOf),
  );
  const [appoint, hand, deputise] = [
    `director.appoint.${planId}`,
    `director.offer.${director?.id}`,
    `director.deputy.${director?.id}`,
  ];
  const actions: readonly Action[] = director
    ? [
        ...(may('OFFER_DIRECTORSHIP') && !offer
          ? [{ label: 'Regie aanbieden', draft: hand, form: <OfferForm draft={hand} director={director} /> }]
          : []),
        ...(may('NAME_DEPUTY')
          ? [
              {
                label: 'Waarnemer aanwijzen',
                draft: deputise,
                form: <DeputyForm draft={deputise} director={director} />,
              },
            ]
          : []),
      ]
    : may('APPOINT_DIRECTOR')
      ? [{ label: 'Regisseur aanwijzen', draft: appoint, form: <AppointForm draft={appoint} planId={planId} /> }]
      : [];
  return (
    <>
      {coming.map((deputy) => (
        <DeputyLine key={deputy.id} deputy={deputy} canEnd={may('NAME_DEPUTY')} />
      ))}
      {offer && <OpenOffer offer={offer} canAct={isToday} />}
      <Tomorrow offers={directorOffers} director={director} asOf={asOf} />
      <Actions actions={actions} />
    </>
  );
}

/** Who takes over tomorrow, where the director began today. */
function Tomorrow({
  offers: [latest],
  director,
  asOf,
}: {
  readonly offers: PlanDirectionFragment['directorOffers'];
  readonly director: DirectorCardFragment | null | undefined;
  readonly asOf: string;
}) {
  const isAwaited = latest?.status === 'ACCEPTED' && director && latest.endedAt && dayOfMoment(latest.endedAt) === asOf;
  if (!isAwaited || latest.offeredTo.id === director.staff.id) return null;
  return (
    <div className="ep-offer ep-screen-only">
      <p>
        <strong>{latest.offeredTo.name}</strong> is morgen de regisseur.
      </p>
    </div>
  );
}
