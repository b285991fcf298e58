import { addYears, ageOn, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { monthlyCostOf, offerOf, productOf, type ProductKey } from './offer.ts';
import { adulthoodOf, type Resident } from './person.ts';
import { listProvidersOf, type ProviderKey } from './provider.ts';
import { addProvision, type MadeProvision, type ProvisionFacts } from './provision.ts';
import type { Random } from './random.ts';

/** What help begins with. */
export type FirstLink = Pick<ProvisionFacts, 'household' | 'person' | 'case' | 'decision' | 'product' | 'from'>;

/** How help ends. */
export interface Ending {
  /** The day it stopped; left out while it goes on. */
  readonly stoppedOn?: Day | undefined;
  /** The day whoever has it died or left the household. */
  readonly departedOn?: Day | undefined;
  /** Whether nobody stopped it when they did. */
  readonly runsOn?: boolean;
}

type Turn = 'STAY' | 'LIGHTER' | 'HEAVIER';
type Form = NonNullable<ProvisionFacts['form']>;

const daysPerMonth = 30.4;

/**
 * Adds help and, each time its term passes or the need changes, what takes its place: until the day it stopped, or as
 * it stands today.
 */
export function addChain(draft: Draft, random: Random, first: FirstLink, ending: Ending): MadeProvision[] {
  const { today } = draft;
  const { stoppedOn: stop = Infinity, departedOn, runsOn = false } = ending;
  const made: MadeProvision[] = [];
  const form = pickForm(random, first.product);
  let size = random.between(0, 100) / 100;
  for (let link: FirstLink | undefined = first; link !== undefined && stop - link.from > 6;) {
    const current: FirstLink = link;
    const { months, once: single = false } = offerOf(current.product);
    // What was made lighter until it needed no decision ends after a term.
    const once = single || (current !== first && current.case === undefined);
    const granted = months === undefined ? Infinity : Math.round(random.between(...months) * daysPerMonth);
    const last = lastDayFor(current.product, current.person, current.from);
    const agreed = Math.min(current.from + granted, last);
    if (agreed - current.from < 7) break;
    const turn = once || agreed === Infinity ? 'STAY' : pickTurn(random, yearsBefore(today, current.from));
    // A need that changes does so before the term is over.
    const early = Math.round((agreed - current.from) * (random.between(45, 95) / 100));
    const change = turn === 'STAY' ? agreed : current.from + early;
    const supply = pickSupply(draft, random, current, {
      form,
      size,
      months: granted / daysPerMonth,
      before: made.at(-1),
    });
    const add = (end: Pick<ProvisionFacts, 'until' | 'endReason'>) =>
      made.push(addProvision(draft, { ...current, ...supply, ...end, previous: made.at(-1) }));

    if (change > today && stop > today) {
      add({ until: agreed === Infinity ? undefined : agreed });
      if (!once && agreed < last && agreed - today < 80) addRenewal(draft, random, made);
      break;
    }
    const end = Math.min(change, stop);
    if (runsOn && end === departedOn) {
      add({ until: agreed === Infinity ? undefined : Math.max(agreed, today + 60) });
      break;
    }
    const next = nextProduct(current.product, turn);
    const stops = once || stop - end < 7 || end === last || lastDayFor(next, current.person, end) - end < 7;
    add({ until: end, endReason: stops ? pickEndReason(random, current.person, end === departedOn) : reasonOf[turn] });
    if (stops) break;
    if (turn === 'LIGHTER') size *= 0.6;
    if (turn === 'HEAVIER') size = Math.min(1, size + 0.35);
    link = linkAfter(first, next, end);
  }
  return made;
}

const reasonOf = { STAY: 'TERM_PASSED', LIGHTER: 'LIGHTER_HELP', HEAVIER: 'HEAVIER_HELP' } as const;

/** What takes the place of help that ended; a general provision needs neither case nor decision. */
function linkAfter(first: FirstLink, product: ProductKey, from: Day): FirstLink {
  const { household, person } = first;
  return productOf(product).law === productOf(first.product).law
    ? { ...first, product, from }
    : { household, person, product, from };
}

/** For help that ends soon, now and then the next term that was granted already; a few by mistake before the old one ends. */
function addRenewal(draft: Draft, random: Random, made: MadeProvision[]): void {
  const last = made.at(-1);
  if (last?.until === undefined || !random.chance(0.35)) return;
  const { id: _, until, ...facts } = last;
  const from = random.chance(0.15) ? Math.max(last.from + 1, draft.today - random.between(3, 30)) : until;
  made.push(addProvision(draft, { ...facts, from, until: from + (until - last.from), previous: last }));
}

/** Whether help goes on as it is when its term ends; lighter help comes more often of late. */
function pickTurn(random: Random, yearsAgo: number): Turn {
  return random.weighted<Turn>([
    ['STAY', 70],
    ['LIGHTER', Math.max(12, 24 - 2 * yearsAgo)],
    ['HEAVIER', 9],
  ]);
}

function nextProduct(product: ProductKey, turn: Turn): ProductKey {
  const { lighter, heavier } = offerOf(product);
  if (turn === 'LIGHTER') return lighter ?? product;
  return turn === 'HEAVIER' ? (heavier ?? product) : product;
}

function pickEndReason(random: Random, person: Resident, departed: boolean): ProvisionFacts['endReason'] {
  if (departed && person.deathDay !== undefined) return 'DECEASED';
  if (departed && person.emigrated) return 'MOVED_AWAY';
  return random.weighted<NonNullable<ProvisionFacts['endReason']>>([
    ['GOAL_ATTAINED', 48],
    ['TERM_PASSED', 34],
    ['AT_REQUEST', 18],
  ]);
}

/** Youth help ends at eighteen, unless it began about then; a benefit at the age of a state pension. */
function lastDayFor(product: ProductKey, person: Resident, from: Day): Day {
  const { law } = productOf(product);
  if (law === 'JEUGDWET' || product === 'GENERAL/SG') {
    const adult = adulthoodOf(person);
    return from < adult - 60 ? adult : addYears(person.birthDay, 23);
  }
  return law === 'PARTICIPATIEWET' && ageOn(person.birthDay, from) < 67 ? addYears(person.birthDay, 67) : Infinity;
}

function pickForm(random: Random, product: ProductKey): Form {
  const { payment, budgetPart } = offerOf(product);
  if (payment) return 'PAYMENT';
  return budgetPart !== undefined && random.chance(budgetPart) ? 'PERSONAL_BUDGET' : 'IN_KIND';
}

interface SupplyFacts {
  readonly form: Form;
  /** Where the amount lies between the least and the most of the product, 0 to 1. */
  readonly size: number;
  readonly months: number;
  readonly before: MadeProvision | undefined;
}

/** Who gives it, how much of it, and what that costs at the prices of then. */
function pickSupply(
  { today }: Draft,
  random: Random,
  { product, person, household, from }: FirstLink,
  { form, size, months, before }: SupplyFacts,
): Pick<ProvisionFacts, 'form' | 'provider' | 'volume' | 'monthlyCost'> {
  const { amount: range, unit, per, payment, budgetPart } = offerOf(product);
  const own = payment ? 'PAYMENT' : form === 'PERSONAL_BUDGET' && budgetPart !== undefined ? form : 'IN_KIND';
  const [least, most, step] = range;
  const single = least + Math.round((size * (most - least)) / step) * step;
  // The norm of two partners is about seven tenths of twice that of one (Participatiewet art. 21).
  const isCouple = household.members.some(({ resident, partner }) => resident === person && partner !== undefined);
  const amount = product === 'PARTICIPATIEWET/AB' && isCouple ? Math.round(single * 1.43) : single;
  return {
    form: own,
    provider: payment ? undefined : pickProvider(random, product, own === 'PERSONAL_BUDGET', before),
    volume: { amount, unit, per },
    monthlyCost: monthlyCostOf(product, amount, months, priceLevel(yearsBefore(today, from))),
  };
}

/** The same provider as before when it can, mostly. */
function pickProvider(
  random: Random,
  product: ProductKey,
  personalBudget: boolean,
  before: MadeProvision | undefined,
): ProviderKey | undefined {
  const able = listProvidersOf(product, personalBudget);
  const same = able.find((key) => key === before?.provider);
  if (same !== undefined && random.chance(0.92)) return same;
  return able.length === 0 ? undefined : random.pick(able);
}

function yearsBefore(today: Day, day: Day): number {
  return Math.max(0, Math.floor((today - day) / 365.25));
}

/** Prices rose by about four in a hundred a year. */
function priceLevel(yearsAgo: number): number {
  return 1.04 ** -yearsAgo;
}
