import { useCallback, useRef, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { graphql } from '../generated/gql.ts';
import { type Problem, toProblem } from './api-problem.ts';

/** Why a change was not made, as the answer to any change tells it: every mutation of the page asks for it so. */
export const toldProblemFragment = graphql(`
  fragment ToldProblem on Problem {
    __typename
    code
    message
    path
  }
`);

/** Why a change was not made, as the hub says it: words for whoever asked, and the field where it lies. */
export interface ChangeProblem {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

interface Payload {
  readonly problems: readonly ChangeProblem[];
}

/** A change that somebody makes, and how it fares. */
export interface Change<Input, Made> {
  /** Whether it is on its way. */
  readonly sending: boolean;
  /** Why it was not made; empty when it was, or was not sent yet. */
  readonly problems: readonly ChangeProblem[];
  /** Why it is not known whether it was made: the hub gave no answer that says so. */
  readonly failure: Problem | undefined;
  /**
   * Sends it. The same input sent again, after an answer that never came, bears the same name, so that it has one effect.
   * Undefined when it is not known what came of it, or it is on its way already.
   */
  readonly send: (inputOf: (clientMutationId: string) => Input) => Promise<Made | undefined>;
  /** Forgets what was said of the last time. */
  readonly clear: () => void;
}

interface Said {
  readonly sending: boolean;
  readonly problems: readonly ChangeProblem[];
  readonly failure: Problem | undefined;
}

/** What somebody asked for, and the name under which that is sent: sent again it has no second effect. */
export interface Intention {
  readonly input: string;
  readonly name: string;
}

/** Keeps the intention whose answer is awaited, where it is to outlive the form. */
export interface IntentionStore {
  readonly find: () => Intention | undefined;
  readonly keep: (intention: Intention | undefined) => void;
}

const nothing: Said = { sending: false, problems: [], failure: undefined };

/**
 * Makes changes of one kind. `payloadOf` finds in an answer what came of it. An intention whose answer never came is kept
 * in `store`, else as long as whoever makes it is on the screen.
 */
export function useChange<Data, Input, Made extends Payload>(
  document: TypedDocumentNode<Data, { input: Input }>,
  payloadOf: (data: Data) => Made | null | undefined,
  store?: IntentionStore,
): Change<Input, Made> {
  const client = useClient();
  const [said, setSaid] = useState(nothing);
  const own = useRef<Intention>(undefined);
  const onItsWay = useRef(false);

  const keep = (intention: Intention | undefined) => {
    own.current = intention;
    store?.keep(intention);
  };

  const send: Change<Input, Made>['send'] = async (inputOf) => {
    if (onItsWay.current) return undefined;
    const input = JSON.stringify(inputOf(''));
    const before = store ? store.find() : own.current;
    const intention = before?.input === input ? before : { input, name: crypto.randomUUID() };
    keep(intention);
    onItsWay.current = true;
    setSaid({ ...nothing, sending: true });
    const { data, error } = await client
      .mutation(document, { input: inputOf(intention.name) })
      .toPromise()
      .finally(() => (onItsWay.current = false));
    const made = data ? payloadOf(data) : undefined;
    if (!made) {
      setSaid({ ...nothing, failure: error ? toProblem(error) : 'unknown' });
      return undefined;
    }
    keep(undefined);
    setSaid({ ...nothing, problems: made.problems });
    return made;
  };
  return { ...said, send, clear: useCallback(() => setSaid(nothing), []) };
}

/** What is wrong with a field of the input; undefined when nothing is. */
export function problemAt(problems: readonly ChangeProblem[], field: string): string | undefined {
  return problems.find(({ path }) => path[1] === field)?.message;
}

/** The problems that lie in none of the fields that are shown. */
export function problemsBeside(problems: readonly ChangeProblem[], fields: readonly string[]): ChangeProblem[] {
  return problems.filter(({ path }) => !fields.includes(path[1] ?? ''));
}
