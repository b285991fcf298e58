import type { PersonRow } from '../../db/person.table.ts';

/** Whether people were found in a list or one file was opened; NONE: asked for, nothing seen. */
export type DisclosureKind = 'FOUND' | 'OPENED';

/** Somebody whose data were asked for: by the hub's own id (of a person, or of the record that names them), or by BSN. */
export type DataSubject =
  | { readonly id: string; readonly bsn: string | null }
  | { readonly id: null; readonly bsn: string };

/** Collects, during one request, whose data its answer may hold: what the log of processing records before it is sent. */
export class DisclosureCollector {
  readonly #subjects = new Map<string, DataSubject>();
  readonly #types = new Set<string>();
  #soughtBsn: string | undefined;
  #operationName: string | null = null;
  #kind: DisclosureKind | undefined;
  #denied = false;
  #failed = false;
  #aborted = false;

  /** Says that the request asks for data of residents, whatever comes of it. OPENED outweighs FOUND. */
  asked(kind: DisclosureKind): void {
    if (this.#kind !== 'OPENED') this.#kind = kind;
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

  get kind(): DisclosureKind | undefined {
    return this.#kind;
  }

  /** What came of it: broken off, refused, gone wrong, nothing there, or something shown. */
  get outcome(): 'ABORTED' | 'DENIED' | 'FAILED' | 'EMPTY' | 'OK' {
    if (this.#aborted) return 'ABORTED';
    if (this.#denied) return 'DENIED';
    if (this.#failed) return 'FAILED';
    return this.#types.size === 0 ? 'EMPTY' : 'OK';
  }

  /** Whose data the answer may show, and who was named without being found. */
  get subjects(): readonly DataSubject[] {
    const shown: DataSubject[] = [...this.#subjects.values()];
    const sought = this.#soughtBsn;
    if (sought === undefined || shown.some(({ bsn }) => bsn === sought)) return shown;
    return [...shown, { id: null, bsn: sought }];
  }

  get types(): readonly string[] {
    return [...this.#types].sort();
  }
}
