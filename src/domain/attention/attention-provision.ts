import { addDays, daysBetween } from '../../day.ts';
import {
  diedOn,
  goneSince,
  pointOf,
  type AttentionFacts,
  type AttentionView,
  type ConflictFact,
  type ProvisionFact,
} from './attention-point.ts';
import { lawNames, writeCount, writeDay } from '../wording.ts';

/** What help asks attention for: an end without a sequel, help that does not go together, or that goes on for nobody. */
export function findProvisionAttention(facts: AttentionFacts): readonly AttentionView[] {
  const current = facts.provisions.filter((provision) => provision.state === 'CURRENT');
  return [
    ...current.flatMap((provision) => ending(facts, provision)),
    ...current.flatMap((provision) => afterDeparture(facts, provision)),
    ...overlaps(facts, current),
    ...conflicts(facts, current),
  ];
}

/** Whom and what a point about help is about. */
export function aboutOf(facts: AttentionFacts, { id, law, person, caseId, organisation }: ProvisionFact) {
  const worker = facts.cases.find((found) => found.id === caseId)?.worker ?? null;
  return { id, law, person, worker, organisation };
}

/** What is told of help that bears on a point: product, law, who gives it and since when. */
export function tell({ product, law, provider, validFrom }: ProvisionFact): string {
  const by = provider === null ? '' : ` van ${provider.name}`;
  return `${product.name}${by} (${lawNames[law]}) loopt sinds ${writeDay(validFrom)}`;
}

function ending(facts: AttentionFacts, provision: ProvisionFact): readonly AttentionView[] {
  const { id, validUntil, product, person } = provision;
  if (validUntil === null || goneSince(facts, person) !== null) return [];
  const days = daysBetween(facts.asOf, validUntil);
  if (days > facts.thresholds.PROVISION_ENDING) return [];
  if (facts.provisions.some((other) => follows(other, provision, validUntil))) return [];
  const left = writeCount(days, 'dag', 'dagen');
  const last = writeDay(addDays(validUntil, -1));
  const message = `${product.name} van ${person.name.full} loopt nog ${left}, tot en met ${last}, en er volgt niets op`;
  const why = [tell(provision), `De laatste dag is ${last}`, 'U ziet niets dat erop volgt'];
  const remedy = { kind: 'EXTEND_PROVISION', id } as const;
  return [
    pointOf(facts, {
      kind: 'PROVISION_ENDING',
      level: 'SOON',
      message,
      on: validUntil,
      remedy,
      facts: why,
      ...aboutOf(facts, provision),
    }),
  ];
}

/**
 * Help that the person has when the other ends: said to take its place, as when a step is taken down the ladder, of the
 * same product, or on the same step under the same law.
 */
function follows(other: ProvisionFact, ended: ProvisionFact, day: string): boolean {
  if (other.id === ended.id || other.person.id !== ended.person.id) return false;
  const alike =
    other.previousId === ended.id ||
    other.product.id === ended.product.id ||
    (other.law === ended.law && other.ladderStep === ended.ladderStep);
  return alike && other.validFrom <= day && (other.validUntil === null || other.validUntil > day);
}

function afterDeparture(facts: AttentionFacts, provision: ProvisionFact): readonly AttentionView[] {
  const { id, product, person } = provision;
  const on = goneSince(facts, person);
  if (on === null) return [];
  const died = diedOn(person, facts.asOf) !== null;
  const gone = died ? 'die is overleden' : `die sinds ${writeDay(on)} niet meer bij dit gezin hoort`;
  const message = `${product.name} loopt door voor ${person.name.full}, ${gone}`;
  const why = [tell(provision), `${person.name.full} ${died ? 'is overleden' : `hoort er niet meer bij`}`];
  const remedy = { kind: 'END_PROVISION', id } as const;
  return [
    pointOf(facts, {
      kind: 'PROVISION_AFTER_DEPARTURE',
      level: 'SOON',
      message,
      on,
      remedy,
      facts: why,
      ...aboutOf(facts, provision),
    }),
  ];
}

/** The first to begin first. */
function byBeginning(a: ProvisionFact, b: ProvisionFact): number {
  return a.validFrom.localeCompare(b.validFrom) || a.id.localeCompare(b.id);
}

function overlaps(facts: AttentionFacts, current: readonly ProvisionFact[]): readonly AttentionView[] {
  const alike = Map.groupBy(current, ({ person, product }) => `${person.id} ${product.id}`);
  return [...alike.values()].flatMap((unordered) => {
    // Twice since the second of them began.
    const own = unordered.toSorted(byBeginning);
    const [first, second] = own;
    if (!first || !second) return [];
    const message = `${first.person.name.full} heeft ${own.length} keer tegelijk ${first.product.name}`;
    const remedy = { kind: 'CHANGE_PROVISION', id: second.id } as const;
    return [
      pointOf(facts, {
        kind: 'PROVISIONS_OVERLAP',
        level: 'NOTICE',
        message,
        on: second.validFrom,
        remedy,
        facts: own.map(tell),
        ...aboutOf(facts, second),
      }),
    ];
  });
}

/** Pairs of one person's help that meet the same need, or of which one rules out the other; each pair once. */
function conflicts(facts: AttentionFacts, current: readonly ProvisionFact[]): readonly AttentionView[] {
  const ordered = current.toSorted(byBeginning);
  return ordered.flatMap((second, place) =>
    ordered.slice(0, place).flatMap((first) => {
      if (first.person.id !== second.person.id) return [];
      const found = facts.conflicts.find((pair) => isOf(pair, first, second) || isOf(pair, second, first));
      return found ? [conflict(facts, found, first, second)] : [];
    }),
  );
}

function isOf(pair: ConflictFact, one: ProvisionFact, other: ProvisionFact): boolean {
  const fits = (provision: ProvisionFact, productId: string, form: ConflictFact['deliveryForm']) =>
    provision.product.id === productId && (form === null || form === provision.deliveryForm);
  return fits(one, pair.productId, pair.deliveryForm) && fits(other, pair.otherProductId, pair.otherDeliveryForm);
}

function conflict(
  facts: AttentionFacts,
  { kind, reason, article }: ConflictFact,
  first: ProvisionFact,
  second: ProvisionFact,
): AttentionView {
  const both = `${first.product.name} en ${second.product.name}`;
  const sameNeed = kind === 'SAME_NEED';
  const what = sameNeed ? 'die hetzelfde dekken' : 'die elkaar uitsluiten';
  return pointOf(facts, {
    kind: sameNeed ? 'PROVISIONS_OVERLAP' : 'PROVISIONS_CONTRADICT',
    level: sameNeed ? 'NOTICE' : 'SOON',
    message: `${first.person.name.full} heeft ${both}, ${what}: ${reason}`,
    facts: [tell(first), tell(second)],
    ...(article !== null && { article }),
    remedy: { kind: 'CHANGE_PROVISION', id: second.id },
    on: second.validFrom,
    ...aboutOf(facts, second),
    id: `${first.id}-${second.id}`,
  });
}
