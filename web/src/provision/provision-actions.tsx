import type { ProvisionWorkFragment } from '../generated/graphql.ts';
import type { Action } from '../work/actions.tsx';
import { lazyForm } from '../work/lazy-form.tsx';

const ChangeForm = lazyForm(async () => (await import('./change-form.tsx')).ChangeForm);
const EndForm = lazyForm(async () => (await import('./end-form.tsx')).EndForm);
const OrderForm = lazyForm(async () => (await import('./order-form.tsx')).OrderForm);
const WithdrawOrderForm = lazyForm(async () => (await import('./withdraw-order-form.tsx')).WithdrawOrderForm);

/** The order that is open; undefined when there is none. */
export function openOrderOf({ allocations }: ProvisionWorkFragment) {
  return allocations.find(({ status }) => status === 'TO_SEND' || status === 'SENT' || status === 'ACCEPTED');
}

/** Whether help can be ordered as it stands: over the care chain, in kind, by whom and how much known. */
function isOrderable(row: ProvisionWorkFragment): boolean {
  const isInChain = row.law === 'WMO' || row.law === 'JEUGDWET';
  return isInChain && row.deliveryForm === 'IN_KIND' && !!row.provider && !!row.volume && !openOrderOf(row);
}

/** The drafts of what can be done with help. */
export function provisionDrafts({ id }: Pick<ProvisionWorkFragment, 'id'>): readonly string[] {
  return ['order', 'withdraw-order', 'change', 'end'].map((kind) => `provision.${kind}.${id}`);
}

/** What the actor may do with help as it stands: only that is offered. */
export function provisionActionsOf(row: ProvisionWorkFragment): readonly Action[] {
  const { id, myDeeds, state, product } = row;
  const about = product.name;
  const mayChange = myDeeds.includes('GRANT_PROVISION') || myDeeds.includes('GIVE_GENERAL_PROVISION');
  const mayOrder = myDeeds.includes('ORDER_ALLOCATION');
  const order = openOrderOf(row);
  const draft = (what: string) => `provision.${what}.${id}`;
  return [
    {
      label: 'Bestellen',
      about,
      draft: draft('order'),
      offered: mayOrder && state !== 'ENDED' && isOrderable(row),
      form: <OrderForm draft={draft('order')} row={row} />,
    },
    ...(order
      ? [
          {
            label: 'Bestelling intrekken',
            about,
            draft: draft('withdraw-order'),
            offered: mayOrder && order.status === 'TO_SEND',
            form: <WithdrawOrderForm draft={draft('withdraw-order')} order={order} />,
          },
        ]
      : []),
    {
      label: 'Wijzigen',
      about,
      draft: draft('change'),
      offered: mayChange && state !== 'ENDED',
      form: <ChangeForm draft={draft('change')} row={row} />,
    },
    {
      label: 'Beëindigen',
      about,
      draft: draft('end'),
      offered: mayChange && state !== 'ENDED',
      form: <EndForm draft={draft('end')} row={row} />,
    },
  ];
}
