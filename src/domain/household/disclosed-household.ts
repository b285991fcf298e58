import type { Db } from '../../../db/client.ts';
import { listMembershipHistoryByHouseholdIds, listMembershipsByHouseholdIds } from '../../../db/membership.ts';
import type { MembershipRow } from '../../../db/membership.table.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';

/** How an answer shows something of a household, and of what type it is; any type of the answer when none is named. */
export interface HouseholdShown {
  /** WHOLE: what is of all its members. TOUCHED: of those shown otherwise, or of all where none is. */
  readonly how: 'WHOLE' | 'TOUCHED';
  readonly type: string | undefined;
}

interface Entry {
  isWhole: boolean;
  /** Undefined until they are read. */
  memberIds: readonly string[] | undefined;
  readonly types: Set<string>;
}

/** Whom it concerns that households were shown, and with which types. */
export interface ResolvedHouseholds {
  /** Those who are to be counted among the data subjects though they were not shown. */
  readonly members: readonly Pick<PersonRow, 'id' | 'bsn'>[];
  /** By id of a member. */
  readonly typesOf: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
  /** Types of households that had no members on the day. */
  readonly unclaimed: readonly string[];
}

/** The households of which an answer shows something, by day. */
export class DisclosedHouseholds {
  readonly #byDay = new Map<string, Map<string, Entry>>();
  readonly #known = new Map<string, PersonRow>();
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  show(householdId: string, day: string, { how, type }: HouseholdShown): void {
    const entry = this.#entry(householdId, day);
    if (how === 'WHOLE') entry.isWhole = true;
    if (type !== undefined) entry.types.add(type);
  }

  know(householdId: string, day: string, members: readonly PersonRow[], type: string | undefined): void {
    const entry = this.#entry(householdId, day);
    entry.memberIds = members.map(({ id }) => id);
    for (const row of members) this.#known.set(row.id, row);
    if (type !== undefined) entry.types.add(type);
  }

  /** Lets members be read anew: who they are may have changed. */
  forget(): void {
    for (const households of this.#byDay.values()) for (const entry of households.values()) entry.memberIds = undefined;
  }

  /**
   * Reads the members that are not known, for all households of a day at once. `unnamed`: people whom the answer concerns
   * though it does not name them.
   */
  resolve(isNamed: (personId: string) => boolean, unnamed: ReadonlySet<string>): ResolvedHouseholds {
    const isShown = (id: string) => isNamed(id) || unnamed.has(id);
    const missing = new Set(unnamed);
    const typesOf = new Map<string, ReadonlySet<string>[]>();
    const unclaimed: string[] = [];
    for (const [day, households] of this.#byDay) {
      this.#readMembers(day, households);
      for (const { isWhole, memberIds = [], types } of households.values()) {
        const concerned = isWhole || !memberIds.some(isShown) ? memberIds : memberIds.filter(isShown);
        if (concerned.length === 0) unclaimed.push(...types);
        for (const id of concerned) {
          if (!isShown(id)) missing.add(id);
          const sets = typesOf.get(id);
          if (sets) sets.push(types);
          else typesOf.set(id, [types]);
        }
      }
    }
    return { members: this.#listPersons([...missing]), typesOf, unclaimed };
  }

  #readMembers(day: string, households: ReadonlyMap<string, Entry>): void {
    const open = [...households].filter(([, { memberIds }]) => memberIds === undefined);
    this.#fill(open, (db, ids) => listMembershipsByHouseholdIds(db, ids, day));
    // One that is no more, or was not yet, is of those who ever belonged to it.
    const empty = [...households].filter(([, { memberIds }]) => memberIds?.length === 0);
    this.#fill(empty, (db, ids) => listMembershipHistoryByHouseholdIds(db, ids, '9999-12-31'));
  }

  #fill(
    entries: readonly (readonly [id: string, entry: Entry])[],
    read: (db: Db, ids: readonly string[]) => readonly MembershipRow[],
  ): void {
    if (entries.length === 0) return;
    const rows = read(
      this.#db,
      entries.map(([id]) => id),
    );
    const memberships = Map.groupBy(rows, (row) => row.householdId);
    for (const [id, entry] of entries) {
      entry.memberIds = [...new Set((memberships.get(id) ?? []).map(({ personId }) => personId))];
    }
  }

  #listPersons(ids: readonly string[]): readonly PersonRow[] {
    const known = ids.flatMap((id) => this.#known.get(id) ?? []);
    const unknown = ids.filter((id) => !this.#known.has(id));
    return unknown.length > 0 ? [...known, ...listPersonsByIds(this.#db, unknown)] : known;
  }

  #entry(householdId: string, day: string): Entry {
    let households = this.#byDay.get(day);
    if (!households) this.#byDay.set(day, (households = new Map()));
    let entry = households.get(householdId);
    if (!entry) households.set(householdId, (entry = { isWhole: false, memberIds: undefined, types: new Set() }));
    return entry;
  }
}
