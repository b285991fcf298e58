import { goalStatuses } from '../../db/goal.table.ts';
import { openDay } from '../../db/report-fact-column.ts';
import { at, byteAt, orderByOwner } from './fact-order.ts';
import type { Facts } from './facts.ts';
import { costOf } from './provision-cost.ts';
import type { StatisticDimension, StatisticMeasure } from './statistic-kind.ts';
import type { KeyedUnit } from './statistic-noise.ts';

/** What a measure counts, in columns by the place of each record. */
export interface StatisticBook {
  /** The places of all records: those of one contributor after each other. */
  readonly order: Int32Array;
  /** The number of the person or household that each is about. */
  readonly unit: Int32Array;
  /** From which day each counts; `openDay` for what does not. */
  readonly from: Int32Array;
  /** Until which day; undefined for what counts on one day. */
  readonly until: Int32Array | undefined;
  readonly household: Int32Array;
  /** Undefined for what is about a household only. */
  readonly person: Int32Array | undefined;
  /** Categories that are the same on every day. */
  readonly columns: Readonly<Partial<Record<StatisticDimension, Int8Array | Int16Array>>>;
  readonly isCounted: (place: number) => boolean;
  /** What it adds in some days: euro cents, days of lead time, or one. */
  readonly amountOf: (place: number, from: number, until: number) => number;
  /** Of a case: whether it was decided in term. */
  readonly isInTerm: (place: number) => boolean;
}

/** What is counted of the store; reads are of the log. */
export type CountedMeasure = Exclude<StatisticMeasure, 'READS'>;

/** Of whom the contributors of a measure are. */
export function unitOf(measure: StatisticMeasure): KeyedUnit {
  return measure === 'HOUSEHOLDS' || measure === 'GOALS_ATTAINED' ? 'HOUSEHOLD' : 'PERSON';
}

const one = () => 1;
const always = () => true;
const never = () => false;

/** What a measure counts. */
export function bookOf(measure: CountedMeasure, facts: Facts): StatisticBook {
  switch (measure) {
    case 'CLIENTS':
    case 'HOUSEHOLDS':
    case 'PROVISIONS':
    case 'COST':
      return bookOfHelp(measure, facts);
    case 'GOALS_ATTAINED':
      return bookOfGoals(facts);
    default:
      return bookOfCases(measure, facts);
  }
}

function bookOfHelp(measure: 'CLIENTS' | 'HOUSEHOLDS' | 'PROVISIONS' | 'COST', facts: Facts): StatisticBook {
  const { person, household, from, until, monthlyCost, law, product, step, provider, organisation, form } =
    facts.provisions;
  const unit = measure === 'HOUSEHOLDS' ? household : person;
  return {
    order: orderOf(facts, unit, measure === 'HOUSEHOLDS' ? facts.households : facts.persons),
    unit,
    from,
    until,
    household,
    person,
    columns: {
      LAW: law,
      PRODUCT: product,
      LADDER_STEP: step,
      PROVIDER: provider,
      ORGANISATION: organisation,
      DELIVERY_FORM: form,
    },
    isCounted: measure === 'COST' ? (place) => at(monthlyCost, place) >= 0 : always,
    amountOf: measure === 'COST' ? (place, first, end) => costOf(at(monthlyCost, place), first, end) : one,
    isInTerm: never,
  };
}

function bookOfCases(
  measure: 'CASES' | 'LEAD_TIME_MEDIAN' | 'LEAD_TIME_P90' | 'SHARE_IN_TERM',
  facts: Facts,
): StatisticBook {
  const { person, household, law, organisation, received, decided, due, suspended } = facts.cases;
  return {
    order: orderOf(facts, person, facts.persons),
    unit: person,
    from: measure === 'CASES' ? received : decided,
    until: undefined,
    household,
    person,
    columns: { LAW: law, ORGANISATION: organisation },
    isCounted: measure === 'SHARE_IN_TERM' ? (place) => at(due, place) !== openDay : always,
    amountOf:
      measure === 'CASES'
        ? one
        : (place) => Math.max(0, at(decided, place) - at(received, place) - at(suspended, place)),
    isInTerm: (place) => at(decided, place) <= at(due, place),
  };
}

const attained = goalStatuses.indexOf('ATTAINED');

function bookOfGoals(facts: Facts): StatisticBook {
  const { goals, plans } = facts;
  const household = goals.plan.map((plan) => at(plans.household, plan));
  return {
    order: orderOf(facts, household, facts.households, 'goals'),
    unit: household,
    from: goals.ended,
    until: undefined,
    household,
    person: undefined,
    columns: { OBJECTIVE: goals.objective },
    isCounted: (place) => byteAt(goals.status, place) === attained && at(goals.plan, place) >= 0,
    amountOf: one,
    isInTerm: never,
  };
}

const orders = new WeakMap<object, Int32Array>();

/** The places of records by their owner; worked out once for each column of a reading. */
function orderOf(facts: Facts, owner: Int32Array, owners: number, of?: 'goals'): Int32Array {
  const key = of ? facts[of] : owner;
  const known = orders.get(key);
  if (known) return known;
  // What has no owner is not counted; it has a place all the same.
  const own = owner.map((each) => Math.max(each, 0));
  const { order } = orderByOwner(own, owners, own);
  orders.set(key, order);
  return order;
}
