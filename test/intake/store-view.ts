import type { Db } from '../../db/client.ts';

interface MemberRow {
  readonly household: string;
  readonly address: string | null;
  readonly formedOn: string | null;
  readonly dissolvedOn: string | null;
  readonly bsn: string;
  readonly role: string;
  readonly kind: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

const members = `select h.id as household, a.natural_key as address, h.formed_on as formedOn, h.dissolved_on as dissolvedOn,
    p.bsn, m.role, m.kind, m.valid_from as validFrom, m.valid_until as validUntil
  from membership m join household h on h.id = m.household_id join person p on p.id = m.person_id
  left join address a on a.id = h.address_id order by p.bsn, m.kind, m.valid_from`;

function listMembers(db: Db): MemberRow[] {
  return db.$client.prepare<[], MemberRow>(members).all();
}

/** Every household with its members, now and before, without ids: to compare stores that were filled in different ways. */
export function viewHouseholds(db: Db): string[] {
  const households = Map.groupBy(listMembers(db), (row) => row.household);
  return [...households.values()]
    .map(([first, ...rest]) => {
      if (!first) return '';
      const people = [first, ...rest].map(
        (row) => `${row.bsn} ${row.role} ${row.kind} ${row.validFrom} ${row.validUntil ?? ''}`,
      );
      return [`${first.address} ${first.formedOn} ${first.dissolvedOn ?? ''}`, ...people].join('\n');
    })
    .toSorted();
}

/** Who belongs now to the household in which somebody lives, as `bsn ROLE` or `bsn ROLE SECONDARY`; empty without one. */
export function viewHouseholdOf(db: Db, bsn: string): string[] {
  const current = listMembers(db).filter((row) => row.validUntil === null);
  const own = current.find((row) => row.bsn === bsn && row.kind === 'PRINCIPAL');
  return current
    .filter((row) => row.household === own?.household)
    .map((row) => `${row.bsn} ${row.role}${row.kind === 'SECONDARY' ? ' SECONDARY' : ''}`);
}

/** The id of the household in which somebody lives now. */
export function findHouseholdId(db: Db, bsn: string): string | undefined {
  const current = listMembers(db).filter((row) => row.validUntil === null && row.kind === 'PRINCIPAL');
  return current.find((row) => row.bsn === bsn)?.household;
}

/** Somebody's memberships, now and before, as `ROLE from until`. */
export function viewMembershipsOf(db: Db, bsn: string, kind = 'PRINCIPAL'): string[] {
  const own = listMembers(db).filter((row) => row.bsn === bsn && row.kind === kind);
  return own.map((row) => `${row.role} ${row.validFrom ?? '?'} ${row.validUntil ?? ''}`.trimEnd());
}

export const tables = [
  'person',
  'address',
  'residence',
  'relation',
  'authority',
  'household',
  'membership',
  'revision',
  'formation',
] as const;

/** Every row of every table that an intake writes: two of these are equal when nothing at all was written between. */
export function dumpStore(db: Db): Record<string, unknown[]> {
  return Object.fromEntries(
    tables.map((table) => [table, db.$client.prepare(`select * from ${table} order by 1`).all()]),
  );
}

/** Rows of a query, for what the views above do not show. */
export function query(db: Db, sql: string, ...parameters: unknown[]): unknown[] {
  return db.$client.prepare(sql).all(...parameters);
}
