import type { DirectorOfferItemFragment } from '../generated/graphql.ts';
import { useActor } from '../shared/actor.ts';
import { momentInWords } from '../shared/dates.ts';
import { useLabel } from '../shared/labels.ts';
import { type Action, Actions } from '../work/actions.tsx';
import { lazyForm } from '../work/lazy-form.tsx';
import './direction.css';

const AcceptForm = lazyForm(async () => (await import('./answer-forms.tsx')).AcceptForm);
const DeclineForm = lazyForm(async () => (await import('./answer-forms.tsx')).DeclineForm);
const WithdrawForm = lazyForm(async () => (await import('./answer-forms.tsx')).WithdrawForm);

interface Props {
  readonly offer: DirectorOfferItemFragment;
}

/** Why, and what came of it, as far as it is for the reader. */
export function OfferWhy({ offer: { reason, note, answer } }: Props) {
  const label = useLabel();
  return (
    <>
      {reason && <p className="ep-offer__note">Reden: {label('HandoverReason', reason)}</p>}
      {note && <p className="ep-offer__said">{note}</p>}
      {answer && <p className="ep-offer__said">Antwoord: {answer}</p>}
    </>
  );
}

/** What can be done with an offer: answered by whom it is to, withdrawn by who could make it. */
function actionsOf(offer: DirectorOfferItemFragment): readonly Action[] {
  const draftOf = (what: string) => `director.${what}.${offer.id}`;
  const [accept, decline, withdraw] = [draftOf('accept'), draftOf('decline'), draftOf('withdraw')];
  return [
    ...(offer.mayAnswer
      ? [
          { label: 'Regie overnemen', draft: accept, form: <AcceptForm draft={accept} offer={offer} /> },
          { label: 'Niet overnemen', draft: decline, form: <DeclineForm draft={decline} offer={offer} /> },
        ]
      : []),
    ...(offer.mayWithdraw
      ? [{ label: 'Aanbod intrekken', draft: withdraw, form: <WithdrawForm draft={withdraw} offer={offer} /> }]
      : []),
  ];
}

/** An offer of the direction of a plan that waits for an answer, and what one can do with it. */
export function OpenOffer({ offer, canAct }: Props & { readonly canAct: boolean }) {
  const { staff } = useActor();
  const { offeredTo, offeredBy, offeredAt } = offer;
  return (
    // Why may say something of a colleague or of the family: it is not for paper.
    <div className="ep-offer ep-screen-only">
      <p>
        {offeredTo.id === staff.id ? (
          <>
            <strong>U wordt gevraagd</strong> de regie over te nemen
          </>
        ) : (
          <>
            <strong>{offeredTo.name}</strong> is gevraagd de regie over te nemen
          </>
        )}
        {offeredBy.id === staff.id ? ', door u' : `, door ${offeredBy.name}`}.
      </p>
      <p className="ep-offer__note">{momentInWords(offeredAt)}</p>
      <OfferWhy offer={offer} />
      {canAct && <Actions actions={actionsOf(offer)} />}
    </div>
  );
}

/** An offer as a notice tells of it: to be answered where it waits for that, else what came of it. */
export function OfferInNotice({ offer }: Props) {
  const label = useLabel();
  if (offer.status === 'OPEN') return <OpenOffer offer={offer} canAct />;
  return (
    <div className="ep-offer">
      <p>
        Aan <strong>{offer.offeredTo.name}</strong>, door {offer.offeredBy.name}:{' '}
        {label('DirectorOfferStatus', offer.status)}
        {offer.endedAt && ` op ${momentInWords(offer.endedAt)}`}.
      </p>
      <OfferWhy offer={offer} />
    </div>
  );
}
