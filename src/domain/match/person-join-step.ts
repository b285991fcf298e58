import { settleFormation } from '../../../db/formation.ts';
import { newId } from '../../../db/id.ts';
import {
  belongsThereToo,
  changeColumn,
  insertPersonJoinStep,
  listIdsNaming,
  listPersonColumns,
  listPersonJoinSteps,
  putBack,
  setAside,
  type ColumnChange,
  type PersonColumn,
} from '../../../db/person-join.ts';
import type { PersonJoinRow, PersonJoinStep } from '../../../db/person-join.table.ts';
import { Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

interface Two {
  readonly joinId: string;
  readonly remainingId: string;
  readonly joinedId: string;
}

/**
 * Tables of which the record of the joined person says nothing more where the remaining one has it already; it is set
 * aside then. Of all others nothing may be lost, and the join is refused.
 */
const saysTheSame = new Set(['child_protection', 'household_correction_person', 'membership', 'relation', 'residence']);

/** Lets everything that names the joined person name the remaining one, and keeps each step so that it can be undone. */
export function makeOneOf(work: Work, two: Two): void {
  const journal = new Journal(work, two.joinId);
  for (const column of listPersonColumns(work.db)) {
    for (const id of listIdsNaming(work.db, column, two.joinedId)) rename(work, journal, two, { ...column, id });
  }
  settleFormation(work.db, [two.joinedId]);
}

function rename(work: Work, journal: Journal, two: Two, named: PersonColumn & { readonly id: string }): void {
  const { table, id } = named;
  const change: ColumnChange = { ...named, from: two.joinedId, to: two.remainingId };
  if (table === 'membership') return renameMembership(work, journal, two, change);
  if (changeColumn(work.db, change) === 'CHANGED') return journal.changed(change);
  if (!saysTheSame.has(table)) {
    const message =
      'In beide dossiers staat iets dat er maar één keer kan zijn. Sluit of verbeter dat eerst in een van beide.';
    throw new Refusal(ruleBroken('SAID_TWICE', message, ['input', 'joinedId']));
  }
  journal.asideOf(table, id);
}

/**
 * Somebody lives in one household: where the records have them in two at a time, the one that remains goes before, and
 * to the other they belong beside it, until staff say what is right. In one and the same household they are there once.
 */
function renameMembership(work: Work, journal: Journal, two: Two, change: ColumnChange): void {
  const { table, id } = change;
  if (belongsThereToo(work.db, id, two.remainingId)) return journal.asideOf(table, id);
  if (changeColumn(work.db, change) === 'CHANGED') return journal.changed(change);
  const beside = { table, id, column: 'kind', from: 'PRINCIPAL', to: 'SECONDARY' };
  if (changeColumn(work.db, beside) === 'CHANGED') journal.changed(beside);
  if (changeColumn(work.db, change) === 'CHANGED') journal.changed(change);
  else journal.asideOf(table, id);
}

/** What a join did, in order. */
class Journal {
  readonly #work: Work;
  readonly #joinId: string;
  #position = 0;

  constructor(work: Work, joinId: string) {
    this.#work = work;
    this.#joinId = joinId;
  }

  changed({ table, id, column, from, to }: ColumnChange): void {
    this.#keep({ tableName: table, recordId: id, columnName: column, before: from, after: to, setAside: null });
  }

  asideOf(table: string, id: string): void {
    const row = setAside(this.#work.db, table, id);
    this.#keep({ tableName: table, recordId: id, columnName: null, before: null, after: null, setAside: row });
  }

  #keep(step: Omit<PersonJoinStep, 'id' | 'joinId' | 'position'>): void {
    this.#position += 1;
    const row = { id: newId('personJoinRow'), joinId: this.#joinId, position: this.#position, ...step };
    insertPersonJoinStep(this.#work.db, row);
  }
}

/**
 * Gives back to the joined person exactly what was theirs when the records were joined, with what became of each record
 * since. What staff gave another place since then, and what was made since then, stays where it is.
 */
export function makeTwoAgain(work: Work, { id }: PersonJoinRow): void {
  for (const { tableName: table, recordId, columnName: column, before, after, setAside: row } of listPersonJoinSteps(
    work.db,
    id,
  )) {
    if (row !== null) putBack(work.db, table, row);
    else if (column !== null && before !== null && after !== null)
      changeBack(work, { table, column, id: recordId, from: after, to: before });
  }
}

function changeBack(work: Work, change: ColumnChange): void {
  if (changeColumn(work.db, change) !== 'REFUSED') return;
  // Where somebody may be one person at a time no longer allows it, the part beside another household is kept.
  if (change.table === 'membership' && change.column === 'kind') return;
  const message = 'Iets dat intussen is vastgelegd, staat dit in de weg. Vraag het de functioneel beheerder.';
  throw new Refusal(ruleBroken('CANNOT_BE_UNDONE', message, ['input', 'id']));
}
