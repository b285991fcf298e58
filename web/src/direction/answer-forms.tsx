import type { DirectorOfferItemFragment } from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { useAction } from '../work/action-context.ts';
import { TextField } from '../work/text-field.tsx';
import { type Seen, useWorkForm } from '../work/use-work-form.ts';
import { WorkForm } from '../work/work-form.tsx';
import {
  acceptDirectorshipMutation,
  declineDirectorshipMutation,
  withdrawDirectorshipOfferMutation,
} from './direction-documents.ts';

interface Props {
  readonly draft: string;
  readonly offer: DirectorOfferItemFragment;
}

/** What of an offer another may have changed: that it was answered or withdrawn. */
function useSeen({ version, status }: DirectorOfferItemFragment): () => Seen {
  const label = useLabel();
  return () => ({ version, compare: [{ label: 'Aanbod', now: label('DirectorOfferStatus', status) }] });
}

/** Asks whether one takes over the direction. */
export function AcceptForm({ draft, offer }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: {},
    seen: useSeen(offer),
    document: acceptDirectorshipMutation,
    payloadOf: (data) => data.acceptDirectorship,
    read: (_values, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: offer.id, expectedVersion },
    }),
    onMade: () => done('U hebt de regie overgenomen. Het team krijgt daarvan bericht.'),
  });
  return (
    <WorkForm form={form} title="Regie overnemen" submit="Ja, neem over" onClose={close}>
      <p>U wordt de regisseur van dit plan en ziet het dan helemaal. Wie het nu is, is het dan niet meer.</p>
    </WorkForm>
  );
}

const unanswered = { answer: '' };

/** Why one does not take over the direction. */
export function DeclineForm({ draft, offer }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: unanswered,
    seen: useSeen(offer),
    document: declineDirectorshipMutation,
    payloadOf: (data) => data.declineDirectorship,
    read: ({ answer }, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: offer.id, expectedVersion, answer },
    }),
    onMade: () => done('U neemt de regie niet over. Wie haar aanbood, krijgt bericht.'),
  });
  return (
    <WorkForm form={form} title="Regie niet overnemen" submit="Laat weten" onClose={close}>
      <TextField
        field={form.field('answer')}
        label="Waarom niet?"
        hint={`${offer.offeredBy.name} leest dit.`}
        rows={3}
        length={{ least: 5, most: 2000 }}
      />
    </WorkForm>
  );
}

/** Asks whether the direction is no longer offered. */
export function WithdrawForm({ draft, offer }: Props) {
  const { close, done } = useAction();
  const form = useWorkForm({
    draft,
    start: {},
    seen: useSeen(offer),
    document: withdrawDirectorshipOfferMutation,
    payloadOf: (data) => data.withdrawDirectorshipOffer,
    read: (_values, { clientMutationId, expectedVersion }) => ({
      input: { clientMutationId, id: offer.id, expectedVersion },
    }),
    onMade: () => done('Het aanbod is ingetrokken.'),
  });
  return (
    <WorkForm form={form} title="Aanbod intrekken" submit="Ja, trek in" onClose={close}>
      <p>{offer.offeredTo.name} krijgt bericht dat dit niet meer nodig is.</p>
    </WorkForm>
  );
}
