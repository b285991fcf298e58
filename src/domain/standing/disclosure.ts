import type { Db } from '../../../db/client.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { DisclosedHouseholds, type HouseholdShown } from '../household/disclosed-household.ts';

/** What was asked: people in a list, the file of one, or a change. */
export type DisclosureKind = 'FOUND' | 'OPENED' | 'CHANGED';

const weightOf: Readonly<Record<DisclosureKind, number>> = { FOUND: 1, OPENED: 2, CHANGED: 3 };

/** Somebody whose data were asked for: by the hub's own id (of a person, or of the record that names them), or by BSN. */
export type DataSubject =
  | { readonly id: string; readonly bsn: string | null }
  | { readonly id: null; readonly bsn: string };

/** A data subject with the types of what was shown of them, sorted; of whoever was sought in vain there are none. */
export type DisclosedSubject = DataSubject & { readonly types: readonly string[] };

/** Collects, during one request, whose data its answer may hold: what the log of processing records before it is sent. */
export class DisclosureCollector {
  readonly #subjects = new Map<string, DataSubject & { readonly id: string }>();
  /** All types of which the answer may show something. */
  readonly #types = new Set<string>();
  /** Those of them that may concern everybody in the answer. */
  readonly #common = new Set<string>();
  readonly #typesOf = new Map<string, Set<string>>();
  readonly #households: DisclosedHouseholds;
  readonly #emergencyAccessIds = new Set<string>();
  #soughtBsn: string | undefined;
  #operationName: string | null = null;
  #kind: DisclosureKind | undefined;
  #changed = false;
  #denied = false;
  #failed = false;
  #missed = false;
  #aborted = false;

  /** `db`: where those are looked up who are concerned without being named. */
  constructor(db: Db) {
    this.#households = new DisclosedHouseholds(db);
  }

  /**
   * Says that the request asks for data of residents, or to change them, whatever comes of it. CHANGED outweighs OPENED,
   * and that FOUND. What was changed is to be touched or shown like what is read, or nothing came of it.
   */
  asked(kind: DisclosureKind): void {
    if (kind === 'FOUND') this.#missed = true;
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

  /** Says that something was asked for that is not there or may not be seen: null, as the answer has it. */
  miss(): null {
    this.#missed = true;
    return null;
  }

  /** Whether something may be kept back of which not even that may be known: then the time of the answer must not tell. */
  get mayTellByTime(): boolean {
    return this.#missed || this.#denied;
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
    this.touch(type, subjectId);
    if (!this.#subjects.has(subjectId)) this.#subjects.set(subjectId, { id: subjectId, bsn });
  }

  /**
   * Says that the answer may show a thing of this type that concerns a person, whether they are named or not; where no
   * person is given it concerns everybody in the answer.
   */
  touch(type: string, subjectId?: string): void {
    this.#types.add(type);
    if (subjectId === undefined) {
      this.#common.add(type);
      return;
    }
    const types = this.#typesOf.get(subjectId);
    if (types) types.add(type);
    else this.#typesOf.set(subjectId, new Set([type]));
  }

  /**
   * Says that the answer may show something of a household on a day. WHOLE: what is of all, so that it concerns each
   * member. TOUCHED: it concerns the members shown otherwise, or each of them where none is. Who they are is read when
   * the answer is ready, for all such households at once.
   */
  showHousehold(householdId: string, day: string, { how, type }: HouseholdShown): void {
    if (type !== undefined) this.#types.add(type);
    this.#households.show(householdId, day, { how, type });
  }

  /**
   * Says that the answer may show something of a household on a day, and who all its members are, so that they need not be
   * read once more. Those of them whom it shows are to be shown apart.
   */
  showMembers(householdId: string, day: string, members: readonly PersonRow[], type?: string): void {
    if (type !== undefined) this.#types.add(type);
    this.#households.know(householdId, day, members, type);
  }

  /** Says that who lives where may have changed since it was read. */
  forgetMembers(): void {
    this.#households.forget();
  }

  /** Whether somebody is among those whose data the answer may show. */
  hasShown(subjectId: string): boolean {
    return this.#subjects.has(subjectId);
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

  /** Whose data the answer may show, with what of them, and who was named without being found. */
  get subjects(): readonly DisclosedSubject[] {
    const unnamed = new Set([...this.#typesOf.keys()].filter((id) => !this.#subjects.has(id)));
    const households = this.#households.resolve((id) => this.#subjects.has(id), unnamed);
    for (const { id, bsn } of households.members) {
      if (!this.#subjects.has(id)) this.#subjects.set(id, { id, bsn });
    }
    const common = [...this.#common, ...households.unclaimed];
    const all = this.types;
    const shown = Array.from(this.#subjects.values(), (subject): DisclosedSubject => {
      const ofHouseholds = households.typesOf.get(subject.id) ?? [];
      const types = new Set([
        ...common,
        ...(this.#typesOf.get(subject.id) ?? []),
        ...ofHouseholds.flatMap((set) => [...set]),
      ]);
      return { ...subject, types: types.size === all.length ? all : [...types].sort() };
    });
    const sought = this.#soughtBsn;
    if (sought === undefined || shown.some(({ bsn }) => bsn === sought)) return shown;
    return [...shown, { id: null, bsn: sought, types: [] }];
  }

  get types(): readonly string[] {
    return [...this.#types].sort();
  }
}
