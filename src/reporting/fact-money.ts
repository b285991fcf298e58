import type { FactName, FactRows } from '../../db/report-fact.ts';
import type { FactWord } from '../../db/report-fact-word.ts';
import { at, orderAll, orderByOwner, placesOfWords, renumber, type OwnerOrder } from './fact-order.ts';
import type { ProvisionFacts } from './fact-provision.ts';

/** Rows in the order of the persons whom they are about. */
type OfPerson<Name extends FactName> = FactRows<Name> & Pick<OwnerOrder, 'starts'>;

/** What money is made of; `provision` is a place among the provisions. Amounts are in euro cents. */
export interface MoneyFacts {
  readonly orders: OfPerson<'orders'>;
  /** What was granted of claims; what was taken back below nought. */
  readonly claims: OfPerson<'claims'>;
  readonly budgetSpendings: OfPerson<'budgetSpendings'>;
  readonly benefits: OfPerson<'benefits'>;
  readonly contributions: OfPerson<'contributions'>;
}

interface Surroundings {
  readonly provisions: Pick<ProvisionFacts, 'person'>;
  /** The place of a provision by its row number. */
  readonly placeOfProvision: Int32Array;
  readonly providers: readonly FactWord[];
  readonly persons: number;
}

/** What is counted of money; `orders` with row numbers. */
export function moneyFacts(
  read: <Name extends FactName>(name: Name) => FactRows<Name>,
  orders: FactRows<'orders'>,
  { provisions, placeOfProvision, providers, persons }: Surroundings,
): MoneyFacts {
  const places = placesOfWords(providers);
  const ofPerson = <Rows extends { readonly provision: Int32Array }>(rows: Rows) => {
    const provision = renumber(rows.provision, placeOfProvision);
    const owner = provision.map((place) => at(provisions.person, place));
    return { ...rows, provision, order: orderByOwner(owner, persons, provision) };
  };
  const { order: orderOfOrders, ...bought } = ofPerson(orders);
  const { order: orderOfClaims, ...claims } = ofPerson(read('claims'));
  const { order: orderOfSpendings, ...spendings } = ofPerson(read('budgetSpendings'));
  const { order: orderOfContributions, ...contributions } = ofPerson(read('contributions'));
  const benefits = read('benefits');
  return {
    orders: orderAll({ ...bought, provider: renumber(bought.provider, places) }, orderOfOrders),
    claims: orderAll({ ...claims, provider: renumber(claims.provider, places) }, orderOfClaims),
    budgetSpendings: orderAll(spendings, orderOfSpendings),
    benefits: orderAll(benefits, orderByOwner(benefits.person, persons, benefits.from)),
    contributions: orderAll(contributions, orderOfContributions),
  };
}
