import type { Db } from '../../db/client.ts';
import { laws } from '../../db/law.ts';
import { firstDay, openDay } from '../../db/report-fact-column.ts';
import type { FactRows } from '../../db/report-fact.ts';
import type { FactWord } from '../../db/report-fact-word.ts';
import { listResponsibilities } from '../../db/responsibility.ts';
import { dayNumber } from './fact-day.ts';
import {
  at,
  byteAt,
  orderAll,
  orderByOwner,
  placesOf,
  placesOfWords,
  renumber,
  shortAt,
  type OwnerOrder,
} from './fact-order.ts';
import type { CaseFacts } from './fact-case.ts';

/** `case` and `previous` are places among the cases and the provisions; `monthlyCost` is in euro cents, -1 when unknown. */
export type ProvisionFacts = Omit<FactRows<'provisions'>, 'row' | 'decision'> &
  Pick<OwnerOrder, 'starts'> & {
    /** That has its case in hand; of help without a case, that answered for the law's front office on its first day. */
    readonly organisation: Int16Array;
  };

interface Surroundings {
  readonly persons: number;
  readonly products: readonly FactWord[];
  readonly providers: readonly FactWord[];
  readonly organisations: readonly FactWord[];
  readonly cases: Pick<CaseFacts, 'organisation'>;
  /** The place of a case by its row number. */
  readonly placeOfRow: Int32Array;
}

/** What is counted of provisions, by person and first day, and at which place each row number is. */
export function provisionFacts(
  db: Db,
  rows: Omit<FactRows<'provisions'>, 'decision'>,
  around: Surroundings,
): { readonly provisions: ProvisionFacts; readonly placeOfProvision: Int32Array } {
  const { row, ...ordered } = orderAll(rows, orderByOwner(rows.person, around.persons, rows.from));
  const placeOfProvision = placesOf(row);
  const provisions = {
    ...ordered,
    product: renumber(ordered.product, placesOfWords(around.products)),
    provider: renumber(ordered.provider, placesOfWords(around.providers)),
    case: renumber(ordered.case, around.placeOfRow),
    previous: renumber(ordered.previous, placeOfProvision),
  };
  return { provisions: { ...provisions, organisation: organisationsOf(db, provisions, around) }, placeOfProvision };
}

function organisationsOf(
  db: Db,
  { case: caseOf, law, from }: Pick<ProvisionFacts, 'case' | 'law' | 'from'>,
  { cases, organisations }: Surroundings,
): Int16Array {
  const places = new Map(organisations.map(({ id }, place) => [id, place]));
  const offices = listFrontOffices(db, places);
  const result = new Int16Array(law.length);
  for (let place = 0; place < result.length; place += 1) {
    const of = at(caseOf, place);
    result[place] =
      of >= 0 ? shortAt(cases.organisation, of) : findOffice(offices, byteAt(law, place), at(from, place));
  }
  return result;
}

interface FrontOffice {
  readonly law: number;
  readonly organisation: number;
  readonly from: number;
  readonly until: number;
}

function listFrontOffices(db: Db, places: ReadonlyMap<string, number>): FrontOffice[] {
  return listResponsibilities(db)
    .filter(
      ({ officeFunction, task, status }) => officeFunction === 'FRONT' && task === 'EXECUTION' && status === 'IN_FORCE',
    )
    .map(({ law, organisationId, validFrom, validUntil }) => ({
      law: laws.indexOf(law),
      organisation: places.get(organisationId ?? '') ?? -1,
      from: validFrom === null ? firstDay : dayNumber(validFrom),
      until: validUntil === null ? openDay : dayNumber(validUntil),
    }));
}

function findOffice(offices: readonly FrontOffice[], law: number, day: number): number {
  return offices.find((each) => each.law === law && each.from <= day && day < each.until)?.organisation ?? -1;
}
