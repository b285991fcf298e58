import type { Db } from '../../db/client.ts';
import { listMembershipsByHouseholdIds } from '../../db/membership.ts';
import { listPersonsByIds } from '../../db/person.ts';
import type { PersonRow } from '../../db/person.table.ts';

/** What was asked: people in a list, the file of one, or a change. */
export type DisclosureKind = 'FOUND' | 'OPENED' | 'CHANGED';

const weightOf: Readonly<Record<DisclosureKind, number>> = { FOUND: 1, OPENED: 2, CHANGED: 3 };

/** Somebody whose data were asked for: by the hub's own id (of a person, or of the record that names them), or by BSN. */
export type DataSubject =
  | { readonly id: string; readonly bsn: string | null }
  | { readonly id: null; readonly bsn: string };

type HouseholdShown = 'MEMBERS' | 'WHOLE' | 'TOUCHED';

/** Collects, during one request, whose data its answer may hold: what the log of processing records before it is sent. */
export class DisclosureCollector {
  readonly #subjects = new Map<string, DataSubject>();
  readonly #types = new Set<string>();
  readonly #emergencyAccessIds = new Set<string>();
  /** By day and household. */
  readonly #households = new Map<string, Map<string, HouseholdShown>>();
  #db: Db | undefined;
  #soughtBsn: string | undefined;
  #operationName: string | null = null;
  #kind: DisclosureKind | undefined;
  #changed = false;
  #denied = false;
  #failed = false;
  #aborted = false;

  /**
   * Says that the request asks for data of residents, or to change them, whatever comes of it. CHANGED outweighs OPENED,
   * and that FOUND. What was changed is to be touched or shown like what is read, or nothing came of it.
   */
  asked(kind: DisclosureKind): void {
    if (this.#kind === undefined || weightOf[kind] > weightOf[this.#kind]) this.#kind = kind;
  }

  /** Says that what the answer may show is seen, or what it changed may be changed, by this emergency access only. */
  rest(emergencyAccessId: string): void {
    this.#emergencyAccessIds.add(emergencyAccessId);
  }

  get emergencyAccessIds(): readonly string[] {
    return [...this.#emergencyAccessIds].sort();
  }

  /** Says that a change was made: that stands, whatever becomes of the rest of the request. */
  changed(): void {
    this.#changed = true;
    this.asked('CHANGED');
  }

  /** Says that the actor may not ask this. */
  deny(): void {
    this.#denied = true;
  }

  /** Says how the document names the operation. */
  name(operationName: string | null): void {
    this.#operationName = operationName;
  }

  get operationName(): string | null {
    return this.#operationName;
  }

  /** Says that the request went wrong. */
  fail(): void {
    this.#failed = true;
  }

  /** Says that nobody waited for the answer to the end, so that nothing was sent. */
  abort(): void {
    this.#aborted = true;
  }

  /** Says whom the request named, so that a look in vain is recorded as well. */
  seek(bsn: string): void {
    this.#soughtBsn = bsn;
  }

  showPerson(person: PersonRow): void {
    this.show('Person', person.id, person.bsn);
  }

  /** Says that the answer may show something of a person. */
  show(type: string, subjectId: string, bsn: string | null): void {
    this.#types.add(type);
    if (!this.#subjects.has(subjectId)) this.#subjects.set(subjectId, { id: subjectId, bsn });
  }

  /**
   * Says that the answer may show something of a household on a day. WHOLE: what is of all, so that it concerns each
   * member. TOUCHED: it concerns the members shown otherwise, or each of them where none is. Who they are is read when
   * the answer is ready, for all such households at once.
   */
  showHousehold(db: Db, householdId: string, day: string, how: 'WHOLE' | 'TOUCHED'): void {
    this.#db = db;
    const households = this.#householdsOn(day);
    if (how === 'WHOLE' ? households.get(householdId) !== 'MEMBERS' : !households.has(householdId)) {
      households.set(householdId, how);
    }
  }

  /** Says that the answer may show every member of a household on a day, so that they need not be read once more. */
  showMembers(householdId: string, day: string): void {
    this.#householdsOn(day).set(householdId, 'MEMBERS');
  }

  #householdsOn(day: string): Map<string, HouseholdShown> {
    let households = this.#households.get(day);
    if (!households) this.#households.set(day, (households = new Map()));
    return households;
  }

  /** Whether somebody is among those whose data the answer may show. */
  hasShown(subjectId: string): boolean {
    return this.#subjects.has(subjectId);
  }

  /** Says that the answer may show a thing of this type, whose subjects are shown apart. */
  touch(type: string): void {
    this.#types.add(type);
  }

  get concernsResidents(): boolean {
    return this.#kind !== undefined;
  }

  /**
   * What it was, as far as anything came of it: NONE where nothing was shown. A change that went wrong, or for which nobody
   * waited, may have been made all the same. Undefined when nothing of residents was asked.
   */
  get kind(): DisclosureKind | 'NONE' | undefined {
    const kind = this.#kind;
    const { outcome } = this;
    const isMade =
      this.#changed || outcome === 'OK' || (kind === 'CHANGED' && (outcome === 'FAILED' || outcome === 'ABORTED'));
    return kind === undefined || isMade ? kind : 'NONE';
  }

  /** What came of it: broken off, refused, gone wrong, nothing there, or something shown. */
  get outcome(): 'ABORTED' | 'DENIED' | 'FAILED' | 'EMPTY' | 'OK' {
    if (this.#aborted) return 'ABORTED';
    if (this.#denied && !this.#changed) return 'DENIED';
    if (this.#failed) return 'FAILED';
    return this.#types.size === 0 ? 'EMPTY' : 'OK';
  }

  /** Whose data the answer may show, and who was named without being found. */
  get subjects(): readonly DataSubject[] {
    for (const { id, bsn } of this.#listMembers()) if (!this.#subjects.has(id)) this.#subjects.set(id, { id, bsn });
    const shown: DataSubject[] = [...this.#subjects.values()];
    const sought = this.#soughtBsn;
    if (sought === undefined || shown.some(({ bsn }) => bsn === sought)) return shown;
    return [...shown, { id: null, bsn: sought }];
  }

  #listMembers(): readonly PersonRow[] {
    const db = this.#db;
    if (!db) return [];
    const ids = [...this.#households].flatMap(([day, households]) => {
      const open = [...households].flatMap(([id, how]) => (how === 'MEMBERS' ? [] : [id]));
      if (open.length === 0) return [];
      const members = Map.groupBy(listMembershipsByHouseholdIds(db, open, day), (row) => row.householdId);
      return [...members].flatMap(([id, rows]) => {
        const isKnown = households.get(id) === 'TOUCHED' && rows.some(({ personId }) => this.#subjects.has(personId));
        return isKnown ? [] : rows.map(({ personId }) => personId);
      });
    });
    const missing = [...new Set(ids)].filter((id) => !this.#subjects.has(id));
    return missing.length > 0 ? listPersonsByIds(db, missing) : [];
  }

  get types(): readonly string[] {
    return [...this.#types].sort();
  }
}
