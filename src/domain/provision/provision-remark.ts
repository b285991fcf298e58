import type { Context } from '../../context.ts';
import { addDays } from '../../day.ts';
import { listAllocationsOfProvision } from '../allocation/allocation.ts';
import type { ProvisionOutcome } from './provision-work.ts';
import { isDouble } from './provision-rule.ts';
import { findPreviousProvision, listProvisionsOfHousehold, type GrantedProvision } from './provision.ts';
import { writeDay } from '../wording.ts';

/**
 * What whoever granted, changed or ended help should know of it, in Dutch: other help of the same product at that time,
 * and what a provider is still to hear. Of what the actor does not see nothing is told.
 */
export async function remarksOnProvision(context: Context, { thing }: ProvisionOutcome): Promise<readonly string[]> {
  if (!thing) return [];
  const { householdId: id, asOf } = thing;
  const others = await listProvisionsOfHousehold(context, { id, asOf, provisions: undefined });
  const doubled = others.filter((other) => isDouble(comparedOf(thing), comparedOf(other))).map(tellDouble);
  const previous = await findPreviousProvision(context, thing);
  const ordered = await Promise.all([thing, ...(previous ? [previous] : [])].map((each) => tellOrders(context, each)));
  return [...doubled, ...ordered.flat()];
}

function comparedOf({ id, person, product, provider, deliveryForm, volume, ...rest }: GrantedProvision) {
  const { validFrom, validUntil, previousId } = rest;
  const [personId, productId] = [person.id, product.id];
  const [providerId, volumePer] = [provider?.id ?? null, volume?.per ?? null];
  return { id, personId, productId, providerId, deliveryForm, volumePer, validFrom, validUntil, previousId };
}

function tellDouble({ product, provider, validUntil }: GrantedProvision): string {
  const by = provider === null ? '' : ` door ${provider.name}`;
  const until = validUntil === null ? '' : `, tot en met ${writeDay(addDays(validUntil, -1))}`;
  return `Deze inwoner heeft in die tijd ook ${product.name}${by}${until}. Kijk na of beide nodig zijn.`;
}

/** An order that is with the provider changed along with the help; the message of it goes out by itself. */
async function tellOrders(context: Context, provision: GrantedProvision): Promise<readonly string[]> {
  const orders = await listAllocationsOfProvision(context, provision);
  return orders
    .filter(({ status, toBeTold }) => status !== 'TO_SEND' && toBeTold)
    .map(
      ({ provider }) => `${provider.name} heeft deze hulp in bestelling, en krijgt vanzelf bericht van de wijziging.`,
    );
}
