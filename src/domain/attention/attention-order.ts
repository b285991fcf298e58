import { addDays } from '../../day.ts';
import {
  goneSince,
  pointOf,
  type AttentionFacts,
  type AttentionView,
  type OrderFact,
  type ProvisionFact,
} from './attention-point.ts';
import { aboutOf, tell } from './attention-provision.ts';
import { endReasonWords } from '../timeline/timeline-care.ts';
import { writeDay } from '../wording.ts';

/** What orders ask attention for: one that was turned down, or help that is no longer given while it was not ended. */
export function findOrderAttention(facts: AttentionFacts): readonly AttentionView[] {
  return facts.orders.flatMap((order) => {
    const provision = facts.provisions.find(({ id }) => id === order.provisionId);
    if (!provision || provision.state === 'ENDED') return [];
    return order.status === 'REFUSED' ? [refused(facts, provision, order)] : stopped(facts, provision, order);
  });
}

function refused(facts: AttentionFacts, provision: ProvisionFact, order: OrderFact): AttentionView {
  const { product, person } = provision;
  const since = writeDay(order.since);
  const why = order.reason === null ? [] : [`Als reden staat er: ${order.reason}`];
  return pointOf(facts, {
    kind: 'ORDER_REFUSED',
    level: 'SOON',
    message: `${order.provider.name} heeft de bestelling van ${product.name} voor ${person.name.full} geweigerd`,
    on: order.since,
    remedy: { kind: 'CHANGE_PROVISION', id: provision.id },
    facts: [tell(provision), `Bestelling ${order.number} is geweigerd op ${since}`, ...why],
    ...aboutOf(facts, provision),
  });
}

/** That a provider pauses needs nothing of anybody; of whoever died or left another rule tells. */
function stopped(facts: AttentionFacts, provision: ProvisionFact, order: OrderFact): readonly AttentionView[] {
  const { id, product, person, validUntil } = provision;
  const last = order.deliveries.at(-1);
  if (!last || last.validUntil === null || last.endReason === null || last.endReason === 'PAUSED') return [];
  if ((validUntil !== null && validUntil <= last.validUntil) || goneSince(facts, person) !== null) return [];
  const day = writeDay(addDays(last.validUntil, -1));
  const verb = last.validUntil <= facts.asOf ? 'is gestopt' : 'stopt';
  const what = `${product.name} voor ${person.name.full} (${endReasonWords[last.endReason]})`;
  const end = validUntil === null ? 'zonder einddatum' : `tot en met ${writeDay(addDays(validUntil, -1))}`;
  return [
    pointOf(facts, {
      kind: 'DELIVERY_STOPPED',
      level: 'SOON',
      message: `${order.provider.name} ${verb} met ${what}, laatste dag ${day}, en de voorziening loopt door`,
      on: last.validUntil,
      remedy: { kind: 'END_PROVISION', id },
      facts: [tell(provision), `${order.provider.name} meldde als laatste dag ${day}`, `De voorziening geldt ${end}`],
      ...aboutOf(facts, provision),
    }),
  ];
}
