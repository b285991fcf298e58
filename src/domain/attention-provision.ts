import { addDays, daysBetween } from '../day.ts';
import { pointOf, type AttentionFacts, type AttentionView, type ProvisionFact } from './attention-point.ts';
import { writeCount, writeDay } from './wording.ts';

/** Help that ends within so many days needs somebody to look whether it must go on. */
const endingDays = 8 * 7;

/** What help asks attention for: an end without a sequel, the same twice, or going on for somebody who is gone. */
export function findProvisionAttention(facts: AttentionFacts): readonly AttentionView[] {
  const current = facts.provisions.filter((provision) => provision.state === 'CURRENT');
  return [
    ...current.flatMap((provision) => ending(facts, provision)),
    ...current.flatMap((provision) => afterDeparture(facts, provision)),
    ...overlaps(facts, current),
  ];
}

function aboutOf(facts: AttentionFacts, { id, law, person, caseId, organisation }: ProvisionFact) {
  const worker = facts.cases.find((found) => found.id === caseId)?.worker ?? null;
  return { id, law, person, worker, organisation };
}

function ending(facts: AttentionFacts, provision: ProvisionFact): readonly AttentionView[] {
  const { validUntil, product, person } = provision;
  if (validUntil === null || goneSince(facts, provision) !== null) return [];
  const days = daysBetween(facts.asOf, validUntil);
  if (days > endingDays || facts.provisions.some((other) => follows(other, provision, validUntil))) return [];
  const left = writeCount(days, 'dag', 'dagen');
  const last = writeDay(addDays(validUntil, -1));
  const message = `${product.name} van ${person.name.full} loopt nog ${left}, tot en met ${last}, en er volgt niets op`;
  return [
    pointOf(facts, { kind: 'PROVISION_ENDING', level: 'SOON', message, on: validUntil, ...aboutOf(facts, provision) }),
  ];
}

/** Help of the same product, or on the same step under the same law, that the person has when the other ends. */
function follows(other: ProvisionFact, ended: ProvisionFact, day: string): boolean {
  if (other.id === ended.id || other.person.id !== ended.person.id) return false;
  const alike =
    other.product.id === ended.product.id || (other.law === ended.law && other.ladderStep === ended.ladderStep);
  return alike && other.validFrom <= day && (other.validUntil === null || other.validUntil > day);
}

/** The day since which the person no longer belongs to the household or is dead; null while neither is so. */
function goneSince({ asOf, departures }: AttentionFacts, { person }: ProvisionFact): string | null {
  const died = person.deathDate !== null && person.deathDate <= asOf ? `${person.deathDate}-01-01`.slice(0, 10) : null;
  return died ?? departures.get(person.id) ?? null;
}

function afterDeparture(facts: AttentionFacts, provision: ProvisionFact): readonly AttentionView[] {
  const on = goneSince(facts, provision);
  if (on === null) return [];
  const { product, person } = provision;
  const died = person.deathDate !== null && person.deathDate <= facts.asOf;
  const gone = died ? 'die is overleden' : `die sinds ${writeDay(on)} niet meer bij dit gezin hoort`;
  const message = `${product.name} loopt door voor ${person.name.full}, ${gone}`;
  return [
    pointOf(facts, {
      kind: 'PROVISION_AFTER_DEPARTURE',
      level: 'SOON',
      message,
      on,
      ...aboutOf(facts, provision),
    }),
  ];
}

function overlaps(facts: AttentionFacts, current: readonly ProvisionFact[]): readonly AttentionView[] {
  const alike = Map.groupBy(current, ({ person, product }) => `${person.id} ${product.id}`);
  return [...alike.values()].flatMap((own) => {
    // Twice since the second of them began.
    const [first, second] = own.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom) || a.id.localeCompare(b.id));
    if (!first || !second) return [];
    const message = `${first.person.name.full} heeft ${own.length} keer tegelijk ${first.product.name}`;
    return [
      pointOf(facts, {
        kind: 'PROVISIONS_OVERLAP',
        level: 'NOTICE',
        message,
        on: second.validFrom,
        ...aboutOf(facts, second),
      }),
    ];
  });
}
