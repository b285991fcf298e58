import { isHidden } from './child-protection.ts';
import type { Db } from './client.ts';
import { isDirecting } from './directing.ts';
import type { Law } from './law.ts';
import { wordList } from './search-scope.ts';
import { holdsOn, prepared } from './statement.ts';

/** SQL: a case number as it is typed, without what parts it; an index holds it so. */
function typedNumber(column: string): string {
  return `replace(replace(replace(replace(upper(${column}), '-', ''), ' ', ''), '.', ''), '/', '')`;
}

// The plus signs keep SQLite from beginning with all work of the one who asks: a secret address would show in the time.
const residents = `with home as (
    select r.person_id, r.address_id, m.household_id from address a
    join residence r on r.address_id = a.id and r.kind = 'HOME' and ${holdsOn('r', '@day')}
    left join membership m on m.person_id = r.person_id and m.kind = 'PRINCIPAL' and ${holdsOn('m', '@day')}
    where a.postal_code = +@postalCode and a.house_number = +@houseNumber
      and (@extension = '' or lower(replace(coalesce(a.house_letter, '') || coalesce(a.house_number_suffix, ''), '-', '')) = @extension))
  select p.id as personId from home h join person p on p.id = h.person_id
  where not exists (
      select 1 from residence s join person hidden on hidden.id = s.person_id and ${isHidden('hidden', '@day')}
      where s.address_id = h.address_id and s.kind = 'HOME' and ${holdsOn('s', '@day')})
    or @seesSecret = 1
    or exists (select 1 from membership m join "case" c on c.household_id = m.household_id and +c.worker_id = @staffId and c.closed_on is null
      where m.person_id = p.id and ${holdsOn('m', '@day')})
    or exists (select 1 from membership m join plan l on l.household_id = m.household_id
      join director d on d.plan_id = l.id and ${isDirecting('d', '@staffId', '@day')}
      where m.person_id = p.id and ${holdsOn('m', '@day')})
  order by h.address_id, h.household_id, p.birth_date, p.id limit +@limit`;

export interface ResidentLookup {
  readonly postalCode: string;
  readonly houseNumber: number;
  /** Letter and addition as one, in small letters; empty: any. */
  readonly extension: string;
  readonly day: string;
  /** Whose own households show a secret address. */
  readonly staffId: string;
  /** 1 when every secret address may show. */
  readonly seesSecret: number;
  readonly limit: number;
}

/**
 * The people registered at a Dutch address on a day, household by household, the eldest first. Where somebody lives whose
 * address is secret nobody is found, but perhaps by those who work for the household: whether they are is for the caller
 * to decide. What may not be found is left out here, so that it takes no longer than what is not there.
 */
export function listResidentIds(db: Db, lookup: ResidentLookup): string[] {
  return prepared<[ResidentLookup], { personId: string }>(db, residents)
    .all(lookup)
    .map((row) => row.personId);
}

/** Which cases may be found by their number: a first choice, so that few are read in vain. */
export interface CaseScope {
  /** Laws of which every case may be found that is not sealed. */
  readonly openLaws: readonly Law[];
  /** Laws of which the cases may be found that are in the hands of the actor's own office. */
  readonly heldLaws: readonly Law[];
  /** Laws of which sealed cases may be found as well. */
  readonly sealedLaws: readonly Law[];
  readonly organisationId: string;
  readonly staffId: string;
}

export interface CaseNumberHit {
  readonly caseId: string;
  readonly typedNumber: string;
}

const byNumber = `select c.id as caseId, ${typedNumber('c.number')} as typedNumber from "case" c
  where ${typedNumber('c.number')} >= @number and ${typedNumber('c.number')} < @until
    and (${typedNumber('c.number')}, c.id) > (@number, @id)
    and c.received_on <= @day
    and (((c.sealed = 0 or instr(@sealedLaws, ' ' || c.law || ' ') > 0)
        and (instr(@openLaws, ' ' || c.law || ' ') > 0
          or (instr(@heldLaws, ' ' || c.law || ' ') > 0 and c.organisation_id = @organisationId)))
      or c.worker_id = @staffId)
  order by ${typedNumber('c.number')}, c.id limit +@limit`;

/** The next cases whose number starts so, in the order of their numbers; dashes, dots and spaces do not count. */
export function listCasesByTypedNumber(
  db: Db,
  start: string,
  {
    scope,
    day,
    after,
    limit,
  }: {
    readonly scope: CaseScope;
    readonly day: string;
    readonly after: CaseNumberHit | undefined;
    readonly limit: number;
  },
): CaseNumberHit[] {
  const parameters = {
    until: `${start}~`,
    number: after?.typedNumber ?? start,
    id: after?.caseId ?? '',
    openLaws: wordList(scope.openLaws),
    heldLaws: wordList(scope.heldLaws),
    sealedLaws: wordList(scope.sealedLaws),
    organisationId: scope.organisationId,
    staffId: scope.staffId,
    day,
    limit,
  };
  return prepared<[typeof parameters], CaseNumberHit>(db, byNumber).all(parameters);
}
