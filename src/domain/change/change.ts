import { createHash } from 'node:crypto';
import { z } from 'zod';
import { transaction } from '../../../db/client.ts';
import { findMutation, insertMutation } from '../../../db/mutation.ts';
import { StoreError } from '../../../db/store-error.ts';
import type { Context } from '../../context.ts';
import { PublicError } from '../../errors.ts';
import { clientMutationId, parseInput } from './input.ts';
import { forgetPersons } from '../search/person-finder.ts';
import { Refusal, ruleBroken, type Problem } from './problem.ts';
import { forgetStandings, purposeOf } from '../standing/standing.ts';
import { refusalOfStore } from './store-rule.ts';
import { Work } from './work.ts';

/** What a mutation does. Everything that changes the store through the API is one of these. */
export interface Change<Taken> {
  /** Its name in the schema. */
  readonly name: string;
  /** The GraphQL type of what it makes or changes, for the log of processing; null: no data of residents. */
  readonly type: string | null;
  /** Whether it changes what every answer is made with: organisations, staff, responsibilities and the like. */
  readonly changesReference?: true;
  /** What its input must be beside what GraphQL's types hold, the client's name for it apart. */
  readonly shape: z.ZodType<Taken>;
  /**
   * Judges and makes the change, inside one transaction, and tells the id of what was made or changed. Throws
   * {@link Refusal} to undo all of it and tell why.
   */
  readonly make: (work: Work, input: Taken) => string;
}

/** What came of a mutation: what it made or changed, or the problems for which nothing was changed. */
export interface Outcome<View> {
  readonly clientMutationId: string;
  /** Null when it was refused, and where the actor no longer sees it. */
  readonly thing: View | null;
  readonly problems: readonly Problem[];
}

interface Sent {
  readonly clientMutationId: string;
}

/**
 * Makes a change, once for each name that its sender gives it: sent again it only answers again. Afterwards everything is
 * read anew, through `read`, with the sight that the actor has by then. Throws PURPOSE_REQUIRED, PURPOSE_NOT_ALLOWED and
 * LOG_UNAVAILABLE.
 */
export async function change<Taken, View>(
  context: Context,
  { shape, ...rest }: Change<Taken>,
  sent: Sent,
  read: (recordId: string) => View | undefined,
): Promise<Outcome<View>> {
  context.disclosure.asked('OPENED');
  purposeOf(context);
  if (!context.isLogWritten()) {
    throw new PublicError('LOG_UNAVAILABLE', 'The log of processing cannot be written, so nothing is changed.');
  }
  const refuse = (problems: readonly Problem[]): Outcome<View> => {
    if (problems.some(({ type }) => type === 'NotPermitted')) context.disclosure.deny();
    return { clientMutationId: sent.clientMutationId, thing: null, problems };
  };
  const name = parseInput(z.object({ clientMutationId }), sent);
  if ('problems' in name) return refuse(name.problems);
  const input = parseInput(shape, sent);
  if ('problems' in input) return refuse(input.problems);

  const work = new Work(context);
  let effect: Effect;
  try {
    effect = transaction(context.db, () => {
      // What was read before the store was held for this change may have changed since.
      forget(context);
      return takeEffect(work, rest, name.taken.clientMutationId, input.taken);
    });
  } catch (error) {
    work.discloseAttempt();
    const refusal = error instanceof StoreError ? (refusalOfStore(error) ?? error) : error;
    if (refusal instanceof Refusal) return refuse(refusal.problems);
    throw error;
  } finally {
    forget(context);
  }
  if (effect.isMade && rest.changesReference && context.renewReference) context.reference = context.renewReference();
  return { clientMutationId: sent.clientMutationId, thing: read(effect.recordId) ?? null, problems: [] };
}

interface Effect {
  readonly recordId: string;
  /** False where it was made before, and this only answers again. */
  readonly isMade: boolean;
}

function takeEffect<Taken>(
  work: Work,
  { name, type, make }: Pick<Change<Taken>, 'name' | 'type' | 'make'>,
  clientMutationId: string,
  input: Taken,
): Effect {
  const { db, staffId, at } = work;
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const earlier = findMutation(db, staffId, clientMutationId);
  if (earlier) {
    if (earlier.name !== name || earlier.inputHash !== inputHash) throw new Refusal(nameUsed());
    return { recordId: earlier.recordId, isMade: false };
  }
  const recordId = make(work, input);
  work.checkPermitted();
  if (type !== null) work.discloseChange(type);
  // In one go with the change, so that the log hears of it though the hub ends before it wrote that.
  const look = type === null ? null : (work.context.writeLook?.() ?? null);
  insertMutation(db, { staffId, clientMutationId, name, inputHash, recordId, at, look });
  return { recordId, isMade: true };
}

function nameUsed(): Problem {
  const message = 'Deze naam gaf u al aan een andere opdracht. Geef elke opdracht een eigen naam.';
  return ruleBroken('CLIENT_MUTATION_ID_USED', message, ['input', 'clientMutationId']);
}

/** Empties what the request holds of the store, so that what comes next is read, and judged, anew. */
function forget(context: Context): void {
  forgetStandings(context);
  context.loaders.clear();
  context.disclosure.forgetMembers();
  forgetPersons(context);
}
