import { goalStatuses } from '../../db/goal.table.ts';
import { openDay } from '../../db/report-fact.ts';
import { at, byteAt, shortAt } from './fact-order.ts';
import { dateNumber, findAgeGroup, findDistrict, findHouseholdDistrict, findHouseholdType } from './fact-person.ts';
import type { Facts } from './facts.ts';
import { costOf } from './provision-cost.ts';
import type { TimeCategory } from './statistic-dimension.ts';
import type { StatisticDimension, StatisticMeasure } from './statistic-kind.ts';
import type { KeyedUnit } from './statistic-noise.ts';

/** One thing that a measure counts, in one stretch of time. */
export interface StatisticRecord {
  /** The number of the person or household that it is about. */
  readonly unit: number;
  /** What it adds: euro cents, days of lead time, or one. */
  readonly amount: number;
  /** Of a case: whether it was decided in term. */
  readonly isInTerm: boolean;
  /** The place of the stretch of time in its list. */
  readonly time: number;
  /** Its category in a dimension that is none of time, as a place in its list; -1 when not known. */
  readonly codeOf: (dimension: StatisticDimension) => number;
}

/** Of whom the contributors of a measure are. */
export function unitOf(measure: StatisticMeasure): KeyedUnit {
  return measure === 'HOUSEHOLDS' || measure === 'GOALS_ATTAINED' ? 'HOUSEHOLD' : 'PERSON';
}

/** Everything that a measure counts in some stretches of time, each record once for every stretch that it lies in. */
export function* listRecords(
  measure: Exclude<StatisticMeasure, 'READS'>,
  facts: Facts,
  times: readonly TimeCategory[],
): Generator<StatisticRecord> {
  if (measure === 'GOALS_ATTAINED') yield* listGoals(facts, times);
  else if (isOfHelp(measure)) yield* listProvisions(measure, facts, times);
  else yield* listCases(measure, facts, times);
}

type OfHelp = 'CLIENTS' | 'HOUSEHOLDS' | 'PROVISIONS' | 'COST';

function isOfHelp(measure: StatisticMeasure): measure is OfHelp {
  return ['CLIENTS', 'HOUSEHOLDS', 'PROVISIONS', 'COST'].includes(measure);
}

function* listProvisions(measure: OfHelp, facts: Facts, times: readonly TimeCategory[]): Generator<StatisticRecord> {
  const { provisions } = facts;
  for (let place = 0; place < provisions.from.length; place += 1) {
    const from = at(provisions.from, place);
    const until = at(provisions.until, place);
    const cost = at(provisions.monthlyCost, place);
    if (measure === 'COST' && cost < 0) continue;
    for (const [time, stretch] of times.entries()) {
      const first = Math.max(from, stretch.from);
      const end = Math.min(until, stretch.until);
      if (first >= end) continue;
      const person = at(provisions.person, place);
      const household = at(provisions.household, place);
      yield {
        unit: measure === 'HOUSEHOLDS' ? household : person,
        amount: measure === 'COST' ? costOf(cost, first, end) : 1,
        isInTerm: false,
        time,
        codeOf(dimension) {
          switch (dimension) {
            case 'LAW':
              return byteAt(provisions.law, place);
            case 'PRODUCT':
              return shortAt(provisions.product, place);
            case 'LADDER_STEP':
              return byteAt(provisions.step, place);
            case 'PROVIDER':
              return shortAt(provisions.provider, place);
            case 'ORGANISATION':
              return shortAt(provisions.organisation, place);
            case 'DELIVERY_FORM':
              return byteAt(provisions.form, place);
            default:
              return codeOfPerson(facts, dimension, { person, household, day: first });
          }
        },
      };
    }
  }
}

function* listCases(
  measure: 'CASES' | 'LEAD_TIME_MEDIAN' | 'LEAD_TIME_P90' | 'SHARE_IN_TERM',
  facts: Facts,
  times: readonly TimeCategory[],
): Generator<StatisticRecord> {
  const { cases } = facts;
  for (let place = 0; place < cases.received.length; place += 1) {
    const received = at(cases.received, place);
    const decided = at(cases.decided, place);
    const due = at(cases.due, place);
    const day = measure === 'CASES' ? received : decided;
    if (day === openDay || (measure === 'SHARE_IN_TERM' && due === openDay)) continue;
    const time = findTime(times, day);
    if (time < 0) continue;
    const person = at(cases.person, place);
    yield {
      unit: person,
      amount: measure === 'CASES' ? 1 : Math.max(0, decided - received - at(cases.suspended, place)),
      isInTerm: decided <= due,
      time,
      codeOf(dimension) {
        if (dimension === 'LAW') return byteAt(cases.law, place);
        if (dimension === 'ORGANISATION') return shortAt(cases.organisation, place);
        return codeOfPerson(facts, dimension, { person, household: at(cases.household, place), day });
      },
    };
  }
}

const attained = goalStatuses.indexOf('ATTAINED');

function* listGoals(facts: Facts, times: readonly TimeCategory[]): Generator<StatisticRecord> {
  const { goals, plans } = facts;
  for (let place = 0; place < goals.ended.length; place += 1) {
    const day = at(goals.ended, place);
    if (byteAt(goals.status, place) !== attained || day === openDay) continue;
    const time = findTime(times, day);
    const plan = at(goals.plan, place);
    if (time < 0 || plan < 0) continue;
    const household = at(plans.household, plan);
    yield {
      unit: household,
      amount: 1,
      isInTerm: false,
      time,
      codeOf(dimension) {
        if (dimension === 'OBJECTIVE') return byteAt(goals.objective, place);
        if (dimension === 'DISTRICT') return findHouseholdDistrict(facts, household, day);
        return findHouseholdType(facts, household, day);
      },
    };
  }
}

interface Whereabouts {
  readonly person: number;
  readonly household: number;
  readonly day: number;
}

function codeOfPerson(facts: Facts, dimension: StatisticDimension, { person, household, day }: Whereabouts): number {
  if (dimension === 'DISTRICT') return findDistrict(facts, person, day);
  if (dimension === 'AGE_GROUP') return findAgeGroup(facts, person, dateNumber(day));
  return findHouseholdType(facts, household, day);
}

function findTime(times: readonly TimeCategory[], day: number): number {
  return times.findIndex(({ from, until }) => from <= day && day < until);
}
