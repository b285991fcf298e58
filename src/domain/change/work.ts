import type { CaseRow } from '../../../db/case.table.ts';
import type { Db } from '../../../db/client.ts';
import { listHouseholdsByIds } from '../../../db/household.ts';
import { newId } from '../../../db/id.ts';
import type { Law } from '../../../db/law.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { insertRevision } from '../../../db/revision.ts';
import type { Deed } from '../../access/deed.ts';
import { permits } from '../../access/deed-rule.ts';
import type { Context } from '../../context.ts';
import { mayHandleChain } from '../chain/chain-deed.ts';
import type { Changes } from '../person-update/person-update-recording.ts';
import { conflict, notFound, notPermitted, Refusal, type ProblemPath } from './problem.ts';
import { listStandings, purposeOf, type Standing } from '../standing/standing.ts';

/** A record that staff change, and that counts its changes. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  readonly recordedAt: string;
}

/** Whose goal something is done with, null: the household's; and whether the actor has an action under it. */
export interface GoalAt {
  readonly personId: string | null;
  readonly hasOwnAction: boolean;
}

type Write<Row> = (db: Db, row: Row) => void;

/**
 * What somebody may do inside the transaction of a change. Nothing is written before a deed was permitted, and every
 * write keeps its history: who, when, from what to what.
 */
export class Work {
  readonly context: Context;
  readonly db: Db;
  /** Moment of the change, ISO 8601 in UTC. */
  readonly at: string;
  /** The Dutch calendar day of that moment. */
  readonly today: string;
  readonly #standings = new Set<Standing>();
  readonly #persons: PersonRow[] = [];
  #isPermitted = false;

  constructor(context: Context) {
    this.context = context;
    this.db = context.db;
    this.at = context.now.toISOString();
    this.today = context.today;
  }

  /** Source and moment, for every row that is made. */
  get provenance() {
    return { source: 'STAFF', recordedAt: this.at } as const;
  }

  get staffId(): string {
    return this.context.actor.staff.id;
  }

  /** What the actor is to a household that they see. Throws {@link Refusal} when there is none, or they do not see it. */
  standingTo(householdId: string, path: ProblemPath): Standing {
    // Both are read whether there is such a household or not, so that the time it takes tells nothing.
    const [row] = listHouseholdsByIds(this.db, [householdId]);
    const standing = listStandings(this.context, [householdId]).get(householdId);
    if (!row || standing?.decide('HOUSEHOLD').level !== 'CONTENT') throw new Refusal(notFound(path));
    this.#standings.add(standing);
    return standing;
  }

  /**
   * Lets the change go on where the actor may do this in the household, under a law where one is named. Throws
   * {@link Refusal} where they may not.
   */
  permit(deed: Deed, standing: Standing, law?: Law): void {
    this.#standings.add(standing);
    if (!standing.may(deed, law)) throw new Refusal(notPermitted());
    this.#isPermitted = true;
  }

  /** Lets the change go on where the actor may do this in a case. Throws {@link Refusal} where they may not. */
  permitInCase(deed: Deed, standing: Standing, row: CaseRow, seen?: 'EXISTS'): void {
    this.#standings.add(standing);
    if (!standing.mayInCase(deed, row, seen)) throw new Refusal(notPermitted());
    this.#isPermitted = true;
  }

  /**
   * Lets the change go on where it is about no household and the actor may make it for the stated purpose: settings, staff,
   * what everybody works with. Throws {@link Refusal} where they may not, with what the message says of who may.
   */
  permitInOffice(deed: Deed, message = 'Dit doet de functioneel beheerder. Vraag het die collega.'): void {
    if (!permits(deed, purposeOf(this.context).roles, new Set(['ANY']))) throw new Refusal(notPermitted(message));
    this.#isPermitted = true;
  }

  /**
   * Lets the change go on where the actor may do this with a message that they see, sent under a law (null: none). Throws
   * {@link Refusal} where they may not.
   */
  permitInChain(deed: Deed, law: Law | null): void {
    if (!mayHandleChain(this.context, deed, law)) throw new Refusal(notPermitted());
    this.#isPermitted = true;
  }

  /**
   * Lets the change go on where the actor may do this with a goal of the plan, or with one that is still to be made. Throws
   * {@link Refusal} where they may not.
   */
  permitInGoal(deed: Deed, standing: Standing, { personId, hasOwnAction }: GoalAt): void {
    this.#standings.add(standing);
    if (!standing.mayInGoal(deed, personId, hasOwnAction)) throw new Refusal(notPermitted());
    this.#isPermitted = true;
  }

  /** Lets the change go on in what concerns the actor alone, such as having read what was sent to them. */
  permitOwn(): void {
    this.#isPermitted = true;
  }

  /** Says that the change concerns this person; where none is named it concerns the whole household. */
  concern(person: PersonRow): void {
    this.#persons.push(person);
  }

  /** Throws {@link Refusal} when the record is no longer as whoever asks for the change saw it. */
  expect({ version }: Pick<Versioned, 'version'>, expectedVersion: number): void {
    if (version !== expectedVersion) throw new Refusal(conflict(version));
  }

  /** Writes a new record, and that the actor made it. */
  insert<Row extends Pick<Versioned, 'id'>>(write: Write<Row>, row: Row): Row {
    this.checkPermitted();
    write(this.db, row);
    this.#revise(row.id, changesBetween({}, row));
    return row;
  }

  /** Writes what changes in a record under its next version, and what it was before; from then on it is of staff. */
  update<Row extends Versioned>(write: Write<Row>, row: Row, change: Partial<Row>): Row {
    this.checkPermitted();
    const source = row.source === 'REFERENCE' ? 'STAFF' : row.source;
    const next = { ...row, ...change, source, version: row.version + 1, recordedAt: this.at };
    write(this.db, next);
    this.#revise(row.id, changesBetween(row, next));
    return next;
  }

  /** Writes the history of a change that is made otherwise than by {@link insert} and {@link update}. */
  revise(recordId: string, changes: Changes): void {
    this.checkPermitted();
    this.#revise(recordId, changes);
  }

  /** Says in the log of processing that the change was made, to what sort of thing, and whom that concerns. */
  discloseChange(type: string): void {
    const { disclosure } = this.context;
    disclosure.changed();
    for (const { id, bsn } of this.#persons) disclosure.show(type, id, bsn);
    if (this.#persons.length > 0) return this.discloseAttempt();
    if (this.#standings.size === 0) disclosure.touch(type);
    for (const standing of this.#standings) standing.showHousehold(this.today, type);
  }

  /** Says in the log of processing whom it concerned, whatever came of it. */
  discloseAttempt(): void {
    for (const standing of this.#standings) standing.touchHousehold(this.today);
  }

  #revise(recordId: string, changes: Changes): void {
    insertRevision(this.db, {
      id: newId('revision'),
      recordId,
      changes: JSON.stringify(changes),
      staffId: this.staffId,
      ...this.provenance,
    });
  }

  /** Throws when nobody judged whether the actor may do this: a fault of ours. */
  checkPermitted(): void {
    if (!this.#isPermitted) throw new Error('a change was made before it was permitted');
  }
}

/** What every record has of itself: no news of a change. */
const recordFields = new Set(['id', 'version', 'recordedAt', 'source']);

function changesBetween(from: object, to: object): Changes {
  const before = new Map(Object.entries(from));
  const changes: Changes = {};
  for (const [field, value] of Object.entries(to)) {
    const old = before.get(field) ?? null;
    if (old !== value && !recordFields.has(field)) changes[field] = { from: old, to: value };
  }
  return changes;
}
