import type { Db } from '../../db/client.ts';
import type { Law } from '../../db/law.ts';
import { idPrefixes } from '../../db/id.ts';
import { openDay } from '../../db/report-fact-column.ts';
import { factNames, readFactRows, type FactName, type FactRows } from '../../db/report-fact.ts';
import {
  listFactProducts,
  listFactWords,
  readFactIds,
  readFactSizes,
  type FactWord,
} from '../../db/report-fact-word.ts';
import { snapshot } from '../../db/statement.ts';
import { caseFacts, type CaseFacts } from './fact-case.ts';
import { decisionFacts, type DecisionFacts } from './fact-decision.ts';
import { idColumn, type IdColumn } from './fact-id.ts';
import { byteAt, orderAll, orderByOwner, placesOf, placesOfWords, renumber, type OwnerOrder } from './fact-order.ts';
import { moneyFacts, type MoneyFacts } from './fact-money.ts';
import { agreedDays, personFacts, staffOrganisations } from './fact-mark.ts';
import { provisionFacts, type ProvisionFacts } from './fact-provision.ts';

/**
 * What reports and statistics count, as columns of numbers, read in one go; plain data, for it goes from one thread to
 * another. A day is the number of days since 1 January 1970, `openDay` where a period is open. What comes from a list is its
 * place in that list (`laws`, `ladderSteps`, `deliveryForms`, `caseKinds`, `caseStatuses`, `officeFunctions`, `goalStatuses`,
 * `membershipRoles`, `recordSources`, `volumeUnits`, `volumeFrequencies`, `objectives`, and the lists below), -1 when unknown.
 * People and households are known by a number below `persons` and `households`; not every number is somebody's.
 */
export interface Facts extends MoneyFacts {
  readonly persons: number;
  readonly households: number;
  /** Of each person as YYYYMMDD, -1 when unknown; see `findAgeGroup`. */
  readonly birth: Int32Array;
  /** Of each person; see `personMark`. */
  readonly marks: Uint8Array;
  /** For which organisation each member of staff works. */
  readonly staffOrganisation: Int16Array;
  readonly products: readonly (FactWord & { readonly law: Law })[];
  readonly providers: readonly FactWord[];
  readonly organisations: readonly FactWord[];
  readonly districts: readonly FactWord[];
  /** The terms of the law, by code. */
  readonly terms: readonly FactWord[];
  /** Where people live and lived, by person and from what day; see `findDistrict`. */
  readonly homes: FactRows<'homes'> & Pick<OwnerOrder, 'starts'>;
  /** Who lives and lived in a household, by household; see `findHouseholdType`. */
  readonly members: FactRows<'members'> & Pick<OwnerOrder, 'starts'>;
  /** By person, and of one person by the day on which it began. */
  readonly provisions: ProvisionFacts;
  readonly cases: CaseFacts;
  readonly decisions: DecisionFacts;
  readonly plans: Omit<FactRows<'plans'>, 'row'> & {
    readonly ids: IdColumn;
    /** The day agreed for the next evaluation as it was evaluated last; `openDay` where none is. */
    readonly agreed: Int32Array;
  };
  /** By plan, and from what day; `starts` counts plans. */
  readonly directors: FactRows<'directors'> & Pick<OwnerOrder, 'starts'>;
  /** By plan, and by the day on which they were held: one that completed it comes last of its day. */
  readonly evaluations: FactRows<'evaluations'> & Pick<OwnerOrder, 'starts'>;
  readonly goals: Omit<FactRows<'goals'>, 'row'>;
  /** Those that are to be done yet, of goals that are worked on; `goal` is a place among the goals. */
  readonly actions: FactRows<'actions'>;
}

/** Reads all facts as the store stands; tells after each of its tables how many are done, of how many. */
export function readFacts(db: Db, tell: (done: number, of: number) => void = () => undefined): Facts {
  return snapshot(db, () => {
    let done = 0;
    const read = <Name extends FactName>(name: Name): FactRows<Name> => {
      const rows = readFactRows(db, name);
      tell(++done, factNames.length);
      return rows;
    };
    const sizes = readFactSizes(db);
    const products = listFactProducts(db);
    const providers = listFactWords(db, 'providers');
    const organisations = listFactWords(db, 'organisations');
    const districts = listFactWords(db, 'districts');
    const terms = listFactWords(db, 'terms');
    const { cases, placeOfRow } = caseFacts(read, { organisations, terms });
    const { decision, ...provisions } = read('provisions');
    const help = { ...provisions, decision };
    const orders = read('orders');
    const { decisions, decidedCases } = decisionFacts(read, help, orders, placeOfRow, cases.law.length);
    const { row: planRows, ...plans } = read('plans');
    const planOfRow = placesOf(planRows);
    const ofPlan = <Rows extends { readonly plan: Int32Array }>(rows: Rows): Rows => ({
      ...rows,
      plan: renumber(rows.plan, planOfRow),
    });
    const ordered = <Rows extends FactRows<FactName>>(rows: Rows, owner: Int32Array, owners: number, key: Int32Array) =>
      orderAll(rows, orderByOwner(owner, owners, key));
    const idsOf = (of: 'cases' | 'plans', places: Int32Array, size: number) =>
      idColumn(idPrefixes[of === 'cases' ? 'case' : 'plan'], places, readFactIds(db, of), size);
    const homes = read('homes');
    const members = read('members');
    const directors = ofPlan(read('directors'));
    const evaluations = ofPlan(read('evaluations'));
    const { row: goalRows, ...goals } = read('goals');
    const actions = read('actions');
    const district = renumber(homes.district, placesOfWords(districts));
    const ofHelp = provisionFacts(db, provisions, {
      ...sizes,
      products,
      providers,
      organisations,
      cases,
      placeOfRow,
    });
    return {
      ...sizes,
      ...personFacts(read, sizes.persons),
      staffOrganisation: staffOrganisations(read, organisations),
      products,
      providers,
      organisations,
      districts,
      terms,
      cases: { ...cases, ...decidedCases, ids: idsOf('cases', placeOfRow, cases.law.length) },
      decisions,
      plans: {
        ...plans,
        ids: idsOf('plans', planOfRow, planRows.length),
        agreed: agreedDays(evaluations, planRows.length, openDay),
      },
      provisions: ofHelp.provisions,
      ...moneyFacts(read, orders, { ...ofHelp, providers, persons: sizes.persons }),
      homes: ordered({ ...homes, district }, homes.person, sizes.persons, homes.from),
      members: ordered(members, members.household, sizes.households, members.from),
      directors: ordered(directors, directors.plan, planRows.length, directors.from),
      evaluations: ordered(
        evaluations,
        evaluations.plan,
        planRows.length,
        evaluations.held.map((day, place) => day * 2 + byteAt(evaluations.completed, place)),
      ),
      goals: ofPlan(goals),
      actions: { ...actions, goal: renumber(actions.goal, placesOf(goalRows)) },
    };
  });
}

/** The first day of the first help that is known; undefined when there is none. */
export function firstDayOfHelp({ provisions: { from } }: Facts): number | undefined {
  return from.length === 0 ? undefined : from.reduce((first, day) => Math.min(first, day));
}
